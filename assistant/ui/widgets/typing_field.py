"""A line of text in a window that does not take the keyboard by itself."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLineEdit


class TypingField(QLineEdit):
    """A field that asks for the keyboard when it is clicked."""

    wanted = Signal()
    """The field was clicked: the window must take the keyboard now."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the keyboard, then put the caret where it was clicked."""
        self.wanted.emit()
        super().mousePressEvent(event)
