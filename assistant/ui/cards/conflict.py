"""Two rule cards that contradict each other, side by side, to choose one of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.rule_cards import Decision, RuleCard, decision, stronger
from assistant.services.desk import Desk
from assistant.ui.card_words import CONFIDENCE_WORDS, figure_words, kind_word, worded
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import PLAIN, PRIMARY, Button, IconButton
from assistant.ui.widgets.labels import ACCENT, NEUTRAL, Badge, styled, wrapped
from assistant.ui.widgets.removal import remove_all
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.wording import shown, when

#: From this width on the cards stand beside each other, in pixels; else one above the other.
BESIDE_PX = 380


class Side(QFrame):
    """One of the two."""

    chosen = Signal(str)
    """The id of the card to go by."""

    def __init__(self, card: RuleCard, values: str, first: bool, taken: bool) -> None:
        """``first`` says that its source goes before the other's, ``taken`` that it was chosen."""
        super().__init__()
        self.card = card
        self.setProperty("role", "card")
        # Both as wide as each other, whatever stands in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.choose = Button(self.tr("Use this one"), PRIMARY if first and not taken else PLAIN)
        self.choose.setEnabled(not taken)
        self.choose.setAccessibleName(self.tr("Use “{title}”").format(title=card.title))
        self.choose.clicked.connect(lambda: self.chosen.emit(card.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(Badge(kind_word(card), ACCENT if first else NEUTRAL))
        column.addWidget(wrapped(card.title, "heading"))
        column.addWidget(wrapped(card.for_agent))
        for line in (values, card.source, worded(CONFIDENCE_WORDS.get(card.confidence, ""))):
            if line:
                column.addWidget(wrapped(line, "secondary"))
        column.addStretch(1)
        if taken:
            column.addWidget(Badge(self.tr("In use"), ACCENT))
        column.addWidget(self.choose)


class ConflictView(QWidget):
    """Both texts, what goes before what, and who has chosen so far."""

    left = Signal()
    """The card is wanted again."""
    chosen = Signal(str, str)
    """A card is to be gone by, and not the other: their ids."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.sides: tuple[Side, ...] = ()
        self._back = IconButton("left", self.tr("Back to the rule (Esc)"))
        self._back.clicked.connect(self.left)
        self.notes = wrapped(role="secondary")
        self.decided = wrapped(role="success")
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._pair.setSpacing(SMALL)
        self._lay_out()

    def show_pair(self, one: RuleCard, other: RuleCard) -> None:
        """Show two cards, the one with the stronger source first."""
        first = stronger(one, other)
        pair = (other, one) if first is other else (one, other)
        last = decision(one, other)
        remove_all(self._pair)
        self.sides = tuple(
            Side(
                card,
                self._values(card),
                card is first,
                last is not None and last.over != card.id,
            )
            for card in pair
        )
        for side, rival in zip(self.sides, reversed(pair), strict=True):
            if not self._desk.preferences.allows("rules"):
                side.choose.hide()
            side.chosen.connect(lambda id, over=rival.id: self.chosen.emit(id, over))
            self._pair.addWidget(side, 1)
        self._say_notes(pair, first)
        self._say_decision(last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two beside each other where there is room."""
        beside = event.size().width() >= BESIDE_PX
        way = QBoxLayout.Direction
        self._pair.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _values(self, card: RuleCard) -> str:
        known = self._desk.cards.values
        figures = (known[name] for name in card.values if name in known)
        return "\n".join(figure_words(each) for each in figures)

    def _say_notes(self, pair: tuple[RuleCard, RuleCard], first: RuleCard | None) -> None:
        lines = [self.tr("What the order or item page shows goes before every rule here.")]
        if first is not None:
            words = self.tr("{first} goes before {other}.")
            kinds = {"first": kind_word(pair[0]), "other": kind_word(pair[1])}
            lines.append(words.format(**kinds))
        if "shop" in (pair[0].source_kind, pair[1].source_kind):
            lines.append(
                self.tr("A shop may be kinder to buyers than law and platform, never harsher.")
            )
        self.notes.setText("\n".join(lines))

    def _say_decision(self, last: Decision | None) -> None:
        self.decided.setVisible(last is not None)
        if last is not None:
            words = self.tr("Chosen by {name} on {time}.")
            self.decided.setText(words.format(name=shown(last.by), time=when(last.at)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, SMALL, MEDIUM, TINY)
        head.setSpacing(TINY)
        head.addWidget(self._back)
        head.addWidget(styled(QLabel(self.tr("Which one holds?")), "title"), 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MEDIUM, TINY, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.notes)
        column.addWidget(self.decided)
        column.addLayout(self._pair)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scrolling(page), 1)
