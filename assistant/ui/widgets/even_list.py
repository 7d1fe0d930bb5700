"""A list whose rows all have one height, so that where a row stands is arithmetic.

Qt's own list lays out every row after each change; with a model in Python that takes 1.6 µs a row,
a sixth of a second for 100,000. Here no row is touched that is not seen. Everything else — keys,
selection, dragging, what assistive programs are told — is Qt's.
"""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from assistant.ui.theme import tokens_of

#: How Qt names a row, for a moment or for longer.
AnyIndex = QModelIndex | QPersistentModelIndex

_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint

#: Near an edge, while something is dragged, the list scrolls by itself.
_EDGE_PX = 24


class EvenList(QListView):
    """Rows of one height; ``set_row_height`` says which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lay_ground()
        self._row_px = 32
        self._gap_row = -1
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there, or the rows would change their width with their number.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _lay_ground(self) -> None:
        # The same as Qt makes, but made here: to find out of what class Qt's own is, all classes
        # of widgets there are would be loaded, which takes 20 ms at the start.
        ground = QWidget(self)
        ground.setObjectName("qt_scrollarea_viewport")
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)

    def set_row_height(self, pixels: int) -> None:
        """Give all rows that height, and keep the first one seen in its place."""
        first = self.verticalOffset() // self._row_px
        self._row_px = pixels
        self.updateGeometries()
        self.verticalScrollBar().setValue(first * pixels)
        self.viewport().update()

    # Where rows stand

    def doItemsLayout(self) -> None:
        """Lay out nothing: take over the number of rows."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Give the scroll bar its range."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(self._row_px // 2)
        bar.setRange(0, max(0, self._count() * self._row_px - page))
        QAbstractItemView.updateGeometries(self)

    def visualRect(self, index: AnyIndex) -> QRect:
        """Return where a row is seen."""
        if not index.isValid():
            return QRect()
        top = index.row() * self._row_px - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._row_px)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a place."""
        row = (point.y() + self.verticalOffset()) // self._row_px
        if 0 <= row < self._count() and 0 <= point.x() < self.viewport().width():
            return self.model().index(row, 0)
        return QModelIndex()

    def scrollTo(self, index: AnyIndex, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Bring a row into view, with as little movement as the hint allows."""
        if not index.isValid():
            return
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top = index.row() * self._row_px
        if hint == _Hint.PositionAtCenter:
            bar.setValue(top - (page - self._row_px) // 2)
        elif hint == _Hint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint == _Hint.PositionAtBottom or top + self._row_px > bar.value() + page:
            bar.setValue(top + self._row_px - page)

    def horizontalOffset(self) -> int:
        """Return that nothing is scrolled sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far it is scrolled."""
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Move what is seen; only the strip that comes into view is drawn anew."""
        self.viewport().scroll(across, down)

    def isIndexHidden(self, index: AnyIndex) -> bool:
        """Return that no row is hidden."""
        return False

    # Choosing

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row a key leads to."""
        last = self._count() - 1
        if last < 0:
            return QModelIndex()
        page = max(1, self.viewport().height() // self._row_px - 1)
        here = self.currentIndex().row()
        steps = {
            _Action.MoveUp: -1,
            _Action.MovePrevious: -1,
            _Action.MoveDown: 1,
            _Action.MoveNext: 1,
            _Action.MovePageUp: -page,
            _Action.MovePageDown: page,
            _Action.MoveHome: -last - 1,
            _Action.MoveEnd: last + 1,
        }
        row = here + steps.get(action, 0) if here >= 0 else 0
        return self.model().index(min(max(row, 0), last), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the rows that a rectangle touches."""
        low, high = self._rows_in(rect.normalized())
        chosen = QItemSelection()
        if low <= high:
            chosen.select(self.model().index(low, 0), self.model().index(high, 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where chosen rows are seen."""
        found = QRegion()
        for number in range(selection.count()):
            part = selection.at(number)
            area = self.visualRect(part.topLeft()) | self.visualRect(part.bottomRight())
            found |= QRegion(area & self.viewport().rect())
        return found

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are seen."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        low, high = self._rows_in(event.rect())
        model, delegate = self.model(), self.itemDelegate()
        for row in range(low, high + 1):
            index = model.index(row, 0)
            option.rect = self.visualRect(index)
            delegate.paint(painter, option, index)
        if self._gap_row >= 0:
            self._paint_gap(painter)
        painter.end()

    # Dropping between rows

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let in what may be dropped."""
        self._offer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the gap into which it would go."""
        self._offer(event)
        at = event.position().toPoint().y()
        if not _EDGE_PX < at < self.viewport().height() - _EDGE_PX:
            self.startAutoScroll()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no gap any more."""
        self.stopAutoScroll()
        self._set_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped and where; the model moves nothing by itself."""
        row = self._gap_at(event.position().toPoint())
        self.stopAutoScroll()
        self._set_gap(-1)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        data, action = event.mimeData(), Qt.DropAction.MoveAction
        self.model().dropMimeData(data, action, row, 0, QModelIndex())

    def _offer(self, event: QDragMoveEvent) -> None:
        row = self._gap_at(event.position().toPoint())
        data, action = event.mimeData(), Qt.DropAction.MoveAction
        if self.model().canDropMimeData(data, action, row, 0, QModelIndex()):
            self._set_gap(row)
            event.accept()
        else:
            self._set_gap(-1)
            event.ignore()

    def _gap_at(self, point: QPoint) -> int:
        row = (point.y() + self.verticalOffset() + self._row_px // 2) // self._row_px
        return min(max(row, 0), self._count())

    def _set_gap(self, row: int) -> None:
        if row != self._gap_row:
            self._gap_row = row
            self.viewport().update()

    def _paint_gap(self, painter: QPainter) -> None:
        top = self._gap_row * self._row_px - self.verticalOffset() - 2
        top = max(0, top)
        color = QColor(tokens_of(self.palette()).accent)
        painter.fillRect(QRect(8, top, self.viewport().width() - 8, 2), color)

    # Numbers

    def _count(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    def _rows_in(self, area: QRect) -> tuple[int, int]:
        """Return the first and the last row that an area of the viewport touches."""
        offset = self.verticalOffset()
        low = (area.top() + offset) // self._row_px
        high = (area.bottom() + offset) // self._row_px
        return max(0, low), min(high, self._count() - 1)
