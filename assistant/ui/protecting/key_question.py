"""Asks for the recovery code or the master password, in one field: each is known by its form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.ui.protecting.secret_field import SecretField
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import wrapped
from assistant.ui.wording import sentence


class KeyQuestion(QWidget):
    """The field, what was wrong with the last attempt, and the button that tries."""

    given = Signal(str)
    """That secret is to be tried."""

    def __init__(self) -> None:
        super().__init__()
        self.secret = SecretField(self.tr("Recovery code or master password"))
        self._wrong = wrapped(role="danger")
        self._wrong.hide()
        self._open = Button(self.tr("Unlock"), PRIMARY)
        self.setFocusProxy(self.secret)
        self.secret.entered.connect(self._on_given)
        self.secret.edited.connect(self._on_edited)
        self._open.clicked.connect(self._on_given)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for part in (self.secret, self._wrong, self._open):
            column.addWidget(part)
        self._on_edited()

    def refuse(self, error: UserError) -> None:
        """Say why what was typed does not open the data; it stays, to be put right."""
        self._wrong.setText(sentence(error))
        self._wrong.show()
        self.secret.field.setFocus()
        self.secret.field.selectAll()

    def _on_edited(self) -> None:
        self._wrong.hide()
        self._open.setEnabled(bool(self.secret.text().strip()))

    def _on_given(self) -> None:
        if self._open.isEnabled():
            self.given.emit(self.secret.text())
