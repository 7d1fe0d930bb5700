"""Where in a part a query's program leads to its aim, looked up by the first two tokens."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter

import numpy as np

from assistant.domain.index.arrays import NO_POSITIONS, Flags, Positions
from assistant.domain.index.part import Part
from assistant.domain.index.walking import Course, at_words, reaching, reaching_on, stepped_back

#: With more matches than this the first ones are found sooner by looking at one text after another.
MANY = 60_000
#: The rarest pair is looked for among so many after the first.
_DEEPEST = 3
#: A guess of how often a pair occurs may be so many times too low before another pair is tried,
#: which costs about as much as so many positions.
_WRONG = 4
_FEW = 4_000
#: To look at so many rows takes as long as to look at one position.
_CHEAP = 16
#: With no more first tokens than this, rows are looked up for each second step apart.
_NARROW = 64
#: With more first steps than this their pairs are looked up together.
_FEW_TARGETS = 6
_FIRST_LOOK = 1 << 14
_LONGEST_LOOK = 1 << 19


class Beginnings:
    """Where a course may begin: at pairs of tokens that are a match, or occur in longer ones."""

    def __init__(self, part: Part, course: Course) -> None:
        self._part = part
        self._course = course
        rows = part.pairs.rows
        whole = [rows(flags) for target, flags in course.ways(0) if target == course.aim]
        for node, first in self._onwards(0):
            whole += [rows(first, flags) for to, flags in course.ways(node) if to == course.aim]
        self._whole = _sorted(whole)

    def _onwards(self, node: int) -> list[tuple[int, Flags]]:
        ways = self._course.ways(node)
        return [(target, flags) for target, flags in ways if target != self._course.aim]

    @property
    def sure(self) -> int:
        """How many matches of one or two tokens there are."""
        return self._part.pairs.count(self._whole)

    @property
    def count(self) -> int:
        """How many matches there are, roughly and at most."""
        return self.sure + self._part.pairs.count(self._rarest[1])

    def matches(self) -> Positions:
        """Return the positions of all matches, ascending."""
        found = self._part.pairs.at(self._whole)
        if not self._course.program.skips:
            # The table also holds pairs with signs between.
            found = reaching(self._part, self._course, found)
        found = _sorted([found, self._longer()])
        if self._course.program.at_word:
            found = found[at_words(self._part, found)]
        return found

    def _longer(self) -> Positions:
        """Return the matches of more than two tokens, looked up by their rarest pair."""
        part, course = self._part, self._course
        depth, rows = self._rarest
        if depth == 0 and len(self._onwards(0)) <= _FEW_TARGETS:
            return self._walked_from_pairs()
        starts = part.pairs.at(rows)
        for _ in range(depth):
            starts = stepped_back(part, course, starts)
        return reaching(part, course, starts)

    def _walked_from_pairs(self) -> Positions:
        """Return the matches that begin with any pair, without looking at its tokens again."""
        part, course = self._part, self._course
        begun = []
        for node, first in self._onwards(0):
            second = self._onwards(node)
            if len(second) == 1 or np.count_nonzero(first) <= _NARROW:
                for target, flags in second:
                    begun.append((target, 2, part.pairs.at(part.pairs.rows(first, flags))))
            elif second:
                flags = np.logical_or.reduce([flags for _, flags in second])
                begun.append((node, 1, part.pairs.at(part.pairs.rows(first, flags))))
        return reaching_on(part, course, begun)

    @cached_property
    def _rarest(self) -> tuple[int, Positions]:
        """Return how deep the rarest pair of longer matches lies, about, and its rows."""
        pairs, guesses = self._part.pairs, []
        for depth, (first, second) in enumerate(self._pairs()):
            guess = pairs.share(first) * pairs.share(second) * len(pairs.positions)
            guesses.append((guess + pairs.breadth(first) / _CHEAP, depth, first, second))
            if guesses[-1][0] < _FEW / 16:
                break
        best: tuple[int, int, Positions] | None = None
        for guess, depth, first, second in sorted(guesses, key=itemgetter(0)):
            if best is not None and best[0] <= _WRONG * guess + _FEW:
                break
            rows = pairs.rows(first, second)
            found = (pairs.count(rows), depth, rows)
            best = found if best is None else min(best, found, key=itemgetter(0))
        return (0, NO_POSITIONS) if best is None else best[1:]

    def _pairs(self) -> Iterator[tuple[Flags, Flags]]:
        """Yield which pairs a longer match can have at its beginning, one token later, and so on.

        Only as deep as every longer match is sure to have a pair there.
        """
        course = self._course
        for depth in range(_DEEPEST + 1):
            nodes, following = course.after(depth), course.after(depth + 1)
            if not course.after(2) or (depth > 1 and self._ends_after(depth)):
                return
            if depth == 0:
                yield course.flags(nodes, following), course.flags(following, course.after(2))
            else:
                yield course.flags(nodes), course.flags(following)

    def _ends_after(self, count: int) -> bool:
        """Tell whether a match can be just one token longer than ``count``."""
        nodes = self._course.after(count)
        return any(target == self._course.aim for n in nodes for target, _ in self._course.ways(n))


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
        if beginnings.sure > MANY:
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
    starts = course.first[part.tokens[low:high]].nonzero()[0].astype(np.int32) + np.int32(low)
    return reaching(part, course, starts)


def _looks(low: int, high: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch into pieces that grow."""
    length = _FIRST_LOOK
    while low < high:
        yield low, min(low + length, high)
        low += length
        length = min(2 * length, _LONGEST_LOOK)
