"""The field in which one searches."""

from functools import cached_property

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from assistant.ui.composing import Composing
from assistant.ui.icons import paint_icon
from assistant.ui.theme import tokens_of
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.typing_field import TypingField


class SearchField(TypingField):
    """A line with a magnifying glass. Arrow keys and Enter go to whoever shows what was found."""

    moved = Signal(int)
    """An arrow or page key: by how many rows (±1, ±10)."""
    accepted = Signal(bool)
    """Enter was pressed outside a composition; True with Ctrl."""
    left = Signal()
    """Esc was pressed in the empty field (in a filled one it empties it)."""

    _STEPS = {
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_PageUp: -10,
        Qt.Key.Key_PageDown: 10,
    }

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setTextMargins(20, 0, 18, 0)
        self._empty = IconButton("close", self.tr("Clear the search"), self)
        self._empty.setFixedSize(22, 22)
        self._empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.setCursor(Qt.CursorShape.ArrowCursor)
        self._empty.clicked.connect(self.clear)
        self._empty.hide()
        self.textChanged.connect(lambda text: self._empty.setVisible(bool(text)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on the keys that belong to the list, keep those that edit the text."""
        key = event.key()
        if self._composing:
            super().keyPressEvent(event)
        elif key in self._STEPS:
            self.moved.emit(self._STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note what is being composed, from the first letters on."""
        self._composing.note(event)
        super().inputMethodEvent(event)

    @cached_property
    def _composing(self) -> Composing:
        # Not before letters come: what watches events has the classes of all events loaded, 5 ms.
        return Composing(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the clear button at the right end."""
        super().resizeEvent(event)
        self._empty.move(self.width() - 26, (self.height() - 22) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the magnifying glass in the colour of the theme."""
        super().paintEvent(event)
        box = QRectF(9, (self.height() - 16) / 2, 16, 16)
        color = QColor(tokens_of(self.palette()).secondary)
        paint_icon(QPainter(self), "search", box, color)
