"""The model behind the table: phrases as rows, shown by Qt a screenful at a time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPalette

from assistant.domain.overview import Stock
from assistant.domain.phrases import Phrase, PhraseId, Shelf
from assistant.domain.validity import valid
from assistant.ui.table.columns import COLUMNS, NUMBERS, Cells
from assistant.ui.theme import tokens_of
from assistant.ui.widgets.even_list import AnyIndex

_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
_LEFT = Qt.AlignmentFlag.AlignLeft
#: Before anything was read.
_NO_TIME = datetime.min.replace(tzinfo=UTC)


class TableModel(QAbstractTableModel):
    """The rows of the table. It changes nothing: what is written goes out by ``edited``."""

    edited = Signal(object, str, object)
    """A cell was given another value: its phrase, the column, the value."""

    def __init__(self, palette: Callable[[], QPalette], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._phrases: list[Phrase] = []
        self._rows: Mapping[PhraseId, int] = {}
        self._stock = Stock(Shelf(), {}, _NO_TIME, {}, {})
        self._cells = Cells(self._stock)
        self._answers: Mapping[int, Callable[[Phrase, str], Any]] = {
            _Role.DisplayRole: self._shown,
            _Role.ToolTipRole: self._tip,
            _Role.AccessibleTextRole: self._spoken,
            _Role.CheckStateRole: _checked,
            _Role.TextAlignmentRole: _alignment,
            _Role.ForegroundRole: self._color,
        }

    @property
    def cells(self) -> Cells:
        """What stands in the cells, in words."""
        return self._cells

    @property
    def phrases(self) -> Sequence[Phrase]:
        """The phrases in the order of the rows."""
        return self._phrases

    def show(self, phrases: list[Phrase], rows: Mapping[PhraseId, int], stock: Stock) -> None:
        """Show other rows; ``rows`` tells where each phrase stands."""
        self.beginResetModel()
        self._phrases, self._rows = phrases, rows
        self._stock, self._cells = stock, Cells(stock)
        self.endResetModel()

    def put(self, phrase: Phrase) -> None:
        """Show a phrase anew in its row, until the rows are made anew."""
        row = self.row_of(phrase.id)
        if row >= 0:
            self._phrases[row] = phrase
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def row_of(self, phrase: PhraseId) -> int:
        """Return the row of a phrase, -1 where it is not listed."""
        return self._rows.get(phrase, -1)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many phrases there are."""
        return 0 if parent.isValid() else len(self._phrases)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many columns there are, seen or not."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return what a column is called."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == _Role.DisplayRole:
            return COLUMNS[section].heading()
        return _alignment(None, COLUMNS[section].name) if role == _Role.TextAlignmentRole else None

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """Return what a cell shows, says or is drawn with."""
        answer = self._answers.get(role)
        if answer is None or not index.isValid() or index.row() >= len(self._phrases):
            return None
        return answer(self._phrases[index.row()], COLUMNS[index.column()].name)

    def setData(self, index: AnyIndex, value: Any, role: int = _Role.EditRole) -> bool:
        """Tell what was written; the row follows when the library has it."""
        if not index.isValid() or not self.flags(index) & _written(role):
            return False
        given = Qt.CheckState(value) == Qt.CheckState.Checked if role != _Role.EditRole else value
        column = COLUMNS[index.column()].name
        self.edited.emit(self._phrases[index.row()], column, given)
        return False

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let cells be chosen, and edited where that is possible in place."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        found = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        column = COLUMNS[index.column()]
        if not column.edited or self._phrases[index.row()].official:
            return found
        boxed = column.name == "enabled"
        return found | (flag.ItemIsUserCheckable if boxed else flag.ItemIsEditable)

    def _tip(self, phrase: Phrase, column: str) -> str:
        if column == "text":
            return "\n\n".join(each.text for each in phrase.messages if each.text)[:1_000]
        return self._cells.text(phrase, column)

    def _spoken(self, phrase: Phrase, column: str) -> str:
        words = COLUMNS[NUMBERS[column]].heading()
        return f"{words}: {self._cells.text(phrase, column)}"

    def _shown(self, phrase: Phrase, column: str) -> str:
        return "" if column == "enabled" else self._cells.text(phrase, column)

    def _color(self, phrase: Phrase, column: str) -> QColor | None:
        tokens = tokens_of(self._palette())
        if not phrase.enabled or not valid(phrase, self._stock.now):
            return QColor(tokens.disabled)
        return None if column in ("title", "text") else QColor(tokens.secondary)


def _checked(phrase: Phrase, column: str) -> Qt.CheckState | None:
    if column != "enabled":
        return None
    return Qt.CheckState.Checked if phrase.enabled else Qt.CheckState.Unchecked


def _alignment(_phrase: Phrase | None, column: str) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if COLUMNS[NUMBERS[column]].number else _LEFT
    return side | Qt.AlignmentFlag.AlignVCenter


def _written(role: int) -> Qt.ItemFlag:
    """Return the flag of cells that may be written in that role."""
    flag = Qt.ItemFlag
    flags = {_Role.EditRole: flag.ItemIsEditable, _Role.CheckStateRole: flag.ItemIsUserCheckable}
    return flags.get(_Role(role), flag.NoItemFlags)
