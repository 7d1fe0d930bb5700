"""What was promised to a customer: what is open with its time, and what was kept."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.domain.customers import Customer
from assistant.domain.promises import Promise
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.promise_words import due_words, left_words
from assistant.ui.widgets.fact_box import FactBox

#: So many are listed.
_LISTED = 10


class PromisesSection(QWidget):
    """Hidden where nothing was ever promised."""

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._customer: Customer | None = None
        self.box = FactBox(self.tr("Promises"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        board.changed.connect(self._on_changed)
        self.hide()

    def show_customer(self, customer: Customer) -> None:
        """Show what was promised to a customer."""
        if self._customer is None or self._customer.id != customer.id:
            self.hide()
        self._customer = customer
        work = partial(self._desk.promises.to_customer, customer)
        self._lane.run(work, self, partial(self._show, customer))

    def _show(self, customer: Customer, promises: list[Promise]) -> None:
        if self._customer is not None and self._customer.id == customer.id:
            self.box.show_facts([self._fact(each) for each in promises[:_LISTED]])
            self.setVisible(bool(promises))

    def _fact(self, promise: Promise) -> tuple[str, str]:
        """Return the time of a promise, and what it is with what was noted last."""
        now = self._desk.promises.now()
        closed = promise.closed_at
        stands = self.tr("kept") if closed is not None else left_words(promise.due_at, now)
        order = f"…{promise.order[-4:]}" if promise.order else ""
        last = promise.notes[-1].text if promise.notes else ""
        said = " · ".join(filter(None, (promise.what, order, stands, last)))
        return due_words(closed or promise.due_at, now), said

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.PROMISES and self._customer is not None:
            self.show_customer(self._customer)
