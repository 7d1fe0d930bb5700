"""The windows of other programs, as the system tells of them."""

import ctypes
from ctypes.wintypes import DWORD, POINT, RECT
from functools import cached_property

from assistant.desktop.win32 import api, events
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.pointing import Pointing
from assistant.desktop.win32.processes import Programs, own_integrity
from assistant.desktop.windows import ForeignWindows
from assistant.domain.insertion import Window, WindowId

#: How often to look who is in front, should an event be left out; and while one is awaited.
_LOOK_MS, _LOOK_SOON_MS = 200, 10
_LONGEST_TITLE = 512
_SW_RESTORE = 9
#: What lies behind or beside all windows: the desktop and its task bars.
_DESKTOPS = {"Progman", "WorkerW", "#32769", "Shell_TrayWnd", "Shell_SecondaryTrayWnd"}


class WinWindows(ForeignWindows):
    """Asks the system again and again, and at once where it says that something happened."""

    def __init__(self, loop: Loop, pointing: Pointing) -> None:
        super().__init__(loop, pointing)
        self._loop = loop
        self._programs = Programs()
        self._switches = events.Events(lambda event, window: self._on_switched())
        self._changes = events.Events(self._on_changed)

    # what the other parts ask, on the desktop thread

    def refresh(self) -> Window | None:
        """Look who is in front at this very moment, tell who follows, and return it."""
        number = WindowId(api.GetForegroundWindow())
        found = self.describe(number) if number and _class(number) not in _DESKTOPS else None
        self._see(found)
        return found

    def notice(self) -> Window | None:
        """Ask which window is in front, and describe it anew only where it is another one."""
        front = self._front
        return front if front and front.id == api.GetForegroundWindow() else self.refresh()

    def describe(self, number: WindowId) -> Window | None:
        """Return a window with its program and title, None where it is gone."""
        pid = self.pid(number)
        if not pid:
            return None
        return Window(number, pid, self._programs.name(pid), _title(number), _place(number))

    def exists(self, number: WindowId) -> bool:
        """Say whether a window is still there."""
        return bool(api.IsWindow(number))

    def pid(self, number: int) -> int:
        """Return the process behind a window, 0 where it is gone."""
        pid = DWORD()
        api.GetWindowThreadProcessId(number, ctypes.byref(pid))
        return pid.value

    def above_us(self, number: WindowId) -> bool:
        """Say whether a window's program is trusted more than ours: it would get no key of ours."""
        front = self._front
        pid = front.pid if front and front.id == number else self.pid(number)
        return self._programs.integrity(pid) > self._own_integrity

    @cached_property
    def _own_integrity(self) -> int:
        return own_integrity()

    def opened(self) -> None:
        """Begin to follow the window in front."""
        self._switches.begin(events.FOREGROUND, events.FOREGROUND)
        self._poll()

    def closed(self) -> None:
        """Hear no more, and answer those who wait."""
        self._switches.end()
        self._changes.end()
        self._programs.forget()
        super().closed()

    def _poll(self) -> None:
        self.refresh()
        self._loop.after(_LOOK_MS, self._poll)

    def _on_switched(self) -> None:
        self._loop.attempt(self.refresh)

    def _on_changed(self, event: int, window: int) -> None:
        if self._front and window == self._front.id:
            self._loop.attempt(self.refresh)

    def _on_other(self, window: Window | None) -> None:
        if window:
            self._changes.end()
            thread = api.GetWindowThreadProcessId(window.id, None)
            self._changes.begin(events.MOVED, events.RENAMED, thread)

    def _picked(self, number: WindowId) -> Window | None:
        return None if _class(number) in _DESKTOPS else super()._picked(number)

    def _bring_to_front(self, window: WindowId) -> None:
        if api.IsIconic(window):
            api.ShowWindowAsync(window, _SW_RESTORE)
        api.SetForegroundWindow(window)
        self._loop.after(0, self._look_soon)

    def _look_soon(self) -> None:
        self.refresh()
        if self._awaited:
            self._loop.after(_LOOK_SOON_MS, self._look_soon)


def _title(number: int) -> str:
    """Return a window's title as the system has it: its program is not asked, which may hang."""
    text = ctypes.create_unicode_buffer(_LONGEST_TITLE)
    api.InternalGetWindowText(number, text, _LONGEST_TITLE)
    return text.value


def _class(number: int) -> str:
    name = ctypes.create_unicode_buffer(257)
    api.GetClassNameW(number, name, len(name))
    return name.value


def _place(number: int) -> tuple[int, int, int, int]:
    """Return where the inside of a window lies on the screen, and how large it is."""
    corner, inside = POINT(), RECT()
    api.ClientToScreen(number, ctypes.byref(corner))
    api.GetClientRect(number, ctypes.byref(inside))
    return corner.x, corner.y, inside.right, inside.bottom
