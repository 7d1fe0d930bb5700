"""What a person may ask of a shop: to see what is kept about them, and to have it erased."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Done
from assistant.domain.customers import Customer, CustomerId
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.customers.contact_box import After, ContactBox
from assistant.ui.lane import Lane
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.asking_where import ask_where
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.fold import Fold
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.question import Question
from assistant.ui.wording import listed, set_by_policy, shown

#: Table → how many there are of somebody's.
_COUNTS = {
    "orders": QT_TRANSLATE_NOOP("customers", "orders: {count}"),
    "promises": QT_TRANSLATE_NOOP("customers", "promises: {count}"),
    "follow_ups": QT_TRANSLATE_NOOP("customers", "follow-ups: {count}"),
    "care_notes": QT_TRANSLATE_NOOP("customers", "notes of care: {count}"),
}


class PrivacySection(QWidget):
    """Contact, masked; export and erasure, folded away."""

    appeared = Signal(object)
    """This part (``QWidget``) has appeared and is to be seen."""

    def __init__(self, desk: Desk, lane: Lane, board: Board, after: After | None = None) -> None:
        super().__init__()
        self._desk, self._lane, self._board = desk, lane, board
        self._customer: Customer | None = None
        self.contact = ContactBox(desk, lane, after)
        self.export = Button(self.tr("Export all about this person…"), LINK)
        self.erase = Button(self.tr("Erase this person…"), LINK)
        self.question = Question(self.tr("Erase for good"))
        self.fold = Fold(self.tr("Privacy"), self._make_ways())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SMALL)
        column.setSpacing(TINY)
        column.addWidget(self.contact)
        column.addWidget(self.fold)
        self.fold.opened.connect(lambda on: self.appeared.emit(self.fold) if on else None)
        self.export.clicked.connect(self._on_export)
        self.erase.clicked.connect(self._on_erase)
        self.question.confirmed.connect(self._on_confirmed)

    def show_customer(self, customer: Customer) -> None:
        """Take a customer; a question about another one is withdrawn."""
        if self._customer is None or self._customer.id != customer.id:
            self.question.hide()
            self.fold.open(False)
        self._customer = customer
        self.export.setEnabled(self._desk.dossiers.allowed)
        self.export.setToolTip("" if self._desk.dossiers.allowed else set_by_policy())
        self.contact.show_customer(customer)

    def write(self, path: Path) -> None:
        """Write all about the customer into a file."""
        if self._customer is not None:
            work = partial(self._desk.dossiers.write, self._customer.id, path)
            self._lane.run(work, self, self._on_written)

    def _on_export(self) -> None:
        kinds = self.tr("Workbook (*.xlsx);;For machines (*.json)")
        title = self.tr("Export all about this person")
        ask_where(self, title, self.tr("customer"), kinds, self.write)

    def _on_written(self, path: Path) -> None:
        words = self.tr("Saved: {file}. Whoever has the file can read it.")
        self._board.said.emit(words.format(file=path))

    def _on_erase(self) -> None:
        if self._customer is not None:
            work = partial(self._desk.dossiers.counts, self._customer.id)
            self._lane.run(work, self, partial(self._ask, self._customer))

    def _ask(self, customer: Customer, counts: dict[str, int]) -> None:
        if self._customer is None or self._customer.id != customer.id:
            return
        parts = [
            QCoreApplication.translate("customers", str(words)).format(count=counts[table])
            for table, words in _COUNTS.items()
            if counts.get(table)
        ]
        words = self.tr("{name} is erased with everything that is kept ({kept}).")
        bare = self.tr("{name} is erased with everything that is kept.")
        said = (words if parts else bare).format(name=shown(customer.nickname), kept=listed(parts))
        warning = self.tr("That cannot be undone, not by a backup either.")
        self.question.ask(f"{said}\n{warning}")
        self.appeared.emit(self.question)

    def _on_confirmed(self) -> None:
        if self._customer is not None:
            work = partial(self._desk.eraser.erase, [self._customer.id])
            self._lane.run(work, self, self._on_erased)

    def _on_erased(self, done: Done) -> None:
        self._desk.buyer.drop({*map(CustomerId, done.ids)})
        self._board.said.emit(self.tr("Erased. Nothing about this person is kept any more."))

    def _make_ways(self) -> QWidget:
        part, row = QWidget(), QHBoxLayout()
        row.setSpacing(SMALL)
        for button in (self.export, self.erase):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        explained = self.tr("What a person may ask for: all that is kept, or to have it erased.")
        column.addWidget(wrapped(explained, "secondary"))
        column.addLayout(row)
        column.addWidget(self.question)
        return part
