"""Processes beside the tests: every one of them dies with the process that started it.

An orphan of an earlier run would answer for the next one and fake its results, so nothing is
started except through ``spawn``, which asks the kernel to kill the child when its parent is gone,
even after ``kill -9``. The kernel watches the *thread* that called: start helpers from a thread
that lives as long as they are needed, normally the main one.
"""

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

#: On Windows the end of its standard input ends every helper.
_WITH_PARENT = () if sys.platform == "win32" else ("setpriv", "--pdeathsig=KILL", "--")


def spawn(
    *command: str,
    env: Mapping[str, str] | None = None,
    pipes: bool = False,
    loud: bool = False,
    pass_fds: Sequence[int] = (),
) -> subprocess.Popen[bytes]:
    """Start ``command``, to die with this process; ``env`` is laid over this process's own.

    With ``pipes`` its standard input and output are pipes, unbuffered; otherwise both are void.
    Error output goes where ours goes when ``loud`` or when ``DESKMATE_LOUD`` is set, otherwise
    nowhere.
    """
    quiet = None if loud or os.environ.get("DESKMATE_LOUD") else subprocess.DEVNULL
    stream = subprocess.PIPE if pipes else subprocess.DEVNULL
    return subprocess.Popen(
        [*_WITH_PARENT, *command],
        bufsize=0,
        stdin=stream,
        stdout=stream,
        stderr=quiet,
        env={**os.environ, **(env or {})},
        pass_fds=pass_fds,
        start_new_session=True,
    )


def stop(process: subprocess.Popen[bytes], patience_s: float = 3.0) -> None:
    """End ``process`` and what it started: politely first, by force when that does not help."""
    if sys.platform == "win32":  # who reads there closes what it reads from
        process.kill()
        process.wait(patience_s)
        pipes = [process.stdin]
    else:
        _stop_group(process, patience_s)
        pipes = [process.stdin, process.stdout]
    for pipe in filter(None, pipes):
        pipe.close()


def _stop_group(process: subprocess.Popen[bytes], patience_s: float) -> None:
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
            process.wait(patience_s)
        except ProcessLookupError:
            process.wait(patience_s)
        except subprocess.TimeoutExpired:
            continue


@contextmanager
def running(
    *command: str, env: Mapping[str, str] | None = None, pipes: bool = False
) -> Iterator[subprocess.Popen[bytes]]:
    """A process for the length of a ``with`` block."""
    process = spawn(*command, env=env, pipes=pipes)
    try:
        yield process
    finally:
        stop(process)


def read_line(stream: IO[bytes] | int, deadline_s: float = 20.0) -> str:
    """One line of a helper's output, or ``TimeoutError``: a silent helper must not hang the run."""
    handle = stream if isinstance(stream, int) else stream.fileno()
    until = time.monotonic() + deadline_s
    line = b""
    while not line.endswith(b"\n"):
        if not select.select([handle], [], [], max(0.0, until - time.monotonic()))[0]:
            raise TimeoutError(f"no line within {deadline_s:g} s, only {line!r}")
        byte = os.read(handle, 1)
        if not byte:
            raise EOFError(f"the process ended after {line!r}")
        line += byte
    return line.decode().rstrip("\n")


def wait_until(holds: Callable[[], object], what: str, deadline_s: float = 10.0) -> None:
    """Ask every few milliseconds until ``holds()``, for facts that no event announces."""
    until = time.monotonic() + deadline_s
    while not holds():
        if time.monotonic() > until:
            raise TimeoutError(f"not within {deadline_s:g} s: {what}")
        pause(0.005)


def pause(span_s: float) -> None:
    """Let time go by as a person does between two keys."""
    threading.Event().wait(span_s)


@dataclass(frozen=True, slots=True)
class Screen:
    """A virtual screen: the value for ``DISPLAY`` and the server behind it; none on Windows."""

    name: str
    server: subprocess.Popen[bytes] | None = None

    @property
    def env(self) -> dict[str, str]:
        """What a program must find in its environment to appear on this screen."""
        if self.server is None:
            return {}
        return {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "XAUTHORITY": os.devnull}


def start_screen(size: str = "1600x1000") -> Screen:
    """A fresh X server under a number that nobody else has."""
    answer, number = os.pipe()
    server = spawn(
        *("Xvfb", "-displayfd", str(number), "-screen", "0", f"{size}x24"),
        *("-nolisten", "tcp", "-noreset", "-dpi", "96"),
        pass_fds=[number],
    )
    os.close(number)
    try:
        return Screen(f":{read_line(answer)}", server)
    finally:
        os.close(answer)


@contextmanager
def virtual_screen(size: str = "1600x1000") -> Iterator[Screen]:
    """A screen for the length of a ``with`` block."""
    screen = start_screen(size)
    try:
        yield screen
    finally:
        if screen.server:
            stop(screen.server)


@contextmanager
def window_manager_on(screen: Screen | None) -> Iterator[subprocess.Popen[bytes]]:
    """openbox on ``screen`` (None: on this process's own), entered once it manages windows."""
    env = screen.env if screen else {}
    process = spawn("openbox", "--sm-disable", "--startup", "echo ready", env=env, pipes=True)
    try:
        assert process.stdout
        read_line(process.stdout)
        yield process
    finally:
        stop(process)
