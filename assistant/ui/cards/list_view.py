"""The list of rule cards: the title, where the card stands, and a line of its text."""

from collections.abc import Sequence
from typing import NamedTuple

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

from assistant.domain.hits import Span
from assistant.ui.theme import (
    LINE_PX,
    RADIUS,
    SMALL,
    SMALL_PX,
    TINY,
    Tokens,
    text_font,
    tokens_of,
)
from assistant.ui.widgets.drawing import fill, paint_focus, paint_marked, paint_pill
from assistant.ui.widgets.even_list import AnyIndex

_ROW = Qt.ItemDataRole.UserRole
_ROW_PX = 2 * LINE_PX + 2 * SMALL


class CardRow(NamedTuple):
    """A card as the list shows it: where it stands in a word with its tone, and what was found."""

    id: str
    title: str
    text: str
    standing: tuple[str, str]
    title_marks: tuple[Span, ...] = ()
    text_marks: tuple[Span, ...] = ()


class CardList(QListWidget):
    """Cards to choose one from."""

    opened = Signal(str)
    """The card of that id is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Rules"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.itemClicked.connect(lambda item: self.opened.emit(item.data(_ROW).id))

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        """List cards, standing on the one on which the list stood, or on the first."""
        before, scrolled = self.current(), self.verticalScrollBar().value()
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.title}, {row.standing[0]}")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.text)
            self.addItem(item)
        ids = [row.id for row in rows]
        self.setCurrentRow(ids.index(before) if before in ids else 0)
        self.verticalScrollBar().setValue(scrolled)

    def current(self) -> str:
        """Return the id of the card on which the list stands, "" for none."""
        item = self.currentItem()
        return str(item.data(_ROW).id) if item is not None else ""

    def titles(self) -> list[str]:
        """Return the titles listed."""
        return [self.item(number).text() for number in range(self.count())]

    def step(self, rows: int) -> None:
        """Go up or down, no further than the ends."""
        self.setCurrentRow(min(max(self.currentRow() + rows, 0), self.count() - 1))

    def open_current(self) -> None:
        """Open the card on which the list stands."""
        if id := self.current():
            self.opened.emit(id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    """Draws a title with its badge and, below it, a line of the text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of every row."""
        return QSize(0, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        view = self.parent()
        assert isinstance(view, CardList)
        tokens, row = tokens_of(view.palette()), index.data(_ROW)
        box = QRectF(option.rect).adjusted(TINY, 1, -TINY, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            fill(painter, box, RADIUS, tokens.tint)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill(painter, box, RADIUS, tokens.hover)
        _paint_words(painter, box, row, tokens)
        if option.state & QStyle.StateFlag.State_HasFocus and view.hasFocus():
            paint_focus(painter, box, view.palette())
        painter.restore()


def _paint_words(painter: QPainter, box: QRectF, row: CardRow, tokens: Tokens) -> None:
    words = box.adjusted(SMALL, SMALL - 1, -SMALL, 0)
    words.setHeight(LINE_PX)
    right, (said, tone) = words.right(), row.standing
    if said:
        colors = getattr(tokens, f"{tone}_tint", tokens.hover), "", _words_color(tokens, tone)
        right = paint_pill(painter, right, words.center().y(), said, colors) - SMALL
    lit = QColor(tokens.accent_text)
    painter.setFont(text_font(strong=True))
    title = QRectF(words)
    title.setRight(right)
    paint_marked(painter, title, row.title, row.title_marks, (QColor(tokens.text), lit))
    painter.setFont(text_font(SMALL_PX))
    words.translate(0, LINE_PX)
    paint_marked(painter, words, row.text, row.text_marks, (QColor(tokens.secondary), lit))


def _words_color(tokens: Tokens, tone: str) -> str:
    return str(getattr(tokens, f"{tone}_text", tokens.secondary))
