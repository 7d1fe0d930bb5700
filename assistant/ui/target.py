"""Which foreign window a paste goes to: the one that was in front last, and gets the focus back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the window is painted before there is any target
    from assistant.desktop.ports import Windows
    from assistant.domain.insertion import Window


class Target(QObject):
    """Follows the foreign window in front. Until a desktop is there, there is no target."""

    changed = Signal(object)
    """Another ``Window`` is the target now, or None."""

    def __init__(self) -> None:
        super().__init__()
        self._windows: Windows | None = None
        self._window: Window | None = None

    @property
    def window(self) -> Window:
        """The window a paste goes to; its id is 0 where there is none."""
        from assistant.domain.insertion import Window, WindowId

        return self._window or Window(WindowId(0))

    def follow(self, windows: Windows) -> None:
        """Follow the windows of this desktop from now on."""
        self._windows = windows
        windows.watch(self._on_front)
        self._on_front(windows.front())

    def enter_typing(self) -> None:
        """Nothing to note: the window that was in front last is known anyway."""

    def leave_typing(self) -> None:
        """Give the keyboard back to the window that had it."""
        self.activate(self._window)

    def activate(self, window: Window | None) -> None:
        """Bring a window to the front, where there is one."""
        if self._windows is not None and window is not None and window.id:
            self._windows.activate(window.id, lambda _there: None)

    def _on_front(self, window: Window | None) -> None:
        if window is not None and window.pid != os.getpid():
            self._window = window
            self.changed.emit(window)
