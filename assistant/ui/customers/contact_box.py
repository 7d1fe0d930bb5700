"""Phone number and address of a customer: masked, and shown for a moment to who asks for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.customers import Customer
from assistant.domain.masks import masked_address, masked_phone
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.fact_box import FactBox

#: So long they stay in sight, in milliseconds.
REVEALED_MS = 10_000

#: Calls something after so many milliseconds, and returns what calls that off.
After = Callable[[float, Callable[[], None]], Callable[[], None]]


class ContactBox(QWidget):
    """Hidden where neither is known; ``after`` tells the time."""

    def __init__(self, desk: Desk, lane: Lane, after: After | None = None) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._after = after or self._by_timer
        self._customer: Customer | None = None
        self._call_off: Callable[[], None] = _nothing
        self.facts = FactBox(self.tr("Contact"))
        self.reveal = Button(self.tr("Show for 10 seconds (noted)"), LINK)
        self.reveal.clicked.connect(self._on_reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SMALL)
        column.setSpacing(0)
        column.addWidget(self.facts)
        column.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignLeft)

    def show_customer(self, customer: Customer) -> None:
        """Show a customer's, masked; one that is in sight stays so for its time."""
        same = self._customer is not None and self._customer.id == customer.id
        self._customer = customer
        self.setVisible(bool(customer.phone or customer.address))
        if not (same and self.revealed):
            self.cover()

    @property
    def revealed(self) -> bool:
        """Whether they are in sight."""
        return self._call_off is not _nothing

    def cover(self) -> None:
        """Show no more than one may."""
        self._call_off()
        self._call_off = _nothing
        self.reveal.setEnabled(True)
        if (customer := self._customer) is not None:
            phone = masked_phone(customer.phone) if customer.phone else ""
            address = masked_address(customer.address) if customer.address else ""
            self._show(phone, address)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing in sight for whoever comes next."""
        super().hideEvent(event)
        self.cover()

    def _on_reveal(self) -> None:
        if self._customer is not None:
            work = partial(self._desk.contacts.reveal, self._customer.id)
            self._lane.run(work, self, self._show_whole)

    def _show_whole(self, customer: Customer) -> None:
        """Show what was asked for, if nobody has gone on meanwhile."""
        if self._customer is None or self._customer.id != customer.id or not self.isVisible():
            return
        self._call_off()
        self.reveal.setEnabled(False)
        self._show(customer.phone, customer.address)
        self._call_off = self._after(REVEALED_MS, self.cover)

    def _show(self, phone: str, address: str) -> None:
        named = ((self.tr("Phone"), phone), (self.tr("Address"), address))
        self.facts.show_facts([(name, text) for name, text in named if text])

    def _by_timer(self, delay_ms: float, call: Callable[[], None]) -> Callable[[], None]:
        timer = QTimer(self, singleShot=True, interval=int(delay_ms))
        timer.timeout.connect(call)
        timer.start()
        return timer.deleteLater


def _nothing() -> None:
    """Call nothing off."""
