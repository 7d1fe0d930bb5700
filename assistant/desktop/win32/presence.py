"""Who is there in a Windows session: the system tells of the last key and of the lock screen."""

import ctypes
from collections.abc import Callable

from assistant.desktop.win32 import api
from assistant.desktop.win32.loop import Loop

_WM_WTSSESSION_CHANGE = 0x02B1
_LOCKED, _UNLOCKED = 7, 8
_THIS_SESSION = 0
#: The system counts milliseconds in 32 bits, which begin anew after 49 days.
_ROUND = 1 << 32


class WinPresence:
    """Asks for the time of the last key; hears of the session."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._locked: Callable[[bool], None] = lambda _on: None
        loop.add(self)

    def opened(self) -> None:
        """Have the window told of the session; on the desktop thread."""
        self._loop.on(_WM_WTSSESSION_CHANGE, self._on_session)
        api.WTSRegisterSessionNotification(self._loop.window, _THIS_SESSION)

    def closed(self) -> None:
        """Be told no more."""
        if self._loop.window:
            api.WTSUnRegisterSessionNotification(self._loop.window)

    def idle(self, then: Callable[[float], None]) -> None:
        """Ask the system; where it cannot tell, somebody is there."""
        info = api.LASTINPUTINFO(size=ctypes.sizeof(api.LASTINPUTINFO))
        known = api.GetLastInputInfo(ctypes.byref(info))
        then((api.GetTickCount() - info.time) % _ROUND / 1000 if known else 0.0)

    def follow(self, locked: Callable[[bool], None]) -> None:
        """Have ``locked`` hear of the lock screen, on the GUI thread."""
        self._locked = locked

    def _on_session(self, what: int, _session: int) -> int | None:
        if what in (_LOCKED, _UNLOCKED):
            self._loop.reply(lambda: self._locked(what == _LOCKED))
        return None
