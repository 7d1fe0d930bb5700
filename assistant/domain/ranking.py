"""How much a phrase is used, fading over weeks, as numbers that stay comparable while time passes.

The weight of a phrase is 1 for each use and halves every ``HALF_LIFE``. Instead of fading all of
them day by day, ``standing`` tells what each would weigh at one and the same moment (as a
logarithm): it changes only when the phrase is used.
"""

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from math import exp2, log2

from assistant.domain.phrases import PhraseId, Usage
from assistant.domain.values import value

HALF_LIFE = timedelta(days=14)
_START = datetime(2020, 1, 1, tzinfo=UTC)
#: Standing of a phrase whose last use lies before the start: a clock was wrong.
_LEAST = 1e-6

#: So many are sorted in one go: nothing else runs meanwhile, and the window must not feel it.
_PORTION = 2_000


@value
class Recount:
    """The sum of a phrase goes from ``before`` to ``after``; uses counted since come on top."""

    phrase: PhraseId
    before: Usage
    after: Usage


def faded(usage: Usage, now: datetime) -> float:
    """Return the weight of ``usage`` at ``now``. It does not grow if the clock was set back."""
    if usage.last is None:
        return 0.0
    age = max(now - usage.last, timedelta())
    return usage.weight * exp2(-age / HALF_LIFE)


def used(usage: Usage, now: datetime) -> Usage:
    """Return ``usage`` after one more use at ``now``."""
    last = now if usage.last is None else max(now, usage.last)
    return Usage(count=usage.count + 1, last=last, weight=faded(usage, now) + 1.0)


def together(usages: Iterable[Usage]) -> Usage:
    """Return the sum of what several phrases were used."""
    ever = [(each, each.last) for each in usages if each.last is not None]
    if not ever:
        return Usage()
    last = max(moment for _, moment in ever)
    count = sum(each.count for each, _ in ever)
    return Usage(count, last, sum(faded(each, last) for each, _ in ever))


def recounted(now: Usage, change: Recount) -> Usage:
    """Return the sum of a phrase, ``now`` so much, after a recount."""
    before, after = change.before, change.after
    since = now.count - before.count
    if since <= 0 or now.last is None:
        return after
    weight = faded(after, now.last) + max(now.weight - faded(before, now.last), 0.0)
    return Usage(after.count + since, now.last, weight)


def standing(usage: Usage) -> float:
    """Return a number by which phrases are ordered: more is more used, 0 is never used."""
    if usage.last is None or usage.weight <= 0.0:
        return 0.0
    return max(log2(usage.weight) + (usage.last - _START) / HALF_LIFE, _LEAST)


def by_use(usage: Mapping[PhraseId, Usage]) -> list[PhraseId]:
    """Return the phrases that were ever used, the most used first."""
    left = (_place(usage, id) for id in usage)
    runs = iter(lambda: sorted(islice(left, _PORTION)), [])
    from heapq import merge  # a library of its own, which the first paint does not need

    return [id for place, id in merge(*runs) if place]


def used_again(
    often: Sequence[PhraseId], id: PhraseId, usage: Mapping[PhraseId, Usage]
) -> list[PhraseId]:
    """Return what ``by_use`` would, from what it was before this phrase was used."""
    others = [each for each in often if each != id]
    at = bisect(others, _place(usage, id), key=lambda each: _place(usage, each))
    return [*others[:at], id, *others[at:]]


def _place(usage: Mapping[PhraseId, Usage], id: PhraseId) -> tuple[float, PhraseId]:
    return -standing(usage[id]), id
