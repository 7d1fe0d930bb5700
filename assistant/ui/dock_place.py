"""Where the panel is to stand beside a workbench, and how wide it is there."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from assistant.domain.docking import (
    Monitor,
    Rect,
    Wanted,
    beside,
    logical,
    monitor_of,
    near,
    worth_standing_beside,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.desktop.ports import Frame
    from assistant.services.preferences import Preferences
    from assistant.ui.main_window import MainWindow

#: Under which name it is remembered how wide the panel is.
WIDTH_STATE = "docked_width"


class DockPlace:
    """Finds the panel's place; ``keep(name, what)`` remembers its width."""

    def __init__(self, preferences: Preferences, keep: Callable[[str, object], None]) -> None:
        self.frame: Frame | None = None
        """The workbench's, None where there is none."""
        self._preferences, self._keep = preferences, keep
        known = preferences.state(WIDTH_STATE, 0)
        self._width = known if isinstance(known, int) else 0

    @property
    def wished(self) -> bool:
        """Whether the panel is to be beside the workbench."""
        return self._preferences.current.docking

    def wanted(self, window: MainWindow) -> QRect | None:
        """Return where the panel is to stand without its frame, None where nowhere."""
        frame = self.frame
        if frame is None or not frame.in_sight or not self.wished or window.isMinimized():
            return None
        monitor = monitor_of(frame.rect, _monitors())
        workbench = logical(frame.rect, monitor)
        if not worth_standing_beside(workbench):
            return None
        left, top, right, bottom = _borders(window)
        wanted = Wanted(
            self._preferences.current.side,
            self._usual_width(window) + left + right,
            window.minimumWidth() + left + right,
            window.minimumHeight() + top + bottom,
        )
        place = beside(workbench, monitor.room, wanted)
        width, height = place.width - left - right, place.height - top - bottom
        return QRect(place.x + left, place.y + top, width, height)

    def remember(self, width: int) -> None:
        """Have the panel be that wide from now on, where there is room."""
        self._width = width
        self._keep(WIDTH_STATE, width)

    def _usual_width(self, window: MainWindow) -> int:
        """Return how wide the panel is where there is room: as the agent left it."""
        if not self._width:
            self.remember(window.width())
        return max(window.minimumWidth(), min(self._width, window.maximumWidth()))


def stands_near(actual: QRect, place: QRect) -> bool:
    """Say whether a panel there is to be taken for standing at its place."""
    return near(_rect(actual), _rect(place))


def _borders(window: MainWindow) -> tuple[int, int, int, int]:
    """Return what is seen of the panel's own frame: left, top, right, bottom."""
    inner, outer = _rect(window.geometry()), _rect(window.frameGeometry())
    top = inner.y - outer.y
    if sys.platform == "win32":  # the other borders there are for the pointer, and not seen
        return 0, top, 0, 0
    return inner.x - outer.x, top, outer.right - inner.right, outer.bottom - inner.bottom


def _monitors() -> list[Monitor]:
    return [
        Monitor(_rect(each.geometry()), _rect(each.availableGeometry()), each.devicePixelRatio())
        for each in QGuiApplication.screens()
    ]


def _rect(area: QRect) -> Rect:
    return Rect(area.x(), area.y(), area.width(), area.height())
