"""The page of privacy: what may be noted of people, for how long, and who did what with it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.settings.audit import AuditPart
from assistant.ui.settings.page import SettingsPage
from assistant.ui.settings.silent import SilentPart
from assistant.ui.settings_fields import fields_of
from assistant.ui.theme import TINY
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.question import Question


class PrivacyPage(SettingsPage):
    """What is kept of customers; before the first there is nothing but the settings."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__(fields_of("privacy"), desk, board, lane)
        self.empty = wrapped(self.tr("Nothing about customers is kept yet."), "secondary")
        self.contacts = ContactsPart(desk, board, lane)
        self.silent = SilentPart(desk, board, lane)
        self.audit = AuditPart(desk, lane)
        for part in (self.empty, self.contacts, self.silent, self.audit):
            self.add_part(part)
        self._show_parts()
        board.changed.connect(self._on_more_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Look what there is."""
        super().showEvent(event)
        self._show_parts()

    def _show_parts(self) -> None:
        protected = self._desk.customers.protected
        self.empty.setVisible(not protected)
        for part in (self.silent, self.audit):
            part.setVisible(protected)
        if protected:
            self.contacts.refresh()
            self.silent.refresh()

    def _on_more_changed(self, changes: Changes) -> None:
        if changes & Changes.CUSTOMERS and self.isVisible():
            self._show_parts()
            self.audit.refresh()


class ContactsPart(QWidget):
    """Phone numbers and addresses that are kept though they are not to be noted any more."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._board, self._lane = desk, board, lane
        self.count = wrapped(role="secondary")
        self.drop = Button(self.tr("Remove them…"))
        self.question = Question(self.tr("Remove them"))
        self.drop.clicked.connect(self._on_drop)
        self.question.confirmed.connect(self._on_confirmed)
        buttons = QHBoxLayout()
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self.count)
        column.addLayout(buttons)
        column.addWidget(self.question)
        self.hide()
        board.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Look on how many cards there is one."""
        self._lane.run(self._desk.contacts.stored, self, self._show_count)

    def _show_count(self, count: int) -> None:
        words = self.tr("Cards with a phone number or an address: {count}")
        self.count.setText(words.format(count=count))
        self.setVisible(bool(count))

    def _on_drop(self) -> None:
        self.question.ask(
            self.tr("They are removed from all cards. That cannot be undone, only by a backup.")
        )

    def _on_confirmed(self) -> None:
        self._lane.run(self._desk.contacts.drop, self, self._on_dropped)

    def _on_dropped(self, done: Done) -> None:
        words = self.tr("Phone numbers and addresses were removed from {count} cards.")
        self._board.said.emit(words.format(count=len(done.ids)))

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.SETTINGS | Changes.CUSTOMERS) and self._desk.customers.protected:
            self.refresh()
