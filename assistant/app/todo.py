"""What is to be done, within the window: the screen, its badge, and who hears of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from assistant.app.care import CareWatch
from assistant.app.wiring import Opened
from assistant.domain.changes import Changes
from assistant.domain.promises import WAITING
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow
from assistant.ui.promise_watch import PromiseWatch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.app.customers import Customers
    from assistant.app.goods import Goods
    from assistant.app.promising import Promising
    from assistant.ui.todo.screen import TodoScreen

#: The name of the screen in the rail, and of its help.
_NAME = "todo"

#: What may change how much is due.
_COUNTED = Changes.PROMISES | Changes.CARE | Changes.CUSTOMERS


class Others(Protocol):
    """What leads to other screens."""

    @property
    def customers(self) -> Customers:
        """Their cards; has the file encrypted."""

    @property
    def goods(self) -> Goods:
        """Products; has texts copied."""


class Todo(QObject):
    """Leads to what is to be done. A shop without customers has nothing here and loads nothing."""

    def __init__(
        self, opened: Opened, board: Board, lane: Lane, window: MainWindow, others: Others
    ) -> None:
        super().__init__(window)
        self._desk, self._board, self._lane = opened.desk, board, lane
        self._window, self._others = window, others
        board.changed.connect(self._on_changed)
        self.watch = PromiseWatch(self._desk, board)
        self.watch.setParent(self)
        self.watch.told.connect(board.noticed)
        self.watch.told.connect(board.said)
        self.watch.begin()
        self.care = CareWatch(opened, lane, board)
        self.care.setParent(self)
        self.count()

    @cached_property
    def screen(self) -> TodoScreen:
        """The screen, made now if this is the first time."""
        from assistant.ui.todo.screen import TodoScreen

        screen = TodoScreen(self._desk, self._board, self._lane)
        screen.keyboard_wanted.connect(self._window.typing.enter)
        screen.left.connect(self._window.give_focus_back)
        screen.page_requested.connect(self._open_page)
        screen.protection_wanted.connect(lambda then: self._others.customers.protect(then))
        screen.customer_wanted.connect(lambda id: self._others.customers.show_customer(id))
        screen.passage_to_copy.connect(self._others.goods.passage_to_copy)
        screen.ordered.connect(self._window.ordered)
        screen.phrases_wanted.connect(self._window.look_up)
        return screen

    @cached_property
    def promising(self) -> Promising:
        """What leads from the buyer in chat to a promise."""
        from assistant.app.promising import Promising

        made = Promising(self._desk, self._board, self._lane, self._window)
        made.protection_wanted.connect(lambda then: self._others.customers.protect(then))
        return made

    def count(self) -> None:
        """Say on the rail how much is due today or overdue."""
        book = self._desk.promises
        due = sum(1 for each in book.open.values() if book.stands(each) != WAITING)
        if "care" in vars(self._desk):
            due += self._desk.care.due
        self._window.rail.set_badge(_NAME, due)

    def _on_changed(self, changes: Changes) -> None:
        if changes & _COUNTED:
            self.count()

    def _open_page(self, page: QWidget) -> None:
        page.left.connect(self._window.close_page)  # type: ignore[attr-defined]
        self._window.open_page(page)
