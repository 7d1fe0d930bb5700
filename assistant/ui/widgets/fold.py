"""A part of a form that is folded away until it is wanted or says something."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import Button


class Fold(QWidget):
    """A heading to press, and below it what it stands for."""

    opened = Signal(bool)

    def __init__(self, words: str, within: QWidget) -> None:
        super().__init__()
        self._words = words
        self._within = within
        self.heading = Button("", "fold")
        self.heading.setCheckable(True)
        self.heading.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(within)
        self._on_toggled(False)

    @property
    def is_open(self) -> bool:
        """Whether what is within is on show."""
        return self.heading.isChecked()

    def open(self, on: bool = True) -> None:
        """Show what is within, or fold it away."""
        self.heading.setChecked(on)

    def call(self, words: str) -> None:
        """Give the heading other words."""
        if words != self._words:
            self._words = words
            self._name(self.is_open)

    def _on_toggled(self, on: bool) -> None:
        self._name(on)
        self._within.setVisible(on)
        self.opened.emit(on)

    def _name(self, on: bool) -> None:
        self.heading.setText(f"{'▾' if on else '▸'}  {self._words}")
        self.heading.setAccessibleName(self._words)
