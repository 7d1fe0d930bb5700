"""Queries that mix ways of typing: characters, whole syllables and first letters.

Between characters a run of letters is read in one of these ways: as Latin text, as first letters,
as syllables, as syllables with first letters behind (tuihyf), or as first letters with syllables
behind (thuo). That is how people shorten pinyin; any wilder mixture finds little but chance.
"""

from enum import IntEnum

from assistant.domain.programs import Program, Step, without_dead_ends
from assistant.domain.sounds import Sound
from assistant.domain.syllables import beginning_with


class _Reading(IntEnum):
    """How the letters since the last character were read."""

    NONE = 0
    LATIN = 1
    FULL = 2
    FULL_THEN_FIRST = 3
    FULL_THEN_FIRSTS = 4
    FIRSTS = 5
    FIRSTS_THEN_FULL = 6


_SIZE = len(_Reading)
#: What a run of letters may be read as after a first letter, and after a whole syllable.
_AFTER_FIRST = {
    _Reading.NONE: _Reading.FIRSTS,
    _Reading.FIRSTS: _Reading.FIRSTS,
    _Reading.FULL: _Reading.FULL_THEN_FIRST,
    _Reading.FULL_THEN_FIRST: _Reading.FULL_THEN_FIRSTS,
    _Reading.FULL_THEN_FIRSTS: _Reading.FULL_THEN_FIRSTS,
}
_AFTER_FULL = {
    _Reading.NONE: _Reading.FULL,
    _Reading.FULL: _Reading.FULL,
    _Reading.FIRSTS: _Reading.FIRSTS_THEN_FULL,
    _Reading.FIRSTS_THEN_FULL: _Reading.FIRSTS_THEN_FULL,
}
_AFTER_LATIN = {_Reading.NONE: _Reading.LATIN, _Reading.LATIN: _Reading.LATIN}
#: Letters alone are a mixture only so; read otherwise they are initials or pinyin.
_MIXED = {_Reading.FULL_THEN_FIRSTS, _Reading.FIRSTS_THEN_FULL}


def mixture(sound: Sound) -> Program | None:
    """Return the program for ``sound`` typed in a mixture of ways; None if it can be none."""
    steps: list[tuple[Step, ...]] = [()] * (len(sound.units) * _SIZE + 1)
    reached = {0}
    for node in range(len(steps) - 1):
        if node in reached:
            start, reading = divmod(node, _SIZE)
            steps[node] = tuple(_steps(sound, start, _Reading(reading)))
            reached.update(step.to for step in steps[node])
    kept = without_dead_ends(steps)
    return Program(kept, skips=True) if kept[0] else None


def _steps(sound: Sound, start: int, reading: _Reading) -> list[Step]:
    unit = sound.units[start]
    if not "a" <= unit <= "z":
        return _onwards(sound, [Step(start + 1, chars=unit)], _Reading.NONE)
    steps = []
    if reading in _AFTER_LATIN:
        steps += _onwards(sound, [Step(start + 1, chars=unit)], _AFTER_LATIN[reading])
    if reading in _AFTER_FIRST:
        first = Step(start + 1, places=beginning_with(unit))
        steps += _onwards(sound, [first] if first.places else [], _AFTER_FIRST[reading])
    if reading in _AFTER_FULL:
        # A single letter at the end is a first letter.
        last = start + 1 == len(sound.units)
        full = [] if last else sound.syllables[start]
        steps += _onwards(sound, full, _AFTER_FULL[reading])
    return steps


def _onwards(sound: Sound, steps: list[Step], reading: _Reading) -> list[Step]:
    """Return the steps with nodes for where they lead in the query; at its end only a mixture."""
    size = len(sound.units)
    alone = sound.units.isascii() and sound.units.isalpha()
    return [
        Step(step.to * _SIZE + (0 if step.to == size else reading), step.chars, step.places)
        for step in steps
        if step.to < size or not alone or reading in _MIXED
    ]
