"""A comparison as a picture for the buyer: light, and large enough for a phone.

A phone shows a picture of a chat as wide as its screen, some 390 points; words are drawn so that
they come out at 12 of these at least.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout

from assistant.domain.comparison import ComparisonTooLong, Likeness, Row
from assistant.domain.comparison_text import NOTHING, BuyersTable
from assistant.ui.theme import LIGHT, text_font
from assistant.ui.widgets.paragraph import paragraph

#: Pixels: the whole picture, the room around words, the sides, and words by how many columns.
WIDTH = 1080
_SIDE, _BESIDE, _ABOVE = 24, 16, 18
_TEXT = {2: 38, 3: 35, 4: 34}
#: A picture as high as that is seen by nobody, and takes some 35 MB while it is drawn.
_HIGHEST = 8_000
#: What the column of names has of the width.
_NAMES = {2: 0.22, 3: 0.18, 4: 0.17}

_Line = tuple[QTextLayout, ...]


def drawn(table: BuyersTable) -> QImage:
    """Return the picture of a table for two to four products; raise ComparisonTooLong."""
    drawing = _Drawing(len(table.heads))
    lines = [drawing.line(("", *table.heads), strong=True), *map(drawing.row, table.rows)]
    tints = [LIGHT.window, *map(_tint, table.rows)]
    heights = [drawing.height(line) for line in lines]
    if sum(heights) > _HIGHEST:
        raise ComparisonTooLong
    image = QImage(WIDTH, 2 * _SIDE + sum(heights) + 1, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    top = _SIDE
    for line, tint, height in zip(lines, tints, heights, strict=True):
        drawing.paint(painter, line, QRectF(_SIDE, top, WIDTH - 2 * _SIDE, height), tint)
        top += height
    painter.setPen(QColor(LIGHT.border))
    painter.drawRect(QRectF(_SIDE, _SIDE, WIDTH - 2 * _SIDE, top - _SIDE))
    painter.end()
    return image


def _tint(row: Row) -> str:
    return LIGHT.warning_tint if row.likeness is Likeness.DIFFERENT else LIGHT.surface


class _Drawing:
    """Where columns stand, and how words are set in them."""

    def __init__(self, products: int) -> None:
        room = WIDTH - 2 * _SIDE
        names = round(room * _NAMES[products])
        each = (room - names) / products
        self._lefts = [0.0, *(names + each * place for place in range(products))]
        self._widths = [float(names), *[each] * products]
        self._pixels = _TEXT[products]

    def row(self, row: Row) -> _Line:
        """Set the words of a row."""
        return self.line((row.name, *(cell or NOTHING for cell in row.cells)))

    def line(self, cells: Sequence[str], strong: bool = False) -> _Line:
        """Set the words of some cells, each in its column."""
        font = text_font(self._pixels, strong)
        return tuple(
            paragraph(words, font, width - 2 * _BESIDE)
            for words, width in zip(cells, self._widths, strict=True)
        )

    def height(self, line: _Line) -> int:
        """Return how high a line of cells is."""
        return round(max(each.boundingRect().height() for each in line)) + 2 * _ABOVE

    def paint(self, painter: QPainter, line: _Line, box: QRectF, ground: str) -> None:
        """Draw a line of cells, and a rule above it."""
        painter.fillRect(box, QColor(ground))
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), QColor(LIGHT.line))
        for place, words in enumerate(line):
            painter.setPen(QColor(LIGHT.secondary if place == 0 else LIGHT.text))
            corner = QPointF(box.left() + self._lefts[place] + _BESIDE, box.top() + _ABOVE)
            words.draw(painter, corner)
