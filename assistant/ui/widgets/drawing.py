"""How lists draw their rows: grounds, key caps, badges and text with marked letters."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from assistant.ui.theme import RADIUS, SMALL_PX, text_font, tokens_of

#: Stretches of a text to be marked: the first character, and the one behind the last.
Marks = Sequence[tuple[int, int]]

#: Radius of the corners of badges and of key caps, and the room beside their words, in pixels.
_PILL, _KEY_CAP = (9, 6), (4, 5)


def fill(painter: QPainter, box: QRectF, radius: float, ground: str, border: str = "") -> None:
    """Fill a rounded rectangle and draw its border; "" leaves either out."""
    # Plain colours: a QBrush would load the gradients, which takes 3 ms at the start.
    painter.setPen(QColor(border) if border else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)


def paint_focus(painter: QPainter, box: QRectF, palette: QPalette, radius: float = RADIUS) -> None:
    """Draw the focus ring just inside a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens_of(palette).accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def elided(metrics: QFontMetricsF, text: str, width: float) -> str:
    """Return the text, cut with … where it is wider than that."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def paint_words(painter: QPainter, line: QRectF, words: str, font: QFont, color: str) -> float:
    """Write words into a line, cut where they do not fit; return how much of it they take."""
    metrics = QFontMetricsF(font)
    cut = elided(metrics, words, line.width())
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
    return metrics.horizontalAdvance(cut)


def first_line(text: str, font: QFont, width: float) -> int:
    """Return how many characters of a text stand in its first line at that width."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    length = 0
    if line.isValid():
        line.setLineWidth(width)
        length = line.textLength()
    layout.endLayout()
    return _characters(text, length)


def _characters(text: str, units: int) -> int:
    """Return how many characters of a text Qt means by so many units: it counts emoji twice."""
    coding = "utf-16-le", "surrogatepass"
    return len(text.encode(*coding)[: 2 * units].decode(*coding)) if not text.isascii() else units


def paint_pill(
    painter: QPainter, right: float, middle: float, text: str, colors: tuple[str, str, str]
) -> float:
    """Draw a badge that ends at ``right``; return its left edge.

    The colours are those of ground, border ("" for none) and words.
    """
    return _paint_sign(painter, QPointF(right, middle), text, colors, _PILL)


def paint_key(
    painter: QPainter, right: float, middle: float, text: str, palette: QPalette
) -> float:
    """Draw a key cap that ends at ``right``; return its left edge."""
    tokens = tokens_of(palette)
    colors = (tokens.surface, tokens.border, tokens.secondary)
    return _paint_sign(painter, QPointF(right, middle), text, colors, _KEY_CAP)


def _paint_sign(
    painter: QPainter,
    right: QPointF,
    text: str,
    colors: tuple[str, str, str],
    form: tuple[float, float],
) -> float:
    radius, beside = form
    font = text_font(SMALL_PX)
    painter.setFont(font)
    width = QFontMetricsF(font).horizontalAdvance(text) + 2 * beside
    box = QRectF(right.x() - width, right.y() - 9, width, 18)
    fill(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), radius, *colors[:2])
    painter.setPen(QColor(colors[2]))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return box.left()


def paint_note(text: str, palette: QPalette, ratio: float) -> QPixmap:
    """Return a small note with a text, such as follows the pointer while something is dragged."""
    tokens, font = tokens_of(palette), text_font()
    size = QSizeF(QFontMetricsF(font).horizontalAdvance(text) + 2 * 10, 28)
    pixmap = QPixmap((size * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5)
    fill(painter, box, RADIUS, tokens.raised, tokens.accent)
    painter.setFont(font)
    painter.setPen(QColor(tokens.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return pixmap


def runs(text: str, marks: Marks) -> Iterable[tuple[str, bool]]:
    """Yield the pieces of a text in order, each with whether it is marked."""
    at = 0
    for start, end in sorted(marks):
        start, end = min(max(start, at), len(text)), min(end, len(text))
        if start > at:
            yield text[at:start], False
        if end > start:
            yield text[start:end], True
        at = max(end, start)
    if at < len(text):
        yield text[at:], False


def paint_marked(
    painter: QPainter, box: QRectF, text: str, marks: Marks, colors: tuple[QColor, QColor]
) -> None:
    """Draw one line in the painter's font, marked letters in the second colour, cut to the box."""
    metrics = QFontMetricsF(painter.font())
    shown = elided(metrics, text, box.width())
    x, baseline = box.left(), box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2
    for piece, marked in runs(shown, marks):
        painter.setPen(colors[1] if marked else colors[0])
        painter.drawText(QPointF(x, baseline), piece)
        x += metrics.horizontalAdvance(piece)
