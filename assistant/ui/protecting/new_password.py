"""A new master password, typed twice because nobody sees it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.protection import PasswordsDiffer, checked_password
from assistant.ui.protecting.secret_field import SecretField
from assistant.ui.theme import SMALL


class NewPassword(QWidget):
    """Two fields."""

    entered = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first = SecretField(self.tr("New master password"), shown=False)
        self.again = SecretField(self.tr("The same once more"))
        self.first.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.entered)
        self.again.revealed.connect(self.first.reveal)
        for field in (self.first, self.again):
            field.edited.connect(self.edited)
        self.setFocusProxy(self.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.first)
        column.addWidget(self.again)

    def password(self) -> str:
        """Return what was typed; raise PasswordTooShort or PasswordsDiffer."""
        if self.first.text() != self.again.text():
            raise PasswordsDiffer
        return checked_password(self.first.text())

    def clear(self) -> None:
        """Empty both fields."""
        for field in (self.first, self.again):
            field.clear()
