"""What the table's window does to the library: each wish one job on the lane, told at the foot."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from assistant.domain.bulk import Term
from assistant.domain.changes import Done
from assistant.domain.phrases import CategoryId, EventId, Phrase, PhraseId
from assistant.services.bulk import Bulk
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.table.drafts import with_cell

Ids = Sequence[PhraseId]


class TableActions(QObject):
    """Changes the library; what was done, undone or refused comes back as signals."""

    begun = Signal()
    """Something is being done; one of the others follows."""
    reported = Signal(object)
    """A ``Done``."""
    written = Signal(object)
    """A cell of this phrase was written: its id."""
    undone = Signal(object)
    """The ``Done`` of taking back a step."""
    refused = Signal(object)
    """A ``UserError``."""

    def __init__(self, desk: Desk, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        library = self._library = desk.library
        self._desk = desk
        self._bulk = Bulk(library)
        self._lane = lane

    def write(self, phrase: Phrase, column: str, value: object) -> None:
        """Give one cell of a phrase another value."""

        def work() -> Done:
            # Of the phrase as it is now: somebody else may have written another part of it.
            present = self._library.shelf.phrases.get(phrase.id, phrase)
            return self._library.edit(phrase.id, with_cell(present, column, value))

        def then(done: Done) -> None:
            self.written.emit(phrase.id)
            self.reported.emit(done)

        self.begun.emit()
        self._lane.run(work, self, then, self.refused.emit)

    def move(self, ids: Ids, category: CategoryId) -> None:
        """Put phrases at the end of a category."""
        self.run(lambda: self._bulk.move(ids, category))

    def delete(self, ids: Ids) -> None:
        """Put phrases into the bin."""
        self.run(lambda: self._bulk.delete(ids))

    def tag(self, ids: Ids, add: Sequence[str], remove: Sequence[str] = ()) -> None:
        """Give phrases tags and take tags from them."""
        self.run(lambda: self._bulk.tag(ids, add, remove))

    def switch(self, ids: Ids, on: bool) -> None:
        """Switch phrases on or off."""
        self.run(lambda: self._bulk.switch(ids, on))

    def fill(self, ids: Ids, event: EventId | None) -> None:
        """Put phrases into an event, or (None) out of theirs."""
        self.run(lambda: self._desk.events.fill(ids, event))

    def limit(self, ids: Ids, term: Term) -> None:
        """Make phrases valid in that time only."""
        self.run(lambda: self._bulk.limit(ids, term))

    def merge(self, groups: Sequence[Ids]) -> None:
        """Have the first phrase of each group stay for all of it."""

        def work() -> Done:
            done, starred = self._bulk.merge(groups), self._desk.favourites.hand_over(groups)
            return replace(done, changes=done.changes | starred.changes)

        self.run(work)

    def undo(self) -> None:
        """Take back the last step."""
        self.begun.emit()
        self._lane.run(self._library.undo, self, self.undone.emit, self.refused.emit)

    def run(self, work: Callable[[], Done]) -> None:
        """Do something else that can be undone."""
        self.begun.emit()
        self._lane.run(work, self, self.reported.emit, self.refused.emit)
