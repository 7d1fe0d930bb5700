"""A key that another program holds: the agent reads it beside the key, and all others work."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from Xlib import X, display

from assistant.app.wiring import open_desk
from assistant.desktop.x11.keymap import Keymap
from assistant.domain.chords import Chord
from tests.journeys.stock import library
from tests.journeys.watched import keyboard, watched
from tests.processes import Screen

TAKEN = "Another program holds Ctrl+Alt+B. Close it or choose another key."
PALETTE = "Title, short code, pinyin or words"


@contextmanager
def holder(screen: Screen, chord: str, keymap: Keymap) -> Iterator[None]:
    """Another program that holds a key everywhere."""
    other = display.Display(screen.name)
    parsed = Chord.parse(chord)
    (code,) = keymap.codes(parsed.key)[:1]
    root = other.screen().root
    root.grab_key(code, keymap.mask(parsed), False, X.GrabModeAsync, X.GrabModeAsync)
    other.sync()
    try:
        yield
    finally:
        other.close()


@contextmanager
def all_held(screen: Screen) -> Iterator[None]:
    """Another program that holds every key everywhere."""
    other = display.Display(screen.name)
    root = other.screen().root
    root.grab_key(X.AnyKey, X.AnyModifier, False, X.GrabModeAsync, X.GrabModeAsync)
    other.sync()
    try:
        yield
    finally:
        other.close()


def test_a_key_of_another_program_is_named_beside_it_and_the_others_work(
    window_manager: Screen, tmp_path: Path
) -> None:
    opened = open_desk(library(tmp_path))
    opened.preferences.change(palette_key_anywhere="Alt+Q")
    opened.database.close()
    with keyboard(window_manager) as agent, watched(window_manager, tmp_path, until="") as watch:
        with holder(window_manager, "Ctrl+Alt+B", agent.keymap):
            watch.wait_for("ready")
            watch.ask("show_settings", "shown", page="keys")
            assert watch.sees("Another program") == TAKEN
            agent.tap("Alt", "q")
            watch.sees(PALETTE)
        watch.sees("Hotkeys on, 1 refused")
        for words in ("Hotkeys off", "Hotkeys on"):
            watch.ask("switch", "pressed", words="Hotkeys")
            watch.sees(words)
        watch.disappears(TAKEN)
    assert watch.errors() == ""


def test_where_all_keys_are_held_the_status_line_says_so_and_leads_to_their_names(
    display: Screen, tmp_path: Path
) -> None:
    library(tmp_path)
    with all_held(display), watched(display, tmp_path) as watch:
        watch.sees("No hotkey works")
        watch.ask("press", "pressed", words="No hotkey works")
        assert watch.sees("Another program holds Ctrl+1 … Ctrl+9, Ctrl+Num1 … Ctrl+Num9.")
    assert watch.errors() == ""
