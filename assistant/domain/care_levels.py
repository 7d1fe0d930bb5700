"""Levels (会员等级): which one twelve months of orders reach.

They rise at once and fall only when the shop goes through all of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta, tzinfo

from assistant.domain.care import CareLevel
from assistant.domain.customers import LEVEL, CustomerDraft, Tag
from assistant.domain.orders import Order
from assistant.domain.values import value

#: For how long what was bought counts.
_YEAR = timedelta(days=365)

#: Nothing was bought with these.
_NOT_BOUGHT = ("unpaid", "closed")


@value(kw_only=True)
class Standing:
    """What somebody bought in twelve months: fen, orders; ``last`` is the last order of all."""

    spend: int = 0
    orders: int = 0
    last: date | None = None


def bought(orders: Iterable[Order], zone: tzinfo) -> list[tuple[date, Order]]:
    """Return what was paid and not called off, with its days in that zone, the first one first."""
    found = []
    for order in orders:
        moment = order.ordered_at or order.paid_at
        if moment is not None and order.state not in _NOT_BOUGHT:
            found.append((moment, order))
    found.sort(key=lambda each: each[0])
    return [(moment.astimezone(zone).date(), order) for moment, order in found]


def standing(bought: Sequence[tuple[date, Order]], today: date) -> Standing:
    """Return what was bought in the twelve months before a day, that day included."""
    counted = [order for day, order in bought if today - _YEAR < day <= today]
    spend = sum(order.amount or 0 for order in counted)
    last = bought[-1][0] if bought else None
    return Standing(spend=spend, orders=len(counted), last=last)


def level_of(levels: Sequence[CareLevel], reached: Standing, today: date) -> CareLevel | None:
    """Return the level that somebody stands on, None where there is no such level.

    Who has not ordered for as long as a level of silence says stands on that one. Of the others
    the last one counts whose spend or number of orders is reached.
    """
    if reached.last is not None:
        silent = (today - reached.last).days
        for level in reversed(levels):
            if level.silent_days and silent >= level.silent_days:
                return level
    stand = None
    for level in levels:
        if not level.silent_days and _reaches(reached, level):
            stand = level
    return stand


def risen(
    levels: Sequence[CareLevel], reached: Standing, tag: str, today: date
) -> CareLevel | None:
    """Return the level that is above the one somebody is marked with, None where none is.

    The first level is nothing to congratulate on, and a level of silence none that is reached.
    """
    level = level_of(levels, reached, today)
    ladder = [each for each in levels if not each.silent_days]
    if level is None or level not in ladder:
        return None
    names = [each.name for each in ladder]
    before = names.index(tag) if tag in names else 0
    return level if ladder.index(level) > before else None


def on_level(draft: CustomerDraft, level: str) -> CustomerDraft:
    """Return what is noted about a customer who stands on a level from now on, and on no other."""
    others = (each for each in draft.tags if each.group != LEVEL)
    return replace(draft, tags=(*others, Tag(LEVEL, level)))


def _reaches(reached: Standing, level: CareLevel) -> bool:
    if not level.spend and not level.orders:
        return True
    spent = bool(level.spend) and reached.spend >= level.spend
    return spent or (bool(level.orders) and reached.orders >= level.orders)
