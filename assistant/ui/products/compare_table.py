"""The table of a comparison: names at the left stay in view, differing rows are tinted."""

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from assistant.domain.comparison import Comparison
from assistant.domain.comparison_text import NOTHING
from assistant.domain.products import Product
from assistant.ui.products.compare_model import ComparisonModel
from assistant.ui.theme import LINE_PX, SMALL, SMALL_PX, TINY, text_font, tokens_of
from assistant.ui.widgets.drawing import paint_focus, paint_words
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.widgets.paragraph import paragraph

#: Pixels: the column of names, the least of another column, the heads.
_NAMES_PX, _COLUMN_PX, _HEAD_PX = 76, 92, 2 * LINE_PX + SMALL


class CompareTable(QTableView):
    """Shows a comparison; rows can be left out, cells be copied."""

    dropped = Signal(str)
    """The row of this name is to be left out."""
    copied = Signal(str)
    """What stands in a cell is to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ComparisonModel()
        self._whole = False
        self.setModel(self.rows)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Heads(self))
        self.setVerticalHeader(_Names(self))
        self.setProperty("role", "comparison")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Comparison"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show another comparison; the keyboard stays where it stands."""
        here = self.currentIndex()
        self.rows.show(comparison)
        self._spread()
        row = min(max(here.row(), 0), self.rows.rowCount() - 1)
        column = min(max(here.column(), 0), self.rows.columnCount() - 1)
        self.setCurrentIndex(self.rows.index(row, column))

    def be_whole(self) -> None:
        """Be as high as all rows and as wide as there is room, for a page that scrolls itself."""
        self._whole = True
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def row_name(self) -> str:
        """Return the name of the row on which the keyboard stands, "" for none."""
        row = self.currentIndex().row()
        return self.rows.comparison.rows[row].name if row >= 0 else ""

    def copy_cell(self) -> None:
        """Ask to have the current cell copied."""
        if self.currentIndex().isValid():
            self.copied.emit(self.currentIndex().data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy a cell, leave a row out; all else is the table's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_cell()
        elif event.key() == Qt.Key.Key_Delete and self.row_name():
            self.dropped.emit(self.row_name())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room anew."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Give the columns equal room, and each row as much as its words need."""
        count = self.rows.columnCount()
        room = self.viewport().width() // count if count else 0
        for column in range(count):
            self.setColumnWidth(column, room if self._whole else max(room, _COLUMN_PX))
        for row in range(self.rows.rowCount()):
            self.setRowHeight(row, self._height(row))
        if self._whole:
            rows = sum(map(self.rowHeight, range(self.rows.rowCount())))
            self.setFixedHeight(_HEAD_PX + rows)

    def _height(self, row: int) -> int:
        words = [(str(self.rows.headerData(row, Qt.Orientation.Vertical)), _NAMES_PX)]
        words += [
            (self.rows.index(row, column).data(), self.columnWidth(column))
            for column in range(self.rows.columnCount())
        ]
        heights = (
            paragraph(text, text_font(), width - 2 * SMALL).boundingRect().height()
            for text, width in words
        )
        return max(*map(ceil, heights), LINE_PX) + 2 * TINY + 2

    def menu(self) -> QMenu:
        """Return what can be done with the current cell."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy this value")).triggered.connect(self.copy_cell)
        drop = menu.addAction(self.tr("Leave this row out"))
        drop.triggered.connect(lambda: self.dropped.emit(self.row_name()))
        return menu

    def _on_menu(self, at: QPoint) -> None:
        if self.currentIndex().isValid():
            self.menu().popup(self.viewport().mapToGlobal(at))


class _Cells(QStyledItemDelegate):
    """Draws the words of one product in one row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a cell."""
        table = self.parent()
        assert isinstance(table, CompareTable)
        tokens = tokens_of(option.palette)
        box = QRectF(option.rect)
        ground = tokens.warning_tint if table.rows.differs(index.row()) else tokens.surface
        painter.fillRect(box, QColor(ground))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(tokens.line))
        words = str(index.data())
        _write(painter, box, words, tokens.secondary if words == NOTHING else tokens.text)
        if table.hasFocus() and option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, option.palette)


class _Names(QHeaderView):
    """What the rows are called, at the left of the table."""

    def __init__(self, table: CompareTable) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table = table
        self.setFixedWidth(_NAMES_PX)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        """Return room for four Chinese letters."""
        return QSize(_NAMES_PX, 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a name on the ground of its row."""
        tokens = tokens_of(self.palette())
        rows = self._table.rows
        box = QRectF(rect)
        ground = tokens.warning_tint if rows.differs(section) else tokens.surface
        painter.fillRect(box, QColor(ground))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(tokens.line))
        words = str(rows.headerData(section, Qt.Orientation.Vertical))
        _write(painter, box, words, tokens.secondary)


def _write(painter: QPainter, box: QRectF, words: str, color: str) -> None:
    """Write words into the middle of a cell, in as many lines as they need."""
    layout = paragraph(words, text_font(), box.width() - 2 * SMALL)
    painter.setPen(QColor(color))
    top = box.center().y() - layout.boundingRect().height() / 2
    layout.draw(painter, QPointF(box.left() + SMALL, top))


class _Heads(QHeaderView):
    """What the products are called: the title, and below it the number or whose it is."""

    def __init__(self, table: CompareTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setFixedHeight(_HEAD_PX)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw two lines."""
        tokens = tokens_of(self.palette())
        product = self._table.rows.comparison.products[section]
        box = QRectF(rect)
        painter.fillRect(box, QColor(tokens.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(tokens.line))
        second = product.item_number if product.ours else self._whose(product)
        color = tokens.secondary if product.ours else tokens.warning_text
        line = QRectF(box.left() + SMALL, box.top() + TINY, box.width() - 2 * SMALL, LINE_PX)
        for words, font, ink in (
            (product.title, text_font(strong=True), tokens.text),
            (second, text_font(SMALL_PX), color),
        ):
            paint_words(painter, line, words, font, ink)
            line.translate(0, LINE_PX)

    def _whose(self, product: Product) -> str:
        seen = f" · {product.seen_on:%m-%d}" if product.seen_on else ""
        return self.tr("Not ours") + seen
