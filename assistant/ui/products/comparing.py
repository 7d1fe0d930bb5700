"""What comparing and suitability put into the card, and the way to the page that compares."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from assistant.domain.products import Product
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.products.card import COMPARE, SUITS, ProductCard

if TYPE_CHECKING:
    from assistant.ui.products.compare import ComparePage


class Comparing(QObject):
    """Puts products side by side."""

    part_requested = Signal(object)
    """This widget is to lie over the card until its ``left``."""

    def __init__(self, desk: Desk, lane: Lane, board: Board, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._lane, self._board = desk, lane, board

    def open(self, product: Product) -> None:
        """Compare a product with the others of its category."""
        self._page.show_product(product)
        self.part_requested.emit(self._page)

    def fill(self, card: ProductCard) -> None:
        """Put into a card whom a product suits, and what is like it."""
        from assistant.ui.products.compare_section import CompareSection
        from assistant.ui.products.suits_section import SuitsSection

        beside = CompareSection(self._desk, self._lane)
        beside.more_wanted.connect(self.open)
        card.put(SUITS, self.tr("Suits?"), SuitsSection(self._desk, self._board))
        card.put(COMPARE, self.tr("Compare"), beside)

    @cached_property
    def _page(self) -> "ComparePage":
        from assistant.ui.products.compare import ComparePage

        return ComparePage(self._desk, self._lane, self._board)
