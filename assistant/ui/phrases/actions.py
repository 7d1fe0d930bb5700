"""What can be done to phrases and categories from their screen: each one job on the lane.

Nothing is asked for confirmation: every step can be undone, and the status line says so.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from assistant.domain.changes import Done
from assistant.domain.phrases import CategoryId, PhraseId
from assistant.domain.shops import AgentId
from assistant.services.library import PhraseLibrary
from assistant.ui.lane import Lane


class PhraseActions(QObject):
    """Changes the library for the screen and reports what was done."""

    reported = Signal(object)
    """A ``Done`` that can be undone."""
    undone = Signal(object)
    """The ``Done`` of taking back a step."""

    def __init__(self, library: PhraseLibrary, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._lane = lane

    def delete(self, ids: Sequence[PhraseId]) -> None:
        """Put phrases into the bin."""
        if ids:
            self.run(lambda: self._library.delete(ids))

    def restore(self, ids: Sequence[PhraseId]) -> None:
        """Take phrases out of the bin."""
        if ids:
            self.run(lambda: self._library.restore(ids))

    def move(
        self, ids: Sequence[PhraseId], category: CategoryId, before: PhraseId | None = None
    ) -> None:
        """Put phrases into a category, before one of them or at its end."""
        if ids:
            self.run(lambda: self._library.move(ids, category, before))

    def add_category(
        self, name: str, parent: CategoryId | None, owner: AgentId | None = None
    ) -> None:
        """Add a category."""
        self.run(lambda: self._library.add_category(name, parent, owner))

    def rename_category(self, category: CategoryId, name: str) -> None:
        """Give a category another name."""
        self.run(lambda: self._library.rename_category(category, name))

    def shift_category(self, category: CategoryId, by: int) -> None:
        """Move a category among its neighbours, forward or back."""
        shelf = self._library.shelf
        parent = shelf.categories[category].parent
        row = [each.id for each in shelf.children(parent)]
        place = max(0, row.index(category) + by)
        self.run(lambda: self._library.move_category(category, parent, place))

    def delete_category(self, category: CategoryId) -> None:
        """Put a category and its phrases into the bin."""
        self.run(lambda: self._library.delete_category(category))

    def undo(self) -> None:
        """Take back the last step."""
        self._lane.run(self._library.undo, self, self.undone.emit)

    def run(self, work: Callable[[], Done]) -> None:
        """Do some work on the lane, and report it."""
        self._lane.run(work, self, self.reported.emit)
