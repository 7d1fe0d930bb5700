"""The system's functions and structures that several parts of this package use.

A ``Function`` is looked up when it is first called, so every module here can be loaded, checked and
tested for its logic on any system. Handles are plain numbers, 0 for none. On 64-bit Windows there
is one calling convention: what C has, the system has.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import (
    POINTER,
    Structure,
    c_int,
    c_longlong,
    c_size_t,
    c_ssize_t,
    c_uint16,
    c_uint32,
    c_void_p,
    c_wchar_p,
)
from ctypes.wintypes import BOOL, DWORD, LONG, MSG, POINT, RECT, UINT, WORD
from typing import Any

HANDLE = HWND = WPARAM = c_size_t
LPARAM = LRESULT = c_ssize_t

#: ``LRESULT CALLBACK procedure(window, message, wparam, lparam)``
WNDPROC = ctypes.CFUNCTYPE(LRESULT, HWND, UINT, WPARAM, LPARAM)
#: ``void CALLBACK heard(hook, event, window, object, child, thread, time)``
WINEVENTPROC = ctypes.CFUNCTYPE(None, HANDLE, DWORD, HWND, LONG, LONG, DWORD, DWORD)

if sys.platform == "win32":
    last_error = ctypes.get_last_error
else:

    def last_error() -> int:
        """Return why the last function failed."""
        return 0


class Function:
    """A function of a system library; ``last_error`` says why it failed."""

    def __init__(self, library: str, name: str, result: Any, *arguments: Any) -> None:
        self._library = library
        self._name = name
        self._result = result
        self._arguments = arguments
        self._found: Callable[..., Any] | None = None

    def __call__(self, *arguments: Any) -> Any:
        """Call it."""
        if self._found is None:
            found = getattr(ctypes.CDLL(self._library, use_last_error=True), self._name)
            found.restype, found.argtypes = self._result, self._arguments
            self._found = found
        return self._found(*arguments)


class WNDCLASSEXW(Structure):
    """A kind of windows."""

    _fields_ = [
        ("size", UINT),
        ("style", UINT),
        ("procedure", WNDPROC),
        ("class_extra", c_int),
        ("window_extra", c_int),
        ("instance", HANDLE),
        ("icon", HANDLE),
        ("cursor", HANDLE),
        ("background", HANDLE),
        ("menu", c_wchar_p),
        ("name", c_wchar_p),
        ("small_icon", HANDLE),
    ]


class KEYBDINPUT(Structure):
    """One stroke of a key."""

    _fields_ = [
        ("key", c_uint16),
        ("scan", c_uint16),
        ("flags", c_uint32),
        ("time", c_uint32),
        ("extra", c_size_t),
    ]


class INPUT(Structure):
    """A stroke as ``SendInput`` takes it: with room for the larger one of a mouse."""

    _fields_ = [("kind", c_uint32), ("stroke", KEYBDINPUT), ("room", c_longlong)]


class LASTINPUTINFO(Structure):
    """When a key or the mouse was touched last, in milliseconds since the system's start."""

    _fields_ = [("size", UINT), ("time", DWORD)]


# windows and messages

RegisterClassExW = Function("user32", "RegisterClassExW", WORD, POINTER(WNDCLASSEXW))
UnregisterClassW = Function("user32", "UnregisterClassW", BOOL, c_wchar_p, HANDLE)
CreateWindowExW = Function(
    *("user32", "CreateWindowExW", HWND, DWORD, c_wchar_p, c_wchar_p, DWORD),
    *(c_int, c_int, c_int, c_int, HWND, HANDLE, HANDLE, c_void_p),
)
DestroyWindow = Function("user32", "DestroyWindow", BOOL, HWND)
DefWindowProcW = Function("user32", "DefWindowProcW", LRESULT, HWND, UINT, WPARAM, LPARAM)
PeekMessageW = Function("user32", "PeekMessageW", BOOL, POINTER(MSG), HWND, UINT, UINT, UINT)
DispatchMessageW = Function("user32", "DispatchMessageW", LRESULT, POINTER(MSG))
PostMessageW = Function("user32", "PostMessageW", BOOL, HWND, UINT, WPARAM, LPARAM)
MsgWaitForMultipleObjectsEx = Function(
    "user32", "MsgWaitForMultipleObjectsEx", DWORD, DWORD, c_void_p, DWORD, DWORD, DWORD
)
SetWinEventHook = Function(
    *("user32", "SetWinEventHook", HANDLE, UINT, UINT),
    *(HANDLE, WINEVENTPROC, DWORD, DWORD, DWORD),
)
UnhookWinEvent = Function("user32", "UnhookWinEvent", BOOL, HANDLE)
GetModuleHandleW = Function("kernel32", "GetModuleHandleW", HANDLE, c_wchar_p)

# the windows of others

IsWindow = Function("user32", "IsWindow", BOOL, HWND)
IsIconic = Function("user32", "IsIconic", BOOL, HWND)
GetAncestor = Function("user32", "GetAncestor", HWND, HWND, UINT)
GetForegroundWindow = Function("user32", "GetForegroundWindow", HWND)
SetForegroundWindow = Function("user32", "SetForegroundWindow", BOOL, HWND)
GetWindowRect = Function("user32", "GetWindowRect", BOOL, HWND, POINTER(RECT))
GetClientRect = Function("user32", "GetClientRect", BOOL, HWND, POINTER(RECT))
ClientToScreen = Function("user32", "ClientToScreen", BOOL, HWND, POINTER(POINT))
GetClassNameW = Function("user32", "GetClassNameW", c_int, HWND, c_wchar_p, c_int)
InternalGetWindowText = Function("user32", "InternalGetWindowText", c_int, HWND, c_wchar_p, c_int)
GetWindowThreadProcessId = Function(
    "user32", "GetWindowThreadProcessId", DWORD, HWND, POINTER(DWORD)
)
ShowWindowAsync = Function("user32", "ShowWindowAsync", BOOL, HWND, c_int)
WindowFromPoint = Function("user32", "WindowFromPoint", HWND, POINT)
GetSystemMetrics = Function("user32", "GetSystemMetrics", c_int, c_int)

# who is there

GetLastInputInfo = Function("user32", "GetLastInputInfo", BOOL, POINTER(LASTINPUTINFO))
GetTickCount = Function("kernel32", "GetTickCount", DWORD)
WTSRegisterSessionNotification = Function(
    "wtsapi32", "WTSRegisterSessionNotification", BOOL, HWND, DWORD
)
WTSUnRegisterSessionNotification = Function(
    "wtsapi32", "WTSUnRegisterSessionNotification", BOOL, HWND
)

# keys

RegisterHotKey = Function("user32", "RegisterHotKey", BOOL, HWND, c_int, UINT, UINT)
UnregisterHotKey = Function("user32", "UnregisterHotKey", BOOL, HWND, c_int)
SendInput = Function("user32", "SendInput", UINT, UINT, POINTER(INPUT), c_int)
GetAsyncKeyState = Function("user32", "GetAsyncKeyState", ctypes.c_short, c_int)
GetKeyboardLayout = Function("user32", "GetKeyboardLayout", HANDLE, DWORD)
VkKeyScanExW = Function("user32", "VkKeyScanExW", ctypes.c_short, ctypes.c_wchar, HANDLE)
MapVirtualKeyExW = Function("user32", "MapVirtualKeyExW", UINT, UINT, UINT, HANDLE)

GetClipboardOwner = Function("user32", "GetClipboardOwner", HWND)
CloseHandle = Function("kernel32", "CloseHandle", BOOL, HANDLE)
