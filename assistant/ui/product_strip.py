"""The products that a search in the panel finds, in a few rows above the phrases."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from assistant.services.desk import Desk
from assistant.services.product_finding import ProductFind
from assistant.ui.found_strip import FoundStrip, Words
from assistant.ui.product_words import badge_colours, standing
from assistant.ui.product_words import line as line_of
from assistant.ui.theme import LINE_PX, SMALL, SMALL_PX, Tokens, text_font
from assistant.ui.widgets.drawing import paint_marked, paint_pill
from assistant.ui.widgets.two_line_list import TwoLineRows


class ProductStrip(FoundStrip):
    """Shows nothing until a search finds products."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        words = Words(self.tr("Products"), self.tr("Products found"), self.tr("All products found"))
        super().__init__(desk, words, _Rows, parent)

    def finds(self, typed: str, limit: int) -> Sequence[ProductFind]:
        """Return the products that a query finds."""
        return self.desk.product_search.find(typed, limit)

    def row(self, find: ProductFind) -> tuple[str, str, int]:
        """Return the title of a product, what is read out beside it, and the id."""
        brief = find.brief
        said = filter(None, (brief.item_number, line_of(find).text, standing(brief)))
        return brief.title, ", ".join(said), brief.id


class _Rows(TwoLineRows):
    """Draws title and number, a badge, and why it was found."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw a product."""
        assert isinstance(row, ProductFind)
        brief, room = row.brief, QRectF(line)
        if words := standing(brief):
            colors = badge_colours(brief, tokens)
            room.setRight(paint_pill(painter, line.right(), line.center().y(), words, colors))
        strong = QColor(tokens.text), QColor(tokens.accent_text)
        quiet = QColor(tokens.secondary), QColor(tokens.accent_text)
        painter.setFont(text_font(strong=True))
        paint_marked(
            painter, room.adjusted(0, 0, -SMALL, 0), brief.title, row.hit.title_marks, strong
        )
        why = line_of(row)
        number = f"{brief.item_number} · " if brief.item_number else ""
        marks = tuple((low + len(number), high + len(number)) for low, high in why.marks)
        painter.setFont(text_font(SMALL_PX))
        paint_marked(painter, line.translated(0, LINE_PX), number + why.text, marks, quiet)
