"""The installed program as it runs, whoever has started it."""

import ctypes
from ctypes import byref, c_int, c_size_t, c_ulong, c_void_p, c_wchar_p

from tests.foreign.far_hands import FarHands
from tests.processes import wait_until
from tests.windows.dialogs import user, windows
from tests.windows.installed import PROGRAM

_MAY_ASK_WAIT_END = 0x1000 | 0x00100000 | 0x0001
_ENDED, _STILL, _PATIENCE_MS = 0, 259, 30_000

kernel = ctypes.CDLL("kernel32")
kernel.OpenProcess.restype = c_size_t
kernel.OpenProcess.argtypes = (c_ulong, c_int, c_ulong)
kernel.QueryFullProcessImageNameW.argtypes = (c_size_t, c_int, c_wchar_p, c_void_p)
kernel.CloseHandle.argtypes = (c_size_t,)
kernel.GetExitCodeProcess.argtypes = (c_size_t, c_void_p)
kernel.TerminateProcess.argtypes = kernel.WaitForSingleObject.argtypes = (c_size_t, c_ulong)


class Running:
    """One process of it."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    @property
    def runs(self) -> bool:
        """Tell whether it has not ended."""
        return self._code() == _STILL

    def ended_well(self) -> bool:
        """Wait for its end; tell whether it ended as it does when the agent quits."""
        kernel.WaitForSingleObject(self._handle, _PATIENCE_MS)
        return self._code() == _ENDED

    def kill(self) -> None:
        """End it."""
        if self.runs:
            kernel.TerminateProcess(self._handle, 1)
            kernel.WaitForSingleObject(self._handle, _PATIENCE_MS)

    def _code(self) -> int:
        code = c_ulong()
        kernel.GetExitCodeProcess(self._handle, byref(code))
        return code.value


def end_all() -> None:
    """End what still shows a window: whoever waits for this story waits for that, too."""
    for window in windows():
        if user.IsWindowVisible(window) and (handle := _opened(window)):
            Running(handle).kill()


def wait_for_start(hands: FarHands) -> Running:
    """Return the process as soon as a window of it is shown."""
    found: list[int] = []

    def shown() -> bool:
        visible = (each for each in windows() if user.IsWindowVisible(each))
        found[:] = [process for each in visible if (process := _process_of(each))]
        return bool(found)

    try:
        wait_until(shown, "a window of the program", 60)
    except TimeoutError:
        hands.look("fault")
        raise
    return Running(found[0])


def _process_of(window: int) -> int:
    """Return a handle of the program whose window it is, 0 where it is another's."""
    handle, length = _opened(window), c_ulong(1024)
    name = ctypes.create_unicode_buffer(length.value)
    if not handle:
        return 0
    kernel.QueryFullProcessImageNameW(handle, 0, name, byref(length))
    if name.value.lower() == str(PROGRAM).lower():
        return handle
    kernel.CloseHandle(handle)
    return 0


def _opened(window: int) -> int:
    number = c_ulong()
    user.GetWindowThreadProcessId(window, byref(number))
    return int(kernel.OpenProcess(_MAY_ASK_WAIT_END, False, number.value))
