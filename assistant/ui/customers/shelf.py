"""The list of customers, the search among them, and the ways in while there are none."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.customers.filter_line import FilterLine
from assistant.ui.customers.list_view import CustomerList
from assistant.ui.customers.listing import MOST, Listing, filtered, found, listed
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.labels import for_menu, wrapped
from assistant.ui.widgets.search_field import SearchField
from assistant.ui.wording import sentence

#: The ways in that are offered while there is nobody, the main one first.
_FIRST = ("new", "import")


class CustomerShelf(QWidget):
    """Lists customers; choosing one is a signal."""

    opened = Signal(object)
    """The customer of this id is to be shown."""
    asked = Signal(str)
    """One of the ways that were added is wanted."""
    keyboard_wanted = Signal()
    left = Signal()
    """Esc: the keyboard is not needed here any more."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._ways: dict[str, str] = {}
        self.search = SearchField(self.tr("Nickname, tag, note, or a filter…"))
        self.new = IconButton("add", self.tr("New customer (Ctrl+N)"))
        self.more = IconButton("more", self.tr("More"))
        self.list = CustomerList()
        self.empty = EmptyState("customers")
        self.offers = FilterLine(desk)
        self.note = wrapped(role="secondary")
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.search)
        board.changed.connect(self._on_changed)
        self.refresh()

    def add_way(self, name: str, words: str) -> None:
        """Offer something more to do with customers: in the menu, or where there are none."""
        self._ways[name] = words

    def refresh(self) -> None:
        """Show what there is now."""
        typed, book = self.search.text().strip(), self._desk.customers
        self.offers.follow(self.search.text())
        try:
            wanted = self._desk.finds_customers and self._desk.customer_search.filters(typed)
        except UserError as error:
            self._on_unfinished(typed, error)
            return
        if wanted:
            self._lane.run(partial(filtered, self._desk, typed), self, self._show)
        elif typed and self._desk.finds_customers:
            self._show(found(self._desk.customer_search.finds(typed, MOST), typed))
        else:
            self._lane.run(partial(listed, book, typed), self, self._show)

    def menu(self) -> QMenu:
        """Return what else can be done with customers."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in self._ways.items():
            menu.addAction(for_menu(words)).triggered.connect(partial(self.asked.emit, name))
        return menu

    # What is shown

    def _show(self, listing: Listing) -> None:
        if listing.searched != self.search.text().strip():
            return  # it came too late: something else is searched for now
        self.list.show_listing(listing)
        self._say(self._count_words(listing))
        self._stack.setCurrentWidget(self.list if listing.rows else self.empty)
        if not listing.rows:
            self._say_empty(listing.searched)

    def _on_unfinished(self, typed: str, error: UserError) -> None:
        """Show whose name that is; else leave what was found before until the filter is whole."""
        finds = self._desk.customer_search.finds(typed, MOST)
        if finds and finds[0].hit.kind != "typo":
            self._show(found(finds, typed))
        else:
            self._say(sentence(error))

    def _count_words(self, listing: Listing) -> str:
        shown, more = len(listing.rows), listing.left_out
        if listing.filtered and more:
            words = self.tr("Customers found: {count}. The {shown} talked to last are listed.")
        elif listing.filtered:
            words = self.tr("Customers found: {count}") if shown else ""
        else:
            words = self.tr("The last {shown} are listed: search for the other {more}.")
            words = words if more else ""
        return words.format(count=shown + more, shown=shown, more=more)

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _say_empty(self, searched: str) -> None:
        if searched:
            words = self.tr("No customer matches “{query}”")
            self.empty.say(words.replace("{query}", searched[:40]))
        else:
            self.empty.say(
                self.tr("No customers yet"),
                self.tr("Sizes, skin, wishes and promises of your buyers, encrypted on this PC."),
            )
        ways = ("new",) if searched else _FIRST
        self.empty.offer(*((name, self._ways[name]) for name in ways if name in self._ways))

    # Events

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.CUSTOMERS | Changes.INDEX):
            self.refresh()

    def _on_accepted(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.open_current()

    def _on_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    # How it is put together

    def _lay_out(self) -> None:
        head, offers, note = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        offers.setContentsMargins(MEDIUM, 0, SMALL, TINY)
        offers.addWidget(self.offers)
        head.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        head.setSpacing(TINY)
        head.addWidget(self.search, 1)
        head.addWidget(self.new)
        head.addWidget(self.more)
        note.setContentsMargins(MEDIUM, TINY, MEDIUM, SMALL)
        note.addWidget(self.note)
        self.note.hide()
        for part in (self.empty, self.list):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(offers)
        column.addLayout(self._stack, 1)
        column.addLayout(note)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.offers.chosen.connect(self.search.setText)
        self.search.wanted.connect(self.keyboard_wanted)
        self.search.moved.connect(self.list.step)
        self.search.accepted.connect(self._on_accepted)
        self.search.left.connect(self.left)
        self.list.customer_opened.connect(self.opened)
        self.empty.acted.connect(self.asked)
        self.new.clicked.connect(lambda: self.asked.emit("new"))
        self.more.clicked.connect(self._on_more)
