"""The table itself: what keys, clicks and headings mean, which rows are chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from assistant.domain.phrases import Phrase, PhraseId
from assistant.ui.table.arranging import Arranged
from assistant.ui.table.columns import COLUMNS, NUMBERS
from assistant.ui.table.copying import Copying
from assistant.ui.table.model import TableModel
from assistant.ui.theme import ROW_PX

#: More rows than this are not chosen again one by one in another order, but only all of them;
#: nor copied at once.
_KEPT = 2_000

_Flag = QItemSelectionModel.SelectionFlag
_Key = Qt.Key


class Grid(QTableView):
    """Rows of phrases; whole rows are chosen, cells are edited and copied."""

    sort_requested = Signal(str)
    """A heading was clicked: its column."""
    chosen_changed = Signal()
    wished = Signal(str)
    """A key that means something for the chosen phrases: delete, open, category."""
    much_to_copy = Signal(object)
    """A ``Copying`` that takes a moment."""
    columns_changed = Signal()
    """Other columns are seen, or they are wider or elsewhere."""
    menu_requested = Signal(object)
    """What can be done is to be shown at this place on the screen."""

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        mode = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(mode.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Phrases as a table"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self._set_headers()
        self.selectionModel().selectionChanged.connect(lambda: self.chosen_changed.emit())

    # Rows

    def show_rows(self, arranged: Arranged) -> None:
        """Show other rows; what was chosen stays chosen, and the keyboard on its phrase."""
        count = self.chosen_count()
        everything = count == len(self._rows.phrases) == len(arranged.phrases)
        chosen = {each.id for each in self.chosen()} if count <= _KEPT else set()
        current, before = self.current(), self.currentIndex().row()
        column = max(self.currentIndex().column(), 0)
        scrolled = self.verticalScrollBar().value()
        self._rows.show(arranged.phrases, arranged.rows, arranged.stock)
        if everything:
            self.selectAll()
        else:
            self._choose(chosen)
        row = self._rows.row_of(current.id) if current is not None else -1
        if row < 0:  # its neighbour, so that the keyboard always stands somewhere
            row = min(max(before, 0), len(arranged.phrases) - 1)
        if row >= 0:
            self.selectionModel().setCurrentIndex(self._rows.index(row, column), _Flag.NoUpdate)
        self.verticalScrollBar().setValue(scrolled)
        self.chosen_changed.emit()

    def chosen(self) -> list[Phrase]:
        """Return the chosen phrases, in the order of the table."""
        phrases = self._rows.phrases
        return [
            phrase
            for first, last in sorted(self._chosen_rows())
            for phrase in phrases[first : last + 1]
        ]

    def chosen_count(self) -> int:
        """Return how many phrases are chosen."""
        return sum(last - first + 1 for first, last in self._chosen_rows())

    def current(self) -> Phrase | None:
        """Return the phrase on which the keyboard stands."""
        row = self.currentIndex().row()
        return self._rows.phrases[row] if 0 <= row < len(self._rows.phrases) else None

    def column(self) -> str:
        """Return the column in which the keyboard stands, "" for none."""
        index = self.currentIndex()
        return COLUMNS[index.column()].name if index.isValid() else ""

    def put_on(self, row: int) -> None:
        """Put the keyboard on a row, in the column where it stands."""
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(self._rows.index(row, column))

    # Columns

    def show_order(self, column: str, descending: bool) -> None:
        """Mark the heading by which the rows are in order, "" for none."""
        direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(NUMBERS.get(column, -1), direction)

    def column_state(self) -> list[list[object]]:
        """Return name, width and whether it is seen of each column, from left to right."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [
            [COLUMNS[each].name, self._width(each), not header.isSectionHidden(each)]
            for each in order
        ]

    def set_column_state(self, state: object) -> None:
        """Show columns as they were remembered; what makes no sense is passed over."""
        header = self.horizontalHeader()
        entries = state if isinstance(state, list) else []
        place = 0
        for entry in entries:
            match entry:
                case [str(name), int(width), bool(seen)] if name in NUMBERS:
                    number = NUMBERS[name]
                    header.moveSection(header.visualIndex(number), place)
                    header.resizeSection(number, min(max(width, header.minimumSectionSize()), 900))
                    header.setSectionHidden(number, not seen)
                    place += 1

    def fill_columns(self, menu: QMenu) -> None:
        """Put the columns into a menu, to be ticked; the title is always seen."""
        for number, column in enumerate(COLUMNS[1:], 1):
            action = menu.addAction(column.heading())
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.toggled.connect(lambda on, number=number: self._show_column(number, on))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, delete, edit; all else is the table's own."""
        wish = {_Key.Key_Delete: "delete", _Key.Key_Return: "open", _Key.Key_Enter: "open"}
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in wish and self.state() != QAbstractItemView.State.EditingState:
            self.wished.emit(wish[_Key(event.key())])
        elif event.key() == _Key.Key_F2 and self.column() == "category":
            self.wished.emit("category")
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the seen cells of the chosen rows, with headings, as a spreadsheet takes them."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        columns = [COLUMNS[each] for each in order if not header.isSectionHidden(each)]
        copying = Copying(self.chosen(), columns, self._rows.cells)
        if len(copying.phrases) > _KEPT:
            self.much_to_copy.emit(copying)
        elif copying.phrases:
            QGuiApplication.clipboard().setText(copying.text())

    # How it works

    def _chosen_rows(self) -> Iterable[tuple[int, int]]:
        # Not ``selectedRows``: it makes an object for each of a hundred thousand.
        ranges = self.selectionModel().selection()
        found = (ranges.at(number) for number in range(ranges.count()))
        return {(each.top(), each.bottom()) for each in found}

    def _choose(self, ids: set[PhraseId]) -> None:
        if not ids:
            return
        selection, last = QItemSelection(), len(COLUMNS) - 1
        for row in sorted(row for id in ids if (row := self._rows.row_of(id)) >= 0):
            selection.select(self._rows.index(row, 0), self._rows.index(row, last))
        self.selectionModel().select(selection, _Flag.ClearAndSelect)

    def _set_headers(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_PX)
        rows.hide()
        header = self.horizontalHeader()
        # With the table's own it would ask, for each heading it draws, about every row below.
        header.setSelectionModel(QItemSelectionModel(self._rows, header))
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(40)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, column.width)
            self.setColumnHidden(number, not column.seen)
        header.sectionClicked.connect(lambda at: self.sort_requested.emit(COLUMNS[at].name))
        header.sectionResized.connect(lambda *_: self.columns_changed.emit())
        header.sectionMoved.connect(lambda *_: self.columns_changed.emit())
        header.customContextMenuRequested.connect(self._on_header_menu)

    def _width(self, number: int) -> int:
        return self.columnWidth(number) or COLUMNS[number].width

    def _show_column(self, number: int, on: bool) -> None:
        self.setColumnHidden(number, not on)
        if on and self.columnWidth(number) < self.horizontalHeader().minimumSectionSize():
            self.setColumnWidth(number, COLUMNS[number].width)
        self.columns_changed.emit()

    def _on_header_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill_columns(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _on_menu(self, at: QPoint) -> None:
        if self.chosen_count():
            self.menu_requested.emit(self.viewport().mapToGlobal(at))
