"""Who owns which chord: the program's own hotkeys, the number keys and the phrases' hotkeys.

Whether the system grants a chord is the desktop's answer, not known here.
"""

from collections.abc import Iterator

from assistant.domain.chords import BadChord, Chord
from assistant.domain.phrases import PhraseId, Shelf
from assistant.domain.settings import Settings
from assistant.domain.values import value

#: Settings that hold the chord of a global hotkey.
HOTKEY_SETTINGS: tuple[str, ...] = (
    *("palette_key", "palette_key_anywhere", "lookup_key", "tag_key", "promise_key"),
)

#: The digits that insert the first nine phrases of a category.
NUMBERS = range(1, 10)


@value
class ChordUse:
    """One chord and what it does: a setting's name, "number_keys", or a phrase by its title."""

    chord: str
    setting: str = ""
    phrase: PhraseId | None = None
    title: str = ""


def number_chords(modifier: str) -> tuple[str, ...]:
    """Return the chords of the number keys, those of the keypad included; none for ""."""
    if not modifier:
        return ()
    return tuple(f"{modifier}+{pad}{digit}" for pad in ("", "Num") for digit in NUMBERS)


def uses(settings: Settings, shelf: Shelf) -> Iterator[ChordUse]:
    """Yield every chord that is spoken for, and by what."""
    for name in HOTKEY_SETTINGS:
        if chord := getattr(settings, name):
            yield ChordUse(chord, setting=name)
    for chord in number_chords(settings.number_keys):
        yield ChordUse(chord, setting="number_keys")
    for phrase in shelf.with_hotkeys():
        yield ChordUse(phrase.hotkey, phrase=phrase.id, title=phrase.title)


def conflicts(chord: str, own: ChordUse, settings: Settings, shelf: Shelf) -> list[ChordUse]:
    """Return what else ``chord`` already does, apart from ``own``, the use it is meant for."""
    wanted = _canonical(chord)
    return [
        use
        for use in uses(settings, shelf)
        if _canonical(use.chord) == wanted and not _same(use, own)
    ]


def _same(use: ChordUse, own: ChordUse) -> bool:
    return (use.setting, use.phrase) == (own.setting, own.phrase)


def _canonical(chord: str) -> str:
    try:
        return str(Chord.parse(chord))
    except BadChord:  # an imported file may name any text as a hotkey
        return chord
