"""One foreign window watched on the desktop thread, and how its frame is told to the GUI thread.

What there is to hear of a window differs from system to system; when to look, and what is news,
does not.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial

from assistant.desktop.ports import Frame
from assistant.desktop.thread import DesktopThread
from assistant.domain.insertion import WindowId

#: A window that is dragged sends events without end: all that come in that time are one change.
_TOGETHER_MS = 8

#: How often the window is looked at without any news of it: some moves send no event.
_LOOK_MS = 2000

Changed = Callable[[Frame | None], None]


class Follower:
    """Whoever follows one window: hears on the GUI thread, and of many changes the last alone."""

    def __init__(self, thread: DesktopThread, window: WindowId, changed: Changed) -> None:
        self.window = window
        self.seen: Frame | None = None
        self.looking = False
        """Whether a look at the window is due."""
        self._thread = thread
        self._changed = changed
        self._told = False
        self._on_its_way = False

    def see(self, frame: Frame | None) -> None:
        """Tell of a frame where it is news; from the desktop thread."""
        if self._told and frame == self.seen:
            return
        self.seen, self._told = frame, True
        if not self._on_its_way:
            self._on_its_way = True
            self._thread.reply(self._tell)

    def _tell(self) -> None:
        self._on_its_way = False
        self._changed(self.seen)


class ForeignFrames(ABC):
    """Follows the frame of one window at a time. Lives on the desktop thread."""

    def __init__(self, thread: DesktopThread) -> None:
        self._thread = thread
        self._follower: Follower | None = None
        thread.add(self)

    def follow(self, window: WindowId, changed: Changed) -> None:
        """Tell ``changed`` of that window's frame now, and again as soon as it is another."""
        follower = Follower(self._thread, window, changed) if window else None
        dead = partial(follower.see, None) if follower else lambda: None
        self._thread.post(partial(self._begin, follower), dead)

    def held(self, then: Callable[[bool], None]) -> None:
        """Tell ``then`` whether the agent holds a button of the mouse at this moment."""

        def job() -> None:
            held = self._button_is_down()
            self._thread.reply(lambda: then(held))

        self._thread.post(job, lambda: self._thread.reply(lambda: then(False)))

    @abstractmethod
    def opened(self) -> None:
        """Be ready to hear of windows."""

    def closed(self) -> None:
        """Say that the window is gone, as far as anybody can know from now on."""
        if self._follower:
            self._follower.see(None)
            self._follower = None

    @abstractmethod
    def _frame(self, window: WindowId, last: Frame | None) -> Frame | None:
        """Look at a window, of which ``last`` was seen last; None where it is gone."""

    @abstractmethod
    def _attend(self, window: WindowId) -> None:
        """Ask the system for news of that window, and of no other; 0: of none."""

    @abstractmethod
    def _button_is_down(self) -> bool:
        """Say whether a button of the mouse is held."""

    def _heard(self, window: int) -> None:
        """Look at a window soon, for something happened to it; another's news are nothing."""
        follower = self._follower
        if follower and window == follower.window and not follower.looking:
            follower.looking = True
            self._thread.after(_TOGETHER_MS, partial(self._look, follower))

    def _begin(self, follower: Follower | None) -> None:
        self._attend(follower.window if follower else WindowId(0))
        self._follower = follower
        if follower:
            self._look(follower)
            self._look_later(follower)

    def _look_later(self, follower: Follower) -> None:
        def look() -> None:
            self._look(follower)
            self._look_later(follower)

        if follower is self._follower:
            self._thread.after(_LOOK_MS, look)

    def _look(self, follower: Follower) -> None:
        follower.looking = False
        if follower is self._follower:
            follower.see(self._frame(follower.window, follower.seen))
            if follower.seen is None:
                self._follower = None
