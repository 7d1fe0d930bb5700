"""A list whose rows have a title and a line below; what else stands in them, their owner knows."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.ui.theme import LINE_PX, RADIUS, SMALL, SMALL_PX, TINY, Tokens, text_font, tokens_of
from assistant.ui.widgets.drawing import fill, paint_focus, paint_words
from assistant.ui.widgets.even_list import AnyIndex

_ROW = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole.UserRole + 1
_ROW_PX = 2 * LINE_PX + 2 * SMALL


class TwoLineList(QListWidget):
    """Rows to choose one from, each known by a name."""

    opened = Signal(str)
    """The row of that name was clicked, or Enter pressed on it."""

    def __init__(
        self, words: str, rows: "type[TwoLineRows]", parent: QWidget | None = None
    ) -> None:
        """``words`` name the list for a screen reader, ``rows`` draws what stands in it."""
        super().__init__(parent)
        self.setItemDelegate(rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.itemClicked.connect(self.open_current)

    def add_row(self, row: object, title: str, said: str, name: str = "") -> QListWidgetItem:
        """Add a row below the others; ``said`` describes it to a screen reader."""
        item = QListWidgetItem(title)
        item.setData(_ROW, row)
        item.setData(_NAME, name)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, said)
        self.addItem(item)
        return item

    def row_at(self, number: int) -> object:
        """Return what was added as the ``number``th row, from 0; None where there is none."""
        item = self.item(number)
        return item.data(_ROW) if item is not None else None

    def current(self) -> str:
        """Return the name of the row on which the list stands, "" for none."""
        item = self.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def stand_on(self, name: str) -> None:
        """Stand on the row of that name, or on the first."""
        names = [self.item(number).data(_NAME) for number in range(self.count())]
        self.setCurrentRow(names.index(name) if name in names else 0)

    def titles(self) -> list[str]:
        """Return the titles listed."""
        return [self.item(number).text() for number in range(self.count())]

    def step(self, rows: int) -> None:
        """Go up or down, no further than the ends."""
        self.setCurrentRow(min(max(self.currentRow() + rows, 0), self.count() - 1))

    def open_current(self) -> None:
        """Open the row on which the list stands."""
        if name := self.current():
            self.opened.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)


class TwoLineRows(QStyledItemDelegate):
    """Draws what all such rows have alike; a subclass fills them."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw what stands in a row; ``line`` is its upper one, the other ``LINE_PX`` below."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of every row."""
        return QSize(0, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        view = self.parent()
        assert isinstance(view, QWidget)
        tokens = tokens_of(view.palette())
        box = QRectF(option.rect).adjusted(TINY, 1, -TINY, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            fill(painter, box, RADIUS, tokens.tint)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill(painter, box, RADIUS, tokens.hover)
        line = box.adjusted(SMALL, SMALL - 1, -SMALL, 0)
        line.setHeight(LINE_PX)
        self.paint_row(painter, line, index.data(_ROW), tokens)
        if option.state & QStyle.StateFlag.State_HasFocus and view.hasFocus():
            paint_focus(painter, box, view.palette())
        painter.restore()


class TitledRows(TwoLineRows):
    """Draws a title and what is said of it: a row is these two."""

    strong = False
    """Whether the titles stand out."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw both."""
        assert isinstance(row, tuple)
        title, said = row
        paint_lines(painter, line, (title, said), tokens, self.strong)


class StrongRows(TitledRows):
    """Draws titles that stand out."""

    strong = True


def paint_lines(
    painter: QPainter, line: QRectF, words: tuple[str, str], tokens: Tokens, strong: bool = False
) -> None:
    """Draw a title and, small below it, what is said of it; a ``strong`` title stands out."""
    title, said = words
    paint_words(painter, line, title, text_font(strong=strong), tokens.text)
    below = line.translated(0, LINE_PX)
    paint_words(painter, below, said, text_font(SMALL_PX), tokens.secondary)
