"""Rows that are written in: added, put in another order, taken out, and for a moment put back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import LINK, Button, IconButton
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.removal import remove
from assistant.ui.widgets.shortcuts import add_shortcut
from assistant.ui.widgets.tab_order import lead_through


class MovableRow(QFrame):
    """One row: below its ``head`` with a name and buttons comes what each kind puts there."""

    edited = Signal()
    moved = Signal(int)
    """It is to change places: -1 with the one above, 1 with the one below."""
    removed = Signal()

    def __init__(self, role: str) -> None:
        """``role`` is the role of its name (see ``styled``)."""
        super().__init__()
        self._name = styled(QLabel(), role)
        self.up = IconButton("up", self.tr("Move up") + " (Alt+↑)")
        self.down = IconButton("down", self.tr("Move down") + " (Alt+↓)")
        self._remove = IconButton("delete", self.tr("Remove"))
        self.head = QHBoxLayout()
        self.head.setSpacing(0)
        self.head.addWidget(self._name, 1)
        for button in (self.up, self.down, self._remove):
            self.head.addWidget(button)
        self._listen()

    @property
    def content(self) -> Any:
        """What stands in it."""
        raise NotImplementedError

    @property
    def written(self) -> bool:
        """Whether something would be lost with it."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Take the keyboard."""
        raise NotImplementedError

    def call(self, name: str, first: bool, last: bool) -> None:
        """Give it a name, and say whether it is the first or the last."""
        self._name.setText(name)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self._remove.set_tip(self.tr("Remove: {name}").format(name=name))

    def _listen(self) -> None:
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self._remove.clicked.connect(self.removed)
        for keys, button in (("Alt+Up", self.up), ("Alt+Down", self.down)):
            add_shortcut(self, keys, button.click)


class MovableRows(QWidget):
    """The rows from the top, and below them the way back for the one that was taken out."""

    edited = Signal()
    added = Signal(object)
    """This widget is a new row."""
    pulled_up = Signal()
    """The first row is to go above what stands before all of them."""

    def __init__(
        self, name: Callable[[int], str], limit: int | None = None, climbs: bool = False
    ) -> None:
        """``name`` calls the row of a number; there are ``limit`` at most, None for any number.

        Where something stands before them, the first one ``climbs``.
        """
        super().__init__()
        self._called, self._limit, self._climbs = name, limit, climbs
        self._rows: list[Any] = []
        self._taken: tuple[int, Any] | None = None
        self._back = Button("", LINK)
        self._back.clicked.connect(self._put_back)
        self._back.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def full(self) -> bool:
        """Whether there is room for no more."""
        return self._limit is not None and len(self._rows) >= self._limit

    @property
    def can_put_back(self) -> bool:
        """Whether something was taken out a moment ago."""
        return self._taken is not None

    def show_contents(self, contents: Sequence[Any]) -> None:
        """Show these in the place of all others."""
        for row in self._rows:
            remove(row, self._column)
        self._rows.clear()
        self._forget()
        for content in contents:
            self._insert(len(self._rows), content)
        self._name_rows()

    def add(self, content: Any = None) -> None:
        """Add a row at the end, empty unless there is a content, and have it written in."""
        if not self.full:
            self._begin(len(self._rows), content)
            self.added.emit(self._rows[-1])

    def _make_row(self, content: Any) -> MovableRow:
        """Return a row with a content, with nothing in it for None."""
        raise NotImplementedError

    def _insert(self, index: int, content: Any) -> MovableRow:
        row = self._make_row(content)
        row.edited.connect(self._on_edited)
        row.moved.connect(lambda by: self._move(row, by))
        row.removed.connect(lambda: self._take(row))
        self._rows.insert(index, row)
        self._column.insertWidget(index, row)
        return row

    def _begin(self, index: int, content: Any) -> None:
        row = self._insert(index, content)
        self._forget()
        self._name_rows()
        row.take_focus()
        self.edited.emit()

    def _move(self, row: MovableRow, by: int) -> None:
        index = self._rows.index(row)
        to = index + by
        if to < 0:
            self.pulled_up.emit()
        elif to < len(self._rows):
            self._rows.insert(to, self._rows.pop(index))
            self._column.insertWidget(to, row)
            self._name_rows()
            row.take_focus()
            self.edited.emit()

    def _take(self, row: MovableRow) -> None:
        """Take a row out; what was written in it can be put back."""
        index = self._rows.index(row)
        self._rows.pop(index)
        self._taken = (index, row.content) if row.written else None
        self._back.setText(self.tr("Put back: {name}").format(name=self._called(index)))
        remove(row, self._column)
        self._name_rows()
        self._back.setVisible(self._taken is not None)
        if self._rows:
            self._rows[min(index, len(self._rows) - 1)].take_focus()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _put_back(self) -> None:
        if self._taken is not None and not self.full:
            index, content = self._taken
            self._begin(min(index, len(self._rows)), content)

    def _on_edited(self) -> None:
        self._forget()
        self.edited.emit()

    def _forget(self) -> None:
        self._taken = None
        self._back.hide()

    def _name_rows(self) -> None:
        last = len(self._rows) - 1
        for index, row in enumerate(self._rows):
            row.call(self._called(index), index == 0 and not self._climbs, index == last)
        lead_through(self._rows, self._back)
