"""What every desktop promises of hotkeys: the fake that other tests rely on, and X11."""

from collections.abc import Mapping

import pytest

from assistant.desktop.ports import Hotkey, Refusal
from assistant.domain.chords import Chord
from assistant.domain.insertion import Window
from tests.contracts.desktops import Site, answer_of, front_of
from tests.contracts.editors import RealSite


class Listener:
    """Someone who takes hotkeys named after their chords, and what they heard."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.heard: list[tuple[str, Window]] = []
        site.desktop.hotkeys.listen(lambda name, window: self.heard.append((name, window)))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.heard]

    def take(self, *chords: str, workbench_only: bool = False) -> Mapping[str, Refusal]:
        hotkeys = [Hotkey(each, Chord.parse(each), workbench_only) for each in chords]
        refused: Mapping[str, Refusal] = answer_of(
            self.site,
            lambda then: self.site.desktop.hotkeys.take(
                hotkeys, lambda window: window.title == "workbench", then
            ),
        )
        self.site.settle()
        return refused

    def hears(self, *names: str) -> None:
        self.site.wait(lambda: self.names == list(names))

    def window_gets(self, *chords: str) -> None:
        """Hold that these chords reached the window in front, and no others until now."""
        self.site.tap("Z")
        self.site.wait(lambda: self.site.reached() == [*chords, "Z"])


@pytest.fixture
def listener(site: Site) -> Listener:
    return Listener(site)


def test_a_hotkey_is_heard_with_the_window_in_front(listener: Listener) -> None:
    assert listener.take("Ctrl+3") == {}
    listener.site.tap("Ctrl+3")
    listener.hears("Ctrl+3")
    assert listener.heard[0][1] == front_of(listener.site)


def test_a_hotkey_does_not_reach_the_window(listener: Listener) -> None:
    listener.take("Ctrl+3")
    listener.site.tap("Ctrl+3")
    listener.hears("Ctrl+3")
    listener.window_gets()


def test_a_key_that_is_no_hotkey_reaches_the_window(listener: Listener) -> None:
    listener.take("Ctrl+3")
    listener.site.tap("Ctrl+4")
    listener.window_gets("Ctrl+4")
    assert listener.heard == []


def test_a_hotkey_of_workbenches_is_left_to_other_windows(listener: Listener) -> None:
    listener.take("Ctrl+3", workbench_only=True)
    listener.site.go_to("browser")
    listener.site.tap("Ctrl+3")
    listener.window_gets("Ctrl+3")
    assert listener.heard == []


def test_a_hotkey_of_workbenches_is_heard_there_again(listener: Listener) -> None:
    listener.take("Ctrl+3", workbench_only=True)
    listener.site.go_to("browser")
    listener.site.go_to("workbench")
    listener.site.tap("Ctrl+3")
    listener.hears("Ctrl+3")


def test_a_hotkey_of_one_window_is_left_to_all_others(listener: Listener) -> None:
    site = listener.site
    esc = Hotkey("Esc", Chord.parse("Esc"), only_in=front_of(site).id)
    answer_of(site, lambda then: site.desktop.hotkeys.take([esc], lambda _: True, then))
    site.settle()
    site.tap("Esc")
    listener.hears("Esc")
    site.go_to("browser")
    site.tap("Esc")
    listener.window_gets("Esc")
    site.go_to("workbench")
    site.tap("Esc")
    listener.hears("Esc", "Esc")


def test_any_other_hotkey_is_heard_in_every_window(listener: Listener) -> None:
    listener.take("Ctrl+3")
    listener.site.go_to("browser")
    listener.site.tap("Ctrl+3")
    listener.hears("Ctrl+3")
    assert listener.heard[0][1].title == "browser"


def test_hotkeys_of_workbenches_are_heard_everywhere_when_asked(listener: Listener) -> None:
    listener.take("Ctrl+3", workbench_only=True)
    listener.site.go_to("browser")
    listener.site.desktop.hotkeys.everywhere(True)
    listener.site.settle()
    listener.site.tap("Ctrl+3")
    listener.hears("Ctrl+3")


def test_a_hotkey_that_another_program_holds_is_named_and_the_others_hold(
    listener: Listener,
) -> None:
    with listener.site.held_elsewhere("Ctrl+7"):
        assert listener.take("Ctrl+3", "Ctrl+7", "Ctrl+4") == {"Ctrl+7": Refusal.TAKEN}
        listener.site.tap("Ctrl+3")
        listener.site.tap("Ctrl+4")
        listener.hears("Ctrl+3", "Ctrl+4")


def test_a_hotkey_can_be_had_once_the_other_program_lets_go(listener: Listener) -> None:
    with listener.site.held_elsewhere("Ctrl+7"):
        assert listener.take("Ctrl+7") == {"Ctrl+7": Refusal.TAKEN}
    assert listener.take("Ctrl+7") == {}
    listener.site.tap("Ctrl+7")
    listener.hears("Ctrl+7")


def test_hotkeys_replace_earlier_ones(listener: Listener) -> None:
    listener.take("Ctrl+3", "Ctrl+4")
    listener.take("Ctrl+4", "Ctrl+5")
    for chord in ("Ctrl+3", "Ctrl+4", "Ctrl+5"):
        listener.site.tap(chord)
    listener.hears("Ctrl+4", "Ctrl+5")
    listener.window_gets("Ctrl+3")


@pytest.mark.parametrize("chord", ["Ctrl+3", "Ctrl+Alt+3"])
def test_a_hotkey_held_down_is_heard_once(real: RealSite, chord: str) -> None:
    listener = Listener(real)
    listener.take(chord)
    with real.agent.holding(*chord.split("+")):
        listener.hears(chord)
        real.pass_ms(900)
    assert listener.names == [chord]
    real.pass_ms(50)
    real.tap(chord)
    listener.hears(chord, chord)


@pytest.mark.parametrize("chord", ["Ctrl+3", "Ctrl+Alt+3"])
def test_a_hotkey_pressed_again_as_soon_as_it_was_let_go_is_heard_again(
    on_x11: RealSite, chord: str
) -> None:
    listener = Listener(on_x11)
    listener.take(chord)
    *modifiers, key = chord.split("+")
    with on_x11.agent.holding(*modifiers):
        for _ in range(3):
            on_x11.agent.down(key)
            on_x11.pass_ms(60)
            on_x11.agent.up(key)
            on_x11.wait(lambda: len(on_x11.agent.held()) == len(modifiers))
            on_x11.pass_ms(3)
    listener.hears(chord, chord, chord)


def test_a_hotkey_that_was_taken_while_it_was_not_ours_is_named_then(real: RealSite) -> None:
    told: list[object] = []
    hotkey = Hotkey("seven", Chord.parse("Ctrl+7"), workbench_only=True)
    real.desktop.hotkeys.take([hotkey], lambda window: window.title == "workbench", told.append)
    real.go_to("browser")
    with real.held_elsewhere("Ctrl+7"):
        real.go_to("workbench")
        real.wait(lambda: told[-1:] == [{"seven": Refusal.TAKEN}])
    real.go_to("browser")
    real.go_to("workbench")
    real.wait(lambda: told[-1] == {})
