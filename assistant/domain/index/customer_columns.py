"""What filters ask of many customers, a column for each fact, and who meets a filter.

Two hundred thousand take 12 MB, and a condition about a millisecond.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.domain.birthdays import next_day
from assistant.domain.customer_briefs import Sought
from assistant.domain.customer_filters import (
    FACTS,
    All,
    AnyOf,
    BirthdayIn,
    BirthdayWithin,
    Contact,
    Filter,
    Has,
    HasTag,
    Measures,
    Not,
    Says,
)
from assistant.domain.customers import Birthday, Tag
from assistant.domain.filter_words import plain
from assistant.domain.index.arrays import Flags, Numbers, Positions
from assistant.domain.person import MEASURES

_MINUTES_A_DAY = 1440
_NAMES = (*MEASURES,)
_NEVER = float("nan")
_MONTHS = 12


class Moment(NamedTuple):
    """When it is asked: minutes since 1970, the day; and who has a word in what is noted."""

    minutes: int
    today: date
    saying: Callable[[str], list[int]]


class ColumnWriter:
    """Takes one customer after another."""

    def __init__(self) -> None:
        self._ids, self._first, self._last = array("q"), array("i"), array("i")
        self._born, self._has = array("h"), array("H")
        self._measures = array("f")
        self._tagged, self._tags = array("i"), array("i")
        self._vocabulary: dict[Tag, int] = {}

    def add(self, each: Sought) -> None:
        """Take a customer."""
        facts, known = each.facts, self._vocabulary
        self._ids.append(each.brief.id)
        self._first.append(facts.first)
        self._last.append(facts.last)
        self._born.append(_code(*facts.born) if facts.born else 0)
        has = sum(1 << at for at, name in enumerate(FACTS) if name in facts.has)
        self._has.append(has)
        self._measures.extend(facts.measures.get(name, _NEVER) for name in _NAMES)
        for tag in each.brief.tags:
            self._tags.append(known.setdefault(tag, len(known)))
            self._tagged.append(len(self._ids) - 1)

    def columns(self) -> Columns:
        """Return what was taken."""
        return Columns(
            np.array(self._ids),
            np.array(self._first),
            np.array(self._last),
            np.array(self._born),
            np.array(self._has),
            np.array(self._measures, np.float32).reshape(-1, len(_NAMES)),
            np.array(self._tagged),
            np.array(self._tags),
            (*self._vocabulary,),
        )


class Columns(NamedTuple):
    """Facts of customers. ``tags`` are numbers of the vocabulary, ``tagged`` whose each one is."""

    ids: Numbers
    first: Positions
    last: Positions
    born: NDArray[np.int16]
    has: NDArray[np.uint16]
    measures: NDArray[np.float32]
    tagged: Positions
    tags: Positions
    vocabulary: tuple[Tag, ...]

    @classmethod
    def of(cls, customers: Iterable[Sought]) -> Columns:
        """Return the columns of some customers."""
        writer = ColumnWriter()
        for each in customers:
            writer.add(each)
        return writer.columns()

    def meeting(self, filter: Filter, moment: Moment) -> Flags:
        """Return which customers meet a filter."""
        if isinstance(filter, Not):
            return ~self.meeting(filter.part, moment)
        if isinstance(filter, All | AnyOf):
            join = np.logical_and if isinstance(filter, All) else np.logical_or
            met = self.meeting(filter.parts[0], moment)
            for part in filter.parts[1:]:
                join(met, self.meeting(part, moment), out=met)
            return met
        return _CONDITIONS[type(filter)](self, filter, moment)


class FactLayers:
    """Facts as they were gathered, and over them those of customers who changed since.

    ``fresh`` has these by id, None for one who is gone. Never changes.
    """

    def __init__(self, base: Columns, fresh: Mapping[int, Sought | None]) -> None:
        self._base, self.fresh = base, fresh

    def with_changes(self, changed: Mapping[int, Sought | None]) -> FactLayers:
        """Return the facts after some customers changed."""
        return FactLayers(self._base, {**self.fresh, **changed})

    def meeting(self, filter: Filter, moment: Moment) -> Numbers:
        """Return who meets a filter, those talked to last first."""
        base, recent = self._base, self._recent
        met = base.meeting(filter, moment) & ~np.isin(base.ids, np.array([*self.fresh], np.int64))
        also = recent.meeting(filter, moment)
        ids = np.concatenate((base.ids[met], recent.ids[also]))
        last = np.concatenate((base.last[met], recent.last[also]))
        return ids[np.lexsort((ids, -last))]

    def last_contact(self, id: int) -> int:
        """Return when somebody was talked to last, in minutes since 1970; 0 for never."""
        if id in self.fresh:
            each = self.fresh[id]
            return each.facts.last if each else 0
        place = int(np.searchsorted(self._base.ids, id))
        there = place < len(self._base.ids) and self._base.ids[place] == id
        return int(self._base.last[place]) if there else 0

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Tags that somebody has or had."""
        return (*dict.fromkeys((*self._base.vocabulary, *self._recent.vocabulary)),)

    @cached_property
    def _recent(self) -> Columns:
        return Columns.of(each for each in self.fresh.values() if each is not None)


