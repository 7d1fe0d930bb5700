"""On the card: whether the product suits the buyer in chat, why, and what to say of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.domain.fact_sentences import may_be_said
from assistant.domain.passages import Passage
from assistant.domain.products import Product
from assistant.domain.skin_types import KINDS, kinds_of
from assistant.domain.suitability import Needs, Verdict, judge, sentence_of, tells
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.products.section import framed_in
from assistant.ui.products.suits_words import light_word, reason_sentence, skin_word
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import Button, IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import Badge, wrapped
from assistant.ui.widgets.tag_field import tags_in
from assistant.ui.widgets.typing_field import TypingField


class SuitsSection(QWidget):
    """Judges by what is known of the buyer, and takes down what the agent hears of him.

    Hidden for goods of which nobody would ask it.
    """

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""
    keyboard_wanted = Signal()

    def __init__(self, desk: Desk, board: Board) -> None:
        super().__init__()
        self._desk, self._buyer = desk, desk.buyer
        self._product: Product | None = None
        self._verdict: Verdict | None = None
        self.skins = {kind: Chip(skin_word(kind)) for kind in KINDS}
        self.avoids = TypingField()
        self.light = Badge()
        self.reasons = wrapped()
        self.copy = IconButton("copy", self.tr("Copy this sentence"))
        self.insert = Button(self.tr("Insert"))
        self._lay_out()
        self._connect()
        board.changed.connect(self._on_changed)
        self._show_known()

    def show_product(self, product: Product) -> None:
        """Say whether this one suits the buyer."""
        self._product = product
        self.setVisible(tells(product))
        self._judge()

    # What is known of the buyer

    def _on_skin(self) -> None:
        chosen = [kind for kind, chip in self.skins.items() if chip.isChecked()]
        self._buyer.note(skin="、".join(KINDS[kind] for kind in chosen))

    def _on_avoids(self) -> None:
        found = tags_in(self.avoids.text())
        if found != self._buyer.known.avoids:
            self._buyer.note(avoids=found)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.BUYER:
            self._show_known()

    def _show_known(self) -> None:
        """Show what is known now."""
        known = self._buyer.known
        kinds = kinds_of(known.skin)
        for kind, chip in self.skins.items():
            chip.setChecked(kind in kinds)
        if not self.avoids.hasFocus() or tags_in(self.avoids.text()) != known.avoids:
            self.avoids.setText("、".join(known.avoids))
        self._judge()

    def _judge(self) -> None:
        known, product = self._buyer.known, self._product
        needs = Needs(skin=known.skin, minds=known.avoids)
        self._verdict = judge(product, needs) if product is not None else None
        self._show(self._verdict)
        said = product is not None and may_be_said(product, self._desk.people.shop.id)
        for part in (self.copy, self.insert):
            part.setVisible(said and self._verdict is not None)

    def _show(self, verdict: Verdict | None) -> None:
        self.light.setVisible(verdict is not None)
        if verdict is None:
            self.reasons.setText(self.tr("What is the buyer's skin like, what is to be avoided?"))
        else:
            self.light.show_as(*light_word(verdict.light))
            self.reasons.setText("\n".join(map(reason_sentence, verdict.reasons)))

    # What goes out

    def _say(self, send: Callable[[Passage], None]) -> None:
        if self._verdict is not None:
            send(Passage(sentence_of(self._verdict)))

    # How it is put together

    def _lay_out(self) -> None:
        self.avoids.setPlaceholderText(self.tr("To be avoided: alcohol, fragrance…"))
        self.avoids.setAccessibleName(self.tr("Ingredients to be avoided"))
        skins = FlowLayout(gap=TINY)
        for chip in self.skins.values():
            skins.addWidget(chip)
        said = QHBoxLayout()
        said.setSpacing(SMALL)
        said.addWidget(self.light, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.reasons, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addStretch(1)
        foot.addWidget(self.copy)
        foot.addWidget(self.insert)
        form = QVBoxLayout(framed_in(self, self.tr("Does it suit the buyer?")))
        form.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        form.setSpacing(SMALL)
        form.addLayout(skins)
        form.addWidget(self.avoids)
        form.addLayout(said)
        form.addLayout(foot)

    def _connect(self) -> None:
        for chip in self.skins.values():
            chip.clicked.connect(self._on_skin)
        self.avoids.wanted.connect(self.keyboard_wanted)
        self.avoids.editingFinished.connect(self._on_avoids)
        self.insert.clicked.connect(lambda: self._say(self.passage_chosen.emit))
        self.copy.clicked.connect(lambda: self._say(self.passage_to_copy.emit))
