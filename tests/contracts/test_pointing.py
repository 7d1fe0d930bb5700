"""Pointing at a window: one click that nobody else sees."""

from collections.abc import Callable

import pytest

from assistant.domain.insertion import Window
from tests.contracts.desktops import X11Site, front_of


def pointed(at: X11Site, act: Callable[[], None]) -> Window | None:
    """Return the window that is picked by what the agent does."""
    answers: list[Window | None] = []
    at.desktop.windows.pick(answers.append)
    at.settle()
    act()
    at.wait(answers.__len__)
    return answers[0]


def test_the_window_under_the_crosshair_is_picked_and_feels_no_click(on_x11: X11Site) -> None:
    browser, workbench = on_x11.editors["browser"], on_x11.editors["workbench"]
    workbench.do("place", x=50, y=50, w=400, h=300)
    browser.do("place", x=600, y=400, w=400, h=300)
    picked = pointed(on_x11, lambda: on_x11.agent.click(700, 500))
    assert picked
    assert picked.title == "browser"
    assert front_of(on_x11).title == "workbench"


@pytest.mark.parametrize("way", ["Esc", "right button"])
def test_pointing_can_be_called_off(on_x11: X11Site, way: str) -> None:
    def act() -> None:
        if way == "Esc":
            on_x11.tap("Esc")
        else:
            on_x11.agent.click(700, 500, button=3)

    assert pointed(on_x11, act) is None


def test_a_click_on_no_window_picks_none(on_x11: X11Site) -> None:
    assert pointed(on_x11, lambda: on_x11.agent.click(1590, 990)) is None
