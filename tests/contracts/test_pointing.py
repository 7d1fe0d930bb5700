"""Pointing at a window: one click that nobody else sees."""

from collections.abc import Callable

import pytest

from assistant.domain.insertion import Window
from tests.contracts.desktops import front_of
from tests.contracts.editors import RealSite


def pointed(at: RealSite, act: Callable[[], None]) -> Window | None:
    """Return the window that is picked by what the agent does."""
    answers: list[Window | None] = []
    at.desktop.windows.pick(answers.append)
    at.settle()
    act()
    at.wait(answers.__len__)
    return answers[0]


def test_the_window_under_the_crosshair_is_picked_and_feels_no_click(real: RealSite) -> None:
    browser, workbench = real.editors["browser"], real.editors["workbench"]
    workbench.do("place", x=50, y=50, w=400, h=300)
    browser.do("place", x=600, y=400, w=400, h=300)
    picked = pointed(real, lambda: real.agent.click(700, 500))
    assert picked
    assert picked.title == "browser"
    assert front_of(real).title == "workbench"


@pytest.mark.parametrize("way", ["Esc", "right button"])
def test_pointing_can_be_called_off(real: RealSite, way: str) -> None:
    def act() -> None:
        if way == "Esc":
            real.tap("Esc")
        else:
            real.agent.click(700, 500, button=3)

    assert pointed(real, act) is None


def test_a_click_on_no_window_picks_none(real: RealSite) -> None:
    assert pointed(real, lambda: real.agent.click(1590, 990)) is None
