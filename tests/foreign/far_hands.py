"""The agent's hands for a Windows program under Wine: they press keys on the X server below it.

What Windows makes of them is asked of Windows itself.
"""

import ctypes
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.processes import wait_until

#: Names the port of ``tests.windows.hands``.
PORT = "DESKMATE_HANDS"
_MODIFIERS = {"Shift": 0x10, "Ctrl": 0x11, "Alt": 0x12, "Super": 0x5B}


class FarHands:
    """Hands at the other end of a connection."""

    def __init__(self) -> None:
        self._last: object = None
        self._user32 = ctypes.CDLL("user32")
        self._connection = socket.create_connection(("127.0.0.1", int(os.environ[PORT])))
        self._answers = self._connection.makefile("rb")

    def down(self, key: str) -> float:
        """Press a key and keep it down; return the moment. A modifier is known then."""
        at = self._do("down", key)
        if key in _MODIFIERS:
            wait_until(lambda: _MODIFIERS[key] in self.held(), f"{key} down for Windows")
        return at

    def up(self, key: str) -> float:
        """Let go of a key; return the moment."""
        return self._do("up", key)

    def tap(self, *keys: str) -> None:
        """Press keys one after another and let go in reverse."""
        self._do("tap", *keys)

    @contextmanager
    def holding(self, *keys: str) -> Iterator[None]:
        """Hold keys for a while."""
        for key in keys:
            self.down(key)
        try:
            yield
        finally:
            for key in reversed(keys):
                self.up(key)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click somewhere on the screen."""
        self._do("click", x, y, button)

    def grasp(self, x: int, y: int) -> None:
        """Press the left button somewhere on the screen, and keep it down."""
        self._do("grasp", x, y)

    def let_go(self) -> None:
        """Release the left button."""
        self._do("let_go")

    def held(self) -> set[int]:
        """Return the virtual keys that are down for Windows."""
        return {key for key in range(8, 255) if self._user32.GetAsyncKeyState(key) & 0x8000}

    def title_in_front(self) -> str:
        """Return the title of the window in front, "" while Windows and the screen disagree."""
        self._user32.GetForegroundWindow.restype = ctypes.c_void_p
        title = ctypes.create_unicode_buffer(256)
        window = ctypes.c_void_p(self._user32.GetForegroundWindow())
        self._user32.InternalGetWindowText(window, title, len(title))
        self._do("title_in_front")
        return title.value if self._last == title.value else ""

    def bring_up(self, title: str) -> None:
        """Bring up a window as a click on the task bar does."""
        self._do("bring_up", title)

    def look(self, name: str) -> None:
        """Have a picture of the screen kept under that name."""
        self._do("look", name)

    def close(self) -> None:
        """Let go."""
        self._answers.close()
        self._connection.close()

    def _do(self, what: str, *values: Any) -> float:
        self._connection.sendall(json.dumps({"do": what, "with": values}).encode() + b"\n")
        self._last = json.loads(self._answers.readline())
        return time.monotonic()
