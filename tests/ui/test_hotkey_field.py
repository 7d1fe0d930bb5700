"""Chords are taken by pressing them; what is forbidden or taken is said beside the field."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.ui import hotkey_field
from assistant.ui.hotkey_field import HotkeyField, HotkeyTrial

Mod = Qt.KeyboardModifier


def only_f8_is_taken(chord: str) -> str:
    return "F8 already opens the palette." if chord == "F8" else ""


@pytest.fixture
def field(qtbot: QtBot) -> HotkeyField:
    widget = HotkeyField("Hotkey", only_f8_is_taken)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.parametrize(
    ("key", "held", "chord"),
    [
        (Qt.Key.Key_J, Mod.ControlModifier | Mod.AltModifier, "Ctrl+Alt+J"),
        (Qt.Key.Key_QuoteLeft, Mod.ControlModifier, "Ctrl+`"),
        (Qt.Key.Key_Exclam, Mod.ControlModifier | Mod.ShiftModifier, "Ctrl+Shift+1"),
        (Qt.Key.Key_3, Mod.AltModifier | Mod.KeypadModifier, "Alt+Num3"),
        (Qt.Key.Key_F9, Mod.NoModifier, "F9"),
        (Qt.Key.Key_Tab, Mod.ControlModifier, "Ctrl+Tab"),
    ],
)
def test_a_pressed_chord_is_taken_in_canonical_form(
    qtbot: QtBot, field: HotkeyField, key: Qt.Key, held: Mod, chord: str
) -> None:
    field.edit.start()
    with qtbot.waitSignal(field.chord_changed) as heard:
        qtbot.keyClick(field.edit, key, held)
    assert heard.args == [chord] and field.edit.text() == chord


def test_nothing_is_taken_before_recording_starts(qtbot: QtBot, field: HotkeyField) -> None:
    with qtbot.assertNotEmitted(field.chord_changed):
        qtbot.keyClick(field.edit, Qt.Key.Key_F9)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_recording_starts_from_the_keyboard(qtbot: QtBot, field: HotkeyField, key: Qt.Key) -> None:
    with qtbot.waitSignal(field.recording_changed):
        qtbot.keyClick(field.edit, key)
    assert field.edit.recording


def test_a_modifier_alone_is_waited_out(qtbot: QtBot, field: HotkeyField) -> None:
    field.edit.start()
    qtbot.keyClick(field.edit, Qt.Key.Key_Control, Mod.ControlModifier)
    assert field.edit.recording and field.chord == ""


def test_a_forbidden_chord_is_refused_with_a_sentence(qtbot: QtBot, field: HotkeyField) -> None:
    field.set_chord("Ctrl+Alt+J")
    field.edit.start()
    qtbot.keyClick(field.edit, Qt.Key.Key_Space, Mod.ControlModifier)
    assert field.chord == "Ctrl+Alt+J"
    assert field.problem.startswith("Ctrl+Space belongs to the system")


def test_escape_ends_recording_and_keeps_the_chord(qtbot: QtBot, field: HotkeyField) -> None:
    field.set_chord("F9")
    field.edit.start()
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert not field.edit.recording and field.edit.text() == "F9"


def test_backspace_removes_the_chord(qtbot: QtBot, field: HotkeyField) -> None:
    field.set_chord("F9")
    with qtbot.waitSignal(field.chord_changed) as heard:
        qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert heard.args == [""] and field.chord == ""


def test_a_taken_chord_names_its_owner_beside_the_field(field: HotkeyField) -> None:
    field.set_chord("F8")
    assert field.problem == "F8 already opens the palette."
    assert field.edit.accessibleDescription() == field.problem


@pytest.fixture
def trial(qtbot: QtBot) -> HotkeyTrial:
    widget = HotkeyTrial()
    qtbot.addWidget(widget)
    widget.set_chord("F8")
    widget.show()
    return widget


def test_a_tried_key_that_is_heard_is_confirmed(qtbot: QtBot, trial: HotkeyTrial) -> None:
    with qtbot.waitSignal(trial.started) as asked:
        trial.start()
    assert asked.args == ["F8"] and trial.hear("F8")
    assert trial.answer == "✓ Heard: it works." and not trial.waiting


def test_another_key_does_not_end_the_trial(trial: HotkeyTrial) -> None:
    trial.start()
    assert not trial.hear("F9") and trial.waiting


def test_a_tried_key_that_never_comes_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hotkey_field, "TRIAL_MS", 20)
    hasty = HotkeyTrial()
    qtbot.addWidget(hasty)
    hasty.set_chord("F8")
    with qtbot.waitSignal(hasty.ended) as ended:
        hasty.start()
    assert ended.args == ["F8", False] and hasty.answer.startswith("Not heard")


def test_a_trial_that_was_not_started_hears_nothing(trial: HotkeyTrial) -> None:
    assert not trial.hear("F8")
