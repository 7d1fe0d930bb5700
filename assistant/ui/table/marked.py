"""Texts in which stretches are marked: as one line in a list, or whole in a label."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from assistant.domain.replacing import Span
from assistant.ui.widgets.drawing import runs


def excerpt(text: str, spans: Sequence[Span], before: int) -> tuple[str, list[Span]]:
    """Return a text on one line that begins ``before`` letters before its first mark; the marks."""
    first = spans[0][0] if spans else 0
    start = max(first - before, 0)
    head = "…" if start else ""
    shift = len(head) - start
    line = head + "".join(" " if char.isspace() else char for char in text[start:])
    return line, [(begin + shift, end + shift) for begin, end in spans]


def paint_line(
    painter: QPainter,
    room: QRectF,
    line: str,
    spans: Sequence[Span],
    colors: tuple[QColor, QColor, QColor],
) -> None:
    """Draw a line; ``colors`` are those of words, of marked words, and of the ground of these."""
    words, marked, ground = colors
    metrics = QFontMetricsF(painter.font())
    painter.save()
    painter.setClipRect(room)
    x = room.x()
    for piece, mark in runs(line, spans):
        if x > room.right():
            break
        text = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room.right() - x)
        width = metrics.horizontalAdvance(text)
        if mark:
            height = metrics.height() + 2
            top = room.center().y() - height / 2
            painter.fillRect(QRectF(x, top, max(width, 2.0), height), ground)
        painter.setPen(marked if mark else words)
        base = room.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x, base), text)
        x += width
    painter.restore()


def rich(text: str, spans: Sequence[Span], color: str, ground: str) -> str:
    """Return a text with its marks as HTML; whatever stands in it is shown, not obeyed."""
    style = f'style="color:{color}; background-color:{ground};"'
    said = "".join(
        f"<span {style}>{_escaped(piece)}</span>" if mark else _escaped(piece)
        for piece, mark in runs(text, spans)
    )
    return f'<p style="margin:0; white-space:pre-wrap;">{said}</p>'


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
