"""What to offer next: goods that go with this one, or stand in for it; one key says each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from assistant.ui.products.fact_list import FactList
from assistant.ui.products.facts import Fact
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.labels import KeyCap, wrapped

#: So many are offered at once, by Alt+1 to Alt+3.
MOST = 3


class Offers(QFrame):
    """A strip below the card, hidden while there is nothing to offer."""

    passage_chosen = Signal(object)
    passage_to_copy = Signal(object)
    opened = Signal(object)
    """The product of this id is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._title = wrapped(role="heading")
        close = IconButton("close", self.tr("Close"))
        self.list = FactList(self.tr("To offer next"))
        for name in ("passage_chosen", "passage_to_copy", "opened"):
            getattr(self.list, name).connect(getattr(self, name))
        close.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.setContentsMargins(MEDIUM, TINY, SMALL, 0)
        head.addWidget(self._title, 1)
        head.addWidget(KeyCap("Alt+1…3"))
        head.addSpacing(TINY)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, TINY)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        self.hide()

    def offer(self, why: str, facts: Sequence[Fact]) -> None:
        """Offer these with a word why; nothing is offered where none can be said."""
        shown = [fact for fact in facts if fact.said][:MOST]
        self._title.setText(why)
        self.list.show_facts(shown)
        self.setVisible(bool(shown))

    def insert(self, number: int) -> bool:
        """Insert the ``number``th offer, from 1; say whether there is one."""
        if self.isHidden() or not 1 <= number <= self.list.count():
            return False
        self.list.insert(number - 1)
        return True
