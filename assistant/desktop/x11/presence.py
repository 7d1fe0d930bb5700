"""Who is there in an X11 session: the server knows of keys and mouse, the session bus of locks."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from assistant.desktop.x11.connection import Connection

_EXTENSION = "MIT-SCREEN-SAVER"


class X11Presence:
    """Asks the server's screen saver for the time; hears of the lock screen over D-Bus."""

    def __init__(self, connection: Connection) -> None:
        self._x = connection
        self._known: bool | None = None
        self._bell: object = None

    def idle(self, then: Callable[[float], None]) -> None:
        """Ask the server; from the GUI thread. Where it cannot tell, somebody is there."""
        job = partial(self._ask, then)
        self._x.post(job, lambda: self._x.reply(lambda: then(0.0)))

    def follow(self, locked: Callable[[bool], None]) -> None:
        """Hear of the desktop's lock screen, where there is a session bus; on the GUI thread."""
        if _has_bus():
            from assistant.desktop.x11.session_lock import SessionLock

            self._bell = SessionLock(locked)

    def _ask(self, then: Callable[[float], None]) -> None:
        idle_s = self._idle_s() if self._is_there() else 0.0
        self._x.reply(lambda: then(idle_s))

    def _is_there(self) -> bool:
        if self._known is None:
            # Asked for only where somebody wants to know: the module takes memory.
            found = self._x.display.query_extension(_EXTENSION)
            self._known = found is not None and bool(found.present)
            if self._known:
                self._x.display.display.set_extension_major(_EXTENSION, found.major_opcode)
        return self._known

    def _idle_s(self) -> float:
        from Xlib.ext.screensaver import QueryInfo

        display = self._x.display.display
        opcode = display.get_extension_major(_EXTENSION)
        answer = QueryInfo(display=display, opcode=opcode, drawable=self._x.root)
        return float(answer.idle) / 1000


def _has_bus() -> bool:
    """Say whether there is a bus to ask: to look for one elsewhere would start one."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return bool(folder) and Path(str(folder), "bus").exists()
