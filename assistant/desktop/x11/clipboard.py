"""The clipboard of an X11 session: owned by Qt on the GUI thread, read on the desktop thread."""

from collections.abc import Callable, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from assistant.desktop.mime import Offered, formats_of, kept_data
from assistant.desktop.ports import Kept, Read, Timer, kept_content
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.requests import Requests
from assistant.desktop.x11.snapshot import Snapshot
from assistant.desktop.x11.windows import X11Windows
from assistant.domain.insertion import Window

#: How long requests are gathered before they are told.
_TELL_MS = 30


class X11Clipboard:
    """Keeps, offers and gives back. Lives on the GUI thread."""

    def __init__(
        self, connection: Connection, snapshot: Snapshot, windows: X11Windows, timer: Timer
    ) -> None:
        self._x = connection
        self._timer = timer
        self._snapshot = snapshot
        self._windows = windows
        self._clipboard = QGuiApplication.clipboard()
        self._offer: Offer | None = None
        self._put: QMimeData | None = None
        self._lost = False
        self._content = Kept()
        self._private = True
        self._requests = Requests(self._on_asked)

    def private(self, on: bool) -> None:
        """Keep what is put on the clipboard from now on out of histories, or not."""
        self._private = on

    def keep(self, then: Callable[[Kept], None]) -> None:
        """Bring all that lies on the clipboard to ``then``, at once where it is ours."""
        if self.ours():
            then(self._content)
        elif self._clipboard.ownsClipboard() and not self._lost:
            then(Kept(formats_of(self._clipboard.mimeData())))
        elif ready := self._snapshot.ready():
            then(ready)
        else:
            job = partial(self._snapshot.take, lambda kept: self._x.reply(partial(then, kept)))
            self._x.post(job, lambda: self._x.reply(lambda: then(Kept(complete=False))))

    def offer(
        self,
        text: str,
        target: Window,
        on_read: Callable[[Read], None],
        files: Sequence[str] = (),
    ) -> bool:
        """Offer ``text``, or the ``files``, alone; say whether the clipboard is ours now."""
        self._offer = offer = Offer(self._windows, target, self._private, on_read)
        self._requests.watch(True)
        kept = kept_content(text, files)
        self._show(Offered(kept.formats, offer.marked, offer.rendered), kept)
        return self._clipboard.ownsClipboard()

    def ours(self) -> bool:
        """Say whether what we put there last still lies on the clipboard."""
        return self._put is not None and shiboken6.isValid(self._put)

    def lost(self) -> None:
        """Believe the server: Qt never hears that it did not get the clipboard."""
        self._put, self._lost = None, True

    def restore(self, kept: Kept) -> None:
        """Put back what was kept; nothing clears the clipboard."""
        self._end_offer()
        if kept.formats:
            self._show(kept_data(kept.formats, self._private), kept)
        else:
            self._put = None
            self._clipboard.clear()

    def copy(self, text: str, files: Sequence[str] = ()) -> None:
        """Put ``text``, or the ``files``, on the clipboard to stay."""
        self._end_offer()
        kept = kept_content(text, files)
        self._show(kept_data(kept.formats, self._private), kept)

    def _show(self, data: QMimeData, content: Kept) -> None:
        self._put, self._content, self._lost = data, content, False
        self._clipboard.setMimeData(data)

    def _end_offer(self) -> None:
        self._offer = None
        self._requests.watch(False)

    def _on_asked(self, requestor: int, at: float) -> None:
        offer = self._offer
        if offer:
            if not offer.untold:
                self._timer.after(_TELL_MS, offer.tell)
            offer.asked(requestor, at)


class Offer:
    """What is on offer, and its readers: told of a little later, for they wait for answers."""

    def __init__(
        self, windows: X11Windows, target: Window, private: bool, on_read: Callable[[Read], None]
    ) -> None:
        self._windows = windows
        self._target = target
        self._private = private
        self._on_read = on_read
        self._asking = 0
        self._asked: list[tuple[int, float]] = []
        self._rendered: set[int] = set()

    @property
    def untold(self) -> bool:
        """Say whether somebody asked since the last ``tell``."""
        return bool(self._asked)

    def asked(self, requestor: int, at: float) -> None:
        """Note that a window asks for something."""
        self._asking = requestor
        self._asked.append((requestor, at))

    def marked(self) -> bool:
        """Say whether who asks now is to see the marks that keep the text out of histories.

        The target keeps none, and Chromium looks up marks fifteen times a paste, which takes 3 ms.
        """
        return self._private and not self._windows.of_one_client(self._asking, self._target.id)

    def rendered(self) -> None:
        """Note that what was asked for last was the text, or the files."""
        self._rendered.add(len(self._asked) - 1)

    def tell(self) -> None:
        """Pass the target's requests on; of a window not met before the answer comes later."""
        texts, self._rendered = self._rendered, set()
        reads: dict[int, list[Read]] = {}
        for index, (requestor, at) in enumerate(self._asked):
            reads.setdefault(requestor, []).append(Read(at, index in texts))
        self._asked = []
        for requestor, each in reads.items():
            told = partial(self._pass_on, requestor, each)
            self._windows.same_program(requestor, self._target.id, told)

    def _pass_on(self, requestor: int, reads: list[Read], same: bool) -> None:
        if not same:
            return
        for read in reads:
            self._on_read(read)
        # WORKAROUND: about one paste in a thousand Chromium leaves an answer lying unseen until
        # something else happens on its connection, a key let go, say. So let something happen.
        self._windows.wake(requestor)
