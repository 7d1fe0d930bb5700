"""Which keys to press and release for a chord while the agent holds some. Knows no connection."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from assistant.domain.chords import Chord

#: The system's number of a key, and whether it goes down.
Stroke = tuple[int, bool]


class Keymap(Protocol):
    """Which numbers the system gives to keys."""

    def codes(self, key: str) -> tuple[int, ...]:
        """Return the numbers of a key, best first; none where this keyboard lacks it."""
        ...

    def modifier_codes(self, name: str) -> tuple[int, ...]:
        """Return the numbers of a modifier, the right-hand key first."""
        ...

    def spoilers(self) -> tuple[int, ...]:
        """Return the numbers of keys that, held, would turn a chord with Ctrl into another one."""
        ...

    def unassigned(self) -> int:
        """Return a number that means nothing to anybody, 0 where all mean something."""
        ...


def releases(keymap: Keymap, chord: Chord, held: Iterable[int]) -> list[Stroke]:
    """Return the strokes that take held keys out of the way which would spoil the chord.

    They are not pressed again: the agent lets go of them in the next moment, and a key pressed for
    them would stay down. A key without meaning goes first: a program that sees Alt come and go with
    nothing between takes the focus into its menu bar.
    """
    wanted = {code for name in chord.modifiers for code in keymap.modifier_codes(name)}
    spoiling = [code for code in keymap.spoilers() if code in set(held) - wanted]
    mask = keymap.unassigned() or keymap.modifier_codes("Ctrl")[0]
    return [(mask, True), (mask, False), *((code, False) for code in spoiling)] if spoiling else []


def strokes(keymap: Keymap, chord: Chord, held: Iterable[int]) -> list[Stroke]:
    """Return the strokes of the chord itself.

    Ctrl that the agent holds stays held: the agent may tap the next number with it. For a chord
    with Ctrl a second Ctrl key is pressed; for one without, the held one is lifted and put back.
    """
    down = set(held)
    own = list(_own_modifiers(keymap, chord, down))
    key = keymap.codes(chord.key)[0]
    lifted = [] if "Ctrl" in chord.modifiers else _held_ctrl(keymap, down)
    return [
        *((code, False) for code in lifted),
        *((code, True) for code in own),
        (key, True),
        (key, False),
        *((code, False) for code in reversed(own)),
        *((code, True) for code in lifted),
    ]


def ctrl_is_in_the_way(keymap: Keymap, chord: Chord, held: Iterable[int]) -> bool:
    """Say whether the agent holds Ctrl, which the chord goes without."""
    return "Ctrl" not in chord.modifiers and bool(_held_ctrl(keymap, set(held)))


def _held_ctrl(keymap: Keymap, held: set[int]) -> list[int]:
    return [code for code in keymap.modifier_codes("Ctrl") if code in held]


def _own_modifiers(keymap: Keymap, chord: Chord, held: set[int]) -> Iterator[int]:
    """Yield for each modifier of the chord a key that is up; none where all of them are down."""
    for name in chord.modifiers:
        free = [code for code in keymap.modifier_codes(name) if code not in held]
        yield from free[:1]
