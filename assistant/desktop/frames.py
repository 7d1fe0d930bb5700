"""How news of a window's frame comes from the desktop thread to whoever stands beside it."""

from collections.abc import Callable

from assistant.desktop.ports import Frame
from assistant.domain.insertion import WindowId


class Follower:
    """Whoever follows one window: hears on the GUI thread, and of many changes the last alone."""

    def __init__(
        self,
        reply: Callable[[Callable[[], None]], None],
        window: WindowId,
        changed: Callable[[Frame | None], None],
    ) -> None:
        """``reply`` runs a call on the GUI thread."""
        self.window = window
        self.seen: Frame | None = None
        self.looking = False
        """Whether a look at the window is due."""
        self._reply = reply
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
            self._reply(self._tell)

    def _tell(self) -> None:
        self._on_its_way = False
        self._changed(self.seen)
