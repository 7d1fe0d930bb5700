"""What is promised to buyers and until when, as rows of data; and when one is told of it."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo

from assistant.domain.deadlines import lead, next_of
from assistant.domain.follow_ups import FollowUpRule
from assistant.domain.promises import Promise, PromiseDraft
from assistant.domain.shops import RuleValue
from assistant.domain.values import value

#: The rule of what was put off with a word: its choices are offered first.
ANSWER_LATER = "answer_later"

#: What a unit of a rule value is in minutes; others are none of time.
_UNITS = {"分钟": 1, "小时": 60, "天": 24 * 60, "日": 24 * 60, "min": 1, "h": 60, "d": 24 * 60}

#: How the rule values of the shop end that say how long a promise has time.
VALUE = "时限"

#: When one is told: before the time, and at the time.
BEFORE, AT = "before", "at"


@value(kw_only=True)
class PromiseRule:
    """One kind of promise; phrases name it by ``name`` or ``key``.

    It is due after ``minutes``, or after what the shop says (``span``), whose rule value may be
    called ``value``. ``choices`` are further spans in minutes that are offered; ``ends`` are times
    of the day of which the next is offered as "today". It comes again at the times of the day in
    ``repeats``. ``whom`` has to do it. ``lead`` is how many minutes before one is told, 0 for as
    long as usual. ``since`` is "paid" where time runs from the payment of the order.
    """

    key: str
    name: str
    minutes: int
    value: str = ""
    whom: str = ""
    choices: tuple[int, ...] = ()
    ends: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    lead: int = 0
    since: str = ""
    note: str = ""


@value(kw_only=True)
class PromiseRules:
    """All rules: of promises by their keys, of follow-ups by their kinds.

    ``leads`` are what ``deadlines.lead`` takes. ``quiet`` are the hours in which nobody is written
    to; ``kept_days`` is how long what is closed is kept as evidence.
    """

    promises: Mapping[str, PromiseRule]
    follow_ups: Mapping[str, FollowUpRule]
    leads: tuple[tuple[int, ...], ...]
    quiet: tuple[str, ...]
    kept_days: int

    def declared(self, words: str) -> PromiseRule | None:
        """Return the rule that a phrase declares, by its name or its key."""
        wanted = words.strip()
        rules = self.promises.values()
        return next((each for each in rules if wanted and wanted in (each.key, each.name)), None)


def span(rule: PromiseRule, values: Mapping[str, RuleValue]) -> timedelta:
    """Return how long a promise of that kind has time: as the shop says, else as shipped.

    The shop's value is called as the rule says, or after the promise itself ("投诉回复时限").
    """
    figure = values.get(rule.value or f"{rule.name}{VALUE}")
    if figure is not None and figure.value.isdecimal() and figure.unit in _UNITS:
        return timedelta(minutes=int(figure.value) * _UNITS[figure.unit])
    return timedelta(minutes=rule.minutes)


def due(
    rule: PromiseRule, values: Mapping[str, RuleValue], now: datetime, zone: tzinfo
) -> datetime:
    """Return when a promise made now is due; one that only comes again, at its next time."""
    length = span(rule, values)
    return now + length if length else next_of(rule.repeats, now, zone)


def today(rule: PromiseRule, now: datetime, zone: tzinfo) -> datetime:
    """Return when "today" ends, with half an hour left at least; late at night that is tomorrow."""
    return next_of(rule.ends, now + timedelta(minutes=30), zone)


def told_at(promise: PromiseDraft, rules: PromiseRules) -> datetime:
    """Return when one is told that a promise will be due; ``due_at`` where that is soon enough."""
    given = [each.at for each in promise.notes if each.due_at == promise.due_at]
    since = given[-1] if given else promise.made_at
    rule = rules.promises.get(promise.rule)
    if rule is not None and rule.lead and not given:
        return promise.due_at - timedelta(minutes=rule.lead)
    return promise.due_at - lead(promise.due_at - since, rules.leads)


def reminders(
    promises: Iterable[Promise], seen: datetime, now: datetime, rules: PromiseRules
) -> list[tuple[Promise, str]]:
    """Return of which promises one is told now, and whether ``BEFORE`` or ``AT`` their time.

    ``seen`` is when one was told last: what came since then is told once, also after a sleep. A
    clock that was set back is as if one had been told just now.
    """
    # In UTC: of two moments of one zone Python compares what the wall shows, which may go back.
    now = now.astimezone(UTC)
    since, found = min(seen.astimezone(UTC), now), []
    for each in promises:
        if since < each.due_at <= now:
            found.append((each, AT))
        elif since < told_at(each, rules) <= now < each.due_at:
            found.append((each, BEFORE))
    return found
