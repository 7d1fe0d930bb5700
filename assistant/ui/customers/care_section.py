"""Care on a customer's card: what comes up when, the level and what it rests on, what was said."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.care_levels import level_of
from assistant.domain.changes import Changes
from assistant.domain.customers import Customer
from assistant.domain.money import in_yuan
from assistant.services.care import CareCard
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.care_words import SILENCED, day_words, note_words, worded
from assistant.ui.lane import Lane
from assistant.ui.widgets.fact_box import FactBox
from assistant.ui.wording import full_day

#: So many occasions to come and notes of earlier ones are shown.
_COMING, _NOTES = 3, 5


class CareSection(QWidget):
    """Shows what there is of care; hidden where there is nothing."""

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._customer: Customer | None = None
        self.facts = FactBox(self.tr("Care"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.facts)
        self.hide()
        board.changed.connect(self._on_changed)

    def show_customer(self, customer: Customer) -> None:
        """Read and show what there is of a customer."""
        if self._customer is None or self._customer.id != customer.id:
            self.hide()
        self._customer = customer
        read = partial(self._desk.care.of_customer, customer.id)
        self._lane.run(read, self, partial(self._show, customer), lambda _error: self.hide())

    def _show(self, customer: Customer, card: CareCard) -> None:
        if self._customer is not None and self._customer.id == customer.id:
            facts = [*self._facts(card)]
            self.facts.show_facts(facts)
            self.setVisible(bool(facts))

    def _facts(self, card: CareCard) -> Iterator[tuple[str, str]]:
        plan, now = self._desk.care.plan, self._desk.care.now()
        if card.silenced:
            yield self.tr("Coming"), worded(SILENCED[card.silenced])
        for line in card.lines[:_COMING]:
            yield day_words(line.day, now.date()), line.rule.name
        if card.linked:
            words = self.tr("{sum}, orders: {count} (linked: {linked})").format(
                sum=in_yuan(card.standing.spend), count=card.standing.orders, linked=card.linked
            )
            level = level_of(plan.levels, card.standing, now.date())
            yield self.tr("Twelve months"), words
            if level is not None:
                yield self.tr("Level by orders"), level.name
        for _, note in card.notes[:_NOTES]:
            yield full_day(note.at.astimezone(now.tzinfo).date()), note_words(note, plan)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.CARE and self._customer is not None and self.isVisible():
            self.show_customer(self._customer)
