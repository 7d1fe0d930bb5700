"""The list of pages in the help: all of them, or those that a search found."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.ui.help.finds import Find
from assistant.ui.theme import LINE_PX, RADIUS, SMALL, SMALL_PX, TINY, text_font, tokens_of
from assistant.ui.widgets.drawing import fill, paint_focus, paint_marked
from assistant.ui.widgets.even_list import AnyIndex

_FIND = Qt.ItemDataRole.UserRole
_ROW_PX = 2 * LINE_PX + 2 * SMALL


class HelpList(QListWidget):
    """Titles, each with a line of its page."""

    opened = Signal(str)
    """The page of that name is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pages of the help"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.itemClicked.connect(lambda item: self.opened.emit(item.data(_FIND).name))

    def show_finds(self, finds: Sequence[Find], current: str = "") -> None:
        """List pages, standing on one of them or on the first."""
        self.clear()
        for find in finds:
            item = QListWidgetItem(find.title)
            item.setData(_FIND, find)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, find.excerpt)
            self.addItem(item)
        names = [find.name for find in finds]
        self.setCurrentRow(names.index(current) if current in names else 0)

    def step(self, rows: int) -> None:
        """Go up or down, no further than the ends."""
        self.setCurrentRow(min(max(self.currentRow() + rows, 0), self.count() - 1))

    def open_current(self) -> None:
        """Open the page on which the list stands."""
        if (item := self.currentItem()) is not None:
            self.opened.emit(item.data(_FIND).name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    """Draws a title and, below it, a line of the page."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of every row."""
        return QSize(0, _ROW_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        """Draw one row."""
        view = self.parent()
        assert isinstance(view, HelpList)
        tokens = tokens_of(view.palette())
        find = index.data(_FIND)
        box = QRectF(option.rect).adjusted(TINY, 1, -TINY, -1)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            fill(painter, box, RADIUS, tokens.tint)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill(painter, box, RADIUS, tokens.hover)
        words = box.adjusted(SMALL, SMALL - 1, -SMALL, 0)
        words.setHeight(LINE_PX)
        lit = QColor(tokens.accent_text)
        painter.setFont(text_font(strong=True))
        paint_marked(painter, words, find.title, find.title_marks, (QColor(tokens.text), lit))
        painter.setFont(text_font(SMALL_PX))
        words.translate(0, LINE_PX)
        colors = (QColor(tokens.secondary), lit)
        paint_marked(painter, words, find.excerpt, find.excerpt_marks, colors)
        if state & QStyle.StateFlag.State_HasFocus and view.hasFocus():
            paint_focus(painter, box, view.palette())
        painter.restore()
