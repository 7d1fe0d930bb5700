"""The page on which two customers are made one: whom, and what would be known of both."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.customers import Customer, CustomerDraft, CustomerId
from assistant.domain.errors import UserError
from assistant.services.customer_merging import CustomerMerging
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.customers.facts import known_of
from assistant.ui.customers.list_view import CustomerList
from assistant.ui.customers.listing import MOST, Listing, found, listed
from assistant.ui.customers.tag_badges import TagBadges
from assistant.ui.lane import Lane
from assistant.ui.manage_page import ManagePage
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import PRIMARY, QUIET, Button
from assistant.ui.widgets.fact_box import FactBox
from assistant.ui.widgets.labels import ElidedLabel, breaking, styled, wrapped
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.search_field import SearchField


class MergePage(ManagePage):
    """Chooses the other one, shows the result, and merges."""

    CHANGES = Changes.CUSTOMERS
    HELP = "customers"

    done = Signal(object)
    """They were merged (``Done``)."""
    opened = Signal(object)
    """The customer of this id is both now."""

    def __init__(self, desk: Desk, lane: Lane, board: Board, customer: Customer) -> None:
        self._kept, self._other = customer, customer
        self._merging = CustomerMerging(desk.customers, desk.promises, desk.care)
        super().__init__(desk, lane, board, "")
        self._heading.setText(self.tr("Merge with another customer"))
        self.search = SearchField(self.tr("Who is the same person?"))
        self.list = CustomerList()
        self.name = styled(ElidedLabel(), "heading")
        self.tags, self.known = TagBadges(), FactBox(self.tr("What is known of both"))
        self._said = wrapped(role="secondary")
        self.turn = Button(self.tr("Show the other name"), QUIET)
        self._another = Button(self.tr("Another one"))
        self.merge = Button(self.tr("Merge"), PRIMARY)
        self._stack = QStackedLayout()
        self._lay_out_page()
        self._connect()
        self.show_list()

    @property
    def previewing(self) -> bool:
        """Whether the result is on view."""
        return self._stack.currentIndex() == 1

    def show_list(self) -> None:
        """Show who may be chosen."""
        self._stack.setCurrentIndex(0)
        self._show_parts()
        self.search.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """List who is found."""
        typed, book = self.search.text().strip(), self._desk.customers
        if typed and self._desk.finds_customers:
            self._show_listing(found(self._desk.customer_search.finds(typed, MOST), typed))
        else:
            self._lane.run(partial(listed, book, typed), self, self._show_listing)

    def choose(self, id: CustomerId) -> None:
        """Show what would become of both."""
        work = partial(self._desk.customers.customer, id)
        self._lane.run(work, self, self._on_chosen, self.refuse)

    def leave(self) -> None:
        """Go back to the list, or leave the page."""
        self.show_list() if self.previewing else super().leave()

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.customers.undo()

    # What is shown

    def _show_listing(self, listing: Listing) -> None:
        if listing.searched == self.search.text().strip():
            rows = [row for row in listing.rows if row.id != self._kept.id]
            self.list.show_listing(listing._replace(rows=rows))

    def _on_chosen(self, other: Customer) -> None:
        self._other = other
        self._preview()

    def _preview(self) -> None:
        work = partial(self._merging.preview, self._kept.id, self._other.id)
        self._lane.run(work, self, self._show, self.refuse)

    def _show(self, draft: CustomerDraft) -> None:
        self.name.setText(draft.nickname)
        self.tags.show_tags(draft.tags, self._desk.customers.groups.all)
        self.known.show_facts(known_of(draft))
        words = self.tr(
            "Orders, promises and care of {other} go to {kept}; {other} goes to the bin."
        )
        names = {"kept": self._kept.nickname, "other": self._other.nickname}
        self._said.setText(breaking(words.format(**names)))
        self._stack.setCurrentIndex(1)
        self._show_parts()
        self.merge.setFocus()

    def _show_parts(self) -> None:
        for part in (self._another, self.merge):
            part.setVisible(self.previewing)

    def _on_turn(self) -> None:
        self._kept, self._other = self._other, self._kept
        self._preview()

    def _on_merge(self) -> None:
        self.merge.setEnabled(False)
        work = partial(self._merging.merge, self._kept.id, self._other.id)
        self._lane.run(work, self, self._on_merged, self._on_not_merged)

    def _on_merged(self, done: Done) -> None:
        self.left.emit()
        self.opened.emit(self._kept.id)
        self.done.emit(done)

    def _on_not_merged(self, error: UserError) -> None:
        self.merge.setEnabled(True)
        self.refuse(error)

    # How it is put together

    def _lay_out_page(self) -> None:
        choice, result = QWidget(), QWidget()
        for page, parts in (
            (choice, (self.search, self.list)),
            (result, (self.name, self.tags, self._said, self.known, self.turn)),
        ):
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SMALL)
            for part in parts:
                column.addWidget(part)
            if page is result:
                column.setAlignment(self.turn, Qt.AlignmentFlag.AlignLeft)
                column.addStretch(1)
        self._stack.addWidget(choice)
        self._stack.addWidget(scrolling(result))
        self.body.addLayout(self._stack, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self._another)
        self.foot.addWidget(self.merge)
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.search.moved.connect(self.list.step)
        self.search.accepted.connect(self.list.open_current)
        self.search.left.connect(self.leave)
        self.list.customer_opened.connect(self.choose)
        self.turn.clicked.connect(self._on_turn)
        self._another.clicked.connect(self.show_list)
        self.merge.clicked.connect(self._on_merge)
