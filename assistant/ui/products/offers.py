"""What to offer next: goods that go with this one, or stand in for it; one key says each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from assistant.ui.products.fact_list import FactList
from assistant.ui.products.facts import Fact
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.labels import KeyCap, wrapped
from assistant.ui.widgets.scrolling import scrolling

#: So many are offered at once, by Alt+1 to Alt+3.
MOST = 3
#: Between these the height of the list gives way to the card above it.
_LEAST_PX, _MOST_PX = 58, 140


class Offers(QFrame):
    """A strip below the card, hidden while there is nothing to offer."""

    passage_chosen = Signal(object)
    passage_to_copy = Signal(object)
    opened = Signal(object)
    """The product of this id is to be shown."""
    toggled = Signal()
    """The strip is there now, or is no more."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._title = wrapped(role="heading")
        self._keys = KeyCap()
        close = IconButton("close", self.tr("Close"))
        self.list = FactList(self.tr("To offer next"))
        self._area = scrolling(self.list)
        for name in ("passage_chosen", "passage_to_copy", "opened"):
            getattr(self.list, name).connect(getattr(self, name))
        close.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.setContentsMargins(MEDIUM, TINY, SMALL, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._keys)
        head.addSpacing(TINY)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, TINY)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area)
        self.list.fitted.connect(self._on_fitted)
        self.hide()

    def offer(self, why: str, facts: Sequence[Fact]) -> None:
        """Offer these with a word why; nothing is offered where none can be said."""
        shown = [fact for fact in facts if fact.said][:MOST]
        self._title.setText(why)
        self._keys.setText("Alt+1" if len(shown) == 1 else f"Alt+1…{len(shown)}")
        self.list.show_facts(shown)
        self.setVisible(bool(shown))

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it takes room."""
        super().showEvent(event)
        self.toggled.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it takes none."""
        super().hideEvent(event)
        self.toggled.emit()

    def _on_fitted(self, high: int) -> None:
        """Leave room for the card above: in a low panel the offers are scrolled."""
        self._area.setMinimumHeight(min(high, _LEAST_PX))
        self._area.setMaximumHeight(min(high, _MOST_PX))

    def insert(self, number: int) -> bool:
        """Insert the ``number``th offer, from 1; say whether there is one."""
        if self.isHidden() or not 1 <= number <= self.list.count():
            return False
        self.list.insert(number - 1)
        return True
