"""Which size: the buyer's measures, what the chart makes of them, and the sentence that says it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.buyer import Buyer, joined, on_card
from assistant.domain.changes import Changes
from assistant.domain.chart_choice import chart_for, in_stock, is_worn, sold_out
from assistant.domain.fact_sentences import may_be_said
from assistant.domain.passages import Passage
from assistant.domain.person import FITS, JIN_PER_KILO, Person, meant_kilos
from assistant.domain.products import Product
from assistant.domain.size_charts import SizeChart
from assistant.domain.size_sentences import size_sentence
from assistant.domain.sizing import Advice, advise, measures_of
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.products.size_table import SizeTable
from assistant.ui.size_fields import SizeFields
from assistant.ui.size_words import explained
from assistant.ui.theme import MEDIUM, SMALL, TINY, text_font
from assistant.ui.widgets.buttons import LINK, PRIMARY, Button, IconButton
from assistant.ui.widgets.labels import ElidedLabel, restyle, styled, wrapped

#: The size stands out, in pixels.
_SIZE_PX = 22

#: What the agent has to see to before a size can be told.
_WARNS = ("beyond", "apart", "doubtful", "unclear", "useless", "no_chart")


class SizePanel(QWidget):
    """Hidden for products that come in no sizes."""

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""
    keyboard_wanted = Signal()
    chart_wanted = Signal(object)
    """This ``Product`` is to be given a size chart."""
    card_to_keep = Signal(object, object)
    """What this ``Buyer`` said of this ``Product`` is to be kept on the card of who is in chat."""
    settled = Signal(bool)
    """The buyer was told a size; whether that is sold out."""

    def __init__(self, desk: Desk, board: Board) -> None:
        super().__init__()
        self._desk = desk
        self._product: Product | None = None
        self._chart: SizeChart | None = None
        self.advice: Advice | None = None
        self.fields = SizeFields()
        self.result = QLabel()
        self.reason = wrapped(role="secondary")
        self.stock = wrapped()
        self.sentence = wrapped()
        self._source = styled(ElidedLabel(), "secondary")
        self.keep = Button(self.tr("Keep for buyer"))
        self.copy = IconButton("copy", self.tr("Copy this sentence"))
        self.insert = Button(self.tr("Insert"), PRIMARY)
        self.kilos = Button("", LINK)
        self.give = Button(self.tr("Paste a size chart"), LINK)
        self.table = SizeTable()
        self._buyer = self._in_chat()
        self._lay_out()
        self._connect()
        board.changed.connect(self._on_changed)

    def show_product(self, product: Product) -> None:
        """Advise on a product's sizes; the buyer in hand stays, whoever else was typed is gone."""
        if self._product is None or self._product.id != product.id:
            self.fields.show_person(self._desk.buyer.known.person)
            self._buyer = self._in_chat()
        self._product = product
        self._chart = chart_for(product, self._desk.catalogue.charts.all.values())
        self.setVisible(self._chart is not None or (product.ours and is_worn(product)))
        self._show()

    def ask(self, person: Person) -> None:
        """Advise somebody who has said measures elsewhere, beside what is known already."""
        self.fields.show_person(joined(self._desk.buyer.known.person, person))
        self._show()

    # What is shown

    def _show(self) -> None:
        advice = self.advice = advise(self._chart, self.fields.person, self._product)
        self.fields.setVisible(bool(measures_of(self._chart, self._product)))
        self.fields.show_fields(measures_of(self._chart, self._product))
        self.fields.show_sizes(self._by_fit())
        self._source.setText(self._chart_words())
        self.result.setText(" / ".join(advice.sizes))
        self.result.setVisible(bool(advice.sizes))
        restyle(self.result, "role", "success" if advice.size else "warning")
        self.reason.setText("\n".join(explained(advice)))
        restyle(self.reason, "role", "warning" if advice.standing in _WARNS else "secondary")
        self._show_stock(advice)
        self._show_sentence(advice)
        self._show_ways(advice)
        self.table.show_chart(self._chart, advice.sizes, self._may_be_said())

    def _show_sentence(self, advice: Advice) -> None:
        gone = sold_out(self._product, self._chart) if self._product is not None else ()
        sentence = size_sentence(advice, gone)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.copy.setVisible(bool(sentence))
        self.insert.setVisible(bool(sentence) and self._may_be_said())
        known, person = self._desk.buyer.known, self.fields.person
        self.keep.setVisible(bool(person.given))
        new = (known.person, known.size) != (person, advice.size)
        self.keep.setEnabled(new or self._not_on_card(person, advice.size))
        words = self.tr("Keep on card") if self._has_card else self.tr("Keep for buyer")
        self.keep.setText(words)

    def _show_ways(self, advice: Advice) -> None:
        """Offer what helps where no size can be told."""
        kilos = advice.standing == "doubtful" and meant_kilos(advice.person)
        self.kilos.setVisible(kilos)
        if kilos:
            words = self.tr("Take it as {figure} kg")
            self.kilos.setText(words.format(figure=f"{advice.person.given['weight']:g}"))
        self.give.setVisible(advice.standing in ("no_chart", "useless", "unclear"))

    def _by_fit(self) -> dict[str, str]:
        """Return the size that each way to wear it comes to."""
        person = self.fields.person
        told = {fit: advise(self._chart, replace(person, fit=fit), self._product) for fit in FITS}
        return {fit: advice.size for fit, advice in told.items()}

    def _show_stock(self, advice: Advice) -> None:
        left = {size: self._left(size) for size in advice.sizes}
        gone = [size for size, pieces in left.items() if pieces == 0]
        words = [
            self.tr("{size}: {count} left").format(size=size, count=pieces)
            for size, pieces in left.items()
            if pieces
        ]
        words += [self.tr("{size} is sold out").format(size=size) for size in gone]
        self.stock.setText(" · ".join(words))
        self.stock.setVisible(bool(words))
        restyle(self.stock, "role", "danger" if gone else "secondary")

    def _may_be_said(self) -> bool:
        product = self._product
        return product is not None and may_be_said(product, self._desk.people.shop.id)

    def _left(self, size: str) -> int | None:
        return in_stock(self._product, size) if self._product is not None else None

    def _chart_words(self) -> str:
        if self._chart is None or self._product is None:
            return ""
        if self._chart is self._product.chart:
            return self._chart.notes
        return " · ".join(filter(None, (self._chart.name, self._chart.notes)))

    # What is done

    def _insert(self) -> None:
        if self.sentence.text() and self._may_be_said():
            self._tell(self.passage_chosen.emit)

    def _copy(self) -> None:
        self._tell(self.passage_to_copy.emit)

    def _tell(self, emit: object) -> None:
        """Say the sentence; from then on its measures are those of the buyer in chat."""
        assert self.advice is not None and callable(emit)
        emit(Passage(self.sentence.text()))
        if self.advice.size:
            self._keep()
            self.settled.emit(self._left(self.advice.size) == 0)

    def _take_as_kilos(self) -> None:
        person = self.fields.person
        kilos = person.given["weight"] * JIN_PER_KILO
        self.fields.show_person(replace(person, weight=kilos, weight_in="kg"))
        self._show()

    def _give_chart(self) -> None:
        if self._product is not None:
            self.chart_wanted.emit(self._product)

    def _keep(self) -> None:
        size = self.advice.size if self.advice is not None else ""
        self._desk.buyer.note(person=self.fields.person, size=size)

    def _on_keep(self) -> None:
        self._keep()
        if self._has_card:
            size = self.advice.size if self.advice is not None else ""
            heard = Buyer(person=self.fields.person, size=size)
            self.card_to_keep.emit(heard, self._product)

    @property
    def _has_card(self) -> bool:
        """Whether it is sure who is in chat, and there is a card of that one."""
        return self._desk.buyer.sure and self._desk.buyer.customer is not None

    def _not_on_card(self, person: Person, size: str) -> bool:
        customer = self._desk.buyer.customer
        if customer is None or not self._has_card:
            return False
        card = on_card(customer, self._product)
        return card.person.given != person.given or card.size != size

    def _on_changed(self, changes: Changes) -> None:
        """Show what became known of the buyer; with the chat, forget whoever was typed."""
        if not changes & (Changes.BUYER | Changes.PRODUCTS):
            return
        # Noted also while no product is shown: who is asked for then is not somebody before.
        before, self._buyer = self._buyer, self._in_chat()
        if self._product is None:
            return
        if self._buyer != before and not self._typed_since(before):
            self.fields.show_person(self._desk.buyer.known.person)
        self.show_product(self._product)
        if self._buyer != before and self.advice is not None and self.advice.size:
            self.settled.emit(self._left(self.advice.size) == 0)

    def _typed_since(self, before: tuple[int, Person]) -> bool:
        """Say whether somebody is being typed while the buyer only came to be doubted."""
        number, person = self._buyer
        return number == before[0] and not person.given and self.fields.person != before[1]

    def _in_chat(self) -> tuple[int, Person]:
        """Return which buyer is in chat, and what is known of how to dress them."""
        return self._desk.buyer.number, self._desk.buyer.known.person

    # How it is put together

    def _lay_out(self) -> None:
        self.result.setFont(text_font(_SIZE_PX, strong=True))
        frame = QFrame()
        frame.setProperty("role", "card")
        within = QVBoxLayout(frame)
        within.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        within.setSpacing(SMALL)
        within.addWidget(self.fields)
        within.addLayout(_row(self.result, (self.reason, 1)))
        within.addLayout(_row(self.kilos, self.give, None))
        within.addWidget(self.stock)
        within.addWidget(self.sentence)
        within.addLayout(_row(None, self.keep, self.copy, self.insert))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TINY, 0, SMALL)
        column.setSpacing(TINY)
        title = styled(QLabel(self.tr("Size advice")), "heading")
        column.addLayout(_row(title, (self._source, 1)))
        column.addWidget(frame)
        column.addWidget(self.table)

    def _connect(self) -> None:
        self.fields.edited.connect(self._show)
        self.fields.accepted.connect(self._insert)
        self.fields.keyboard_wanted.connect(self.keyboard_wanted)
        self.keep.clicked.connect(self._on_keep)
        self.copy.clicked.connect(self._copy)
        self.insert.clicked.connect(self._insert)
        self.kilos.clicked.connect(self._take_as_kilos)
        self.give.clicked.connect(self._give_chart)
        self.table.passage_chosen.connect(self.passage_chosen)
        self.table.passage_to_copy.connect(self.passage_to_copy)


def _row(*widgets: QWidget | tuple[QWidget, int] | None) -> QHBoxLayout:
    """Return widgets beside each other, some with the share of the room that they take."""
    row = QHBoxLayout()
    row.setSpacing(SMALL)
    for each in widgets:
        if each is None:
            row.addStretch(1)
        elif isinstance(each, tuple):
            row.addWidget(*each)
        else:
            row.addWidget(each)
    return row
