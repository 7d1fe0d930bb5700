"""Which keys give a chord, on keyboards of several layouts, while the agent holds some."""

import pytest

from assistant.desktop.strokes import ctrl_is_in_the_way, releases, strokes
from assistant.desktop.x11.keymap import CONTROL, MOD1, SHIFT, Keymap
from assistant.domain.chords import Chord

CTRL_L, CTRL_R, ALT_L, SHIFT_L, SHIFT_R, NUM_LOCK, FREE = 37, 105, 64, 50, 62, 77, 248
V, ONE, PAD_ONE, INSERT, ENTER = 55, 10, 87, 118, 36
_KEYS = {
    CTRL_L: [0xFFE3],
    CTRL_R: [0xFFE4],
    ALT_L: [0xFFE9],
    SHIFT_L: [0xFFE1],
    SHIFT_R: [0xFFE2],
    NUM_LOCK: [0xFF7F],
    INSERT: [0xFF63],
    ENTER: [0xFF0D],
    ONE: [ord("1"), ord("!")],
    PAD_ONE: [0xFF9C, 0xFFB1],
    FREE: [0, 0],
}
_MODIFIERS = [
    [SHIFT_L, SHIFT_R],
    [66],
    [CTRL_L, CTRL_R],
    [ALT_L],
    [NUM_LOCK],
    [0],
    [133],
    [0],
]
_NUM_BIT = 1 << 4


def keymap(letters: dict[int, list[int]] | None = None) -> Keymap:
    return Keymap({**_KEYS, **(letters or {V: [ord("v"), ord("V")]})}, _MODIFIERS)


def stroked(chord: str, *held: int) -> list[tuple[int, bool]]:
    return strokes(keymap(), Chord.parse(chord), held)


def test_a_letter_is_found_in_the_second_layout() -> None:
    assert keymap({V: [0x6CD, 0x6ED, ord("v"), ord("V")]}).codes("V") == (V,)


def test_a_letter_that_no_layout_has_lies_where_it_always_lies() -> None:
    assert keymap({V: [0x6CD, 0x6ED]}).codes("V") == (V,)


def test_a_moved_letter_is_found_where_it_is() -> None:
    assert keymap({V: [ord("k"), ord("K")], 60: [ord("v"), ord("V")]}).codes("V") == (60,)


def test_a_key_that_is_nowhere_has_no_code() -> None:
    assert keymap().codes("F24") == ()


def test_a_chord_has_the_bits_of_its_modifiers() -> None:
    assert keymap().mask(Chord.parse("Ctrl+Alt+Shift+1")) == CONTROL | MOD1 | SHIFT


def test_locks_are_left_out_of_what_tells_chords_apart() -> None:
    assert keymap().relevant() & (_NUM_BIT | 2) == 0
    assert set(keymap().lock_variants()) == {0, 2, _NUM_BIT, 2 | _NUM_BIT}


def test_a_held_ctrl_stays_and_the_other_one_is_pressed() -> None:
    expected = [(CTRL_R, True), (V, True), (V, False), (CTRL_R, False)]
    assert stroked("Ctrl+V", CTRL_L, ONE) == expected


def test_where_the_right_ctrl_is_held_the_left_one_is_pressed() -> None:
    assert stroked("Ctrl+V", CTRL_R)[0] == (CTRL_L, True)


def test_where_both_are_held_none_is_pressed_or_released() -> None:
    assert stroked("Ctrl+V", CTRL_L, CTRL_R) == [(V, True), (V, False)]


def test_for_a_chord_without_ctrl_the_held_one_is_lifted_and_put_back() -> None:
    pressed = stroked("Enter", CTRL_L)
    assert pressed == [(CTRL_L, False), (ENTER, True), (ENTER, False), (CTRL_L, True)]
    assert ctrl_is_in_the_way(keymap(), Chord.parse("Enter"), {CTRL_L})


def test_shift_of_a_chord_is_pressed_and_let_go() -> None:
    expected = [(SHIFT_R, True), (INSERT, True), (INSERT, False), (SHIFT_R, False)]
    assert stroked("Shift+Insert") == expected


@pytest.mark.parametrize("held", [ALT_L, SHIFT_L])
def test_a_spoiling_key_is_released_behind_a_mask_and_not_pressed_again(held: int) -> None:
    assert releases(keymap(), Chord.parse("Ctrl+V"), {held}) == [
        (FREE, True),
        (FREE, False),
        (held, False),
    ]


def test_nothing_is_released_where_nothing_spoils() -> None:
    assert releases(keymap(), Chord.parse("Ctrl+V"), {CTRL_L, ONE}) == []
    assert releases(keymap(), Chord.parse("Ctrl+Shift+V"), {SHIFT_L}) == []
