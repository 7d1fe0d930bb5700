"""The desktop thread: the parts that live there, what it is asked to do, and its time.

Parts (hotkeys, windows, keys, clipboard) live on this thread alone. They take orders by ``post``,
answer the GUI thread by ``reply`` and keep time by ``after``; none of them waits for another
program. How the thread hears of the desktop, and how it waits, is each system's own.
"""

import heapq
import itertools
import sys
import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from threading import Thread
from typing import Protocol

from assistant.desktop.relay import Relay

Job = Callable[[], object]

#: So long may the thread take to end, in seconds.
PATIENCE_S = 2.0


class Part(Protocol):
    """Something that lives on the desktop thread."""

    def opened(self) -> None:
        """Begin: the desktop can be asked."""
        ...

    def closed(self) -> None:
        """End; whoever still waits for an answer gets it now."""
        ...


class DesktopThread(ABC):
    """A thread with jobs, timers and parts. It is not started yet."""

    #: Errors that end it. After any other it goes on, or all hotkeys would be dead.
    _fatal: tuple[type[Exception], ...] = ()

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._parts: list[Part] = []
        self._jobs: deque[tuple[Job, Job]] = deque()
        self._timers: list[tuple[float, int, Job]] = []
        self._count = itertools.count()
        self._woken = False
        self._order_until = 0.0
        self._over = False
        self._stopping = False
        self._thread = Thread(target=self._run, name="desktop", daemon=True)

    def add(self, part: Part) -> None:
        """Have ``part`` live on this thread; before ``start``."""
        self._parts.append(part)

    def start(self) -> None:
        """Start the thread; it opens the desktop there."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it: keys and windows are given back."""
        self._stopping = True
        if self._thread.is_alive():
            self._wake()
            self._thread.join(PATIENCE_S)

    def post(self, job: Job, otherwise: Job = lambda: None) -> None:
        """Do ``job`` on this thread, in order; ``otherwise`` where it has ended. From any thread.

        What is handed in before ``start`` waits for it.
        """
        self._jobs.append((job, otherwise))
        if self._over:
            self._answer_for_the_dead()
        elif not self._woken:  # who comes for one takes along those behind it
            self._woken = True
            self._wake()

    def reply(self, call: Callable[[], None]) -> None:
        """Run ``call`` on the GUI thread."""
        self._relay.post(call)

    def after(self, delay_ms: float, call: Job) -> None:
        """Call ``call`` on this thread after that time; from this thread."""
        due = time.monotonic() + delay_ms / 1000
        heapq.heappush(self._timers, (due, next(self._count), call))

    def expect_order(self, within_ms: float) -> None:
        """Leave all else that comes in that time until an order has come; from this thread.

        The GUI thread is preparing the order, and needs the interpreter for itself.
        """
        self._order_until = time.monotonic() + within_ms / 1000

    def attempt(self, call: Job, otherwise: Job = lambda: None) -> None:
        """Call a part; where that breaks, tell of it and go on."""
        try:
            call()
        except self._fatal:
            raise
        except Exception:  # noqa: BLE001
            sys.excepthook(*sys.exc_info())
            otherwise()

    @abstractmethod
    def hear(self) -> None:
        """Handle all that the system has told so far; from this thread."""

    @abstractmethod
    def _run(self) -> None:
        """Open the desktop, serve it until the end, and close it."""

    @abstractmethod
    def _wake(self) -> None:
        """End a wait; from any thread."""

    @abstractmethod
    def _await_order(self, left_s: float) -> None:
        """Wait for a job that long at most, and hear of nothing else."""

    def _wait_for_orders(self) -> None:
        """Hear nothing but orders for a moment, where one is about to come."""
        left_s = self._order_until - time.monotonic()
        self._order_until = 0.0
        if left_s > 0:
            self._await_order(left_s)

    def _left_ms(self) -> float | None:
        """Return how long it is until the next timer is due, None where there is none."""
        if not self._timers:
            return None
        return max(0.0, (self._timers[0][0] - time.monotonic()) * 1000)

    def _do_jobs(self) -> None:
        self._woken = False  # before they are done: who hands one in from now on wakes again
        while self._jobs:
            self.attempt(*self._jobs.popleft())

    def _do_timers(self) -> None:
        while self._timers and self._timers[0][0] <= time.monotonic():
            self.attempt(heapq.heappop(self._timers)[2])

    def _answer_for_the_dead(self) -> None:
        while self._jobs:
            self._jobs.popleft()[1]()
