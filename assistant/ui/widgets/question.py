"""A question within a page before something is done that cannot be taken back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import DANGER, Button
from assistant.ui.widgets.labels import wrapped


class Question(QFrame):
    """Says what would be done, and asks whether it shall be; hidden until it is asked."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, way: str, parent: QWidget | None = None) -> None:
        """``way`` is what the button is called that does it."""
        super().__init__(parent)
        self.setProperty("message", "warning")
        self.words = wrapped()
        self.confirm = Button(way, DANGER)
        self.cancel = Button(self.tr("Cancel"))
        self.confirm.clicked.connect(self._on_confirmed)
        self.cancel.clicked.connect(self._on_cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch(1)
        for button in (self.cancel, self.confirm):
            buttons.addWidget(button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        self.column.setSpacing(SMALL)
        self.column.addWidget(self.words)
        self.column.addLayout(buttons)
        self.hide()

    def ask(self, words: str) -> None:
        """Ask, and stand on the button that does nothing."""
        self.words.setText(words)
        self.show()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_confirmed(self) -> None:
        self.hide()
        self.confirmed.emit()

    def _on_cancelled(self) -> None:
        self.hide()
        self.cancelled.emit()
