"""The rows of the palette as Qt's views want them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from assistant.ui.hit_reason import reason
from assistant.ui.palette.rows import Row
from assistant.ui.widgets.even_list import AnyIndex

_NOWHERE = QModelIndex()


class PaletteModel(QAbstractListModel):
    """The rows of the palette."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Row:
        """Return a row."""
        return self._rows[number]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row; everything else is drawn from the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole and row.phrase:
            why = reason(row.phrase, row.hit)
            said = (row.title, row.phrase.short_code, row.place, row.refusal, why and why.text)
            return ", ".join(filter(None, said))
        if role == Qt.ItemDataRole.AccessibleTextRole and (row.card or row.found or row.size):
            return ", ".join(filter(None, (row.title, row.code, row.place, row.refusal)))
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let phrases be chosen and headings not."""
        flag = Qt.ItemFlag
        if not index.isValid() or not self._rows[index.row()].choosable:
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
