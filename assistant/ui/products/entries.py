"""Entries of one kind below one another, each a few named fields: selling points, answers …"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.values import value
from assistant.ui.products.product_line import Find, ProductLine
from assistant.ui.theme import LINE_PX, SMALL, TINY
from assistant.ui.widgets.buttons import LINK, QUIET, Button, IconButton
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.removal import remove
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.widgets.tab_order import lead_through

#: The texts of one entry, one for each of its fields.
Texts = tuple[str, ...]


@value(kw_only=True)
class EntryField:
    """One field of an entry: a line, a text of ``lines``, or one of ``choices`` (name, words).

    A line may name a ``product`` by its item number.
    """

    words: str
    lines: int = 1
    choices: Sequence[tuple[str, str]] = ()
    hint: str = ""
    product: bool = False


class Entries(QWidget):
    """The entries, a button for another one, and for a moment the way back for one taken out."""

    edited = Signal()
    added = Signal(object)
    """This widget is a new entry."""

    def __init__(self, fields: Sequence[EntryField], name: Callable[[int], str], more: str) -> None:
        super().__init__()
        self._fields, self._name = fields, name
        self._rows: list[_Entry] = []
        self._taken: tuple[int, Texts] | None = None
        self.search: Find | None = None
        """Finds products for the fields that name one."""
        self._back = Button("", LINK)
        self._back.clicked.connect(self._put_back)
        self._back.hide()
        self.more = Button(more, QUIET)
        self.more.clicked.connect(lambda: self.add())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        for button in (self._back, self.more):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def entries(self) -> list[Texts]:
        """Return the texts of the entries in which something was written."""
        return [row.texts() for row in self._rows if row.written]

    def show_entries(self, entries: Sequence[Texts]) -> None:
        """Show these in the place of all others."""
        for row in self._rows:
            remove(row, self._column)
        self._rows.clear()
        self._forget()
        for texts in entries:
            self._insert(len(self._rows), texts)
        self._name_rows()

    def add(self, texts: Texts = ()) -> None:
        """Add an entry at the end, and have it written in."""
        row = self._insert(len(self._rows), texts)
        self._forget()
        self._name_rows()
        row.take_focus()
        self.added.emit(row)
        self.edited.emit()

    def _insert(self, index: int, texts: Texts) -> "_Entry":
        row = _Entry(self._fields, texts, self.search)
        row.edited.connect(self._on_edited)
        row.moved.connect(lambda by: self._move(row, by))
        row.removed.connect(lambda: self._take(row))
        self._rows.insert(index, row)
        self._column.insertWidget(index, row)
        return row

    def _move(self, row: "_Entry", by: int) -> None:
        to = self._rows.index(row) + by
        if 0 <= to < len(self._rows):
            self._rows.remove(row)
            self._rows.insert(to, row)
            self._column.insertWidget(to, row)
            self._name_rows()
            row.take_focus()
            self.edited.emit()

    def _take(self, row: "_Entry") -> None:
        index = self._rows.index(row)
        self._rows.remove(row)
        self._taken = (index, row.texts()) if row.written else None
        self._back.setText(self.tr("Put back: {name}").format(name=self._name(index)))
        self._back.setVisible(row.written)
        remove(row, self._column)
        self._name_rows()
        (self._rows[min(index, len(self._rows) - 1)].take_focus if self._rows else self._last)()
        self.edited.emit()

    def _last(self) -> None:
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_back(self) -> None:
        if self._taken is not None:
            row = self._insert(*self._taken)
            self._forget()
            self._name_rows()
            row.take_focus()
            self.edited.emit()

    def _on_edited(self) -> None:
        self._forget()
        self.edited.emit()

    def _forget(self) -> None:
        self._taken = None
        self._back.hide()

    def _name_rows(self) -> None:
        for index, row in enumerate(self._rows):
            row.call(self._name(index), index == 0, index == len(self._rows) - 1)
        lead_through(self._rows, self._back)


class _Entry(QFrame):
    """One entry: a line with its name, and its fields."""

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, fields: Sequence[EntryField], texts: Texts, find: Find | None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._name = styled(QLabel(), "heading")
        self._up = IconButton("up", self.tr("Move up") + " (Alt+↑)")
        self._down = IconButton("down", self.tr("Move down") + " (Alt+↓)")
        self._remove = IconButton("delete", self.tr("Remove"))
        self._parts = [_part(field, find) for field in fields]
        self._choices = [bool(field.choices) for field in fields]
        for part, text in zip(self._parts, texts, strict=False):
            _show(part, text)
        self._lay_out(fields)
        self._connect()

    @property
    def written(self) -> bool:
        """Whether something stands in it; what was only chosen says nothing."""
        pairs = zip(self.texts(), self._choices, strict=True)
        return any(text.strip() for text, chosen in pairs if not chosen)

    def texts(self) -> Texts:
        """Return what stands in its fields."""
        return tuple(map(_text, self._parts))

    def call(self, name: str, first: bool, last: bool) -> None:
        """Give it a name, and say whether it is the first or the last."""
        self._name.setText(name)
        self._up.setEnabled(not first)
        self._down.setEnabled(not last)
        self._remove.set_tip(self.tr("Remove: {name}").format(name=name))

    def take_focus(self) -> None:
        """Take the keyboard."""
        self._parts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, fields: Sequence[EntryField]) -> None:
        head, grid, column = QHBoxLayout(), QGridLayout(), QVBoxLayout(self)
        head.setSpacing(0)
        head.addWidget(self._name, 1)
        for button in (self._up, self._down, self._remove):
            head.addWidget(button)
        grid.setSpacing(TINY)
        grid.setHorizontalSpacing(SMALL)
        for number, (field, part) in enumerate(zip(fields, self._parts, strict=True)):
            label = styled(QLabel(field.words), "secondary")
            label.setBuddy(part)
            top = Qt.AlignmentFlag.AlignTop if field.lines > 1 else Qt.AlignmentFlag.AlignVCenter
            label.setContentsMargins(0, TINY if field.lines > 1 else 0, 0, 0)
            grid.addWidget(label, number, 0, top)
            grid.addWidget(part, number, 1)
        grid.setColumnStretch(1, 1)
        column.setContentsMargins(SMALL, TINY, SMALL, SMALL)
        column.setSpacing(TINY)
        column.addLayout(head)
        column.addLayout(grid)

    def _connect(self) -> None:
        for part in self._parts:
            changed = part.currentIndexChanged if isinstance(part, ChoiceBox) else part.textChanged
            changed.connect(self.edited)
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        self._remove.clicked.connect(self.removed)
        for keys, button in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)


_Part = QLineEdit | QPlainTextEdit | ChoiceBox


def _part(field: EntryField, find: Find | None) -> _Part:
    part: _Part
    if field.choices:
        part = ChoiceBox()
        for name, words in field.choices:
            part.addItem(words, name)
    elif field.lines > 1:
        part = QPlainTextEdit()
        part.setFixedHeight(field.lines * LINE_PX + SMALL + TINY)
        part.setTabChangesFocus(True)
        part.setPlaceholderText(field.hint)
    else:
        part = ProductLine(find) if field.product and find else QLineEdit()
        part.setPlaceholderText(field.hint)
    part.setAccessibleName(field.words)
    return part


def _text(part: _Part) -> str:
    if isinstance(part, ChoiceBox):
        return str(part.currentData())
    return part.text() if isinstance(part, QLineEdit) else part.toPlainText()


def _show(part: _Part, text: str) -> None:
    if isinstance(part, ChoiceBox):
        part.setCurrentIndex(max(0, part.findData(text)))
    elif isinstance(part, QLineEdit):
        part.setText(text)
    else:
        part.setPlainText(text)
