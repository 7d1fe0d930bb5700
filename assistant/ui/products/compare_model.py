"""The model behind the table of a comparison."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from assistant.domain.comparison import Comparison, Likeness
from assistant.domain.comparison_text import NOTHING
from assistant.ui.products.compare_words import name_of
from assistant.ui.widgets.even_list import AnyIndex

_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class ComparisonModel(QAbstractTableModel):
    """A comparison, a row for each of its rows and a column for each product."""

    def __init__(self) -> None:
        super().__init__()
        self.comparison = Comparison((), ())

    def show(self, comparison: Comparison) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self.comparison = comparison
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.comparison.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many products there are."""
        return 0 if parent.isValid() else len(self.comparison.products)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return what a product or a row is called."""
        across = orientation == Qt.Orientation.Horizontal
        there: Sequence[Any] = self.comparison.products if across else self.comparison.rows
        if role not in (_Role.DisplayRole, _Role.ToolTipRole) or not 0 <= section < len(there):
            return None
        return there[section].title if across else name_of(there[section])

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """Return what a product says in a row."""
        if not index.isValid() or index.row() >= len(self.comparison.rows):
            return None
        row = self.comparison.rows[index.row()]
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return row.cells[index.column()] or NOTHING
        if role == _Role.AccessibleDescriptionRole and self.differs(index.row()):
            return self.tr("Different")
        return None

    def differs(self, row: int) -> bool:
        """Say whether the products say different things there."""
        return self.comparison.rows[row].likeness is Likeness.DIFFERENT
