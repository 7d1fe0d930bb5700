"""A sentence within a screen: a note, a warning or a refusal, with what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import LINK, Button, IconButton
from assistant.ui.widgets.icon_label import IconLabel
from assistant.ui.widgets.labels import restyle, wrapped

#: The icon and its colour for each tone.
_SIGNS = {
    "info": ("info", "accent_text"),
    "success": ("check", "success_text"),
    "warning": ("warning", "warning_text"),
    "danger": ("warning", "danger_text"),
}


class InlineMessage(QFrame):
    """A tinted box with a sentence; hidden while there is nothing to say."""

    acted = Signal()
    """The button beside the sentence was pressed."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("message", "info")
        self._sign = IconLabel("info", 16, "accent_text", self)
        self._text = wrapped(parent=self)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._way = Button("", LINK, self)
        self._way.clicked.connect(self.acted)
        self._close = IconButton("close", self.tr("Close"), self)
        self._close.clicked.connect(self._on_closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        layout.setSpacing(SMALL)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._way)
        layout.addWidget(self._close)
        self.hide()

    def say(self, text: str, tone: str = "info", way: str = "", closable: bool = False) -> None:
        """Show a sentence in a tone: info, success, warning or danger.

        ``way`` names the button, "" for none.
        """
        self._text.setText(text)
        self.setAccessibleName(text)
        self._sign.show_icon(*_SIGNS[tone])
        self._way.setText(way)
        self._way.setVisible(bool(way))
        self._close.setVisible(closable)
        restyle(self, "message", tone)
        self.show()

    def text(self) -> str:
        """Return what it says."""
        return self._text.text() if not self.isHidden() else ""

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()


def lay_out_above(message: InlineMessage, page: QWidget, *parts: QWidget | QLayout) -> None:
    """Lay out a page: its parts, the last of which takes the room, and the message below them."""
    said, column = QVBoxLayout(), QVBoxLayout(page)
    said.setContentsMargins(SMALL, 0, SMALL, SMALL)
    said.addWidget(message)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        room = int(part is parts[-1])
        if isinstance(part, QLayout):
            column.addLayout(part, room)
        else:
            column.addWidget(part, room)
    column.addLayout(said)
