"""The cells of a small table that is written by hand: one row more than there is, to write on."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication

from assistant.ui.theme import tokens_of

#: Says what is wrong with the text of a column, "" for nothing.
Check = Callable[[int, str], str]
#: The texts of one row.
Cells = tuple[str, ...]

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_WRITTEN = (_Role.DisplayRole, _Role.EditRole)
#: How many changes can be taken back.
_DEPTH = 50


class SheetModel(QAbstractTableModel):
    """Rows of texts. What is changed can be taken back, change by change.

    Without names for its columns it has one column more than there is, too, and its first row
    names them.
    """

    edited = Signal()

    def __init__(self, columns: Sequence[str], check: Check | None = None) -> None:
        super().__init__()
        self._columns = list(columns)
        self.wide = not columns
        self._check = check or (lambda _column, _text: "")
        self._rows: list[Cells] = []
        self._past: list[list[Cells]] = []
        self.show_rows(())

    # What stands in it

    def rows(self) -> list[Cells]:
        """Return the rows in which something stands; where it names the columns, the first too."""
        return [row for at, row in enumerate(self._rows) if any(row) or (self.wide and not at)]

    def name_of(self, column: int) -> str:
        """Return what a column is called."""
        return self._rows[0][column] if self.wide else self._columns[column]

    def show_rows(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows; there is no way back."""
        self.beginResetModel()
        shown = [*rows]
        if self.wide:
            self._columns = [""] * (max([1, *map(_width, shown)]) + 1)
        self._rows = [self._fitted(row) for row in shown]
        self._past.clear()
        self._rows.append(self._fitted(()))
        self.endResetModel()

    def problem(self) -> str:
        """Return what is wrong with the first cell that cannot stay, "" where all can."""
        said = (self._check(at, text) for row in self._rows for at, text in enumerate(row) if text)
        return next(filter(None, said), "")

    # Changes

    def remember(self) -> None:
        """Let the next ``undo`` come back to here."""
        self._past = [*self._past[1 - _DEPTH :], list(self._rows)]

    def write(self, row: int, column: int, text: str) -> None:
        """Write one cell, as a part of the change that was remembered last."""
        cells = list(self._rows[row])
        cells[column] = text
        self._rows[row] = tuple(cells)
        at = self.index(row, column)
        self.dataChanged.emit(at, at)
        self._grow()
        self.edited.emit()

    def fill(self, row: int, column: int, block: Sequence[Sequence[str]]) -> None:
        """Write a block of cells from a place on, below the last row too."""
        rows = [list(each) for each in self._rows[:-1]]
        rows += [[""] * len(self._columns) for _ in range(row + len(block) - len(rows))]
        for down, texts in enumerate(block):
            rows[row + down][column : column + len(texts)] = texts
        self._exchange(rows)

    def clear(self, cells: Iterable[tuple[int, int]]) -> None:
        """Empty some cells."""
        gone = set(cells)
        self._exchange(
            [
                ["" if (down, at) in gone else text for at, text in enumerate(row)]
                for down, row in enumerate(self._rows)
            ]
        )

    def take(self, rows: Iterable[int]) -> None:
        """Take rows out, but never the one that names the columns."""
        gone = {row for row in rows if row or not self.wide}
        self._exchange([row for number, row in enumerate(self._rows) if number not in gone])

    def move(self, row: int, by: int) -> bool:
        """Have a row change places with the one above (-1) or below (1); say whether it could."""
        to, movable = row + by, range(int(self.wide), len(self._rows) - 1)
        if row not in movable or to not in movable:
            return False
        rows = list(self._rows)
        rows[row], rows[to] = rows[to], rows[row]
        self._exchange(rows)
        return True

    def undo(self) -> bool:
        """Take back the last change; say whether there was one."""
        while self._past and self._past[-1] == self._rows:
            self._past.pop()
        return self.go_back()

    def go_back(self) -> bool:
        """Go back to what was remembered last; say whether something was."""
        if not self._past:
            return False
        self._put(self._past.pop())
        return True

    def _exchange(self, rows: Sequence[Sequence[str]]) -> None:
        self.remember()
        self._put(rows)

    def _put(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows; the way back stays as it is."""
        past, self._past = self._past, []
        self.show_rows([row for at, row in enumerate(rows) if any(row) or (self.wide and not at)])
        self._past = past
        self.edited.emit()

    def _grow(self) -> None:
        if any(self._rows[-1]):
            at = len(self._rows)
            self.beginInsertRows(_ROOT, at, at)
            self._rows.append(self._fitted(()))
            self.endInsertRows()
        if self.wide and any(row[-1] for row in self._rows):
            at = len(self._columns)
            self.beginInsertColumns(_ROOT, at, at)
            self._columns.append("")
            self._rows = [self._fitted(row) for row in self._rows]
            self.endInsertColumns()

    def _ground(self, row: int, problem: str) -> QBrush | None:
        tokens = tokens_of(QGuiApplication.palette())
        if problem:
            return QBrush(QColor(tokens.danger_tint))
        return QBrush(QColor(tokens.hover)) if self.wide and not row else None

    def _fitted(self, row: Sequence[str]) -> Cells:
        width = len(self._columns)
        return tuple([*row, *[""] * width][:width])

    # What Qt asks

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many rows there are, the empty one too."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """Return the text of a cell, what is wrong with it, or how that looks."""
        text = self._rows[index.row()][index.column()]
        if role in _WRITTEN:
            return text
        if role == _Role.AccessibleTextRole:
            return f"{self.name_of(index.column())} {text}"
        problem = self._check(index.column(), text) if text else ""
        if role == _Role.ToolTipRole:
            return f"<qt>{escape(problem or text)}</qt>" if text else None
        if role == _Role.BackgroundRole:
            return self._ground(index.row(), problem)
        return None

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """Write what was typed; the field has done it already while that was typed."""
        return role == _Role.EditRole

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """Return what a column is called."""
        named = orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return self._columns[section] if named else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Say that every cell can be written in."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


def _width(row: Sequence[str]) -> int:
    """Return how many cells a row has up to the last in which something stands."""
    return max((at for at, text in enumerate(row, 1) if text), default=0)
