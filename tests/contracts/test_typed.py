"""What every desktop promises of typed keys: the fake that other tests rely on, and X11."""

import ctypes
import sys
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from assistant.desktop.ports import Desktop, Ears, Keys, Pressed
from assistant.domain.chords import Chord
from assistant.domain.insertion import Erasure, Window
from tests.contracts.desktops import titled_editors
from tests.contracts.editors import Editors
from tests.fakes.desktop import OWN, FakeDesktop
from tests.processes import Screen

_SHOWN = 0x8002


class Place(Protocol):
    """A desktop with a workbench in front and another window."""

    desktop: Desktop

    def tap(self, *keys: str) -> None: ...
    def go_to(self, title: str) -> None: ...
    def text(self) -> str: ...
    def wait(self, holds: Callable[[], object]) -> None: ...
    def settle(self) -> None: ...
    def close(self) -> None: ...


class FakePlace:
    def __init__(self) -> None:
        self.windows = titled_editors()
        self.fake = FakeDesktop(*self.windows.values())
        self.desktop = self.fake.bundle()

    def tap(self, *keys: str) -> None:
        self.fake.typed.tap(*keys)

    def go_to(self, title: str) -> None:
        self.fake.bring_up(OWN if title == "ours" else self.windows[title].window)

    def text(self) -> str:
        return self.windows["workbench"].text

    def wait(self, holds: Callable[[], object]) -> None:
        assert holds()

    def settle(self) -> None:
        """All is done at once."""

    def close(self) -> None:
        """Nothing is open."""


