"""The list of rule cards: the title, where the card stands, and a line of its text."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from assistant.domain.hits import Span
from assistant.ui.theme import LINE_PX, SMALL, SMALL_PX, Tokens, text_font
from assistant.ui.widgets.drawing import paint_marked, paint_pill
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows


class CardRow(NamedTuple):
    """A card as the list shows it: where it stands in a word with its tone, and what was found."""

    id: str
    title: str
    text: str
    standing: tuple[str, str]
    title_marks: tuple[Span, ...] = ()
    text_marks: tuple[Span, ...] = ()


class CardList(TwoLineList):
    """Cards to choose one from; a row is named like its card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rules"), _Rows, parent)

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        """List cards, standing on the one on which the list stood, or on the first."""
        before, scrolled = self.current(), self.verticalScrollBar().value()
        self.clear()
        for row in rows:
            item = self.add_row(row, row.title, row.text, row.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.title}, {row.standing[0]}")
        self.stand_on(before)
        self.verticalScrollBar().setValue(scrolled)


class _Rows(TwoLineRows):
    """Draws a title with its badge and, below it, a line of the text."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw what is to be known of a card."""
        assert isinstance(row, CardRow)
        title, (said, tone) = QRectF(line), row.standing
        if said:
            colors = getattr(tokens, f"{tone}_tint", tokens.hover), "", _words_color(tokens, tone)
            left = paint_pill(painter, line.right(), line.center().y(), said, colors)
            title.setRight(left - SMALL)
        lit = QColor(tokens.accent_text)
        painter.setFont(text_font(strong=True))
        paint_marked(painter, title, row.title, row.title_marks, (QColor(tokens.text), lit))
        painter.setFont(text_font(SMALL_PX))
        below = line.translated(0, LINE_PX)
        paint_marked(painter, below, row.text, row.text_marks, (QColor(tokens.secondary), lit))


def _words_color(tokens: Tokens, tone: str) -> str:
    return str(getattr(tokens, f"{tone}_text", tokens.secondary))
