"""Two names one below the other, place by place, with what differs marked in both."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.domain.lookalikes import Pair, abridged
from assistant.ui.theme import RADIUS, SMALL, TINY, text_font, tokens_of
from assistant.ui.widgets.drawing import fill

#: Height of a name, and room beside each of its characters, in pixels.
_ROW_PX, _BESIDE_PX = 24, 3
#: So many characters of what is the same stay beside what differs, fewer where room is short.
_KEPT = (8, 5, 3, 2, 1)
#: What stands for a character that cannot be seen.
_UNSEEN = "␣"


class NamePair(QWidget):
    """Draws both names in columns; ``heads`` say which is which."""

    def __init__(self, heads: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = heads
        self._pairs: tuple[Pair, ...] = ()
        self._font, self._strong = text_font(15), text_font(15, strong=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these names."""
        self._pairs = (*pairs,)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for two names."""
        return QSize(10 * _ROW_PX, 2 * _ROW_PX)

    def shown(self) -> list[tuple[Pair, QRectF, QRectF]]:
        """Return what is drawn: each pair with the places of its two parts."""
        left = self._head_width()
        found = []
        for pair in self._fitting(self.width() - left):
            width = self._width_of(pair)
            top = QRectF(left, 0, width, _ROW_PX)
            found.append((pair, top, top.translated(0, _ROW_PX)))
            left += width
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the heads, then both names."""
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(text_font(12))
        painter.setPen(QColor(tokens.secondary))
        for row, words in enumerate(self._heads):
            line = QRectF(0, row * _ROW_PX, self._head_width() - SMALL, _ROW_PX)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
            )
        for pair, *boxes in self.shown():
            for text, box in zip(pair, boxes, strict=True):
                if not pair.same:
                    fill(
                        painter, box.adjusted(1, 2, -1, -2), TINY, tokens.danger_tint, tokens.danger
                    )
                painter.setFont(self._font if pair.same else self._strong)
                painter.setPen(QColor(tokens.text if pair.same else tokens.danger_text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _seen(text, pair.same))

    def _fitting(self, room: float) -> Sequence[Pair]:
        """Return what is drawn in so much room: less of what is the same where it is narrow."""
        shown: Sequence[Pair] = self._pairs
        for kept in _KEPT:
            if sum(map(self._width_of, shown)) <= room:
                break
            shown = abridged(self._pairs, kept)
        return shown

    def _head_width(self) -> float:
        metrics = QFontMetricsF(text_font(12))
        return max(map(metrics.horizontalAdvance, self._heads)) + SMALL

    def _width_of(self, pair: Pair) -> float:
        font: QFont = self._font if pair.same else self._strong
        metrics = QFontMetricsF(font)
        widest = max(metrics.horizontalAdvance(_seen(each, pair.same)) for each in pair)
        return widest + (0 if pair.same else RADIUS) + _BESIDE_PX


def _seen(text: str, same: bool) -> str:
    """Return what is drawn for a part of a name: a sign where it is there and cannot be seen."""
    unseen = bool(text) and not same and not (text.isprintable() and text.strip())
    return _UNSEEN if unseen else text
