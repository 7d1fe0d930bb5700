"""Tells the screens when time alone has changed which phrases may be inserted."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from assistant.domain.changes import Changes
from assistant.domain.clock import Clock
from assistant.domain.validity import next_change
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane

#: How often the time is compared, in milliseconds: sleep and a clock that is set are seen by that.
LOOK_MS = 15_000


class ValidityWatch(QObject):
    """Knows when a phrase begins or ends next."""

    def __init__(self, desk: Desk, lane: Lane, board: Board, clock: Clock) -> None:
        super().__init__()
        self._desk, self._lane, self._board, self._clock = desk, lane, board, clock
        self._seen = clock.now()
        self._next: datetime | None = None
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()
        board.changed.connect(self._on_changed)
        self._find_next()

    def look(self) -> None:
        """Tell where a phrase has begun or ended since the last look, or the clock went back."""
        before, self._seen = self._seen, self._clock.now()
        if self._seen < before or (self._next is not None and self._next <= self._seen):
            self._board.changed.emit(Changes.VALIDITY)

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.PHRASES | Changes.VALIDITY):
            self._find_next()

    def _find_next(self) -> None:
        seen = self._seen
        phrases = self._desk.library.shelf.phrases

        def find() -> datetime | None:
            return next_change(phrases.values(), seen)

        self._lane.run(find, self, self._on_found)

    def _on_found(self, moment: datetime | None) -> None:
        self._next = moment
