"""Keeps the panel beside the last workbench that was in front.

The panel goes where the workbench goes, at most once for each change of it, and never takes the
keyboard by that. It is put out of sight with the workbench, for it lies above all other windows and
would cover other work; only not while the agent is at work in the panel itself. A workbench that is
closed for good leaves the panel where it is, because nothing would bring it back.

Dragged away, the panel stands free until it is dragged back, or docked in another way.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QGuiApplication, QScreen

from assistant.domain.changes import Changes
from assistant.domain.insertion import Window, WindowId
from assistant.domain.workbenches import recognise
from assistant.ui.dock_place import DockPlace, stands_near

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.desktop.ports import Desktop, Frame
    from assistant.services.desk import Desk
    from assistant.ui.board import Board
    from assistant.ui.lane import Lane
    from assistant.ui.main_window import MainWindow
    from assistant.ui.target import Target

#: Under which name it is remembered that the panel stands free.
FREE_STATE = "undocked"

#: The panel rests when nothing moved it for that long.
REST_MS = 250

#: What becomes of the panel within that time of a move of ours is the window manager's answer.
ANSWER_MS = 600

#: A workbench that is out of sight for a moment only takes nothing with it.
OUT_OF_SIGHT_MS = 200


class Dock(QObject):
    """Moves the panel; hears of the workbench, of the settings and of the agent's hand."""

    def __init__(
        self, desktop: Desktop, desk: Desk, lane: Lane, board: Board, target: Target
    ) -> None:
        super().__init__()
        self._docking, self._timer = desktop.docking, desktop.timer
        self._desk, self._lane, self._target = desk, lane, target
        self._window: MainWindow | None = None
        self._followed = WindowId(0)
        self._where = DockPlace(desk.preferences, self._keep)
        self._free = bool(desk.preferences.state(FREE_STATE, False))
        self._chosen = self._choice()
        self._asked: QRect | None = None
        self._asked_at = 0.0
        self._again = False
        self._put_down = False
        self._end_rest: Callable[[], None] | None = None
        self._end_wait: Callable[[], None] | None = None
        target.changed.connect(self._on_target)
        board.changed.connect(self._on_changed)
        self._watch_screens()

    def serve(self, window: MainWindow) -> None:
        """Keep that window beside the workbench from now on, in place of an earlier one."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window, self._asked = window, None
        window.installEventFilter(self)
        self._on_target(self._target.window)
        self._place()

    @property
    def free(self) -> bool:
        """Whether the panel was dragged away from where it is wished to be."""
        return self._free and self._where.wished

    def dock(self) -> None:
        """Have the panel stand beside the workbench again."""
        self._set_free(False)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the panel was moved, shown or minimised."""
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize):
            if self._end_rest:
                self._end_rest()
            self._await_rest()
        elif kind == QEvent.Type.Show:
            self._put_down = False
        elif kind == QEvent.Type.WindowStateChange:
            self._place()
        return False

    # News

    def _on_target(self, window: Window) -> None:
        rules = self._desk.preferences.current.workbenches
        if window.id and recognise(rules, window.process, window.title):
            self._follow(window.id)

    def _follow(self, window: WindowId) -> None:
        if window != self._followed:
            self._followed = window
            self._docking.follow(window, partial(self._on_frame, window))

    def _on_frame(self, window: WindowId, frame: Frame | None) -> None:
        if window != self._followed:
            return
        self._where.frame = frame
        if frame is None:
            self._followed = WindowId(0)
        if frame is None or frame.in_sight:
            self._stay_in_sight()
            self._place()
        elif self._end_wait is None:
            self._end_wait = self._timer.after(OUT_OF_SIGHT_MS, self._go_out_of_sight)

    def _on_changed(self, changes: Changes) -> None:
        if not changes & Changes.SETTINGS:
            return
        before, self._chosen = self._chosen, self._choice()
        if before != self._chosen:  # to choose one of them is to wish the panel there
            self._set_free(False)
        self._on_target(self._target.window)
        if not self._where.wished:
            self._stay_in_sight()
        self._place()

    def _await_rest(self) -> None:
        self._end_rest = self._timer.after(REST_MS, self._on_rest)

    def _on_rest(self) -> None:
        """See where the panel has come to rest: by us, by the window manager or by the agent."""
        self._end_rest, window = None, self._window
        if window is None or not window.isVisible():
            return
        if self._since_asked() < ANSWER_MS:
            self._take_answer(window)
        elif window.geometry() != self._asked:
            self._docking.held(self._on_held)

    def _on_held(self, held: bool) -> None:
        """Understand what the agent did with the panel, once it is out of the hand."""
        if self._end_rest is not None:
            return  # it was moved on meanwhile
        if held:
            self._await_rest()
        elif self._free:
            self._look_whether_back()
        elif self._asked is not None and self._place_wanted() is not None:
            self._take_hand(self._asked)

    def _take_answer(self, window: MainWindow) -> None:
        """Ask once more where that was not done, and then be content with what there is.

        On a monitor of another scale the panel's own borders are others, and so is its place.
        """
        place = None if self._free else self._place_wanted()
        if place is None or place == self._asked == window.geometry():
            return
        if self._again:
            self._asked = window.geometry()
        else:
            self._ask_for(window, place, again=True)

    def _take_hand(self, asked: QRect) -> None:
        """Understand what the agent did with the docked panel: another width, or away."""
        assert self._window is not None
        actual = self._window.geometry()
        if actual.size() != asked.size():
            if actual.width() != asked.width():
                self._where.remember(actual.width())
            self._place()
        elif stands_near(actual, asked):
            self._place()
        else:
            self._set_free(True)
            self._place()
            words = self.tr("The panel stands free. Drag it back to dock it.")
            self._window.ask(words, self.tr("Dock it again"), self.dock)

    def _look_whether_back(self) -> None:
        place = self._place_wanted()
        assert self._window is not None
        if place is not None and stands_near(self._window.geometry(), place):
            self._window.withdraw()
            self.dock()

    # In and out of sight

    def _go_out_of_sight(self) -> None:
        self._end_wait, window = None, self._window
        if window is None or self._free or not self._where.wished:
            return
        if window.isVisible() and not window.isActiveWindow():
            window.hide()
            self._put_down = True

    def _stay_in_sight(self) -> None:
        """Come back where the workbench has, or where nothing would bring the panel back."""
        if self._end_wait:
            self._end_wait()
            self._end_wait = None
        if self._put_down and self._window is not None:
            self._put_down = False
            self._place()
            self._window.show()

    # The place

    def _choice(self) -> tuple[bool, str]:
        settings = self._desk.preferences.current
        return settings.docking, settings.side

    def _place(self) -> None:
        """Move the panel to its place, where it has one and is not there."""
        place, window = self._place_wanted(), self._window
        if window is None:
            return
        window.place.docked = place is not None and not self._free
        if place is None or self._free:
            self._asked = None
            return
        if place != self._asked or place != window.geometry():
            self._ask_for(window, place)

    def _ask_for(self, window: MainWindow, place: QRect, again: bool = False) -> None:
        self._asked, self._asked_at, self._again = place, self._timer.now(), again
        window.setGeometry(place)

    def _place_wanted(self) -> QRect | None:
        return self._where.wanted(self._window) if self._window else None

    def _since_asked(self) -> float:
        return (self._timer.now() - self._asked_at) * 1000

    def _set_free(self, free: bool) -> None:
        if self._free != free:
            self._free = free
            self._keep(FREE_STATE, free)

    def _keep(self, name: str, what: object) -> None:
        self._lane.attempt(partial(self._desk.preferences.keep_state, name, what))

    # Monitors

    def _watch_screens(self) -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_screen)
        application.screenRemoved.connect(self._on_screens)
        for screen in application.screens():
            self._on_screen(screen)

    def _on_screen(self, screen: QScreen) -> None:
        """Hear of a monitor that is there, or has come."""
        screen.geometryChanged.connect(self._on_screens)
        screen.availableGeometryChanged.connect(self._on_screens)
        self._on_screens()

    def _on_screens(self, *_: object) -> None:
        """Find the place again: monitors were plugged, moved or scaled, and windows with them."""
        self._asked_at = self._timer.now()
        self._place()
