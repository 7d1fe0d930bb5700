"""The list of customers: a name, the day of the last contact, and what is known below."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from assistant.domain.customers import CustomerId
from assistant.ui.customers.listing import CustomerRow, Listing
from assistant.ui.theme import LINE_PX, SMALL, SMALL_PX, Tokens, text_font
from assistant.ui.widgets.drawing import paint_marked, paint_words
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows, paint_lines


class CustomerList(TwoLineList):
    """Customers to open."""

    customer_opened = Signal(object)
    """The customer of this id is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Customers"), _Rows, parent)
        self._searched = ""
        self.opened.connect(lambda name: self.customer_opened.emit(CustomerId(int(name))))

    def show_listing(self, listing: Listing) -> None:
        """List rows, standing where the list stood; on the best find where others are looked for.

        Enter must not open somebody just because he stood there for what was searched before.
        """
        before = self.current() if listing.searched == self._searched else ""
        self._searched = listing.searched
        self.clear()
        for row in listing.rows:
            self.add_row(row, row.name, ", ".join(filter(None, (row.said, row.day))), str(row.id))
        self.stand_on(before)


class _Rows(TwoLineRows):
    """Draws a customer."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw one row."""
        assert isinstance(row, CustomerRow)
        small = text_font(SMALL_PX)
        width = QFontMetricsF(small).horizontalAdvance(row.day)
        day = QRectF(line.right() - width - 1, line.top(), width + 1, LINE_PX)
        paint_words(painter, day, row.day, small, tokens.secondary)
        name = line.adjusted(0, 0, -width - SMALL if row.day else 0, 0)
        painter.setFont(text_font(strong=True))
        colors = QColor(tokens.text), QColor(tokens.accent_text)
        paint_marked(painter, name, row.name, row.marks, colors)
        paint_lines(painter, line, ("", row.said), tokens)
