"""What of the contracts is asked of Windows alone."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager

from tests.contracts.editors import RealSite
from tests.foreign.helper import Helper
from tests.processes import Screen


class Win32Site(RealSite):
    """A Windows desktop."""

    def __init__(self, screen: Screen) -> None:
        self._holder = Helper("holder", env=screen.env)
        self._holder.hear("ready")
        super().__init__(screen)

    def close(self) -> None:
        """End all."""
        super().close()
        self._holder.stop()

    @contextmanager
    def held_elsewhere(self, chord: str) -> Iterator[None]:
        self._holder.do("hold", key=chord.removeprefix("Ctrl+"))
        assert self._holder.hear("held")["done"]
        yield
        self._holder.do("let_go")
        self._holder.hear("let go")

    def has_ours(self) -> bool:
        """Say whether the clipboard is ours for the system."""
        user32, owner = ctypes.CDLL("user32"), ctypes.c_ulong()
        user32.GetClipboardOwner.restype = ctypes.c_void_p
        window = ctypes.c_void_p(user32.GetClipboardOwner())
        user32.GetWindowThreadProcessId(window, ctypes.byref(owner))
        return owner.value == os.getpid()
