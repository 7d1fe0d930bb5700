"""The form in which the master password is set, changed or taken away, below its buttons."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.protecting.new_password import NewPassword
from assistant.ui.protecting.secret_field import SecretField
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import wrapped
from assistant.ui.wording import sentence


class PasswordForm(QFrame):
    """The password of now, where there is one, and the new one."""

    left = Signal()
    """The form is closed, whatever came of it."""
    said = Signal(str)
    """What was done."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane, self._removing = desk, lane, False
        self.before = SecretField(self.tr("Master password of now"), shown=False)
        self.new = NewPassword()
        self._wrong = wrapped(role="danger")
        self.save, self.cancel = Button(self.tr("Save"), PRIMARY), Button(self.tr("Cancel"))
        self.before.entered.connect(self._on_before_entered)
        self.new.entered.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self._leave)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch(1)
        for button in (self.cancel, self.save):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        for part in (self.before, self.new, self._wrong):
            column.addWidget(part)
        column.addLayout(buttons)
        self.hide()

    def open(self, known: bool, removing: bool) -> None:
        """Ask; ``known`` is whether there is a password, ``removing`` whether it is to go."""
        self._removing = removing
        self._clear()
        self.before.setVisible(known)
        self.new.setVisible(not removing)
        self.save.setText(self.tr("Remove") if removing else self.tr("Save"))
        self.show()
        (self.before if known else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _on_before_entered(self) -> None:
        self._on_save() if self._removing else self.new.setFocus()

    def _on_save(self) -> None:
        vault, old = self._desk.vault, self.before.text()
        try:
            work = (
                partial(vault.remove_password, old)
                if self._removing
                else partial(vault.set_password, self.new.password(), old)
            )
        except UserError as error:
            self._refuse(error)
            return
        self.setEnabled(False)
        self._lane.run(work, self, self._on_done, self._refuse)

    def _on_done(self, _none: object) -> None:
        removed = self.tr("The master password is gone.")
        self.said.emit(removed if self._removing else self.tr("The master password is set."))
        self._leave()

    def _refuse(self, error: UserError) -> None:
        self.setEnabled(True)
        self._wrong.setText(sentence(error))
        self._wrong.show()

    def _clear(self) -> None:
        self.before.clear()
        self.new.clear()
        self._wrong.hide()
        self.setEnabled(True)

    def _leave(self) -> None:
        self._clear()  # no secret stays in a field that nobody sees
        self.hide()
        self.left.emit()
