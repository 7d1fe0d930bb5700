"""The page of security: what is encrypted, and the ways in: keyring, recovery code, password."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.settings.page import SettingsPage
from assistant.ui.settings.password import PasswordForm
from assistant.ui.settings_fields import fields_of
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import wrapped

if TYPE_CHECKING:  # what it is made of is loaded on the lane
    from assistant.services.vault import VaultState


class Part(QWidget):
    """A heading, a sentence on how things are, and buttons."""

    def __init__(self, heading: str, *buttons: Button) -> None:
        super().__init__()
        self.words = wrapped(role="secondary")
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(TINY)
        self.column.addWidget(wrapped(heading, "heading"))
        self.column.addWidget(self.words)
        self.column.addLayout(row)


class SecurityPage(SettingsPage):
    """Encryption, recovery code, master password, and what is set about them."""

    protection_wanted = Signal()
    """The data is to be encrypted now."""
    new_code_wanted = Signal()
    """A new recovery code is to be made and shown."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__(fields_of("security"), desk, board, lane)
        self._board = board
        self.state: VaultState | None = None
        self.encrypt = Button(self.tr("Encrypt now…"))
        self.renew = Button(self.tr("New recovery code…"))
        self.change = Button(self.tr("Set a password…"))
        self.remove = Button(self.tr("Remove…"))
        self.form = PasswordForm(desk, lane)
        self._encryption = Part(self.tr("Encryption"), self.encrypt)
        self._covers = wrapped(
            self.tr(
                "Encrypted: phrases, products, customers, orders, notes, settings and the backups "
                "of all that. Not encrypted: pictures and files of phrases and products, and what "
                "you export."
            ),
            "secondary",
        )
        self._encryption.column.insertWidget(2, self._covers)
        self._code = Part(self.tr("Recovery code"), self.renew)
        self._password = Part(self.tr("Master password"), self.change, self.remove)
        self._password.column.addWidget(self.form)
        for part in (self._encryption, self._code, self._password):
            self.add_part(part)
            part.hide()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Look how things are."""
        super().showEvent(event)
        self._look()

    def _connect(self) -> None:
        self.encrypt.clicked.connect(self.protection_wanted)
        self.renew.clicked.connect(self.new_code_wanted)
        self.change.clicked.connect(partial(self._open_form, removing=False))
        self.remove.clicked.connect(partial(self._open_form, removing=True))
        self.form.left.connect(self._look)
        self.form.said.connect(self._board.said)
        self._board.changed.connect(self._on_customers_changed)

    def _on_customers_changed(self, changes: Changes) -> None:
        if changes & Changes.CUSTOMERS and self.isVisible():
            self._look()

    def _look(self) -> None:
        # By a function: the vault is loaded on the lane.
        self._lane.run(lambda: self._desk.vault.state(), self, self._show_state)

    def _show_state(self, state: VaultState) -> None:
        if state == self.state:
            return
        self.state = state
        self._encryption.words.setText(self._encryption_words(state))
        self._code.words.setText(self._code_words(state))
        self._password.words.setText(self._password_words(state))
        self.encrypt.setVisible(not state.protected)
        self._encryption.show()
        for part in (self._code, self._password, self._covers):
            part.setVisible(state.protected)
        words = self.tr("Change it…") if state.has_password else self.tr("Set a password…")
        self.change.setText(words)
        self.remove.setVisible(state.has_password and state.in_keyring)

    def _encryption_words(self, state: VaultState) -> str:
        if not state.protected:
            return self.tr(
                "Nothing about customers is kept here yet, so the data is not encrypted. That "
                "happens with the first customer, or now if you wish."
            )
        if state.in_keyring:
            return self.tr("All data is encrypted. Its key is in this computer's keyring.")
        return self.tr(
            "All data is encrypted. This computer's keyring does not have the key: each start asks "
            "for the master password or the recovery code."
        )

    def _code_words(self, state: VaultState) -> str:
        if state.code_kept:
            return self.tr("Somebody has noted it. A new one voids the one before.")
        return self.tr("Nobody has noted it. Make a new one, and write it down.")

    def _password_words(self, state: VaultState) -> str:
        if state.has_password:
            return self.tr("It is set. It opens the data where the keyring does not.")
        return self.tr("None is set. It would open the data where the keyring does not.")

    def _open_form(self, removing: bool) -> None:
        assert self.state is not None
        self.form.open(known=self.state.has_password, removing=removing)
