"""Which keycodes give a key on this keyboard, in whatever layouts it has. Knows no connection."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from assistant.domain.chords import Chord

SHIFT, LOCK, CONTROL, MOD1 = 1 << 0, 1 << 1, 1 << 2, 1 << 3

_NAMED = {
    "Enter": 0xFF0D,
    "Tab": 0xFF09,
    "Esc": 0xFF1B,
    "Space": 0x20,
    "Backspace": 0xFF08,
    "Delete": 0xFFFF,
    "Insert": 0xFF63,
    "Home": 0xFF50,
    "End": 0xFF57,
    "PageUp": 0xFF55,
    "PageDown": 0xFF56,
    "Left": 0xFF51,
    "Up": 0xFF52,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "PrtSc": 0xFF61,
    "Pause": 0xFF13,
    "Menu": 0xFF67,
    **{f"F{number}": 0xFFBD + number for number in range(1, 25)},
    **{f"Num{number}": 0xFFB0 + number for number in range(10)},
}
_MODIFIER_KEYS = {
    "Ctrl": (0xFFE4, 0xFFE3),
    "Shift": (0xFFE2, 0xFFE1),
    "Alt": (0xFFEA, 0xFFE9),
    "Super": (0xFFEC, 0xFFEB),
}
_NUM_LOCK, _SCROLL_LOCK = 0xFF7F, 0xFF14
_LEVEL_KEYS = (0xFE03, 0xFF7E, 0xFFE7, 0xFFE8, 0xFFED, 0xFFEE)  # AltGr, mode switch, Meta, Hyper

#: Where keys lie that a layout without Latin letters does not name: rows, from this keycode on.
_ROWS = {10: "1234567890-=", 24: "QWERTYUIOP[]", 38: "ASDFGHJKL;'`", 51: "\\ZXCVBNM,./"}
_PLACES = {key: first + index for first, row in _ROWS.items() for index, key in enumerate(row)}


@dataclass(frozen=True, slots=True)
class Keymap:
    """The server's tables: keycode → its key symbols, and the keycodes of the eight modifiers."""

    symbols: Mapping[int, Sequence[int]]
    modifiers: Sequence[Sequence[int]]
    _places: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found: dict[int, list[tuple[int, int]]] = {}
        for code, symbols in self.symbols.items():
            for level, symbol in enumerate(symbols):
                if symbol:
                    found.setdefault(symbol, []).append((level, code))
        for symbol, places in found.items():
            self._places[symbol] = tuple(dict.fromkeys(code for _, code in sorted(places)))

    def codes(self, key: str) -> tuple[int, ...]:
        """Return the keycodes of a key, best first; none where this keyboard lacks it."""
        if key in _NAMED:
            return self._places.get(_NAMED[key], ())
        letters = [ord(char) for char in (key.lower(), key.upper()) if len(char) == 1]
        for letter in letters:
            symbol = letter if letter < 0x100 else 0x01000000 | letter
            if symbol in self._places:
                return self._places[symbol][:1]
        place = _PLACES.get(key, 0)
        return (place,) if place in self.symbols else ()

    def mask(self, chord: Chord) -> int:
        """Return the modifier bits of a chord as key events carry them."""
        bits = {"Ctrl": CONTROL, "Shift": SHIFT}
        return sum(bits.get(name) or self._bit(_MODIFIER_KEYS[name]) for name in chord.modifiers)

    @property
    def num_lock(self) -> int:
        """Return the modifier bit of NumLock, 0 where there is none."""
        return self._bit((_NUM_LOCK,))

    def lock_variants(self) -> tuple[int, ...]:
        """Return every combination of the bits of CapsLock, NumLock and ScrollLock."""
        locks = [bit for bit in (LOCK, self.num_lock, self._bit((_SCROLL_LOCK,))) if bit]
        chosen = [combo for count in range(len(locks) + 1) for combo in combinations(locks, count)]
        return tuple(sum(combo) for combo in chosen)

    def relevant(self) -> int:
        """Return the modifier bits that tell one chord from another."""
        return 0xFF & ~max(self.lock_variants())

    def modifier_codes(self, name: str) -> tuple[int, ...]:
        """Return the keycodes of a modifier, the right-hand key first."""
        return tuple(
            code for symbol in _MODIFIER_KEYS[name] for code in self._places.get(symbol, ())[:1]
        )

    def is_modifier(self, code: int) -> bool:
        """Say whether a key changes the meaning of others instead of having its own."""
        return any(code in row for row in self.modifiers)

    def spoilers(self) -> tuple[int, ...]:
        """Return the keycodes that, held, would turn a chord with Ctrl into another one."""
        symbols = [*_LEVEL_KEYS]
        for name in ("Alt", "Shift", "Super"):
            symbols += _MODIFIER_KEYS[name]
        return tuple(
            dict.fromkeys(code for symbol in symbols for code in self._places.get(symbol, ()))
        )

    def unassigned(self) -> int:
        """Return a keycode that means nothing to anybody, 0 where all mean something."""
        free = [code for code, symbols in self.symbols.items() if not any(symbols)]
        return free[-1] if free else 0

    def _bit(self, keys: Sequence[int]) -> int:
        codes = {code for symbol in keys for code in self._places.get(symbol, ())}
        rows = enumerate(self.modifiers)
        return next((1 << index for index, row in rows if codes & set(row) - {0}), 0)
