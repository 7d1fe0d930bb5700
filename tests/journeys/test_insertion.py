"""Insertions in a real foreign window: what arrives, what the keyboard and the clipboard keep."""

from collections.abc import Iterator

import pytest

from tests.foreign.contents import RICH, same_as_rich
from tests.foreign.stage import PHRASES, TITLE, Stage, stage
from tests.processes import pause

_CONTROL, _RIGHT, _V = 0x01000021, 0x01000014, 0x56


class Scene:
    """A stage with an editor in front and the program beside it."""

    def __init__(self, built: Stage) -> None:
        self.stage = built
        self.agent = built.agent
        self.editor = built.editor()
        self.host = built.host()

    def press(self, *keys: str) -> None:
        """Press a chord and let go, as fast as a person does."""
        with self.agent.holding(*keys[:-1]):
            self.agent.down(keys[-1])
            pause(0.06)
            self.agent.up(keys[-1])

    def text(self, expected: str) -> str:
        """Wait for that text in the editor and return it."""
        return str(self.editor.hear("text", text=expected)["text"])

    def state(self) -> dict[str, object]:
        """Return what reached the editor since the last call."""
        self.editor.do("keys")
        return self.editor.hear("state")

    def reports(self, count: int = 1) -> list[str]:
        """Return how the next insertions ended."""
        return [self.host.hear("report")["outcome"] for _ in range(count)]


@pytest.fixture(scope="module")
def built() -> Iterator[Scene]:
    with stage() as raised:
        yield Scene(raised)


@pytest.fixture
def scene(built: Scene) -> Iterator[Scene]:
    built.stage.copy()
    built.editor.do("clear")
    built.editor.hear("cleared")
    built.state()
    built.host.all_told()
    pause(0.1)
    yield built
    assert built.agent.held() == set()


def test_a_number_key_inserts_and_the_whole_clipboard_comes_back(scene: Scene) -> None:
    scene.press("Ctrl", "1")
    scene.text(PHRASES["Ctrl+1"])
    assert scene.reports() == ["DONE"]
    assert same_as_rich(scene.stage.clipboard())


def test_what_comes_back_is_kept_out_of_histories(scene: Scene) -> None:
    scene.press("Ctrl", "1")
    assert scene.reports() == ["DONE"]
    formats = scene.stage.clipboard()["formats"]
    assert {"x-kde-passwordManagerHint", "application/x-copyq-hidden"} <= set(formats)


def test_a_new_line_is_pasted_and_never_typed(scene: Scene) -> None:
    scene.press("Ctrl", "2")
    scene.text(PHRASES["Ctrl+2"])
    assert {key for key, _ in scene.state()["keys"]} == {_CONTROL, _V}


@pytest.mark.parametrize("gap_ms", [60, 150, 500])
def test_ctrl_kept_down_and_1_3_1_tapped_gives_three_phrases(scene: Scene, gap_ms: int) -> None:
    expected = PHRASES["Ctrl+1"] + PHRASES["Ctrl+3"] + PHRASES["Ctrl+1"]
    with scene.agent.holding("Ctrl"):
        for key in "131":
            scene.agent.down(key)
            pause(gap_ms / 2000)
            scene.agent.up(key)
            pause(gap_ms / 2000)
        scene.text(expected)
    assert scene.reports(3) == ["DONE"] * 3
    assert scene.state()["text"] == expected


def test_five_hotkeys_in_a_second_arrive_in_order(scene: Scene) -> None:
    for key in "12345":
        scene.press("Ctrl", key)
        pause(0.1)
    scene.text("".join(PHRASES[f"Ctrl+{key}"] for key in "12345"))
    assert scene.reports(5) == ["DONE"] * 5
    assert same_as_rich(scene.stage.clipboard())


def test_a_key_held_down_inserts_once(scene: Scene) -> None:
    with scene.agent.holding("Ctrl", "3"):
        pause(1.2)
    assert scene.reports() == ["DONE"]
    assert scene.state()["text"] == PHRASES["Ctrl+3"]


def test_a_tap_without_any_length_inserts(scene: Scene) -> None:
    scene.agent.tap("Ctrl", "3")
    scene.text(PHRASES["Ctrl+3"])
    assert scene.reports() == ["DONE"]


@pytest.mark.parametrize("chord", ["Ctrl+Alt+7", "Alt+8"])
def test_alt_does_not_wake_the_menu_bar(scene: Scene, chord: str) -> None:
    scene.press(*chord.split("+"))
    scene.text(PHRASES[chord])
    assert scene.reports() == ["DONE"]
    assert scene.state()["focus"] is True


@pytest.mark.parametrize("lock", [0xFFE5, 0xFF7F], ids=["CapsLock", "NumLock"])
def test_locks_change_nothing(scene: Scene, lock: int) -> None:
    with scene.agent.locked(lock):
        scene.press("Ctrl", "3")
        scene.text(PHRASES["Ctrl+3"])
        assert scene.reports() == ["DONE"]


def test_the_number_pad_inserts_with_num_lock_and_moves_without(scene: Scene) -> None:
    with scene.agent.locked(0xFF7F):
        scene.press("Ctrl", "Num6")
        scene.text(PHRASES["Ctrl+Num6"])
        assert scene.reports() == ["DONE"]
    scene.press("Ctrl", "Num6")
    assert scene.state()["keys"][-1][0] == _RIGHT


def test_another_window_keeps_its_number_keys(scene: Scene) -> None:
    scene.editor.do("title", title="browser")
    pause(0.1)
    scene.press("Ctrl", "3")
    assert [key for key, _ in scene.state()["keys"]] == [_CONTROL, ord("3")]
    scene.editor.do("title", title=TITLE)
    pause(0.1)
    scene.press("Ctrl", "3")
    scene.text(PHRASES["Ctrl+3"])
    assert scene.reports() == ["DONE"]


def test_a_target_that_stalls_gets_exactly_the_phrase(scene: Scene) -> None:
    scene.editor.do("stall", ms=1200)
    scene.press("Ctrl", "1")
    scene.text(PHRASES["Ctrl+1"])
    assert scene.reports() == ["DONE"]
    assert scene.stage.clipboard()["text"] == RICH["text/plain"]


def test_a_click_inserts_without_any_hotkey(scene: Scene) -> None:
    scene.host.do("insert", chord="Ctrl+3")
    scene.text(PHRASES["Ctrl+3"])
    assert scene.reports() == ["DONE"]


def test_the_second_keyboard_layout_pastes_too(scene: Scene) -> None:
    scene.stage.run("setxkbmap", "us,ru")
    scene.agent.lock_group(1)
    pause(0.3)
    try:
        scene.press("Ctrl", "3")
        scene.text(PHRASES["Ctrl+3"])
        assert scene.reports() == ["DONE"]
    finally:
        scene.agent.lock_group(0)
        scene.stage.run("setxkbmap", "us")
        pause(0.3)
