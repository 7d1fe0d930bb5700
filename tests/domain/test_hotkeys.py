"""Who owns a chord is found over settings, number keys and phrases alike."""

from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest

from assistant.domain.hotkeys import ChordUse, conflicts, number_chords
from assistant.domain.phrases import CategoryId, Phrase, PhraseId, Shelf
from assistant.domain.settings import Settings

GREETING = Phrase(
    id=PhraseId(3),
    uid="u3",
    position=0,
    updated_at=datetime(2026, 11, 21, tzinfo=UTC),
    category=CategoryId(1),
    title="欢迎语",
    body="您好",
    hotkey="Ctrl+Alt+H",
)
SHELF = Shelf(phrases=MappingProxyType({GREETING.id: GREETING}))
NEW = ChordUse("")


@pytest.mark.parametrize(
    ("chord", "setting", "title"),
    [
        ("Ctrl+`", "palette_key", ""),
        ("ctrl + 3", "number_keys", ""),
        ("Ctrl+Num9", "number_keys", ""),
        ("Alt+Ctrl+h", "", "欢迎语"),
    ],
)
def test_a_chord_in_use_names_its_owner(chord: str, setting: str, title: str) -> None:
    assert [(use.setting, use.title) for use in conflicts(chord, NEW, Settings(), SHELF)] == [
        (setting, title)
    ]


def test_a_free_chord_has_no_owner() -> None:
    assert conflicts("Ctrl+Alt+7", NEW, Settings(), SHELF) == []


def test_a_phrase_does_not_collide_with_itself() -> None:
    own = ChordUse("Ctrl+Alt+H", phrase=GREETING.id)
    assert conflicts("Ctrl+Alt+H", own, Settings(), SHELF) == []


def test_a_setting_does_not_collide_with_itself_but_with_another() -> None:
    settings = replace(Settings(), palette_key_anywhere="Ctrl+`")
    own = ChordUse("Ctrl+`", setting="palette_key")
    found = conflicts("Ctrl+`", own, settings, SHELF)
    assert [use.setting for use in found] == ["palette_key_anywhere"]


def test_number_keys_that_are_off_take_no_chord() -> None:
    assert number_chords("") == ()
    assert conflicts("Ctrl+3", NEW, replace(Settings(), number_keys=""), SHELF) == []


def test_the_keypad_belongs_to_the_number_keys() -> None:
    assert "Alt+Num1" in number_chords("Alt") and len(number_chords("Alt")) == 18


def test_a_phrase_with_an_unreadable_hotkey_is_passed_over() -> None:
    odd = replace(GREETING, hotkey="三个键")
    assert conflicts("Ctrl+Alt+H", NEW, Settings(), Shelf(phrases={odd.id: odd})) == []
