"""The look-up key means a fresh copy, else the selection; a second press accepts."""

from types import SimpleNamespace

import pytest

from assistant.app.lookup_key import Looking
from assistant.domain.insertion import Window
from tests.ui.world import CHAT


class Desk:
    """A chat with something selected, a copy, and a look-up that takes down what it is asked."""

    def __init__(self) -> None:
        self.fresh, self.copy, self.selected = False, "", "tb_小鹿1015"
        self.looked_up: list[str] = []
        self.said: list[str] = []
        self.accepted, self.offers = 0, False
        lookup = SimpleNamespace(look_up=self.looked_up.append, again=self._again)
        window = SimpleNamespace(say=self.said.append)
        pages = SimpleNamespace(goods=SimpleNamespace(lookup=lookup), window=window)
        self.looking = Looking(self, self, lambda: pages)  # type: ignore[arg-type]

    def _again(self) -> bool:
        self.accepted += self.offers
        return self.offers

    def read(self, then: object) -> None:
        assert callable(then)
        then(self.copy)

    def read_selection(self, window: Window, then: object) -> None:
        assert callable(then) and window is CHAT
        then(self.selected)

    def copies(self, text: str) -> None:
        self.fresh, self.copy = True, text

    def press(self, times: int = 1) -> None:
        for _ in range(times):
            self.looking.on_key(CHAT)


@pytest.fixture
def at() -> Desk:
    return Desk()


def test_what_was_copied_just_now_is_looked_up_before_the_selection(at: Desk) -> None:
    at.copies("A2031")
    at.press()
    assert at.looked_up == ["A2031"]


def test_without_a_fresh_copy_the_selection_is_looked_up(at: Desk) -> None:
    at.press()
    assert at.looked_up == ["tb_小鹿1015"]


def test_a_copy_that_was_looked_up_is_followed_by_the_selection(at: Desk) -> None:
    at.copies("A2031")
    at.press(2)
    assert at.looked_up == ["A2031", "tb_小鹿1015"]


@pytest.mark.parametrize("fresh", [True, False])
def test_the_same_key_on_the_same_text_does_what_is_offered(at: Desk, fresh: bool) -> None:
    at.fresh, at.copy = fresh, at.selected
    at.offers = True
    at.press(2)
    assert (at.looked_up, at.accepted) == (["tb_小鹿1015"], 1)


def test_another_text_is_looked_up_whatever_is_offered(at: Desk) -> None:
    at.offers = True
    at.press()
    at.selected = "tb_小鱼1016"
    at.press()
    assert (at.looked_up, at.accepted) == (["tb_小鹿1015", "tb_小鱼1016"], 0)


def test_where_there_is_nothing_that_is_said(at: Desk) -> None:
    at.selected = " "
    at.press()
    assert (at.looked_up, at.said) == (
        [],
        ["Nothing was copied just now, and nothing is selected."],
    )


def test_a_double_copy_is_looked_up_as_it_stands(at: Desk) -> None:
    at.copy = "tb_小鹿1015"
    at.looking.on_copied_twice(CHAT)
    assert at.looked_up == ["tb_小鹿1015"]
