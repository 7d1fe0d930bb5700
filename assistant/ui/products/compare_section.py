"""On the card: the product beside the nearest one of its category, and the way to more."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.comparison import Comparison, compare
from assistant.domain.passages import Passage
from assistant.domain.products import Product
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.products.compare_choice import others
from assistant.ui.products.compare_sending import CompareSending
from assistant.ui.products.compare_table import CompareTable
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.labels import ElidedLabel, styled

#: So many rows stand on the card; the page has all of them.
_ROWS = 8


class CompareSection(QWidget):
    """Shows what tells a product from one like it."""

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    more_wanted = Signal(object)
    """This ``Product`` is to be compared with more."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._product: Product | None = None
        self._sending = CompareSending(desk, lane, self)
        self._said = styled(ElidedLabel(), "secondary")
        self.table = CompareTable()
        self.table.be_whole()
        self.more = Button(self.tr("More…"), LINK)
        self.as_picture = Button(self.tr("Insert as picture"))
        self.as_text = Button(self.tr("Insert as text"))
        self._lay_out()
        self._connect()

    def show_product(self, product: Product) -> None:
        """Look for one to compare with."""
        other = self._product is None or self._product.id != product.id
        self._product = product
        if other:
            self.table.hide()
        work = partial(others, self._desk, product, 1)
        self._lane.run(work, self, partial(self._on_found, product))

    def _on_found(self, product: Product, found: list[Product]) -> None:
        if product is not self._product:
            return
        for part in (self.table, self.as_picture, self.as_text):
            part.setVisible(bool(found))
        said = self.tr("differences are marked"), self.tr("nothing else in this category")
        self._said.setText(said[0] if found else said[1])
        if found:
            made = compare([product, found[0]], self._desk.catalogue.terms.all.values())
            self.table.show_comparison(_short(made))

    def _insert_text(self) -> None:
        self.passage_chosen.emit(self._sending.text(self.table.rows.comparison))

    def _insert_picture(self) -> None:
        self._sending.picture(self.table.rows.comparison, self.passage_chosen.emit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(styled(QLabel(self.tr("Compare")), "heading"))
        head.addWidget(self._said, 1)
        head.addWidget(self.more)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addStretch(1)
        foot.addWidget(self.as_picture)
        foot.addWidget(self.as_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, SMALL)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addLayout(foot)
        for part in (self.table, self.as_picture, self.as_text):
            part.hide()

    def _connect(self) -> None:
        self.more.clicked.connect(lambda: self.more_wanted.emit(self._product))
        self.as_text.clicked.connect(self._insert_text)
        self.as_picture.clicked.connect(self._insert_picture)
        self.table.dropped.connect(self._on_dropped)
        self.table.copied.connect(lambda words: self.passage_to_copy.emit(Passage(words)))

    def _on_dropped(self, name: str) -> None:
        self.table.show_comparison(self.table.rows.comparison.without([name]))


def _short(comparison: Comparison) -> Comparison:
    """Return the rows worth most, in their order: the price, those that differ, the others."""
    first = sorted(comparison.rows, key=lambda row: (row.fact != "price", row.likeness))
    return comparison.without(row.name for row in first[_ROWS:])
