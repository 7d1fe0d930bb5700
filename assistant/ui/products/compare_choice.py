"""Choosing one more product to compare with: those of the category, or any that is searched for."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.comparison import nearest
from assistant.domain.products import Product, ProductId, path_of, prices_of
from assistant.services.catalogue import Catalogue
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.search_field import SearchField
from assistant.ui.widgets.two_line_list import TitledRows, TwoLineList

#: So many are listed, and so many of a category are looked at for the nearest.
_MOST_LISTED, _LOOKED_AT = 20, 2_000


class CompareChoice(QWidget):
    """Lists products; the one chosen is a signal."""

    chosen = Signal(object)
    """This ``Product`` is to stand beside the others."""
    keyboard_wanted = Signal()
    left = Signal()

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._offered: Sequence[Product] = ()
        self._taken: frozenset[ProductId] = frozenset()
        self._listed: dict[str, Product] = {}
        self.field = SearchField(self.tr("Find a product"))
        self.list = TwoLineList(self.tr("Products to compare with"), TitledRows)
        self._none = wrapped(role="secondary")
        self._lay_out()
        self._connect()

    def begin(self, taken: Iterable[ProductId]) -> None:
        """Begin anew; what is ``taken`` already cannot be chosen."""
        self._taken = frozenset(taken)
        self._offered = ()
        self.field.clear()
        self._show(())

    def offer(self, products: Iterable[Product]) -> None:
        """Show these, the fittest first, while nothing is searched for."""
        self._offered = [each for each in products if each.id not in self._taken]
        if not self.field.text().strip():
            self._show(self._offered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_typed(self, text: str) -> None:
        if text.strip():
            work = partial(_found, self._desk, text)
            self._lane.run(work, self, partial(self._on_found, text))
        else:
            self._show(self._offered)

    def _on_found(self, text: str, found: list[Product]) -> None:
        if text == self.field.text():
            self._show([each for each in found if each.id not in self._taken])

    def _show(self, products: Iterable[Product]) -> None:
        self._listed = {str(each.id): each for each in products}
        self.list.clear()
        for name, each in self._listed.items():
            below = " · ".join(filter(None, (each.item_number, each.brand, each.category)))
            self.list.add_row((each.title, below), each.title, below, name)
        self.list.setVisible(bool(self._listed))
        if self.field.text():
            said = self.tr("Nothing found.")
        else:
            said = self.tr("No others in this category. Type the name or code of any product.")
        self._none.setText(said)
        self._none.setVisible(not self._listed)
        self.list.setCurrentRow(0)

    def _on_opened(self, name: str) -> None:
        self.chosen.emit(self._listed[name])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addStretch()
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.wanted.connect(self.keyboard_wanted)
        self.field.moved.connect(self.list.step)
        self.field.accepted.connect(lambda _control: self.list.open_current())
        self.field.left.connect(self.left)
        self.list.opened.connect(self._on_opened)


def _found(desk: Desk, typed: str) -> list[Product]:
    """[lane] Return the products that are called like what was typed, the best find first."""
    finds = desk.product_search.find(typed, _MOST_LISTED)
    ids = [each.brief.id for each in finds] or desk.catalogue.named(typed)
    return list(desk.catalogue.products(ids).values())


def others(desk: Desk, product: Product, most: int = _MOST_LISTED) -> list[Product]:
    """[lane] Return at most so many others of a product's category, the nearest first."""
    ids = [id for id in _beside(desk.catalogue, product.category) if id != product.id]
    del ids[_LOOKED_AT:]
    price = min(prices_of(product), default=None)
    # Who has the index need not read what will not be shown.
    briefs = [brief for id in ids if (brief := desk.product_search.brief(id)) is not None]
    if len(briefs) == len(ids):
        chosen = [each.id for each in nearest(price, briefs)[:most]]
        return list(desk.catalogue.products(chosen).values())
    return nearest(price, desk.catalogue.products(ids[:_MOST_LISTED]).values())[:most]


def _beside(catalogue: Catalogue, category: str) -> list[ProductId]:
    """[lane] Return the products of a category.

    Where it has one only, those of the next wider (鞋靴 / 女鞋), but never of the widest.
    """
    path = path_of(category)
    ids = catalogue.in_category(category) if path else []
    if len(ids) > 1 or len(path) < 3:
        return ids
    wider = path[:-1]
    paths = [each for each in catalogue.categories() if path_of(each)[: len(wider)] == wider]
    return [id for each in paths for id in catalogue.in_category(each)]
