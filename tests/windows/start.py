"""The start of the built program on Windows, beside the smallest PySide6 window built the same way.

    python -m tests.windows.start PROGRAM SMALLEST [--quick]

An installer (``…-setup.exe``) in the place of the program is run first.

Run by the Windows Python, on Windows itself or inside Wine by ``.make/windows/bench``. A start is
measured as ``tests.benchmarks.bench_start`` does it, from the moment at which Windows has made the
process. The exit code is 0 where the bar holds.
"""

import argparse
import ctypes
import subprocess
import sys
from pathlib import Path
from statistics import median
from threading import Timer

from tests.benchmarks.bar import Bar
from tests.benchmarks.bench_start import PHRASES, START_RATIO
from tests.benchmarks.run import HEADING, line_of
from tests.benchmarks.stocked import stocked
from tests.windows.installed import PROGRAM, install, say

ROUNDS, QUICK_ROUNDS = 15, 5

#: Who has not said what is waited for after so long, in seconds, is ended.
_PATIENCE_S = 60.0
_TICKS_A_MS = 10_000

_MAY_ASK = 0x1000
_QUERY_END, _END, _TO_UPDATE, _IF_IT_HANGS = 0x11, 0x16, 1, 2


class Running:
    """A program that tells how far it is."""

    def __init__(self, *command: str) -> None:
        void = subprocess.DEVNULL
        self._process = subprocess.Popen(
            command, stdin=void, stdout=subprocess.PIPE, stderr=void, bufsize=0
        )
        self._watchdog = Timer(_PATIENCE_S, self._process.kill)
        self._watchdog.start()

    def wait_for(self, word: str) -> float:
        """Return how old the process is, in milliseconds, when it says so."""
        assert self._process.stdout
        for line in iter(self._process.stdout.readline, b""):
            if line.decode().strip() == word:
                return self._age_ms()
        raise EOFError(f"the process ended before it was {word}")

    def _age_ms(self) -> float:
        kernel32 = ctypes.CDLL("kernel32")
        now, times = ctypes.c_uint64(), [ctypes.c_uint64() for _ in range(4)]
        kernel32.GetSystemTimePreciseAsFileTime(ctypes.byref(now))
        kernel32.OpenProcess.restype = ctypes.c_void_p
        process = ctypes.c_void_p(kernel32.OpenProcess(_MAY_ASK, False, self._process.pid))
        assert kernel32.GetProcessTimes(process, *(ctypes.byref(each) for each in times))
        kernel32.CloseHandle(process)
        return (now.value - times[0].value) / _TICKS_A_MS

    def ask_to_end(self) -> None:
        """Have it end as for an update of its own, and wait for it."""
        user32, kind = ctypes.CDLL("user32"), ctypes.CFUNCTYPE(ctypes.c_int, *[ctypes.c_void_p] * 2)

        def ask(window: int, _: object) -> int:
            owner, handle = ctypes.c_ulong(), ctypes.c_void_p(window)
            user32.GetWindowThreadProcessId(handle, ctypes.byref(owner))
            if owner.value == self._process.pid:
                for message, sure in ((_QUERY_END, 0), (_END, 1)):
                    arguments = (message, sure, _TO_UPDATE, _IF_IT_HANGS, 3_000, None)
                    user32.SendMessageTimeoutW(handle, *arguments)
            return 1

        user32.EnumWindows(kind(ask), None)
        assert self._process.wait() == 0

    def end(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._watchdog.cancel()
        if self._process.stdout:
            self._process.stdout.close()


def start_ms(program: Path, folder: Path) -> float:
    """Return how long the program takes until its window can be used; it has come to rest then."""
    running = Running(str(program), "--data-dir", str(folder), "--ready-fd", "1")
    try:
        taken = running.wait_for("usable")
        running.wait_for("ready")
        running.ask_to_end()
        return taken
    finally:
        running.end()


def floor_ms(smallest: Path) -> float:
    """Return how long the smallest window takes until it is painted."""
    running = Running(str(smallest), "1")
    try:
        return running.wait_for("usable")
    finally:
        running.end()


def bar(program: Path, smallest: Path, rounds: int) -> Bar:
    """Have both take turns; return the median of one beside that of the other."""
    with stocked(PHRASES) as folder:
        for _ in range(2):  # the system has their files at hand from then on
            floor_ms(smallest), start_ms(program, folder)
        turns = [(floor_ms(smallest), start_ms(program, folder)) for _ in range(rounds)]
    floor, start = (median(each) for each in zip(*turns, strict=True))
    name = f"start on Windows: usable with {PHRASES:,} phrases, median"
    least = [min(each) for each in zip(*turns, strict=True)]
    note = f"{rounds} turns; at best {least[1]:.0f} and {least[0]:.0f} ms"
    return Bar(name, start, floor, limit_ratio=START_RATIO, note=note)


def main() -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description="Measure the start of the built program.")
    parser.add_argument("program", type=Path)
    parser.add_argument("smallest", type=Path)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, a rougher figure")
    given = parser.parse_args()
    program = given.program
    if program.stem.endswith("setup"):
        install(program)
        program = PROGRAM
    found = bar(program, given.smallest, QUICK_ROUNDS if given.quick else ROUNDS)
    say(HEADING)
    say(line_of(found))
    return 0 if found.passed else 1


if __name__ == "__main__":
    sys.exit(main())
