"""The messages of one phrase on their way into one window: which is next, and who waits for whom.

Nothing is pasted here; ``inserting`` asks what to do and says what became of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.domain.insertion import Erasure, Outcome, PasteReport, PasteRequest
from assistant.domain.workbenches import WorkbenchRule

if TYPE_CHECKING:
    from assistant.services.insertion import Prepared
    from assistant.ui.order import Order

#: Ends after which the message is in the window, or in the agent's hand for it.
_THERE = {
    *(Outcome.DONE, Outcome.NOT_SENT),
    *(Outcome.COPIED, Outcome.NO_DESKTOP, Outcome.TARGET_ABOVE_US),
}
#: Ends after which the same message may be tried again: surely nothing of it came into the window.
_AGAIN = {Outcome.KEY_HELD, Outcome.CLIPBOARD_BUSY, Outcome.TYPED_ON}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase of several messages stands: that many of ``count`` are in the window."""

    there: int
    count: int


class Succession:
    """One phrase into one window, message by message, each once and only after the last is there.

    Where its order sends, the messages follow one another; else each but the first waits for the
    agent's word, which is the same phrase ordered again.
    """

    def __init__(self, order: Order, prepared: Prepared, rule: WorkbenchRule) -> None:
        self.order = order
        self.prepared = prepared
        self.counted = False
        self.over = False
        self.sends = False
        """Whether what is left is sent without waiting for the agent."""
        self._rule = rule
        self._there = 0
        self._under_way = False
        self._wanted = 1
        self._erase: Erasure | None = None
        self._take(order)

    @property
    def place(self) -> Place:
        """How far it is."""
        return Place(self._there, len(self.prepared.messages))

    @property
    def begun(self) -> bool:
        """Whether something of it is in the window and something is left."""
        return 0 < self._there < len(self.prepared.messages)

    def meant_by(self, order: Order) -> bool:
        """Say whether an order is the word to go on: the same phrase for the same window."""
        same = order.phrase == self.order.phrase and order.target.id == self.order.target.id
        return same and not self.over

    def go_on(self, order: Order) -> None:
        """Want one message more, or all that are left where that order sends."""
        self._wanted += 1
        self._take(order)

    def next_request(self) -> PasteRequest | None:
        """Return the message to paste now; None where one is under way or the agent is awaited."""
        if self.over or self._under_way or not (self.sends or self._wanted):
            return None
        self._under_way = True
        self._wanted = max(0, self._wanted - 1)
        message = self.prepared.messages[self._there]
        erase, self._erase = self._erase, None
        return PasteRequest(
            text=message.rendered.text,
            target=self.order.target,
            paste_key=self._rule.paste_key,
            send_key=self._rule.send_key if self.sends else "",
            tag=self,
            erase=erase,
            files=(message.file,) if message.file else (),
        )

    def note(self, report: PasteReport) -> None:
        """Take in what became of the message under way."""
        self._under_way = False
        if report.outcome in _THERE:
            self._there += 1
        if report.outcome is not Outcome.DONE:
            self._wanted, self.sends = 0, False
        left = self._there < len(self.prepared.messages)
        again = report.outcome in _THERE or (report.outcome in _AGAIN and self._there > 0)
        self.over = self.over or not left or not again

    def _take(self, order: Order) -> None:
        self.sends = self.sends or (order.send and self._rule.may_send)
        self._erase = order.erase
        self.order = replace(self.order, send=self.sends)
