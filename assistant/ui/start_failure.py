"""What stands in place of the window when the data cannot be opened: the reason and the ways on.

Choosing a backup and putting it back is the caller's; nothing is decided here.
"""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.ui.widgets.labels import styled
from assistant.ui.wording import sentence


class StartFailure(QWidget):
    """A window of one sentence and three buttons."""

    restore_requested = Signal()
    retry_requested = Signal()

    def __init__(self, error: UserError, folder: Path, has_backup: bool) -> None:
        super().__init__()
        self.setWindowTitle("Deskmate 同桌")
        self.setMinimumWidth(360)
        heading = styled(QLabel(self.tr("Deskmate cannot open its data")), "title")
        self._reason = QLabel(sentence(error))
        self._reason.setWordWrap(True)
        self._reason.setAccessibleName(self.tr("Reason"))
        buttons = QHBoxLayout()
        for text, act, shown in (
            (self.tr("Restore the latest backup"), self.restore_requested.emit, has_backup),
            (self.tr("Open the data folder"), lambda: _show(folder), True),
            (self.tr("Try again"), self.retry_requested.emit, True),
        ):
            if shown:
                button = QPushButton(text)
                button.clicked.connect(act)
                buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for part in (heading, self._reason):
            layout.addWidget(part)
        layout.addLayout(buttons)

    def refuse(self, error: UserError) -> None:
        """Say why the way that was tried did not work either."""
        self._reason.setText(sentence(error))


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
