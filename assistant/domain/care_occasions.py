"""When a rule of care has something to say to a customer.

Days are those of the shop's zone: whoever counts hands in the day it is there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from types import MappingProxyType

from assistant.domain import care_levels
from assistant.domain.birthdays import next_day
from assistant.domain.care import (
    ARRIVED,
    BIRTHDAY,
    LEVEL_REACHED,
    POSTPONED,
    REPEAT_GIFT,
    REPURCHASE,
    REVISIT,
    CareLevel,
    CareNote,
    CareRule,
    Occasion,
)
from assistant.domain.customers import LEVEL, Customer
from assistant.domain.orders import Order, OrderItem
from assistant.domain.products import path_of
from assistant.domain.values import value


@value(kw_only=True)
class Known:
    """What is known of a customer on a day; ``bought`` as ``care_levels.bought`` returns it."""

    customer: Customer
    bought: Sequence[tuple[date, Order]]
    today: date
    zone: tzinfo
    levels: Sequence[CareLevel] = ()

    def day(self, moment: datetime) -> date:
        """Return the day on which a moment was where the shop is."""
        return moment.astimezone(self.zone).date()


def occasion_of(rule: CareRule, known: Known, notes: Sequence[CareNote] = ()) -> Occasion | None:
    """Return the occasion that a rule finds, None where there is none or it is over.

    It may be to come. ``notes`` are those of that customer, in any order: what was dealt with is
    over, and what was postponed is due when it comes back.
    """
    find = _FINDERS.get(rule.kind)
    found = find(rule, known) if find is not None and rule.enabled else None
    left = _as_noted(found, notes) if found is not None else None
    return left if left is not None and left.until >= known.today else None


def _as_noted(occasion: Occasion, notes: Sequence[CareNote]) -> Occasion | None:
    of_it = [each for each in notes if (each.rule, each.occasion) == (occasion.rule, occasion.mark)]
    if not of_it:
        return occasion
    last = max(of_it, key=lambda each: each.at)
    if last.result != POSTPONED or last.until is None:
        return None
    return replace(occasion, due=last.until, until=max(occasion.until, last.until))


def _birthday(rule: CareRule, known: Known) -> Occasion | None:
    born = known.customer.birthday
    day = next_day(born, known.today) if born and known.customer.remind else None
    if day is None:
        return None
    due = day - timedelta(days=rule.days)
    made = _made(rule, known, day.isoformat(), day)
    return replace(made, due=due, until=day)


def _repurchase(rule: CareRule, known: Known) -> Occasion | None:
    """Count from the last order that has something of the categories in it."""
    for day, order in reversed(known.bought):
        if (item := _item(rule, order)) is not None:
            return replace(_made(rule, known, order.number, day, order), product=item.title)
    return None


def _arrived(rule: CareRule, known: Known) -> Occasion | None:
    orders = [each for _, each in known.bought if each.arrived_at is not None]
    for order in sorted(orders, key=lambda each: str(each.arrived_at), reverse=True):
        if (item := _item(rule, order)) is not None and order.arrived_at is not None:
            made = _made(rule, known, order.number, known.day(order.arrived_at), order)
            return replace(made, product=item.title)
    return None


def _silent(rule: CareRule, known: Known) -> Occasion | None:
    """Count from the last time that anything was heard, bought or said."""
    days = [day for day, _ in known.bought[-1:]]
    if known.customer.last_contact is not None:
        days.append(known.day(known.customer.last_contact))
    if not days:
        return None
    return _made(rule, known, max(days).isoformat(), max(days))


def _repeat(rule: CareRule, known: Known) -> Occasion | None:
    bought = known.bought
    if not 0 < rule.count <= len(bought):
        return None
    day, order = bought[rule.count - 1]
    return replace(_made(rule, known, order.number, day, order), number=rule.count)


def _level(rule: CareRule, known: Known) -> Occasion | None:
    standing = care_levels.standing(known.bought, known.today)
    reached = care_levels.risen(known.levels, standing, level_tag(known.customer), known.today)
    if reached is None or standing.last is None:
        return None
    # Who falls and rises again another year is congratulated again.
    made = _made(rule, known, f"{reached.name} {standing.last.year}", standing.last)
    return replace(made, level=reached.name, number=standing.orders, due=standing.last)


def level_tag(customer: Customer) -> str:
    """Return the level that a customer is marked with, "" for none."""
    return next((each.text for each in customer.tags if each.group == LEVEL), "")


def _made(
    rule: CareRule, known: Known, mark: str, since: date, order: Order | None = None
) -> Occasion:
    due = since + timedelta(days=rule.days)
    return Occasion(
        customer=known.customer.id,
        rule=rule.key,
        mark=mark,
        since=since,
        due=due,
        until=due + timedelta(days=rule.window),
        order=order.number if order else "",
        product=next((each.title for each in order.items), "") if order else "",
    )


#: There are few categories, and each is asked for with every order.
_path = lru_cache(maxsize=4_096)(path_of)


def _item(rule: CareRule, order: Order) -> OrderItem | None:
    """Return what of an order a rule is about; without categories its first line."""
    if not rule.categories:
        return order.items[0] if order.items else OrderItem(title="")
    wanted = [_path(each) for each in rule.categories]
    for item in order.items:
        path = _path(item.category)
        if any(path[: len(each)] == each for each in wanted):
            return item
    return None


_FINDERS: Mapping[str, Callable[[CareRule, Known], Occasion | None]] = MappingProxyType(
    {
        BIRTHDAY: _birthday,
        REPURCHASE: _repurchase,
        REVISIT: _silent,
        REPEAT_GIFT: _repeat,
        ARRIVED: _arrived,
        LEVEL_REACHED: _level,
    }
)
