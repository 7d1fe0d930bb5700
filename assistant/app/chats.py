"""Who is in hand: doubted or forgotten with the chat, and told in the strip of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from assistant.domain.changes import Changes
from assistant.domain.claims import LASTS, Claim, State
from assistant.domain.insertion import Window
from assistant.domain.workbenches import recognise
from assistant.services.buyer import Chat
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow
from assistant.ui.target import Target

if TYPE_CHECKING:
    from assistant.domain.claims import Past
    from assistant.services.recognition import Named

#: What was heard so long ago is another buyer's by now, where the title of a window that holds
#: many chats does not tell; in milliseconds.
LASTS_MS = 10 * 60_000
#: How often it is told how old a look-up is.
_STEP_MS = 15_000
#: A moment after it grew too old it is too old for sure.
_LATER_MS = 20


class Chats(QObject):
    """Lasts as long as its window, which is another one in another language."""

    def __init__(
        self, desk: Desk, board: Board, lane: Lane, target: Target, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._desk, self._board, self._lane, self._window = desk, board, lane, window
        self._buyer = desk.buyer
        self.rest = QTimer(self, singleShot=True, interval=LASTS_MS)
        self.rest.timeout.connect(self._on_rested)
        self.step = QTimer(self, singleShot=True)
        self.step.timeout.connect(self._on_step)
        self._target = target
        self._looked_up = 0
        self._connect()
        self._on_target(target.window)
        self._show()

    def _connect(self) -> None:
        strip, buyer = self._window.buyer, self._buyer
        strip.forgotten.connect(buyer.forget)
        strip.pinned.connect(buyer.pin)
        strip.confirmed.connect(buyer.confirm)
        strip.past_chosen.connect(self._on_past)
        buyer.followers.append(self._tell)
        self._window.destroyed.connect(self._end)
        self._board.changed.connect(self._on_changed)
        self._target.changed.connect(self._on_target)

    # News

    def _tell(self) -> None:
        claim = self._buyer.claim
        known = not (claim.empty and self._buyer.known.unknown)
        self.rest.start() if known else self.rest.stop()
        self._watch_age()
        self._show()
        self._board.changed.emit(Changes.BUYER)
        self._look_up_card()
        self._link(claim)

    def _watch_age(self) -> None:
        """Look again when it is to be told anew how old the look-up is."""
        if (age := self._age_s) is None or self._buyer.state is not State.CURRENT:
            self.step.stop()
        else:
            left_ms = (LASTS.total_seconds() - age) * 1000 + _LATER_MS
            self.step.start(round(min(left_ms, _STEP_MS)))

    def _on_step(self) -> None:
        if self._buyer.state is State.CURRENT:
            self._watch_age()
            self._show()
        else:
            self._buyer.grow_old()

    @property
    def _age_s(self) -> float | None:
        """How old the look-up is, in seconds; None where it does not age."""
        claim = self._buyer.claim
        at = claim.named_at or claim.order_at
        return None if at is None or claim.titled else (self._buyer.now() - at).total_seconds()

    def _on_rested(self) -> None:
        if self._buyer.state is not State.PINNED and not self._buyer.claim.titled:
            self._buyer.forget()

    def _on_target(self, window: Window) -> None:
        rules = self._desk.preferences.current.workbenches
        rule = recognise(rules, window.process, window.title)
        name = rule.buyer_in(window.title) if rule is not None else ""
        self._buyer.look_at(Chat(window.id, window.title, rule is not None, name))

    def _on_past(self, past: Past) -> None:
        self._buyer.take(past.nickname, past.order)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS:  # another rule may read the buyer's name in the title
            self._on_target(self._target.window)
        if changes & Changes.CUSTOMERS and self._buyer.nickname:
            self._recall()
        if changes & Changes.PROMISES and not self._buyer.claim.empty:
            self._show()

    # What is stored

    def _look_up_card(self) -> None:
        """Look up the card and the orders of another buyer, whoever named that one."""
        if self._buyer.nickname and self._buyer.number != self._looked_up:
            self._looked_up = self._buyer.number
            self._recall()

    def _recall(self) -> None:
        from assistant.services.recognition import recall

        claim = self._buyer.claim
        work = partial(recall, self._desk.customers, claim)
        self._lane.run(work, self, partial(self._on_recalled, claim))

    def _on_recalled(self, claim: Claim, known: Named) -> None:
        now = self._buyer.claim
        if claim.nickname == now.nickname:
            self._buyer.know(known.customer, known.orders)

    def _link(self, claim: Claim) -> None:
        """Note whose an order is where the agent has copied both."""
        if not claim.learnt or claim.customer is None:
            return
        from assistant.services.recognition import link_order

        self._buyer.note_learnt()
        work = partial(link_order, self._desk.customers, claim)
        self._lane.run(work, self, self._window.report)

    # What is shown

    def _show(self) -> None:
        buyer, claim = self._buyer, self._buyer.claim
        if claim.empty and buyer.known.unknown and not buyer.history:
            if "view" in vars(self._window.buyer):
                from assistant.ui.buyer_view import Shown

                self._window.buyer.show_buyer(Shown())
            return
        from assistant.ui.buyer_tags import state_tag, tags_of
        from assistant.ui.buyer_view import Shown

        standing = None if claim.empty else state_tag(buyer.state, self._age_s)
        sure = claim.empty or buyer.sure
        shown = Shown(
            claim.nickname,
            standing,
            buyer.state,
            tags_of(buyer.known, claim, sure=sure),
            new=self._is_new(claim),
            history=buyer.history,
            due=self._promised(claim),
        )
        self._window.buyer.show_buyer(shown)

    def _is_new(self, claim: Claim) -> bool:
        """Say whether a customer could be made of the buyer in chat."""
        from assistant.domain.customers import is_masked

        new = bool(claim.nickname) and claim.customer is None and not is_masked(claim.nickname)
        return new and self._desk.preferences.allows("customers")

    def _promised(self, claim: Claim) -> list[tuple[str, str]]:
        """Return what is still owed to the buyer in chat, and for how long."""
        if not self._desk.knows_promises:
            return []
        from assistant.ui.promise_words import promise_tags

        book = self._desk.promises
        return promise_tags(book.of_claim(claim), book.now(), book.rules)

    def _end(self) -> None:
        self._buyer.followers.remove(self._tell)
