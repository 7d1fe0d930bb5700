"""One connection to the X server, and the thread that owns it.

Parts hear events by ``on``. The X library is imported here, on the thread, because it costs 35 ms
that the first window must not pay.
"""

import os
import select
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from assistant.desktop.relay import Relay
from assistant.desktop.thread import DesktopThread, Job

if TYPE_CHECKING:
    from Xlib.display import Display
    from Xlib.protocol.rq import Event
    from Xlib.xobject.drawable import Window


#: The extensions of the X protocol that the parts use: keys, typing, clipboard, processes.
_EXTENSIONS = ("xtest", "record", "xfixes", "res")


class _Prepared:
    """A request as the library's queue wants it: bytes, and room for its number."""

    def __init__(self, binary: bytes) -> None:
        self._binary = binary
        self._serial = 0


class Connection(DesktopThread):
    """A connection to the X server and the thread that owns it."""

    display: "Display"
    root: "Window"

    def __init__(self, relay: Relay) -> None:
        super().__init__(relay)
        self._handlers: dict[int, list[Callable[[Any], None]]] = {}
        self._atoms: dict[str, int] = {}
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_read, False)
        os.set_blocking(self._wake_write, False)
        self._poll, self._orders = select.poll(), select.poll()
        self._sources: dict[int, Job] = {}

    def on(self, kind: int, handler: Callable[[Any], None]) -> None:
        """Have ``handler`` hear events of that type; from the desktop thread."""
        self._handlers.setdefault(kind, []).append(handler)

    def watch(self, handle: int, ready: Job) -> None:
        """Call ``ready`` whenever there is something to read; from the desktop thread."""
        self._sources[handle] = ready
        self._poll.register(handle, select.POLLIN)

    def ignore(self, handle: int) -> None:
        """End a ``watch``, where there is one."""
        if self._sources.pop(handle, None):
            self._poll.unregister(handle)

    def send_prepared(self, request: bytes) -> None:
        """Queue a request that is ready for the wire and has no reply."""
        self.display.display.send_request(_Prepared(request), False)

    def hear(self) -> None:
        """Handle all that the server has told so far; from the desktop thread."""
        while self.display.pending_events():
            event: Event = self.display.next_event()
            for handler in self._handlers.get(event.type & 0x7F, ()):
                self.attempt(partial(handler, event))

    def atom(self, name: str) -> int:
        """Return the number the server has for a name."""
        if name not in self._atoms:
            self._atoms[name] = self.display.intern_atom(name)
        return self._atoms[name]

    def atom_name(self, number: int) -> str:
        """Return the name behind a number of the server's."""
        known = next((name for name, each in self._atoms.items() if each == number), None)
        if known is None:
            known = self.display.get_atom_name(number)
            self._atoms[known] = number
        return known

    def window(self, number: int) -> "Window":
        """Return a handle for a window of any client."""
        return self.display.create_resource_object("window", number)

    def _wake(self) -> None:
        with suppress(BlockingIOError):  # the pipe is full of wake-ups already
            os.write(self._wake_write, b"!")

    def _run(self) -> None:
        from Xlib.error import ConnectionClosedError, DisplayError, XauthError, XNoAuthError

        try:
            self._open()
            self._serve()
        except (ConnectionClosedError, DisplayError, XauthError, XNoAuthError, OSError):
            pass  # the server is gone, or let us not in: what asks from now on is told so
        finally:
            self._over = True
            for part in self._parts:
                part.closed()
            self._answer_for_the_dead()

    def _open(self) -> None:
        import Xlib.ext
        import Xlib.xauth
        from Xlib.display import Display
        from Xlib.error import ConnectionClosedError

        # WORKAROUND: python-xlib prints where there is no file of authorities; nobody asked for it.
        vars(Xlib.xauth)["print"] = lambda *words: None
        self._fatal = (ConnectionClosedError, OSError)
        # Each extension is a module and a question to the server; those not used take 600 kB.
        wanted = [each for each in Xlib.ext.__extensions__ if each[1] in _EXTENSIONS]
        Xlib.ext.__extensions__[:] = wanted
        self.display = Display()
        self.display.set_error_handler(lambda error, request: None)
        self.root = self.display.screen().root
        for part in self._parts:
            part.opened()

    def _serve(self) -> None:
        self._poll.register(self.display.fileno(), select.POLLIN)
        self._poll.register(self._wake_read, select.POLLIN)
        self._orders.register(self._wake_read, select.POLLIN)
        while not self._stopping:
            self._do_jobs()
            self._do_timers()
            self.hear()
            self.display.flush()
            self._wait_for_orders()
            for handle, _ in self._poll.poll(self._patience_ms()):
                if handle in self._sources:
                    self.attempt(self._sources[handle])
        self.display.close()

    def _await_order(self, left_s: float) -> None:
        if not self._jobs:
            self._orders.poll(left_s * 1000)

    def _patience_ms(self) -> float | None:
        # Sending reads too: what it brought in lies in the queue, and poll would not tell of it.
        if self._jobs or self.display.display.event_queue:
            return 0
        return self._left_ms()

    def _do_jobs(self) -> None:
        with suppress(BlockingIOError):  # woken by the server or by time
            os.read(self._wake_read, 4096)
        super()._do_jobs()
