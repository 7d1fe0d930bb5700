"""One further message of a phrase, or one other wording, as a row of its editor."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.phrases import Attachment, Part
from assistant.ui.phrases.editor_body import BodyEdit
from assistant.ui.phrases.editor_checks import Finding
from assistant.ui.theme import LINE_PX, MEDIUM, TINY
from assistant.ui.widgets.labels import restyle, wrapped
from assistant.ui.widgets.movable_rows import MovableRow

_LINES = 3

#: Makes what stands for an attachment in its row.
Face = Callable[[Attachment], QWidget]


class PartRow(MovableRow):
    """One message or wording: a text, or an attachment."""

    save_wished = Signal()
    focused = Signal(object)
    """The keyboard is in this text field."""
    given = Signal(object)
    """Files or a picture were put into the text field."""

    def __init__(self, part: Part, face: Face) -> None:
        super().__init__("secondary")
        self._attachment = part.attachment
        self.edit: BodyEdit | None = None
        self._note = wrapped(role="secondary")
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(self.head)
        column.addWidget(self._make_content(part, face))
        column.addWidget(self._note)

    @property
    def content(self) -> Part:
        """What stands in it."""
        return Part(attachment=self._attachment) if self.edit is None else Part(self._text())

    @property
    def written(self) -> bool:
        """Whether something stands in it."""
        return self.edit is None or bool(self._text().strip())

    def call(self, name: str, first: bool, last: bool) -> None:
        """Give it a name, and say whether it is the first or the last."""
        super().call(name, first, last)
        if self.edit is not None:
            self.edit.setAccessibleName(name)

    def say(self, finding: Finding | None) -> None:
        """Say what was found in it."""
        self._note.setText(finding.words if finding else "")
        self._note.setVisible(finding is not None)
        restyle(self._note, "role", "danger" if finding and finding.blocks else "warning")
        if self.edit is not None:
            self.edit.setAccessibleDescription(self._note.text())

    def note(self) -> str:
        """Return what is said of it."""
        return self._note.text()

    def take_focus(self) -> None:
        """Take the keyboard."""
        (self.edit or self._remove).setFocus(Qt.FocusReason.OtherFocusReason)

    def _text(self) -> str:
        return self.edit.toPlainText() if self.edit else ""

    def _make_content(self, part: Part, face: Face) -> QWidget:
        if part.attachment is not None:
            return face(part.attachment)
        self.edit = BodyEdit()
        self.edit.setPlainText(part.text)
        self.edit.setFixedHeight(_LINES * LINE_PX + MEDIUM)
        self.edit.textChanged.connect(self.edited)
        self.edit.save_wished.connect(self.save_wished)
        self.edit.given.connect(self.given)
        self.edit.focused.connect(lambda: self.focused.emit(self.edit))
        return self.edit
