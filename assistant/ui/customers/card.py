"""One customer's card: names and tags, what is known, the orders, and the sections of others."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.customers import Customer
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.customers.care_section import CareSection
from assistant.ui.customers.facts import known_of, orders_of
from assistant.ui.customers.privacy_section import PrivacySection
from assistant.ui.customers.promises_section import PromisesSection
from assistant.ui.customers.reading import Shown
from assistant.ui.customers.tag_badges import TagBadges
from assistant.ui.customers.words import platform_words
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import Button, IconButton
from assistant.ui.widgets.fact_box import FactBox
from assistant.ui.widgets.labels import Badge, ElidedLabel, rule, styled
from assistant.ui.widgets.scrolling import look_at, scrolling


class Section(Protocol):
    """A part of the card that another module fills; it hides itself where it has nothing to say."""

    def show_customer(self, customer: Customer) -> None:
        """Show what there is to say of a customer."""


class CustomerCard(QWidget):
    """Shows a customer."""

    left = Signal()
    """The list is wanted."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._board, self._lane = desk, board, lane
        self.customer: Customer | None = None
        self.back = IconButton("left", self.tr("All customers (Esc)"))
        self.name = styled(ElidedLabel(), "title")
        self.platform, self.binned = Badge(), Badge(self.tr("In the bin"), "danger")
        self.tags = TagBadges()
        self.known = FactBox(self.tr("What is known"))
        self.orders = FactBox(self.tr("Orders"))
        self.sections: list[Section] = self._sections()
        self.privacy = PrivacySection(desk, lane, board)
        self._foot = QHBoxLayout()
        self._area = scrolling(self._page())
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.privacy.appeared.connect(partial(look_at, self._area))
        self.setFocusProxy(self.back)

    def show_customer(self, shown: Shown) -> None:
        """Show a customer as it is now."""
        customer = shown.customer
        if self.customer is None or self.customer.id != customer.id:
            self._area.verticalScrollBar().setValue(0)
        self.customer = customer
        self.name.setText(customer.nickname)
        self.platform.setText(platform_words(customer.names[0].platform))
        self.binned.setVisible(customer.binned_at is not None)
        self.tags.show_tags(customer.tags, self._desk.customers.groups.all)
        self.known.show_facts(known_of(customer))
        self.orders.show_facts(orders_of(shown.orders))
        for section in (*self.sections, self.privacy):
            section.show_customer(customer)

    def add_way(self, words: str, act: Callable[[], object]) -> Button:
        """Add a button at the foot, and return it."""
        button = Button(words)
        button.clicked.connect(act)
        self._foot.addWidget(button)
        return button

    def foot_height(self) -> int:
        """Return how much room the buttons at the foot take, in px."""
        return self._foot.sizeHint().height()

    # How it is put together

    def _sections(self) -> list[Section]:
        """Return the parts of other modules, in the order in which they stand below the facts."""
        parts = self._desk, self._lane, self._board
        return [PromisesSection(*parts), CareSection(*parts)]

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(0)
        column.addWidget(self.known)
        for section in self.sections:
            assert isinstance(section, QWidget)
            column.addWidget(section)
        column.addWidget(self.orders)
        column.addWidget(self.privacy)
        column.addStretch(1)
        return page

    def _lay_out(self) -> None:
        head, title = QVBoxLayout(), QHBoxLayout()
        title.setSpacing(TINY)
        title.addWidget(self.back)
        title.addWidget(self.name, 1)
        title.addWidget(self.binned)
        title.addWidget(self.platform)
        head.setContentsMargins(SMALL, SMALL, MEDIUM, SMALL)
        head.setSpacing(TINY)
        head.addLayout(title)
        head.addWidget(self.tags)
        self._foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._foot.setSpacing(SMALL)
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule(self))
        column.addWidget(self._area, 1)
        column.addLayout(self._foot)