def _tagged(all: Columns, wanted: HasTag, _moment: Moment) -> Flags:
    fits: Flags = np.array([_is(tag, wanted) for tag in all.vocabulary], np.bool_)
    met: Flags = np.zeros(len(all.ids), np.bool_)
    met[all.tagged[fits[all.tags]]] = True
    return met


def _is(tag: Tag, wanted: HasTag) -> bool:
    pairs = ((wanted.text, tag.text), (wanted.about, tag.about))
    same = all(not asked or plain(asked) == plain(there) for asked, there in pairs)
    return same and wanted.group in ("", tag.group)


def _contacted(all: Columns, wanted: Contact, moment: Moment) -> Flags:
    since = moment.minutes - round(wanted.days * _MINUTES_A_DAY)
    within: Flags = (all.last > 0) & (all.last > since)
    return within if wanted.within else ~within


def _birthday_soon(all: Columns, wanted: BirthdayWithin, moment: Moment) -> Flags:
    """Each day of the year that occurs is looked up once."""
    kept = []
    for code in np.flatnonzero(np.bincount(all.born)).tolist():
        day = _next(code, moment.today) if code else None
        if day is not None and wanted.first <= (day - moment.today).days <= wanted.last:
            kept.append(code)
    return np.isin(all.born, kept)


def _birthday_in(all: Columns, wanted: BirthdayIn, moment: Moment) -> Flags:
    month = wanted.month or (moment.today.month - 1 + wanted.ahead) % _MONTHS + 1
    kept = [
        _code(month, day, wanted.lunar, leap)
        for day in ((wanted.day,) if wanted.day else range(1, 32))
        for leap in (False, True)
    ]
    return np.isin(all.born, kept)


def _measured(all: Columns, wanted: Measures, _moment: Moment) -> Flags:
    column = all.measures[:, _NAMES.index(wanted.name)]
    met: Flags = ~np.isnan(column)
    if wanted.low is not None:
        met &= column >= np.float32(wanted.low)
    if wanted.high is not None:
        met &= column <= np.float32(wanted.high)
    return met


def _has(all: Columns, wanted: Has, _moment: Moment) -> Flags:
    if wanted.fact == "birthday":
        return all.born > 0
    if wanted.fact == "lunar":
        return all.born >= _code(0, 0, lunar=True)
    if wanted.fact == "contact":
        return all.last > 0
    if wanted.fact == "tags":
        return np.bincount(all.tagged, minlength=len(all.ids)) > 0
    return (all.has >> FACTS.index(wanted.fact) & 1).astype(np.bool_)


def _says(all: Columns, wanted: Says, moment: Moment) -> Flags:
    return np.isin(all.ids, np.array(moment.saying(wanted.word), np.int64))


_CONDITIONS: dict[type, Callable[[Columns, Any, Moment], Flags]] = {
    HasTag: _tagged,
    Contact: _contacted,
    BirthdayWithin: _birthday_soon,
    BirthdayIn: _birthday_in,
    Measures: _measured,
    Has: _has,
    Says: _says,
}


def _code(month: int, day: int, lunar: bool = False, leap: bool = False) -> int:
    return ((lunar * 2 + leap) * 13 + month) * 32 + day


@lru_cache(maxsize=4096)  # more than there are days of both calendars
def _next(code: int, today: date) -> date | None:
    return next_day(_birthday(code), today)


def _birthday(code: int) -> Birthday:
    rest, day = divmod(code, 32)
    kind, month = divmod(rest, 13)
    return Birthday(month=month, day=day, lunar=kind >= 2, leap=kind % 2 == 1)
