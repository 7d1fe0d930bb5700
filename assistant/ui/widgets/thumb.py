"""An attachment drawn small: a picture in a frame, or the sign of what it is."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette

from assistant.domain.phrases import Attachment
from assistant.ui.attachment_words import sign_of
from assistant.ui.icons import paint_icon
from assistant.ui.theme import tokens_of
from assistant.ui.thumbnails import State, Thumbnail
from assistant.ui.widgets.drawing import fill

_RADIUS = 4


def paint_thumb(
    painter: QPainter, box: QRectF, attachment: Attachment, look: Thumbnail, palette: QPalette
) -> None:
    """Draw a picture that fills the box, cut at its edges, or the sign of another file.

    What is gone has the sign of a warning.
    """
    tokens, image = tokens_of(palette), look.image
    gone = look.state is State.MISSING
    sign, color = sign_of(attachment), tokens.danger if gone else tokens.secondary
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, tokens.hover, tokens.line)
    if image.isNull():
        side = min(20.0, box.height() - 4)
        place = QRectF(0, 0, side, side)
        place.moveCenter(box.center())
        paint_icon(painter, "warning" if gone else sign, place, QColor(color))
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
