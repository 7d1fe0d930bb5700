"""Where the palette appears: in the middle of the screen that shows the target."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QScreen

from assistant.domain.insertion import Window

#: The palette's width, and what it leaves free at the edges of a small screen, in logical pixels.
WIDTH = 640
EDGE = 16

#: Room that is kept below the palette's top edge, so that it does not jump while it grows.
_TALLEST = 520


def screen_of(target: Window | None, screens: Sequence[QScreen]) -> QScreen:
    """Return the screen that holds the middle of the target, else the first."""
    if target is not None:
        x, y, width, height = target.rect
        middle = QPoint(x + width // 2, y + height // 2)
        for screen in screens:
            if _physical(screen).contains(middle):
                return screen
    return screens[0]


def width_on(screen: QRect) -> int:
    """Return the palette's width on a screen with that much room."""
    return min(WIDTH, screen.width() - 2 * EDGE)


def place_on(screen: QRect, size: QSize) -> QPoint:
    """Return the palette's corner: in the middle across, and so that it can grow downwards."""
    x = screen.x() + (screen.width() - size.width()) // 2
    tallest = min(max(_TALLEST, size.height()), screen.height() - 2 * EDGE)
    return QPoint(x, screen.y() + (screen.height() - tallest) // 2)


def _physical(screen: QScreen) -> QRect:
    """Return a screen in the pixels in which foreign windows are measured."""
    area, ratio = screen.geometry(), screen.devicePixelRatio()
    return QRect(area.topLeft(), QSize(round(area.width() * ratio), round(area.height() * ratio)))
