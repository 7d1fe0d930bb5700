"""The programs behind windows: their names, and whether the system lets us press keys for them."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def _process(pid: int) -> Iterator[int]:
    """A handle to ask a process by, 0 where it does not let us."""
    handle = _OpenProcess(_QUERY_LIMITED, False, pid)
    try:
        yield handle
    finally:
        if handle:
            CloseHandle(handle)


def process_name(pid: int) -> str:
    """Return the name of a program's file, "" where there is none."""
    path, length = ctypes.create_unicode_buffer(_LONGEST_PATH), DWORD(_LONGEST_PATH)
    with _process(pid) as handle:
        if not handle or not _QueryFullProcessImageNameW(handle, 0, path, ctypes.byref(length)):
            return ""
    return path.value.replace("/", "\\").rpartition("\\")[2]


def integrity(pid: int) -> int:
    """Return how much the system trusts a program: a higher one takes no keys from a lower one."""
    with _process(pid) as handle:
        return _integrity(handle) if handle else _UNKNOWN


def own_integrity() -> int:
    """Return how much the system trusts this program."""
    return _integrity(_GetCurrentProcess())


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
