"""Products side by side on the screen, and what of that goes to the buyer: text or picture."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.domain.comparison import MOST, Comparison, compare
from assistant.domain.fact_sentences import may_be_said
from assistant.domain.passages import Passage
from assistant.domain.products import Product, ProductId
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.products.compare_choice import CompareChoice, others
from assistant.ui.products.compare_sending import CompareSending
from assistant.ui.products.compare_table import CompareTable
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import PRIMARY, Button, IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.removal import remove_all


class ComparePage(QWidget):
    """Compares products; what is to be inserted is a signal."""

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""
    keyboard_wanted = Signal()
    left = Signal()
    """The card is wanted again."""

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__()
        self.setProperty("help", "compare")
        self._desk, self._lane, self._board = desk, lane, board
        self.products: list[Product] = []
        self._without: set[str] = set()
        self._looking = False
        self._title = styled(QLabel(self.tr("Compare")), "heading")
        self._marked = styled(QLabel(self.tr("differences are marked")), "secondary")
        self._back = IconButton("left", self.tr("Back (Esc)"))
        self._chips = FlowLayout(gap=TINY)
        self.first = Chip(self.tr("Differences first"))
        self.only = Chip(self.tr("Differences only"))
        self.again = Chip("")
        self._note = wrapped(
            self.tr("Names of goods that are not of this shop stay out of what is inserted."),
            "secondary",
        )
        self._alike = wrapped(self.tr("No difference is known."), "secondary")
        self.table = CompareTable()
        self.empty = EmptyState("products")
        self.choice = CompareChoice(desk, lane)
        self.copy = IconButton("copy", self.tr("Copy"))
        self.as_picture = Button(self.tr("Insert as picture"))
        self.as_text = Button(self.tr("Insert as text"), PRIMARY)
        self._sending = CompareSending(desk, lane, self)
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()

    # What is compared

    def show_product(self, product: Product) -> None:
        """Compare a product with the others of its category, the nearest first."""
        self._looking = True
        self.show_products([product])

        def on_found(found: list[Product]) -> None:
            self._looking = False
            if len(self.products) == 1:
                self.products += found[: MOST - 1]
            self._show()

        self._look_around(on_found)

    def show_products(self, products: Sequence[Product]) -> None:
        """Compare these, four at most."""
        self.products = list(products)[:MOST]
        self._without.clear()
        self._stack.setCurrentIndex(0)
        self._show()

    @property
    def comparison(self) -> Comparison:
        """What is on view, as the buyer gets it: in this order, with these rows."""
        made = compare(self.products, self._desk.catalogue.terms.all.values())
        made = made.without(self._without)
        if self.only.isChecked():
            return made.differences()
        return made.by_difference() if self.first.isChecked() else made

    def _look_around(self, then: Callable[[list[Product]], object]) -> None:
        """Find the others of the category of the first product."""
        if not self.products:
            return
        first = self.products[0]

        def on_found(found: list[Product]) -> None:
            if self.products and self.products[0].id == first.id:
                then(found)

        self._lane.run(partial(others, self._desk, first), self, on_found)

    def _add(self, product: Product) -> None:
        self._leave_choice()
        if all(each.id != product.id for each in self.products):
            self.products.append(product)
        self._show()

    def _remove(self, id: ProductId) -> None:
        self._looking = False
        self.products = [each for each in self.products if each.id != id]
        self._show()

    def _choose(self) -> None:
        """Let one more product be chosen."""
        self.choice.begin(each.id for each in self.products)
        self._look_around(self.choice.offer)
        self._stack.setCurrentWidget(self.choice)
        self.setFocusProxy(self.choice)  # Tab would come to the table, which is out of sight
        self.keyboard_wanted.emit()
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _show(self) -> None:
        enough = len(self.products) > 1
        self._show_chips()
        parts = (self._marked, self.first, self.only, self.table)
        for part in (*parts, self.as_picture, self.as_text, self.copy):
            part.setVisible(enough)
        self.again.setVisible(enough and bool(self._without))
        self.again.setText(self.tr("Left-out rows: {count}").format(count=len(self._without)))
        shop = self._desk.people.shop.id
        nameless = not all(may_be_said(each, shop) for each in self.products)
        self._note.setVisible(enough and nameless)
        self.empty.setVisible(not enough and not self._looking)
        if enough:
            self.table.show_comparison(comparison := self.comparison)
            some = bool(comparison.rows)
            self._alike.setHidden(some)
            for part in (self.as_picture, self.as_text, self.copy):
                part.setEnabled(some)
        else:
            self._alike.hide()
            self._say_empty()

    def _say_empty(self) -> None:
        self.empty.say(
            self.tr("Nothing to compare with"),
            self.tr("No other product of this category was found. Choose any two to four."),
        )
        self.empty.offer(("choose", self.tr("Choose a product…")))

    def _show_chips(self) -> None:
        remove_all(self._chips)
        for each in self.products:
            chip = Chip(each.item_number or each.title)
            chip.setCheckable(False)
            chip.set_icon("close")
            chip.setToolTip(self.tr("Take {title} out").format(title=each.title))
            chip.clicked.connect(partial(self._remove, each.id))
            self._chips.addWidget(chip)
        if len(self.products) < MOST:
            chip = Chip(self.tr("Add"))
            chip.setCheckable(False)
            chip.set_icon("add")
            chip.clicked.connect(self._choose)
            self._chips.addWidget(chip)

    # What goes out

    def _insert_text(self) -> None:
        self.passage_chosen.emit(self._sending.text(self.comparison))

    def _insert_picture(self) -> None:
        self._sending.picture(self.comparison, self.passage_chosen.emit)

    def _on_copy(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        text = menu.addAction(self.tr("Copy as text"))
        text.triggered.connect(
            lambda: self.passage_to_copy.emit(self._sending.text(self.comparison))
        )
        picture = menu.addAction(self.tr("Copy as picture"))
        send = self.passage_to_copy.emit
        picture.triggered.connect(lambda: self._sending.picture(self.comparison, send))
        menu.popup(self.copy.mapToGlobal(QPoint(0, self.copy.height())))

    # Events

    def _on_back(self) -> None:
        if self._stack.currentWidget() is self.choice:
            self._leave_choice()
        else:
            self.left.emit()

    def _leave_choice(self) -> None:
        self._stack.setCurrentIndex(0)
        self.setFocusProxy(self.table)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_dropped(self, name: str) -> None:
        self._without.add(name)
        self._show()

    def _on_again(self) -> None:
        self._without.clear()
        self._show()

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.PRODUCTS and self.products:
            work = partial(self._desk.catalogue.products, [each.id for each in self.products])
            self._lane.run(work, self, self._on_read)

    def _on_read(self, found: dict[ProductId, Product]) -> None:
        there = (found.get(each.id) for each in self.products)
        self.products = [each for each in there if each is not None and each.binned_at is None]
        self._show()

    # How it is put together

    def _lay_out(self) -> None:
        self._stack.addWidget(self._page())
        self._stack.addWidget(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, SMALL, MEDIUM, TINY)
        head.setSpacing(SMALL)
        head.addWidget(self._back)
        head.addWidget(self._title)
        head.addWidget(self._marked, 1)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self.table)

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MEDIUM, TINY, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addLayout(self._chips)
        ways = FlowLayout(gap=TINY)
        for chip in (self.first, self.only, self.again):
            ways.addWidget(chip)
        self.again.setCheckable(False)
        column.addLayout(ways)
        column.addWidget(self.empty, 1)
        column.addWidget(self._alike)
        column.addWidget(self.table, 1)
        column.addWidget(self._note)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addStretch(1)
        for button in (self.copy, self.as_picture, self.as_text):
            foot.addWidget(button)
        column.addLayout(foot)
        return page

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        for chip in (self.first, self.only):
            chip.toggled.connect(lambda _on: self._show())
        self.again.clicked.connect(self._on_again)
        self.table.dropped.connect(self._on_dropped)
        self.table.copied.connect(lambda words: self.passage_to_copy.emit(Passage(words)))
        self.empty.acted.connect(lambda _way: self._choose())
        self.choice.chosen.connect(self._add)
        self.choice.left.connect(self._leave_choice)
        self.choice.keyboard_wanted.connect(self.keyboard_wanted)
        self.copy.clicked.connect(self._on_copy)
        self.as_text.clicked.connect(self._insert_text)
        self.as_picture.clicked.connect(self._insert_picture)
        self._board.changed.connect(self._on_changed)
