"""Keeps products findable, behind the window; a shop that has none pays nothing for it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject

from assistant.app.memory import give_back
from assistant.app.wiring import Opened
from assistant.domain.changes import Changes, Done
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork


class ProductIndex(QObject):
    """Reads what is kept about products, and builds their index when it is due."""

    def __init__(self, opened: Opened, board: Board, lane: Lane, work: LongWork) -> None:
        super().__init__()
        self._opened = opened
        self._board, self._lane, self._work = board, lane, work
        self._loaded = False
        self._building = False

    def begin(self) -> None:
        """Look whether there are products, now and whenever something is changed about them."""
        self._board.changed.connect(self._on_changed)
        self._look()

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.PRODUCTS:
            self._look()

    def _look(self) -> None:
        self._lane.run(self._load, self, lambda _done: self._build())

    def _load(self) -> Done:
        """[lane] Read what is few and empty the bin of what is too old, once there is any."""
        if self._loaded or not self._opened.has_goods():
            return Done(Changes.NONE)
        done = self._opened.load_goods()
        days = self._opened.desk.preferences.current.bin_days
        self._opened.desk.catalogue.purge(timedelta(days=days))
        self._loaded = True
        return done

    def _build(self) -> None:
        if self._loaded and not self._building and self._opened.desk.product_search.due:
            self._building = True
            words = self.tr("Preparing the product search")
            self._work.run(words, self._opened.desk.product_search.build, self._on_built)

    def _on_built(self, built: object) -> None:
        self._building = False
        self._lane.run(self._settle, self)
        if built:
            self._board.changed.emit(Changes.INDEX)

    def _settle(self) -> None:
        self._opened.database.forget()
        give_back()
