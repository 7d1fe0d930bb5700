"""The way back to the GUI thread, and time as Qt tells it."""

import time
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimerEvent, Signal


class Relay(QObject):
    """Runs calls of other threads on the thread it was made in, in order. Make it there."""

    _handed_in = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._handed_in.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Have ``call`` run on the GUI thread; from any thread."""
        with suppress(RuntimeError):  # Qt's part of it is gone: the program has ended
            self._handed_in.emit(call)

    def _run(self, call: Callable[[], None]) -> None:
        call()


class QtTimer(QObject):
    """The time of this machine, on the GUI thread; one object for all timers, for they are many."""

    def __init__(self) -> None:
        super().__init__()
        self._calls: dict[int, Callable[[], None]] = {}

    def now(self) -> float:
        """Return the present moment in seconds of ``time.monotonic()``."""
        return time.monotonic()

    def after(self, delay_ms: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call ``call`` once after that time; the callable returned calls it off."""
        number = self.startTimer(max(0, round(delay_ms)), Qt.TimerType.PreciseTimer)
        self._calls[number] = call
        return lambda: self._end(number)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Call what is due."""
        call = self._calls.get(event.timerId())
        self._end(event.timerId())
        if call:
            call()

    def _end(self, number: int) -> None:
        if self._calls.pop(number, None):
            self.killTimer(number)
