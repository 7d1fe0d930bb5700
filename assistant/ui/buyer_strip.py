"""The strip that tells of the buyer in chat; while nobody is known, how to look one up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.icon_label import IconLabel
from assistant.ui.widgets.labels import ElidedLabel, styled

if TYPE_CHECKING:
    from assistant.domain.lookalikes import Alike
    from assistant.ui.buyer_view import BuyerView, Choice, Shown

#: For how long something is offered, in milliseconds: later a key would mean something else.
OFFER_MS = 12_000


class BuyerStrip(QFrame):
    """What is known of the buyer and what can be done, or the key that looks up a copy."""

    forgotten = Signal()
    """The buyer is to be forgotten."""
    pinned = Signal(bool)
    """The buyer is to be held on to, or no more."""
    confirmed = Signal()
    """It is still the same buyer."""
    card_wanted = Signal()
    """The buyer's card is to be seen."""
    promise_wanted = Signal()
    """Something is promised to the buyer."""
    tag_wanted = Signal()
    """The buyer is to be given a tag."""
    add_wanted = Signal()
    """A customer is to be made of the buyer."""
    past_chosen = Signal(object)
    """This ``Past`` is in chat again."""
    same_meant = Signal(object)
    """The customer of this id, who is called nearly so, is the buyer."""
    other_meant = Signal(object)
    """The buyer is somebody else than this ``Alike``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._key = ""
        self._shown: Shown | None = None
        self._words = ElidedLabel(parent=self)
        styled(self._words, "secondary")
        self._icon = IconLabel("agent", 16, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MEDIUM, 2, MEDIUM, 6)
        self._row.setSpacing(SMALL)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)

    @property
    def tags(self) -> tuple[str, ...]:
        """The words of the tags, what is due before the others."""
        if self._shown is None:
            return ()
        return tuple(words for words, _ in (*self._shown.due, *self._shown.tags))

    @property
    def offers_card(self) -> bool:
        """Whether a customer can be made of whoever is in chat."""
        return self._shown is not None and self._shown.new

    @property
    def warns(self) -> bool:
        """Whether somebody is shown who is called nearly like the buyer."""
        there = "view" in self.__dict__ and "alikes" in self.view.__dict__
        return there and not self.view.alikes.isHidden()

    @property
    def offers(self) -> tuple[str, ...]:
        """The words of what can be chosen."""
        there = "view" in self.__dict__
        return tuple(words for words, _ in self.view.offered) if there else ()

    def show_nobody(self, key: str) -> None:
        """Say how a buyer is looked up, with the key that does it now, while nobody is known."""
        self._key = key
        self._words.setText(self.tr("{key} looks up what you copied").format(key=key))
        self._show()

    def show_buyer(self, shown: Shown) -> None:
        """Show who is in chat and what is known of that buyer."""
        if shown.empty and not shown.history and self._shown is None:
            return
        self._shown = shown
        self.view.show_buyer(shown)
        self._show()

    def offer(self, question: str, choices: Sequence[Choice]) -> None:
        """Let the agent choose for a while, by a click or a number; () offers nothing."""
        if choices or self.offers:
            self.view.offer(question, choices)
            self._rest.start() if choices else self._rest.stop()
            self._show()

    def choose(self, number: int) -> bool:
        """Take what is offered under that number; say whether there is such a thing."""
        if not self.offers or not self.view.choose(number):
            return False
        self._show()
        return True

    def warn(self, alikes: Sequence[Alike]) -> None:
        """Show who is called nearly like the buyer, the worst first; () takes that away."""
        if alikes or ("view" in self.__dict__ and "alikes" in self.view.__dict__):
            self.view.alikes.show_alikes(alikes)

    def show_past(self) -> None:
        """List who was in chat before."""
        if self._shown is not None:
            self.view.show_past()

    def _show(self) -> None:
        busy = bool(self.offers) or (self._shown is not None and not self._shown.empty)
        past = self._shown is not None and bool(self._shown.history)
        self.setVisible(bool(busy or past or self._key))
        self._words.setVisible(not busy)
        self._icon.setVisible(not busy)
        if "view" in self.__dict__:
            self.view.setVisible(busy or past)

    @cached_property
    def view(self) -> BuyerView:
        """The buyer in the strip, loaded when there is somebody: the window starts without."""
        from assistant.ui.buyer_view import BuyerView

        made = BuyerView(self)
        made.forgotten.connect(self.forgotten)
        made.pinned.connect(self.pinned)
        made.confirmed.connect(self.confirmed)
        made.card_wanted.connect(self.card_wanted)
        made.promise_wanted.connect(self.promise_wanted)
        made.tag_wanted.connect(self.tag_wanted)
        made.add_wanted.connect(self.add_wanted)
        made.past_chosen.connect(self.past_chosen)
        made.same_meant.connect(self.same_meant)
        made.other_meant.connect(self.other_meant)
        self._row.addWidget(made, 1)
        return made

    @cached_property
    def _rest(self) -> QTimer:
        rest = QTimer(self, singleShot=True, interval=OFFER_MS)
        rest.timeout.connect(lambda: self.offer("", ()))
        return rest
