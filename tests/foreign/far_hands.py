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

#: Names the port of ``tests.windows.hands``.
PORT = "DESKMATE_HANDS"


class FarHands:
    """Hands at the other end of a connection."""

    def __init__(self) -> None:
        self._user32 = ctypes.CDLL("user32")
        self._connection = socket.create_connection(("127.0.0.1", int(os.environ[PORT])))
        self._answers = self._connection.makefile("rb")

    def down(self, key: str) -> float:
        """Press a key and keep it down; return the moment."""
        return self._do("down", key)

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

    def held(self) -> set[int]:
        """Return the virtual keys that are down for Windows."""
        return {key for key in range(8, 255) if self._user32.GetAsyncKeyState(key) & 0x8000}

    def title_in_front(self) -> str:
        """Return the title of the window in front for Windows."""
        self._user32.GetForegroundWindow.restype = ctypes.c_void_p
        title = ctypes.create_unicode_buffer(256)
        window = ctypes.c_void_p(self._user32.GetForegroundWindow())
        self._user32.InternalGetWindowText(window, title, len(title))
        return title.value

    def close(self) -> None:
        """Let go."""
        self._connection.close()

    def _do(self, what: str, *values: Any) -> float:
        self._connection.sendall(json.dumps({"do": what, "with": values}).encode() + b"\n")
        assert self._answers.readline() == b"done\n"
        return time.monotonic()
