"""Keeps what lies on the clipboard, without anybody waiting for its owner.

Most programs make what they copied only when somebody wants it, and who wants it stands still
meanwhile. So each reading has a thread of its own, and is left to itself after 250 ms.
"""

from collections.abc import Callable
from functools import partial
from threading import Event, Thread

from assistant.desktop.ports import Kept
from assistant.desktop.win32.clipboard_api import System
from assistant.desktop.win32.contents import kept_as, worth_keeping
from assistant.desktop.win32.loop import Loop

DEADLINE_MS = 250
#: So soon is another try worth it where another program has the clipboard open.
TRY_AGAIN_MS = 5
#: More than this is not held for an insertion.
_SIZE_LIMIT = 64 * 1024 * 1024


class Reading:
    """One reading: begun on the desktop thread, and ended there by one call of ``done``."""

    def __init__(self, loop: Loop, system: System, done: Callable[[Kept], None]) -> None:
        self._loop = loop
        self._system = system
        self._done = done
        self._over = Event()
        self._told = False
        self._listed: list[str] = []
        self._found: dict[str, bytes] = {}

    def begin(self) -> None:
        """Start to read; ``done`` hears of it within 250 ms."""
        self._loop.after(DEADLINE_MS, partial(self._end, False))
        Thread(target=self._read, name="clipboard", daemon=True).start()

    def _end(self, complete: bool) -> None:
        """Tell what was found so far, once."""
        self._over.set()
        if self._told:
            return
        self._told = True
        found = dict(self._found)
        formats: dict[str, bytes] = {}
        for name in self._listed:  # as its owner put it there: the best first
            if name in found:
                formats |= kept_as(name, found[name])
        self._done(Kept(formats, complete and bool(formats or not self._listed)))

    def _read(self) -> None:
        """Read all that is worth it, on the thread of this reading."""
        complete = False
        if self._owner_answers() and self._open():
            try:
                complete = self._fetch()
            finally:
                self._system.close()
        self._loop.post(partial(self._end, complete))

    def _owner_answers(self) -> bool:
        owner = self._system.owner()
        return not owner or self._system.answers(owner, DEADLINE_MS)

    def _open(self) -> bool:
        """Open the clipboard, once no other program has it open."""
        while not self._system.open(0):
            if self._over.wait(TRY_AGAIN_MS / 1000):
                return False
        return True

    def _fetch(self) -> bool:
        """Fetch format by format while somebody waits for them; say whether that is all."""
        self._listed = self._system.listed()
        left, complete = _SIZE_LIMIT, True
        for name in worth_keeping(self._listed):
            size = self._system.size(name)
            if self._over.is_set():
                return False
            if size > left:
                complete = False
            elif size and (content := self._system.fetch(name)):
                left -= size
                self._found[name] = content
        return complete
