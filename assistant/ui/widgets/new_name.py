"""A line that adds something by its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import Button


class NewName(QWidget):
    """A field for the name and a button; ``hint`` says of what."""

    added = Signal(str)
    """The name, without blanks around it."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        add = Button(self.tr("Add"))
        for wished in (self.field.returnPressed, add.clicked):
            wished.connect(self._on_add)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addWidget(self.field, 1)
        line.addWidget(add)

    def _on_add(self) -> None:
        if name := self.field.text().strip():
            self.field.clear()
            self.added.emit(name)
