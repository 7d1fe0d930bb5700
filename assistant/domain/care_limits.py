"""What keeps a shop from speaking: the hours, what was said already, what the buyer wants."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from assistant.domain.care import EVERYTHING, CareLimits
from assistant.domain.customers import Customer
from assistant.domain.deadlines import awake

#: Why nothing is said to somebody: takes no messages, wants none of that kind, has an after-sale
#: case or a complaint open.
REFUSES, DECLINED, OPEN_CASE = "refuses", "declined", "open_case"


def silenced(customer: Customer, rule: str) -> str:
    """Return why nothing of a rule is said to a customer: one of the above, "" where it may be."""
    if customer.refuses:
        return REFUSES
    if EVERYTHING in customer.declined or rule in customer.declined:
        return DECLINED
    return OPEN_CASE if customer.open_case else ""


def free_from(limits: CareLimits, said: Sequence[date], wanted: date) -> date:
    """Return the first day from ``wanted`` on on which one more message is within the limits.

    ``said`` are the days of earlier ones, in any order. One that lies ahead, because a clock was
    wrong, counts as well: it may have been said.
    """
    day = wanted
    while True:
        later = [_free_of(each.count, each.days, said, day) for each in limits.most]
        furthest = max((day, *later))
        if furthest == day:
            return day
        day = furthest


def quiet_until(limits: CareLimits, now: datetime) -> datetime | None:
    """Return when something may be said again, in UTC; None where it may be now. ``now`` is local.

    Hours that begin when they end are none.
    """
    zone = now.tzinfo
    if zone is None or limits.quiet_from == limits.quiet_to:
        return None
    later = awake(now, (limits.quiet_from, limits.quiet_to), zone)
    return later if later > now else None


def _free_of(count: int, days: int, said: Sequence[date], day: date) -> date:
    """Return the first day from ``day`` on with fewer than ``count`` in the ``days`` around it."""
    near = sorted(each for each in said if abs(day - each) < timedelta(days=days))
    return near[-count] + timedelta(days=days) if len(near) >= count > 0 else day
