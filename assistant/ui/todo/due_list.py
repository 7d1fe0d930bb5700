"""A list of what is due: of whom and what, and at the right how long there is."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from assistant.ui.promise_words import tone_colours
from assistant.ui.theme import LINE_PX, SMALL, SMALL_PX, Tokens, text_font
from assistant.ui.widgets.drawing import paint_pill, paint_words
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows, paint_lines


class DueRow(NamedTuple):
    """One row; ``sign`` is said at its right in a ``tone``."""

    name: str
    title: str
    said: str
    sign: str
    tone: str


class DueList(TwoLineList):
    """Rows to open, in the order in which they are due."""

    def __init__(self, words: str) -> None:
        super().__init__(words, _Rows)

    def show_rows(self, rows: list[DueRow]) -> None:
        """List rows, standing where the list stood, or on the first."""
        before = self.current()
        self.clear()
        for row in rows:
            self.add_row(row, row.title, f"{row.sign}, {row.said}", row.name)
        self.stand_on(before)


class _Rows(TwoLineRows):
    """Draws a row."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw one row."""
        assert isinstance(row, DueRow)
        room = QRectF(line)
        if row.sign:
            colours = tone_colours(row.tone, tokens)
            middle = line.top() + LINE_PX / 2
            room.setRight(paint_pill(painter, line.right(), middle, row.sign, colours) - SMALL)
        paint_words(painter, room, row.title, text_font(strong=True), tokens.text)
        painter.setFont(text_font(SMALL_PX))
        paint_lines(painter, line, ("", row.said), tokens)
