"""The matches of a query's courses in a part: all of them, or the best ones first."""

from collections.abc import Iterator, Sequence

import numpy as np

from assistant.domain.index.arrays import Positions, each_once
from assistant.domain.index.beginnings import looked_up
from assistant.domain.index.part import Part
from assistant.domain.index.walking import Course, reaching

#: With more matches than this the first ones are found sooner by looking at one text after another.
MANY = 60_000
#: So many are sorted at once; of more, those in the titles come first and are often enough.
_SORTED = 2_000
_FIRST_LOOK = 1 << 14
_LONGEST_LOOK = 1 << 19


def all_matches(part: Part, courses: Sequence[Course]) -> Positions | None:
    """Return the positions of all matches of any course; None if they are too many.

    They are in any order, and one may be there twice.
    """
    found = []
    for course in courses:
        beginnings = looked_up(part, course)
        if beginnings.sure > MANY:
            return None
        found.append(beginnings.matches())
        course.absent = not len(found[-1])
    return found[0] if len(found) == 1 else np.concatenate(found)


def in_order(part: Part, matches: Positions) -> Iterator[Positions]:
    """Yield what ``all_matches`` found, ascending, as much at a time as is worth sorting."""
    if len(matches) <= _SORTED:
        yield each_once([matches])
        return
    for starts in part.starts:
        inside = matches < starts[-1]
        yield each_once([matches.compress(inside)])
        matches = matches.compress(~inside)


def matches_in_turn(part: Part, courses: Sequence[Course]) -> Iterator[Positions]:
    """Yield the matches of any course, best places first, by looking through the texts."""
    titles = len(part.opening)
    for low, high in _looks(0, titles):
        opening = np.flatnonzero(part.opening[low:high]).astype(np.int32) + np.int32(low)
        yield each_once([reaching(part, course, opening) for course in courses])
    for low, high in _looks(0, len(part.tokens)):
        yield each_once([_matches_between(part, course, low, high) for course in courses])


def _matches_between(part: Part, course: Course, low: int, high: int) -> Positions:
    starts = course.first[part.tokens[low:high]].nonzero()[0].astype(np.int32) + np.int32(low)
    return reaching(part, course, starts)


def _looks(low: int, high: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch into pieces that grow."""
    length = _FIRST_LOOK
    while low < high:
        yield low, min(low + length, high)
        low += length
        length = min(2 * length, _LONGEST_LOOK)
