"""What a process holds on Windows: memory, handles, objects for drawing, windows.

Wine counts neither handles nor objects for the asking. There the handles are counted in the list of
all that the system has, the objects for drawing in the table that lies open in each process.
"""

import ctypes
import itertools
import struct
from collections.abc import Iterator
from ctypes import byref, c_int, c_size_t, c_uint, c_ulong, c_void_p

kernel, user, native = (ctypes.CDLL(name) for name in ("kernel32", "user32", "ntdll"))
kernel.OpenProcess.restype = user.FindWindowExW.restype = c_size_t
user.FindWindowExW.argtypes = (c_size_t, c_size_t, c_void_p, c_void_p)
user.GetWindowThreadProcessId.argtypes = (c_size_t, c_void_p)
native.NtQuerySystemInformation.restype = c_ulong

_MAY_ASK = 0x0400 | 0x0010
_HANDLES, _TOO_SHORT = 16, 0xC0000004
_HANDLE, _OBJECT = struct.Struct("<IBBHQIxxxx"), struct.Struct("<QIHBBQ")
_PEB_OF_TABLE, _OBJECTS = 0xF8, 16384
_DRAWING, _WINDOWS = 0, 1
#: Windows that nobody sees have a place of their own.
_MESSAGE_ONLY = 2**64 - 3


class _Memory(ctypes.Structure):
    """``PROCESS_MEMORY_COUNTERS``; the last but one is what the process has for itself."""

    _fields_ = (
        *(("size", c_uint), ("faults", c_uint), ("peak", c_size_t), ("present", c_size_t)),
        *(("pools", c_size_t * 4), ("own", c_size_t), ("peak_of_own", c_size_t)),
    )


class _Basics(ctypes.Structure):
    """``PROCESS_BASIC_INFORMATION``."""

    _fields_ = (("status", c_size_t), ("peb", c_size_t), ("rest", c_size_t * 4))


class Possessions:
    """Of one process, asked for again and again."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._process = c_size_t(kernel.OpenProcess(_MAY_ASK, False, pid))
        self._room = ctypes.create_string_buffer(1 << 20)

    def memory_mb(self) -> tuple[float, float]:
        """Return what it has for itself, and what is present of all it uses."""
        memory = _Memory(size=ctypes.sizeof(_Memory))
        assert kernel.K32GetProcessMemoryInfo(self._process, byref(memory), memory.size)
        return memory.own / 2**20, memory.present / 2**20

    def handles(self) -> int:
        """Return how many handles it has."""
        count = c_ulong()
        kernel.GetProcessHandleCount(self._process, byref(count))
        return count.value or self._handles_listed()

    def drawing(self) -> int:
        """Return how many pens, fonts, bitmaps, contexts and so on it has."""
        return user.GetGuiResources(self._process, _DRAWING) or self._drawing_listed()

    def windows(self) -> int:
        """Return how many windows it has, and where the system counts them menus, timers, hooks."""
        return user.GetGuiResources(self._process, _WINDOWS) or self._windows_listed()

    def _handles_listed(self) -> int:
        while (
            native.NtQuerySystemInformation(_HANDLES, self._room, len(self._room), None)
            == _TOO_SHORT
        ):
            self._room = ctypes.create_string_buffer(2 * len(self._room))
        (count,) = struct.unpack_from("<I", self._room)
        listed = (_HANDLE.unpack_from(self._room, 8 + _HANDLE.size * n) for n in range(count))
        return sum(each[0] == self._pid for each in listed)

    def _drawing_listed(self) -> int:
        basics, table = _Basics(), c_size_t()
        size = ctypes.sizeof(basics)
        native.NtQueryInformationProcess(self._process, 0, byref(basics), size, None)
        self._read(basics.peb + _PEB_OF_TABLE, table, ctypes.sizeof(table))
        content = ctypes.create_string_buffer(_OBJECT.size * _OBJECTS)
        self._read(table.value, content, len(content))
        return sum(1 for each in _OBJECT.iter_unpack(content.raw) if each[3])

    def _read(self, place: int, into: ctypes.Array[ctypes.c_char] | c_size_t, size: int) -> None:
        asked = (self._process, c_size_t(place), byref(into), c_size_t(size), None)
        assert kernel.ReadProcessMemory(*asked)

    def _windows_listed(self) -> int:
        return sum(map(self._is_its, itertools.chain(_windows(0), _windows(_MESSAGE_ONLY))))

    def _is_its(self, window: int) -> bool:
        pid = c_int()
        user.GetWindowThreadProcessId(window, byref(pid))
        return pid.value == self._pid


def _windows(parent: int) -> Iterator[int]:
    """Yield the windows at the top, or those that only get messages."""
    window = user.FindWindowExW(parent, 0, None, None)
    while window:
        yield window
        window = user.FindWindowExW(parent, window, None, None)
