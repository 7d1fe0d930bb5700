"""Finds in the texts of the phrases to be shown all that the query met, for highlighting."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from assistant.domain.hits import MARKED, Place, Span
from assistant.domain.index.arrays import Flags, Positions, runs, stretches
from assistant.domain.index.part import FIELD_PLACES, Part
from assistant.domain.index.vocabulary import END
from assistant.domain.index.walking import Course, walked
from assistant.domain.queries import LONGEST_QUERY, WIDEST_GAP

#: A match that begins within ``MARKED`` may end so much later.
_OVERHANG = LONGEST_QUERY * (WIDEST_GAP + 1)

#: The marks of a phrase: by place, and by the number of the text there (there are many questions).
Marks = dict[Place, dict[int, tuple[Span, ...]]]


class Window(NamedTuple):
    """A stretch of a text in which marks are looked for, those that begin in its first ``span``."""

    owner: int
    place: Place
    text: int
    origin: int
    low: int
    high: int
    span: int


def _windows(part: Part, numbers: Positions, best: Sequence[int]) -> Iterator[Window]:
    """Yield the beginning of each text, and what follows a best match that lies further on."""
    for place, starts in zip(FIELD_PLACES, part.starts, strict=True):
        lows, highs = starts[numbers].tolist(), starts[numbers + 1].tolist()
        for owner, (start, end) in enumerate(zip(lows, highs, strict=True)):
            if end - start > 1:
                for text, (low, high) in enumerate(_texts(part, place, start, end)):
                    cut = min(high, low + MARKED + _OVERHANG)
                    yield Window(owner, place, text, low, low, cut, MARKED)
                    if low + MARKED <= best[owner] < high:
                        cut = min(high, best[owner] + _OVERHANG)
                        yield Window(owner, place, text, low, best[owner], cut, 1)


def _texts(part: Part, place: Place, start: int, end: int) -> list[Span]:
    """Return where the texts of one phrase in one field lie, without the END behind each."""
    if place != Place.QUESTION:
        return [(start, end - 1)]
    ends = (np.flatnonzero(part.tokens[start:end] == END) + start).tolist()
    return list(zip([start, *(cut + 1 for cut in ends)], ends, strict=False))


class Texts:
    """The texts of some phrases of a part, and the marks in them."""

    def __init__(self, part: Part, numbers: Positions, best: Sequence[int]) -> None:
        """Take the phrases, and the position of the best match of each (-1: it has none)."""
        self._part = part
        self._count = len(numbers)
        self._windows = list(_windows(part, numbers, best))
        lows = np.array([window.low for window in self._windows], np.int32)
        # One position more than the window has: it keeps the marks of two windows apart.
        highs = np.array([window.high + 1 for window in self._windows], np.int32)
        spans = np.array([window.span for window in self._windows], np.int32)
        self._positions = stretches(lows, highs)
        self._bases = np.concatenate(([0], np.cumsum(highs - lows)))
        self._early: Flags = self._positions < np.repeat(lows + spans, highs - lows)
        self._tokens = part.tokens[self._positions]
        self._marked: Flags = np.zeros(len(self._positions), np.bool_)

    def mark(self, course: Course) -> None:
        """Mark all that ``course`` finds."""
        first = course.flags({0})
        begins = np.flatnonzero(first[self._tokens] & self._early)
        found, ends = walked(self._part, course, self._positions[begins])
        begins = begins[found]
        size = len(self._marked) + 1
        depth = np.bincount(begins, minlength=size)
        depth -= np.bincount(begins + ends - self._positions[begins], minlength=size)
        marked = np.cumsum(depth)[:-1] > 0
        if course.program.skips:
            marked &= ~self._part.vocabulary.signs[self._tokens]
        self._marked |= marked

    def marks(self) -> list[Marks]:
        """Return the marks of each phrase."""
        marks: list[Marks] = [{} for _ in range(self._count)]
        stretch = runs(np.flatnonzero(self._marked))
        numbers = self._bases.searchsorted([low for low, _ in stretch], "right") - 1
        for (low, high), number in zip(stretch, numbers.tolist(), strict=True):
            window = self._windows[number]
            shift = window.low - window.origin - int(self._bases[number])
            texts = marks[window.owner].setdefault(window.place, {})
            texts[window.text] = (*texts.get(window.text, ()), (low + shift, high + shift))
        return marks


def whole_codes(part: Part, numbers: Positions) -> list[Marks]:
    """Return marks over all of the short code of each phrase."""
    starts = part.starts[FIELD_PLACES.index(Place.CODE)]
    lengths = starts[numbers + 1] - starts[numbers] - 1
    return [{Place.CODE: {0: ((0, length),)}} for length in lengths.tolist()]
