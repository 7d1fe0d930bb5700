"""Which character a key gives, by the server's tables."""

import pytest

from assistant.desktop.x11.keymap import CONTROL, SHIFT, Keymap
from assistant.desktop.x11.typed import character

_NUM_LOCK, _SECOND_LAYOUT = 1 << 4, 1 << 13
_SYMBOLS = {
    10: (0x31, 0x21),  # 1 !
    38: (0x61, 0x41, 0x06C6, 0x06E6),  # a A ф Ф
    47: (0x3B, 0x3A),  # ; :
    48: (0x61, 0x41, 0x01000444, 0x01000424),  # a A ф Ф, as newer servers have them
    36: (0xFF0D,),  # Enter
    77: (0xFF7F,),  # NumLock
    87: (0xFF9C, 0xFFB1),  # End, 1 on the pad
    113: (),
}
_KEYMAP = Keymap(_SYMBOLS, ((50,), (66,), (37,), (64,), (77,), (), (133,), ()))


@pytest.mark.parametrize(
    ("code", "state", "expected"),
    [
        (10, 0, "1"),
        (10, SHIFT, "!"),
        (38, 0, "a"),
        (38, SHIFT, "A"),
        (38, _SECOND_LAYOUT, ""),
        (48, _SECOND_LAYOUT, "ф"),
        (48, _SECOND_LAYOUT | SHIFT, "Ф"),
        (47, 0, ";"),
        (47, _SECOND_LAYOUT, ";"),
        (47, SHIFT, ":"),
        (36, 0, ""),
        (87, 0, ""),
        (87, _NUM_LOCK, "1"),
        (87, _NUM_LOCK | SHIFT, ""),
        (113, 0, ""),
        (200, 0, ""),
    ],
)
def test_a_key_gives_its_character(code: int, state: int, expected: str) -> None:
    assert character(_KEYMAP, code, state) == expected


def test_modifiers_are_told_from_other_keys() -> None:
    assert [_KEYMAP.is_modifier(code) for code in (50, 37, 66, 38)] == [True, True, True, False]
    assert CONTROL & _KEYMAP.relevant()
