"""The cart whose price is asked for: its lines, and the field that adds products to it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.freshness import stale
from assistant.domain.pricing import Line
from assistant.domain.products import Product, ProductId, stock_of
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.product_words import costs
from assistant.ui.products.price_row import CartRow
from assistant.ui.theme import LINE_PX, SMALL
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.removal import remove
from assistant.ui.widgets.search_field import SearchField
from assistant.ui.widgets.tab_order import lead_through
from assistant.ui.widgets.two_line_list import TitledRows, TwoLineList
from assistant.ui.wording import listed

#: So many finds are listed below the field, out of so many.
_FINDS = 4
_SOUGHT = 20


class CartView(QWidget):
    """Lists the lines of a cart, in the order in which they came."""

    changed = Signal()
    keyboard_wanted = Signal()
    accepted = Signal()
    """Ctrl+Enter was pressed in the field."""
    taken_out = Signal(object)
    """This ``Product`` was taken out."""
    left = Signal()
    """Esc was pressed in the empty field."""
    found = Signal()
    """Products are listed below the field, and should be seen."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self.rows: list[CartRow] = []
        self.add = SearchField(self.tr("Add: item number, name, pinyin"))
        self.none = wrapped(self.tr("No product of this shop found."), "secondary")
        self.finds = TwoLineList(self.tr("Products found"), TitledRows)
        self._lay_out()
        self._connect()

    def products(self) -> list[Product]:
        """Return what is in the cart."""
        return [row.product for row in self.rows]

    def lines(self) -> list[Line]:
        """Return the lines of the cart; raise what ``CartRow.line`` does."""
        return [row.line() for row in self.rows]

    def show_products(self, products: Sequence[Product]) -> None:
        """Show a piece of each of these, and nothing else."""
        for row in [*self.rows]:
            self._drop(row)
        for product in products:
            self._append(product)
        self.changed.emit()

    def search_again(self) -> None:
        """Look again for what is typed: more can be found now."""
        self._on_typed(self.add.text())

    def take(self, product: Product) -> None:
        """Put a product in; one that is there already once more."""
        there = [row for row in self.rows if row.product.id == product.id]
        if there and not product.skus:
            there[0].add_one()
        else:
            self._append(product)
            self.changed.emit()

    def refresh(self) -> None:
        """Show the products as they are now; what was typed stays."""
        if ids := [row.product.id for row in self.rows]:
            work = partial(self._desk.catalogue.products, ids)
            self._lane.run(work, self, self._renew)

    def _renew(self, found: Mapping[ProductId, Product]) -> None:
        for row in self.rows:
            now = found.get(row.product.id)
            if now is not None and now != row.product:
                row.show_product(now, self._note(now))
        self.changed.emit()

    def _note(self, product: Product) -> str:
        """Return what is to be minded before the price is told."""
        days = self._desk.preferences.current.stale_days
        age = stale(product, self._desk.catalogue.now(), days).price
        said = []
        if not product.on_sale:
            said.append(self.tr("Off sale"))
        elif stock_of(product) == 0:
            said.append(self.tr("Sold out"))
        if age is not None:
            said.append(self.tr("Price: %n days old", "", age))
        return listed(said)

    def _append(self, product: Product) -> None:
        row = CartRow()
        row.show_product(product, self._note(product), self._desk.buyer.known.size)
        row.changed.connect(self.changed)
        row.keyboard_wanted.connect(self.keyboard_wanted)
        row.removed.connect(partial(self._on_removed, row))
        self.rows.append(row)
        self._listed.addWidget(row)
        lead_through(self.rows, self.add)

    def _drop(self, row: CartRow) -> None:
        self.rows.remove(row)
        remove(row, self._listed)

    def _on_removed(self, row: CartRow) -> None:
        self._drop(row)
        self.changed.emit()
        self.taken_out.emit(row.product)

    # Adding

    def _on_typed(self, typed: str) -> None:
        search, sought = self._desk.product_search, typed.strip()
        # Goods of others cannot be bought here.
        found = [each for each in search.find(sought, _SOUGHT) if each.brief.ours] if sought else []
        finds = found[:_FINDS]
        self.none.setVisible(bool(sought) and not finds and search.ready)
        self.finds.clear()
        for find in finds:
            brief = find.brief
            below = " · ".join(filter(None, (brief.item_number, costs(brief))))
            self.finds.add_row((brief.title, below), brief.title, below, str(brief.id))
        self.finds.setVisible(bool(finds))
        self.finds.setFixedHeight(len(finds) * (2 * LINE_PX + 2 * SMALL))
        self.finds.setCurrentRow(0)
        if finds:
            self.found.emit()

    def _on_accepted(self, control: bool) -> None:
        if control:
            self.accepted.emit()
        else:
            self.finds.open_current()

    def _on_chosen(self, name: str) -> None:
        self.add.clear()
        work = partial(self._desk.catalogue.product, ProductId(int(name)))
        self._lane.run(work, self, self.take)

    # How it is put together

    def _lay_out(self) -> None:
        self.finds.hide()
        self.none.hide()
        self._listed = QVBoxLayout()
        self._listed.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(self._listed)
        column.addWidget(self.add)
        column.addWidget(self.finds)
        column.addWidget(self.none)

    def _connect(self) -> None:
        self.add.wanted.connect(self.keyboard_wanted)
        self.add.textChanged.connect(self._on_typed)
        self.add.moved.connect(self.finds.step)
        self.add.accepted.connect(self._on_accepted)
        self.add.left.connect(self.left)
        self.finds.opened.connect(self._on_chosen)
