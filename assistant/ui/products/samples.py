"""The note that samples are among the products, with the way to be rid of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from assistant.domain.changes import Changes, Done
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.message import InlineMessage


class SampleNote(InlineMessage):
    """Says how many samples there are; those that were changed go by a second click, or stay."""

    done = Signal(object)
    """Samples were removed or kept for good: what was ``Done``."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._only_edited = False
        self.keep = Button(self.tr("Keep"), LINK, self)
        self.keep.hide()
        self.keep.clicked.connect(lambda: self._run(desk.samples.adopt))
        if (row := self.layout()) is not None:
            row.addWidget(self.keep)
        self.acted.connect(self._remove)
        board.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Ask how many there are now."""
        self._lane.run(self._count, self, self._on_counted)

    def _count(self) -> tuple[int, int]:
        """[lane] Return how many samples there are, and how many of them were changed."""
        there = len(self._desk.catalogue.samples())
        return there, len(self._desk.samples.edited()) if there else 0

    def _on_counted(self, counted: tuple[int, int]) -> None:
        there, edited = counted
        self._only_edited = there == edited
        self.keep.setVisible(self._only_edited and bool(there))
        if not there:
            self.hide()
        elif self._only_edited:
            words = self.tr("Changed samples: {count}")
            self.say(words.format(count=there), "warning", self.tr("Remove too"))
        else:
            words = self.tr("Sample products, to try things out: {count}.")
            self.say(words.format(count=there), "info", self.tr("Remove"))

    def _remove(self) -> None:
        self._run(partial(self._desk.samples.remove, with_edited=self._only_edited))

    def _run(self, work: Callable[[], Done]) -> None:
        self._lane.run(work, self, self._on_done)

    def _on_done(self, done: Done) -> None:
        if done.step:
            self.done.emit(done)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.PRODUCTS:
            self.refresh()
