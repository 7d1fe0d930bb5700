"""A small table to write in: by keyboard alone, by the mouse, or by pasting from a worksheet."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from assistant.ui.products.sheet_model import Check, SheetModel
from assistant.ui.widgets.even_list import AnyIndex

_ROW_PX = 28
#: More rows than these are scrolled within the table.
_SHOWN = 12
#: How wide a column is at least of which nothing is said.
_WIDTH_PX = 44
#: Room beside the text of a cell.
_BESIDE_PX = 26
_WIDEST_PX = 140
#: Room beside the name of a column.
_NAME_PX = 20

_Key = Qt.Key


class Sheet(QTableView):
    """Shows a ``SheetModel``; ``widths`` are the least of its columns, in logical pixels.

    More room is shared among them; where there is less, the table is scrolled.
    """

    edited = Signal()
    reached = Signal(object)
    """One stands on the cell of this ``QRect`` now; a page that scrolls has to show it."""

    def __init__(
        self,
        name: str,
        columns: Sequence[str] = (),
        widths: Sequence[int] = (),
        check: Check | None = None,
    ) -> None:
        super().__init__()
        self.cells = SheetModel(columns, check)
        self._widths = list(widths)
        self._first: int | None = None
        """In which column a row was begun that one goes through by Tab."""
        self.offered: dict[int, list[str]] = {}
        self.setModel(self.cells)
        self.setItemDelegate(_CellFields(self))
        self.setAccessibleName(name)
        self.setProperty("role", "sheet")
        self._dress()
        self.clicked.connect(self.edit)
        self.cells.edited.connect(self.edited)
        self.cells.modelReset.connect(self._fit)
        self.cells.rowsInserted.connect(self._fit)
        self.cells.columnsInserted.connect(self._fit)
        self.cells.dataChanged.connect(self._fit)
        self._fit()

    def offer(self, column: int, texts: Iterable[str]) -> None:
        """Offer texts while one types into a column."""
        self.offered[column] = sorted(set(texts) - {""})

    def problem(self) -> str:
        """Return what is wrong with a cell, "" where nothing is."""
        return self.cells.problem()

    def take_rows(self) -> None:
        """Take out the rows in which something is marked."""
        here = self.currentIndex()
        self.cells.take({each.row() for each in self.selectedIndexes()})
        self._stand(here.row(), here.column())

    def move_row(self, by: int) -> None:
        """Move the row one stands on up (-1) or down (1)."""
        here = self.currentIndex()
        if self.cells.move(here.row(), by):
            self._stand(here.row() + by, here.column())

    def paste(self, text: str) -> None:
        """Write a text from the cell on which one stands: cells by tabs, rows by lines."""
        here = self.currentIndex()
        row, column = max(0, here.row()), max(0, here.column())
        lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
        self.cells.fill(
            row, column, [[each.strip() for each in line.split("\t")] for line in lines]
        )
        self._stand(row, column)

    def copy(self) -> None:
        """Put what is marked on the clipboard, as worksheets take it."""
        marked = sorted({(each.row(), each.column()) for each in self.selectedIndexes()})
        rows = sorted({row for row, _ in marked})
        columns = sorted({column for _, column in marked})
        lines = ["\t".join(self._text(row, column) for column in columns) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write, copy, paste, empty, move and take back by the keys that worksheets have."""
        # While a cell is written in, its field lets some keys through that were its own.
        writing = self.state() == QAbstractItemView.State.EditingState
        if not (writing or self._on_standard_key(event) or self._on_own_key(event)):
            super().keyPressEvent(event)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell where one stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.reached.emit(self.visualRect(current))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand somewhere, so that one can begin to write."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._stand(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page where the table shows all its rows."""
        if self.cells.rowCount() <= _SHOWN:
            event.ignore()
        else:
            super().wheelEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after Enter, to where the row was begun; after Esc take back what was typed."""
        here, ends = self.currentIndex(), QAbstractItemDelegate.EndEditHint
        first = here.column() if self._first is None else self._first
        self._first = first if hint == ends.EditNextItem else None
        super().closeEditor(editor, hint)
        if hint != ends.NoHint:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if hint == ends.RevertModelCache:
            self.cells.go_back()
            self._stand(here.row(), here.column())
        elif hint == ends.SubmitModelCache:
            self._stand(here.row() + 1, first)

    def sizeHint(self) -> QSize:
        """Return the height of all rows, or of as many as are shown."""
        rows = min(self.cells.rowCount(), _SHOWN)
        scrolled = sum(self._least()) > self.viewport().width()
        below = self.horizontalScrollBar().sizeHint().height() if scrolled else 0
        heading = 0 if self.cells.wide else self.horizontalHeader().sizeHint().height()
        return QSize(200, heading + rows * _ROW_PX + below + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(100, self.sizeHint().height())

    # How it works

    def _on_standard_key(self, event: QKeyEvent) -> bool:
        keys = QKeySequence.StandardKey
        text = QGuiApplication.clipboard().text() if event.matches(keys.Paste) else ""
        if text:
            self.paste(text)
        elif event.matches(keys.Copy):
            self.copy()
        elif not (event.matches(keys.Undo) and self.cells.undo()):
            return False
        return True

    def _on_own_key(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in (_Key.Key_Return, _Key.Key_Enter) and not control:
            self.edit(self.currentIndex())
        elif event.key() == _Key.Key_Delete and control:
            self.take_rows()
        elif event.key() in (_Key.Key_Delete, _Key.Key_Backspace):
            self.cells.clear((each.row(), each.column()) for each in self.selectedIndexes())
        elif alt and event.key() in (_Key.Key_Up, _Key.Key_Down):
            self.move_row(-1 if event.key() == _Key.Key_Up else 1)
        else:
            return False
        return True

    def _text(self, row: int, column: int) -> str:
        return str(self.cells.index(row, column).data())

    def _stand(self, row: int, column: int) -> None:
        rows, columns = self.cells.rowCount(), self.cells.columnCount()
        at = self.cells.index(min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
        self.setCurrentIndex(at)

    def _fit(self) -> None:
        """Share the width among the columns, and take the height that the rows need."""
        widths = self._least()
        room = max(self.viewport().width(), sum(widths))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, room * width // sum(widths))
        bars, many = Qt.ScrollBarPolicy, self.cells.rowCount() > _SHOWN
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if many else bars.ScrollBarAlwaysOff)
        self.setFixedHeight(self.sizeHint().height())

    def _least(self) -> list[int]:
        count = self.cells.columnCount()
        if self.cells.wide:
            return [self._wanted(column) for column in range(count)]
        widths, letters = [*self._widths, *[_WIDTH_PX] * count], self.fontMetrics()
        names = (letters.horizontalAdvance(self.cells.name_of(column)) for column in range(count))
        return [
            max(pair) for pair in zip(widths, (name + _NAME_PX for name in names), strict=False)
        ]

    def _wanted(self, column: int) -> int:
        """Return how wide a column is for all that stands in it."""
        texts = (self._text(row, column) for row in range(min(self.cells.rowCount(), _SHOWN)))
        widest = max(map(self.fontMetrics().horizontalAdvance, texts))
        return min(max(_WIDTH_PX, widest + _BESIDE_PX), _WIDEST_PX)

    def _dress(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed
            | triggers.DoubleClicked
            | triggers.SelectedClicked
            | triggers.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        heading = self.horizontalHeader()
        heading.setMinimumSectionSize(_WIDTH_PX // 2)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heading.setSectionsClickable(False)
        heading.setVisible(not self.cells.wide)


class _CellFields(QStyledItemDelegate):
    """Makes the field of a cell, which writes into the table while one types."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Return a line over the cell."""
        field = QLineEdit(parent)
        field.setProperty("role", "cell")
        cells, row, column = self._sheet.cells, index.row(), index.column()
        field.setAccessibleName(cells.name_of(column))
        cells.remember()
        field.textEdited.connect(lambda text: cells.write(row, column, text))
        if offered := self._sheet.offered.get(column):
            completer = QCompleter(offered, field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(lambda text: cells.write(row, column, text))
            field.setCompleter(completer)
        return field

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a cell on its ground, which the style sheet leaves out."""
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QBrush):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Lay the field over the whole cell."""
        editor.setGeometry(option.rect)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Show the text of the cell, unless it came from this field."""
        if isinstance(editor, QLineEdit) and editor.text() != str(index.data()):
            editor.setText(str(index.data()))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave cells of a worksheet to the table: a line would run them together."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = QGuiApplication.clipboard().text()
            many = "\t" in text or "\n" in text.strip()
            if event.matches(QKeySequence.StandardKey.Paste) and many:
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self._sheet.paste(text)
                return True
        return super().eventFilter(editor, event)
