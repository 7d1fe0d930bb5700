"""The way back to the GUI thread, and time as Qt tells it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Relay(QObject):
    """Runs calls of other threads on the thread it was made in, in order. Make it there."""

    _handed_in = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._handed_in.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Have ``call`` run on the GUI thread; from any thread."""
        self._handed_in.emit(call)

    def _run(self, call: Callable[[], None]) -> None:
        call()


class QtTimer:
    """The time of this machine, on the GUI thread."""

    def __init__(self) -> None:
        self._running: set[QTimer] = set()

    def now(self) -> float:
        """Return the present moment in seconds of ``time.monotonic()``."""
        return time.monotonic()

    def after(self, delay_ms: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call ``call`` once after that time; the callable returned calls it off."""
        timer = QTimer()
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)

        def stop() -> None:
            timer.stop()
            self._running.discard(timer)

        def due() -> None:
            stop()
            call()

        self._running.add(timer)
        timer.timeout.connect(due)
        timer.start(max(0, round(delay_ms)))
        return stop
