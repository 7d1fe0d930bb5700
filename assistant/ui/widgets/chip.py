"""A chip: a small rounded button for one of a few choices, with a count where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from assistant.ui.icons import paint_icon
from assistant.ui.theme import SMALL_PX, TEXT_PX, text_font, tokens_of
from assistant.ui.widgets.buttons import pressed_by
from assistant.ui.widgets.drawing import fill, paint_focus

#: Heights of a tab of the first row and of a pill.
LARGE_PX, PILL_PX = 30, 24


class Chip(QAbstractButton):
    """One choice among chips. ``large`` is a tab of the first row, else an outlined pill."""

    dropped = Signal(object)
    """The ``QMimeData`` let go over it, which has the format that ``accept_drops`` named."""
    menu_requested = Signal(object)
    """The right button or the menu key was pressed: the global position (``QPoint``)."""

    def __init__(self, text: str, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        if "&" in text:  # in a name it stands for no key
            from PySide6.QtGui import QKeySequence  # seldom needed

            self.setShortcut(QKeySequence())
        self._large = large
        self._side = 7 if large else 9
        self._count: int | None = None
        self._icon = ""
        self._takes: Callable[[QMimeData], bool] = lambda _data: False
        self._hot = False
        self._room: tuple[object, int] = (None, 0)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(text_font(TEXT_PX if large else SMALL_PX))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    def set_count(self, count: int | None) -> None:
        """Show how many things stand behind it; None shows no number."""
        if count == self._count:
            return
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        """Show an icon before the words."""
        self._icon = name
        self.updateGeometry()

    def accept_drops(self, takes: Callable[[QMimeData], bool]) -> None:
        """Let what ``takes`` accepts be dropped on it."""
        self._takes = takes
        self.setAcceptDrops(True)

    def sizeHint(self) -> QSize:
        """Return the room of words, count and icon at their full weight."""
        # Layouts ask for it many times over, and letters are slow to measure.
        shown = (self.text(), self._count, self._icon, self.font().key())
        if self._room[0] != shown:
            self._room = (shown, self._width())
        return QSize(self._room[1], LARGE_PX if self._large else PILL_PX)

    def _width(self) -> int:
        strong = text_font(self.font().pixelSize(), strong=True)
        metrics = self.fontMetrics()
        width = 2 * self._side + 1  # letters are not as wide as whole pixels
        if self.text():
            width += max(
                QFontMetrics(strong).horizontalAdvance(self.text()),
                metrics.horizontalAdvance(self.text()),
            )
        if self._count is not None:
            width += 5 + metrics.horizontalAdvance(str(self._count))
        if self._icon:
            width += 16 + (4 if self.text() else 0)
        return width

    def minimumSizeHint(self) -> QSize:
        """Let a very long name be cut."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 60), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self.palette(), self._radius())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, like the space bar."""
        if not pressed_by(self, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self.menu_requested.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Light up for things it takes."""
        if self._takes(event.mimeData()):
            self._hot = True
            event.acceptProposedAction()
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Be as before."""
        self._hot = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._hot = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def _radius(self) -> float:
        return 6 if self._large else self.height() / 2

    def _name(self) -> None:
        self.setAccessibleName(
            self.text() if self._count is None else f"{self.text()} {self._count}"
        )

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = tokens_of(self.palette())
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        lit = self.isChecked() or self._hot
        ground = tokens.tint if lit else tokens.hover if self.underMouse() else ""
        border = tokens.accent if self._hot else "" if lit or self._large else tokens.border
        if not ground and not self._large:
            ground = tokens.surface
        fill(painter, box, self._radius(), ground, border)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = tokens_of(self.palette())
        lit = self.isChecked()
        color = QColor(tokens.accent_text if lit else tokens.secondary)
        room = QRectF(self.rect()).adjusted(self._side, 0, -self._side, 0)
        if self._icon:
            corner = QPointF(room.left(), (self.height() - 16) / 2)
            paint_icon(painter, self._icon, QRectF(corner.x(), corner.y(), 16, 16), color)
            room.setLeft(room.left() + 20)
        words = self.text()
        painter.setPen(QPen(color))
        painter.setFont(text_font(self.font().pixelSize(), strong=lit))
        tail = "" if self._count is None else str(self._count)
        tail_width = painter.fontMetrics().horizontalAdvance(tail) + 5 if tail else 0
        words = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(room.width() - tail_width) + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if tail:
            painter.setFont(self.font())
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, tail
            )
