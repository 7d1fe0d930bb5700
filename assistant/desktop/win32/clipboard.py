"""The clipboard of a Windows session: ours through the window of the desktop thread.

What is to be put there is handed to that thread, and stands before the keys that are handed to it
next; nobody waits. Where another program has the clipboard open just then, it is tried again a
little later, and until it stands no key goes out (``holds``). Another reading has its own thread.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from threading import Thread

from assistant.desktop.ports import Kept, Read, kept_content
from assistant.desktop.win32.clipboard_api import System, WindowsClipboard
from assistant.desktop.win32.contents import MARKS, NUMBERS, put_as
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.rendering import OFFER_AGAIN_MS, Offer
from assistant.desktop.win32.snapshot import TRY_AGAIN_MS, Snapshot
from assistant.domain.insertion import Window

_WM_RENDERFORMAT, _WM_RENDERALLFORMATS, _WM_DESTROYCLIPBOARD = 0x0305, 0x0306, 0x0307
#: An owner that does not answer in this time is not waited for on the desktop thread.
_ANSWER_MS = 30
#: How many times to try to open the clipboard: a second in all.
_TRIES = 200


class Put:
    """Something of ours for the clipboard: waits, stands there, or could not be put."""

    def __init__(self, kept: Kept, formats: Mapping[str, bytes | None]) -> None:
        self.kept = kept
        self.formats = formats
        self.offer: Offer | None = None
        self.offered = ("", b"")
        self.tries = _TRIES
        self.stands = False

    @property
    def waits(self) -> bool:
        """Say whether it is still on its way."""
        return not self.stands and self.tries > 0


class WinClipboard:
    """Keeps, offers and gives back. Asked on the GUI thread, done on the desktop thread."""

    def __init__(
        self,
        loop: Loop,
        system: System | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._loop = loop
        self._now = now
        self._system = system or WindowsClipboard()
        self._snapshot = Snapshot(loop, self._system, now)
        self._last: Put | None = None
        self._there: Put | None = None
        self._before = Kept()
        self._private = True
        self._window = 0
        loop.add(self)

    # what the GUI thread asks

    def private(self, on: bool) -> None:
        """Keep what is put on the clipboard from now on out of histories, or not."""
        self._private = on

    def keep(self, then: Callable[[Kept], None]) -> None:
        """Bring all that lies on the clipboard to ``then``, at once where it is ours."""
        if self._last and self.ours():
            then(self._last.kept)
        elif self._has_old_offer():
            then(self._before)
        elif ready := self._snapshot.ready():
            self._on_kept(then, ready)
        else:
            answer = partial(self._tell, partial(self._on_kept, then))
            take = partial(self._snapshot.take, answer)
            self._loop.post(take, partial(answer, Kept(complete=False)))

    def offer(
        self,
        text: str,
        target: Window,
        on_read: Callable[[Read], None],
        files: Sequence[str] = (),
    ) -> bool:
        """Offer ``text``, or the ``files``, alone; say whether the clipboard is ours now.

        It may also be only before the keys; whether it is, they ask of ``holds``.
        """
        kept = kept_content(text, files)
        ((name, content),) = put_as(kept.formats).items()
        put = Put(kept, {name: None, **self._marks})
        put.offered = (name, content)
        read = partial(self._tell, partial(self._on_read, put, on_read))
        put.offer = Offer(self._system, target, read, self._now)
        self._show(put)
        return True

    def ours(self) -> bool:
        """Say whether what we put there last still lies on the clipboard, or soon will."""
        put = self._last
        return put is not None and (put.waits or (put.stands and self._owned))

    def lost(self) -> None:
        """Believe that what we put there last is not there."""
        self._last = None

    def restore(self, kept: Kept) -> None:
        """Put back what was kept; nothing clears the clipboard."""
        marks = self._marks if kept.formats else {}
        self._show(Put(kept, {**put_as(kept.formats), **marks}))

    def copy(self, text: str, files: Sequence[str] = ()) -> None:
        """Put ``text``, or the ``files``, on the clipboard to stay."""
        kept = kept_content(text, files)
        self._show(Put(kept, {**put_as(kept.formats), **self._marks}))

    # what the other parts ask, on the desktop thread

    def near(self, on: bool) -> None:
        """Say whether an insertion may come at any moment."""
        self._snapshot.near(on)

    def expect(self) -> None:
        """Prepare for an insertion that will be asked for in a moment."""
        self._snapshot.expect()

    def holds(self) -> bool:
        """Say whether what we put there last lies on the clipboard at this very moment."""
        return self._last is not None and self._last.stands and self._owned

    def opened(self) -> None:
        """Begin to own: the window is there."""
        self._window = self._loop.window
        self._loop.on(_WM_RENDERFORMAT, self._on_render)
        self._loop.on(_WM_RENDERALLFORMATS, self._on_end)
        self._loop.on(_WM_DESTROYCLIPBOARD, self._on_taken)
        self._snapshot.opened()

    def closed(self) -> None:
        """Put there what is still on its way: what the agent had copied, mostly."""
        if self._last:
            self._try(self._last)
        self._snapshot.closed()

    @property
    def _marks(self) -> Mapping[str, bytes]:
        return MARKS if self._private else {}

    @property
    def _owned(self) -> bool:
        return bool(self._window) and self._system.owner() == self._window

    def _has_old_offer(self) -> bool:
        """Say whether an offer lies there that should have given way, but could not."""
        there = self._there
        return there is not None and there.offer is not None and self._owned

    def _show(self, put: Put) -> None:
        self._last = put
        self._loop.post(partial(self._try, put))

    def _try(self, put: Put) -> None:
        """Put it there, now or a little later, unless it was overtaken."""
        if put is not self._last or not put.waits:
            return
        put.tries -= 1
        if self._owner_answers():
            self._fill(put)
        else:
            Thread(target=self._fill, args=(put,), name="clipboard", daemon=True).start()

    def _owner_answers(self) -> bool:
        owner = self._system.owner()
        if owner in (0, self._window) or self._snapshot.alive(owner):
            return True
        return self._system.answers(owner, _ANSWER_MS)

    def _fill(self, put: Put) -> None:
        """Take the clipboard; the owner before is told, and one that hangs holds that up."""
        if not self._system.open(self._window):
            again = partial(self._loop.after, TRY_AGAIN_MS, partial(self._try, put))
            self._loop.post(again)
            return
        if put is self._last:
            self._system.empty()
            for name, content in put.formats.items():
                self._system.put(name, content)
            self._there, put.stands = put, True
        self._system.close()

    def _on_render(self, number: int, _: int) -> int:
        """Make the text or the files: somebody wants them, and has the clipboard open."""
        put = self._there
        if not (put and put.offer):
            return 0
        if number == NUMBERS[put.offered[0]] and put.offer.asked():
            self._system.put(*put.offered)
            if put.offer.again():
                self._loop.after(OFFER_AGAIN_MS, partial(self._offer_again, put))
        return 0

    def _offer_again(self, put: Put) -> None:
        """Have the system ask anew for what it has of us."""
        if put is not self._there or not self._owned:
            return
        if self._system.open(self._window):
            self._system.put(put.offered[0], None)
            self._system.close()
        else:
            self._loop.after(OFFER_AGAIN_MS, partial(self._offer_again, put))

    def _on_end(self, *_: int) -> int:
        """Leave the text behind: the window goes, and nobody will be asked for it any more."""
        if self._there and self._there.offer and self._system.open(self._window):
            if self._owned:
                self._system.put(*self._there.offered)
            self._system.close()
        return 0

    def _on_taken(self, *_: int) -> int:
        """Let go of what is not there any more."""
        self._there = None
        return 0

    def _tell(self, call: Callable[..., None], *news: object) -> None:
        self._loop.reply(partial(call, *news))

    def _on_kept(self, then: Callable[[Kept], None], kept: Kept) -> None:
        self._before = kept
        then(kept)

    def _on_read(self, put: Put, tell: Callable[[Read], None], read: Read) -> None:
        if put is self._last:
            tell(read)
