"""A picture in the middle of its room, as large as fits, and an area marked on it."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from assistant.ui.pictures.retouching import BOX, MASK, Tool, line_of
from assistant.ui.theme import MEDIUM, tokens_of

#: Small pictures are not blown up beyond this.
_LARGEST_SCALE = 2.0
#: What is cut away is dimmed with this strength, of 255.
_DIM = 150
#: By how much of the picture an arrow key moves or sizes an area.
_NUDGE = 1 / 50

_Key = Qt.Key
_ARROWS = {
    _Key.Key_Left: QPoint(-1, 0),
    _Key.Key_Right: QPoint(1, 0),
    _Key.Key_Up: QPoint(0, -1),
    _Key.Key_Down: QPoint(0, 1),
}


class Canvas(QWidget):
    """Shows a picture; areas are marked with the mouse or, by arrows and Enter, the keyboard."""

    marked = Signal(object)
    """An area is meant: a QRect in points of the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool = Tool.MASK
        self.marks = True
        self._image = QImage()
        self._shown = QPixmap()
        self._area = QRect()
        self._start: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(160, 120))

    def show_image(self, image: QImage) -> None:
        """Show a picture, without any area."""
        self._image, self._area, self._start = image, QRect(), None
        self._fit()

    def use(self, tool: Tool) -> None:
        """Mark with another tool from now on."""
        self.tool = tool
        self.update()

    def area(self) -> QRect:
        """Return the area marked so far, in points of the picture; it may be empty."""
        return self._area

    def drop_area(self) -> bool:
        """Forget the area; say whether there was one."""
        there = not self._area.isEmpty()
        self._area, self._start = QRect(), None
        self.update()
        return there

    def place(self) -> QRectF:
        """Return where the picture stands in the widget."""
        size = QSize(self._image.size())
        if size.isEmpty():
            return QRectF()
        room = self.rect().adjusted(MEDIUM, MEDIUM, -MEDIUM, -MEDIUM)
        across, down = room.width() / size.width(), room.height() / size.height()
        scale = max(0.01, min(across, down, _LARGEST_SCALE))
        place = QRectF(0, 0, size.width() * scale, size.height() * scale)
        place.moveCenter(QRectF(self.rect()).center())
        return place

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin an area."""
        if self.marks and event.button() == Qt.MouseButton.LeftButton and not self._image.isNull():
            self._start, self._area = self._point(event.position()), QRect()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stretch it."""
        if self._start is not None:
            end = self._point(event.position())
            self._area = QRect(self._start, end).normalized().intersected(self._image.rect())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mean it."""
        if self._start is not None:
            self.mouseMoveEvent(event)
            self._mean()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move an area by arrows, size it with Shift, mean it by Enter."""
        arrow = _ARROWS.get(_Key(event.key()))
        if self.marks and arrow is not None and not self._image.isNull():
            self._nudge(arrow, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter) and not self._area.isEmpty():
            self._mean()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture into the new room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, the area, and the ring of the focus."""
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.fillRect(self.rect(), QColor(tokens.window))
        place = self.place()
        painter.drawPixmap(place.topLeft(), self._shown)
        painter.setPen(QColor(tokens.line))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
        if not self._area.isEmpty():
            self._paint_area(painter, place)
        if self.hasFocus() and self.marks:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    # Areas

    def _mean(self) -> None:
        area = QRect(self._area)
        self.drop_area()
        self.marked.emit(area)

    def _nudge(self, by: QPoint, sizes: bool) -> None:
        size = self._image.size()
        step = max(1, round(max(size.width(), size.height()) * _NUDGE))
        if self._area.isEmpty():
            self._area = QRect(QPoint(0, 0), size / 3)
            self._area.moveCenter(self._image.rect().center())
        elif sizes:
            self._area.setBottomRight(self._area.bottomRight() + by * step)
            self._area = self._area.intersected(self._image.rect())
        else:
            moved = self._area.translated(by * step)
            if self._image.rect().contains(moved):
                self._area = moved
        self.update()

    def _point(self, at: QPointF) -> QPoint:
        place = self.place()
        scale = place.width() / max(1, self._image.width())
        point = ((at - place.topLeft()) / scale).toPoint()
        last = self._image.rect().bottomRight()
        return QPoint(min(max(point.x(), 0), last.x()), min(max(point.y(), 0), last.y()))

    def _on_screen(self, area: QRect, place: QRectF) -> QRectF:
        scale = place.width() / self._image.width()
        corner = QPointF(area.topLeft()) * scale + place.topLeft()
        return QRectF(corner, area.size().toSizeF() * scale)

    def _paint_area(self, painter: QPainter, place: QRectF) -> None:
        box = self._on_screen(self._area, place)
        if self.tool is Tool.MASK:
            painter.fillRect(box, MASK)
        elif self.tool is Tool.BOX:
            painter.setPen(QPen(BOX, line_of(self._image) * place.width() / self._image.width()))
            painter.drawRect(box)
        else:
            dim = QColor(0, 0, 0, _DIM)
            for cut in _around(place, box):
                painter.fillRect(cut, dim)
            painter.setPen(QPen(QColor("white"), 1))
            painter.drawRect(box)

    def _fit(self) -> None:
        """Make the picture ready in the size in which it is shown: a repaint only copies it."""
        ratio = self.devicePixelRatioF()
        wanted = (self.place().size() * ratio).toSize()
        keep, fast = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation
        image = self._image
        if image.width() > 2 * wanted.width() > 0:  # smooth scaling looks at every point
            image = image.scaled(wanted * 2, keep, fast)
        if wanted.isEmpty():
            self._shown = QPixmap()
        else:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._shown = QPixmap.fromImage(image.scaled(wanted, keep, smooth))
            self._shown.setDevicePixelRatio(ratio)
        self.update()


def _around(place: QRectF, box: QRectF) -> tuple[QRectF, ...]:
    """Return what of a place lies outside a box: above, below, left and right of it."""
    return (
        QRectF(place.topLeft(), QPointF(place.right(), box.top())),
        QRectF(QPointF(place.left(), box.bottom()), place.bottomRight()),
        QRectF(QPointF(place.left(), box.top()), box.bottomLeft()),
        QRectF(box.topRight(), QPointF(place.right(), box.bottom())),
    )
