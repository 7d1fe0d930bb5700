"""Watches the pack that is followed, and tells when there is another version of it.

The file may lie on a share that answers after a minute or never. So a thread of its own looks and
copies; only the copy is read, on the lane.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.wording import sentence, step_sentence
from assistant.ui.worker import Job, Worker

if TYPE_CHECKING:
    from assistant.domain.packs import Stamp
    from assistant.services.packs import PackNews

#: How often the file is looked at, in milliseconds.
LOOK_MS = 30_000


class PackWatch(QObject):
    """Looks at the file now and then while one is followed."""

    news = Signal(object)
    """There is a ``PackNews`` to be looked at, and applied."""
    left = Signal(object)
    """The pack is followed no more (``Done``)."""

    _looked = Signal(object)

    def __init__(self, desk: Desk, lane: Lane, board: Board, look_ms: int = LOOK_MS) -> None:
        super().__init__()
        self._desk, self._lane, self._board = desk, lane, board
        self._worker: Worker | None = None
        self._source = ""
        self._known: Stamp | None = None
        self._broken: Stamp | None = None
        self._told = ""
        self._looking = self._asked = False
        self._timer = QTimer(self, interval=look_ms)
        self._timer.timeout.connect(self.look)
        self._looked.connect(self._on_looked, Qt.ConnectionType.QueuedConnection)
        self._board.changed.connect(self._on_changed)
        self._begun = False

    def begin(self) -> None:
        """Begin to look; not before the whole library is read, or all of it would seem new."""
        self._begun = True
        self._follow()

    def look(self) -> None:
        """Look at the file, unless the look before is still on its way."""
        if self._looking or not self._source:
            return
        self._looking = True
        if self._worker is None:
            self._worker = Worker("share")
        work = partial(self._desk.packs.fetch, Path(self._source), self._known)
        self._worker.submit(work, partial(self._hand_over, self._source))

    def look_anew(self) -> None:
        """Tell what the file brings though it was told before, and that where it is nothing."""
        self._known, self._told, self._asked = None, "", True
        self.look()

    def close(self) -> None:
        """Look no more; a share that does not answer is not waited for."""
        self._timer.stop()
        self._source = ""
        if self._worker is not None:
            self._worker.leave()

    def _hand_over(self, source: str, job: Job[Any]) -> None:
        """Give the answer to the GUI thread; called on the thread that looked."""
        with suppress(RuntimeError):  # the window has gone meanwhile
            self._looked.emit((source, job))

    def _follow(self) -> None:
        source = self._desk.preferences.current.pack_file
        if source == self._source:
            return
        before, self._source = self._source, source
        self._known = self._broken = None
        self._told = ""
        if source:
            # What brought nothing new at the last start need not be read at this one.
            self._lane.run(lambda: None if before else self._desk.packs.seen, self, self._start)
        else:
            self._timer.stop()
            self._lane.run(self._desk.packs.leave, self, self._on_left)

    def _start(self, known: Stamp | None) -> None:
        self._known = known
        self._timer.start()
        self.look()

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS and self._begun:
            self._follow()

    def _on_looked(self, answer: tuple[str, Job[Any]]) -> None:
        source, job = answer
        self._looking = False
        if source != self._source:
            self.look()
            return
        try:
            stamp = job.result()
        except UserError as error:
            self._refuse(error)
            return
        if stamp is None:
            self._told = ""
            return
        self._lane.run(
            partial(self._desk.packs.look, Path(source), stamp),
            self,
            partial(self._on_read, stamp),
            partial(self._on_unread, stamp),
        )

    def _on_read(self, stamp: Stamp, news: PackNews | None) -> None:
        self._known, self._broken, self._told = stamp, None, ""
        self._board.changed.emit(Changes.SETTINGS)  # its policy is in force
        asked, self._asked = self._asked, False
        if news is not None:
            self.news.emit(news)
        elif asked:
            self._board.said.emit(step_sentence("pack"))

    def _on_unread(self, stamp: Stamp, error: UserError) -> None:
        """Tell it when the file is still so at the next look: it may be on its way only."""
        if self._broken == stamp or self._asked:
            self._known = stamp
            self._refuse(error)
        self._broken = stamp

    def _refuse(self, error: UserError) -> None:
        """Say one quiet sentence, once for each thing that is wrong."""
        self._asked = False
        words = sentence(error)
        if words != self._told:
            self._told = words
            self._board.said.emit(words)

    def _on_left(self, done: Done) -> None:
        self.left.emit(done)
