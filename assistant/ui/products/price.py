"""到手价: what a cart costs, how that comes about, and the sentence that tells the buyer."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.domain.errors import UserError
from assistant.domain.money import in_yuan
from assistant.domain.passages import Passage
from assistant.domain.pricing import Priced, price_of
from assistant.domain.products import Product
from assistant.domain.promotions import Promotion
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.products.price_cart import CartView
from assistant.ui.products.price_steps import PromotionSteps
from assistant.ui.products.price_terms import PriceTerms
from assistant.ui.products.price_words import result_words
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import PRIMARY, QUIET, Button, IconButton
from assistant.ui.widgets.labels import ElidedLabel, rule, styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.tab_order import lead_through
from assistant.ui.wording import sentence


class PricePage(QWidget):
    """Works the price out anew with every change; what is to be inserted is a signal."""

    passage_chosen = Signal(object)
    passage_to_copy = Signal(object)
    keyboard_wanted = Signal()
    promotions_requested = Signal()
    """The shop's promotions are to be seen."""
    settled = Signal()
    """The price was inserted."""
    left = Signal()

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__()
        self.setProperty("help", "prices")
        self._desk = desk
        self._buyer = desk.buyer.number
        self._size = desk.buyer.known.size
        self._before: Sequence[Product] = ()
        self._priced: Priced | None = None
        self._act: Callable[[], object] = self._bring_back
        self._make(desk, lane)
        self._lay_out()
        self._connect()
        self._offer()
        board.changed.connect(self._on_changed)

    def show_product(self, product: Product) -> None:
        """Show what a product costs; a cart with others in it is kept, to be brought back."""
        there, known = self.cart.products(), self._desk.buyer.known.size
        self._size, before = known, self._size
        if [each.id for each in there] != [product.id] or known not in ("", before):
            if len(there) > 1:
                self._before = there
                words = self.tr("A new cart was begun.")
                self._say(words, self.tr("Bring back"), self._bring_back)
            self.cart.show_products([product])
        self._offer()

    def lead_to_offers(self) -> None:
        """Say that there is something to offer now, where one came from."""
        words = self.tr("Something goes well with it.")
        self._say(words, self.tr("Show it"), self.left.emit)

    def take(self, product: Product) -> None:
        """Put a product into the cart beside what is there."""
        self.cart.take(product)

    def foot_height(self) -> int:
        """Return how much room the buttons at the foot take, in px."""
        return self.height() - self.insert.y() + SMALL

    def _make(self, desk: Desk, lane: Lane) -> None:
        self.cart = CartView(desk, lane)
        self.terms = PriceTerms()
        self.result = styled(QLabel(), "title")
        self.beside = wrapped(role="secondary")
        self.steps = PromotionSteps()
        self.none = wrapped(self.tr("No promotion is known for this time."), "secondary")
        self.message = InlineMessage()
        self.words = wrapped()
        self.share = QCheckBox(self.tr("Say the share that is paid"))
        self.copy = Button(self.tr("Copy"))
        self.insert_steps = Button(self.tr("Insert the steps"))
        self.insert = Button(self.tr("Insert"), PRIMARY)
        self._back = IconButton("left", self.tr("Back (Esc)"))
        self._promotions = Button(self.tr("Promotions"), QUIET)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; were this a focus proxy, Tab would jump over all before it."""
        super().focusInEvent(event)
        self.cart.add.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert the sentence on Ctrl+Enter."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insert.click()
        else:
            super().keyPressEvent(event)

    # What it costs

    def _reckon(self) -> None:
        prices = self._desk.prices
        try:
            prices.check(self.cart.products())
            cart = self.terms.cart(self.cart.lines(), prices.now())
            # Read once: the lane may put others in their place meanwhile.
            known = prices.promotions
            there = [each for id, each in known.items() if id not in self.steps.left_out]
            self._show(price_of(cart, there), known)
        except UserError as error:
            self._show_nothing(error)

    def _show(self, priced: Priced, known: Mapping[int, Promotion]) -> None:
        self._priced = priced
        self.result.setText(in_yuan(priced.to_pay))
        self.beside.setText("\n".join(result_words(priced)))
        self.steps.show_priced(priced, known)
        self.none.setVisible(not self.steps.ticks)
        self.share.setVisible(bool(priced.saved))
        self.words.setText(self._desk.prices.sentence(priced, self.share.isChecked()))
        self._let(True)
        lead_through([self.terms, self.steps], self.share)

    def _show_nothing(self, error: UserError) -> None:
        self._priced = None
        self.result.setText("")
        self.beside.setText(sentence(error))
        self.steps.clear()
        self.none.hide()
        self.share.setVisible(False)
        self.words.setText("")
        self._let(False)

    def _let(self, known: bool) -> None:
        self.result.setVisible(known)
        self.words.setVisible(known)
        for button in (self.copy, self.insert_steps, self.insert):
            button.setEnabled(known)

    def _offer(self) -> None:
        """Offer what the promotions of today make possible, to another buyer without a tick."""
        prices = self._desk.prices
        if self._buyer != self._desk.buyer.number:
            self._buyer = self._desk.buyer.number
            self.steps.left_out.clear()
            self.terms.reset()
        self.terms.offer(prices.promotions.values(), prices.now())
        self._reckon()

    # What is done

    def _still(self) -> bool:
        """Say whether it costs the same at this moment: a promotion may just have ended."""
        shown = self.words.text()
        self._offer()
        if self._priced is not None and self.words.text() == shown:
            return True
        self.message.say(self.tr("The price is another one now."), "warning", closable=True)
        return False

    def _on_insert(self) -> None:
        if self._still():
            self.passage_chosen.emit(Passage(self.words.text()))
            self.settled.emit()

    def _on_insert_steps(self) -> None:
        if self._still() and self._priced is not None:
            self.passage_chosen.emit(Passage(self._desk.prices.steps(self._priced)))
            self.settled.emit()

    def _on_copy(self) -> None:
        if self._still():
            self.passage_to_copy.emit(Passage(self.words.text()))

    def _say(self, words: str, way: str, act: Callable[[], object]) -> None:
        self._act = act
        self.message.say(words, "info", way, closable=True)

    def _on_acted(self) -> None:
        self.message.hide()
        self._act()

    def _show_finds(self) -> None:
        """Show what was found, and in any case the field in which one types."""
        # Of a list, ensureWidgetVisible would show the current row alone.
        end = self.cart.y() + self.cart.finds.geometry().bottom()
        self._area.ensureVisible(0, end, 0, SMALL)
        self._area.ensureWidgetVisible(self.cart.add, 0, SMALL)

    def _on_taken_out(self, product: Product) -> None:
        words = self.tr("Taken out of the cart.")
        self._say(words, self.tr("Bring back"), partial(self.cart.take, product))

    def _bring_back(self) -> None:
        self.cart.show_products(self._before)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.INDEX:
            self.cart.search_again()
        if changes & (Changes.PRODUCTS | Changes.SHOPS):
            self.cart.refresh()
            self._offer()

    # How it is put together

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MEDIUM, TINY, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        for part in (self.message, self.cart, self.terms, self._outcome()):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head())
        self._area = scrolling(page)
        whole.addWidget(self._area, 1)
        whole.addWidget(rule(self))
        whole.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, SMALL, SMALL, TINY)
        head.setSpacing(TINY)
        head.addWidget(self._back)
        head.addWidget(styled(ElidedLabel(self.tr("What it costs")), "title"), 1)
        head.addWidget(self._promotions)
        return head

    def _outcome(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for part in (self.result, self.beside, self.steps, self.none):
            column.addWidget(part)
        return frame

    def _foot(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addStretch(1)
        for button in (self.copy, self.insert_steps, self.insert):
            row.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        foot.setSpacing(SMALL)
        foot.addWidget(self.words)
        foot.addWidget(self.share)
        foot.addLayout(row)
        return foot

    def _connect(self) -> None:
        for part in (self.cart, self.terms, self.steps):
            part.changed.connect(self._reckon)
        for typed in (self.cart, self.terms):
            typed.keyboard_wanted.connect(self.keyboard_wanted)
        self.steps.hint_chosen.connect(lambda words: self.passage_chosen.emit(Passage(words)))
        self.cart.left.connect(self.left)
        # They have their place in the turn after the next.
        later = partial(QTimer.singleShot, 0, self, self._show_finds)
        self.cart.found.connect(partial(QTimer.singleShot, 0, self, later))
        self.cart.taken_out.connect(self._on_taken_out)
        self.share.toggled.connect(self._reckon)
        self.message.acted.connect(self._on_acted)
        self._back.clicked.connect(self.left)
        self._promotions.clicked.connect(self.promotions_requested)
        self.insert.clicked.connect(self._on_insert)
        self.insert_steps.clicked.connect(self._on_insert_steps)
        self.copy.clicked.connect(self._on_copy)
        self.cart.accepted.connect(self.insert.click)
