"""The screen of products within the window: made when it is first wanted, and who hears of it."""

from __future__ import annotations

from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.app.imports import Imports
from assistant.domain.changes import Changes
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.app.lookup import Lookup
    from assistant.domain.buyer import Buyer
    from assistant.domain.person import Person
    from assistant.domain.products import Product, ProductDraft, ProductId
    from assistant.ui.palette.search import PaletteSearch
    from assistant.ui.product_strip import ProductStrip
    from assistant.ui.products.screen import ProductScreen
    from assistant.ui.target import Target


#: The name of the screen in the rail, and of its help.
_NAME = "products"


class Goods(QObject):
    """Leads to products, and hands on what is to be inserted of them."""

    passage_chosen = Signal(object)
    passage_to_copy = Signal(object)
    export_requested = Signal()
    """The page of import and export is wanted."""

    protection_wanted = Signal(object)
    """The data is to be encrypted before this is called: it is about a customer."""
    pictures_wanted = Signal(object)
    """These ``Attachment``s are to be seen in whole."""

    def __init__(
        self, desk: Desk, board: Board, lane: Lane, window: MainWindow, imports: Imports
    ) -> None:
        super().__init__(window)
        self._desk, self._board, self._lane = desk, board, lane
        self._window, self._imports = window, imports
        self._loaded = False
        window.top.search.textChanged.connect(self._on_search)
        window.top.search.moved.connect(self._on_moved)
        window.top.search.accepted.connect(self._on_accepted)
        board.changed.connect(self._on_changed)
        self._on_changed(Changes.INDEX)

    @cached_property
    def screen(self) -> ProductScreen:
        """The screen, made now if this is the first time."""
        from assistant.ui.products.screen import ProductScreen

        screen = ProductScreen(self._desk, self._board, self._lane)
        screen.passage_chosen.connect(self.passage_chosen)
        screen.passage_to_copy.connect(self.passage_to_copy)
        screen.keyboard_wanted.connect(self._window.typing.enter)
        screen.pictures_wanted.connect(self.pictures_wanted)
        screen.left.connect(self._window.give_focus_back)
        screen.sizes.card_to_keep.connect(self._on_card_to_keep)
        screen.page_requested.connect(self._open_page)
        screen.import_requested.connect(self._imports.open)
        screen.export_requested.connect(self.export_requested)
        return screen

    def follow(self, target: Target) -> None:
        """Tell by the window in front whether it is still the same buyer."""
        from assistant.app.alikes import Alikes
        from assistant.app.chats import Chats

        self._window.buyer.add_wanted.connect(lambda: self.lookup.add_buyer())
        Alikes(self._desk, self._board, self._lane, self._window)
        Chats(self._desk, self._board, self._lane, target, self._window)

    def show_product(self, id: ProductId, asked: Person | None = None) -> None:
        """Show a product's card, with a size for who ``asked``; the keyboard stays where it is."""
        self._window.show_screen(_NAME)
        self.screen.show_product(id, asked)
        self._window.show()

    def write_new(self, draft: ProductDraft) -> None:
        """Open the editor for a new product that begins so."""
        self._window.show_screen(_NAME)
        self.screen.editing.write_new(draft)

    @cached_property
    def lookup(self) -> Lookup:
        """What finds out which product was copied."""
        from assistant.app.lookup import Lookup

        ways = self.show_product, self.write_new
        made = Lookup(self._desk, self._lane, self._window, *ways)
        made.protection_wanted.connect(self.protection_wanted)
        return made

    def hear(self, finds: PaletteSearch) -> None:
        """Show and hand on what is chosen of products in the palette."""
        finds.product_requested.connect(self.show_product)
        finds.size_requested.connect(self.show_product)
        finds.passage_chosen.connect(self.passage_chosen)
        finds.passage_to_copy.connect(self.passage_to_copy)

    @cached_property
    def strip(self) -> ProductStrip:
        """The products that a search finds beside phrases."""
        from assistant.ui.product_strip import ProductStrip

        strip = ProductStrip(self._desk)
        strip.opened.connect(self.show_product)
        strip.all_wanted.connect(self._on_all_wanted)
        self._window.phrases.put_above(strip)
        return strip

    def take_the_place_of(self, other: Goods) -> None:
        """Show what the screen of a window in another language showed."""
        if "screen" in other.__dict__ and (product := other.screen.card.product) is not None:
            self.screen.show_product(product.id)

    def _on_card_to_keep(self, heard: Buyer, product: Product | None) -> None:
        """Keep what the buyer in chat has said of measures and size on that one's card."""
        from assistant.services.buyer_card import keep_on_card

        if (customer := self._desk.buyer.customer) is not None:
            work = partial(keep_on_card, self._desk.customers, customer.id, heard, product)
            self._lane.run(work, self, self._window.report)

    def _on_search(self, typed: str) -> None:
        if self._desk.finds_products and (typed or "strip" in self.__dict__):
            phrases = self._window.phrases
            self.strip.search(typed, alone=not phrases.model.rowCount())
            if not self.strip.isHidden():
                phrases.missed = ""

    def _on_moved(self, rows: int) -> None:
        if self._alone:
            self.strip.list.step(rows)

    def _on_accepted(self) -> None:
        if self._alone:
            self.strip.list.open_current()

    @property
    def _alone(self) -> bool:
        """Whether a search has found products and no phrase, so that its keys are theirs."""
        found = "strip" in self.__dict__ and self.strip.isVisible()
        return found and not self._window.phrases.model.rowCount()

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.PRODUCTS | Changes.INDEX) and self._desk.finds_products:
            self._load()
            search = self._window.top.search
            search.setPlaceholderText(self.tr("Search phrases and products"))
            self._on_search(search.text())

    def _load(self) -> None:
        """Have the screen ready before a buyer waits for it; it is loaded beside the window."""
        if not self._loaded:
            self._loaded = True
            load = partial(import_module, "assistant.ui.products.screen")
            self._lane.run(load, self, self._on_loaded)

    def _on_loaded(self, _module: object) -> None:
        assert self.screen

    def _on_all_wanted(self, typed: str) -> None:
        self._window.show_screen(_NAME)
        self.screen.show_list()
        self.screen.shelf.search.setText(typed)

    def _open_page(self, page: QWidget) -> None:
        page.setProperty("help", page.property("help") or _NAME)
        page.left.connect(self._window.close_page)  # type: ignore[attr-defined]
        self._window.open_page(page)
