"""Finds occasions: who may have one is known by the days that stand in columns.

The rules then look at those few alone, out of two hundred thousand customers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from assistant.domain.birthdays import days_between
from assistant.domain.care import (
    ARRIVED,
    BIRTHDAY,
    LEVEL_REACHED,
    REPEAT_GIFT,
    REVISIT,
    CarePlan,
    CareRule,
)
from assistant.domain.care_levels import bought
from assistant.domain.care_occasions import Known
from assistant.domain.care_queue import CareLine, lines_of
from assistant.domain.clock import Clock, as_text, local_now
from assistant.domain.customers import Customer, CustomerId
from assistant.domain.orders import Order
from assistant.domain.products import key_of
from assistant.services.catalogue import Catalogue
from assistant.services.customers import CustomerBook
from db.care import Candidates, CareNoteTable, Stretch
from db.connection import Database
from db.customers import birthday_key
from db.documents import MANY

#: So long ago something may have been postponed that comes back now, in days.
_PUT_OFF = 120


class CareFinding:
    """Belongs on the lane. ``plan`` tells the rules as they are now."""

    def __init__(
        self,
        database: Database,
        customers: CustomerBook,
        catalogue: Catalogue,
        clock: Clock,
        plan: Callable[[], CarePlan],
    ) -> None:
        self._customers, self._catalogue = customers, catalogue
        self._clock, self._plan = clock, plan
        self._notes = CareNoteTable(database)
        self._candidates = Candidates(database)

    def until(self, last: date) -> Iterator[list[CareLine]]:
        """[lane] Yield all lines until a day, those of a portion of the customers at once."""
        ids = sorted(self._may_have_one(self._today(), last))
        for at in range(0, len(ids), MANY):
            found = self.lines(ids[at : at + MANY]).values()
            yield [each for lines in found for each in lines if each.day <= last]

    def lines(self, ids: Sequence[CustomerId]) -> dict[CustomerId, list[CareLine]]:
        """[lane] Return what there is to say to some customers; none of the bin is among them."""
        orders, notes = self.orders(ids), self._notes.of(ids)
        found = {}
        for id, customer in self._customers.customers(ids).items():
            if customer.binned_at is None:
                known = self._known(customer, orders.get(id, ()))
                found[id] = lines_of(self._plan(), known, [note for _, note in notes.get(id, ())])
        return found

    def whose(self, orders: Sequence[int]) -> set[CustomerId]:
        """[lane] Return whose some orders are, by their ids."""
        return self._candidates.whose(orders)

    def buyers(self) -> set[CustomerId]:
        """[lane] Return everybody who has ordered, also those in the bin."""
        return self._candidates.buyers()

    def orders(self, ids: Iterable[CustomerId]) -> dict[CustomerId, list[Order]]:
        """[lane] Return the orders of some customers, the last first.

        What has no category of its own has that of its product.
        """
        found = self._candidates.orders(ids)
        codes = {
            item.item_number
            for orders in found.values()
            for order in orders
            for item in order.items
            if item.item_number and not item.category
        }
        if codes:
            categories = self._categories(codes)
            found = {id: [_sorted(each, categories) for each in of] for id, of in found.items()}
        return found

    def _today(self) -> date:
        return local_now(self._clock).date()

    def _may_have_one(self, today: date, last: date) -> set[CustomerId]:
        found = {note.customer for _, note in self._notes.since(self._start(today, -_PUT_OFF))}
        for rule in self._plan().rules:
            if rule.enabled:
                found |= self._candidates_of(rule, today, last)
        return found

    def _candidates_of(self, rule: CareRule, today: date, last: date) -> set[CustomerId]:
        if rule.kind == BIRTHDAY:
            days = days_between(today, last + timedelta(days=rule.days))
            keys = {birthday_key(month, day, lunar=lunar) for month, day, lunar in days}
            return self._candidates.born([*keys])
        after = 0 if rule.kind in (REPEAT_GIFT, LEVEL_REACHED) else rule.days
        longest = after + rule.window
        stretch: Stretch = (self._start(today, -longest), self._start(last, 1 - after))
        if rule.kind == ARRIVED:
            return self._candidates.received(stretch)
        found = self._candidates.bought(stretch)
        return found | self._candidates.heard(stretch) if rule.kind == REVISIT else found

    def _start(self, day: date, further: int) -> str:
        """Return the moment at which another day begins where the shop is."""
        begins = datetime.combine(day + timedelta(days=further), time(), self._clock.zone())
        return as_text(begins)

    def _known(self, customer: Customer, orders: Sequence[Order]) -> Known:
        return Known(
            customer=customer,
            bought=bought(orders, self._clock.zone()),
            today=self._today(),
            zone=self._clock.zone(),
            levels=self._plan().levels,
        )

    def _categories(self, codes: Iterable[str]) -> Mapping[str, str]:
        """Return the categories of products by the keys of their item numbers."""
        known = self._catalogue.coded([("item", key_of(each)) for each in codes])
        products = self._catalogue.products(known.values())
        return {key: products[id].category for (_, key), id in known.items() if id in products}


def _sorted(order: Order, categories: Mapping[str, str]) -> Order:
    items = tuple(
        replace(each, category=each.category or categories.get(key_of(each.item_number), ""))
        for each in order.items
    )
    return replace(order, items=items)
