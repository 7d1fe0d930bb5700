"""Where in a part a query's program leads to its aim, looked up by the first two tokens."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from assistant.domain.index.arrays import NO_POSITIONS, Flags, Positions
from assistant.domain.index.part import Part
from assistant.domain.index.walking import Course, at_words, reaching, stepped_back, walked

#: With more matches than this the first ones are found sooner by looking at one text after another.
MANY = 60_000
#: With at most so many positions no rarer pair is looked for.
_FEW = 8_000
#: The rarest pair is looked for among so many after the first.
_DEEPEST = 3
#: With more first steps than this their pairs are looked up together.
_FEW_TARGETS = 6
_FIRST_LOOK = 1 << 14
_LONGEST_LOOK = 1 << 19


class _Begun(NamedTuple):
    """Rows whose first ``done`` tokens are known to lead to a node."""

    node: int
    done: int
    rows: Positions


class Beginnings:
    """The pairs of tokens with which a course begins, as rows: all of a match, or only begun."""

    def __init__(self, part: Part, course: Course) -> None:
        self._part = part
        self._course = course
        whole: list[Positions] = []
        self._begun: list[_Begun] = []
        targets = course.ways(0)
        for target, flags in targets:
            if target == course.aim:
                whole.append(part.pairs.rows(flags))
            elif len(targets) <= _FEW_TARGETS:
                whole += self._looked_up(flags, target)
        if len(targets) > _FEW_TARGETS:
            rows = part.pairs.rows(course.flags({0}), course.flags(course.after(1)))
            self._begun.append(_Begun(0, 0, rows))
        self._whole = _sorted(whole)

    def _looked_up(self, first: Flags, node: int) -> list[Positions]:
        """Look up the pairs that lead past ``node``; return those that are whole matches."""
        aim, ways, rows = self._course.aim, self._course.ways(node), self._part.pairs.rows
        onwards = [(target, flags) for target, flags in ways if target != aim]
        if len(onwards) == 1:
            self._begun.append(_Begun(onwards[0][0], 2, rows(first, onwards[0][1])))
        elif onwards:
            second = np.logical_or.reduce([flags for _, flags in onwards])
            self._begun.append(_Begun(node, 1, rows(first, second)))
        return [rows(first, flags) for target, flags in ways if target == aim]

    @property
    def many(self) -> bool:
        """Whether there are too many matches to gather them all."""
        return self._part.pairs.count(self._whole) > MANY

    @property
    def count(self) -> int:
        """How many matches there are at most."""
        return self._part.pairs.count(self._whole) + self._begun_count

    @cached_property
    def _begun_count(self) -> int:
        return sum(self._part.pairs.count(begun.rows) for begun in self._begun)

    def matches(self) -> Positions:
        """Return the positions of all matches, ascending."""
        found = self._part.pairs.at(self._whole)
        if not self._course.program.skips:
            # The table also holds pairs with signs between.
            found = reaching(self._part, self._course, found)
        found = _sorted([found, *self._longer()])
        if self._course.program.at_word:
            found = found[at_words(self._part, found)]
        return found

    def _longer(self) -> list[Positions]:
        """Return the matches of more than two tokens, looked up by their rarest pair."""
        part, course, pairs = self._part, self._course, self._part.pairs
        rarest, depth = self._rarest()
        if depth == 0:
            found = []
            for node, done, rows in self._begun:
                starts = pairs.at(rows)
                done, node = (done, node) if course.program.skips else (0, 0)
                found.append(starts[walked(part, course, starts, node, done)[0]])
            return found
        starts = pairs.at(rarest)
        for _ in range(depth):
            starts = stepped_back(part, course, starts)
        return [reaching(part, course, starts)]

    def _rarest(self) -> tuple[Positions, int]:
        """Return the rows of the rarest pair, and how many tokens stand before it."""
        rarest, least, depth = NO_POSITIONS, self._begun_count, 0
        for deeper in range(1, _DEEPEST + 1):
            if least <= _FEW or (deeper > 1 and self._ends_after(deeper)):
                break
            rows = self._rows_at(deeper)
            count = self._part.pairs.count(rows)
            if 2 * count < least:
                rarest, least, depth = rows, count, deeper
        return rarest, depth

    def _ends_after(self, count: int) -> bool:
        """Tell whether a match can be just one token longer than ``count``."""
        nodes = self._course.after(count)
        return any(target == self._course.aim for n in nodes for target, _ in self._course.ways(n))

    def _rows_at(self, depth: int) -> Positions:
        """Return the pairs that can follow the first ``depth`` tokens."""
        nodes, following = self._course.after(depth), self._course.after(depth + 1)
        if not nodes or not following:
            return NO_POSITIONS
        return self._part.pairs.rows(self._course.flags(nodes), self._course.flags(following))


def _sorted(groups: Sequence[Positions]) -> Positions:
    """Return all numbers of ``groups``, ascending, each once."""
    groups = [group for group in groups if len(group)]
    if not groups:
        return NO_POSITIONS
    numbers = groups[0] if len(groups) == 1 else np.concatenate(groups)
    if np.all(numbers[1:] > numbers[:-1]):
        return numbers
    numbers = np.sort(numbers)
    fresh = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=fresh[1:])
    return numbers[fresh]


def all_matches(part: Part, courses: Sequence[Course]) -> Positions | None:
    """Return the positions of all matches of any course, ascending; None if they are too many."""
    found = []
    for course in courses:
        beginnings = Beginnings(part, course)
        if beginnings.many:
            return None
        found.append(beginnings.matches())
    return _sorted(found)


def matches_in_turn(part: Part, courses: Sequence[Course]) -> Iterator[Positions]:
    """Yield the matches of any course, best places first, by looking through the texts."""
    titles = len(part.opening)
    for low, high in _looks(0, titles):
        opening = np.flatnonzero(part.opening[low:high]).astype(np.int32) + np.int32(low)
        yield _sorted([reaching(part, course, opening) for course in courses])
    for low, high in _looks(0, len(part.tokens)):
        yield _sorted([_matches_between(part, course, low, high) for course in courses])


def _matches_between(part: Part, course: Course, low: int, high: int) -> Positions:
    first = course.flags({0})
    starts = first[part.tokens[low:high]].nonzero()[0].astype(np.int32) + np.int32(low)
    return reaching(part, course, starts)


def _looks(low: int, high: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch into pieces that grow."""
    length = _FIRST_LOOK
    while low < high:
        yield low, min(low + length, high)
        low += length
        length = min(2 * length, _LONGEST_LOOK)
