"""The backups by their time, each to be put back after a word about what that means.

Putting one back needs the data closed and is the program's affair; this part only asks for it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.differences import Difference
from assistant.services.backups import Backup
from assistant.ui.difference_words import difference_words
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.labels import ElidedLabel, styled, wrapped
from assistant.ui.widgets.question import Question
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


class RestoreQuestion(Question):
    """Says what putting a backup back will do, and asks whether it is to be done."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("RestoreQuestion", "Restore"))
        self.changes = wrapped(role="secondary")
        self.column.insertWidget(1, self.changes)

    def ask_about(self, backup: Backup) -> None:
        """Ask about a backup; what it would change is shown once it is known."""
        words = self.tr(
            "Everything will be as it was on {time}; what was changed since then is gone. The data "
            "of now is kept in the folder of the backups, and Deskmate opens the restored data."
        )
        self.changes.setText(self.tr("Looking what would change…"))
        self.ask(words.format(time=when(backup.made_at)))

    def show_changes(self, differences: Sequence[Difference]) -> None:
        """Say what would change."""
        self.changes.setText("\n".join(map(difference_words, differences)))


class BackupList(QWidget):
    """The backups, newest first."""

    restore_requested = Signal(object)
    """A ``Backup`` is to take the place of the data."""
    asked = Signal(object)
    """It is to be said of this ``Backup`` what it would change; answer by ``show_changes``."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[BackupRow] = []
        self.question = RestoreQuestion()
        self._backups: Sequence[Backup] | None = None
        self._asked: BackupRow | None = None
        self._all = False
        self._none = styled(QLabel(self.tr("None yet.")), "secondary")
        self.more = Button("", LINK)
        self.fault = wrapped(role="danger")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)
        self._column.addWidget(self._none)
        self._column.addWidget(self.fault)
        self._column.addWidget(self.question)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._on_more)
        self.question.confirmed.connect(self._on_confirmed)
        self.question.cancelled.connect(self._on_cancelled)
        for part in (self._none, self.fault, self.more):
            part.hide()

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

    def offer(self, backup: Backup) -> None:
        """Ask about that backup."""
        if backup.path not in [row.backup.path for row in self.rows]:
            self._on_more()
        for row in self.rows:
            if row.backup.path == backup.path:
                self._ask(row)

    def _make_row(self, backup: Backup) -> BackupRow:
        row = BackupRow(backup)
        row.restore.clicked.connect(lambda: self._ask(row))
        return row

    def _ask(self, row: BackupRow) -> None:
        self._asked = row
        self.fault.hide()
        self._column.removeWidget(self.question)
        self._column.insertWidget(self._column.indexOf(row) + 1, self.question)
        self.question.ask_about(row.backup)
        self.asked.emit(row.backup)

    def show_changes(self, backup: Backup, differences: Sequence[Difference]) -> None:
        """Say what a backup would change, if it is still the one that is asked about."""
        if self._asked is not None and self._asked.backup == backup:
            self.question.show_changes(differences)

    def refuse(self, backup: Backup, words: str) -> None:
        """Say why a backup is no good."""
        if self._asked is not None and self._asked.backup == backup:
            self._withdraw()
            self.fault.setText(words)
            self.fault.show()

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
