"""The programs behind windows: their names, and whether the system lets us press keys for them."""

import ctypes
from ctypes import POINTER, c_ubyte, c_void_p, c_wchar_p
from ctypes.wintypes import BOOL, DWORD

from assistant.desktop.win32.api import CloseHandle, Function

_HANDLE = ctypes.c_size_t

_OpenProcess = Function("kernel32", "OpenProcess", _HANDLE, DWORD, BOOL, DWORD)
_GetCurrentProcess = Function("kernel32", "GetCurrentProcess", _HANDLE)
_QueryFullProcessImageNameW = Function(
    *("kernel32", "QueryFullProcessImageNameW", BOOL),
    *(_HANDLE, DWORD, c_wchar_p, POINTER(DWORD)),
)
_OpenProcessToken = Function("advapi32", "OpenProcessToken", BOOL, _HANDLE, DWORD, POINTER(_HANDLE))
_GetTokenInformation = Function(
    *("advapi32", "GetTokenInformation", BOOL),
    *(_HANDLE, DWORD, c_void_p, DWORD, POINTER(DWORD)),
)
_GetSidSubAuthorityCount = Function(
    "advapi32", "GetSidSubAuthorityCount", POINTER(c_ubyte), c_void_p
)
_GetSidSubAuthority = Function("advapi32", "GetSidSubAuthority", POINTER(DWORD), c_void_p, DWORD)

_QUERY_LIMITED = 0x1000
_TOKEN_QUERY = 8
_TOKEN_INTEGRITY_LEVEL = 25
_LONGEST_PATH = 32768
#: Above all levels there are: whose token may not be asked is as good as that. A program that may
#: not be asked at all is another matter: some protect themselves so, and take keys all the same.
_HIGHEST, _UNKNOWN = 0x10000, 0


class Programs:
    """Knows the program that was asked for last; lives on one thread.

    Its process is held by a handle, and nobody else gets the number of a process that is held: what
    was found out once is true of that number until another one is asked for.
    """

    def __init__(self) -> None:
        self._pid = 0
        self._handle = 0
        self._name = ""
        self._integrity = _UNKNOWN

    def name(self, pid: int) -> str:
        """Return the name of a program's file, "" where there is none."""
        self._hold(pid)
        return self._name

    def integrity(self, pid: int) -> int:
        """Return how much the system trusts a program: a higher one takes no keys of a lower."""
        self._hold(pid)
        return self._integrity

    def forget(self) -> None:
        """Hold no process."""
        if self._handle:
            CloseHandle(self._handle)
        self._pid = self._handle = 0

    def _hold(self, pid: int) -> None:
        if self._handle and pid == self._pid:
            return
        self.forget()
        self._handle = int(_OpenProcess(_QUERY_LIMITED, False, pid))
        self._pid = pid
        self._name = _name(self._handle) if self._handle else ""
        self._integrity = _integrity(self._handle) if self._handle else _UNKNOWN


def own_integrity() -> int:
    """Return how much the system trusts this program."""
    return _integrity(_GetCurrentProcess())


def _name(process: int) -> str:
    path, length = ctypes.create_unicode_buffer(_LONGEST_PATH), DWORD(_LONGEST_PATH)
    if not _QueryFullProcessImageNameW(process, 0, path, ctypes.byref(length)):
        return ""
    return path.value.replace("/", "\\").rpartition("\\")[2]


def _integrity(process: int) -> int:
    token = _HANDLE()
    if not _OpenProcessToken(process, _TOKEN_QUERY, ctypes.byref(token)):
        return _HIGHEST
    try:
        return _level(token.value)
    finally:
        CloseHandle(token)


def _level(token: int) -> int:
    """Return the last part of the level's number, which says how high it is; 0 where none is."""
    length = DWORD()
    _GetTokenInformation(token, _TOKEN_INTEGRITY_LEVEL, None, 0, ctypes.byref(length))
    label = ctypes.create_string_buffer(max(length.value, ctypes.sizeof(c_void_p)))
    size = len(label)
    if not _GetTokenInformation(token, _TOKEN_INTEGRITY_LEVEL, label, size, ctypes.byref(length)):
        return 0
    sid = c_void_p.from_buffer(label).value
    count = _GetSidSubAuthorityCount(sid)[0]
    return int(_GetSidSubAuthority(sid, count - 1)[0])
