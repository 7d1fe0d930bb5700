"""Keeps something findable, behind the window; a shop that has none of it pays nothing for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from assistant.app.memory import give_back
from assistant.app.wiring import Opened
from assistant.domain.changes import Changes, Done
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork


class Search(Protocol):
    """What builds an index."""

    @property
    def due(self) -> bool:
        """Whether the index should be built anew when there is time."""

    def build(self, progress: Callable[[float], None], /) -> bool:
        """[lane] Build the index; say whether it was finished."""


class LateIndex(QObject):
    """Reads what is kept of one kind, and builds its index when it is due.

    A kind says what changes it (``kind``), whether there is any, how it is read and searched.
    """

    kind: Changes

    def __init__(self, opened: Opened, board: Board, lane: Lane, work: LongWork) -> None:
        super().__init__()
        self._opened = opened
        self._board, self._lane, self._work = board, lane, work
        self._loaded = False
        self._building = False

    def begin(self) -> None:
        """Look whether there is any, now and whenever something of the kind is changed."""
        self._board.changed.connect(self._on_changed)
        self._look()

    def there(self) -> bool:
        """[lane] Say whether anything of the kind is kept."""
        raise NotImplementedError

    def load(self) -> Done:
        """[lane] Read what is few, once there is any, and empty the bin of what is too old."""
        raise NotImplementedError

    def search(self) -> Search:
        """Return what builds the index."""
        raise NotImplementedError

    def words(self) -> str:
        """Return what is told while the index is built."""
        raise NotImplementedError

    def _on_changed(self, changes: Changes) -> None:
        if changes & self.kind:
            self._look()

    def _look(self) -> None:
        self._lane.run(self._load, self, lambda _done: self._build())

    def _load(self) -> Done:
        if self._loaded or not self.there():
            return Done(Changes.NONE)
        done = self.load()
        self._loaded = True
        return done

    def _build(self) -> None:
        if self._loaded and not self._building and self.search().due:
            self._building = True
            self._work.run(self.words(), self.search().build, self._on_built)

    def _on_built(self, built: object) -> None:
        self._building = False
        self._lane.run(self._settle, self)
        if built:
            self._board.changed.emit(Changes.INDEX)

    def _settle(self) -> None:
        self._opened.database.forget()
        give_back()
