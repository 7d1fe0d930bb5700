"""What the palette lists for what stands in its field, and the buyer's words it may list by."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from assistant.domain.phrases import Phrase
from assistant.domain.rule_cards import asked_for
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.palette.rows import Row, rows_for
from assistant.ui.palette.window import PaletteWindow
from assistant.ui.wording import shown

if TYPE_CHECKING:
    from assistant.domain.products import Product, ProductId
    from assistant.ui.palette.rows import SizeAnswer


class PaletteSearch(QObject):
    """Fills the list from the field."""

    card_requested = Signal(str)
    """The rule card of this id is to be seen. The window is hidden by then."""

    product_requested = Signal(object)
    """The card of the product of this id is to be seen."""
    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""
    size_requested = Signal(object, object)
    """The sizes of the product of this id are to be seen, for a ``Person``."""
    buyer_chosen = Signal(object)
    """The customer of this id is in chat."""
    customer_requested = Signal(object)
    """The card of the customer of this id is to be seen."""
    over = Signal()
    """The palette is not needed any more."""

    def __init__(self, desk: Desk, lane: Lane, window: PaletteWindow) -> None:
        super().__init__(window)
        self._desk, self._lane, self._window = desk, lane, window
        self._words, self._missed = "", ""
        self._workbench: str | None = None

    def begin(self, workbench: str | None) -> None:
        """Begin with an empty field, for a workbench ("": another window, None: no window)."""
        self._words, self._workbench = "", workbench
        if words := self._hint():
            self._window.field.setPlaceholderText(words)
        self._window.field.setText("")  # `clear` would keep all of it for undo
        self.show("")

    def _hint(self) -> str:
        """Return what the empty field says where more than phrases can be found."""
        if self._desk.finds_products and self._desk.finds_customers:
            return self.tr("Find phrases, products and customers: title, name, pinyin or words")
        if self._desk.finds_customers:
            return self.tr("Find phrases and customers: title, name, pinyin or words")
        if self._desk.finds_products:
            return self.tr("Find phrases and products: title, code, pinyin or words")
        return ""

    def show(self, text: str, chosen: Phrase | None = None) -> None:
        """List what ``text`` finds, and choose that phrase if it is among it."""
        if not text:
            self.give_up()
        rules_wanted = asked_for(text) is not None
        if rules_wanted:
            chosen = None  # the rules come first, also where they were not there yet
            if not self._desk.cards.stocked:
                self._lane.attempt(self._desk.cards.stock)
        rows = self._rows(text)
        self._missed = "" if rules_wanted or self._answers(rows) else text.strip()
        if self._words and not text:
            rows.insert(_behind_size(rows), Row(words=self._words))
        self._window.list.show_rows(rows, chosen)
        if not rows:
            self._say_nothing_found(text.strip())
        self._window.show_part(self._window.list if rows else self._window.empty)

    def _rows(self, text: str) -> list[Row]:
        rows = rows_for(text, self._desk, self._workbench)
        if self._desk.finds_customers:
            from assistant.ui.palette.customers import with_customers

            rows = with_customers(rows, text, self._desk)
        if self._desk.finds_products:
            from assistant.ui.palette.products import with_products
            from assistant.ui.palette.sizes import with_size

            rows = with_products(rows, text, self._desk)
            rows = with_size(rows, text or self._words, self._desk)
        return rows

    def give_up(self) -> None:
        """Keep what was searched for in vain: the agent closes the palette, or begins anew."""
        missed, self._missed = self._missed, ""
        if missed:
            self._lane.attempt(lambda: self._desk.missed.note(missed))

    def hear(self, left: SignalInstance, *taken: SignalInstance) -> None:
        """Hear how the palette is closed: for nothing (``left``), or with a phrase."""
        for each in taken:
            each.connect(self._end_well)
        left.connect(self.give_up)

    def _end_well(self) -> None:
        self._missed = ""

    def _answers(self, rows: list[Row]) -> bool:
        """Say whether rows hold all that was typed, or that is not known yet."""
        return bool(rows and not rows[0].near) or self._desk.library.index is None

    def offer(self, words: str) -> None:
        """Offer to look for what a buyer wrote, unless the agent is already at something else."""
        window = self._window
        if not window.isVisible() or window.field.text() or not window.list.at_first():
            return
        self._words = words
        self.show("")

    def take(self, line: bool = False) -> bool:
        """Do what the chosen row stands for that is no phrase; say whether there is one.

        A rule card is opened, never inserted; a buyer's words are looked for; of a product the
        card is opened or, with ``line``, its title and price are inserted; a customer is taken for
        the buyer in chat or, with ``line``, the card is opened.
        """
        row = self._window.list.chosen_row()
        if row is not None and row.product is not None:
            self._take_product(row.product.brief.id, line)
        if row is not None and row.size is not None:
            self._say_size(row.size)
        if row is not None and row.customer is not None:
            self._close()
            wanted = self.customer_requested if line else self.buyer_chosen
            wanted.emit(row.customer.brief.id)
        if row is not None and row.card is not None:
            self._window.hide()
            self.card_requested.emit(row.card.id)
        elif row is not None and row.words:
            self._window.field.setText(row.words)
        return row is not None and row.phrase is None

    def copy(self) -> bool:
        """Copy title and price of the chosen product, or a size; say whether one is chosen."""
        row = self._window.list.chosen_row()
        if row is not None and row.product is not None:
            self._offer(row.product.brief.id, copied=True)
        elif row is not None and row.size is not None:
            self._say_size(row.size, copied=True)
        return row is not None and bool(row.product or row.size)

    def open_size(self) -> bool:
        """Open the card that the chosen size is of; say whether a size is chosen."""
        row = self._window.list.chosen_row()
        if row is None or row.size is None:
            return False
        self._close()
        self.size_requested.emit(row.size.product.id, row.size.person)
        return True

    def _say_size(self, answer: SizeAnswer, copied: bool = False) -> None:
        """Say a size; from then on it is that of the buyer in chat. Without window it is copied."""
        if not answer.sentence:
            self.open_size()
            return
        from assistant.domain.passages import Passage

        if answer.size:
            self._desk.buyer.measured(answer.person, answer.size)
        self._close()
        copied = copied or self._workbench is None
        (self.passage_to_copy if copied else self.passage_chosen).emit(Passage(answer.sentence))

    def _take_product(self, id: ProductId, line: bool) -> None:
        if line:
            self._offer(id, copied=self._workbench is None)
        else:
            self._close()
            self.product_requested.emit(id)

    def _offer(self, id: ProductId, copied: bool) -> None:
        """Bring what a buyer is told of a product on its way; it is read from the disk first."""
        self._close()
        read = partial(self._desk.catalogue.product, id)
        self._lane.run(read, self, partial(self._on_read, copied))

    def _on_read(self, copied: bool, product: Product) -> None:
        from assistant.domain.fact_sentences import may_be_said
        from assistant.domain.passages import Passage
        from assistant.domain.product_lines import offer

        if may_be_said(product, self._desk.people.shop.id):
            (self.passage_to_copy if copied else self.passage_chosen).emit(Passage(offer(product)))
        else:
            self.product_requested.emit(product.id)  # its card says why

    def _close(self) -> None:
        self._missed = ""
        self.over.emit()

    def _say_nothing_found(self, text: str) -> None:
        empty = self._window.empty
        if text:
            words = self.tr('No phrase matches "{text}"').format(text=shown(text))
            empty.say(words, self.tr("Pinyin and first letters work too: cmtj finds 尺码推荐."))
            empty.offer(("new", self.tr("New phrase from this text")))
        else:
            empty.say(self.tr("There are no phrases yet"))
            empty.offer(("new", self.tr("New phrase")))


def _behind_size(rows: list[Row]) -> int:
    """Return the place behind the size that is answered first, which has a heading before it."""
    return 2 if any(row.size for row in rows[:2]) else 0
