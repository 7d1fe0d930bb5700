"""A field with its name above and, below, what is to be said about it."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from assistant.ui.theme import TINY
from assistant.ui.widgets.labels import restyle, styled, wrapped


class Labelled(QWidget):
    """One row of a form. It works at any width, because nothing stands beside the field."""

    def __init__(self, name: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self._hint = hint
        self._name = styled(QLabel(name), "secondary")
        self._name.setBuddy(field)
        self._note = wrapped(role="secondary")
        if not field.accessibleName():
            field.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self._name)
        column.addWidget(field)
        column.addWidget(self._note)
        self.say("")

    def say(self, words: str, tone: str = "warning") -> None:
        """Say something about the field in a tone: warning or danger; "" shows the hint again."""
        self._note.setText(words or self._hint)
        self._note.setVisible(bool(words or self._hint))
        restyle(self._note, "role", tone if words else "secondary")
        self.field.setAccessibleDescription(words or self._hint)

    def hide_name(self) -> None:
        """Leave out the name: the field says it itself."""
        self._name.hide()

    def note(self) -> str:
        """Return what is said about the field."""
        return self._note.text()
