"""Who and what a copied text names, as far as the shop has noted it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.domain.changes import Changes, Done
from assistant.domain.claims import Claim
from assistant.domain.customers import TAOBAO, is_masked
from assistant.domain.meanings import Meaning
from assistant.domain.orders import OrderDraft
from assistant.domain.values import value

if TYPE_CHECKING:
    from assistant.domain.customers import Customer, CustomerId
    from assistant.domain.orders import Order
    from assistant.services.customers import CustomerBook

#: More people of one nickname are not listed.
_MOST = 9


@value(kw_only=True)
class Named:
    """``customers`` who may be meant, and the ``orders`` of the only one, the last one first.

    ``order`` is the number of an order that is noted, "" where none is named. Where nobody knows
    whose it is, ``orders`` are those of that number.
    """

    customers: tuple[Customer, ...] = ()
    orders: tuple[Order, ...] = ()
    order: str = ""

    @property
    def customer(self) -> Customer | None:
        """The only one who may be meant."""
        return self.customers[0] if len(self.customers) == 1 else None


def named_by(book: CustomerBook, meanings: Iterable[Meaning]) -> Named:
    """[lane] Return whom a copied text names; nobody while no customers can be kept."""
    if not book.protected:
        return Named()
    for each in meanings:
        found = Named()
        if each.kind == "order":
            found = _by_order(book, each.text)
        elif each.kind == "nickname" and not is_masked(each.text):
            found = _of(book, book.named(each.text)[:_MOST])
        if found.customers or found.order:
            return found
    return Named()


def recall(book: CustomerBook, claim: Claim) -> Named:
    """[lane] Return what is noted by now about the buyer of a claim."""
    if not book.protected or is_masked(claim.nickname):
        return Named()
    if claim.customer is not None:
        return _of(book, [claim.customer.id])
    return _of(book, book.named(claim.nickname))


def link_order(book: CustomerBook, claim: Claim) -> Done:
    """[lane] Note whose the order in hand is. An order that is somebody's stays so."""
    if claim.customer is None or not claim.order:
        return Done(Changes.NONE)
    there = book.orders_numbered(claim.order)
    if any(each.customer is not None for each in there):
        return Done(Changes.NONE)
    platform = claim.customer.names[0].platform or TAOBAO
    draft = OrderDraft(number=claim.order, platform=platform, customer=claim.customer.id)
    same = next((each for each in there if (each.platform or TAOBAO) == platform), None)
    if same is not None:
        draft = replace(same.draft, customer=claim.customer.id)
    return book.write_orders([draft], "link order")


def _by_order(book: CustomerBook, number: str) -> Named:
    orders = book.orders_numbered(number)
    owners = {each.customer: None for each in orders if each.customer is not None}
    if not orders:
        return Named()
    known = _of(book, [*owners])
    return replace(known, order=number, orders=known.orders or tuple(orders))


def _of(book: CustomerBook, ids: Iterable[CustomerId]) -> Named:
    found = tuple(each for each in book.customers(ids).values() if each.binned_at is None)
    orders = tuple(book.orders_of(found[0].id)) if len(found) == 1 else ()
    return Named(customers=found, orders=orders)
