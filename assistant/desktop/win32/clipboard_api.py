"""What is asked of the system for the clipboard, and its answers as plain values.

Reading holds the clipboard open for this thread; an owner that hangs holds up who reads, for up to
half a minute. So it is asked first whether it answers at all.
"""

import ctypes
import sys
from collections.abc import Iterator
from ctypes import POINTER, c_int, c_size_t, c_void_p, c_wchar_p
from ctypes.wintypes import BOOL, DWORD, RECT, UINT
from typing import Protocol

from assistant.desktop.win32.api import (
    HANDLE,
    HWND,
    LPARAM,
    LRESULT,
    WPARAM,
    Function,
    GetClipboardOwner,
    GetForegroundWindow,
    GetWindowThreadProcessId,
    last_error,
)
from assistant.desktop.win32.contents import NUMBERS

_GMEM_MOVEABLE = 2
_SMTO_ABORTIFHUNG = 2
_NAME_LENGTH = 256
#: Any other reason says nothing of hanging: the window is gone, or we may not write to it.
_TIMED_OUT = (0, 1460)

_OpenClipboard = Function("user32", "OpenClipboard", BOOL, HWND)
_CloseClipboard = Function("user32", "CloseClipboard", BOOL)
_EmptyClipboard = Function("user32", "EmptyClipboard", BOOL)
_EnumClipboardFormats = Function("user32", "EnumClipboardFormats", UINT, UINT)
_GetClipboardData = Function("user32", "GetClipboardData", HANDLE, UINT)
_SetClipboardData = Function("user32", "SetClipboardData", HANDLE, UINT, HANDLE)
_GetClipboardFormatName = Function(
    "user32", "GetClipboardFormatNameW", c_int, UINT, c_wchar_p, c_int
)
_RegisterClipboardFormat = Function("user32", "RegisterClipboardFormatW", UINT, c_wchar_p)
_GetClipboardSequenceNumber = Function("user32", "GetClipboardSequenceNumber", DWORD)
_AddClipboardFormatListener = Function("user32", "AddClipboardFormatListener", BOOL, HWND)
_RemoveClipboardFormatListener = Function("user32", "RemoveClipboardFormatListener", BOOL, HWND)
_GetOpenClipboardWindow = Function("user32", "GetOpenClipboardWindow", HWND)
_SendMessageTimeout = Function(
    *("user32", "SendMessageTimeoutW", LRESULT, HWND, UINT, WPARAM, LPARAM, UINT, UINT),
    POINTER(c_size_t),
)
_GlobalAlloc = Function("kernel32", "GlobalAlloc", HANDLE, UINT, c_size_t)
_GlobalFree = Function("kernel32", "GlobalFree", HANDLE, HANDLE)
_GlobalLock = Function("kernel32", "GlobalLock", c_void_p, HANDLE)
_GlobalUnlock = Function("kernel32", "GlobalUnlock", BOOL, HANDLE)
_GlobalSize = Function("kernel32", "GlobalSize", c_size_t, HANDLE)


if sys.platform == "win32":

    def forget_error() -> None:
        """Have ``last_error`` speak of the next function alone."""
        ctypes.set_last_error(0)
else:

    def forget_error() -> None:
        """Have nothing to forget."""


class _GUITHREADINFO(ctypes.Structure):
    """Which windows of a thread have what."""

    _fields_ = [
        *(("size", DWORD), ("flags", DWORD), ("active", HWND), ("focus", HWND)),
        *(("capture", HWND), ("menu", HWND), ("moved", HWND), ("caret", HWND)),
        ("caret_rect", RECT),
    ]


_GetGUIThreadInfo = Function("user32", "GetGUIThreadInfo", BOOL, DWORD, POINTER(_GUITHREADINFO))


