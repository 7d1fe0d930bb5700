"""What every desktop promises of the place of one window, to whoever stands beside it."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.desktop.ports import Frame
from assistant.domain.docking import Rect
from assistant.domain.insertion import Window, WindowId
from tests.contracts.desktops import FakeSite, Site, front_of
from tests.contracts.editors import RealSite

#: Where the windows are put: not where the screen has its corner or its edge.
HERE, THERE = Rect(120, 140, 520, 420), Rect(300, 200, 600, 500)


class Followed:
    """A window that is followed, and what was told of it."""

    def __init__(self, site: Site, window: Window) -> None:
        self._site = site
        self.window = window
        self.told: list[Frame | None] = []
        site.desktop.docking.follow(window.id, self.told.append)
        site.wait(lambda: self.told)

    def place(self, rect: Rect) -> None:
        """Put the window there; what a window manager draws around it comes on top."""
        if isinstance(self._site, FakeSite):
            self._site.fake.docking.place(self.window.id, rect)
        else:
            at = {"x": rect.x, "y": rect.y, "w": rect.width, "h": rect.height}
            self._do("place", **at)

    def minimise(self) -> None:
        """Take the window out of sight."""
        if isinstance(self._site, FakeSite):
            self._site.fake.docking.show(self.window.id, False)
        else:
            self._do("minimise")

    def bring_back(self) -> None:
        """Bring the window back."""
        if isinstance(self._site, FakeSite):
            self._site.fake.docking.show(self.window.id, True)
        else:
            self._do("normal")

    def until(self, holds: Callable[[Frame | None], object]) -> Frame | None:
        """Wait until that is so of what was told last, and return it."""
        self._site.wait(lambda: holds(self.told[-1]))
        return self.told[-1]

    def _do(self, order: str, **fields: Any) -> None:
        assert not isinstance(self._site, FakeSite)
        self._site.editors[self.window.title].do(order, **fields)  # type: ignore[attr-defined]


def around(rect: Rect) -> Callable[[Frame | None], bool]:
    """Say of a frame whether it is of a window that was put there: close, and larger on top."""

    def holds(frame: Frame | None) -> bool:
        if frame is None or not frame.in_sight:
            return False
        found = frame.rect
        borders = (rect.x - found.x, found.right - rect.right, found.bottom - rect.bottom)
        return all(0 <= each <= 8 for each in borders) and 0 <= rect.y - found.y <= 48

    return holds


@pytest.fixture
def followed(site: Site) -> Followed:
    """The workbench, put somewhere and followed."""
    followed = Followed(site, front_of(site))
    followed.place(HERE)
    followed.until(around(HERE))
    return followed


def test_a_window_that_moves_is_told(followed: Followed) -> None:
    followed.place(THERE)
    followed.until(around(THERE))


def test_who_begins_to_follow_is_told_at_once(site: Site, followed: Followed) -> None:
    assert Followed(site, followed.window).told == [followed.told[-1]]


def test_a_minimised_window_is_out_of_sight_until_it_is_back(followed: Followed) -> None:
    before = followed.told[-1]
    followed.minimise()
    found = followed.until(lambda frame: frame and not frame.in_sight)
    assert before and found == Frame(before.rect, in_sight=False)
    followed.bring_back()
    followed.until(around(HERE))


def test_a_window_that_is_gone_is_told_as_none(site: Site) -> None:
    assert Followed(site, site.shut()).told == [None]


def test_one_window_is_followed_at_a_time(site: Site, followed: Followed) -> None:
    site.go_to("browser")
    other = Followed(site, front_of(site))
    before = list(followed.told)
    followed.place(THERE)
    other.place(THERE)
    other.until(around(THERE))
    followed.place(HERE)
    other.place(HERE)
    other.until(around(HERE))
    assert followed.told == before


def test_nothing_is_followed_any_more_where_that_is_wished(site: Site, followed: Followed) -> None:
    site.desktop.docking.follow(WindowId(0), lambda frame: None)
    before = list(followed.told)
    followed.place(THERE)
    site.settle()
    assert followed.told == before


def test_a_window_that_closes_while_it_is_followed_is_told(on_x11: RealSite) -> None:
    passing = on_x11.open("passing")
    on_x11.arrive("passing")
    followed = Followed(on_x11, front_of(on_x11))
    passing.stop()
    assert followed.until(lambda frame: frame is None) is None
    on_x11.go_to("workbench")


def test_a_window_that_was_dragged_far_is_told_with_few_words(on_x11: RealSite) -> None:
    on_x11.go_to("workbench")
    followed = Followed(on_x11, front_of(on_x11))
    handle = on_x11.agent.display.create_resource_object("window", followed.window.id)
    for step in range(200):
        handle.configure(x=100 + step, y=120)
    on_x11.agent.display.sync()
    followed.until(lambda frame: frame and frame.rect.x + 8 > 299)
    assert len(followed.told) < 60


def test_a_hand_on_the_mouse_is_told(real: RealSite) -> None:
    def held() -> bool:
        answers: list[bool] = []
        real.desktop.docking.held(answers.append)
        real.wait(answers.__len__)
        return answers[0]

    assert not held()
    real.agent.grasp(1590, 990)
    real.wait(held)
    real.agent.let_go()
    real.wait(lambda: not held())
