"""Chooses the desktop for this system. Nothing else imports a backend."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from assistant.desktop.ports import Desktop


def maker() -> Callable[[], Desktop]:
    """Load what this desktop is made of, on any thread, and return what makes it."""
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        from assistant.desktop.x11.backend import x11_desktop

        return x11_desktop
    if platform == "windows":
        from assistant.desktop.win32.backend import win32_desktop

        return win32_desktop
    from assistant.desktop.null import null_desktop

    return null_desktop


def load() -> Desktop:
    """Return the ports of this desktop; on the GUI thread, after the application was made."""
    return maker()()
