"""Keys and clicks as the keyboard and the mouse tell them: heard beside everybody else.

No hook: nothing of ours stands between a key and the program it is meant for, and no key comes
later for it. The system tells only while somebody wants it told.
"""

import ctypes
from collections.abc import Callable
from ctypes import POINTER, Structure, Union, c_int32, c_uint16, c_uint32, c_void_p
from ctypes.wintypes import BOOL, UINT

from assistant.desktop.win32 import api
from assistant.desktop.win32.loop import Loop

#: Goes with all our strokes: they are none of the agent's.
OURS = 0x44455348

_WM_INPUT = 0x00FF
_RID_INPUT = 0x10000003
_MOUSE, _KEYBOARD, _NOTHING = 0, 1, 9
_GENERIC, _USAGES = 1, {_MOUSE: 2, _KEYBOARD: 6}
_IN_BACKGROUND, _REMOVE = 0x100, 1
_KEY_UP = 1
_BUTTONS_DOWN = 0x1 | 0x4 | 0x10 | 0x40 | 0x100


class _Device(Structure):
    """``RAWINPUTDEVICE``."""

    _fields_ = [("page", c_uint16), ("usage", c_uint16), ("flags", c_uint32), ("window", api.HWND)]


class _Key(Structure):
    """``RAWKEYBOARD``."""

    _fields_ = [
        ("scan", c_uint16),
        ("flags", c_uint16),
        ("reserved", c_uint16),
        ("key", c_uint16),
        ("message", c_uint32),
        ("extra", c_uint32),
    ]


class _Mouse(Structure):
    """``RAWMOUSE``."""

    _fields_ = [
        ("flags", c_uint16),
        ("room", c_uint16),
        ("buttons", c_uint16),
        ("wheel", c_uint16),
        ("raw", c_uint32),
        ("x", c_int32),
        ("y", c_int32),
        ("extra", c_uint32),
    ]


class _Either(Union):
    """What one or the other device tells."""

    _fields_ = [("mouse", _Mouse), ("keyboard", _Key)]


class _Input(Structure):
    """``RAWINPUT``."""

    _fields_ = [
        ("kind", c_uint32),
        ("size", c_uint32),
        ("device", api.HANDLE),
        ("wparam", api.WPARAM),
        ("told", _Either),
    ]


_HEADER = _Input.told.offset
_RegisterRawInputDevices = api.Function(
    "user32", "RegisterRawInputDevices", BOOL, POINTER(_Device), UINT, UINT
)
_GetRawInputData = api.Function(
    "user32", "GetRawInputData", UINT, api.HANDLE, UINT, c_void_p, POINTER(UINT), UINT
)


class Raw:
    """Tells ``on_key(virtual key, down)`` and ``on_click()`` what the agent does, wherever.

    Lives on the desktop thread.
    """

    def __init__(
        self, loop: Loop, on_key: Callable[[int, bool], None], on_click: Callable[[], None]
    ) -> None:
        self._loop = loop
        self._on_key = on_key
        self._on_click = on_click
        self._wanted = {_MOUSE: False, _KEYBOARD: False}

    def opened(self) -> None:
        """Be ready to hear."""
        self._loop.on(_WM_INPUT, self._on_input)

    def want(self, keys: bool, clicks: bool) -> None:
        """Begin or end."""
        for kind, wanted in ((_KEYBOARD, keys), (_MOUSE, clicks)):
            if wanted != self._wanted[kind]:
                self._wanted[kind] = wanted
                flags, window = (_IN_BACKGROUND, self._loop.window) if wanted else (_REMOVE, 0)
                device = _Device(_GENERIC, _USAGES[kind], flags, window)
                _RegisterRawInputDevices(device, 1, ctypes.sizeof(device))

    def _on_input(self, wparam: int, lparam: int) -> None:
        told = _Input(kind=_NOTHING)
        size = UINT(ctypes.sizeof(told))
        _GetRawInputData(lparam, _RID_INPUT, ctypes.byref(told), ctypes.byref(size), _HEADER)
        key, mouse = told.told.keyboard, told.told.mouse
        if not self._wanted.get(told.kind):
            return
        if told.kind == _KEYBOARD and key.extra != OURS:
            self._on_key(key.key, not key.flags & _KEY_UP)
        elif told.kind == _MOUSE and mouse.buttons & _BUTTONS_DOWN:
            self._on_click()
