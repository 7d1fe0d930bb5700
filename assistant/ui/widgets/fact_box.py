"""Facts under their title, each by its name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.labels import breaking, styled, wrapped
from assistant.ui.widgets.removal import remove_all


class FactBox(QWidget):
    """A title, and in a frame below it names and what they say; hidden where there is nothing."""

    def __init__(self, title: str) -> None:
        super().__init__()
        frame = QFrame()
        frame.setProperty("role", "card")
        self._rows = QGridLayout(frame)
        self._rows.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._rows.setHorizontalSpacing(MEDIUM)
        self._rows.setVerticalSpacing(TINY)
        self._rows.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TINY, 0, SMALL)
        column.setSpacing(TINY)
        column.addWidget(styled(QLabel(title), "heading"))
        column.addWidget(frame)
        self.facts: Sequence[tuple[str, str]] = ()

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show names and texts instead of those before."""
        if facts != self.facts:
            self.facts = facts
            remove_all(self._rows)
            for at, (name, text) in enumerate(facts):
                self._rows.addWidget(
                    styled(QLabel(name), "secondary"), at, 0, Qt.AlignmentFlag.AlignTop
                )
                self._rows.addWidget(wrapped(breaking(text)), at, 1)
        self.setVisible(bool(facts))