class RealPlace(Editors):
    def __init__(self, screen: Screen, qtbot: QtBot) -> None:
        super().__init__(screen)
        self.ours = QPlainTextEdit()
        self.ours.setWindowTitle("ours")
        self.candidates = QPlainTextEdit()
        self.candidates.setWindowFlag(Qt.WindowType.ToolTip)
        qtbot.addWidget(self.ours)
        qtbot.addWidget(self.candidates)

    def tap(self, *keys: str) -> None:
        for key in keys:
            self.agent.tap(*("Space" if key == " " else key).split("+"))

    def click(self, button: int) -> None:
        front = self.desktop.windows.front()
        assert front
        left, top, width, height = front.rect
        self.agent.click(left + width // 2, top + height // 2, button)

    def pop_up(self) -> None:
        """Show a window past the window manager, as an input method does with candidates."""
        self.candidates.show()
        self.wait(self.candidates.isVisible)
        QApplication.sync()
        if sys.platform == "win32":  # Wine shows windows without a word
            ctypes.CDLL("user32").NotifyWinEvent(_SHOWN, int(self.candidates.winId()), 0, 0)

    def go_to(self, title: str) -> None:
        if title != "ours":
            super().go_to(title)
            return
        self.ours.show()
        self.ours.activateWindow()
        self.arrive(title)

    def text(self) -> str:
        return str(self._state()["text"])

    def keys(self) -> list[int]:
        """Return the keys that reached the workbench since the last time."""
        return [key for key, _ in self._state()["keys"]]

    def _state(self) -> dict[str, Any]:
        self.editors["workbench"].do("keys")
        return self.editors["workbench"].hear("state")


class Listener:
    """Someone who listens in windows called workbench, and what they heard."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.codes: list[tuple[str, str, int]] = []
        self.erasures: list[Erasure] = []
        self.copies = 0
        self.listen(Ears(self._on_copied, self._on_code))

    def listen(self, ears: Ears) -> None:
        self.place.desktop.typed.listen(ears, lambda window: window.title in ("workbench", "ours"))
        self.place.settle()

    def listen_to_all(self) -> None:
        self.listen(Ears(self._on_copied, self._on_code))

    def heard_to_the_end(self) -> list[str]:
        """Type one more code, and return the others when it is there."""
        self.place.tap(*";end ")
        self.place.wait(lambda: self.codes and self.codes[-1][0] == "end")
        return [code for code, _, _ in self.codes[:-1]]

    def _on_copied(self, window: Window) -> None:
        self.copies += 1

    def _on_code(self, code: str, window: Window, erasure: Erasure) -> None:
        self.codes.append((code, window.title, erasure.length))
        self.erasures.append(erasure)


@pytest.fixture(params=["fake", "real"])
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    if request.param == "fake":
        yield FakePlace()
        return
    yield request.getfixturevalue("real_place")


@pytest.fixture
def real_place(window_manager: Screen, qtbot: QtBot) -> Iterator[RealPlace]:
    place = RealPlace(window_manager, qtbot)
    yield place
    place.close()


@pytest.fixture
def listener(place: Place) -> Listener:
    return Listener(place)


@pytest.fixture
def at(real_place: RealPlace) -> Listener:
    return Listener(real_place)


def press_paste(place: Place, erase: Erasure) -> Pressed:
    front, ends = place.desktop.windows.front(), []
    assert front
    place.desktop.keyboard.press(Keys(Chord.parse("Ctrl+V"), front.id, erase), ends.append)
    place.wait(lambda: ends)
    return ends[0].pressed


def test_a_code_is_told_with_its_window_and_length(listener: Listener) -> None:
    listener.place.tap("a", *";jd ")
    listener.place.wait(lambda: listener.codes == [("jd", "workbench", 4)])


def test_every_key_goes_where_it_always_went(listener: Listener) -> None:
    listener.place.tap(*";jd ")
    listener.place.wait(lambda: listener.codes)
    listener.place.wait(lambda: listener.place.text() == ";jd ")


def test_nothing_is_told_of_other_windows(listener: Listener) -> None:
    listener.place.go_to("browser")
    listener.place.tap(*";jd ", "Ctrl+C", "Ctrl+C")
    listener.place.go_to("workbench")
    assert listener.heard_to_the_end() == []
    assert listener.copies == 0


def test_nothing_is_told_of_our_own_windows(listener: Listener) -> None:
    listener.place.go_to("ours")
    listener.place.tap(*";jd ", "Ctrl+C", "Ctrl+C")
    listener.place.go_to("workbench")
    assert listener.heard_to_the_end() == []
    assert listener.copies == 0


def test_a_code_begun_in_one_window_does_not_end_in_another(listener: Listener) -> None:
    listener.place.tap(*";jd")
    listener.place.go_to("browser")
    listener.place.go_to("workbench")
    listener.place.tap(" ")
    assert listener.heard_to_the_end() == []


def test_nothing_is_told_once_nobody_listens(listener: Listener) -> None:
    listener.listen(Ears())
    listener.place.tap(*";jd ", "Ctrl+C", "Ctrl+C")
    listener.place.wait(lambda: listener.place.text() == ";jd ")
    listener.listen_to_all()
    assert listener.heard_to_the_end() == []
    assert listener.copies == 0


def test_two_copies_are_told_once(listener: Listener) -> None:
    listener.place.tap("Ctrl+C", "Ctrl+C")
    assert listener.heard_to_the_end() == []
    assert listener.copies == 1


def test_a_key_between_two_copies_parts_them(listener: Listener) -> None:
    listener.place.tap("Ctrl+C", "x", "Ctrl+C")
    assert listener.heard_to_the_end() == []
    assert listener.copies == 0


@pytest.mark.parametrize("key", ["Left", "Enter", "Ctrl+A", "Tab", "Delete"])
def test_a_key_that_moves_the_caret_ends_a_code(listener: Listener, key: str) -> None:
    listener.place.tap(*";jd", key, " ")
    assert listener.heard_to_the_end() == []


def test_what_was_typed_is_erased_with_the_paste(listener: Listener) -> None:
    listener.place.tap("a", *";jd ")
    listener.place.wait(lambda: listener.erasures)
    assert press_paste(listener.place, listener.erasures[0]) is Pressed.SENT
    listener.place.wait(
        lambda: listener.place.text().startswith("a") and ";" not in listener.place.text()
    )


def test_a_code_typed_right_after_a_paste_is_heard(listener: Listener) -> None:
    listener.place.tap(*";jd ")
    listener.place.wait(lambda: listener.erasures)
    assert press_paste(listener.place, listener.erasures[0]) is Pressed.SENT
    listener.place.tap(*";cm ")
    assert listener.heard_to_the_end() == ["jd", "cm"]


def test_nothing_is_erased_once_something_else_was_typed(listener: Listener) -> None:
    listener.place.tap(*";jd ", "b")
    listener.place.wait(lambda: listener.erasures)
    listener.place.wait(lambda: listener.place.text() == ";jd b")
    assert press_paste(listener.place, listener.erasures[0]) is Pressed.TYPED_ON
    assert listener.place.text() == ";jd b"


def test_a_click_ends_a_code_and_scrolling_does_not(at: Listener) -> None:
    at.place.tap(*";jd")
    at.place.click(1)
    at.place.tap(*" ;cm")
    at.place.click(5)
    at.place.tap(" ")
    assert at.heard_to_the_end() == ["cm"]


def test_a_click_after_a_code_keeps_it_from_being_erased(at: Listener) -> None:
    at.place.tap(*";jd ")
    at.place.wait(lambda: at.erasures)
    at.place.click(1)
    assert press_paste(at.place, at.erasures[0]) is Pressed.TYPED_ON


def test_a_list_of_candidates_ends_a_code(at: Listener) -> None:
    at.place.tap(";")
    at.place.wait(lambda: at.place.text() == ";")
    at.place.settle()
    at.place.pop_up()
    at.place.tap(*"jd ")
    assert at.heard_to_the_end() == []


def test_a_tap_of_shift_alone_ends_a_code(at: Listener) -> None:
    at.place.tap(*";", "Shift", *"jd ")
    assert at.heard_to_the_end() == []


def test_a_key_held_down_counts_as_often_as_it_types(at: Listener) -> None:
    at.place.tap(";")
    with at.place.agent.holding("j"):
        at.place.wait(lambda: at.place.text().count("j") >= 3)
    at.place.tap(" ")
    at.place.wait(lambda: at.codes)
    at.place.wait(lambda: f";{at.codes[0][0]} " == at.place.text())


def test_ctrl_c_held_down_is_one_copy(at: Listener) -> None:
    seen: list[int] = []
    with at.place.agent.holding("Ctrl", "C"):
        at.place.wait(lambda: seen.extend(at.place.keys()) or seen.count(ord("C")) >= 3)
    assert at.heard_to_the_end() == []
    assert at.copies == 0


def test_a_question_of_ours_leaves_the_caret_where_it_was(at: Listener) -> None:
    at.place.tap(*";jd ")
    at.place.wait(lambda: at.erasures)
    at.place.go_to("ours")
    at.place.go_to("workbench")
    assert press_paste(at.place, at.erasures[0]) is Pressed.SENT


@pytest.mark.parametrize("ways", [["browser"], ["ours", "workbench", "ours"]])
def test_the_caret_may_be_elsewhere_once_the_agent_was(at: Listener, ways: list[str]) -> None:
    at.place.tap(*";jd ")
    at.place.wait(lambda: at.erasures)
    for name in [*ways, "workbench"]:
        at.place.go_to(name)
    assert press_paste(at.place, at.erasures[0]) is Pressed.TYPED_ON
