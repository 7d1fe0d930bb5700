"""The desktop thread of Windows: a hidden window of its own, and its messages.

Parts hear messages of the window by ``on``. The window is a real one that is never shown: what the
system tells all windows reaches it too.
"""

import ctypes
from collections.abc import Callable
from ctypes.wintypes import MSG
from functools import partial
from threading import Event

from assistant.desktop.relay import Relay
from assistant.desktop.thread import PATIENCE_S, DesktopThread
from assistant.desktop.win32 import api

Handler = Callable[[int, int], int | None]

_CLASS = "DeskmateDesktop"
_WM_WAKE = 0x8000  # the first number left to programs
_PM_REMOVE = 1
_QS_ALLINPUT, _MWMO_INPUTAVAILABLE, _FOREVER = 0x04FF, 4, 0xFFFFFFFF
_WS_POPUP, _HIDDEN = 0x80000000, 0x80 | 0x08000000  # not in the task bar, never in front


class Loop(DesktopThread):
    """The hidden window and the thread that owns it."""

    window = 0

    def __init__(self, relay: Relay) -> None:
        super().__init__(relay)
        self._handlers: dict[int, list[Handler]] = {}
        self._procedure = api.WNDPROC(self._on_message)
        self._stands = Event()
        self._ordered = Event()
        self._deaf = False

    def start(self) -> None:
        """Start the thread; return when the window is there."""
        super().start()
        self._stands.wait(PATIENCE_S)

    def on(self, message: int, handle: Handler) -> None:
        """Have ``handle(wparam, lparam)`` hear a message of the window, and answer it.

        Several may hear one; the first answer that is not None counts. Where there is none, the
        system's own procedure answers.
        """
        self._handlers.setdefault(message, []).append(handle)

    def hear(self) -> None:
        """Handle all that the system has told so far; from this thread."""
        message = MSG()
        while api.PeekMessageW(ctypes.byref(message), 0, 0, 0, _PM_REMOVE):
            api.DispatchMessageW(ctypes.byref(message))

    def _wake(self) -> None:
        self._ordered.set()
        if self.window and not self._deaf:
            api.PostMessageW(self.window, _WM_WAKE, 0, 0)

    def _run(self) -> None:
        try:
            self._open()
            while not self._stopping:
                self._do_jobs()
                self._do_timers()
                self.hear()
                self._wait_for_orders()
                if patience_ms := self._patience_ms():
                    api.MsgWaitForMultipleObjectsEx(
                        0, None, patience_ms, _QS_ALLINPUT, _MWMO_INPUTAVAILABLE
                    )
        finally:
            self._close()

    def _await_order(self, left_s: float) -> None:
        # Not by the system: to be woken by it takes longer.
        self._ordered.clear()
        self._deaf = True
        if not self._jobs:  # who hands one in from now on finds us deaf, or we find it
            self._ordered.wait(left_s)
        self._deaf = False

    def _open(self) -> None:
        self.window = self.make_window(_CLASS, self._procedure)
        for part in self._parts:
            self.attempt(part.opened)
        self._stands.set()

    def _close(self) -> None:
        self._over = True
        for part in self._parts:
            self.attempt(part.closed)
        window, self.window = self.window, 0
        if window:
            api.DestroyWindow(window)
        self._stands.set()
        self._answer_for_the_dead()

    @staticmethod
    def make_window(name: str, procedure: object, style: int = _HIDDEN) -> int:
        """Return a window of its own kind, not shown; ``procedure`` must live as long as it."""
        instance = api.GetModuleHandleW(None)
        kind = api.WNDCLASSEXW(procedure=procedure, instance=instance, name=name)
        kind.size = ctypes.sizeof(kind)
        api.UnregisterClassW(name, instance)
        api.RegisterClassExW(ctypes.byref(kind))
        window = api.CreateWindowExW(
            *(style, name, None, _WS_POPUP, 0, 0, 0, 0, 0, 0, instance, None)
        )
        if not window:
            raise OSError(api.last_error(), "the system gives no window")
        return int(window)

    def _on_message(self, window: int, message: int, wparam: int, lparam: int) -> int:
        answers: list[int | None] = []
        for handle in self._handlers.get(message, ()):
            self.attempt(partial(self._ask, handle, (wparam, lparam), answers))
        answer = next((each for each in answers if each is not None), None)
        return (
            int(api.DefWindowProcW(window, message, wparam, lparam)) if answer is None else answer
        )

    @staticmethod
    def _ask(handle: Handler, what: tuple[int, int], answers: list[int | None]) -> None:
        answers.append(handle(*what))

    def _patience_ms(self) -> int:
        if self._jobs or self._stopping:
            return 0
        left_ms = self._left_ms()
        return _FOREVER if left_ms is None else round(left_ms)
