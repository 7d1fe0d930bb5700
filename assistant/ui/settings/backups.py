"""The backups by their time, each to be put back after a word about what that means.

Putting one back needs the data closed and is the program's affair; this part only asks for it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.services.backups import Backup
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import DANGER, LINK, Button
from assistant.ui.widgets.labels import ElidedLabel, styled, wrapped
from assistant.ui.widgets.removal import remove
from assistant.ui.wording import when

#: How many backups are listed at first; the others are counted.
LISTED = 5


class BackupRow(QWidget):
    """One backup and the button that puts it back."""

    def __init__(self, backup: Backup) -> None:
        super().__init__()
        self.backup = backup
        words = self.tr("Restore the backup of {time}")
        self.restore = Button(self.tr("Restore…"))
        self.restore.setAccessibleName(words.format(time=when(backup.made_at)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(ElidedLabel(when(backup.made_at)), 1)
        row.addWidget(self.restore)


class RestoreQuestion(QFrame):
    """Says what putting a backup back will do, and asks whether it is to be done."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("message", "warning")
        self.words = wrapped()
        self.restore = Button(self.tr("Restore"), DANGER)
        self.cancel = Button(self.tr("Cancel"))
        self.restore.clicked.connect(self.confirmed)
        self.cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch(1)
        for button in (self.cancel, self.restore):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        column.setSpacing(SMALL)
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.hide()

    def ask(self, backup: Backup) -> None:
        """Ask about a backup."""
        words = self.tr(
            "Everything will be as it was on {time}; what was changed since then is gone. The data "
            "of now is kept in the folder of the backups, and Deskmate opens the restored data."
        )
        self.words.setText(words.format(time=when(backup.made_at)))
        self.show()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)


class BackupList(QWidget):
    """The backups, newest first."""

    restore_requested = Signal(object)
    """A ``Backup`` is to take the place of the data."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[BackupRow] = []
        self.question = RestoreQuestion()
        self._backups: Sequence[Backup] | None = None
        self._asked: BackupRow | None = None
        self._all = False
        self._none = styled(QLabel(self.tr("None yet.")), "secondary")
        self.more = Button("", LINK)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)
        self._column.addWidget(self._none)
        self._column.addWidget(self.question)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._on_more)
        self.question.confirmed.connect(self._on_confirmed)
        self.question.cancelled.connect(self._on_cancelled)
        self._none.hide()
        self.more.hide()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List these, the first few or, once that was wanted, all."""
        if backups == self._backups:
            return
        self._backups = backups
        self._withdraw()
        for row in self.rows:
            remove(row, self._column)
        listed = backups if self._all else backups[:LISTED]
        self.rows = [self._make_row(backup) for backup in listed]
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
        self._none.setVisible(not backups)
        self.more.setText(self.tr("Show {count} more").format(count=len(backups) - len(listed)))
        self.more.setVisible(len(listed) < len(backups))

    def _make_row(self, backup: Backup) -> BackupRow:
        row = BackupRow(backup)
        row.restore.clicked.connect(lambda: self._ask(row))
        return row

    def _ask(self, row: BackupRow) -> None:
        self._asked = row
        self._column.removeWidget(self.question)
        self._column.insertWidget(self._column.indexOf(row) + 1, self.question)
        self.question.ask(row.backup)

    def _withdraw(self) -> BackupRow | None:
        row, self._asked = self._asked, None
        self.question.hide()
        return row

    def _on_confirmed(self) -> None:
        row = self._withdraw()
        if row is not None:
            self.restore_requested.emit(row.backup)

    def _on_cancelled(self) -> None:
        row = self._withdraw()
        if row is not None:
            row.restore.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_more(self) -> None:
        backups, self._backups, self._all = self._backups or (), None, True
        first = len(self.rows)
        self.show_backups(backups)
        if len(self.rows) > first:
            self.rows[first].restore.setFocus(Qt.FocusReason.OtherFocusReason)
