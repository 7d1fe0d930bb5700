"""What stands in place of the window when the data cannot be opened: the reason and the ways on.

Choosing a backup and putting it back is the caller's; nothing is decided here.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.ui.difference_words import held_words
from assistant.ui.protecting.key_question import KeyQuestion
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.wording import sentence, together, when


class StartFailure(QWidget):
    """A window of a sentence or two and the buttons that may help."""

    restore_requested = Signal()
    retry_requested = Signal()
    unlock_requested = Signal(str)
    """That recovery code or master password is to be tried."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setWindowTitle("Deskmate 同桌")
        self.setMinimumWidth(360)
        self._heading = styled(QLabel(), "title")
        self._reason = wrapped()
        self._reason.setAccessibleName(self.tr("Reason"))
        self._hint = wrapped(role="secondary")
        self.question = KeyQuestion()
        self.question.given.connect(self.unlock_requested)
        self._restore = QPushButton(self.tr("Restore the latest backup"))
        look = QPushButton(self.tr("Open the data folder"))
        retry = QPushButton(self.tr("Try again"))
        self._restore.clicked.connect(self.restore_requested)
        look.clicked.connect(lambda: _look_into(folder))
        retry.clicked.connect(self.retry_requested)
        buttons = QHBoxLayout()
        for button in (self._restore, look, retry):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for part in (self._heading, self._reason, self.question, self._hint):
            layout.addWidget(part)
        layout.addLayout(buttons)

    def say(self, error: UserError, backup: datetime | None, begin_anew: bool) -> None:
        """Say why the data cannot be opened, and the way on.

        ``backup`` is the time of the one that can be put back, if any; with ``begin_anew`` there is
        none and only an empty library would be left.
        """
        words = self.tr("The latest backup was made on {time}. The file of now is kept beside it.")
        none = self.tr(
            "There is no backup yet. To begin with an empty library, move the file away and try "
            "again."
        )
        self._show(error, backup, words, none if begin_anew else "")
        self._heading.setText(self.tr("Deskmate cannot open its data"))
        self.question.hide()

    def tell_holdings(self, counts: Mapping[str, int]) -> None:
        """Say what the backup holds that would be put back."""
        if counts:
            words = self.tr("It holds {things}.").format(things=held_words(counts))
            self._hint.setText(together(self._hint.text(), words))
            self.adjustSize()

    def ask_for_key(self, error: UserError, backup: datetime | None) -> None:
        """Ask for the recovery code or the master password.

        ``backup`` is the time of the latest that can be read without them, if any.
        """
        words = self.tr(
            "If you have neither: the latest backup that is not encrypted was made on {time}, "
            "before there were customers. The encrypted file is kept beside it."
        )
        self._show(error, backup, words, "")
        self._heading.setText(self.tr("Your data is locked"))
        self.question.show()
        self.question.setFocus()

    def refuse(self, error: UserError) -> None:
        """Say that what was typed does not open the data."""
        self.question.refuse(error)
        self.adjustSize()

    def _show(self, error: UserError, backup: datetime | None, words: str, none: str) -> None:
        """Say what is wrong, and what a backup would bring, or ``none`` where there is none."""
        self._reason.setText(sentence(error))
        self._restore.setVisible(backup is not None)
        self._hint.setText(none if backup is None else words.format(time=when(backup)))
        self._hint.setVisible(bool(self._hint.text()))
        self.adjustSize()


def _look_into(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
