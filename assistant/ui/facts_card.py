"""A card above the phrases that offers the form of the shop's facts, until given or waved off."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from assistant.domain.changes import Changes
from assistant.domain.shops import SHOP_FACTS
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, QUIET, Button
from assistant.ui.widgets.labels import styled

#: Under which key it is remembered that the card is not wanted.
CARD_STATE = "facts_card"
NOT_WANTED = "later"


class FactsCard(QFrame):
    """Offered, never demanded."""

    fill_requested = Signal()
    """The form of the facts is wanted."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.fill = Button(self.tr("Fill in"), PRIMARY)
        self.later = Button(self.tr("Not now"), QUIET)
        self._lay_out()
        self.fill.clicked.connect(self.fill_requested)
        self.later.clicked.connect(self._on_later)
        board.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the card where facts are missing and nobody has waved it off."""
        state, facts = self._desk.preferences.state, self._desk.people.shop.facts
        known = 1 + sum(bool(facts.get(name)) for name in SHOP_FACTS[1:])  # the name is one of them
        words = self.tr(
            "{known} of {all} facts of the shop are known. The others show as gaps in phrases."
        )
        self._words.setText(words.format(known=known, all=len(SHOP_FACTS)))
        wanted = known < len(SHOP_FACTS) and state(CARD_STATE) != NOT_WANTED
        self.setVisible(wanted)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.SHOPS:
            self.refresh()

    def _on_later(self) -> None:
        self.hide()
        self._lane.run(partial(self._desk.preferences.keep_state, CARD_STATE, NOT_WANTED), self)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch(1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        column.setSpacing(SMALL)
        column.addWidget(styled(QLabel(self.tr("About your shop")), "heading"))
        column.addWidget(self._words)
        column.addLayout(buttons)
