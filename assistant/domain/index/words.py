"""Finds the phrases of a part that hold each of several words, in any order and any place."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from assistant.domain.hits import Place
from assistant.domain.index.arrays import Flags, Numbers, Positions, Small, each_once, stretches
from assistant.domain.index.beginnings import Beginnings, looked_up
from assistant.domain.index.literal import Literal
from assistant.domain.index.part import FIELD_PLACES, Part
from assistant.domain.index.walking import Course, reaching

#: A course with more short matches than this is not looked up but checked where it matters; those
#: of the rarest word are looked up even if they have so many.
_FREQUENT = 40_000
_VERY_FREQUENT = 80_000
#: So many tokens are checked at first for frequent words.
_CHECKED = 1 << 12
_NOWHERE = 255


class Word:
    """A word of the query: the courses each of which finds it."""

    def __init__(self, part: Part, courses: Sequence[Course], known: dict[int, Small]) -> None:
        """Take the courses, and what is already known of the best places of any course."""
        self._part = part
        self._courses = courses
        self._known = known
        self._left: list[int] = []

    @cached_property
    def _looked_up(self) -> dict[int, Beginnings | Literal]:
        fresh = {id(each): each for each in self._courses if id(each) not in self._known}
        return {key: looked_up(self._part, course) for key, course in fresh.items()}

    @cached_property
    def count(self) -> int:
        """How many matches are still to be gathered, at most."""
        return sum(beginnings.count for beginnings in self._looked_up.values())

    def leave_out(self, most: int) -> bool:
        """Leave the courses with more short matches than ``most`` to be checked; tell if so."""
        for key, beginnings in self._looked_up.items():
            if beginnings.sure > most:
                self._left.append(key)
        return bool(self._left)

    @cached_property
    def best_places(self) -> Small:
        """The best place of the word in each phrase, by all courses that are not left out."""
        best = np.full(len(self._part), _NOWHERE, np.uint8)
        for course in self._courses:
            if id(course) not in self._left and not course.absent:
                np.minimum(best, self._best_of(course), out=best)
        return best

    def _best_of(self, course: Course) -> Small:
        key = id(course)
        if key not in self._known:
            matches = self._looked_up[key].matches()
            course.absent = not len(matches)
            self._known[key] = self._places(each_once([matches]))
        return self._known[key]

    def _places(self, matches: Positions) -> Small:
        best = np.full(len(self._part), _NOWHERE, np.uint8)
        # Backwards, as the last assignment stays: the first and so the best of each phrase.
        best[self._part.phrases(matches)[::-1]] = self._part.places(matches)[::-1]
        return best

    def held_by(self, field: int, numbers: Positions) -> Flags:
        """Return which of some ascending phrases hold the word in a field."""
        held: Flags = self.best_places[numbers] == FIELD_PLACES[field]
        if not len(numbers):
            return held
        starts = self._part.starts[field]
        positions = stretches(starts[numbers], starts[numbers + 1])
        tokens = self._part.tokens[positions]
        for course in self._courses:
            if id(course) in self._left:
                begins = positions[course.first[tokens]]
                found = starts.searchsorted(reaching(self._part, course, begins), "right") - 1
                held[np.searchsorted(numbers, found)] = True
        return held


def phrases_with(
    part: Part, words: Sequence[Word], taken: Flags, wanted: int
) -> list[tuple[Place, int]]:
    """Return place and number of the best phrases that are not taken and hold all ``words``.

    The place is that of the word worst placed.
    """
    worst = np.full(len(part), Place.TITLE, np.uint8)
    frequent = []
    for rank, word in enumerate(sorted(words, key=lambda word: word.count)):
        if word.leave_out(_FREQUENT if rank else _VERY_FREQUENT):
            frequent.append(word)
        else:
            np.maximum(worst, word.best_places, out=worst)
    worst[taken] = _NOWHERE
    numbers = np.flatnonzero(worst != _NOWHERE).astype(np.int32)
    if frequent:
        return _Sieve(part, frequent, numbers, worst[numbers]).best(wanted)
    best = np.argsort(worst[numbers], kind="stable")[:wanted]
    return [(Place(worst[number]), number) for number in numbers[best].tolist()]


class _Sieve:
    """Picks the phrases that hold some frequent words too, looking at no more than it must.

    Place after place, the better ranked phrases first, and none before the place it has at best. A
    phrase is complete at the last of its words; its place is then known, and nothing that comes
    later goes before it.
    """

    def __init__(self, part: Part, words: Sequence[Word], numbers: Positions, base: Small) -> None:
        """Take the phrases in question and the place that each has at best."""
        self._part = part
        self._words = words
        self._numbers = numbers
        self._base = base
        self._worst = base.copy()
        self._missing: list[Flags] = [np.ones(len(numbers), np.bool_) for _ in words]

    def best(self, wanted: int) -> list[tuple[Place, int]]:
        """Return place and number of the best phrases."""
        found: list[tuple[Place, int]] = []
        for field, place in enumerate(FIELD_PLACES):
            if len(found) < wanted:
                found += self._at(field, place, wanted - len(found))
        return found

    def _at(self, field: int, place: Place, wanted: int) -> list[tuple[Place, int]]:
        """Return those phrases whose place is ``place``, in the order of rank."""
        ready: list[int] = []
        for some in self._portions(field, place):
            for earlier, its_place in enumerate(FIELD_PLACES[:field]):
                # What can have no better place was not looked at so far.
                self._check(earlier, its_place, some[self._base[some] == place])
            self._check(field, place, some)
            complete = ~np.any([missing[some] for missing in self._missing], axis=0)
            ready += some[complete & (self._worst[some] == place)].tolist()
            if len(ready) >= wanted:
                break
        return [(place, number) for number in self._numbers[ready[:wanted]].tolist()]

    def _check(self, field: int, place: Place, some: Numbers) -> None:
        """Look in one field for what some phrases still miss."""
        for word, missing in zip(self._words, self._missing, strict=True):
            open_ones = some[missing[some]]
            held = open_ones[word.held_by(field, self._numbers[open_ones])]
            missing[held] = False
            self._worst[held] = np.maximum(self._worst[held], place)

    def _portions(self, field: int, place: Place) -> Iterator[Numbers]:
        """Cut the phrases that may have a place into portions that grow, counted by tokens."""
        missing = np.any(self._missing, axis=0)
        some = np.flatnonzero((self._base <= place) & missing)
        starts, numbers = self._part.starts[field], self._numbers[some]
        tokens = np.cumsum(starts[numbers + 1] - starts[numbers], dtype=np.int64)
        low, portion = 0, _CHECKED
        while low < len(some):
            done = int(tokens[low - 1]) if low else 0
            high = max(int(np.searchsorted(tokens, done + portion)), low + 1)
            yield some[low:high]
            low, portion = high, 2 * portion
