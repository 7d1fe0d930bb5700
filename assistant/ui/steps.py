"""Work of the GUI thread that nobody waits for, in steps between which the screen answers."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


class Steps(QObject):
    """Takes one step in each turn of the event loop, once nothing else is to be done there.

    ``QTimer.singleShot(0, …)`` would take two of them in one turn.
    """

    def __init__(self, steps: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = iter(steps)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take)
        self._timer.start()

    def _take(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.deleteLater()
            return
        try:
            step()
        finally:  # one that breaks must not keep the others from being taken
            # Started after the step, or it would be due before what came up meanwhile.
            self._timer.start()
