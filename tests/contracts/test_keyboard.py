"""What every desktop promises of pressed keys: the fake that other tests rely on, and X11."""

from base64 import b64encode
from functools import partial

import pytest

from assistant.desktop.ports import Hotkey, Keys, KeysDone, Pressed
from assistant.domain.chords import Chord
from assistant.domain.insertion import Window
from tests.contracts.desktops import Site, answer_of, front_of
from tests.contracts.editors import RealSite

PASTE = Chord.parse("Ctrl+V")


def press(site: Site, window: Window, chord: Chord = PASTE, *, pastes: bool = False) -> KeysDone:
    keys = Keys(chord, window.id, pastes=pastes)
    done: KeysDone = answer_of(site, partial(site.desktop.keyboard.press, keys))
    return done


@pytest.mark.parametrize("chord", ["Ctrl+V", "Shift+Insert", "Ctrl+Enter", "Enter"])
def test_a_chord_reaches_the_window_in_front(site: Site, chord: str) -> None:
    assert press(site, front_of(site), Chord.parse(chord)).pressed is Pressed.SENT
    shown = [chord.replace("Shift+Insert", "Shift+Ins").replace("Enter", "Return"), chord]
    site.wait(lambda: len(site.reached()) == 1 and site.reached()[0] in shown)


def test_the_moment_of_the_keys_is_told(site: Site) -> None:
    before = site.desktop.timer.now()
    assert before <= press(site, front_of(site)).at <= site.desktop.timer.now()


def test_nothing_is_pressed_where_another_window_is_in_front(site: Site) -> None:
    workbench = front_of(site)
    site.go_to("browser")
    assert press(site, workbench) == KeysDone(Pressed.CHANGED)
    site.tap("Z")
    site.wait(lambda: site.reached() == ["Z"])


def test_nothing_is_pressed_where_the_window_is_gone(site: Site) -> None:
    gone = site.shut()
    assert press(site, gone) == KeysDone(Pressed.GONE)
    site.tap("Z")
    site.wait(lambda: site.reached() == ["Z"])


def test_nothing_is_pasted_where_another_program_copied_in_between(site: Site) -> None:
    workbench = front_of(site)
    site.desktop.clipboard.offer("ours", workbench, lambda read: None)
    site.wait(site.has_ours)
    site.other_copies({"text/plain": "theirs"})
    assert press(site, workbench, pastes=True) == KeysDone(Pressed.NOT_OURS)
    site.desktop.clipboard.offer("ours", workbench, lambda read: None)
    assert press(site, workbench, pastes=True).pressed is Pressed.SENT
    site.wait(lambda: site.reached() == ["Ctrl+V"])


@pytest.mark.no_qt_log  # Qt warns that it could not get the clipboard, and goes on
def test_nothing_is_pasted_where_another_program_copied_unheard(on_x11: RealSite) -> None:
    on_x11.desktop.clipboard.copy("ours")
    on_x11.other_finds(lambda found: found["text"] == "ours")  # which tells it the time
    on_x11.copier.do("copy", formats={"text/plain": b64encode(b"theirs").decode()})
    on_x11.copier.hear("copied")  # without a look at our own events
    on_x11.desktop.clipboard.offer("ours again", front_of(on_x11), lambda read: None)
    assert press(on_x11, front_of(on_x11), pastes=True) == KeysDone(Pressed.NOT_OURS)
    on_x11.wait(lambda: not on_x11.desktop.clipboard.ours())


def test_keys_reach_the_window_though_a_hotkey_goes_down_right_before_them(
    on_x11: RealSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    hotkeys, keyboard, agent = on_x11.desktop.hotkeys, on_x11.desktop.keyboard, on_x11.agent
    heard: list[str] = []
    hotkeys.listen(lambda name, window: heard.append(name))
    three = [Hotkey("three", Chord.parse("Ctrl+3"))]
    answer_of(on_x11, lambda then: hotkeys.take(three, lambda window: True, then))
    on_x11.desktop.clipboard.offer("ours", front_of(on_x11), lambda read: None)
    on_x11.wait(on_x11.has_ours)

    def pressed_meanwhile() -> bool:
        agent.down("3")
        return bool(agent.held())

    monkeypatch.setattr(keyboard, "_clipboard_is_ours", pressed_meanwhile)
    with agent.holding("Ctrl"):
        assert press(on_x11, front_of(on_x11), pastes=True).pressed is Pressed.SENT
        agent.up("3")
        on_x11.wait(lambda: on_x11.reached() == ["Ctrl+V"])
    on_x11.wait(lambda: heard == ["three"])


def test_ctrl_that_the_agent_holds_stays_held(real: RealSite) -> None:
    with real.agent.holding("Ctrl"):
        real.settle()
        held = real.agent.held()
        assert press(real, front_of(real)).pressed is Pressed.SENT
        real.wait(lambda: real.reached() == ["Ctrl+V"])
        assert real.agent.held() == held
        real.agent.tap("B")
        real.wait(lambda: real.reached() == ["Ctrl+V", "Ctrl+B"])


def test_a_chord_without_ctrl_goes_without_the_one_that_stays_held(real: RealSite) -> None:
    with real.agent.holding("Ctrl"):
        real.settle()
        held = real.agent.held()
        assert press(real, front_of(real), Chord.parse("Enter")).pressed is Pressed.SENT
        real.wait(lambda: real.reached() == ["Return"])
        assert real.agent.held() == held


@pytest.mark.parametrize("key", ["Alt", "Shift", "Super"])
def test_what_would_spoil_the_chord_is_released_and_not_pressed_again(
    real: RealSite, key: str
) -> None:
    with real.agent.holding(key):
        assert press(real, front_of(real)).pressed is Pressed.SENT
        real.wait(lambda: real.reached() == ["Ctrl+V"])
        real.wait(lambda: real.agent.held() == set())


def test_alt_that_is_released_does_not_wake_the_menu_bar(real: RealSite) -> None:
    with real.agent.holding("Alt"):
        assert press(real, front_of(real)).pressed is Pressed.SENT
        real.wait(lambda: real.reached() == ["Ctrl+V"])
    real.tap("Z")
    real.wait(lambda: real.reached() == ["Ctrl+V", "Z"])
    assert real.state()["focus"] is True
