"""Job objects of Windows: a process in one uses no more memory and time than the job allows."""

import ctypes
import sys
from subprocess import Popen
from typing import ClassVar

_PROCESS_TIME, _PROCESS_MEMORY, _DIE_WITH_JOB = 0x2, 0x100, 0x2000
_EXTENDED_LIMITS = 9
#: The system counts processor time in units of 100 ns.
_TICKS = 10_000_000


class _Basic(ctypes.Structure):
    _fields_: ClassVar = [
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("smallest_set", ctypes.c_size_t),
        ("largest_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    ]


class _Extended(ctypes.Structure):
    _fields_: ClassVar = [
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    ]


class Job:
    """A job for one process, which ends with it. Where the system refuses, nothing is limited."""

    def __init__(self, memory: int, cpu_s: int) -> None:
        self._handle = 0
        if sys.platform == "win32":
            kernel = ctypes.WinDLL("kernel32")
            kernel.CreateJobObjectW.restype = ctypes.c_void_p
            self._kernel = kernel
            self._handle = kernel.CreateJobObjectW(None, None) or 0
            limits = _Extended()
            limits.basic.flags = _PROCESS_TIME | _PROCESS_MEMORY | _DIE_WITH_JOB
            limits.basic.process_time = cpu_s * _TICKS
            limits.process_memory = memory
            kernel.SetInformationJobObject(
                ctypes.c_void_p(self._handle),
                _EXTENDED_LIMITS,
                ctypes.byref(limits),
                ctypes.sizeof(limits),
            )

    def take(self, process: "Popen[bytes]") -> None:
        """Put a process into the job."""
        if sys.platform == "win32":
            handle = getattr(process, "_handle")  # noqa: B009 - the stubs leave it out
            of_process = ctypes.c_void_p(int(handle))
            self._kernel.AssignProcessToJobObject(ctypes.c_void_p(self._handle), of_process)

    def __del__(self) -> None:
        if sys.platform == "win32" and self._handle:
            self._kernel.CloseHandle(ctypes.c_void_p(self._handle))
