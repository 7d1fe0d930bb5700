"""What an index costs beside its build: the wait of another thread, and memory."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread


def built_beside(build: Callable[[], object]) -> tuple[float, float]:
    """Return how long a build in the background takes, and how long this thread has to wait."""
    done, took = Event(), []

    def run() -> None:
        start = time.perf_counter()
        build()
        took.append(time.perf_counter() - start)
        done.set()

    thread = Thread(target=run)
    thread.start()
    longest, last = 0.0, time.perf_counter()
    while not done.wait(0.001):
        now = time.perf_counter()
        longest, last = max(longest, now - last - 0.001), now
    thread.join()
    return took[0], longest


def memory_mb(name: str) -> float:
    """Return what the system says of this process's memory, by a name such as ``VmRSS``."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{name}:"))
