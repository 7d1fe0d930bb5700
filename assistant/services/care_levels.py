"""Goes through the levels of all customers: who rises, who falls, and marks them in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.domain.care import CareLevel
from assistant.domain.care_levels import Standing, bought, level_of, on_level, standing
from assistant.domain.care_occasions import level_tag
from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, local_now
from assistant.domain.customers import Customer, CustomerId
from assistant.domain.orders import Order
from assistant.domain.values import value
from assistant.services.care_finding import CareFinding
from assistant.services.care_plans import CarePlans
from assistant.services.customers import CustomerBook
from assistant.services.ledger import Entry, Ledger
from db.customers import data_of
from db.documents import MANY, Row

_Progress = Callable[[float], None]


@value(kw_only=True)
class LevelChange:
    """Somebody whose orders say another level than the card; ``before`` is "" for none."""

    customer: CustomerId
    nickname: str
    before: str
    after: str
    rises: bool
    standing: Standing


class LevelCheck:
    """The check. Belongs on the lane; it calls a ``Progress`` every now and then."""

    def __init__(
        self,
        customers: CustomerBook,
        finding: CareFinding,
        plans: CarePlans,
        ledger: Ledger,
        clock: Clock,
    ) -> None:
        self._customers, self._finding, self._plans = customers, finding, plans
        self._ledger, self._clock = ledger, clock

    def changes(self, went_on: _Progress = lambda _share: None) -> list[LevelChange]:
        """[lane] Return whose level is another one than the card says, of those who have ordered.

        Who has no mark and stands on the first level is left as they are.
        """
        levels, today = self._plans.current.levels, local_now(self._clock).date()
        buyers, found = sorted(self._finding.buyers()), list[LevelChange]()
        for at in range(0, len(buyers), MANY):
            went_on(at / len(buyers))
            part = buyers[at : at + MANY]
            orders = self._finding.orders(part)
            for id, customer in self._customers.customers(part).items():
                change = self._change(customer, orders.get(id, ()), levels, today)
                if change is not None:
                    found.append(change)
        return found

    def apply(
        self, changes: Sequence[LevelChange], went_on: _Progress = lambda _share: None
    ) -> Done:
        """[lane] Mark the new levels as one step; raise StoreOpen."""
        after = {each.customer: each.after for each in changes}
        rows: list[Entry] = []
        for id, customer in self._customers.customers(after).items():
            draft = on_level(customer.draft, after[id])
            if customer.binned_at is None:
                rows.append((self._customers.table, Row(id, data=data_of(draft))))
        checked = replace(self._plans.current, checked_on=local_now(self._clock).date())
        done = self._ledger.change("care levels", [*rows, self._plans.entry(checked)], went_on)
        self._plans.load()
        return replace(done, changes=Changes.CARE | Changes.CUSTOMERS)

    def _change(
        self,
        customer: Customer,
        orders: Sequence[Order],
        levels: Sequence[CareLevel],
        today: date,
    ) -> LevelChange | None:
        stand = standing(bought(orders, self._clock.zone()), today)
        level, before = level_of(levels, stand, today), level_tag(customer)
        ladder = [each.name for each in levels if not each.silent_days]
        if customer.binned_at is not None or level is None or level.name == before:
            return None
        if not before and level.name == ladder[0]:
            return None
        places = [ladder.index(each) if each in ladder else -1 for each in (before, level.name)]
        return LevelChange(
            customer=customer.id,
            nickname=customer.nickname,
            before=before,
            after=level.name,
            rises=places[1] > places[0],
            standing=stand,
        )
