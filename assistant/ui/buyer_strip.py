"""The strip that tells of the buyer in chat; while nobody is known, how to look one up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.icon_label import IconLabel
from assistant.ui.widgets.labels import ElidedLabel, styled

if TYPE_CHECKING:
    from assistant.ui.buyer_tags import BuyerTags


class BuyerStrip(QFrame):
    """What is known of the buyer, with a button to forget it, or the key that looks up a copy."""

    forgotten = Signal()
    """The buyer is to be forgotten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._key = ""
        self.tags: tuple[str, ...] = ()
        self._words = ElidedLabel(parent=self)
        styled(self._words, "secondary")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MEDIUM, 2, MEDIUM, 6)
        self._row.setSpacing(SMALL)
        self._row.addWidget(IconLabel("agent", 16, parent=self))
        self._row.addWidget(self._words, 1)

    def show_nobody(self, key: str) -> None:
        """Say how a buyer is looked up, with the key that does it now, while nobody is known."""
        self._key = key
        self._words.setText(self.tr("{key} looks up what you copied").format(key=key))
        self._show()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show what is known of the buyer, each as one tag."""
        if tags or self.tags:
            self.tags = tuple(tags)
            self._known.show_tags(self.tags)
            self._show()

    def _show(self) -> None:
        self.setVisible(bool(self.tags or self._key))
        self._words.setVisible(not self.tags)
        if "_known" in self.__dict__:
            self._known.setVisible(bool(self.tags))

    @cached_property
    def _known(self) -> BuyerTags:
        # Loaded when there is somebody: the window starts without.
        from assistant.ui.buyer_tags import BuyerTags

        made = BuyerTags(self)
        made.forgotten.connect(self.forgotten)
        self._row.addWidget(made, 1)
        return made
