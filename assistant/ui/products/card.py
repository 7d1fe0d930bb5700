"""One product's card: everything that is known of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.products import Product
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.scrolling import scrolling


class ProductCard(QWidget):
    """Shows a product; what is to be inserted is a signal."""

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""
    left = Signal()
    """The list is wanted again."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._board, self._lane = desk, board, lane
        self.product: Product | None = None
        self._back = IconButton("left", self.tr("Back to the list (Esc)"))
        self._title = wrapped(role="heading")
        self.body = QVBoxLayout()
        self._area = scrolling(self._page())
        self.setFocusProxy(self._area)
        self._lay_out()
        self._back.clicked.connect(self.left)

    def show_product(self, product: Product) -> None:
        """Show a product as it is now."""
        self.product = product
        self._title.setText(product.title)

    def _page(self) -> QWidget:
        page = QWidget()
        self.body.setContentsMargins(MEDIUM, TINY, MEDIUM, MEDIUM)
        self.body.setSpacing(SMALL)
        self.body.addStretch(1)
        page.setLayout(self.body)
        return page

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, SMALL, MEDIUM, TINY)
        head.setSpacing(TINY)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
