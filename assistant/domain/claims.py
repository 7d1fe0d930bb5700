"""Who is believed to be in chat: a claim that ages, because a window does not tell whose it is.

Nothing here reads a screen. What is believed rests on the agent's own copies, choices and words,
and on the title of a workbench where that carries the name.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from assistant.domain.values import value

if TYPE_CHECKING:  # most shops never have a customer, and the window starts without
    from assistant.domain.customers import Customer, CustomerId
    from assistant.domain.orders import Order

#: For how long a look-up holds; after that the agent may have gone on to the next chat.
LASTS = timedelta(seconds=60)
#: Within which time an order number and a full nickname are copied of one and the same order.
TOGETHER = timedelta(minutes=2)


class State(Enum):
    """How far a claim can be relied on; ``PINNED`` is the agent's word."""

    CURRENT = "current"
    DOUBTFUL = "doubtful"
    PINNED = "pinned"


@value(kw_only=True)
class Claim:
    """A buyer, an order and the number of a ``parcel``, "" for none; all belong together.

    ``customer`` is who has that nickname, None for somebody new or masked, and ``orders`` are that
    customer's, the last one first. ``named_at`` and ``order_at`` are when the agent looked each up,
    in UTC. ``titled`` says that the title of the window in front carries the name, ``doubted`` that
    another chat came to the front since. ``learnt`` says that order and buyer were copied within
    ``TOGETHER`` and nobody has written that down yet.
    """

    nickname: str = ""
    customer: Customer | None = None
    order: str = ""
    parcel: str = ""
    orders: tuple[Order, ...] = ()
    named_at: datetime | None = None
    order_at: datetime | None = None
    pinned: bool = False
    titled: bool = False
    doubted: bool = False
    learnt: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is claimed."""
        return not (self.nickname or self.order or self.parcel)

    @property
    def order_known(self) -> Order | None:
        """What is stored of the order in hand."""
        return next((each for each in self.orders if each.number == self.order), None)

    def is_of(self, nickname: str, customer: Customer | None = None) -> bool:
        """Say whether that is the buyer of this claim for sure, which a masked name never tells."""
        if not (nickname and self.nickname):
            return False
        from assistant.domain.customers import is_masked, name_key

        if customer is not None and self.customer is not None:
            return customer.id == self.customer.id
        same = name_key(nickname) == name_key(self.nickname)
        return same and not is_masked(nickname)


@value
class Past:
    """Somebody who was in chat before, and with which order."""

    nickname: str
    customer: CustomerId | None = None
    order: str = ""


def state_of(claim: Claim, now: datetime) -> State:
    """Say how far a claim can be relied on at that moment.

    A clock that was put back makes a claim as doubtful as one that has run on.
    """
    if claim.pinned:
        return State.PINNED
    if claim.titled:
        return State.CURRENT
    at = claim.named_at or claim.order_at
    fresh = at is not None and timedelta(0) <= now - at <= LASTS
    return State.CURRENT if fresh and not claim.doubted else State.DOUBTFUL


def name_of(claim: Claim, customer: Customer) -> str:
    """Return what a customer is called in this chat: as before, where that is one of the names."""
    from assistant.domain.customers import name_key

    key = name_key(claim.nickname)
    known = claim.customer is not None and claim.customer.id == customer.id and key
    own = any(name_key(each.name) == key for each in customer.names)
    return claim.nickname if known or own else customer.nickname


def named(
    claim: Claim, nickname: str, now: datetime, customer: Customer | None = None, order: str = ""
) -> Claim:
    """Return the claim after the agent looked a buyer up, perhaps with an ``order`` of theirs.

    The same buyer keeps what is known. Another one takes over an order of nobody that was copied
    just before.
    """
    if claim.is_of(nickname, customer):
        customer = customer or claim.customer
        kept = replace(claim, customer=customer, named_at=now, doubted=False)
        return replace(kept, order=order, order_at=now, learnt=False) if order else kept
    new = Claim(nickname=nickname, customer=customer, named_at=now)
    if order:
        return replace(new, order=order, order_at=now)
    of_nobody = claim.order and not (claim.nickname or claim.doubted)
    if of_nobody and _together(claim.order_at, now):
        learnt = tells(nickname)
        return replace(new, order=claim.order, order_at=claim.order_at, learnt=learnt)
    return new


def titled(claim: Claim, nickname: str, now: datetime) -> Claim:
    """Return the claim after the title of the workbench in front came to carry a name.

    A masked one may stay there while the chat is another one: it ages like a look-up.
    """
    if claim.is_of(nickname):
        return replace(claim, titled=True, doubted=False)
    if not tells(nickname):
        return Claim(nickname=nickname, named_at=now)
    return Claim(nickname=nickname, titled=True)


def ordered(claim: Claim, number: str, now: datetime) -> Claim:
    """Return the claim after an order number was copied of which nobody knows whose it is.

    It is the buyer's in hand where that one was looked up just before or is pinned, else nobody's.
    """
    if not claim.nickname or not (claim.pinned or _with_buyer(claim, now)):
        return Claim(order=number, order_at=now)
    same = number == claim.order
    learnt = (claim.learnt or not same) and tells(claim.nickname)
    learnt = learnt and _together(claim.named_at, now)
    parcel = claim.parcel if same else ""
    return replace(claim, order=number, order_at=now, parcel=parcel, learnt=learnt)


def known(claim: Claim, customer: Customer | None, orders: tuple[Order, ...] = ()) -> Claim:
    """Return the claim with what is stored about its buyer, which makes it no younger."""
    return replace(claim, customer=customer, orders=orders)


def remembered(history: tuple[Past, ...], claim: Claim, most: int = 20) -> tuple[Past, ...]:
    """Return those who were in chat, the last one first, each once, with that claim's buyer."""
    if not claim.nickname:
        return history
    from assistant.domain.customers import name_key

    id = claim.customer.id if claim.customer else None
    new = Past(claim.nickname, id, claim.order)
    rest = [each for each in history if name_key(each.nickname) != name_key(new.nickname)]
    return (new, *rest)[:most]


def tells(nickname: str) -> bool:
    """Say whether a nickname tells who somebody is: a masked one, or none, does not."""
    if not nickname:
        return False
    from assistant.domain.customers import is_masked

    return not is_masked(nickname)


def _with_buyer(claim: Claim, now: datetime) -> bool:
    return claim.titled or (not claim.doubted and _together(claim.named_at, now))


def _together(before: datetime | None, now: datetime) -> bool:
    return before is not None and timedelta(0) <= now - before <= TOGETHER
