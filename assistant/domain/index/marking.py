"""Finds in the texts of the phrases to be shown all that the query met, for highlighting."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from assistant.domain.hits import MARKED, Place
from assistant.domain.index.arrays import Flags, Numbers, Positions, stretches
from assistant.domain.index.part import FIELD_PLACES, Part
from assistant.domain.index.vocabulary import END
from assistant.domain.index.walking import Course, at_words, walked
from assistant.domain.queries import LONGEST_QUERY, WIDEST_GAP

#: A match that begins within ``MARKED`` may end so much later.
_OVERHANG = LONGEST_QUERY * (WIDEST_GAP + 1)

#: The fields of which every phrase has one text; all windows come in this order.
_SINGLE = [index for index, place in enumerate(FIELD_PLACES) if place != Place.QUESTION]
_QUESTIONS = FIELD_PLACES.index(Place.QUESTION)

#: The marks of a phrase by place; those in questions tell first which question.
Marks = dict[Place, list[tuple[int, ...]]]


class Window(NamedTuple):
    """A stretch of a text in which marks are looked for, those that begin in its first ``span``."""

    owner: int
    place: Place
    text: int
    origin: int
    low: int
    high: int
    span: int


class Texts:
    """The texts of some phrases of a part, and the marks in them."""

    def __init__(self, part: Part, numbers: Positions, best: Positions) -> None:
        """Take the phrases, and the position of the best match of each (-1: it has none)."""
        self._part = part
        self._count = len(numbers)
        lows = np.concatenate([part.starts[field].take(numbers) for field in _SINGLE])
        ends = np.concatenate([part.starts[field].take(numbers + 1) for field in _SINGLE])
        self._more = [*_far(lows, ends, best), *_questions(part, numbers, best)]
        spans = np.full(len(lows) + len(self._more), MARKED, np.int32)
        spans[len(lows) :] = [window.span for window in self._more]
        self._lows = _extended(lows, [window.low for window in self._more])
        # One position more than the text has: it keeps the marks of two windows apart.
        ends = _extended(ends, [window.high + 1 for window in self._more])
        ends = np.minimum(ends, self._lows + np.int32(MARKED + _OVERHANG))
        self._positions = stretches(self._lows, ends)
        lengths = ends - self._lows
        self._bases = np.concatenate(([0], np.cumsum(lengths)))
        self._early: Flags = self._positions < np.repeat(self._lows + spans, lengths)
        owners = np.tile(np.arange(self._count), len(_SINGLE))
        owners = np.concatenate((owners, [window.owner for window in self._more]))
        self._owners = np.repeat(owners.astype(np.int32), lengths)
        self._tokens = part.tokens.take(self._positions)
        self._met: dict[bool, list[tuple[Numbers, Numbers]]] = {True: [], False: []}

    def mark(self, course: Course, owners: Flags) -> None:
        """Mark all that ``course`` finds in the phrases with a flag."""
        begins = course.first.take(self._tokens).nonzero()[0]
        owned = owners.take(self._owners.take(begins))
        begins = begins.compress(owned & self._early.take(begins))
        if course.program.at_word:
            begins = begins[at_words(self._part, self._positions[begins])]
        if len(begins):
            found, ends = walked(self._part, course, self._positions.take(begins))
            begins = begins.take(found)
            lengths = ends - self._positions.take(begins)
            self._met[course.program.skips].append((begins, begins + lengths))

    def mark_codes(self, owners: Flags) -> None:
        """Mark the whole short code of the phrases with a flag."""
        field = _SINGLE.index(FIELD_PLACES.index(Place.CODE))
        for owner in owners.nonzero()[0].tolist():
            bases = self._bases[field * self._count + owner :]
            self._met[False].append((bases[:1], bases[1:2] - 1))

    def marks(self) -> list[Marks]:
        """Return the marks of each phrase."""
        marks: list[Marks] = [{} for _ in range(self._count)]
        marked = self._covered(skips=True) & ~self._part.vocabulary.signs.take(self._tokens)
        marked |= self._covered(skips=False)
        edges = np.diff(marked.view(np.int8), prepend=0, append=0)
        lows, highs = (edges > 0).nonzero()[0], (edges < 0).nonzero()[0]
        windows = self._bases.searchsorted(lows, "right") - 1
        shifts = self._bases[windows]
        columns = (windows, lows - shifts, highs - shifts)
        for number, low, high in zip(*(column.tolist() for column in columns), strict=True):
            owner, place, text, shift = self._described(number)
            span = (low + shift, high + shift)
            mark = (text, *span) if place == Place.QUESTION else span
            marks[owner].setdefault(place, []).append(mark)
        return marks

    def _covered(self, *, skips: bool) -> Flags:
        """Return what lies within the matches of the courses that skip signs, or do not."""
        size = len(self._positions) + 1
        depth = np.zeros(size, np.int64)
        if met := self._met[skips]:
            begins, ends = (np.concatenate(each) for each in zip(*met, strict=True))
            depth = np.bincount(begins, minlength=size) - np.bincount(ends, minlength=size)
        covered: Flags = np.cumsum(depth)[:-1] > 0
        return covered

    def _described(self, number: int) -> tuple[int, Place, int, int]:
        """Return whose a window is, of which text, and how far into the text it begins."""
        field, owner = divmod(number, self._count)
        if field < len(_SINGLE):
            return owner, FIELD_PLACES[_SINGLE[field]], 0, 0
        window = self._more[number - len(_SINGLE) * self._count]
        return window.owner, window.place, window.text, window.low - window.origin


def _extended(numbers: Positions, more: list[int]) -> Positions:
    return np.concatenate((numbers, np.array(more, np.int32)))


def _far(lows: Positions, ends: Positions, best: Positions) -> Iterator[Window]:
    """Yield what follows a best match that lies behind the beginning of its text."""
    best = np.tile(best, len(_SINGLE))
    for number in ((lows + np.int32(MARKED) <= best) & (best < ends)).nonzero()[0].tolist():
        field, owner = divmod(number, len(best) // len(_SINGLE))
        low, high, origin = int(best[number]), int(ends[number]) - 1, int(lows[number])
        place = FIELD_PLACES[_SINGLE[field]]
        yield Window(owner, place, 0, origin, low, min(high, low + _OVERHANG), 1)


def _questions(part: Part, numbers: Positions, best: Positions) -> Iterator[Window]:
    """Yield the beginning of each question, and what follows a best match further on."""
    starts = part.starts[_QUESTIONS]
    lows, highs = starts[numbers], starts[numbers + 1]
    for owner in (highs > lows).nonzero()[0].tolist():
        start, end, met = int(lows[owner]), int(highs[owner]), int(best[owner])
        cuts = ((part.tokens[start:end] == END).nonzero()[0] + start).tolist()
        begins = [start, *(cut + 1 for cut in cuts)]
        for text, (low, high) in enumerate(zip(begins, cuts, strict=False)):
            yield Window(owner, Place.QUESTION, text, low, low, high, MARKED)
            if low + MARKED <= met < high:
                cut = min(high, met + _OVERHANG)
                yield Window(owner, Place.QUESTION, text, low, met, cut, 1)