class System(Protocol):
    """The clipboard as the system has it. Windows are numbers, 0 for none; formats go by name."""

    def open(self, window: int) -> bool:
        """Keep all others out until ``close``; say whether none of them was in."""
        ...

    def close(self) -> None:
        """Let others in again."""
        ...

    def empty(self) -> None:
        """Throw away what is there; from now on it is owned by the window that opened it."""
        ...

    def put(self, name: str, content: bytes | None) -> bool:
        """Put a format there; None: its owner will be asked when somebody wants it."""
        ...

    def listed(self) -> list[str]:
        """Return what there is, the owner's own order first."""
        ...

    def fetch(self, name: str, at_most: int) -> bytes | None:
        """Return a format's content, b"" where there is none, None where it is larger."""
        ...

    def owner(self) -> int:
        """Return whose the content is."""
        ...

    def changes(self) -> int:
        """Return the number of what lies there: it is another after every change."""
        ...

    def follow(self, window: int, on: bool) -> None:
        """Have that window told of changes, or no more."""
        ...

    def reader(self) -> int:
        """Return the window for which the clipboard is open: at a request, the one who asks."""
        ...

    def front(self) -> int:
        """Return the window in front."""
        ...

    def focus(self) -> int:
        """Return the window that has the keys: the one in front, or a part of it."""
        ...

    def pid(self, window: int) -> int:
        """Return whose a window is."""
        ...

    def answers(self, window: int, within_ms: int) -> bool:
        """Say whether that window handles messages in that time."""
        ...


class WindowsClipboard:
    """The real one."""

    def __init__(self) -> None:
        self._numbers = dict(NUMBERS)
        self._names = {number: name for name, number in NUMBERS.items()}

    def open(self, window: int) -> bool:
        """Keep all others out."""
        return bool(_OpenClipboard(window))

    def close(self) -> None:
        """Let others in again."""
        _CloseClipboard()

    def empty(self) -> None:
        """Throw away what is there."""
        _EmptyClipboard()

    def put(self, name: str, content: bytes | None) -> bool:
        """Put a format there."""
        number = self._number(name)
        if content is None:
            _SetClipboardData(number, 0)  # answers 0 even where it succeeds
            return True
        memory = _GlobalAlloc(_GMEM_MOVEABLE, max(1, len(content)))
        if not memory:
            return False
        ctypes.memmove(_GlobalLock(memory), content, len(content))
        _GlobalUnlock(memory)
        if _SetClipboardData(number, memory):
            return True
        _GlobalFree(memory)
        return False

    def listed(self) -> list[str]:
        """Return what there is."""
        return list(self._listed())

    def fetch(self, name: str, at_most: int) -> bytes | None:
        """Return a format's content."""
        # Asked for once: Wine 8 loses a kilobyte each time somebody wants what he has been given.
        memory = _GetClipboardData(self._number(name))
        if memory and _GlobalSize(memory) > at_most:
            return None
        place = _GlobalLock(memory) if memory else None
        if not place:
            return b""
        content = ctypes.string_at(place, _GlobalSize(memory))
        _GlobalUnlock(memory)
        return content

    def owner(self) -> int:
        """Return whose the content is."""
        return int(GetClipboardOwner())

    def changes(self) -> int:
        """Return the number of what lies there."""
        return int(_GetClipboardSequenceNumber())

    def follow(self, window: int, on: bool) -> None:
        """Have that window told of changes, or no more."""
        (_AddClipboardFormatListener if on else _RemoveClipboardFormatListener)(window)

    def reader(self) -> int:
        """Return the window for which the clipboard is open."""
        return int(_GetOpenClipboardWindow())

    def front(self) -> int:
        """Return the window in front."""
        return int(GetForegroundWindow())

    def focus(self) -> int:
        """Return the window that has the keys."""
        found = _GUITHREADINFO(size=ctypes.sizeof(_GUITHREADINFO))
        return int(found.focus) if _GetGUIThreadInfo(0, ctypes.byref(found)) else 0

    def pid(self, window: int) -> int:
        """Return whose a window is."""
        found = DWORD()
        GetWindowThreadProcessId(window, ctypes.byref(found))
        return found.value

    def answers(self, window: int, within_ms: int) -> bool:
        """Say whether that window handles messages in that time."""
        answer = c_size_t()
        asked = (window, 0, 0, 0, _SMTO_ABORTIFHUNG, within_ms, ctypes.byref(answer))
        forget_error()
        return bool(_SendMessageTimeout(*asked)) or last_error() not in _TIMED_OUT

    def _listed(self) -> Iterator[str]:
        number = 0
        while number := int(_EnumClipboardFormats(number)):
            yield self._name(number)

    def _name(self, number: int) -> str:
        """Return a format's name, "" for those that are no block of memory."""
        if number not in self._names:
            name = ctypes.create_unicode_buffer(_NAME_LENGTH)
            _GetClipboardFormatName(number, name, _NAME_LENGTH)
            self._names[number] = name.value
            self._numbers.setdefault(name.value, number)
        return self._names[number]

    def _number(self, name: str) -> int:
        if name not in self._numbers:
            self._numbers[name] = int(_RegisterClipboardFormat(name))
        return self._numbers[name]
