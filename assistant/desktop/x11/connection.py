"""The desktop thread: one connection to the X server, and everything that happens on it.

Parts (hotkeys, windows, snapshot, keys) live on this thread alone. They hear events by ``on``,
take orders by ``post``, answer the GUI thread by ``reply`` and keep time by ``after``; none of them
waits for another program. The X library is imported here, on the thread, because it costs 35 ms
that the first window must not pay.
"""

import heapq
import itertools
import os
import select
import sys
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, Protocol

from assistant.desktop.relay import Relay

if TYPE_CHECKING:
    from Xlib.display import Display
    from Xlib.protocol.rq import Event
    from Xlib.xobject.drawable import Window

Job = Callable[[], None]


class _Prepared:
    """A request as the library's queue wants it: bytes, and room for its number."""

    def __init__(self, binary: bytes) -> None:
        self._binary = binary
        self._serial = 0


class Part(Protocol):
    """Something that lives on the desktop thread."""

    def opened(self) -> None:
        """Begin: the connection stands."""
        ...

    def closed(self) -> None:
        """End: the connection is gone; whoever still waits for an answer gets it now."""
        ...


class Connection:
    """A connection to the X server and the thread that owns it."""

    display: "Display"
    root: "Window"

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._parts: list[Part] = []
        self._handlers: dict[int, list[Callable[[Any], None]]] = {}
        self._jobs: deque[tuple[Job, Job]] = deque()
        self._timers: list[tuple[float, int, Job]] = []
        self._count = itertools.count()
        self._atoms: dict[str, int] = {}
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_read, False)
        os.set_blocking(self._wake_write, False)
        self._poll, self._orders = select.poll(), select.poll()
        self._deaf_until = 0.0
        self._sources: dict[int, Job] = {}
        self._over = False
        self._stopping = False
        self._thread = Thread(target=self._run, name="desktop", daemon=True)

    def add(self, part: Part) -> None:
        """Have ``part`` live on this connection; before ``start``."""
        self._parts.append(part)

    def start(self) -> None:
        """Start the desktop thread; it connects there."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it: keys and windows are given back."""
        self._stopping = True
        if self._thread.is_alive():
            self._wake()
            self._thread.join(2)

    def post(self, job: Job, otherwise: Job = lambda: None) -> None:
        """Run ``job`` on the desktop thread; ``otherwise`` where the connection is gone."""
        self._jobs.append((job, otherwise))
        if self._over:
            self._answer_for_the_dead()
        else:
            self._wake()

    def reply(self, call: Job) -> None:
        """Run ``call`` on the GUI thread."""
        self._relay.post(call)

    def after(self, delay_ms: float, call: Job) -> None:
        """Call ``call`` on the desktop thread after that time; from the desktop thread."""
        due = time.monotonic() + delay_ms / 1000
        heapq.heappush(self._timers, (due, next(self._count), call))

    def on(self, kind: int, handler: Callable[[Any], None]) -> None:
        """Have ``handler`` hear events of that type; from the desktop thread."""
        self._handlers.setdefault(kind, []).append(handler)

    def expect_order(self, within_ms: float) -> None:
        """Leave all else that comes in that time until an order has come; from the desktop thread.

        The GUI thread is preparing the order, and needs the interpreter for itself.
        """
        self._deaf_until = time.monotonic() + within_ms / 1000

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

    def hear_events(self) -> None:
        """Handle all that the server has told so far; from the desktop thread."""
        while self.display.pending_events():
            event: Event = self.display.next_event()
            for handler in self._handlers.get(event.type & 0x7F, ()):
                self._attempt(partial(handler, event))

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
        import Xlib.xauth
        from Xlib.display import Display

        # WORKAROUND: python-xlib prints where there is no file of authorities; nobody asked for it.
        vars(Xlib.xauth)["print"] = lambda *words: None
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
            self.hear_events()
            self.display.flush()
            self._wait_for_orders()
            for handle, _ in self._poll.poll(self._patience_ms()):
                if handle in self._sources:
                    self._attempt(self._sources[handle])
        self.display.close()

    def _wait_for_orders(self) -> None:
        """Hear nothing but orders for a moment, where one is about to come."""
        deaf_ms = (self._deaf_until - time.monotonic()) * 1000
        self._deaf_until = 0.0
        if deaf_ms > 0 and not self._jobs:
            self._orders.poll(deaf_ms)

    def _patience_ms(self) -> float | None:
        # Sending reads too: what it brought in lies in the queue, and poll would not tell of it.
        if self._jobs or self.display.display.event_queue:
            return 0
        if not self._timers:
            return None
        return max(0.0, (self._timers[0][0] - time.monotonic()) * 1000)

    def _do_jobs(self) -> None:
        with suppress(BlockingIOError):  # woken by the server or by time
            os.read(self._wake_read, 4096)
        while self._jobs:
            self._attempt(*self._jobs.popleft())

    def _do_timers(self) -> None:
        while self._timers and self._timers[0][0] <= time.monotonic():
            self._attempt(heapq.heappop(self._timers)[2])

    def _attempt(self, call: Job, otherwise: Job = lambda: None) -> None:
        """Call a part; where that breaks, tell of it and go on, or all hotkeys would be dead."""
        from Xlib.error import ConnectionClosedError

        try:
            call()
        except (ConnectionClosedError, OSError):
            raise
        except Exception:  # noqa: BLE001
            sys.excepthook(*sys.exc_info())
            otherwise()

    def _answer_for_the_dead(self) -> None:
        while self._jobs:
            self._jobs.popleft()[1]()
