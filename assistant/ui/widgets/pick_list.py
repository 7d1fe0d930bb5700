"""A long list of which some are ticked."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListView

from assistant.domain.values import value
from assistant.ui.icons import paint_icon
from assistant.ui.theme import LINE_PX, SMALL, Tokens
from assistant.ui.widgets.drawing import fill
from assistant.ui.widgets.two_line_list import TwoLineRows, paint_lines

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BOX_PX = 16


@value
class PickRow:
    """A line to tick: its id, a title and what is said below it."""

    id: int
    title: str
    said: str = ""


class PickModel(QAbstractListModel):
    """Rows, of which some are ticked; a tick stays while its row is not listed."""

    ticked_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PickRow] = ()
        self._ticked: set[int] = set()

    def show_rows(self, rows: Sequence[PickRow]) -> None:
        """List these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rows(self) -> Sequence[PickRow]:
        """Return what is listed."""
        return self._rows

    @property
    def ticked(self) -> Collection[int]:
        """The ids of all that are ticked, listed or not."""
        return self._ticked

    def tick(self, ids: Iterable[int], on: bool = True) -> None:
        """Tick some, or take their ticks away."""
        (self._ticked.update if on else self._ticked.difference_update)(ids)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.ticked_changed.emit()

    def turn(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        id = self._rows[row].id
        self.tick([id], id not in self._ticked)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a row, what is said of it, its tick, or all that is drawn."""
        row = self._rows[index.row()]
        ticked = row.id in self._ticked
        if role == Qt.ItemDataRole.UserRole:
            return row, ticked
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.said
        return row.title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Say that rows can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class PickList(QListView):
    """Shows them; a click or the space bar ticks one, Ctrl+A all that are listed."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.picks = PickModel()
        self.setModel(self.picks)
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(words)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.picks.turn(index.row()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row where one stands on none."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.picks.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the row one stands on, or all."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.picks.turn(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.tick_all()
        else:
            super().keyPressEvent(event)

    def tick_all(self) -> None:
        """Tick all that are listed, or none where all of them are ticked."""
        ids = [row.id for row in self.picks.rows()]
        self.picks.tick(ids, not all(id in self.picks.ticked for id in ids))


class _Rows(TwoLineRows):
    """Draws the tick, the title and what is said below it."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw one row."""
        assert isinstance(row, tuple)
        shown, ticked = row
        box = QRectF(line.x(), line.y() + (LINE_PX - _BOX_PX) / 2, _BOX_PX, _BOX_PX)
        ground = tokens.accent_fill if ticked else tokens.surface
        fill(painter, box, 4, ground, ground if ticked else tokens.secondary)
        if ticked:
            paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), QColor(tokens.on_accent))
        words = line.adjusted(_BOX_PX + SMALL, 0, 0, 0)
        paint_lines(painter, words, (shown.title, shown.said), tokens)
