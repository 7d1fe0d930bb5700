"""The head of a card: picture, title, number, price and stock, and chips that lead to its parts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.freshness import Ages
from assistant.domain.products import Product, stock_of
from assistant.ui.products.facts import costs, pieces
from assistant.ui.products.picture import ProductPicture
from assistant.ui.theme import SMALL, TINY
from assistant.ui.thumbnails import Thumbnails
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import NEUTRAL, WARNING, Badge, ClampedLabel, styled
from assistant.ui.widgets.removal import remove_all


class ProductHeader(QWidget):
    """What is seen of a product at first sight."""

    section_wanted = Signal(str)
    """The section of that key is to be seen."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.picture = ProductPicture(thumbnails)
        self.title = styled(ClampedLabel(), "heading")
        self.facts = styled(ClampedLabel(), "secondary")
        self.chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        self._badges = FlowLayout(gap=TINY)
        self._row = FlowLayout(gap=TINY)
        self._lay_out()

    def show_product(self, product: Product, ages: Ages, said: bool) -> None:
        """Show a product; only of what is ``said`` to buyers a picture can be inserted."""
        self.picture.show_pictures(product.pictures, said)
        self.title.setText(product.title)
        parts = (product.item_number, costs(product), pieces(stock_of(product)), product.brand)
        self.facts.setText(" · ".join(filter(None, parts)))
        self.facts.setVisible(bool(self.facts.text()))
        remove_all(self._badges)
        for words, tone in self._signs(product, ages):
            self._badges.addWidget(Badge(words, tone))

    def badges(self) -> list[str]:
        """Return the words of the badges."""
        items = (self._badges.itemAt(at) for at in range(self._badges.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [badge.text() for badge in widgets if isinstance(badge, Badge)]

    def show_sections(self, sections: Sequence[tuple[str, str]]) -> None:
        """Show a chip for each section, given by key and word."""
        if [(key, chip.text()) for key, chip in self.chips.items()] == list(sections):
            return
        remove_all(self._row)
        self.chips = {}
        for key, words in sections:
            chip = self.chips[key] = Chip(words)
            self._group.addButton(chip)
            chip.clicked.connect(lambda _=False, key=key: self.section_wanted.emit(key))
            self._row.addWidget(chip)

    def mark(self, key: str) -> None:
        """Show which section is on view."""
        if key in self.chips:
            self.chips[key].setChecked(True)

    def _signs(self, product: Product, ages: Ages) -> list[tuple[str, str]]:
        found = []
        if not product.ours:
            found.append((self.tr("Not ours"), "danger"))
        if product.binned_at is not None:
            found.append((self.tr("In the bin"), "danger"))
        if not product.on_sale:
            found.append((self.tr("Off sale"), WARNING))
        if stock_of(product) == 0:
            found.append((self.tr("Sold out"), "danger"))
        if ages.price is not None:
            found.append((self.tr("Price: %n days old", "", ages.price), WARNING))
        if ages.stock is not None:
            found.append((self.tr("Stock: %n days old", "", ages.stock), WARNING))
        if product.sample:
            found.append((self.tr("Sample"), NEUTRAL))
        return found

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        words.addLayout(self._badges)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(top)
        column.addLayout(self._row)
