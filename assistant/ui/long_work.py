"""Work on the lane that may take long: it says how far it is, and can be called off."""

import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.domain.changes import Done
from assistant.domain.errors import Unforeseen, UserError
from assistant.ui.lane import Lane

Progress = Callable[[float], None]

#: Work that is done sooner is not worth a word, in milliseconds.
PATIENCE_MS = 600


class CalledOff(UserError):
    """The agent stopped the work; nothing of it is kept."""


class LongWork(QObject):
    """Runs one piece of work after another, each told about while it lasts."""

    progressed = Signal(str, float)
    """What is being done, and which share of it (0 to 1) is."""
    ended = Signal()

    _shared = Signal(float)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._stop = threading.Event()
        self._words = ""
        self._share = 0.0
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._tell)
        self._shared.connect(self._on_shared)

    def run(
        self, words: str, work: Callable[[Progress], object], then: Callable[[object], None]
    ) -> None:
        """Run ``work`` on the lane; it must call the ``Progress`` it is given every now and then.

        ``then`` gets its result, or None where it was called off.
        """
        self._stop.clear()
        self._words, self._share = words, 0.0
        self._patience.start()
        done = partial(self._on_done, then)
        self._lane.run(partial(work, self._report), self, done, partial(self._on_refused, then))

    def cancel(self) -> None:
        """Stop what is under way at its next step."""
        self._stop.set()

    def _report(self, share: float) -> None:
        """Hear of progress, on the lane."""
        if self._stop.is_set() or self._lane.closing:
            raise CalledOff
        self._shared.emit(share)

    def _on_shared(self, share: float) -> None:
        self._share = share
        if self._words and not self._patience.isActive():
            self._tell()

    def _tell(self) -> None:
        self.progressed.emit(self._words, self._share)

    def _on_done(self, then: Callable[[object], None], result: object) -> None:
        self._words = ""
        self._patience.stop()
        self.ended.emit()
        then(result)

    def _on_refused(self, then: Callable[[object], None], error: UserError) -> None:
        self._on_done(then, None)
        if not isinstance(error, CalledOff | Unforeseen):
            self._lane.refuse(error)


def tried(work: Callable[[Progress], Done], progress: Progress) -> Done | UserError:
    """[lane] Return what was done, or why not: the page says it, not the status line."""
    try:
        return work(progress)
    except CalledOff:
        raise
    except UserError as error:
        return error
