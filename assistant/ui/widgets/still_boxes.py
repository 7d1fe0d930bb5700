"""Boxes that keep their value while the page below them is scrolled.

Qt's own take the wheel wherever the pointer happens to be, and change unnoticed.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QSpinBox, QWidget


class ChoiceBox(QComboBox):
    """One of a few values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def choose(self, value: object) -> None:
        """Stand on the entry of a value, on the first where there is none."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def refill(self, entries: Iterable[tuple[str, object]], value: object) -> None:
        """Offer other entries, words and value, and stand on one; nobody has chosen that."""
        self.blockSignals(True)
        self.clear()
        for words, each in entries:
            self.addItem(words, each)
        self.choose(value)
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the box has the keyboard."""
        if not _left_to_page(self, event):
            super().wheelEvent(event)


#: What other fields leave free before their text; the style sheet does not reach into this one.
_BEFORE_TEXT = 7


class NumberBox(QSpinBox):
    """A number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_BEFORE_TEXT, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the box has the keyboard."""
        if not _left_to_page(self, event):
            super().wheelEvent(event)


class MomentBox(QDateTimeEdit):
    """A moment, with a calendar to choose its day from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the box has the keyboard."""
        if not _left_to_page(self, event):
            super().wheelEvent(event)


def _left_to_page(box: QWidget, event: QWheelEvent) -> bool:
    """Say whether a turn of the wheel is the page's: the box has not the keyboard."""
    if box.hasFocus():
        return False
    event.ignore()
    return True
