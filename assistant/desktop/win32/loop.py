"""The desktop thread: a hidden window of its own, its messages, and jobs handed to it.

Parts (hotkeys, windows, clipboard, keys) live on this thread alone. They hear messages of the
window by ``on``, take orders by ``run``, answer the GUI thread by ``reply`` and keep time by
``after``; none of them waits for another program. The window is a real one that is never shown:
what the system tells all windows reaches it too.
"""

import ctypes
import heapq
import itertools
import sys
import time
from collections import deque
from collections.abc import Callable
from ctypes.wintypes import MSG
from functools import partial
from threading import Event, Thread
from typing import Protocol

from assistant.desktop.relay import Relay
from assistant.desktop.win32 import api

Job = Callable[[], object]
Handler = Callable[[int, int], int | None]

_CLASS = "DeskmateDesktop"
_WM_WAKE = 0x8000  # the first number left to programs
_PM_REMOVE = 1
_QS_ALLINPUT, _MWMO_INPUTAVAILABLE, _FOREVER = 0x04FF, 4, 0xFFFFFFFF
_WS_POPUP, _HIDDEN = 0x80000000, 0x80 | 0x08000000  # not in the task bar, never in front
#: So long may the window take to stand, or the thread to end.
_PATIENCE_S = 2.0


class Part(Protocol):
    """Something that lives on the desktop thread."""

    def opened(self) -> None:
        """Begin: the window is there."""
        ...

    def closed(self) -> None:
        """End, while the window still is; whoever waits for an answer gets it now."""
        ...


class Loop:
    """The hidden window and the thread that owns it."""

    window = 0

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._parts: list[Part] = []
        self._handlers: dict[int, list[Handler]] = {}
        self._jobs: deque[tuple[Job, Job]] = deque()
        self._timers: list[tuple[float, int, Job]] = []
        self._count = itertools.count()
        self._procedure = api.WNDPROC(self._on_message)
        self._stands = Event()
        self._over = False
        self._stopping = False
        self._thread = Thread(target=self._serve, name="desktop", daemon=True)

    def add(self, part: Part) -> None:
        """Have ``part`` live on this thread; before ``start``."""
        self._parts.append(part)

    def start(self) -> None:
        """Start the thread; return when the window is there."""
        self._thread.start()
        self._stands.wait(_PATIENCE_S)

    def stop(self) -> None:
        """Destroy the window, end the thread and wait for it."""
        self._stopping = True
        if self._thread.is_alive():
            self._wake()
            self._thread.join(_PATIENCE_S)

    def run(self, job: Job, otherwise: Job = lambda: None) -> None:
        """Do ``job`` on this thread, in order; ``otherwise`` where it has ended. From any thread.

        What is handed in before ``start`` waits for it.
        """
        self._jobs.append((job, otherwise))
        if self._over:
            self._answer_for_the_dead()
        else:
            self._wake()

    def reply(self, call: Callable[[], None]) -> None:
        """Run ``call`` on the GUI thread."""
        self._relay.post(call)

    def after(self, delay_ms: float, call: Job) -> None:
        """Call ``call`` on this thread after that time; from this thread."""
        due = time.monotonic() + delay_ms / 1000
        heapq.heappush(self._timers, (due, next(self._count), call))

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

    def attempt(self, call: Job, otherwise: Job = lambda: None) -> None:
        """Call a part; where that breaks, tell of it and go on, or all hotkeys would be dead."""
        try:
            call()
        except Exception:  # noqa: BLE001
            sys.excepthook(*sys.exc_info())
            otherwise()

    def _wake(self) -> None:
        if self.window:
            api.PostMessageW(self.window, _WM_WAKE, 0, 0)

    def _serve(self) -> None:
        try:
            self._open()
            while not self._stopping:
                self._do_jobs()
                self._do_timers()
                self.hear()
                api.MsgWaitForMultipleObjectsEx(
                    0, None, self._patience_ms(), _QS_ALLINPUT, _MWMO_INPUTAVAILABLE
                )
        finally:
            self._close()

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
        if not self._timers:
            return _FOREVER
        return max(0, round((self._timers[0][0] - time.monotonic()) * 1000))

    def _do_jobs(self) -> None:
        while self._jobs:
            self.attempt(*self._jobs.popleft())

    def _do_timers(self) -> None:
        while self._timers and self._timers[0][0] <= time.monotonic():
            self.attempt(heapq.heappop(self._timers)[2])

    def _answer_for_the_dead(self) -> None:
        while self._jobs:
            self._jobs.popleft()[1]()
