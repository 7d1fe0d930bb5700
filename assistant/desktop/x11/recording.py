"""Presses of keys and buttons as the X server records them: nobody's are taken away.

Through the RECORD extension, on a connection of its own, because the server hears no other wish on
it meanwhile. Not through pynput, which uses the same extension: it would add a thread that shares
its connections with others, could not tell a key from one before a change of the window in front,
keeps the layout it began with, and hears the mouse only with all its movements.
"""

import struct
from collections import deque
from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, NamedTuple

from assistant.desktop.x11.connection import Connection

if TYPE_CHECKING:
    from Xlib.display import Display

#: So long nothing is heard after ``rest``: until the text of an insertion is in its window.
_REST_MS = 40

#: An event of a device as it lies in the record: type, detail, time, state.
_EVENT = struct.Struct("=BBxxI20xHxx")


class Press(NamedTuple):
    """A key or button going down or up; ``time_ms`` is the server's, ``state`` what was held."""

    kind: int
    code: int
    time_ms: int
    state: int


class _State(Enum):
    OFF = auto()
    STARTING = auto()
    ON = auto()
    STOPPING = auto()


class Recording:
    """Switched on and off; lives on the desktop thread.

    ``arrived`` is called when there is something to ``hear``.
    """

    def __init__(
        self,
        connection: Connection,
        arrived: Callable[[], None],
        heard: Callable[[Press], None],
    ) -> None:
        self._x = connection
        self._arrived = arrived
        self._heard = heard
        self._state = _State.OFF
        self._wanted = False
        self._able = True
        self._data: Display | None = None
        self._context = 0
        self._rests = 0
        self._replies: deque[Any] = deque()

    def want(self, on: bool) -> None:
        """Record from now on, or no more."""
        self._wanted = on and self._able
        self._move()

    @property
    def resting(self) -> bool:
        """Say whether presses wait to be heard."""
        return self._rests > 0

    def rest(self) -> None:
        """Let presses wait for a moment in which other threads need the interpreter."""
        if self._data is not None:
            self._x.ignore(self._data.fileno())
            self._rests += 1
            self._x.after(_REST_MS, self._go_on)

    def hear(self) -> None:
        """Tell all that the server has recorded so far."""
        if self._data is not None:
            self._data.pending_events()
        while self._replies:
            self._on_reply(self._replies.popleft())

    def close(self) -> None:
        """End it: the connection goes."""
        self._wanted = self._able = False
        if self._data is not None:
            self._x.ignore(self._data.fileno())
            self._data.close()
            self._data = None

    def _go_on(self) -> None:
        self._rests -= 1
        if not self._rests and self._data is not None:
            self._x.watch(self._data.fileno(), self._arrived)
            self._arrived()

    def _move(self) -> None:
        # One wish at a time: what goes over two connections may overtake each other.
        if self._wanted and self._state is _State.OFF:
            self._start()
        elif not self._wanted and self._state is _State.ON:
            self._state = _State.STOPPING
            self._x.display.record_disable_context(self._context)

    def _start(self) -> None:
        from Xlib.ext.record import EnableContext, extname

        if self._data is None and not self._open():
            self._able = self._wanted = False
            return
        assert self._data
        self._state = _State.STARTING
        EnableContext(
            self._replies.append,
            display=self._data.display,
            defer=True,  # otherwise the answer would be waited for, and it ends when this ends
            opcode=self._data.display.get_extension_major(extname),
            context=self._context,
        )
        self._data.flush()
        self.hear()

    def _open(self) -> bool:
        from Xlib.display import Display
        from Xlib.error import DisplayError

        if not self._x.display.has_extension("RECORD"):
            return False
        try:
            self._data = Display(self._x.display.get_display_name())
        except (DisplayError, OSError):
            return False
        self._context = self._x.display.record_create_context(0, *_what())
        self._x.display.sync()  # it must be known before the other connection names it
        self._x.watch(self._data.fileno(), self._arrived)
        return True

    def _on_reply(self, reply: Any) -> None:
        from Xlib.ext import record

        if reply.category == record.StartOfData:
            self._state = _State.ON
            self._move()
        elif reply.category == record.EndOfData:
            self._state = _State.OFF
            self._move()
        elif reply.category == record.FromServer and self._wanted:
            for fields in _EVENT.iter_unpack(reply.data):
                self._heard(Press(*fields))


def _what() -> tuple[list[int], list[dict[str, object]]]:
    """Return whose and which events are recorded: presses on all devices, nothing else."""
    from Xlib import X
    from Xlib.ext import record

    nothing, none_of_any = (0, 0), (0, 0, 0, 0)
    ranges = {
        "core_requests": nothing,
        "core_replies": nothing,
        "ext_requests": none_of_any,
        "ext_replies": none_of_any,
        "delivered_events": nothing,
        "device_events": (X.KeyPress, X.ButtonPress),
        "errors": nothing,
        "client_started": False,
        "client_died": False,
    }
    return [record.AllClients], [ranges]
