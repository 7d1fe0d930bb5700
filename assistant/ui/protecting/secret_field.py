"""A field for a secret: hidden while it is typed, shown for as long as somebody wants."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from assistant.ui.theme import TINY
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.typing_field import TypingField


class SecretField(QWidget):
    """A name, a field, and below it a switch that shows what stands there."""

    entered = Signal()
    """Enter was pressed."""
    edited = Signal()
    revealed = Signal(bool)
    """What is typed is to be seen, or to be hidden again."""

    def __init__(self, name: str, *, shown: bool = True) -> None:
        """``shown`` is whether there is a switch to show it."""
        super().__init__()
        self.field = TypingField()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(name)
        self.field.returnPressed.connect(self.entered)
        self.field.textChanged.connect(lambda _: self.edited.emit())
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(wrapped(name, "secondary"))
        column.addWidget(self.field)
        if shown:
            switch = QCheckBox(self.tr("Show what I type"))
            switch.toggled.connect(self.reveal)
            switch.toggled.connect(self.revealed)
            column.addWidget(switch)

    def text(self) -> str:
        """Return what was typed."""
        return self.field.text()

    def clear(self) -> None:
        """Empty the field."""
        self.field.clear()

    def reveal(self, shown: bool) -> None:
        """Show what stands in the field, or hide it."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
