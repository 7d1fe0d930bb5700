"""The lock screen of a Linux desktop, as the session bus tells of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

#: Who tells of it; each desktop has its own name for the same.
_NAMES = (
    *("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver"),
    *("org.cinnamon.ScreenSaver", "org.xfce.ScreenSaver", "com.deepin.dde.lockFront"),
)
#: How Qt names the slot. Its stub says bytes, which are refused.
_SLOT: Any = SLOT("heard(bool)")


class SessionLock(QObject):
    """Hears that the screen was locked or opened again, and tells."""

    def __init__(self, locked: Callable[[bool], None]) -> None:
        super().__init__()
        self._locked = locked
        bus = QDBusConnection.sessionBus()
        for name in _NAMES:
            bus.connect("", "", name, "ActiveChanged", self, _SLOT)

    @Slot(bool)
    def heard(self, active: bool) -> None:
        """Tell on."""
        self._locked(active)
