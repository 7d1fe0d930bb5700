"""One credential of Windows, read as fast as the start needs it.

The keyring library, which writes it, takes 50 ms and more to load.
"""

from ctypes import POINTER, Structure, byref, c_uint32, c_void_p, c_wchar_p, string_at
from ctypes.wintypes import BOOL, DWORD, FILETIME

from assistant.desktop.win32.api import Function, last_error

_GENERIC, _NOT_FOUND = 1, 1168


class _Credential(Structure):
    _fields_ = [
        ("flags", DWORD),
        ("type", DWORD),
        ("target", c_wchar_p),
        ("comment", c_wchar_p),
        ("written", FILETIME),
        ("size", c_uint32),
        ("content", c_void_p),
        ("persist", DWORD),
        ("attribute_count", DWORD),
        ("attributes", c_void_p),
        ("alias", c_wchar_p),
        ("user", c_wchar_p),
    ]


_read = Function(
    "advapi32", "CredReadW", BOOL, c_wchar_p, DWORD, DWORD, POINTER(POINTER(_Credential))
)
_free = Function("advapi32", "CredFree", None, c_void_p)


def read(service: str) -> str | None:
    """Return a secret as the keyring library has put it there, None where there is none.

    Raises OSError where the system refuses.
    """
    found = POINTER(_Credential)()
    if not _read(service, _GENERIC, 0, byref(found)):
        if last_error() == _NOT_FOUND:
            return None
        raise OSError(last_error(), "CredReadW")
    try:
        credential = found.contents
        return string_at(credential.content, credential.size).decode("utf-16-le").rstrip("\0")
    finally:
        _free(found)
