"""The last five products as chips above list and card, and the way to the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from assistant.domain.products import Product, ProductId, path_of
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.removal import remove_all

#: So many are remembered, also over a restart.
MOST = 5
_STATE = "recent_products"


class Recents(QWidget):
    """Remembers which products were looked at last."""

    opened = Signal(object)
    """The product of this id is to be shown."""
    list_wanted = Signal()

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._ids = [ProductId(id) for id in desk.preferences.state(_STATE, [])]
        self._current: ProductId | None = None
        self._covered = False
        self.chips: dict[ProductId, Chip] = {}
        self._group = QButtonGroup(self)
        self.back = IconButton("left", self.tr("All products (Esc)"))
        self.back.clicked.connect(self.list_wanted)
        self._row = FlowLayout(gap=TINY)
        line = QHBoxLayout(self)
        line.setContentsMargins(SMALL, SMALL, MEDIUM, 0)
        line.setSpacing(TINY)
        line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._row, 1)
        self.refresh()

    @property
    def ids(self) -> Sequence[ProductId]:
        """The products, the last one first."""
        return tuple(self._ids)

    def note(self, id: ProductId) -> None:
        """Remember that a product is looked at."""
        self._current = id
        if id not in self._ids:
            self._ids = [id, *self._ids][:MOST]
            state = list(self._ids)
            self._lane.attempt(lambda: self._desk.preferences.keep_state(_STATE, state))
        self.refresh()

    def leave(self) -> None:
        """Take note that none of them is looked at any more."""
        self._current = None
        self.refresh()

    def refresh(self) -> None:
        """Show them as they are now; those that are gone have no chip."""
        ids = list(self._ids)
        self._lane.run(lambda: self._desk.catalogue.products(ids), self, self._show)

    def _show(self, products: dict[ProductId, Product]) -> None:
        there = {id: each for id, each in products.items() if each.binned_at is None}
        remove_all(self._row)
        self.chips = {}
        for id in (each for each in self._ids if each in there):
            chip = self.chips[id] = Chip(_words(there[id], id == self._current))
            chip.setToolTip(there[id].title)
            self._group.addButton(chip)
            chip.setChecked(id == self._current)
            chip.clicked.connect(lambda _=False, id=id: self.opened.emit(id))
            self._row.addWidget(chip)
        self.back.setVisible(self._current is not None)
        self._let()

    def cover(self, covered: bool) -> None:
        """Be out of sight while something lies over what they lead to."""
        self._covered = covered
        self._let()

    def _let(self) -> None:
        there = bool(self.chips) or self._current is not None
        self.setVisible(there and not self._covered)


def _words(product: Product, whole: bool) -> str:
    """Return what a chip says: the number, and what it is where it is the one on view."""
    number = product.item_number or product.title[:8]
    path = path_of(product.category)
    return f"{number} {path[-1]}" if whole and path and product.item_number else number
