"""Who did what with personal data, the last first."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.services.audit import AuditEntry
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.removal import remove
from assistant.ui.wording import shown, when

#: So many are listed at first, and so many at most.
LISTED, MOST = 10, 500

#: Kind of entry → what was done, with its number.
_KINDS: Mapping[str, object] = {
    "reveal": QT_TRANSLATE_NOOP("audit", "Looked at a phone number or address"),
    "hand_over": QT_TRANSLATE_NOOP("audit", "Wrote out all about one customer"),
    "erase": QT_TRANSLATE_NOOP("audit", "Erased customers: {count}"),
    "contacts": QT_TRANSLATE_NOOP("audit", "Removed phone numbers and addresses: {count}"),
    "import": QT_TRANSLATE_NOOP("audit", "Imported customers: {count}"),
    "export": QT_TRANSLATE_NOOP("audit", "Exported customers: {count}"),
    "retention": QT_TRANSLATE_NOOP("audit", "Erased silent customers: {count}"),
    "restore": QT_TRANSLATE_NOOP("audit", "Restored a backup"),
    "encrypt": QT_TRANSLATE_NOOP("audit", "Encrypted the data"),
    "recovery_code": QT_TRANSLATE_NOOP("audit", "Made a recovery code"),
    "password": QT_TRANSLATE_NOOP("audit", "Changed the master password"),
    "unlock": QT_TRANSLATE_NOOP("audit", "Unlocked the data"),
}


class AuditPart(QWidget):
    """The list of what was done."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self.rows: list[QWidget] = []
        self._most = LISTED
        self._none = wrapped(self.tr("Nothing yet."), "secondary")
        self.more = Button(self.tr("Show more"), LINK)
        self.more.clicked.connect(self._on_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        for part in (
            wrapped(self.tr("Who did what with personal data"), "heading"),
            self._none,
            self.more,
        ):
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.more.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Look what was done."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Look again."""
        work = partial(self._desk.audit.entries, self._most + 1)
        self._lane.run(work, self, self.show_entries)

    def show_entries(self, entries: Sequence[AuditEntry]) -> None:
        """List the first of these, and offer the others."""
        for row in self.rows:
            remove(row, self._column)
        self.rows = [_row(each) for each in entries[: self._most]]
        for place, row in enumerate(self.rows, 1):
            self._column.insertWidget(place, row)
        self._none.setVisible(not entries)
        self.more.setVisible(len(entries) > self._most)

    def _on_more(self) -> None:
        self._most = MOST
        self.refresh()


def _row(entry: AuditEntry) -> QWidget:
    words = str(_KINDS.get(entry.kind, entry.kind))
    said = QCoreApplication.translate("audit", words).format(count=entry.number)
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(wrapped(said))
    below = wrapped(" · ".join(filter(None, (when(entry.at), shown(entry.agent)))))
    column.addWidget(styled(below, "secondary"))
    column.setSpacing(TINY // 2)
    return row
