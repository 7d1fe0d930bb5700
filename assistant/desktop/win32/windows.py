"""The windows of other programs, as the system tells of them."""

import ctypes
from collections.abc import Callable
from ctypes.wintypes import DWORD, POINT, RECT
from functools import cached_property

from assistant.desktop.win32 import api, events
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.pointing import Pointing
from assistant.desktop.win32.processes import integrity, own_integrity, process_name
from assistant.domain.insertion import Window, WindowId

Changed = Callable[[Window | None], None]

_ACTIVATION_MS = 500
#: How often to look who is in front, should an event be left out; and while one is awaited.
_LOOK_MS, _LOOK_SOON_MS = 200, 10
_LONGEST_TITLE = 512
_SW_RESTORE = 9
#: What lies behind or beside all windows: the desktop and its task bars.
_DESKTOPS = {"Progman", "WorkerW", "#32769", "Shell_TrayWnd", "Shell_SecondaryTrayWnd"}


class WinWindows:
    """Follows the window in front; looks at, activates and points at others."""

    def __init__(self, loop: Loop, pointing: Pointing) -> None:
        self._loop = loop
        self._pointing = pointing
        self._front: Window | None = None
        self._listeners: list[Changed] = []
        self._awaited: list[tuple[WindowId, Callable[[bool], None]]] = []
        self._switches = events.Events(lambda event, window: self._on_switched())
        self._changes = events.Events(self._on_changed)
        loop.add(self)

    # what the GUI thread asks

    def front(self) -> Window | None:
        """Return the window in front as last seen; from any thread."""
        return self._front

    def watch(self, changed: Changed) -> None:
        """Call ``changed`` on the GUI thread whenever another window comes to the front."""
        self.follow(lambda window: self._loop.reply(lambda: changed(window)))

    def look(self, window: WindowId, then: Changed) -> None:
        """Bring that window as it is now to ``then``, None where it is gone."""

        def job() -> None:
            found = self.describe(window)
            self._loop.reply(lambda: then(found))

        self._loop.post(job, lambda: self._loop.reply(lambda: then(None)))

    def activate(self, window: WindowId, then: Callable[[bool], None]) -> None:
        """Bring that window to the front; ``then`` hears within 500 ms whether it is."""

        def answer(there: bool) -> None:
            self._loop.reply(lambda: then(there))

        self._loop.post(lambda: self._activate(window, answer), lambda: answer(False))

    def pick(self, then: Changed) -> None:
        """Let the agent point at a window with a crosshair; None after Esc or the right button."""

        def answer(number: int) -> None:
            found = self.describe(number) if number else None
            picked = None if found is None or _class(number) in _DESKTOPS else found
            self._loop.reply(lambda: then(picked))

        self._loop.post(lambda: self._pointing.begin(answer), lambda: answer(0))

    # what the other parts ask, on the desktop thread

    def follow(self, changed: Changed) -> None:
        """Call ``changed`` on the desktop thread when the front window or its title changes."""
        self._listeners.append(changed)

    def refresh(self) -> Window | None:
        """Look who is in front at this very moment, tell who follows, and return it."""
        number = api.GetForegroundWindow()
        found = self.describe(number) if number and _class(number) not in _DESKTOPS else None
        self._see(found)
        return found

    def describe(self, number: int) -> Window | None:
        """Return a window with its program and title, None where it is gone."""
        if not api.IsWindow(number):
            return None
        pid = self.pid(number)
        return Window(WindowId(number), pid, process_name(pid), _title(number), _place(number))

    def pid(self, number: int) -> int:
        """Return the process behind a window, 0 where it is gone."""
        pid = DWORD()
        api.GetWindowThreadProcessId(number, ctypes.byref(pid))
        return pid.value

    def above_us(self, number: int) -> bool:
        """Say whether a window's program is trusted more than ours: it would get no key of ours."""
        return integrity(self.pid(number)) > self._own_integrity

    @cached_property
    def _own_integrity(self) -> int:
        return own_integrity()

    def opened(self) -> None:
        """Begin to follow the window in front."""
        self._switches.begin(events.FOREGROUND, events.FOREGROUND)
        self._poll()

    def closed(self) -> None:
        """Answer those who wait for a window that will never come."""
        self._switches.end()
        self._changes.end()
        self._front = None
        for _, answer in self._awaited:
            answer(False)
        self._awaited.clear()

    def _poll(self) -> None:
        self.refresh()
        self._loop.after(_LOOK_MS, self._poll)

    def _on_switched(self) -> None:
        self._loop.attempt(self.refresh)

    def _on_changed(self, event: int, window: int) -> None:
        if self._front and window == self._front.id:
            self._loop.attempt(self.refresh)

    def _see(self, window: Window | None) -> None:
        before, self._front = self._front, window
        if window == before:
            return
        if window and (before is None or before.id != window.id):
            self._changes.end()
            thread = api.GetWindowThreadProcessId(window.id, None)
            self._changes.begin(events.MOVED, events.RENAMED, thread)
        if before is None or window is None or not _same_but_place(before, window):
            for listener in self._listeners:
                listener(window)
        for entry in [each for each in self._awaited if window and each[0] == window.id]:
            self._awaited.remove(entry)
            entry[1](True)

    def _activate(self, window: WindowId, answer: Callable[[bool], None]) -> None:
        front = self.refresh()
        if front and front.id == window:
            answer(True)
            return
        if api.IsIconic(window):
            api.ShowWindowAsync(window, _SW_RESTORE)
        api.SetForegroundWindow(window)
        entry = (window, answer)
        self._awaited.append(entry)
        self._loop.after(0, lambda: self._await(entry, _ACTIVATION_MS))

    def _await(self, entry: tuple[WindowId, Callable[[bool], None]], left_ms: int) -> None:
        self.refresh()
        if entry not in self._awaited:
            return
        if left_ms > 0 and api.IsWindow(entry[0]):
            left_ms -= _LOOK_SOON_MS
            self._loop.after(_LOOK_SOON_MS, lambda: self._await(entry, left_ms))
        else:
            self._awaited.remove(entry)
            entry[1](False)


def _same_but_place(one: Window, other: Window) -> bool:
    return (one.id, one.pid, one.title) == (other.id, other.pid, other.title)


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
