"""The list of pages in the help: all of them, or those that a search found."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from assistant.ui.help.finds import Find
from assistant.ui.theme import LINE_PX, SMALL_PX, Tokens, text_font
from assistant.ui.widgets.drawing import paint_marked
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows


class HelpList(TwoLineList):
    """Titles, each with a line of its page; a row is named like its page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Pages of the help"), _Rows, parent)

    def show_finds(self, finds: Sequence[Find], current: str = "") -> None:
        """List pages, standing on one of them or on the first."""
        self.clear()
        for find in finds:
            self.add_row(find, find.title, find.excerpt, find.name)
        self.stand_on(current)


class _Rows(TwoLineRows):
    """Draws a title and, below it, a line of the page."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw what was found in a page."""
        assert isinstance(row, Find)
        lit = QColor(tokens.accent_text)
        painter.setFont(text_font(strong=True))
        paint_marked(painter, line, row.title, row.title_marks, (QColor(tokens.text), lit))
        painter.setFont(text_font(SMALL_PX))
        below = line.translated(0, LINE_PX)
        colors = (QColor(tokens.secondary), lit)
        paint_marked(painter, below, row.excerpt, row.excerpt_marks, colors)
