"""What a screen shows while it has nothing to show: why, and a way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.ui.theme import LARGE, SMALL
from assistant.ui.widgets.buttons import PLAIN, PRIMARY, Button
from assistant.ui.widgets.icon_label import IconLabel
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.removal import remove_all

#: So many buttons have room beside each other in the narrowest panel.
_BESIDE = 2


class EmptyState(QWidget):
    """An icon, a sentence, a hint, and buttons that lead on."""

    acted = Signal(str)
    """A button was pressed: the name it was given."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = IconLabel(icon_name, 40, "disabled")
        self._title = styled(QLabel(), "heading")
        self._hint = styled(QLabel(), "secondary")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(SMALL)
        layout.addStretch(2)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(SMALL)
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(self._buttons)
        row.addStretch()
        layout.addLayout(row)
        layout.addStretch(3)

    def say(self, title: str, hint: str = "") -> None:
        """Say what is missing and what to do."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def offer(self, *ways: tuple[str, str]) -> None:
        """Show a button for each way on, given as (name, words); the first is the main one."""
        remove_all(self._buttons)
        beside = len(ways) <= _BESIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(across if beside else down)
        for number, (name, words) in enumerate(ways):
            button = Button(words, PLAIN if number else PRIMARY)
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
            self._buttons.addWidget(button)
