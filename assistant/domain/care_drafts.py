"""What may be written into a plan of care: cleaned, within limits."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.domain.care import (
    KINDS,
    LEVEL_REACHED,
    REPEAT_GIFT,
    CareLevel,
    CareLimits,
    CarePlan,
    CareRule,
)
from assistant.domain.deadlines import time_of
from assistant.domain.drafts import EmptyName
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import cleaned
from assistant.domain.products import tidy_path
from assistant.domain.promise_drafts import NotATime

#: The longest time that a rule counts, in days: ten years.
_LONGEST = 3_650
_MOST_COUNT = 1_000


class BadDays(UserError):
    """A number of days or of orders is below what makes sense, or far above (``name``)."""


class LevelTwice(UserError):
    """Two levels have one name (``name``)."""


class OccasionOver(UserError):
    """The occasion was dealt with meanwhile."""


def tidy_plan(plan: CarePlan) -> CarePlan:
    """Return the plan fit to be stored.

    Raises EmptyName, BadDays, NotATime, LevelTwice, TooLong or TooManyEntries.
    """
    levels = tuple(map(_level, plan.levels))
    names = [each.name for each in levels]
    for name in names:
        if names.count(name) > 1:
            raise LevelTwice(name=name)
    rules = tuple(map(_rule, plan.rules))
    return replace(plan, rules=rules, levels=levels, limits=_limits(plan.limits))


def _rule(rule: CareRule) -> CareRule:
    tidied: CareRule = cleaned(rule)
    if not tidied.name or tidied.kind not in KINDS:
        raise EmptyName
    _within(tidied.name, (tidied.days, tidied.window, tidied.valid_days), _LONGEST)
    if tidied.kind == REPEAT_GIFT:
        _within(tidied.name, (tidied.count - 1,), _MOST_COUNT)
    paths = (tidy_path(each) for each in tidied.categories)
    categories = tuple(dict.fromkeys(path for path in paths if path))
    texts = tuple(each for each in tidied.texts if each.name and each.text)
    if tidied.kind == LEVEL_REACHED:
        tidied = replace(tidied, days=0)
    return replace(tidied, categories=categories, texts=texts)


def _level(level: CareLevel) -> CareLevel:
    tidied: CareLevel = cleaned(level)
    if not tidied.name:
        raise EmptyName
    _within(tidied.name, (tidied.orders, tidied.silent_days), _LONGEST)
    _within(tidied.name, (tidied.spend,), 10**12)
    return tidied


def _limits(limits: CareLimits) -> CareLimits:
    for each in limits.most:
        _within("", (each.count - 1, each.days - 1), _LONGEST)
    hours = _hour(limits.quiet_from), _hour(limits.quiet_to)
    return replace(limits, quiet_from=hours[0], quiet_to=hours[1])


def _within(name: str, figures: Iterable[int], most: int) -> None:
    if any(not 0 <= each <= most for each in figures):
        raise BadDays(name=name)


def _hour(text: str) -> str:
    """Return a time of the day as it is stored: 09:00."""
    found = time_of(text)
    if found is None:
        raise NotATime(text=text.strip())
    return f"{found:%H:%M}"
