"""What a query may stand for if one key of it went wrong: left out, too many, wrong, or swapped.

Only for five letters or more. In pinyin the slip lies within one syllable, or swaps the two letters
where two syllables meet; the other syllables are whole, but the last may be unfinished.
"""

from collections.abc import Sequence
from functools import cache

from assistant.domain.programs import Program, Step, without_dead_ends
from assistant.domain.queries import Query
from assistant.domain.sounds import Sound
from assistant.domain.syllables import LONGEST, PLACES, SYLLABLES

FEWEST_LETTERS = 5
#: How many letters a syllable can have in which one may be too many.
_REACH = LONGEST + 1
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def mistyped(query: Query) -> list[Program]:
    """Return the programs that find what was meant if one key went wrong; [] for a short query."""
    units = query.sound.units
    if len(units) < FEWEST_LETTERS or not (units.isascii() and units.isalpha()):
        return []
    programs = [_pinyin(query.sound)]
    return programs if query.sound.breaks else [*programs, _word(units)]


def _pinyin(sound: Sound) -> Program:
    """Return the program for full pinyin.

    Nodes: right so far (0 … n-1), two letters being swapped (n … 2n-1), one slip made (2n … 3n).
    """
    size = len(sound.units)
    ends = _finishing(sound.syllables)
    steps: list[tuple[Step, ...]] = [()] * (3 * size + 1)
    for start in range(size):
        steps[2 * size + start] = tuple(
            Step(2 * size + step.to, places=step.places) for step in sound.syllables[start]
        )
    for start in sorted(_reached(sound)):
        steps[start] = _up_to_slip(sound, start, ends)
        for step in steps[start]:
            if size <= step.to < 2 * size:
                steps[step.to] = _after_swap(sound, step.to - size, ends)
    return Program(without_dead_ends(steps), skips=True, turn=size)


def _finishing(steps: Sequence[Sequence[Step]]) -> set[int]:
    """Return the places from which the rest can be read as syllables."""
    finishing = {len(steps)}
    for start in reversed(range(len(steps))):
        if any(step.to in finishing for step in steps[start]):
            finishing.add(start)
    return finishing


def _reached(sound: Sound) -> set[int]:
    """Return the places up to which the query can be read as syllables."""
    reached = {0}
    for start in range(len(sound.units)):
        if start in reached:
            reached.update(step.to for step in sound.syllables[start])
    return reached - {len(sound.units)}


def _up_to_slip(sound: Sound, start: int, ends: set[int]) -> tuple[Step, ...]:
    size = len(sound.units)
    steps = [step for step in sound.syllables[start] if step.to < size]
    for stop in range(start + 1, sound.piece(start, _REACH) + 1):
        letters = sound.units[start:stop]
        if stop in ends and (places := near_syllables(letters)):
            steps.append(Step(2 * size + stop, places=places))
        if stop < size and stop not in sound.breaks:
            other = letters[:-1] + sound.units[stop]
            if other in PLACES and letters[-1] != sound.units[stop]:
                steps.append(Step(size + stop - 1, places=(PLACES[other],)))
    return tuple(steps)


def _after_swap(sound: Sound, place: int, ends: set[int]) -> tuple[Step, ...]:
    """Return the steps past the syllable whose first letter was typed one place too early."""
    size = len(sound.units)
    steps = []
    for stop in range(place + 2, sound.piece(place + 1, _REACH) + 1):
        letters = sound.units[place] + sound.units[place + 2 : stop]
        if stop in ends and letters in PLACES:
            steps.append(Step(2 * size + stop, places=(PLACES[letters],)))
    return tuple(steps)


def _word(units: str) -> Program:
    """Return the program for a Latin word; nodes as in ``_pinyin``, each step a single letter."""
    size = len(units)
    right, swapped, slipped = [], [], []
    for place, unit in enumerate(units):
        later = units[place + 1 : place + 2]
        ways = [Step(place + 1, chars=unit)] if later else []
        ways.append(Step(2 * size + place, chars=_LETTERS))
        ways.append(Step(2 * size + place + 1, chars=_LETTERS.replace(unit, "")))
        if later:
            ways.append(Step(2 * size + place + 2, chars=later))
            ways.append(Step(size + place, chars=later))
        if place == size - 2:
            ways.append(Step(3 * size, chars=unit))
        right.append(tuple(ways))
        swapped.append((Step(2 * size + place + 2, chars=unit),) if later else ())
        slipped.append((Step(2 * size + place + 1, chars=unit),))
    return Program(without_dead_ends([*right, *swapped, *slipped, ()]), at_word=True, turn=size)


@cache
def _shortened() -> dict[tuple[int, str], tuple[int, ...]]:
    """Return the syllables that give some letters when the letter at an index is taken out."""
    table: dict[tuple[int, str], list[int]] = {}
    for place, syllable in enumerate(SYLLABLES):
        for index in range(len(syllable)):
            rest = syllable[:index] + syllable[index + 1 :]
            table.setdefault((index, rest), []).append(place)
    return {key: tuple(places) for key, places in table.items()}


def near_syllables(letters: str) -> frozenset[int]:
    """Return the places of the syllables exactly one slip away from ``letters``."""
    table = _shortened()
    found: set[int] = set()
    for index in range(len(letters)):
        rest = letters[:index] + letters[index + 1 :]
        found.update(table.get((index, rest), ()))
        found.update(table.get((index, letters), ()))
        found.update([PLACES[rest]] if rest in PLACES else [])
        swapped = letters[:index] + letters[index : index + 2][::-1] + letters[index + 2 :]
        found.update([PLACES[swapped]] if swapped in PLACES else [])
    found.update(table.get((len(letters), letters), ()))
    found.discard(PLACES.get(letters, -1))
    return frozenset(found)
