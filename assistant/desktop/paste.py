"""The paste transaction: one phrase after another into foreign windows, each exactly once.

Wiring. Build one ``Paster(desktop, report)`` on the GUI thread after ``backend.load()``; call
``insert(request)`` there, and ``shutdown()`` on ``aboutToQuit`` before ``desktop.close()``.
``report`` is called on the GUI thread, once for every request, in the order of the calls. Who hears
hotkeys on the desktop thread brings name and window to the GUI thread by a queued signal, prepares
the text and calls ``insert``. The guard against double clicks belongs to the caller.

After the last request of a run the clipboard gets back what was kept before the first, but only if
our offer still lies on it. Nothing is sent twice, and a text that nobody fetched stays for Ctrl+V.
The steps of one request stand in ``insertion.py``.
"""

from collections import deque
from collections.abc import Callable

from assistant.desktop.insertion import Insertion
from assistant.desktop.ports import Desktop, Kept
from assistant.desktop.selection import Reading
from assistant.domain.chords import Chord
from assistant.domain.insertion import Outcome, PasteReport, PasteRequest, Window

#: Ends after which the text stays on the clipboard, for the agent's own Ctrl+V.
_TEXT_STAYS = {
    Outcome.NOT_READ,
    Outcome.COPIED,
    Outcome.NO_DESKTOP,
    Outcome.TARGET_ABOVE_US,
}


class Paster:
    """Runs insertions in order. All of it lives on the GUI thread."""

    def __init__(self, desktop: Desktop, report: Callable[[PasteReport], None]) -> None:
        self._desktop = desktop
        self._report = report
        self._queue: deque[PasteRequest] = deque()
        self._current: Insertion | None = None
        self._reading: Reading | None = None
        self._kept: Kept | None = None

    @property
    def busy(self) -> bool:
        """Say whether an insertion is under way, or a selection is being read."""
        return self._current is not None or self._reading is not None

    def insert(self, request: PasteRequest) -> None:
        """Insert the text of ``request`` after all that were asked for before it.

        Raise BadChord where its keys are none, before anything is touched.
        """
        for keys in filter(None, (request.paste_key, request.send_key)):
            Chord.parse(keys)
        self._queue.append(request)
        if not self.busy:
            self._next()

    def read_selection(self, window: Window, then: Callable[[str], None]) -> None:
        """Bring what is selected in the window in front to ``then``, "" where nothing is.

        Insertions wait for it; while one is under way nothing is read.
        """
        if self.busy:
            then("")
            return

        def ended(text: str) -> None:
            self._reading = None
            if self._queue:
                self._next()
            then(text)

        self._reading = Reading(self._desktop, window, ended)
        self._reading.begin()

    def shutdown(self) -> None:
        """Drop what waits; the clipboard gets back what it had. Nothing is reported any more."""
        self._queue.clear()
        if self._reading:
            self._reading.drop()
        if self._current:
            self._current.drop()
            self._kept, self._current = self._current.kept, None
            self._give_back()

    def _next(self) -> None:
        request = self._queue.popleft()
        kept = self._kept if self._kept and self._desktop.clipboard.ours() else None
        self._current = Insertion(self._desktop, request, kept, self._on_end)
        self._current.begin()

    def _on_end(self, insertion: Insertion, outcome: Outcome) -> None:
        """Close an insertion: the next one or the clipboard first, then the news."""
        self._current = None
        self._kept = None if outcome in _TEXT_STAYS else insertion.kept
        reports = [PasteReport(insertion.request, outcome, insertion.clipboard_lost)]
        if outcome is Outcome.NOT_READ:
            reports += self._without_the_deaf(insertion.request.target)
        if self._queue:
            self._next()
        else:
            self._give_back()
        for report in reports:
            self._report(report)

    def _without_the_deaf(self, target: Window) -> list[PasteReport]:
        """Take out what waits for a target that has a paste key of ours still unread.

        A second text offered now would be fetched for both keys.
        """
        deaf = [request for request in self._queue if request.target.id == target.id]
        self._queue = deque(request for request in self._queue if request.target.id != target.id)
        return [PasteReport(request, Outcome.NOT_READ) for request in deaf]

    def _give_back(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None and self._desktop.clipboard.ours():
            self._desktop.clipboard.restore(kept)
