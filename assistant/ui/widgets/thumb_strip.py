"""A row of small pictures beside a text; a click on one wants it in whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assistant.ui.theme import TINY, text_font, tokens_of
from assistant.ui.thumbnails import State
from assistant.ui.widgets.thumb import paint_thumb

if TYPE_CHECKING:
    from assistant.domain.phrases import Attachment
    from assistant.ui.thumbnails import Thumbnails

#: So many are shown; of more, their number.
_SHOWN = 2


class ThumbStrip(QWidget):
    """Shows attachments as squares as high as the strip."""

    clicked = Signal(int)
    """The attachment of that number is wanted in whole."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._attachments: Sequence[Attachment] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        thumbnails.arrived.connect(self.update)

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Show these; none hides the strip."""
        self._attachments = attachments
        self.setVisible(bool(attachments))
        self._fit()
        names = ", ".join(each.name for each in attachments)
        self.setToolTip(names)
        self.setAccessibleName(names)
        self.update()

    def lacks_any(self) -> bool:
        """Say whether one of them is known to be gone."""
        return any(self._thumbnails.of(each).state is State.MISSING for each in self._attachments)

    def resizeEvent(self, event: object) -> None:
        """Keep the squares square."""
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which one was clicked."""
        for number, box in enumerate(self._boxes()):
            if box.contains(QPointF(event.position())):
                self.clicked.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the squares, and over the last one how many more there are."""
        painter = QPainter(self)
        boxes = self._boxes()
        for box, attachment in zip(boxes, self._attachments, strict=False):
            look = self._thumbnails.of(attachment)
            paint_thumb(painter, box, attachment, look, self.palette())
        if len(self._attachments) > len(boxes):
            self._paint_more(painter, boxes[-1])

    def _paint_more(self, painter: QPainter, box: QRectF) -> None:
        tokens = tokens_of(self.palette())
        veil = QColor(tokens.raised)
        veil.setAlpha(210)
        painter.fillRect(box.adjusted(1, 1, -1, -1), veil)
        painter.setFont(text_font())
        painter.setPen(QColor(tokens.text))
        more = len(self._attachments) - _SHOWN + 1
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"+{more}")

    def _boxes(self) -> list[QRectF]:
        side = float(self.height())
        count = min(len(self._attachments), _SHOWN)
        return [QRectF(number * (side + TINY), 0, side, side) for number in range(count)]

    def _fit(self) -> None:
        count = min(len(self._attachments), _SHOWN)
        self.setFixedWidth(max(0, count * (self.height() + TINY) - TINY))
