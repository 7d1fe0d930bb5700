"""What goes on behind the window: the rest of the library, the index, backups, other processes."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.app.memory import compute_alone, give_back
from assistant.app.wiring import Opened
from assistant.domain.changes import Changes
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork

#: How often the file is asked whether another process wrote to it, in milliseconds.
LOOK_MS = 1_500

#: How often it is asked whether a backup is due, in milliseconds.
BACKUP_MS = 300_000


class Background(QObject):
    """Hands the lane what nobody waits for. ``work`` tells of what takes long."""

    ready = Signal()
    """The index was built for the first time."""

    def __init__(self, opened: Opened, board: Board, lane: Lane) -> None:
        super().__init__()
        self._opened = opened
        self._library = opened.desk.library
        self._lane, self._board = lane, board
        self.work = LongWork(lane, self)
        self._indexed = False
        self._building = False
        board.changed.connect(self._on_changed)

    def start(self) -> None:
        """Read and make what the first paint did not need, then go on looking."""
        compute_alone()
        days = timedelta(days=self._opened.desk.preferences.current.bin_days)
        self._lane.run(self._opened.complete, self)
        self._lane.run(self._warm, self)
        self._build_index()
        self._lane.attempt(partial(self._library.purge, days))
        self._lane.attempt(self._opened.purge_files)
        self._lane.attempt(lambda: self._opened.desk.missed.purge())
        self._lane.attempt(lambda: self._opened.desk.autostart.repair())
        self._every(LOOK_MS, lambda: self._lane.run(self._opened.follow, self))
        self._every(BACKUP_MS, self._back_up)

    def _warm(self) -> None:
        self._opened.desk.composer.warm()

    def _build_index(self) -> None:
        if self._building:
            return
        self._building = True
        words = self.tr("Preparing the search")
        self.work.run(words, self._library.build_index, self._on_index)

    def _on_index(self, built: object) -> None:
        self._building = False
        if built:
            self._board.changed.emit(Changes.INDEX)
        self._lane.run(self._give_back, self)
        if self._indexed:
            return
        self._indexed = True
        # From here on only what is made while working is looked through for garbage.
        gc.freeze()
        gc.enable()
        self.ready.emit()
        self._find_more()

    def _find_more(self) -> None:
        """Keep findable what is no phrase."""
        from assistant.app.customer_index import CustomerIndex
        from assistant.app.product_index import ProductIndex

        self._more = [
            each(self._opened, self._board, self._lane, self.work)
            for each in (ProductIndex, CustomerIndex)
        ]
        for each in self._more:
            each.begin()

    def _give_back(self) -> None:
        self._opened.database.forget()
        give_back()

    def _every(self, interval_ms: int, call: Callable[[], None]) -> None:
        timer = QTimer(self, interval=interval_ms)
        timer.timeout.connect(call)
        timer.start()

    def _back_up(self) -> None:
        if self._building:
            return  # one long work at a time; the next look comes soon enough
        words = self.tr("Backing up")
        self.work.run(words, self._back_up_when_due, lambda _made: None)

    def _back_up_when_due(self, progress: Callable[[float], None]) -> None:
        backups = self._opened.backups
        if backups.due():
            backups.make(progress)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.PHRASES:
            self._lane.run(self._warm, self)
        if changes & (Changes.PHRASES | Changes.CATEGORIES) and self._library.index_due:
            self._build_index()
