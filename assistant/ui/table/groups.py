"""Groups of phrases that are alike, as a list: those of which two or more are still there."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.domain.duplicates import Group
from assistant.domain.phrases import Phrase, Shelf

_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class GroupModel(QAbstractListModel):
    """What was found stays known: a merge that is taken back brings its group back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Group] = ()
        self._left: list[Group] = []

    def show(self, groups: Sequence[Group], shelf: Shelf) -> None:
        """Show what a search found."""
        self._found = groups
        self.follow(shelf)

    def follow(self, shelf: Shelf) -> None:
        """Show what is left of it in the library as it is now."""
        self.beginResetModel()
        self._left = [group for each in self._found if (group := _left(each, shelf)) is not None]
        self.endResetModel()

    def group(self, row: int) -> Group | None:
        """Return the group of a row."""
        return self._left[row] if 0 <= row < len(self._left) else None

    def row_of(self, group: Group | None) -> int:
        """Return the row in which what is left of a group stands; -1 for none."""
        ids = {each.id for each in group.phrases} if group is not None else set()
        rows = enumerate(self._left)
        return next((row for row, each in rows if ids & {one.id for one in each.phrases}), -1)

    def equal(self) -> list[Group]:
        """Return the groups whose texts are all the same, in letters."""
        return [each for each in self._left if each.likeness >= 100]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many groups there are."""
        return 0 if parent.isValid() else len(self._left)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = _Role.DisplayRole
    ) -> Any:
        """Return the title of the first phrase, how many there are and how much alike."""
        group = self.group(index.row()) if index.isValid() else None
        if group is None or role not in (_Role.DisplayRole, _Role.ToolTipRole):
            return None
        alike = self.tr("equal")
        if group.likeness < 100:
            alike = self.tr("{share} % alike").format(share=int(group.likeness))
        words = self.tr("{title}\n{count} phrases, {alike}")
        title = " ".join(group.phrases[0].title.split())
        return words.format(title=title, count=len(group.phrases), alike=alike)


def _left(group: Group, shelf: Shelf) -> Group | None:
    found: list[Phrase] = [
        phrase for each in group.phrases if (phrase := shelf.phrases.get(each.id)) is not None
    ]
    return Group(tuple(found), group.likeness) if len(found) > 1 else None
