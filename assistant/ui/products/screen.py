"""The screen of products: the list, one product's card, and over it what is opened from there.

Each step can be taken back, by Ctrl+Z or by the button beside the sentence that tells of it. A part
that is opened says what it wants by the signals this screen has: ``passage_chosen``,
``passage_to_copy``, ``keyboard_wanted``, and ``left`` when it is not needed any more.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.domain.person import Person
from assistant.domain.products import Product, ProductId
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.products.card import PRICE, SIZE, ProductCard
from assistant.ui.products.comparing import Comparing
from assistant.ui.products.editing import Editing
from assistant.ui.products.pasting import Pasting
from assistant.ui.products.pricing import Pricing
from assistant.ui.products.reading import Shown, read
from assistant.ui.products.recents import Recents
from assistant.ui.products.shelf import ProductShelf
from assistant.ui.products.size_panel import SizePanel
from assistant.ui.status_line import UNDO_MS
from assistant.ui.widgets.message import InlineMessage, lay_out_above
from assistant.ui.wording import done_sentence, sentence, undone_sentence

#: What a card may look different after.
_SHOWN = Changes.PRODUCTS | Changes.SETTINGS | Changes.SHOPS

_HEARD = ("passage_chosen", "passage_to_copy", "keyboard_wanted")


class ProductScreen(QWidget):
    """Shows products; what is to be inserted is a signal."""

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""
    keyboard_wanted = Signal()
    """A field was clicked: the window must take the keyboard now."""
    page_requested = Signal(object)
    """This widget is to lie over the whole window, with the keyboard, until its signal ``left``."""
    pictures_wanted = Signal(object)
    """These ``Attachment``s are to be seen in whole."""
    import_requested = Signal()
    export_requested = Signal()
    left = Signal()
    """The keyboard is not needed here any more."""
    foot_changed = Signal()
    """``foot_height`` is another one now."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._board, self._lane = desk, board, lane
        self.shelf = ProductShelf(desk, board, lane)
        self.card = ProductCard(desk, board, lane)
        self.editing = Editing(desk, lane, board, self)
        self.recents = Recents(desk, lane)
        self.pricing = Pricing(desk, lane, board, self)
        self.comparing = Comparing(desk, lane, board, self)
        self.pasting = Pasting(desk, lane, self)
        self.message = InlineMessage()
        self._rest = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._stack = QStackedLayout()
        self._over: list[QWidget] = []
        self._ways: dict[str, Callable[[], object]] = {}
        self._lay_out()
        self._connect()
        self._add_ways()
        self.sizes = SizePanel(desk, board)
        self.card.put(SIZE, self.tr("Sizes"), self.sizes)
        self.sizes.settled.connect(self.card.offer_next)
        self.sizes.chart_wanted.connect(self.pasting.open)
        self.card.put(PRICE, self.tr("Price"), self.pricing.section)
        self.pricing.section.settled.connect(self.card.offer_next)
        lane.run(desk.catalogue.load, self)
        lane.attempt(desk.samples.stock)

    # What is shown

    def show_list(self) -> None:
        """Show the list."""
        self._close_parts()
        self._put(self.shelf)

    def show_product(self, id: ProductId, asked: Person | None = None) -> None:
        """Show a product's card, from the bin too, and which size somebody needs who ``asked``."""
        then = partial(self._on_read, asked=asked)
        self._lane.run(self._reading(id), self, then, self._on_refused)

    def _reading(self, id: ProductId) -> Callable[[], Shown]:
        return partial(read, self._desk.catalogue, id)

    def add_way(self, name: str, words: str, act: Callable[[], object]) -> None:
        """Offer something more to do with products; "new" has a button and Ctrl+N."""
        self._ways[name] = act
        self.shelf.add_way(name, words)

    def _with_product(self, act: Callable[[Product], object]) -> Callable[[], None]:
        """Return what does something with the product on view."""

        def done() -> None:
            if self.card.product is not None:
                act(self.card.product)

        return done

    def open_part(self, part: QWidget) -> None:
        """Show something over what is on view, until its ``left``, Esc or ``close_part``.

        It stays as it is and may be opened again; one that is not needed again has
        ``WA_DeleteOnClose``.
        """
        if self._stack.indexOf(part) < 0:
            self._stack.addWidget(part)
            self.hear(part)
            if (gone := getattr(part, "left", None)) is not None:
                gone.connect(self.close_part)
        if part not in self._over:
            self._over.append(part)
        self._put(part)

    def close_part(self) -> None:
        """Go back to what lies below the part opened last."""
        if self._over:
            part = self._over.pop()
            below = self._over[-1] if self._over else self._below
            self._put(below)
            part.close()

    def foot_height(self) -> int:
        """Return how much room buttons at the foot of what is on view take, in px."""
        height: int = getattr(self._stack.currentWidget(), "foot_height", int)()
        return height

    def hear(self, part: QWidget) -> None:
        """Hand on what a part of the screen wants to have inserted or copied."""
        for name in _HEARD:
            if (signal := getattr(part, name, None)) is not None:
                signal.connect(getattr(self, name))

    def say(self, words: str, way: str = "") -> None:
        """Say for a while what was done; ``way`` names the button that takes it back, "" for none.

        Ctrl+Z still does after the sentence has gone.
        """
        self.message.say(words, "success", way, closable=True)
        self._rest.start()

    def report(self, done: Done) -> None:
        """Say what was done, and offer to take it back."""
        self.say(done_sentence(done), self.tr("Undo"))

    def undo(self) -> None:
        """Take back the last step."""
        self._lane.run(self._desk.catalogue.undo, self, self._on_undone, self._on_refused)

    @property
    def _below(self) -> QWidget:
        return self.card if self.card.product is not None else self.shelf

    def _put(self, part: QWidget) -> None:
        self.recents.cover(bool(self._over))
        self._stack.setCurrentWidget(part)
        self.setProperty("help", part.property("help"))
        self.setFocusProxy(part)
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        self.foot_changed.emit()

    def _close_parts(self) -> None:
        self.card.product = None
        self.recents.leave()
        while self._over:
            self.close_part()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, take back on Ctrl+Z; further keys are those of its parts."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is not self.shelf:
            self.close_part() if self._over else self.show_list()
        elif control and event.key() == Qt.Key.Key_Z:
            self.undo()
        elif not self._takes(event):
            super().keyPressEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        product = None if self._over else self.card.product
        parts = (self.editing, self.pricing, self.pasting)
        return any(each.takes(event, product) for each in parts)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one searches."""
        super().showEvent(event)
        if (part := self._stack.currentWidget()) is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done

    def _on_read(self, shown: Shown, asked: Person | None = None) -> None:
        self._close_parts()
        self._desk.buyer.product = shown.product
        self.card.show_product(shown)
        self.recents.note(shown.product.id)
        self._put(self.card)
        if asked is not None:
            self.sizes.ask(asked)
            self.card.show_section(SIZE)

    def _on_refused(self, error: UserError) -> None:
        self._rest.stop()
        self.message.say(sentence(error), "danger", closable=True)

    def _on_undone(self, done: Done) -> None:
        self.say(undone_sentence(done.step))

    def _confirm(self, product: Product) -> None:
        """Note that price and stock are right today."""
        now = self._desk.catalogue.now()
        draft = replace(product.draft, priced_at=now, stocked_at=now)
        work = partial(self._desk.catalogue.put, {product.id: draft}, "confirm product")
        self._lane.run(work, self, self.report, self._on_refused)

    def _open_menu(self, product: Product, button: QWidget) -> None:
        menu = self.editing.menu(product, self)
        menu.addAction(self.tr("Paste a sheet…")).triggered.connect(
            partial(self.pasting.open, product)
        )
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _on_settled(self) -> None:
        """Offer what goes with a product whose price the buyer was told."""
        self.card.offer_next()
        if not self.card.offers.isHidden():
            self.pricing.lead_to_offers()

    def _load_samples(self) -> None:
        self._lane.run(self._desk.samples.load, self, self.report, self._on_refused)

    def _on_changed(self, changes: Changes) -> None:
        if changes & _SHOWN:
            self.recents.refresh()
            if (in_hand := self._desk.buyer.product) is not None:
                ids = [in_hand.id]
                self._lane.run(lambda: self._desk.catalogue.products(ids), self, self._hold_on)
            if self.card.product is not None:
                work = self._reading(self.card.product.id)
                self._lane.run(work, self, self._show_again, lambda _error: self.show_list())

    def _hold_on(self, found: dict[ProductId, Product]) -> None:
        """Keep in hand what one looked at last, as it is now; not what is in the bin."""
        there = (each for each in found.values() if each.binned_at is None)
        self._desk.buyer.product = next(there, None)

    def _show_again(self, shown: Shown) -> None:
        """Show the card as the product is now, if it still is the one on view."""
        if self.card.product is not None and self.card.product.id == shown.product.id:
            self._desk.buyer.product = shown.product
            self.card.show_product(shown)

    # How it is put together

    def _lay_out(self) -> None:
        self._stack.addWidget(self.shelf)
        self._stack.addWidget(self.card)
        lay_out_above(self.message, self, self.recents, self._stack)

    def _add_ways(self) -> None:
        self.add_way("import", self.tr("Import…"), self.import_requested.emit)
        self.add_way("new", self.tr("New product"), self.editing.write_new)
        self.add_way("export", self.tr("Export…"), self.export_requested.emit)
        self.add_way("paste", self.tr("Paste a sheet…"), self.pasting.open)
        for name, words in self.editing.pages().items():
            self.add_way(name, words, partial(self.editing.open, name))
        self.add_way("promotions", self.tr("Promotions…"), self.pricing.open_promotions)
        self.add_way("sample", self.tr("Load sample products"), self._load_samples)
        self.card.add_way(self.tr("Compare"), self._with_product(self.comparing.open))
        self.card.add_way(self.tr("Price"), self._with_product(self.pricing.open))
        self.card.add_way(self.tr("Edit"), self._with_product(self.editing.edit))
        more = self.card.add_way("⋯", self._with_product(lambda each: self._open_menu(each, more)))
        more.setAccessibleName(self.tr("More"))

    def _connect(self) -> None:
        for part in (self.shelf, self.card):
            self.hear(part)
        self.shelf.opened.connect(self.show_product)
        self.shelf.asked.connect(lambda way: self._ways[way]())
        self.shelf.left.connect(self.left)
        self.shelf.samples.done.connect(self.report)
        self.editing.page_requested.connect(self.page_requested)
        self.pricing.page_requested.connect(self.page_requested)
        self.pricing.part_requested.connect(self.open_part)
        self.comparing.part_requested.connect(self.open_part)
        self.comparing.fill(self.card)
        self.pricing.settled.connect(self._on_settled)
        for writer in (self.editing, self.pasting):
            writer.done.connect(self.report)
            writer.opened.connect(self.show_product)
        self.pasting.page_requested.connect(self.page_requested)
        self.shelf.search.installEventFilter(self.pasting)
        self.recents.opened.connect(self.show_product)
        self.recents.list_wanted.connect(self.show_list)
        self.card.opened.connect(self.show_product)
        self.card.pictures_wanted.connect(self.pictures_wanted)
        self.card.confirmed.connect(self._confirm)
        self.card.edit_wanted.connect(self.editing.edit)
        self.message.acted.connect(self.undo)
        self._rest.timeout.connect(self.message.hide)
        # What is done on a page would be what the button takes back.
        self.page_requested.connect(lambda _page: self.message.hide())
        self._board.changed.connect(self._on_changed)
