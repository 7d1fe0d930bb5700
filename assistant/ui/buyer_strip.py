"""The strip that names the buyer one is talking to. Nobody is known yet: it says how to look up."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.icon_label import IconLabel
from assistant.ui.widgets.labels import ElidedLabel, styled


class BuyerStrip(QFrame):
    """One line: whoever is looked up, or the key that looks up what was copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._words = ElidedLabel(parent=self)
        styled(self._words, "secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, 2, MEDIUM, 6)
        layout.setSpacing(SMALL)
        layout.addWidget(IconLabel("agent", 16, parent=self))
        layout.addWidget(self._words, 1)

    def show_nobody(self, key: str) -> None:
        """Say how a buyer is looked up, with the key that does it now."""
        self._words.setText(self.tr("{key} looks up what you copied").format(key=key))
        self.setVisible(bool(key))
