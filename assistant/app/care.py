"""Looks each minute whether another day of care has begun, and says once a day what is due."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer

from assistant.app.wiring import Opened
from assistant.domain.changes import Changes, Done
from assistant.domain.clock import local_now
from assistant.ui.board import Board
from assistant.ui.lane import Lane

#: How often the day is looked at, in milliseconds: sleep and a clock that is set are seen by that.
LOOK_MS = 60_000

#: How long is waited for further changes, in milliseconds: an import makes many.
_REST_MS = 3_000

#: Under which key it is remembered on which day it was told what is due.
_TOLD = "care_told"


class CareWatch(QObject):
    """Keeps the number of what is due. A shop without customers loads nothing by it."""

    def __init__(self, opened: Opened, lane: Lane, board: Board) -> None:
        super().__init__()
        self._opened, self._lane, self._board = opened, lane, board
        self._day: date | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._count)
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()
        board.changed.connect(self._on_changed)
        self.look()

    def look(self) -> None:
        """Count what is due where a day has begun; say it once the hours are not quiet."""
        if not self._opened.has_customers():
            return
        if self._day != local_now(self._opened.clock).date():
            self._count()
        else:
            self._say()

    def _count(self) -> None:
        if self._opened.has_customers():
            work = self._recount if self._day else self._load
            self._day = local_now(self._opened.clock).date()
            self._lane.run(work, self, self._on_counted)

    def _on_counted(self, _done: object) -> None:
        care = self._opened.desk.care
        if care.unfinished:  # others have their turn on the lane in between
            self._lane.run(care.go_on, self, self._on_counted)
        else:
            self._say()

    def _load(self) -> Done:
        return self._opened.desk.care.load()

    def _recount(self) -> Done:
        return self._opened.desk.care.recount()

    def _say(self) -> None:
        desk = self._opened.desk
        today, due = desk.care.now().date().isoformat(), desk.care.due
        if not due or desk.care.quiet_until or desk.preferences.state(_TOLD) == today:
            return
        words = self.tr("Buyers to speak to today: {count}. See To do, Care.")
        self._board.noticed.emit(words.format(count=due))
        self._lane.attempt(partial(self._keep, today))

    def _keep(self, today: str) -> Done:
        return self._opened.desk.preferences.keep_state(_TOLD, today)

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.CUSTOMERS | Changes.CARE):
            self._rest.start()
