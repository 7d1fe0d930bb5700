"""The customers that a search in the panel finds, in a few rows above the phrases."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from assistant.services.customer_finding import CustomerFind
from assistant.services.desk import Desk
from assistant.ui.customer_line import line as line_of
from assistant.ui.found_strip import FoundStrip, Words
from assistant.ui.theme import LINE_PX, SMALL_PX, Tokens, text_font
from assistant.ui.widgets.drawing import paint_marked
from assistant.ui.widgets.two_line_list import TwoLineRows

#: One character is met by half of all customers.
_LEAST = 2


class CustomerStrip(FoundStrip):
    """Shows nothing until a search finds customers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        words = Words(
            self.tr("Customers"), self.tr("Customers found"), self.tr("All customers found")
        )
        super().__init__(desk, words, _Rows, parent)

    def finds(self, typed: str, limit: int) -> Sequence[CustomerFind]:
        """Return the customers that a query finds."""
        short = len(typed.strip()) < _LEAST
        return () if short else self.desk.customer_search.finds(typed, limit)

    def row(self, find: CustomerFind) -> tuple[str, str, int]:
        """Return the nickname of a customer, what stands below, and the id."""
        return find.brief.nickname, line_of(find).text, find.brief.id


class _Rows(TwoLineRows):
    """Draws nickname, and below it tags or where the search met it."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw a customer."""
        assert isinstance(row, CustomerFind)
        strong = QColor(tokens.text), QColor(tokens.accent_text)
        quiet = QColor(tokens.secondary), QColor(tokens.accent_text)
        painter.setFont(text_font(strong=True))
        paint_marked(painter, line, row.brief.nickname, row.hit.title_marks, strong)
        why = line_of(row)
        painter.setFont(text_font(SMALL_PX))
        paint_marked(painter, line.translated(0, LINE_PX), why.text, why.marks, quiet)
