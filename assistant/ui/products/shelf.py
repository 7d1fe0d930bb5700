"""The list of products by category, the search among them, and the ways in while there are none."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.products.list_view import ProductList
from assistant.ui.products.listing import MOST, Listing, found, level, named
from assistant.ui.products.samples import SampleNote
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.elided_button import ElidedButton
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.labels import for_menu, styled
from assistant.ui.widgets.search_field import SearchField

#: The ways in that are offered while there is nothing, the main one first.
_FIRST = ("import", "sample", "new")


class ProductShelf(QWidget):
    """Lists products; choosing one is a signal."""

    opened = Signal(object)
    """The product of this id is to be shown."""
    asked = Signal(str)
    """One of the ways that were added is wanted."""
    keyboard_wanted = Signal()
    left = Signal()
    """Esc: the keyboard is not needed here any more."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._path: tuple[str, ...] = ()
        self._ways: dict[str, str] = {}
        self.search = SearchField(self.tr("Number, name, pinyin, barcode, fabric…"))
        self.new = IconButton("add", self.tr("New product (Ctrl+N)"))
        self.new.hide()
        self.more = IconButton("more", self.tr("More"))
        self.up = ElidedButton()
        self.list = ProductList()
        self.empty = EmptyState("products")
        self.samples = SampleNote(desk, board, lane)
        self._note = styled(QLabel(), "secondary")
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.search)
        board.changed.connect(self._on_changed)
        self.refresh()

    def add_way(self, name: str, words: str) -> None:
        """Offer something more to do with products: in the menu, or where there are none."""
        self._ways[name] = words
        self.new.setVisible("new" in self._ways)

    def refresh(self) -> None:
        """Show what there is now."""
        typed, catalogue = self.search.text().strip(), self._desk.catalogue
        if not typed:
            self._lane.run(partial(level, catalogue, self._path), self, self._show_level)
        elif self._desk.product_search.ready:
            self._show(found(self._desk.product_search.find(typed)))
        else:
            self._lane.run(partial(named, catalogue, typed), self, partial(self._show_early, typed))

    def go_to(self, *path: str) -> None:
        """Show a category."""
        self._path = path
        self.search.clear()
        self.refresh()

    def menu(self) -> QMenu:
        """Return what else can be done with products."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in self._ways.items():
            if name == "sample" and not self.samples.isHidden():  # they are there
                continue
            menu.addAction(for_menu(words)).triggered.connect(partial(self.asked.emit, name))
        return menu

    # What is shown

    def _show_level(self, listing: Listing) -> None:
        if self._path and not listing.rows:  # the last of its products is gone
            self.go_to(*self._path[:-1])
        elif not self.search.text().strip():
            self._show(listing)

    def _show_early(self, typed: str, listing: Listing) -> None:
        if typed == self.search.text().strip():
            self._show(listing)

    def _show(self, listing: Listing) -> None:
        searched = self.search.text().strip()
        searching = bool(searched)
        self.list.show_listing(listing, searched)
        self.up.say("" if searching or not self._path else "‹ " + " / ".join(self._path))
        words = self.tr("The first {shown} are listed: search for the other {more}.")
        self._note.setText(words.format(shown=MOST, more=listing.left_out))
        self._note.setVisible(listing.left_out > 0)
        self._stack.setCurrentWidget(self.list if listing.rows else self.empty)
        if not listing.rows:
            self._say_empty(searching)

    def _say_empty(self, searching: bool) -> None:
        if searching:
            words = self.tr("No product matches “{query}”")
            self.empty.say(words.replace("{query}", self.search.text().strip()[:40]))
        else:
            self.empty.say(
                self.tr("No products yet"),
                self.tr("Sizes, fabrics, prices and answers, found while the buyer waits."),
            )
        ways = ("new",) if searching else _FIRST
        self.empty.offer(*((name, self._ways[name]) for name in ways if name in self._ways))

    # Events

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.PRODUCTS | Changes.INDEX):
            self.refresh()

    def _on_accepted(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.open_current()

    def _on_up(self) -> None:
        if self._path:
            self.go_to(*self._path[:-1])

    def _on_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    # How it is put together

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        head.setSpacing(TINY)
        head.addWidget(self.search, 1)
        head.addWidget(self.new)
        head.addWidget(self.more)
        below = QVBoxLayout()
        below.setContentsMargins(MEDIUM, 0, MEDIUM, TINY)
        below.addWidget(self.samples)
        below.addWidget(self.up)
        note = QVBoxLayout()
        note.setContentsMargins(MEDIUM, TINY, MEDIUM, SMALL)
        note.addWidget(self._note)
        self._note.setWordWrap(True)
        self._note.hide()
        for part in (self.list, self.empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(below)
        column.addLayout(self._stack, 1)
        column.addLayout(note)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.search.wanted.connect(self.keyboard_wanted)
        self.search.moved.connect(self.list.step)
        self.search.accepted.connect(self._on_accepted)
        self.search.left.connect(self.left)
        self.list.entered.connect(lambda name: self.go_to(*self._path, name))
        self.list.product_opened.connect(self.opened)
        self.list.went_up.connect(self._on_up)
        self.up.clicked.connect(self._on_up)
        self.empty.acted.connect(self.asked)
        self.new.clicked.connect(lambda: self.asked.emit("new"))
        self.more.clicked.connect(self._on_more)
