"""The further messages of a phrase, or its other wordings."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.domain.phrases import Attachment, Part
from assistant.ui.phrases.editor_checks import Finding
from assistant.ui.phrases.editor_row import Face, PartRow
from assistant.ui.widgets.labels import ElidedLabel
from assistant.ui.widgets.movable_rows import MovableRows
from assistant.ui.widgets.removal import remove


class PartRows(MovableRows):
    """Rows that are messages or wordings."""

    save_wished = Signal()
    focused = Signal(object)
    """The keyboard is in this text field."""
    given = Signal(object)
    """Files or a picture were put into a text field."""

    def __init__(self, name: Callable[[int], str], limit: int, climbs: bool = False) -> None:
        super().__init__(name, limit, climbs)
        self.face: Face = _name_of
        """Makes what stands for an attachment."""
        # A row of its own height: the form gives the rest to nobody.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def rows(self) -> Sequence[PartRow]:
        """The rows, from the top."""
        return self._rows

    def parts(self) -> tuple[Part, ...]:
        """Return what stands in the rows."""
        return tuple(row.content for row in self._rows)

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

    def _make_row(self, content: Part | None) -> PartRow:
        row = PartRow(content or Part(), self.face)
        row.save_wished.connect(self.save_wished)
        row.focused.connect(self.focused)
        row.given.connect(self.given)
        return row


def _name_of(attachment: Attachment) -> QWidget:
    """Return what stands for an attachment where nothing better is known: its name."""
    return ElidedLabel(attachment.name)
