"""Keeps what lies on the clipboard, without anybody waiting for its owner.

It is read ahead, while a workbench is in front and what lies there has come to rest, and at the
latest when a hotkey that pastes is heard: an insertion then finds it here. The number that the
system gives to each content tells whether that is still what lies there. Nothing is read ahead that
its owner marked as not to be looked into (password managers do); an insertion may have it. Most
programs make what they copied only when somebody wants it, and nobody else gets at the clipboard
meanwhile: an owner that takes its time with that is left alone until an insertion asks.

Who reads stands still while the owner makes it. So each reading has a thread of its own, and an
insertion goes on without it after 250 ms.
"""

import itertools
import time
from collections.abc import Callable
from functools import partial
from threading import Event, Thread

from assistant.desktop.ports import Kept
from assistant.desktop.win32.clipboard_api import System
from assistant.desktop.win32.contents import is_secret, kept_as, worth_keeping
from assistant.desktop.win32.loop import Loop

DEADLINE_MS = 250
#: So soon is another try worth it where another program has the clipboard open.
TRY_AGAIN_MS = 5
#: So long has nobody put anything there before it is read ahead: some do so piece by piece, and
#: the clipboard is theirs meanwhile.
REST_MS = 100
#: How long it may be kept from others for a reading ahead.
AHEAD_MS = 50
#: A change so soon after a reading ahead may be the owner's answer to it: not read ahead again.
APART_S = 1.0
#: An owner that has answered has not begun to hang in this time.
ALIVE_S = 0.1
#: More than this is not held for an insertion.
_SIZE_LIMIT = 64 * 1024 * 1024
#: More than this is not held for an insertion that may never come, but read again.
_HELD_LIMIT = 24 * 1024 * 1024

_WM_CLIPBOARDUPDATE = 0x031D

Answer = Callable[[Kept], None]


class Reading:
    """One reading, on a thread of its own; ``done`` hears of its end on the desktop thread.

    ``ahead``: nobody asked for it yet, so it looks into nothing that is secret.
    """

    def __init__(
        self, loop: Loop, system: System, done: Callable[["Reading"], None], ahead: bool = False
    ) -> None:
        self.ahead = ahead
        self.alive = 0
        self.number = 0
        self._loop = loop
        self._system = system
        self._done = done
        self._over = Event()
        self._complete = False
        self._listed: list[str] = []
        self._found: dict[str, bytes] = {}

    def begin(self) -> None:
        """Start to read."""
        Thread(target=self._read, name="clipboard", daemon=True).start()

    def stop(self) -> None:
        """Fetch nothing more."""
        self._over.set()

    def kept(self) -> Kept:
        """Return what was found so far."""
        found = dict(self._found)
        formats: dict[str, bytes] = {}
        for name in self._listed:  # as its owner put it there: the best first
            if name in found:
                formats |= kept_as(name, found[name])
        return Kept(formats, self._complete and bool(formats or not self._listed))

    def _read(self) -> None:
        """Read all that is worth it."""
        if self._owner_answers() and self._open():
            try:
                self._complete = self._fetch()
                self.number = self._system.changes()
            finally:
                self._system.close()
        self._loop.post(partial(self._done, self))

    def _owner_answers(self) -> bool:
        owner = self._system.owner()
        if owner and not self._system.answers(owner, DEADLINE_MS):
            return False
        self.alive = owner
        return True

    def _open(self) -> bool:
        """Open the clipboard, once no other program has it open."""
        while not self._system.open(0):
            if self._over.wait(TRY_AGAIN_MS / 1000):
                return False
        return True

    def _fetch(self) -> bool:
        """Fetch format by format while somebody waits for them; say whether that is all."""
        self._listed = self._system.listed()
        if self.ahead and is_secret(self._listed):
            return False
        left, complete = _SIZE_LIMIT, True
        for name in worth_keeping(self._listed):
            content = self._system.fetch(name, left)
            if self._over.is_set():
                return False
            complete = complete and content is not None
            if content:
                left -= len(content)
                self._found[name] = content
        return complete


