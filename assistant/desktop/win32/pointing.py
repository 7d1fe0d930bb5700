"""Lets the agent point at a window: a crosshair, one click, and nobody else sees the click.

A window that cannot be seen lies over all screens for that time and takes the click. It takes no
focus; Esc is a hotkey meanwhile.
"""

from collections.abc import Callable
from ctypes import c_int, c_size_t, c_ubyte, c_void_p
from ctypes.wintypes import BOOL, DWORD, POINT, UINT

from assistant.desktop.win32 import api
from assistant.desktop.win32.loop import Loop
from assistant.domain.insertion import WindowId

_SetLayeredWindowAttributes = api.Function(
    "user32", "SetLayeredWindowAttributes", BOOL, api.HWND, DWORD, c_ubyte, DWORD
)
_SetWindowPos = api.Function(
    *("user32", "SetWindowPos", BOOL, api.HWND, api.HWND),
    *(c_int, c_int, c_int, c_int, UINT),
)
_LoadCursorW = api.Function("user32", "LoadCursorW", api.HANDLE, api.HANDLE, c_void_p)
_SetCursor = api.Function("user32", "SetCursor", api.HANDLE, api.HANDLE)

_CLASS = "DeskmateCrosshair"
_STYLE = 0x00080000 | 0x8 | 0x80 | 0x08000000  # layered, topmost, no task bar, no focus
_ALPHA, _NEARLY_NOTHING = 2, 1
_TOPMOST = c_size_t(-1).value
_SHOW_WITHOUT_FOCUS = 0x0010 | 0x0040
_SCREENS = (76, 77, 78, 79)  # left, top, width, height of all screens together
_CROSS = 32515
_ROOT = 2
_WM_SETCURSOR, _WM_MOUSEACTIVATE, _WM_HOTKEY = 0x20, 0x21, 0x312
_WM_LBUTTONUP, _WM_RBUTTONUP, _WM_MBUTTONUP = 0x202, 0x205, 0x208
_NO_ACTIVATION = 3
_ESC, _ESC_ID = 0x1B, 0xBFFF  # the last number left to programs

Answer = Callable[[WindowId], None]


class Pointing:
    """One pointing at a time, on the desktop thread; its answer is 0 after Esc."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._procedure = api.WNDPROC(self._on_message)
        self._cover = 0
        self._cross = 0
        self._answer: Answer | None = None
        loop.add(self)

    def opened(self) -> None:
        """Hear Esc."""
        self._loop.on(_WM_HOTKEY, self._on_hotkey)

    def closed(self) -> None:
        """Answer who still waits."""
        self._end(WindowId(0))

    def begin(self, answer: Answer) -> None:
        """Show the crosshair, and bring the window clicked on to ``answer``."""
        self._end(WindowId(0))
        self._answer = answer
        self._cross = _LoadCursorW(0, _CROSS)
        self._cover = self._loop.make_window(_CLASS, self._procedure, _STYLE)
        _SetLayeredWindowAttributes(self._cover, 0, _NEARLY_NOTHING, _ALPHA)
        place = [api.GetSystemMetrics(each) for each in _SCREENS]
        _SetWindowPos(self._cover, _TOPMOST, *place, _SHOW_WITHOUT_FOCUS)
        api.RegisterHotKey(self._loop.window, _ESC_ID, 0, _ESC)

    def _on_hotkey(self, wparam: int, lparam: int) -> int | None:
        if wparam != _ESC_ID:
            return None
        self._end(WindowId(0))
        return 0

    def _on_message(self, window: int, message: int, wparam: int, lparam: int) -> int:
        if message == _WM_SETCURSOR:
            _SetCursor(self._cross)
            return 1
        if message == _WM_MOUSEACTIVATE:
            return _NO_ACTIVATION
        if message in (_WM_LBUTTONUP, _WM_RBUTTONUP, _WM_MBUTTONUP):
            place = _point(lparam) if message == _WM_LBUTTONUP else None
            self._loop.attempt(lambda: self._on_click(place))
            return 0
        return int(api.DefWindowProcW(window, message, wparam, lparam))

    def _on_click(self, place: tuple[int, int] | None) -> None:
        if place is None:
            self._end(WindowId(0))
            return
        point = POINT(*place)
        api.ClientToScreen(self._cover, point)
        self._hide()
        self._end(WindowId(api.GetAncestor(api.WindowFromPoint(point), _ROOT)))

    def _hide(self) -> None:
        cover, self._cover = self._cover, 0
        if cover:
            api.UnregisterHotKey(self._loop.window, _ESC_ID)
            api.DestroyWindow(cover)

    def _end(self, picked: WindowId) -> None:
        answer, self._answer = self._answer, None
        self._hide()
        if answer:
            answer(picked)


def _point(lparam: int) -> tuple[int, int]:
    """Return a place as messages carry it: two numbers of 16 bits, with signs."""
    x, y = lparam & 0xFFFF, lparam >> 16 & 0xFFFF
    return x - (x >> 15 << 16), y - (y >> 15 << 16)
