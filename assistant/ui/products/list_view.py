"""The list of categories and products: a title, a line of what is asked first, and a sign."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from assistant.domain.products import ProductId
from assistant.ui.icons import paint_icon
from assistant.ui.product_words import badge_colours, standing
from assistant.ui.products.listing import CategoryRow, Listing, ProductRow
from assistant.ui.theme import LINE_PX, SMALL, SMALL_PX, TINY, Tokens, text_font
from assistant.ui.widgets.drawing import paint_marked, paint_pill
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows, paint_lines

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
        self._searched = ""
        self.opened.connect(self._on_opened)

    def show_listing(self, listing: Listing, searched: str = "") -> None:
        """List rows, standing where the list stood; on the first where others are searched for."""
        before = self.current() if searched == self._searched else ""
        self._searched = searched
        self.clear()
        for row in listing.rows:
            if isinstance(row, CategoryRow):
                said = self.tr("Products: %n", "", row.goods)
                self.add_row((row, said), row.name, said, _CATEGORY + row.name)
            else:
                brief = row.brief
                said = ", ".join(filter(None, (brief.item_number, row.line.text, standing(brief))))
                self.add_row(row, brief.title, said, str(brief.id))
        self.stand_on(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up on Backspace."""
        if event.key() == Qt.Key.Key_Backspace:
            self.went_up.emit()
        else:
            super().keyPressEvent(event)

    def _on_opened(self, name: str) -> None:
        if name.startswith(_CATEGORY):
            self.entered.emit(name.removeprefix(_CATEGORY))
        else:
            self.product_opened.emit(ProductId(int(name)))


class _Rows(TwoLineRows):
    """Draws a category with what is in it, or a product with its badge and a line about it."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw a category or a product."""
        if isinstance(row, ProductRow):
            self._paint_product(painter, line, row, tokens)
        else:
            assert isinstance(row, tuple)
            self._paint_category(painter, line, row, tokens)

    def _paint_category(
        self, painter: QPainter, line: QRectF, row: tuple[CategoryRow, str], tokens: Tokens
    ) -> None:
        category, said = row
        arrow = QRectF(line.right() - 16, line.top() + LINE_PX - 8, 16, 16)
        paint_icon(painter, "right", arrow, QColor(tokens.secondary))
        room = line.adjusted(0, 0, -20 - TINY, 0)
        paint_lines(painter, room, (category.name, said), tokens, strong=True)

    def _paint_product(
        self, painter: QPainter, line: QRectF, row: ProductRow, tokens: Tokens
    ) -> None:
        brief, title, lit = row.brief, QRectF(line), QColor(tokens.accent_text)
        if words := standing(brief):
            colors = badge_colours(brief, tokens)
            left = paint_pill(painter, line.right(), line.center().y(), words, colors)
            title.setRight(left - SMALL)
        painter.setFont(text_font(strong=True))
        paint_marked(painter, title, brief.title, row.marks, (QColor(tokens.text), lit))
        number = f"{brief.item_number} · " if brief.item_number else ""
        marks = [(low + len(number), high + len(number)) for low, high in row.line.marks]
        painter.setFont(text_font(SMALL_PX))
        below, quiet = line.translated(0, LINE_PX), QColor(tokens.secondary)
        paint_marked(painter, below, number + row.line.text, marks, (quiet, lit))
