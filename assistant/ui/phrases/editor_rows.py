"""The further messages of a phrase, or its other wordings: rows that are added, moved, removed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assistant.domain.phrases import Attachment, Part
from assistant.ui.phrases.editor_checks import Finding
from assistant.ui.phrases.editor_row import Face, PartRow
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.labels import ElidedLabel
from assistant.ui.widgets.removal import remove


class PartRows(QWidget):
    """Rows one below the other. ``name`` calls the row of a number; there are ``limit`` at most."""

    edited = Signal()
    save_wished = Signal()
    pulled_up = Signal()
    """The first row is to go above what stands before all of them."""
    focused = Signal(object)
    """The keyboard is in this text field."""
    given = Signal(object)
    """Files or a picture were put into a text field."""

    def __init__(self, name: Callable[[int], str], limit: int, climbs: bool = False) -> None:
        super().__init__()
        self._called = name
        self._limit = limit
        self._climbs = climbs
        self._rows: list[PartRow] = []
        self._taken: tuple[int, Part] | None = None
        self.face: Face = _name_of
        """Makes what stands for an attachment."""
        self._back = Button("", LINK)
        self._back.clicked.connect(self._put_back)
        self._back.hide()
        # A row of its own height: the form gives the rest to nobody.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def rows(self) -> Sequence[PartRow]:
        """The rows, from the top."""
        return self._rows

    @property
    def full(self) -> bool:
        """Whether there is room for no more."""
        return len(self._rows) >= self._limit

    def parts(self) -> tuple[Part, ...]:
        """Return what stands in the rows."""
        return tuple(row.part for row in self._rows)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these in the place of all others."""
        for row in self._rows:
            remove(row, self._column)
        self._rows.clear()
        self._forget()
        for part in parts:
            self._insert(len(self._rows), part)
        self._name_rows()

    def add(self, part: Part | None = None) -> None:
        """Add a row at the end, and have it written in."""
        if self.full:
            return
        row = self._insert(len(self._rows), part or Part())
        self._forget()
        self._name_rows()
        row.take_focus()
        self.edited.emit()

    @property
    def can_put_back(self) -> bool:
        """Whether something was removed a moment ago."""
        return self._taken is not None

    def exchange(self, index: int, part: Part) -> None:
        """Put another part in the place of a row."""
        remove(self._rows.pop(index), self._column)
        self._insert(index, part)
        self._name_rows()
        self.edited.emit()

    def put_behind_first(self, part: Part) -> None:
        """Put a part behind the first row."""
        self._insert(1, part)
        self._name_rows()

    def say(self, findings: Sequence[Finding | None]) -> None:
        """Say what was found, row by row."""
        for row, finding in zip(self._rows, findings, strict=False):
            row.say(finding)

    def _insert(self, index: int, part: Part) -> PartRow:
        row = PartRow(part, self.face)
        row.edited.connect(self._on_edited)
        row.save_wished.connect(self.save_wished)
        row.focused.connect(self.focused)
        row.given.connect(self.given)
        row.moved.connect(lambda by: self._move(row, by))
        row.removed.connect(lambda: self._take(row))
        self._rows.insert(index, row)
        self._column.insertWidget(index, row)
        return row

    def _move(self, row: PartRow, by: int) -> None:
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

    def _take(self, row: PartRow) -> None:
        """Take a row out; what was written in it can be put back."""
        index = self._rows.index(row)
        self._rows.pop(index)
        part = row.part
        self._taken = (index, part) if part.attachment or part.text.strip() else None
        self._back.setText(self.tr("Put back: {name}").format(name=self._called(index)))
        remove(row, self._column)
        self._name_rows()
        self._back.setVisible(self._taken is not None)
        (self._rows[min(index, len(self._rows) - 1)] if self._rows else self).setFocus()
        self.edited.emit()

    def _put_back(self) -> None:
        if self._taken is not None and not self.full:
            index, part = self._taken
            row = self._insert(min(index, len(self._rows)), part)
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
        last = len(self._rows) - 1
        for index, row in enumerate(self._rows):
            row.call(self._called(index), index == 0 and not self._climbs, index == last)


def _name_of(attachment: Attachment) -> QWidget:
    """Return what stands for an attachment where nothing better is known: its name."""
    return ElidedLabel(attachment.name)
