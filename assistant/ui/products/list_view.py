"""The list of categories and products: a title, a line of what is asked first, and a sign."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from assistant.domain.money import yuan
from assistant.domain.product_briefs import Brief
from assistant.domain.products import ProductId
from assistant.ui.icons import paint_icon
from assistant.ui.products.facts import pieces
from assistant.ui.products.listing import CategoryRow, Listing, ProductRow
from assistant.ui.theme import LINE_PX, SMALL, SMALL_PX, TINY, Tokens, text_font
from assistant.ui.widgets.drawing import paint_marked, paint_pill, paint_words
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows

_CATEGORY = "/"


class ProductList(TwoLineList):
    """Rows to go into or to open."""

    entered = Signal(str)
    """The category of that name, of the level on view, is wanted."""
    product_opened = Signal(object)
    """The product of this id is wanted."""
    went_up = Signal()
    """Backspace: the level above is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Products"), _Rows, parent)
        self.opened.connect(self._on_opened)

    def show_listing(self, listing: Listing) -> None:
        """List rows, standing where the list stood, or on the first."""
        before = self.current()
        self.clear()
        for row in listing.rows:
            if isinstance(row, CategoryRow):
                said = self.tr("Products: %n", "", row.goods)
                self.add_row((row, said, ()), row.name, said, _CATEGORY + row.name)
            else:
                brief = row.brief
                said = _line(brief)
                self.add_row((row, said, self._sign(brief)), brief.title, said, str(brief.id))
        self.stand_on(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up on Backspace."""
        if event.key() == Qt.Key.Key_Backspace:
            self.went_up.emit()
        else:
            super().keyPressEvent(event)

    def _sign(self, brief: Brief) -> tuple[str, str]:
        """Return what must be known at once, in a word with its tone; ("", "") for nothing."""
        if not brief.ours:
            return self.tr("Not ours"), "danger"
        if not brief.on_sale:
            return self.tr("Off sale"), "warning"
        if brief.stock == 0:
            return self.tr("Sold out"), "danger"
        return (self.tr("Sample"), "neutral") if brief.sample else ("", "")

    def _on_opened(self, name: str) -> None:
        if name.startswith(_CATEGORY):
            self.entered.emit(name.removeprefix(_CATEGORY))
        else:
            self.product_opened.emit(ProductId(int(name)))


def _line(brief: Brief) -> str:
    price = f"¥{yuan(brief.price)}" if brief.price is not None else ""
    return " · ".join(filter(None, (brief.item_number, price, pieces(brief.stock), brief.brand)))


class _Rows(TwoLineRows):
    """Draws a title, and below it the rest."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw a category or a product."""
        assert isinstance(row, tuple)
        shown, said, sign = row
        below = line.translated(0, LINE_PX)
        if isinstance(shown, CategoryRow):
            self._paint_category(painter, line, shown, tokens)
        elif isinstance(shown, ProductRow):
            self._paint_product(painter, QRectF(line), (shown, sign), tokens)
        paint_words(painter, below, said, text_font(SMALL_PX), tokens.secondary)

    def _paint_category(
        self, painter: QPainter, line: QRectF, row: CategoryRow, tokens: Tokens
    ) -> None:
        arrow = QRectF(line.right() - 16, line.top() + LINE_PX - 8, 16, 16)
        paint_icon(painter, "right", arrow, QColor(tokens.secondary))
        room = line.adjusted(0, 0, -20 - TINY, 0)
        paint_words(painter, room, row.name, text_font(strong=True), tokens.text)

    def _paint_product(
        self,
        painter: QPainter,
        line: QRectF,
        row: tuple[ProductRow, tuple[str, str]],
        tokens: Tokens,
    ) -> None:
        shown, sign = row
        if sign[0]:
            ground = getattr(tokens, f"{sign[1]}_tint", tokens.hover)
            words = getattr(tokens, f"{sign[1]}_text", tokens.secondary)
            left = paint_pill(
                painter, line.right(), line.center().y(), sign[0], (ground, "", words)
            )
            line.setRight(left - SMALL)
        painter.setFont(text_font(strong=True))
        colors = QColor(tokens.text), QColor(tokens.accent_text)
        paint_marked(painter, line, shown.brief.title, shown.marks, colors)
