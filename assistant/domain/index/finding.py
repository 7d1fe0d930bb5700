"""Finds the best phrases of a part: one quality after another until there are enough."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from assistant.domain.hits import Place, Quality
from assistant.domain.index.arrays import Flags, Positions
from assistant.domain.index.candidates import Beginnings, all_matches, matches_in_turn
from assistant.domain.index.marking import Marks, Texts, whole_codes
from assistant.domain.index.part import Part
from assistant.domain.index.vocabulary import END, END_CHAR
from assistant.domain.index.walking import Course, reaching
from assistant.domain.index.words import Word, phrases_with
from assistant.domain.queries import Program, literally
from assistant.domain.ways import BY_WORDS, FOUND_BY_PROGRAMS, KINDS, Ways

#: So many matches are looked at first for each phrase wanted.
_LOOKED_AT = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of a part, how and where it met the query; position -1: in several places."""

    quality: Quality
    place: Place
    number: int
    kind: str
    position: int = -1


class Finder:
    """Answers one query from one part."""

    def __init__(self, part: Part, gone: Flags, ways: Ways) -> None:
        """Take the part, which of its phrases no longer count, and what is asked for."""
        self._part = part
        self._taken = gone.copy()
        self._ways = ways
        self._courses: dict[int, Course] = {}

    def best(self, limit: int) -> list[Found]:
        """Return the best phrases, best first."""
        found = self._exact()
        for quality in FOUND_BY_PROGRAMS:
            if len(found) < limit:
                found += self._by_programs(quality, limit - len(found))
        return found[:limit]

    def marks(self, found: Sequence[Found]) -> list[Marks]:
        """Return what to mark in phrases found with one and the same quality."""
        numbers = np.array([each.number for each in found], np.int32)
        if found[0].quality == Quality.CODE:
            return whole_codes(self._part, numbers)
        texts = Texts(self._part, numbers, [each.position for each in found])
        for group in self.courses(found[0].quality):
            for course in group:
                texts.mark(course)
        return texts.marks()

    def courses(self, quality: Quality) -> list[list[Course]]:
        """Return the courses that find a quality, grouped by words."""
        return [list(map(self._course, group)) for group in self._ways.groups(quality)]

    def _course(self, program: Program) -> Course:
        # Kept: the same programs are asked for again, for other qualities and for the marks.
        if id(program) not in self._courses:
            self._courses[id(program)] = Course(program, self._part.vocabulary)
        return self._courses[id(program)]

    def _by_programs(self, quality: Quality, wanted: int) -> list[Found]:
        groups = self.courses(quality)
        if not groups:
            return []
        if quality in BY_WORDS:
            return self._by_words(quality, groups, wanted)
        found: list[Found] = []
        for matches in self._in_turn(groups[0], wanted):
            found += self._fresh(quality, matches, wanted - len(found))
            if len(found) >= wanted:
                break
        return self._told_apart(quality, found)

    def _exact(self) -> list[Found]:
        """Return the phrases whose code or title is the query."""
        text = self._ways.query.text
        titles, codes = self._whole_texts(text)
        if " " in text:
            codes = np.union1d(codes, self._whole_texts(text.replace(" ", ""))[1])
        found = self._fresh(Quality.CODE, codes, len(codes))
        return found + self._fresh(Quality.TITLE, titles, len(titles))

    def _whole_texts(self, text: str) -> tuple[Positions, Positions]:
        """Return where titles and where codes begin that are ``text``."""
        part = self._part
        matches = Beginnings(part, self._course(literally(text + END_CHAR))).matches()
        titles, codes = np.searchsorted(matches, [part.starts[1][0], part.starts[1][-1]]).tolist()
        begins = part.tokens[matches[:codes] - 1] == END
        return matches[:titles][begins[:titles]], matches[titles:codes][begins[titles:]]

    def _in_turn(self, courses: Sequence[Course], wanted: int) -> Iterator[Positions]:
        """Yield matches: each group ascending, and better than what comes after it."""
        matches = all_matches(self._part, courses)
        if matches is None:
            yield from matches_in_turn(self._part, courses)
            return
        yield matches[self._part.openings(matches)]
        length = _LOOKED_AT * wanted
        while len(matches):
            yield matches[:length]
            matches, length = matches[length:], 4 * length

    def _fresh(self, quality: Quality, matches: Positions, wanted: int) -> list[Found]:
        """Return the first phrases of ascending matches that are not taken yet, and take them."""
        part = self._part
        numbers = part.phrases(matches)
        free = np.flatnonzero(~self._taken[numbers])
        firsts = free[np.sort(np.unique(numbers[free], return_index=True)[1])][:wanted]
        numbers, best = numbers[firsts], matches[firsts]
        self._taken[numbers] = True
        places = np.where(part.openings(best), Place.OPENING, part.places(best))
        columns = zip(places.tolist(), numbers.tolist(), best.tolist(), strict=True)
        return [
            Found(quality, Place(place), number, KINDS[quality], position)
            for place, number, position in columns
        ]

    def _by_words(
        self, quality: Quality, groups: Sequence[Sequence[Course]], wanted: int
    ) -> list[Found]:
        best = phrases_with(self._part, list(map(Word, groups)), self._taken, wanted)
        found = [Found(quality, place, number, KINDS[quality]) for place, number in best]
        self._taken[[number for _, number in best]] = True
        return found

    def _told_apart(self, quality: Quality, found: list[Found]) -> list[Found]:
        """Return the same with the finer kind of each."""
        if quality == Quality.TEXT:
            return [replace(each, kind="prefix") if self._opens(each) else each for each in found]
        initials = self._ways.query.initials
        if quality == Quality.SOUND and initials is not None:
            positions = np.array([each.position for each in found], np.int32)
            begun = set(reaching(self._part, self._course(initials), positions).tolist())
            return [
                replace(each, kind="initials") if each.position in begun else each for each in found
            ]
        return found

    def _opens(self, found: Found) -> bool:
        begins = self._part.tokens[found.position - 1] == END
        return found.place == Place.OPENING or (found.place == Place.CODE and bool(begins))
