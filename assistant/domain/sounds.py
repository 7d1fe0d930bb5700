"""Typing by sound: what of a query are letters and characters, and which syllables they may be."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property

from assistant.domain.folding import is_sign
from assistant.domain.programs import Program, Step
from assistant.domain.syllables import LONGEST, PLACES, beginning_with


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

    @cached_property
    def syllables(self) -> list[list[Step]]:
        """The steps past one syllable typed from each place; at the end it may be unfinished."""
        return [self._syllables_from(start) for start in range(len(self.units))]

    def piece(self, start: int, length: int) -> int:
        """Return how far ``length`` units from ``start`` reach without crossing a break."""
        ends = [place for place in self.breaks if place > start]
        return min([start + length, len(self.units), *ends])

    def _syllables_from(self, start: int) -> list[Step]:
        steps, end = [], len(self.units)
        for stop in range(start + 1, self.piece(start, LONGEST) + 1):
            letters = self.units[start:stop]
            if stop == end:
                if places := beginning_with(letters):
                    steps.append(Step(stop, places=places))
            elif letters in PLACES:
                steps.append(Step(stop, places=(PLACES[letters],)))
        return steps


def by_initials(sound: Sound) -> Program:
    """Return the program for first letters; Latin text in between stands for itself."""
    steps = []
    for stop, unit in enumerate(sound.units, 1):
        ways = [Step(stop, chars=unit), Step(stop, places=beginning_with(unit))]
        steps.append(tuple(ways))
    return Program((*steps, ()), skips=True)


def by_syllables(sound: Sound) -> Program | None:
    """Return the program for whole syllables; Latin text in between stands for itself.

    None if there is no syllable in it but single letters: then it can only be first letters.
    """
    found, steps = False, []
    for start, unit in enumerate(sound.units):
        syllables = sound.syllables[start]
        found = found or any(step.to > start + 1 for step in syllables)
        steps.append((Step(start + 1, chars=unit), *syllables))
    return Program((*steps, ()), skips=True) if found else None


def _plain(char: str) -> str:
    if char.isascii():
        return char
    parts = unicodedata.normalize("NFD", char)
    if not "a" <= parts[0] <= "z":
        return char
    return "v" if parts[0] == "u" and "\u0308" in parts else parts[0]
