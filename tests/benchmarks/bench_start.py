"""The start and the memory of the real program, beside the smallest PySide6 window there is.

And how long after the start the search knows all of a large library.
"""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.benchmarks.bar import Bar
from tests.benchmarks.stocked import MAIN, ROOT, stocked
from tests.processes import Screen, read_line, spawn, stop, virtual_screen, wait_until
from tests.processes import window_manager_on as managed

PHRASES = 10_000
MANY_PHRASES = 100_000
START_RATIO = 1.5
MEMORY_MB = 80.0
INDEX_S = 2.0

#: The memory is looked at once it has not grown for so long.
_STEADY_S = 2.0

_MINIMAL = str(ROOT / "tests/benchmarks/minimal_window.py")


def bars(quick: bool) -> list[Bar]:
    """Return start and memory; both programs take turns on the same screen."""
    rounds = 5 if quick else 15
    with stocked(PHRASES) as folder, virtual_screen() as screen, managed(screen):
        for _ in range(2):  # compiled modules and files are cached from then on
            _start_ms(screen, None), _start_ms(screen, folder)
        starts = [(_start_ms(screen, None), _start_ms(screen, folder)) for _ in range(rounds)]
        floor, start = (median(each) for each in zip(*starts, strict=True))
        least, memory = _memory_mb(screen, None), _memory_mb(screen, folder)
    with stocked(MANY_PHRASES) as folder, virtual_screen() as screen, managed(screen):
        behind = [_index_s(screen, folder) for _ in range(3 if quick else 7)]
    library = f"with {PHRASES:,} phrases"
    return [
        Bar(f"start: window usable {library}, median", start, floor, limit_ratio=START_RATIO),
        Bar(f"memory {library}", memory, least, "MB", limit_ratio=(least + MEMORY_MB) / least),
        Bar(
            f"search: index ready after the window, {MANY_PHRASES:,} phrases",
            min(behind)[0],
            unit="s",
            limit=INDEX_S,
            note=f"{min(behind)[1]:.2f} s after the start of the process",
        ),
    ]


def _start_ms(screen: Screen, folder: Path | None) -> float:
    start = time.perf_counter()
    with started(screen, folder) as (_, ready):
        read_line(ready)
        return (time.perf_counter() - start) * 1_000


def _index_s(screen: Screen, folder: Path) -> tuple[float, float]:
    """Return how long after the window can be used, and after the start, the index is there."""
    begun = time.perf_counter()
    with started(screen, folder) as (_, ready):
        read_line(ready)
        usable = time.perf_counter()
        while read_line(ready, 60) != "ready":
            pass
        now = time.perf_counter()
        return now - usable, now - begun


def _memory_mb(screen: Screen, folder: Path | None) -> float:
    with started(screen, folder) as (process, ready):
        while folder is not None and read_line(ready, 60) != "ready":
            pass
        seen = [(time.monotonic(), _resident_mb(process))]

        def steady() -> bool:
            now = _resident_mb(process)
            if abs(now - seen[0][1]) > 0.5:
                seen[0] = (time.monotonic(), now)
            return time.monotonic() - seen[0][0] > _STEADY_S

        wait_until(steady, "the memory stays as it is", 60)
        return seen[0][1]


def _resident_mb(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


@contextmanager
def started(screen: Screen, folder: Path | None) -> Iterator[tuple[int, int]]:
    """The program over a folder, or (None) the smallest window: its process and what it tells."""
    ready, end = os.pipe()
    process = spawn(
        sys.executable,
        *_command(folder, end),
        env={**screen.env, "PYTHONDONTWRITEBYTECODE": ""},
        pass_fds=[end],
        loud=True,
    )
    os.close(end)
    try:
        yield process.pid, ready
    finally:
        stop(process)
        os.close(ready)


def _command(folder: Path | None, end: int) -> Sequence[str]:
    if folder is None:
        return (_MINIMAL, str(end))
    return (MAIN, "--data-dir", str(folder), "--ready-fd", str(end))
