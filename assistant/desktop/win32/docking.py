"""Where one foreign window stands, as the system tells and as it is looked up there.

Events are heard of the window's own thread alone.
"""

import ctypes
from ctypes import c_void_p
from ctypes.wintypes import BOOL, DWORD, LONG, RECT

from assistant.desktop.frames import ForeignFrames
from assistant.desktop.ports import Frame
from assistant.desktop.win32 import api
from assistant.desktop.win32.events import DESTROYED, HIDDEN, MINIMISED, MOVED, RESTORED, Events
from assistant.desktop.win32.loop import Loop
from assistant.domain.docking import Rect
from assistant.domain.insertion import WindowId

#: From which event to which one is heard.
_HEARD = ((MINIMISED, RESTORED), (DESTROYED, HIDDEN), (MOVED, MOVED))

_EXTENDED_FRAME_BOUNDS, _CLOAKED = 9, 14
#: The left, right and middle button among the keys.
_BUTTONS, _DOWN = (1, 2, 4), 0x8000

_IsWindowVisible = api.Function("user32", "IsWindowVisible", BOOL, api.HWND)
_DwmGetWindowAttribute = api.Function(
    "dwmapi", "DwmGetWindowAttribute", LONG, api.HWND, DWORD, c_void_p, DWORD
)


class WinDocking(ForeignFrames):
    """Hears of windows that move; asks for the rest."""

    def __init__(self, loop: Loop) -> None:
        super().__init__(loop)
        self._events = Events(lambda _event, window: self._heard(window))

    def opened(self) -> None:
        """Nothing is followed yet."""

    def closed(self) -> None:
        """Hear no more, and say that the window is gone."""
        self._events.end()
        super().closed()

    def _attend(self, window: WindowId) -> None:
        self._events.end()
        thread = api.GetWindowThreadProcessId(window, None) if window else 0
        for first, last in _HEARD if thread else ():  # of no thread would be of all
            self._events.begin(first, last, thread)

    def _frame(self, window: WindowId, last: Frame | None) -> Frame | None:
        if not api.IsWindow(window):
            return None
        if api.IsIconic(window) or not _IsWindowVisible(window) or _cloaked(window):
            # What the system says of a minimised window is no place on any screen.
            return Frame(last.rect if last else Rect(0, 0, 0, 0), False)
        return Frame(_rect(window))

    def _button_is_down(self) -> bool:
        return any(api.GetAsyncKeyState(button) & _DOWN for button in _BUTTONS)


def _cloaked(window: int) -> bool:
    """Say whether a window is shown nowhere though it is visible, as on another desktop."""
    found = DWORD()
    _DwmGetWindowAttribute(window, _CLOAKED, ctypes.byref(found), ctypes.sizeof(found))
    return bool(found.value)


def _rect(window: int) -> Rect:
    """Return what is seen of a window; the system counts a border of some pixels that is not."""
    found = RECT()
    size = ctypes.sizeof(found)
    if _DwmGetWindowAttribute(window, _EXTENDED_FRAME_BOUNDS, ctypes.byref(found), size):
        api.GetWindowRect(window, ctypes.byref(found))
    return Rect(found.left, found.top, found.right - found.left, found.bottom - found.top)
