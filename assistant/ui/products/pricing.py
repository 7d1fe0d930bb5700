"""The way to prices: on the card, their page over it, and the promotions over the window."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from assistant.domain.products import Product
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.products.price_section import PriceSection

if TYPE_CHECKING:
    from assistant.ui.products.price import PricePage


class Pricing(QObject):
    """Has a part on the card; makes the pages of prices and of promotions when first wanted."""

    part_requested = Signal(object)
    """This widget is to lie over the card until its ``left``."""
    settled = Signal()
    """The price was inserted."""
    page_requested = Signal(object)
    """This widget is to lie over the window until its ``left``."""

    def __init__(self, desk: Desk, lane: Lane, board: Board, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._lane, self._board = desk, lane, board

    def open(self, product: Product) -> None:
        """Show what a product costs."""
        self._page.show_product(product)
        self.part_requested.emit(self._page)

    def lead_to_offers(self) -> None:
        """Say on the page of prices that the card has something to offer now."""
        self._page.lead_to_offers()

    def open_promotions(self) -> None:
        """Show the promotions of the shop."""
        from assistant.ui.products.promotions import PromotionPage

        self.page_requested.emit(PromotionPage(self._desk, self._lane, self._board))

    def takes(self, event: QKeyEvent, product: Product | None) -> bool:
        """Act on Ctrl+P for the product on view; say whether it was that."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if product is None or not control or event.key() != Qt.Key.Key_P:
            return False
        self.open(product)
        return True

    @cached_property
    def section(self) -> PriceSection:
        """What stands on the card."""
        section = PriceSection(self._desk, self._board)
        section.page_wanted.connect(self.open)
        return section

    @cached_property
    def _page(self) -> "PricePage":
        from assistant.ui.products.price import PricePage

        page = PricePage(self._desk, self._lane, self._board)
        page.promotions_requested.connect(self.open_promotions)
        page.settled.connect(self.settled)
        return page
