"""An attachment drawn small: a picture in a frame, or the sign of what it is."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette

from assistant.ui.icons import paint_icon
from assistant.ui.theme import tokens_of
from assistant.ui.widgets.drawing import fill

_RADIUS = 4


def paint_thumb(
    painter: QPainter, box: QRectF, image: QImage, sign: str, palette: QPalette
) -> None:
    """Draw a picture that fills the box, cut at its edges; where it is null, the icon ``sign``."""
    tokens = tokens_of(palette)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, tokens.hover, tokens.line)
    if image.isNull():
        side = min(20.0, box.height() - 4)
        place = QRectF(0, 0, side, side)
        place.moveCenter(box.center())
        paint_icon(painter, sign, place, QColor(tokens.secondary))
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = QPainterPath()
        edge.addRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.setClipPath(edge)
        painter.drawImage(box, image, _middle(image, box.size()))
    painter.restore()


def _middle(image: QImage, shape: QSizeF) -> QRectF:
    """Return the largest part in the middle of a picture that has that shape."""
    size = shape.scaled(QSizeF(image.size()), Qt.AspectRatioMode.KeepAspectRatio)
    part = QRectF(0, 0, size.width(), size.height())
    part.moveCenter(QRectF(image.rect()).center())
    return part
