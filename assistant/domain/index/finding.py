"""Finds the best phrases of a part: one quality after another until there are enough."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from assistant.domain.hits import Place, Quality
from assistant.domain.index.arrays import Flags, Positions, Small, each_once, first_places
from assistant.domain.index.candidates import all_matches, in_order, matches_in_turn
from assistant.domain.index.literal import Literal
from assistant.domain.index.marking import Marks, Texts
from assistant.domain.index.part import Part
from assistant.domain.index.vocabulary import END, END_CHAR
from assistant.domain.index.walking import Course, walked
from assistant.domain.index.words import Word, phrases_with
from assistant.domain.programs import Program
from assistant.domain.ways import BY_WORDS, FOUND_BY_PROGRAMS, KINDS, Ways

_PLACES = list(Place)
#: A text so long stands in few enough places for all of them to be looked up.
_UNCOMMON = 3
#: So many matches are looked at first for each phrase wanted.
_LOOKED_AT = 4


class Found(NamedTuple):
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
        self._best_places: dict[int, Small] = {}
        #: Where the very text of the query stands, once that is known.
        self._literal: Positions | None = None

    def best(self, limit: int) -> list[Found]:
        """Return the best phrases, best first."""
        found = self._exact()
        for quality in FOUND_BY_PROGRAMS:
            if len(found) < limit:
                found += self._by_programs(quality, limit - len(found))
        return found[:limit]

    def marks(self, found: Sequence[Found]) -> list[Marks]:
        """Return what to mark in each phrase found."""
        numbers = np.array([each.number for each in found], np.int32)
        best = np.array([each.position for each in found], np.int32)
        qualities = np.array([each.quality for each in found], np.int32)
        texts = Texts(self._part, numbers, best)
        texts.mark_codes(qualities == Quality.CODE)
        for quality in sorted({each.quality for each in found} - {Quality.CODE}):
            for group in self.courses(quality):
                for course in (each for each in group if not each.absent):
                    texts.mark(course, qualities == quality)
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
        return found

    def _exact(self) -> list[Found]:
        """Return the phrases whose code or title is the query."""
        text = self._ways.query.text
        titles, codes = self._whole_texts(text)
        if " " in text:
            codes = each_once([codes, self._whole_texts(text.replace(" ", ""))[1]])
        found = self._fresh(Quality.CODE, codes, len(codes))
        return found + self._fresh(Quality.TITLE, titles, len(titles))

    def _whole_texts(self, text: str) -> tuple[Positions, Positions]:
        """Return where titles and where codes begin that are ``text``."""
        part = self._part
        matches = each_once([self._ended(text)])
        titles, codes = np.searchsorted(matches, [part.starts[1][0], part.starts[1][-1]]).tolist()
        begins = part.tokens[matches[:codes] - 1] == END
        return matches[:titles][begins[:titles]], matches[titles:codes][begins[titles:]]

    def _ended(self, text: str) -> Positions:
        """Return where ``text`` stands at an end."""
        if text != self._ways.query.text or len(text) < _UNCOMMON:
            return Literal(self._part, text + END_CHAR).matches()
        self._literal = matches = Literal(self._part, text).matches()
        ended: Flags = self._part.tokens[matches + len(text)] == END
        return matches[ended]

    def _in_turn(self, courses: Sequence[Course], wanted: int) -> Iterator[Positions]:
        """Yield matches: each group ascending, and better than what comes after it."""
        literal = courses[0].program is self._ways.query.whole
        matches = self._literal if literal else None
        if matches is None:
            matches = all_matches(self._part, courses)
        if matches is None:
            yield from matches_in_turn(self._part, courses)
            return
        for some in in_order(self._part, matches):
            yield some[self._part.openings(some)]
            length = _LOOKED_AT * wanted
            while len(some):
                yield some[:length]
                some, length = some[length:], 4 * length

    def _fresh(self, quality: Quality, matches: Positions, wanted: int) -> list[Found]:
        """Return the first phrases of ascending matches that are not taken yet, and take them."""
        if not len(matches):
            return []
        part = self._part
        numbers = part.phrases(matches)
        free = (~self._taken.take(numbers)).nonzero()[0]
        if not len(free):
            return []
        firsts = free[first_places(numbers[free])][:wanted]
        numbers, best = numbers[firsts], matches[firsts]
        self._taken[numbers] = True
        places = np.where(part.openings(best), np.uint8(Place.OPENING), part.places(best))
        kinds = self._kinds(quality, places, best)
        columns = zip(places.tolist(), numbers.tolist(), kinds, best.tolist(), strict=True)
        return [Found(quality, _PLACES[place], *rest) for place, *rest in columns]

    def _kinds(self, quality: Quality, places: Small, best: Positions) -> list[str]:
        """Return the kind of each match."""
        kind, finer = KINDS[quality], np.zeros(len(best), np.bool_)
        if quality == Quality.TEXT:
            kind, begins = "prefix", self._part.tokens[best - 1] == END
            finer = (places == Place.OPENING) | (places == Place.CODE) & begins
        initials = self._ways.query.initials
        if quality == Quality.SOUND and initials is not None:
            kind = "initials"
            finer[walked(self._part, self._course(initials), best)[0]] = True
        return [kind if flag else KINDS[quality] for flag in finer.tolist()]

    def _by_words(
        self, quality: Quality, groups: Sequence[Sequence[Course]], wanted: int
    ) -> list[Found]:
        words = [Word(self._part, group, self._best_places) for group in groups]
        best = phrases_with(self._part, words, self._taken, wanted)
        found = [Found(quality, place, number, KINDS[quality]) for place, number in best]
        self._taken[[number for _, number in best]] = True
        return found
