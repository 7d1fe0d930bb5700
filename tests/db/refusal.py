"""A kernel that refuses what it is told to refuse: how a disk fails where no limit can make it.

For a process of its own, since there is no way back.
"""

import ctypes
import errno
import os
import platform
import struct
from pathlib import Path

import pytest

#: Machine → numbers of the system calls.
_CALLS = {
    "x86_64": {"flush": (74, 75), "write": (18,)},
    "aarch64": {"flush": (82, 83), "write": (68,)},
}
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER, _FIRST = 0, 16  # where number and first argument of a call lie
_REFUSE, _ALLOW = 0x00050000, 0x7FFF0000
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2

needs_refusals = pytest.mark.skipif(
    platform.machine() not in _CALLS, reason="the system calls of this machine are not known"
)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def refuse(what: str, file: Path, error: int = errno.EIO) -> None:
    """Have each ``flush`` or ``write`` of an open file refused in this thread from now on."""
    held = {os.path.realpath(each): int(each.name) for each in Path("/proc/self/fd").iterdir()}
    steps = []
    for number in _CALLS[platform.machine()][what]:
        steps += [(_LOAD, 0, 0, _NUMBER), (_EQUAL, 0, 3, number), (_LOAD, 0, 0, _FIRST)]
        steps += [(_EQUAL, 0, 1, held[str(file)]), (_RETURN, 0, 0, _REFUSE | error)]
    steps.append((_RETURN, 0, 0, _ALLOW))
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    buffer = ctypes.create_string_buffer(code)
    program = _Program(len(steps), ctypes.addressof(buffer))
    control = ctypes.CDLL(None, use_errno=True).prctl
    for values in ((_NO_NEW_PRIVILEGES, 1, 0), (_SECCOMP, _FILTER, ctypes.byref(program))):
        if control(*values, 0, 0):
            raise OSError(ctypes.get_errno(), "the kernel takes no filter")
