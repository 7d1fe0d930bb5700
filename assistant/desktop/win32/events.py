"""What windows do, told by the system as it happens: to this thread's messages, into no program."""

from collections.abc import Callable

from assistant.desktop.win32 import api

FOREGROUND = 0x0003
MINIMISED, RESTORED = 0x0016, 0x0017
DESTROYED, SHOWN, HIDDEN = 0x8001, 0x8002, 0x8003
MOVED, RENAMED = 0x800B, 0x800C

_OUT_OF_CONTEXT = 0
_OBJID_WINDOW = 0

#: Hears which event, and of which window.
Heard = Callable[[int, int], None]


class Events:
    """Hears of windows, not of what is in them, from ``begin`` to ``end``; on the desktop thread.

    The system may tell late and leaves some out (moves above all): look yourself now and then.
    """

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        self._procedure = api.WINEVENTPROC(self._on_event)
        self._hooks: list[int] = []

    def begin(self, first: int, last: int, thread: int = 0) -> None:
        """Hear events from ``first`` to ``last``, of one thread's windows or of all."""
        hook = api.SetWinEventHook(first, last, 0, self._procedure, 0, thread, _OUT_OF_CONTEXT)
        if hook:
            self._hooks.append(hook)

    def end(self) -> None:
        """Hear no more."""
        while self._hooks:
            api.UnhookWinEvent(self._hooks.pop())

    def _on_event(  # noqa: PLR0913 - as the system calls it
        self,
        hook: int,
        event: int,
        window: int,
        thing: int,
        child: int,
        thread: int,
        time_ms: int,
    ) -> None:
        if window and thing == _OBJID_WINDOW and not child:
            self._heard(event, window)
