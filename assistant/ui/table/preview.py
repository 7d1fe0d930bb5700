"""The list of what a replacement would change: each old → new, to be ticked."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from assistant.domain.replacing import Replacement
from assistant.ui.table.marked import excerpt, paint_line
from assistant.ui.theme import ROW_PX, SMALL, tokens_of
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.wording import sentence

_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole

#: Fields → what they are called.
FIELD_WORDS: Mapping[str, object] = {
    "title": QT_TRANSLATE_NOOP("table", "Title"),
    "text": QT_TRANSLATE_NOOP("table", "Text"),
    "parts": QT_TRANSLATE_NOOP("table", "Further messages"),
    "variants": QT_TRANSLATE_NOOP("table", "Other wordings"),
    "questions": QT_TRANSLATE_NOOP("table", "Questions"),
}

_HEADINGS = (
    QT_TRANSLATE_NOOP("table", "Phrase"),
    QT_TRANSLATE_NOOP("table", "Where"),
    QT_TRANSLATE_NOOP("table", "Now"),
    QT_TRANSLATE_NOOP("table", "After"),
)
_PHRASE, _WHERE, _OLD, _NEW = range(4)
#: What Qt leaves free before the words of a cell.
_MARGIN = SMALL + 3


class PreviewModel(QAbstractTableModel):
    """Replacements as rows; those that cannot be carried out have no tick."""

    ticked = Signal()
    """Other rows are ticked now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Replacement] = ()
        self._off: set[int] = set()
        self._answers: Mapping[int, Callable[[int, int], Any]] = {
            _Role.DisplayRole: self._text,
            _Role.AccessibleTextRole: self._text,
            _Role.ToolTipRole: self._tip,
            _Role.CheckStateRole: self._check,
        }

    def show(self, rows: Sequence[Replacement]) -> None:
        """Show other replacements, all of them ticked that can be carried out."""
        self.beginResetModel()
        self._rows = rows
        self._off = {number for number, each in enumerate(rows) if each.fault is not None}
        self.endResetModel()
        self.ticked.emit()

    def row(self, number: int) -> Replacement:
        """Return the replacement of a row."""
        return self._rows[number]

    def chosen(self) -> list[Replacement]:
        """Return what is ticked."""
        return [each for number, each in enumerate(self._rows) if number not in self._off]

    def count(self) -> int:
        """Return how many are ticked."""
        return len(self._rows) - len(self._off)

    def tick(self, rows: Sequence[int], on: bool) -> None:
        """Tick rows, or take their ticks away."""
        able = {number for number in rows if self._rows[number].fault is None}
        self._off = self._off - able if on else self._off | able
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.ticked.emit()

    def tick_all(self, on: bool) -> None:
        """Tick all rows, or none."""
        self.tick(range(len(self._rows)), on)

    def is_on(self, row: int) -> bool:
        """Say whether a row is ticked."""
        return row not in self._off

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many replacements there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return phrase, where, now and after."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return what a column is called."""
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return _said(_HEADINGS[section])
        return None

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """Return what a cell shows or says."""
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(index.row(), index.column())

    def setData(self, index: AnyIndex, value: Any, role: int = _Role.EditRole) -> bool:
        """Tick a row or take its tick away."""
        if role != _Role.CheckStateRole or index.column() != _PHRASE:
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let rows be chosen, and ticked where they can be carried out."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        found = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        able = index.column() == _PHRASE and self._rows[index.row()].fault is None
        return found | flag.ItemIsUserCheckable if able else found

    def _text(self, row: int, column: int) -> str:
        each = self._rows[row]
        if column == _WHERE:
            words = field_words(each.field)
            several = each.field not in ("title", "text")
            return f"{words} {each.number + 1}" if several else words
        if column == _NEW:
            return sentence(each.fault) if each.fault is not None else each.new
        return each.title if column == _PHRASE else each.old

    def _tip(self, row: int, column: int) -> str:
        return self._text(row, column)[:1_000]

    def _check(self, row: int, column: int) -> Qt.CheckState | None:
        if column != _PHRASE or self._rows[row].fault is not None:
            return None
        return Qt.CheckState.Unchecked if row in self._off else Qt.CheckState.Checked


class Marks(QStyledItemDelegate):
    """Draws the old and the new text with what changes marked in each."""

    def __init__(self, model: PreviewModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a cell."""
        each = self._model.row(index.row())
        fault = each.fault is not None
        if index.column() not in (_OLD, _NEW) or (fault and index.column() == _NEW):
            super().paint(painter, option, index)
            return
        old = index.column() == _OLD
        text, spans = (each.old, each.cut) if old else (each.new, each.put)
        tokens = tokens_of(option.palette)
        tone = "danger" if old else "success"
        marked, ground = getattr(tokens, f"{tone}_text"), getattr(tokens, f"{tone}_tint")
        colors = (QColor(tokens.text), QColor(marked), QColor(ground))
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.setFont(option.font)
        room = QRectF(option.rect).adjusted(_MARGIN, 0, -SMALL, 0)
        before = int(room.width() / option.fontMetrics.height() / 3)
        line, marks = excerpt(text, spans, before)
        paint_line(painter, room, line, marks, colors)


class PreviewList(QTableView):
    """The list; the space bar ticks all chosen rows at once."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(Marks(model, self))
        self.setAccessibleName(self.tr("What would be replaced"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        # With the list's own it would ask, for each heading it draws, about every row below.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in ((_PHRASE, 180), (_WHERE, 120)):
            self.setColumnWidth(column, width)
        for column in (_OLD, _NEW):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the chosen rows with the space bar, as the row of the keyboard will be."""
        if event.key() != Qt.Key.Key_Space or not self.currentIndex().isValid():
            super().keyPressEvent(event)
            return
        ranges = self.selectionModel().selection()
        found = (ranges.at(number) for number in range(ranges.count()))
        rows = {row for each in found for row in range(each.top(), each.bottom() + 1)}
        current = self.currentIndex().row()
        self._rows.tick(sorted(rows | {current}), not self._rows.is_on(current))


def field_words(name: str) -> str:
    """Return what a field is called."""
    return _said(FIELD_WORDS[name])


def _said(source: object) -> str:
    return QCoreApplication.translate("table", str(source))
