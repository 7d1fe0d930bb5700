"""What a typed query may stand for: as programs that walk along a text, character by character.

A program is a small graph. Each step from node to node takes one character of the text: that very
character, or one that is read as one of some syllables. The last node means "found". Programs say
nothing of how they are run; ``matching`` runs them one text at a time, ``parts`` over a library.
"""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from assistant.domain.folding import fold, is_sign
from assistant.domain.syllables import LONGEST, PLACES, beginning_with

#: So much of a query counts; a whole message pasted into the field is found by its beginning.
LONGEST_QUERY = 64
#: Typing by sound passes over this many signs (，！ and blanks) between two characters.
WIDEST_GAP = 6


@dataclass(frozen=True, slots=True)
class Step:
    """A way on to node ``to``, past a character that is ``char`` or is read as in ``places``."""

    to: int
    char: str = ""
    places: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Program:
    """The steps from each node; the last node, which has none, is the aim.

    ``skips``: signs in the text may be passed over. ``at_word``: only from the start of a word.
    """

    steps: tuple[tuple[Step, ...], ...]
    skips: bool = False
    at_word: bool = False

    @property
    def aim(self) -> int:
        """The node that means "found"."""
        return len(self.steps) - 1


@dataclass(frozen=True)
class Sound:
    """Letters, digits and characters without the signs between them, and where those stood."""

    units: str
    breaks: frozenset[int] = frozenset()

    @classmethod
    def of(cls, text: str) -> "Sound":
        """Return what of a folded text is typed by sound: ü as v, letters without tone marks."""
        units, breaks = "", set()
        for char in text:
            if is_sign(char):
                breaks.add(len(units))
            else:
                units += _plain(char)
        return cls(units, frozenset(breaks))

    @property
    def typed(self) -> bool:
        """Whether all of it could be pinyin, with Latin letters and digits in between."""
        return self.units.isascii() and self.lettered

    @property
    def lettered(self) -> bool:
        """Whether there is a Latin letter in it."""
        return any("a" <= unit <= "z" for unit in self.units)

    def end_of_piece(self, start: int) -> int:
        """Return how far a syllable that begins at ``start`` can reach."""
        ends = [place for place in self.breaks if place > start]
        return min([start + LONGEST, len(self.units), *ends])


@dataclass(frozen=True)
class Query:
    """A query as typed, folded; each property is one reading of it (None: it has none)."""

    text: str

    @classmethod
    def of(cls, typed: str) -> "Query":
        """Return the query that somebody typed, cut to a sensible length."""
        return cls(fold(typed[: 4 * LONGEST_QUERY]).strip()[:LONGEST_QUERY].strip())

    @cached_property
    def sound(self) -> Sound:
        """The query without signs and blanks."""
        return Sound.of(self.text)

    @cached_property
    def words(self) -> tuple["Query", ...]:
        """Its words, where there are several; each is a query of its own."""
        parts = dict.fromkeys(self.text.split())
        return tuple(map(Query, parts)) if " " in self.text else ()

    @cached_property
    def whole(self) -> Program:
        """The very text."""
        return literally(self.text)

    @cached_property
    def literal(self) -> Program | None:
        """The very text, where it says enough: one letter is the start of a word by sound."""
        single = len(self.text) == 1 and self.text.isascii() and self.text.isalpha()
        return None if single else self.whole

    @cached_property
    def initials(self) -> Program | None:
        """The first letters of consecutive characters."""
        return by_sound(self.sound, initials=True, full=False) if self.sound.typed else None

    @cached_property
    def pinyin(self) -> Program | None:
        """Whole syllables of consecutive characters, the last one perhaps not finished."""
        typed = self.sound.typed and len(self.sound.units) > 1
        return by_sound(self.sound, initials=False, full=True) if typed else None

    @cached_property
    def mixed(self) -> Program | None:
        """Characters, syllables and first letters in any mixture."""
        several = len(self.sound.units) > 1
        return by_sound(self.sound, initials=True, full=True) if several else None

    @property
    def anyhow(self) -> list[Program | None]:
        """All that finds it as one word of several."""
        return [self.literal, self.mixed or self.initials]


def literally(text: str) -> Program:
    """Return the program that finds ``text`` itself."""
    steps = [(Step(place, char=char),) for place, char in enumerate(text, 1)]
    return Program((*steps, ()))


def by_sound(sound: Sound, *, initials: bool, full: bool) -> Program:
    """Return the program that finds ``sound`` typed by first letters, by whole syllables, or both.

    Characters, digits and letters of the text itself always stand for themselves.
    """
    steps = []
    for start, unit in enumerate(sound.units):
        ways = [Step(start + 1, char=unit)]
        if initials and (places := beginning_with(unit)):
            ways.append(Step(start + 1, places=places))
        steps.append((*ways, *(syllables_from(sound, start) if full else ())))
    return Program((*steps, ()), skips=True)


def syllables_from(sound: Sound, start: int, *, open_end: bool = True) -> list[Step]:
    """Return the steps past one syllable typed from ``start``; at the end it may be unfinished."""
    steps = []
    limit, end = sound.end_of_piece(start), len(sound.units)
    for stop in range(start + 1, limit + 1):
        letters = sound.units[start:stop]
        if open_end and stop == end:
            if places := beginning_with(letters):
                steps.append(Step(stop, places=places))
        elif letters in PLACES:
            steps.append(Step(stop, places=(PLACES[letters],)))
    return steps


def _plain(char: str) -> str:
    if char.isascii():
        return char
    parts = unicodedata.normalize("NFD", char)
    if not "a" <= parts[0] <= "z":
        return char
    return "v" if parts[0] == "u" and "\u0308" in parts else parts[0]
