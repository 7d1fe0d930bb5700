"""Where in a part the matches of a course begin, looked up by pairs of tokens."""

from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter

import numpy as np

from assistant.domain.index.arrays import NO_POSITIONS, Flags, Positions, each_once
from assistant.domain.index.literal import Literal
from assistant.domain.index.part import Part
from assistant.domain.index.walking import Course, at_words, reaching, reaching_on, stepped_back

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


class Beginnings:
    """Where matches begin: at pairs that are all of one, and at pairs that occur in longer ones."""

    def __init__(self, part: Part, course: Course) -> None:
        self._part = part
        self._course = course
        aim, rows = course.aim, part.pairs.rows
        whole = [rows(flags) for target, flags in course.ways(0) if target == aim]
        for node, first in course.onwards(0):
            whole += [rows(first, flags) for target, flags in course.ways(node) if target == aim]
        self._whole = each_once(whole)

    @property
    def sure(self) -> int:
        """How many matches of one or two tokens there are."""
        return self._part.pairs.count(self._whole)

    @property
    def count(self) -> int:
        """How many matches there are, roughly and at most."""
        return self.sure + sum(each.count for each in self._longer)

    def matches(self) -> Positions:
        """Return the positions of all matches, in any order; one may be there twice."""
        found = self._part.pairs.at(self._whole)
        if not self._course.program.skips:
            # The table also holds pairs with signs between.
            found = reaching(self._part, self._course, found)
        found = np.concatenate([found, *(each.matches() for each in self._longer)])
        if self._course.program.at_word:
            found = found[at_words(self._part, found)]
        return found

    @cached_property
    def _longer(self) -> list["_Longer"]:
        nodes, turn = self._course.after(2), self._course.program.turn
        groups = [{node for node in nodes if (node < turn) == before} for before in (True, False)]
        return [_Longer(self._part, self._course, frozenset(group)) for group in groups if group]


def looked_up(part: Part, course: Course) -> Beginnings | Literal:
    """Return what looks up the matches of a course."""
    text = course.program.text
    return Literal(part, text) if text else Beginnings(part, course)


class _Longer:
    """The matches of more than two tokens that pass one of some nodes with the second."""

    def __init__(self, part: Part, course: Course, group: frozenset[int]) -> None:
        self._part = part
        self._course = course
        self._group = group

    @property
    def count(self) -> int:
        """How many there are at most."""
        return self._part.pairs.count(self._rarest[1])

    def matches(self) -> Positions:
        """Return their positions, and perhaps those of other matches."""
        part, course = self._part, self._course
        depth, rows = self._rarest
        # Where no sign may be passed over, a pair may still have some between.
        if depth == 0 and course.program.skips and len(course.ways(0)) <= _FEW_TARGETS:
            return self._walked_from_pairs()
        starts = part.pairs.at(rows)
        for _ in range(depth):
            starts = stepped_back(part, course, starts)
        return reaching(part, course, starts)

    def _walked_from_pairs(self) -> Positions:
        """Return the matches that begin with any pair, without looking at its tokens again."""
        part, course = self._part, self._course
        begun = []
        for node, first in course.onwards(0):
            second = [each for each in course.onwards(node) if each[0] in self._group]
            if len(second) == 1 or np.count_nonzero(first) <= _NARROW:
                for target, flags in second:
                    begun.append((target, 2, part.pairs.at(part.pairs.rows(first, flags))))
            elif second:
                flags = course.flags([node], self._group)
                begun.append((node, 1, part.pairs.at(part.pairs.rows(first, flags))))
        return reaching_on(part, course, begun)

    @cached_property
    def _rarest(self) -> tuple[int, Positions]:
        """Return how deep the rarest pair lies, about, and its rows."""
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
        """Yield which pairs the matches can have at their beginning, one token later, and so on.

        Only as deep as every one of them is sure to have a pair there.
        """
        course, group = self._course, self._group
        between = [node for node in course.after(1) if course.leads(node, group)]
        yield course.flags([0], between), course.flags(between, group)
        yield course.flags(between, group), course.flags(group)
        nodes = group
        for _ in range(2, _DEEPEST + 1):
            if any(course.leads(node, [course.aim]) for node in nodes):
                return
            following = course.following(nodes)
            yield course.flags(nodes), course.flags(following)
            nodes = following
