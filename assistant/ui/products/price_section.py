"""On the card: what the product costs with the promotions of now, and the sentence that says it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.domain.fact_sentences import may_be_said
from assistant.domain.money import in_yuan
from assistant.domain.passages import Passage
from assistant.domain.pricing import Cart, Priced, in_size, line_of
from assistant.domain.products import Product, list_price, prices_of, stock_of
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.products.price_words import result_words
from assistant.ui.products.section import framed_in
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import Button, IconButton
from assistant.ui.widgets.labels import restyle, styled, wrapped
from assistant.ui.wording import listed


class PriceSection(QWidget):
    """Hidden where there is nothing to sell or to take off, and where variants differ in price.

    Of the buyer's size, where it is known, only the variants that are there count.
    """

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""
    settled = Signal()
    """The price was inserted."""
    page_wanted = Signal(object)
    """The price of this ``Product`` is to be worked out step by step."""

    def __init__(self, desk: Desk, board: Board) -> None:
        super().__init__()
        self._desk = desk
        self._product: Product | None = None
        self._priced: Priced | None = None
        self.result = styled(QLabel(), "title")
        self.beside = wrapped(role="secondary")
        self.copy = IconButton("copy", self.tr("Copy this sentence"))
        self.more = Button(self.tr("Work it out…"))
        self.insert = Button(self.tr("Insert"))
        self._lay_out()
        self._connect()
        board.changed.connect(self._on_changed)

    def show_product(self, product: Product) -> None:
        """Show what this one costs now."""
        self._product = product
        self._reckon()

    def _reckon(self) -> None:
        self._priced = self._price()
        self.setHidden(self._priced is None)
        if self._priced is not None:
            self.result.setText(in_yuan(self._priced.to_pay))
            names = listed([each.name for each in self._priced.used])
            self.beside.setText("\n".join((*result_words(self._priced), names)))
            restyle(self.beside, "role", "secondary")

    def _price(self) -> Priced | None:
        """Return what a piece costs, None where nothing is to be said of it."""
        prices, product = self._desk.prices, self._product
        if product is None or not may_be_said(product, self._desk.people.shop.id):
            return None
        if not product.on_sale or stock_of(product) == 0:
            return None
        fitting = in_size(product, self._desk.buyer.known.size)
        listed_at = {*map(partial(list_price, product), fitting)} or {*prices_of(product)}
        if len(listed_at) != 1 or None in listed_at:
            return None
        line = line_of(product, fitting[0] if fitting else None, price=listed_at.pop())
        priced = prices.price(Cart(lines=(line,), at=prices.now()))
        return priced if priced.saved or priced.gifts else None

    def _say(self, send: Callable[[Passage], None]) -> bool:
        """Hand the sentence on if it is still true; say so and show what is true now if not."""
        shown = self._priced
        self._reckon()
        if shown is None or self._priced is None:
            return False
        words = self._desk.prices.sentence(self._priced)
        if words != self._desk.prices.sentence(shown):
            self.beside.setText(self.tr("The price is another one now."))
            restyle(self.beside, "role", "warning")
            return False
        send(Passage(words))
        return True

    def _on_insert(self) -> None:
        if self._say(self.passage_chosen.emit):
            self.settled.emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.BUYER:
            self._reckon()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addStretch(1)
        for button in (self.copy, self.more, self.insert):
            foot.addWidget(button)
        form = QVBoxLayout(framed_in(self, self.tr("What it costs")))
        form.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        form.setSpacing(TINY)
        form.addWidget(self.result)
        form.addWidget(self.beside)
        form.addLayout(foot)

    def _connect(self) -> None:
        self.insert.clicked.connect(self._on_insert)
        self.copy.clicked.connect(lambda: self._say(self.passage_to_copy.emit))
        self.more.clicked.connect(lambda: self.page_wanted.emit(self._product))
