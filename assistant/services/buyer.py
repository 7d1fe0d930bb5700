"""The buyer now in chat: kept in memory only, and doubted or forgotten with the chat.

The product in hand is what one looked at last; it stays, because many ask for the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from assistant.domain import claims
from assistant.domain.buyer import Buyer, agree, joined, on_card, together, without
from assistant.domain.claims import Claim, Past, State
from assistant.domain.values import value
from assistant.domain.workbenches import same_chat

if TYPE_CHECKING:
    from datetime import datetime

    from assistant.domain.clock import Clock
    from assistant.domain.customers import Customer, CustomerId
    from assistant.domain.orders import Order
    from assistant.domain.person import Person
    from assistant.domain.products import Product


@value
class Chat:
    """A window and its title; whether it is one that buyers are answered in.

    ``buyer`` is the name that the title carries, "" where it tells none.
    """

    window: int
    title: str
    workbench: bool
    buyer: str = ""

    def is_still(self, other: Chat) -> bool:
        """Say whether two looks may have met one and the same chat."""
        same = (self.window, self.workbench, self.buyer) == (
            other.window,
            other.workbench,
            other.buyer,
        )
        return same and (bool(self.buyer) or same_chat(self.title, other.title))


@value
class Told:
    """What phrases could say of the buyer in hand, and whether they may by now: ``sure``.

    ``whose`` is another number for another buyer, also where both have one masked name or none.
    """

    nickname: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    sure: bool = False
    whose: int = 0


#: What is told while nobody is in hand.
NOBODY = Told()


class BuyerInHand:
    """Holds who is believed to be in chat, and what is known of that buyer.

    Changed by the GUI thread alone; ``claim``, ``known`` and ``told`` may be read by any.
    ``number`` is another one for another buyer, and for one who may be another; ``whose`` only for
    another one. ``followers`` hear of every change; that time has
    made a claim doubtful is told by ``grow_old``, which somebody with a timer has to call.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.claim = Claim()
        self.history: tuple[Past, ...] = ()
        self.number = 0
        self.whose = 0
        self.product: Product | None = None
        self.followers: list[Callable[[], object]] = []
        self._heard = Buyer()
        self._doubtful = False  # whether that was heard while the claim was
        self._chat: Chat | None = None

    # Who it is

    @property
    def nickname(self) -> str:
        """Who is believed to be in chat, "" for nobody; a masked name belongs to many."""
        return self.claim.nickname

    @property
    def customer(self) -> Customer | None:
        """Whose card that is, None where there is none."""
        return self.claim.customer

    @property
    def order(self) -> str:
        """The number of the order in hand, "" for none."""
        return self.claim.order

    @property
    def state(self) -> State:
        """How far that can be relied on at this moment."""
        return claims.state_of(self.claim, self.now())

    @property
    def sure(self) -> bool:
        """Whether what is written about this buyer may go into the chat as it is."""
        return not self.claim.empty and self.state is not State.DOUBTFUL

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return self._clock.now()

    def take(self, who: Customer | str, order: str = "") -> None:
        """Take a customer, or whoever has that nickname, for the buyer in chat from now on.

        ``order`` is one that is known to be theirs.
        """
        name, customer = (
            (who, None) if isinstance(who, str) else (claims.name_of(self.claim, who), who)
        )
        self._claim(claims.named(self.claim, name, self.now(), customer, order))

    def take_order(self, number: str) -> None:
        """Take an order in hand of which nobody knows whose it is."""
        self._claim(claims.ordered(self.claim, number, self.now()))

    def take_parcel(self, number: str) -> None:
        """Take the number of a parcel in hand, for whoever is surely in chat, else for nobody."""
        if self.sure:
            self._become(replace(self.claim, parcel=number))
        else:
            self._claim(Claim(parcel=number, order_at=self.now()))

    def know(self, customer: Customer | None, orders: tuple[Order, ...] = ()) -> None:
        """Note what is stored about the buyer in hand, which makes the claim no younger."""
        self._become(claims.known(self.claim, customer, orders))

    def note_learnt(self) -> None:
        """Note that it is written down whose the order in hand is."""
        self._become(replace(self.claim, learnt=False))

    def confirm(self) -> None:
        """Take the agent's word that it is still that buyer."""
        if not self.claim.empty:
            at = self.now()
            order_at = at if self.order else None
            self._doubtful = False
            self._become(replace(self.claim, named_at=at, order_at=order_at, doubted=False))

    def pin(self, on: bool) -> None:
        """Hold on to this buyer whatever comes to the front, or do so no more."""
        if on:
            self._become(replace(self.claim, pinned=bool(self.nickname)))
        elif self.claim.pinned:
            titled = self._chat is not None and self.claim.is_of(self._chat.buyer)
            fresh = replace(self.claim, named_at=self.now(), doubted=False, titled=titled)
            self._become(replace(fresh, pinned=False))

    def grow_old(self) -> None:
        """Tell the followers that time went on; then the title of the window counts again."""
        chat = self._chat
        told = chat is not None and claims.tells(chat.buyer)
        if chat is not None and told and self.state is State.DOUBTFUL:
            self._claim(claims.titled(self.claim, chat.buyer, self.now()))
        else:
            self._tell()

    def drop(self, customers: set[CustomerId]) -> None:
        """Forget people who are not to be known any more, also as those who were here before."""
        gone = {each.nickname for each in self.history if each.customer in customers}
        if self.customer is not None and self.customer.id in customers:
            gone |= {self.nickname, *(each.name for each in self.customer.names)}
        self.history = tuple(each for each in self.history if each.nickname not in gone)
        if self.nickname in gone:
            self._claim(Claim(), keeps=False)

    # What is known of the buyer

    @property
    def known(self) -> Buyer:
        """What was heard in chat over what the card says; of whom is not sure any more nothing.

        What was heard since then is of whoever is in chat now.
        """
        claim, heard = self.claim, self._heard
        if self._in_doubt:
            return self._heard_now
        if claim.customer is None:
            return heard
        return together(on_card(claim.customer, self.product), heard)

    @property
    def _in_doubt(self) -> bool:
        """Whether somebody is in hand who may be another one by now."""
        return not (self.claim.empty or self.sure)

    @property
    def _heard_now(self) -> Buyer:
        """What was heard of whoever is in chat now: before a doubt it was of another one."""
        return self._heard if self._in_doubt == self._doubtful else Buyer()

    def told(self) -> Told:
        """Return what phrases could say of this buyer."""
        claim = self.claim
        if claim.empty:
            return replace(NOBODY, whose=self.whose)
        from assistant.domain.buyer_facts import facts_of

        card = on_card(claim.customer, self.product) if claim.customer is not None else Buyer()
        heard = Buyer() if self._doubtful else self._heard
        sure = claims.state_of(claim, self.now()) is not State.DOUBTFUL
        return Told(claim.nickname, facts_of(claim, together(card, heard)), sure, self.whose)

    def measured(self, person: Person, size: str = "") -> None:
        """Keep measures beside those that were heard, and the size found by them.

        Where they are somebody else's, all that was heard goes.
        """
        before = self._heard_now
        if agree(before.person, person):
            self.note(person=joined(before.person, person), size=size or before.size)
        else:
            self._doubtful = self._in_doubt
            self._hear(Buyer(person=person, size=size))

    def note(self, **facts: Any) -> None:
        """Keep facts by the names of ``Buyer``.

        Those that are heard while it is doubtful who is in chat are of another one, unless the
        agent says that it is still the same.
        """
        before, self._doubtful = self._heard_now, self._in_doubt
        self._hear(replace(before, **facts))

    def forget(self, fact: str = "") -> None:
        """Forget one of ``FACTS`` that were heard, or everything."""
        if fact:
            self._hear(without(self._heard, fact))
        else:
            self._claim(Claim())

    def look_at(self, chat: Chat) -> None:
        """Take note of the window in front: who is in chat may be another one there.

        Windows beside the workbench are looked at while one answers, so they change nothing. A
        title that names somebody is followed, also away from a pinned buyer.
        """
        before = self._chat
        beside = before is not None and before.workbench and not chat.workbench
        if beside or (before is not None and before.is_still(chat)):
            return
        self._chat = chat
        if chat.buyer:
            self._claim(claims.titled(self.claim, chat.buyer, self.now()))
        elif self.claim.empty:
            self._claim(Claim())
        elif not self.claim.pinned:
            self._doubt()

    def _doubt(self) -> None:
        self._begin()
        self.claim = replace(self.claim, doubted=True, titled=False, learnt=False)
        self._tell()

    def _claim(self, claim: Claim, *, keeps: bool = True) -> None:
        """Let another claim hold. Of another buyer nothing was heard yet."""
        before, self.claim = self.claim, claim
        same = not before.empty and claim.is_of(before.nickname, before.customer)
        if not same and keeps:
            self.history = claims.remembered(self.history, before)
        self.whose += not same
        if not same or self._doubtful:
            self._begin()
        self._tell()

    def _begin(self) -> None:
        self.number += 1
        self._heard, self._doubtful = Buyer(), False

    def _become(self, claim: Claim) -> None:
        if claim != self.claim:
            self.claim = claim
            self._tell()

    def _hear(self, heard: Buyer) -> None:
        if heard != self._heard:
            self._heard = heard
            self._tell()

    def _tell(self) -> None:
        for tell in tuple(self.followers):
            tell()
