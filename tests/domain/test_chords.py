"""Key chords have one form, and some belong to others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.chords import BadChord, Chord, ForbiddenChord, global_chord


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("ctrl+alt+k", "Ctrl+Alt+K"),
        ("Alt + Control + 1", "Ctrl+Alt+1"),
        ("shift+CTRL+num3", "Ctrl+Shift+Num3"),
        ("f8", "F8"),
        ("Ctrl+`", "Ctrl+`"),
        ("ctrl+grave", "Ctrl+`"),
        ("Ctrl++", "Ctrl++"),
        ("+", "+"),
        ("alt+return", "Alt+Enter"),
    ],
)
def test_a_chord_has_one_form(typed: str, canonical: str) -> None:
    assert str(Chord.parse(typed)) == canonical
    assert str(Chord.parse(canonical)) == canonical


@pytest.mark.parametrize("text", ["", " ", "Ctrl+", "Hyper+K", "Ctrl+Knopf", "Ctrl+\x00", "退"])
def test_what_names_no_chord_is_refused(text: str) -> None:
    with pytest.raises(BadChord):
        Chord.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "k",
        "Shift+K",
        "F12",
        "Ctrl+Space",
        "Ctrl+Alt+A",
        "ctrl+alt+left",
        "Win+E",
        "Ctrl+C",
        "Alt+F4",
    ],
)
def test_what_belongs_to_others_is_no_global_hotkey(text: str) -> None:
    with pytest.raises(ForbiddenChord):
        global_chord(text)


@pytest.mark.parametrize("text", ["F8", "Shift+F3", "Ctrl+Alt+K", "Alt+Q", "Ctrl+1"])
def test_other_chords_may_be_global_hotkeys(text: str) -> None:
    assert str(global_chord(text)) == text


@given(st.text())
def test_any_text_is_a_chord_or_refused(text: str) -> None:
    try:
        chord = Chord.parse(text)
    except BadChord:
        return
    assert Chord.parse(str(chord)) == chord