class Snapshot:
    """One reading at a time; who asks meanwhile gets the same one. Lives on the desktop thread."""

    def __init__(
        self, loop: Loop, system: System, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._loop = loop
        self._system = system
        self._now = now
        self._reading: Reading | None = None
        self._answers: list[Answer] = []
        self._numbers = itertools.count(1)
        self._awaited = 0
        self._early: tuple[Kept, int] | None = None
        self._updates = 0
        self._alive = (0, 0.0)
        self._near = False
        self._read_at = -APART_S

    def opened(self) -> None:
        """Be ready to hear when something else lies there."""
        self._loop.on(_WM_CLIPBOARDUPDATE, self._on_update)

    def closed(self) -> None:
        """Tell those who wait that it cannot be had any more."""
        self._near, self._early = False, None
        self._deliver(Kept(complete=False))

    def near(self, on: bool) -> None:
        """Say whether an insertion may come at any moment: then what it needs is read ahead."""
        if on == self._near:
            return
        self._near, self._early = on, None
        self._system.follow(self._loop.window, on)
        self._on_update()

    def expect(self) -> None:
        """Read at once: an insertion is likely to ask in a moment."""
        owner = self._system.owner()
        if owner == self._loop.window:
            return
        if self.ready():
            if owner and self._system.answers(owner, AHEAD_MS):
                self._alive = (owner, self._now())
        elif not self._reading or self._reading.ahead:
            self._begin()

    def ready(self) -> Kept | None:
        """Return what was read ahead and still lies on the clipboard; from any thread."""
        early = self._early
        return early[0] if early and early[1] == self._system.changes() else None

    def alive(self, owner: int) -> bool:
        """Say whether that window has answered just now."""
        window, at = self._alive
        return owner == window and self._now() - at < ALIVE_S

    def take(self, answer: Answer) -> None:
        """Read what lies on the clipboard, and bring it to ``answer``."""
        if kept := self.ready():
            answer(kept)
            return
        self._answers.append(answer)
        self._awaited = number = next(self._numbers)
        self._loop.after(DEADLINE_MS, partial(self._give_up, number))
        if not self._reading:
            self._begin(last=True)

    def _begin(self, *, ahead: bool = False, last: bool = False) -> None:
        if self._reading:
            self._reading.stop()
        reading = Reading(self._loop, self._system, partial(self._on_read, last), ahead)
        self._reading = reading
        self._read_at = self._now()
        self._loop.after(AHEAD_MS if ahead else DEADLINE_MS, partial(self._leave, reading))
        reading.begin()

    def _leave(self, reading: Reading) -> None:
        """Stop a reading that took its time and for which nobody waits."""
        if reading is self._reading and not self._answers:
            reading.stop()
            self._reading = None

    def _give_up(self, number: int) -> None:
        """Go on with what there is: the owner does not answer in time."""
        if number == self._awaited and self._answers:
            reading, self._reading = self._reading, None
            if reading:
                reading.stop()
            self._deliver(reading.kept() if reading else Kept(complete=False))

    def _on_read(self, last: bool, reading: Reading) -> None:
        if reading is not self._reading:
            return
        self._reading = None
        self._read_at = self._now()
        self._alive = (reading.alive, self._read_at)
        kept = reading.kept()
        fresh = kept.complete and reading.number == self._system.changes()
        if fresh and _size(kept) < _HELD_LIMIT:
            self._hold(kept, reading)
        if self._answers and not (fresh or last):
            self._begin(last=True)  # the one before was begun before anybody asked
        else:
            self._deliver(kept)

    def _hold(self, kept: Kept, reading: Reading) -> None:
        """Keep in mind what was read: while it is near, or for the insertion that is expected."""
        self._early = early = (kept, reading.number)
        if not self._near:
            self._loop.after(DEADLINE_MS, partial(self._forget, early))

    def _forget(self, early: tuple[Kept, int]) -> None:
        if self._early is early and not self._near:
            self._early = None

    def _deliver(self, content: Kept) -> None:
        answers, self._answers = self._answers, []
        for answer in answers:
            answer(content)

    def _on_update(self, *_: int) -> int:
        """Read ahead what lies there now, when it has come to rest."""
        self._updates += 1
        if self._near:
            self._loop.after(REST_MS, partial(self._read_ahead, self._updates))
        return 0

    def _read_ahead(self, update: int) -> None:
        """Read ahead, unless something else lies there again or this is an answer to a reading."""
        if not self._near or update != self._updates or self._reading or self.ready():
            return
        self._early = None
        apart = self._now() - self._read_at >= APART_S
        if apart and self._system.owner() != self._loop.window:
            self._begin(ahead=True)


def _size(content: Kept) -> int:
    return sum(map(len, content.formats.values()))
