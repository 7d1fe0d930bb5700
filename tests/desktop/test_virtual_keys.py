"""Which keys Windows is asked for, and which strokes it is sent; known on any system."""

import ctypes

import pytest

from assistant.desktop.ports import Hotkey, Refusal
from assistant.desktop.strokes import releases, strokes
from assistant.desktop.win32.api import INPUT
from assistant.desktop.win32.registrations import Registrations
from assistant.desktop.win32.virtual_keys import (
    LEFT_CTRL,
    RIGHT_CTRL,
    VirtualKeys,
    is_extended,
    mask,
)
from assistant.domain.chords import Chord

V, SHIFT, ALT, MASK = 0x56, 0xA0, 0xA4, 0xE8
TAKEN, BROKEN = 1409, 5


def keys(**signs: int) -> VirtualKeys:
    return VirtualKeys(lambda character: signs.get(character, -1))


@pytest.mark.parametrize(
    ("key", "code"),
    [("V", V), ("1", 0x31), ("Num6", 0x66), ("F8", 0x77), ("Insert", 0x2D), ("`", 0xC0)],
)
def test_a_key_is_known_by_its_number(key: str, code: int) -> None:
    assert keys().codes(key) == (code,)


def test_a_sign_lies_where_the_layout_has_it() -> None:
    assert keys(**{"`": 0x1DF}).codes("`") == (0xDF,)


def test_a_sign_of_no_key_is_not_to_be_had() -> None:
    assert keys().codes("~") == ()


def test_a_second_ctrl_is_pressed_where_the_agent_holds_one() -> None:
    taps = strokes(keys(), Chord.parse("Ctrl+V"), {LEFT_CTRL})
    assert taps == [(RIGHT_CTRL, True), (V, True), (V, False), (RIGHT_CTRL, False)]


def test_alt_is_released_behind_a_key_that_means_nothing() -> None:
    taps = releases(keys(), Chord.parse("Ctrl+V"), {ALT, SHIFT})
    assert taps[:2] == [(MASK, True), (MASK, False)]
    assert set(taps[2:]) == {(ALT, False), (SHIFT, False)}


def test_the_keys_beside_the_number_pad_are_told_from_it() -> None:
    assert [key for key in ("Insert", "Left", "Num1", "V", "Enter") if extended(key)] == [
        "Insert",
        "Left",
    ]


def extended(key: str) -> bool:
    return is_extended(keys().codes(key)[0])


def test_modifiers_are_bits_of_their_own() -> None:
    assert [mask(Chord.parse(f"{each}+A")) for each in ("Alt", "Ctrl", "Shift", "Super")] == [
        1,
        2,
        4,
        8,
    ]


def test_a_stroke_has_the_size_the_system_wants() -> None:
    assert ctypes.sizeof(INPUT) == 40


class System:
    """What is registered: number → modifiers and key; ``errors`` by key."""

    def __init__(self, **errors: int) -> None:
        self.registered: dict[int, tuple[int, int]] = {}
        self.errors = {ord(key): error for key, error in errors.items()}
        self.registrations = Registrations(keys(), self._register, self.registered.pop)

    def _register(self, number: int, modifiers: int, key: int) -> int:
        if key not in self.errors:
            self.registered[number] = (modifiers, key)
        return self.errors.get(key, 0)

    def hold(self, *chords: str) -> dict[str, Refusal]:
        return self.registrations.hold([Hotkey(each, Chord.parse(each)) for each in chords])


def test_a_hotkey_is_registered_so_that_it_does_not_repeat() -> None:
    system = System()
    assert system.hold("Ctrl+Alt+A") == {}
    assert list(system.registered.values()) == [(0x4000 | 3, ord("A"))]


def test_a_refused_hotkey_is_named_with_the_reason_and_the_others_hold() -> None:
    system = System(B=TAKEN, C=BROKEN)
    refused = system.hold("Ctrl+A", "Ctrl+B", "Ctrl+C", "Ctrl+~", "Ctrl+A")
    assert refused == {
        "Ctrl+B": Refusal.TAKEN,
        "Ctrl+C": Refusal.UNABLE,
        "Ctrl+~": Refusal.NO_KEY,
        "Ctrl+A": Refusal.TAKEN,
    }
    assert [key for _, key in system.registered.values()] == [ord("A")]


def test_what_stays_held_is_not_registered_anew() -> None:
    system = System()
    system.hold("Ctrl+A", "Ctrl+B")
    before = dict(system.registered)
    system.hold("Ctrl+B", "Ctrl+C")
    kept = before.items() & system.registered.items()
    assert [key for _, (_, key) in kept] == [ord("B")]
    assert {key for _, key in system.registered.values()} == {ord("B"), ord("C")}


def test_a_heard_number_is_its_hotkey() -> None:
    system = System()
    system.hold("Ctrl+A")
    (number,) = system.registered
    hotkey = system.registrations.hotkey(number)
    assert hotkey
    assert hotkey.name == "Ctrl+A"
    assert system.registrations.hotkey(number + 1) is None
