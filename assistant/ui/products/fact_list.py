"""Facts under one another: a click says one to the buyer, its sign at the end copies it."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.domain.passages import Passage
from assistant.ui.icons import icon, paint_icon
from assistant.ui.products.facts import Fact
from assistant.ui.theme import MEDIUM, SMALL_PX, TINY, Tokens, text_font, tokens_of
from assistant.ui.widgets.drawing import fill, paint_focus
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.widgets.labels import for_menu
from assistant.ui.widgets.paragraph import paragraph

_FACT = Qt.ItemDataRole.UserRole
#: Width of the names beside values, and of the sign at the end, in pixels.
_NAME_PX, _SIGN_PX = 76, 20
_PAD = 6
#: A second click on the same fact within this time is a double click, not a second wish.
_TWICE_MS = 1000
#: So many characters of a sentence are shown before it is inserted.
_TIP = 400


class FactList(QListWidget):
    """As high as its facts: what lies around it scrolls."""

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""
    opened = Signal(object)
    """The product of this id is to be shown."""
    fitted = Signal(int)
    """The list is that high now."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self._pressed = -1
        self._last = (-1, 0)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(words)
        self.setMouseTracking(True)
        self.setProperty("role", "facts")
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these; the list stands on the fact of that name on which it stood, or on none."""
        if list(facts) == self.facts():
            return
        before = self._fact(self.currentRow())
        self.clear()
        self._rows.forget()
        for fact in facts:
            item = QListWidgetItem(f"{fact.name}: {fact.text}" if fact.text else fact.name)
            item.setData(_FACT, fact)
            if not fact.text:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        names = [fact.name for fact in facts]
        self.setCurrentRow(names.index(before.name) if before and before.name in names else -1)
        self._fit()

    def facts(self) -> list[Fact]:
        """Return what is shown."""
        return [self.item(row).data(_FACT) for row in range(self.count())]

    def insert(self, row: int, alone: bool = False) -> None:
        """Have a fact said to the buyer, or its value ``alone``; copied if it is not for them."""
        fact = self._fact(row)
        if fact is None:
            return
        if fact.said:
            self.passage_chosen.emit(Passage(fact.text if alone else fact.said))
        else:
            self.copy(row)

    def copy(self, row: int, sentence: bool = False) -> None:
        """Have the value of a fact copied, or its ``sentence``."""
        fact = self._fact(row)
        if fact is not None:
            self.passage_to_copy.emit(Passage(fact.said if sentence else fact.text))

    def open(self, row: int) -> None:
        """Have the product shown that a fact tells of, if it tells of one."""
        fact = self._fact(row)
        if fact is not None and fact.leads_to is not None:
            self.opened.emit(fact.leads_to)

    def _fact(self, row: int) -> Fact | None:
        fact = self.item(row).data(_FACT) if 0 <= row < self.count() else None
        return fact if fact and fact.text else None

    def menu(self, row: int) -> QMenu | None:
        """Return what can be done with a fact; None for the head of a group."""
        fact = self._fact(row)
        if fact is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ways: list[tuple[str, str, Callable[[], None]]] = []
        if fact.said:
            ways.append(("insert", self.tr("Insert as a sentence"), lambda: self.insert(row)))
            ways.append(("insert", self.tr("Insert the value"), lambda: self.insert(row, True)))
            ways.append(("copy", self.tr("Copy the sentence"), lambda: self.copy(row, True)))
        ways.append(("copy", self.tr("Copy the value"), lambda: self.copy(row)))
        for code in fact.codes:
            words = self.tr("Copy {code}").format(code=for_menu(code))
            ways.append(("copy", words, partial(self.passage_to_copy.emit, Passage(code))))
        if fact.leads_to is not None:
            ways.append(("products", self.tr("Show this product"), lambda: self.open(row)))
        for sign, words, act in ways:
            menu.addAction(icon(sign), words).triggered.connect(act)
        return menu

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert on Enter, copy on Ctrl+C, look on Space; leave the list where it ends."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self.insert(self.currentRow())
        elif control and event.key() == Qt.Key.Key_C:
            self.copy(self.currentRow())
        elif event.key() == Qt.Key.Key_Space:
            self.open(self.currentRow())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the fact."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self.currentRow() if by_key else self.indexAt(event.pos()).row()
        place = self.visualItemRect(self.item(row)).center() if by_key and row >= 0 else event.pos()
        if (menu := self.menu(row)) is not None:
            menu.popup(self.viewport().mapToGlobal(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a click begins."""
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.indexAt(event.position().toPoint()).row() if left else -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Insert what was clicked, or copy it."""
        super().mouseReleaseEvent(event)
        index, pressed = self.indexAt(event.position().toPoint()), self._pressed
        self._pressed = -1
        if pressed < 0 or pressed != index.row():
            return
        box = QRectF(self.visualRect(index))
        last, self._last = self._last, (pressed, event.timestamp())
        if event.position().x() > box.right() - _SIGN_PX - MEDIUM:
            self.copy(index.row())
        elif last[0] != pressed or event.timestamp() - last[1] >= _TWICE_MS:
            self.insert(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Say nothing twice: the second click of two is none."""
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the sign under the pointer; elsewhere show what would be inserted."""
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            at_sign = event.pos().x() > self.viewport().width() - _SIGN_PX - MEDIUM
            if index.isValid() and (fact := self._fact(index.row())) is not None:
                tip = self.tr("Copy the value") if at_sign or not fact.said else fact.said
                self.item(index.row()).setToolTip(_tip(tip))
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to what lies around."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as much room as the facts need at this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def focusInEvent(self, event: object) -> None:
        """Stand on the first fact when the keyboard comes."""
        if self.currentRow() < 0:
            self._step(1, wraps=False)
        super().focusInEvent(event)  # type: ignore[arg-type]

    def _step(self, by: int, wraps: bool = True) -> None:
        """Go to the next fact in a direction; past the last one to the next list."""
        row = self.currentRow() + by
        while 0 <= row < self.count() and self._fact(row) is None:
            row += by
        if 0 <= row < self.count():
            self.setCurrentRow(row)
        elif wraps:
            self.focusNextPrevChild(by > 0)

    def _fit(self) -> None:
        self.doItemsLayout()
        width = self.viewport().width()
        heights = (
            self._rows.height(self.item(row).data(_FACT), width) for row in range(self.count())
        )
        high = sum(heights) + 2
        self.setFixedHeight(high)
        self.fitted.emit(high)


def _tip(words: str) -> str:
    """Return words as a tooltip that has lines and is not taken for markup."""
    shown = words if len(words) <= _TIP else words[: _TIP - 1] + "…"
    return f"<qt>{escape(shown)}</qt>".replace("\n", "<br>")


class _Rows(QStyledItemDelegate):
    """Draws a fact: its name, its value in as many lines as that takes, and a sign."""

    def __init__(self, parent: QListWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self._laid: dict[tuple[Fact, int], tuple[QTextLayout, QTextLayout, int]] = {}

    def forget(self) -> None:
        """Forget what was laid out."""
        self._laid.clear()

    def height(self, fact: Fact, width: int) -> int:
        """Return how high a row is."""
        return self._parts(fact, width)[2]

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of a row."""
        return QSize(0, self.height(index.data(_FACT), self._list.viewport().width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        fact, tokens = index.data(_FACT), tokens_of(self._list.palette())
        box = QRectF(option.rect)
        hot = bool(option.state & QStyle.StateFlag.State_MouseOver) and bool(fact.text)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if hot:
            fill(painter, box.adjusted(1, 0, -1, 0), 0, tokens.hover)
        if index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), QColor(tokens.line))
        self._paint_words(painter, box, fact, tokens)
        if hot:
            sign = QRectF(box.right() - MEDIUM - 14, box.top() + _PAD + 2, 16, 16)
            painter.fillRect(sign.adjusted(-3, -1, 3, 1), QColor(tokens.hover))
            paint_icon(painter, "copy", sign, QColor(tokens.secondary))
        if option.state & QStyle.StateFlag.State_HasFocus and self._list.hasFocus():
            paint_focus(painter, box, self._list.palette())
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, fact: Fact, tokens: Tokens) -> None:
        name, text, _ = self._parts(fact, round(box.width()))
        corner = box.topLeft() + QPointF(MEDIUM, _PAD)
        painter.setPen(QColor(tokens.secondary if fact.text and not fact.wide else tokens.text))
        name.draw(painter, corner)
        below = QPointF(0, name.boundingRect().height() + 1)
        beside = QPointF(_NAME_PX, 0)
        tones = {"danger": tokens.danger_text, "success": tokens.success_text}
        painter.setPen(QColor(tones.get(fact.tone, tokens.text)))
        text.draw(painter, corner + (below if fact.wide else beside))

    def _parts(self, fact: Fact, width: int) -> tuple[QTextLayout, QTextLayout, int]:
        """Return name and value laid out, and how high both are together."""
        if (fact, width) not in self._laid:
            room = width - 2 * MEDIUM
            head = fact.wide or not fact.text
            font = text_font(strong=head)
            name = paragraph(fact.name, font, room if head else _NAME_PX - TINY - TINY)
            value_width = room if fact.wide else room - _NAME_PX - TINY
            text = paragraph(fact.text, text_font(), max(value_width, SMALL_PX))
            high = name.boundingRect().height(), text.boundingRect().height() if fact.text else 0
            total = sum(high) + 1 if fact.wide else max(high)
            self._laid[fact, width] = name, text, round(total) + 2 * _PAD
        return self._laid[fact, width]
