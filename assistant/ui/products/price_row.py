"""One product in the cart: which variant, at what price, how many."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.domain.money import count_of, fen_of, yuan
from assistant.domain.pricing import Line, in_size, line_of
from assistant.domain.products import Product, Sku, list_price
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.labels import ElidedLabel, styled, wrapped
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.widgets.typing_field import TypingField

_PRICE_PX = 84
_PIECES_PX = 48
_MOST_PIECES = 9_999


class CartRow(QFrame):
    """A line of the cart, to be changed in place; the price may be one that was agreed on."""

    changed = Signal()
    removed = Signal()
    keyboard_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.product: Product
        self.setProperty("role", "card")
        self._title = ElidedLabel()
        self.note = wrapped(role="warning")
        self.variant = ChoiceBox()
        self.price = TypingField()
        self.pieces = TypingField("1")
        self.less = IconButton("less", self.tr("One less"))
        self.more = IconButton("add", self.tr("One more"))
        self.remove = IconButton("close", self.tr("Take out of the cart"))
        self._lay_out()
        self._connect()

    def show_product(self, product: Product, note: str = "", size: str = "") -> None:
        """Show a product, or what it is now: variant and a price agreed on stay; with a note.

        ``size`` is what the buyer takes, as far as it is known.
        """
        again = self.variant.count() > 0
        agreed = self.price.text() if again and self.price.text() != self._listed() else ""
        code = self.variant.currentData().code if again else ""
        self.product = product
        self._title.setText(product.title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._fill(code, "" if again else size)
        self.price.setText(agreed or self._listed())

    def line(self) -> Line:
        """Return the line; raise PriceUnknown, NotOursToSell, NotMoney or NotACount."""
        sku: Sku = self.variant.currentData()
        pieces, price = count_of(self.pieces.text()) or 0, fen_of(self.price.text())
        return line_of(self.product, sku, pieces, price)

    def add_one(self) -> None:
        """Take one more piece."""
        self._step(1)

    def _step(self, by: int) -> None:
        try:
            count = count_of(self.pieces.text()) or 0
        except UserError:
            count = 1 - by
        self.pieces.setText(str(min(max(1, count + by), _MOST_PIECES)))

    def _fill(self, code: str, size: str) -> None:
        """Offer the variants, standing on that of a code, of a size, or the first there."""
        product = self.product
        self.variant.blockSignals(True)
        self.variant.clear()
        prices = {list_price(product, sku) for sku in product.skus} or {product.price}
        if len(prices) == 1:
            self.variant.addItem(self.tr("Any variant"), Sku(price=prices.pop()))
        for sku in product.skus:
            named = " · ".join(filter(None, (sku.colour, sku.size))) or sku.code
            stock = "" if sku.stock is None else self.tr("{count} left").format(count=sku.stock)
            self.variant.addItem(" · ".join(filter(None, (named, stock))), sku)
        variants = self._variants()
        fitting = in_size(product, size)
        same = [place for place, sku in variants if (code and sku.code == code) or sku in fitting]
        there = [place for place, sku in variants if sku.stock != 0]
        self.variant.setCurrentIndex(next(iter((*same, *there)), 0))
        self.variant.setVisible(bool(product.skus))
        self.variant.blockSignals(False)

    def _variants(self) -> list[tuple[int, Sku]]:
        places = range(self.variant.count())
        return [(place, self.variant.itemData(place)) for place in places]

    def _listed(self) -> str:
        """Return the price of the variant as the catalogue has it."""
        sku: Sku = self.variant.currentData()
        price = list_price(self.product, sku)
        return "" if price is None else yuan(price)

    def _on_variant(self) -> None:
        self.price.setText(self._listed())
        self.changed.emit()

    def _lay_out(self) -> None:
        self.variant.setAccessibleName(self.tr("Variant"))
        self.variant.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for field, width, name in (
            (self.price, _PRICE_PX, self.tr("Price of a piece")),
            (self.pieces, _PIECES_PX, self.tr("Pieces")),
        ):
            field.setFixedWidth(width)
            field.setMaxLength(len("1234567.89"))
            field.setAccessibleName(name)
            field.setToolTip(name)
        head = _row(self._title, self.remove)
        head.setStretch(0, 1)
        figures = _row(styled(QLabel("¥"), "secondary"), self.price)
        figures.addStretch(1)
        for part in (self.less, self.pieces, self.more):
            figures.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, TINY, SMALL, SMALL)
        column.setSpacing(TINY)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.variant)
        column.addLayout(figures)
        self.pieces.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _connect(self) -> None:
        self.variant.currentIndexChanged.connect(self._on_variant)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(self.add_one)
        self.remove.clicked.connect(self.removed)
        for field in (self.price, self.pieces):
            field.textChanged.connect(self.changed)
            field.wanted.connect(self.keyboard_wanted)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(TINY)
    for part in parts:
        row.addWidget(part)
    return row
