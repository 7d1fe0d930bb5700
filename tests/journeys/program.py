"""The whole program in a process of its own, on a screen of the test's."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.processes import Screen, read_line, spawn, stop

ROOT = Path(__file__).parents[2]


@dataclass
class Running:
    """The program as a script sees it."""

    process: subprocess.Popen[bytes]
    ready: int

    def wait_for(self, news: str) -> None:
        """Wait until the program says ``usable`` or ``ready``."""
        while read_line(self.ready) != news:
            pass


@contextmanager
def program_on(
    screen: Screen, folder: Path, *, until: str = "ready", by: str = "main.py"
) -> Iterator[Running]:
    """The program with its data in ``folder``, entered once it says ``until`` ("" at once)."""
    ready, end = os.pipe()
    command = (sys.executable, str(ROOT / by), "--data-dir", str(folder))
    env = {**screen.env, "PYTHONPATH": str(ROOT)}
    process = spawn(*command, "--ready-fd", str(end), env=env, pass_fds=[end])
    os.close(end)
    running = Running(process, ready)
    try:
        if until:
            running.wait_for(until)
        yield running
    finally:
        stop(process)
        os.close(ready)
