"""Holds the program to a shift in short form on Windows, inside Wine, on a screen of its own.

    .venv/bin/python -m tests.windows.run_soak PREFIX [ROUNDS [PROGRAM]]

PREFIX is one that ``.make/windows/prefix`` has made. A whole shift is 10,000 rounds, and takes half
an hour. Without PROGRAM it is the source, run by the Python of the prefix.

Wine has a desktop of its own for it, within one window of the screen: otherwise it and the window
manager disagree now and then about who has the keyboard.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.soaking import FEW
from tests.windows.prefix import Prefix, prefix_on_screen

_NAME, _SIZE = "soak", "1600x1000"
_DESKTOP = r"HKCU\Software\Wine\Explorer"


def run(folder: Path, arguments: list[str]) -> int:
    """Go through the shift; return how it ended."""
    with prefix_on_screen(folder, _SIZE) as prefix, _desktop_of_its_own(prefix):
        return prefix.run("python", "-m", "tests.windows.soak", *arguments)


@contextmanager
def _desktop_of_its_own(prefix: Prefix) -> Iterator[None]:
    names = (_DESKTOP, "/v", "Desktop"), (_DESKTOP + r"\Desktops", "/v", _NAME)
    for name, value in zip(names, (_NAME, _SIZE), strict=True):
        _note(prefix, "add", *name, "/d", value)
    prefix.stop()
    try:
        yield
    finally:
        for name in names:
            _note(prefix, "delete", *name)


def _note(prefix: Prefix, *change: str) -> None:
    command = prefix.command("reg", *change, "/f")
    subprocess.run(command, env=prefix.env, stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]).resolve(), sys.argv[2:] or [str(FEW)]))
