"""Where the panel stands: remembered between two starts, beside the edge at the first."""

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from assistant.services.preferences import Preferences
from assistant.ui.lane import Lane

#: Under which name the place is remembered, and how long a window must rest before it is.
GEOMETRY_STATE = "window"
REST_MS = 800

#: Width of the panel at first, in logical pixels.
USUAL = 400

#: Height of a title bar; the frame's own is not known before the window is shown.
FRAME_PX = 40


class WindowPlace(QObject):
    """Keeps and restores the place of one window."""

    def __init__(self, window: QWidget, preferences: Preferences, lane: Lane) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._lane = lane
        self._side = preferences.current.side
        self.docked = False
        """Whether the panel stands beside a workbench, and no edge of the screen counts."""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.keep)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._on_screen_removed)

    def moved(self) -> None:
        """Remember the place once the window rests."""
        self._rest.start()

    def keep(self) -> None:
        """Remember the place now."""
        place = self._window.geometry()
        numbers = [place.x(), place.y(), place.width(), place.height()]
        if self._window.isVisible() and numbers != self._preferences.state(GEOMETRY_STATE):
            keep = self._preferences.keep_state
            self._lane.attempt(lambda: keep(GEOMETRY_STATE, numbers))

    def restore(self) -> None:
        """Put the window where it was, or to the edge of the screen that the agent prefers."""
        kept = self._preferences.state(GEOMETRY_STATE)
        place = QRect(*kept) if isinstance(kept, list) and len(kept) == 4 else None
        screen = QGuiApplication.screenAt(place.center()) if place else None
        if place is not None and screen is not None:
            self._window.setGeometry(place.intersected(screen.availableGeometry()))
            return
        self._to_edge()

    def follow(self) -> None:
        """Go to the other edge of the screen where the agent prefers that one now."""
        before, self._side = self._side, self._preferences.current.side
        if before != self._side and not self.docked:
            room = self._window.screen().availableGeometry()
            width = self._window.frameGeometry().width()
            self._window.move(self._edge(room, width), self._window.y())

    def _on_screen_removed(self) -> None:
        """Look after the window once the system has moved those of the monitor that is gone."""
        QTimer.singleShot(REST_MS, self, self._come_back)

    def _come_back(self) -> None:
        """Return to a screen that is there, where the window stands on none."""
        seen = QGuiApplication.screenAt(self._window.geometry().center()) is not None
        if not (seen or self.docked):
            self._to_edge()

    def _to_edge(self) -> None:
        room = QGuiApplication.primaryScreen().availableGeometry()
        self._window.resize(USUAL, room.height() - FRAME_PX)
        self._window.move(self._edge(room, USUAL), room.top())

    def _edge(self, room: QRect, width: int) -> int:
        return room.left() if self._side == "left" else room.right() - width + 1
