"""Entries of one kind below one another, each a few named fields: selling points, answers …"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from assistant.domain.values import value
from assistant.ui.products.product_line import Find, ProductLine
from assistant.ui.theme import LINE_PX, SMALL, TINY
from assistant.ui.widgets.buttons import QUIET, Button
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.movable_rows import MovableRow, MovableRows
from assistant.ui.widgets.still_boxes import ChoiceBox

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


class Entries(MovableRows):
    """The entries, and a button for another one."""

    def __init__(self, fields: Sequence[EntryField], name: Callable[[int], str], more: str) -> None:
        super().__init__(name)
        self._fields = fields
        self.search: Find | None = None
        """Finds products for the fields that name one."""
        self.more = Button(more, QUIET)
        self.more.clicked.connect(lambda: self.add())
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.more)

    def entries(self) -> list[Texts]:
        """Return the texts of the entries in which something was written."""
        return [row.content for row in self._rows if row.written]

    def _make_row(self, content: Texts | None) -> MovableRow:
        return _Entry(self._fields, content or (), self.search)


class _Entry(MovableRow):
    """One entry: a line with its name, and its fields."""

    def __init__(self, fields: Sequence[EntryField], texts: Texts, find: Find | None) -> None:
        super().__init__("heading")
        self.setProperty("role", "card")
        self._parts = [_part(field, find) for field in fields]
        self._choices = [bool(field.choices) for field in fields]
        for part, text in zip(self._parts, texts, strict=False):
            _show(part, text)
        for part in self._parts:
            changed = part.currentIndexChanged if isinstance(part, ChoiceBox) else part.textChanged
            changed.connect(self.edited)
        self._lay_out(fields)

    @property
    def content(self) -> Texts:
        """What stands in its fields."""
        return tuple(map(_text, self._parts))

    @property
    def written(self) -> bool:
        """Whether something stands in it; what was only chosen says nothing."""
        pairs = zip(self.content, self._choices, strict=True)
        return any(text.strip() for text, chosen in pairs if not chosen)

    def take_focus(self) -> None:
        """Take the keyboard."""
        self._parts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, fields: Sequence[EntryField]) -> None:
        grid, column = QGridLayout(), QVBoxLayout(self)
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
        column.addLayout(self.head)
        column.addLayout(grid)


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
        part.choose(text)
    elif isinstance(part, QLineEdit):
        part.setText(text)
    else:
        part.setPlainText(text)
