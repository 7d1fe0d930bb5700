"""Which of the system's virtual keys a chord means. Knows the keyboard by one question alone."""

from collections.abc import Callable, Mapping

from assistant.domain.chords import Chord

LEFT_CTRL, RIGHT_CTRL = 0xA2, 0xA3
_NAMED: Mapping[str, int] = {
    "Backspace": 0x08,
    "Tab": 0x09,
    "Enter": 0x0D,
    "Pause": 0x13,
    "Esc": 0x1B,
    "Space": 0x20,
    "PageUp": 0x21,
    "PageDown": 0x22,
    "End": 0x23,
    "Home": 0x24,
    "Left": 0x25,
    "Up": 0x26,
    "Right": 0x27,
    "Down": 0x28,
    "PrtSc": 0x2C,
    "Insert": 0x2D,
    "Delete": 0x2E,
    "Menu": 0x5D,
    **{f"Num{number}": 0x60 + number for number in range(10)},
    **{f"F{number}": 0x6F + number for number in range(1, 25)},
}
_MODIFIER_KEYS: Mapping[str, tuple[int, ...]] = {
    "Ctrl": (RIGHT_CTRL, LEFT_CTRL),
    "Shift": (0xA1, 0xA0),
    "Alt": (0xA5, 0xA4),
    "Super": (0x5C, 0x5B),
}
#: The bits by which ``RegisterHotKey`` knows modifiers.
_BITS: Mapping[str, int] = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Super": 8}
#: Where signs lie on a keyboard whose layout has no Latin ones.
_SIGNS: Mapping[str, int] = {
    **dict(zip(";=,-./`", range(0xBA, 0xC1), strict=True)),
    **dict(zip("[\\]'", range(0xDB, 0xDF), strict=True)),
}
#: Belongs to no key, and no program does anything on it.
_MASK = 0xE8
#: Keys that share their scan code with one of the number pad, and say by a flag that they are not.
_EXTENDED = {*range(0x21, 0x29), 0x2C, 0x2D, 0x2E, 0x5B, 0x5C, 0x5D, RIGHT_CTRL, 0xA5}


class VirtualKeys:
    """The keys of this keyboard; ``key_of(character)`` says which gives it, -1 where none does."""

    def __init__(self, key_of: Callable[[str], int]) -> None:
        self._key_of = key_of

    def codes(self, key: str) -> tuple[int, ...]:
        """Return the virtual key of a key; none where this keyboard lacks it."""
        if key in _NAMED:
            return (_NAMED[key],)
        if key.isalnum():
            return (ord(key),)
        found = self._key_of(key)
        code = found & 0xFF if found != -1 else _SIGNS.get(key, 0)
        return (code,) if code else ()

    def modifier_codes(self, name: str) -> tuple[int, ...]:
        """Return the virtual keys of a modifier, the right-hand key first."""
        return _MODIFIER_KEYS[name]

    def spoilers(self) -> tuple[int, ...]:
        """Return the keys that, held, would turn a chord with Ctrl into another one."""
        return tuple(
            code for name in ("Alt", "Shift", "Super") for code in reversed(_MODIFIER_KEYS[name])
        )

    def modifiers(self) -> tuple[int, ...]:
        """Return all keys that change the meaning of others."""
        return tuple(code for codes in _MODIFIER_KEYS.values() for code in codes)

    def unassigned(self) -> int:
        """Return a key that means nothing to anybody."""
        return _MASK


def is_extended(code: int) -> bool:
    """Say whether a stroke of that key needs the flag that tells it from the number pad."""
    return code in _EXTENDED


def mask(chord: Chord) -> int:
    """Return the modifiers of a chord as ``RegisterHotKey`` takes them."""
    return sum(_BITS[name] for name in chord.modifiers)
