"""Where in a part a query's program leads to its aim, looked up by the first two tokens."""

from collections.abc import Iterator, Sequence

import numpy as np

from assistant.domain.index.arrays import NO_POSITIONS, Flags, Positions
from assistant.domain.index.pairs import Pairs
from assistant.domain.index.part import Part
from assistant.domain.index.walking import Course, reaching, stepped

#: With more matches than this the first ones are found sooner by looking at one text after another.
MANY = 60_000
#: With at most so many positions no rarer pair is looked for.
_FEW = 2_000
#: The rarest pair is looked for among so many after the first.
_DEEPEST = 3
#: With more first steps than this their pairs are looked up together.
_FEW_TARGETS = 6
_FIRST_LOOK = 1 << 14
_LONGEST_LOOK = 1 << 19

Rows = list[tuple[Pairs, Positions]]


class Beginnings:
    """The pairs of tokens with which a course begins: those that are all of it, and others."""

    def __init__(self, part: Part, course: Course) -> None:
        self._part = part
        self._course = course
        self._tables = [part.near, part.across][: 1 + course.program.skips]
        self._whole: Rows = []
        self._begun: Rows = []
        targets = [target for target, _ in course.ways(0)]
        for target, flags in course.ways(0):
            if target == course.aim:
                self._whole.append((part.near, part.near.rows(flags)))
            elif len(targets) <= _FEW_TARGETS:
                self._look_up(flags, target)
        if len(targets) > _FEW_TARGETS:
            self._begun += self._rows(course.flags({0}), course.flags(course.after(1)))

    def _look_up(self, first: Flags, node: int) -> None:
        ways = self._course.ways(node)
        whole = [flags for target, flags in ways if target == self._course.aim]
        begun = [flags for target, flags in ways if target != self._course.aim]
        for rows, seconds in ((self._whole, whole), (self._begun, begun)):
            if seconds:
                rows += self._rows(first, np.logical_or.reduce(seconds))

    def _rows(self, first: Flags, second: Flags) -> Rows:
        return [(table, table.rows(first, second)) for table in self._tables]

    @property
    def many(self) -> bool:
        """Whether there are too many matches to gather them all."""
        return _count(self._whole) > MANY

    @property
    def count(self) -> int:
        """How many matches there are at most."""
        return _count(self._whole) + _count(self._begun)

    def matches(self) -> Positions:
        """Return the positions of all matches, ascending."""
        found = [table.at(rows) for table, rows in _merged(self._whole)]
        unsure = list(self._starts())
        if self._course.program.at_word:
            found, unsure = [], found + unsure
        found += [reaching(self._part, self._course, some) for some in unsure]
        return _sorted(found)

    def _starts(self) -> Iterator[Positions]:
        """Yield positions where a match longer than two tokens may begin, by its rarest pair."""
        rarest, depth = self._begun, 0
        for deeper in range(1, _DEEPEST + 1):
            if _count(rarest) <= _FEW or (deeper > 1 and self._ends_after(deeper)):
                break
            rows = self._rows_at(deeper)
            if 2 * _count(rows) < _count(rarest):
                rarest, depth = rows, deeper
        for table, some in _merged(rarest):
            starts = table.at(some)
            for _ in range(depth):
                starts = stepped(self._part, self._course, starts, -1)
            yield starts

    def _ends_after(self, count: int) -> bool:
        """Tell whether a match can be just one token longer than ``count``."""
        nodes = self._course.after(count)
        return any(target == self._course.aim for n in nodes for target, _ in self._course.ways(n))

    def _rows_at(self, depth: int) -> Rows:
        """Return the pairs that can follow the first ``depth`` tokens."""
        nodes, following = self._course.after(depth), self._course.after(depth + 1)
        if not nodes or not following:
            return []
        return self._rows(self._course.flags(nodes), self._course.flags(following))


def _count(rows: Rows) -> int:
    return sum(table.count(some) for table, some in rows)


def _merged(rows: Rows) -> Rows:
    """Return the same with the rows of each table in one, each row once."""
    tables = dict.fromkeys(table for table, _ in rows)
    return [(table, _sorted([some for other, some in rows if other is table])) for table in tables]


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
    starts = np.flatnonzero(first[part.tokens[low:high]]).astype(np.int32) + np.int32(low)
    return reaching(part, course, starts)


def _looks(low: int, high: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch into pieces that grow."""
    length = _FIRST_LOOK
    while low < high:
        yield low, min(low + length, high)
        low += length
        length = min(2 * length, _LONGEST_LOOK)
