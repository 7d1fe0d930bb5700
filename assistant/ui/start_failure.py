"""What stands in place of the window when the data cannot be opened: the reason and the ways on.

Choosing a backup and putting it back is the caller's; nothing is decided here.
"""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.wording import sentence, when


class StartFailure(QWidget):
    """A window of a sentence or two and the buttons that may help."""

    restore_requested = Signal()
    retry_requested = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setWindowTitle("Deskmate 同桌")
        self.setMinimumWidth(360)
        heading = styled(QLabel(self.tr("Deskmate cannot open its data")), "title")
        self._reason = wrapped()
        self._reason.setAccessibleName(self.tr("Reason"))
        self._hint = wrapped(role="secondary")
        self._restore = QPushButton(self.tr("Restore the latest backup"))
        look = QPushButton(self.tr("Open the data folder"))
        retry = QPushButton(self.tr("Try again"))
        self._restore.clicked.connect(self.restore_requested)
        look.clicked.connect(lambda: _show(folder))
        retry.clicked.connect(self.retry_requested)
        buttons = QHBoxLayout()
        for button in (self._restore, look, retry):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for part in (heading, self._reason, self._hint):
            layout.addWidget(part)
        layout.addLayout(buttons)

    def say(self, error: UserError, backup: datetime | None, begin_anew: bool) -> None:
        """Say why the data cannot be opened, and the way on.

        ``backup`` is the time of the one that can be put back, if any; with ``begin_anew`` there is
        none and only an empty library would be left.
        """
        self._reason.setText(sentence(error))
        self._restore.setVisible(backup is not None)
        self._hint.setVisible(backup is not None or begin_anew)
        if backup is not None:
            words = self.tr(
                "The latest backup was made on {time}. The file of now is kept beside it."
            )
            self._hint.setText(words.format(time=when(backup)))
        else:
            self._hint.setText(
                self.tr(
                    "There is no backup yet. To begin with an empty library, move the file away "
                    "and try again."
                )
            )


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
