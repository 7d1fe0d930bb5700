"""Warns of customers who are called nearly like the buyer in chat."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.domain.changes import Changes
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow

if TYPE_CHECKING:
    from assistant.domain.customers import CustomerId
    from assistant.domain.lookalikes import Alike

_LOOKED_AT = Changes.BUYER | Changes.CUSTOMERS | Changes.INDEX


class Alikes(QObject):
    """Lasts as long as its window. Whom the agent knows for somebody else is not told again."""

    def __init__(self, desk: Desk, board: Board, lane: Lane, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._lane, self._strip = desk, lane, window.buyer
        self._others: set[tuple[str, str]] = set()
        self._strip.same_meant.connect(self._on_meant)
        self._strip.other_meant.connect(self._on_other)
        board.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        if changes & _LOOKED_AT:
            self._look()

    def _look(self) -> None:
        name, found = self._desk.buyer.nickname, list["Alike"]()
        if name and self._desk.finds_customers:
            found = [
                each
                for each in self._desk.customer_search.alike(name)
                if (each.asked, each.name) not in self._others
            ]
        self._strip.warn(found)

    def _on_meant(self, id: CustomerId) -> None:
        self._lane.run(partial(self._desk.customers.customer, id), self, self._desk.buyer.take)

    def _on_other(self, alike: Alike) -> None:
        self._others.add((alike.asked, alike.name))
        self._look()
