"""The place beside a workbench, for any window on any monitors."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.domain.docking import (
    LEAST_WORKBENCH,
    NEAR,
    TITLE_BAR,
    Monitor,
    Rect,
    Wanted,
    beside,
    logical,
    monitor_of,
    near,
    worth_standing_beside,
)

NARROWEST, WIDEST, LOWEST = 360, 480, 480
ROOM = Rect(0, 0, 1920, 1040)

rooms = st.builds(
    Rect,
    *(st.integers(-4000, 4000), st.integers(-2000, 2000)),
    *(st.integers(800, 4000), st.integers(560, 2400)),
)
wishes = st.builds(
    Wanted,
    *(st.sampled_from(["right", "left"]), st.integers(NARROWEST, WIDEST)),
    *(st.just(NARROWEST), st.just(LOWEST)),
)


@st.composite
def scenes(draw: st.DrawFn) -> tuple[Rect, Rect, Wanted]:
    """A workbench that shows at least a little of itself in a room."""
    room = draw(rooms)
    width, height = draw(st.integers(320, 4200)), draw(st.integers(240, 2600))
    x = draw(st.integers(room.x - width + 1, room.right - 1))
    y = draw(st.integers(room.y - height + 1, room.bottom - 1))
    return Rect(x, y, width, height), room, draw(wishes)


@given(scenes())
def test_the_panel_is_never_off_the_screen(scene: tuple[Rect, Rect, Wanted]) -> None:
    _, room, _ = scene
    place = beside(*scene)
    assert room.x <= place.x and place.right <= room.right
    assert room.y <= place.y and place.bottom <= room.bottom


@given(scenes())
def test_the_panel_is_as_wide_as_it_can_be_read_and_not_wider_than_wanted(
    scene: tuple[Rect, Rect, Wanted],
) -> None:
    place = beside(*scene)
    assert NARROWEST <= place.width <= scene[2].width and place.height >= LOWEST


@given(scenes())
def test_nothing_of_the_workbench_is_covered_where_there_is_room_beside_it(
    scene: tuple[Rect, Rect, Wanted],
) -> None:
    workbench, room, _ = scene
    assume(max(room.right - workbench.right, workbench.x - room.x) >= NARROWEST)
    assert beside(*scene).common(workbench) == 0


@given(scenes())
def test_half_of_the_workbench_stays_in_sight_where_there_is_no_room_beside_it(
    scene: tuple[Rect, Rect, Wanted],
) -> None:
    workbench, room, wanted = scene
    seen = Rect(max(workbench.x, room.x), room.y, 0, room.height)
    width = min(workbench.right, room.right) - seen.x
    assume(width // 2 >= NARROWEST)
    place = beside(*scene)
    covered = place.common(Rect(seen.x, room.y, width, room.height))
    assert covered <= width // 2 * place.height
    if covered:  # at the edge that is wanted
        assert place.right == seen.x + width if wanted.side == "right" else place.x == seen.x


@given(scenes(), st.sampled_from([1.0, 1.25, 1.5, 2.0]))
def test_a_window_comes_out_of_device_pixels_whole(
    scene: tuple[Rect, Rect, Wanted], scale: float
) -> None:
    frame, area, _ = scene
    found = logical(frame, Monitor(area, area, scale))
    left, top = (found.x - area.x) * scale, (found.y - area.y) * scale
    assert left <= frame.x - area.x and top <= frame.y - area.y
    assert left + found.width * scale >= frame.right - area.x
    assert frame.width <= found.width * scale < frame.width + 2 * scale + 1
    assert top + found.height * scale >= frame.bottom - area.y


@pytest.mark.parametrize(
    ("workbench", "side", "place"),
    [
        (Rect(100, 50, 1000, 800), "right", Rect(1100, 50, 400, 800)),
        (Rect(500, 50, 1000, 800), "left", Rect(100, 50, 400, 800)),
        (Rect(540, 50, 1000, 800), "right", Rect(1540, 50, 380, 800)),
        (Rect(700, 50, 1000, 800), "right", Rect(300, 50, 400, 800)),
        (Rect(100, 50, 1000, 300), "right", Rect(1100, 50, 400, 480)),
        (Rect(100, 900, 1000, 800), "right", Rect(1100, 560, 400, 480)),
        (Rect(-8, -8, 1936, 1056), "right", Rect(1520, TITLE_BAR, 400, 1000)),
        (Rect(0, 0, 1920, 1040), "left", Rect(0, TITLE_BAR, 400, 1000)),
    ],
    ids=["right", "left", "narrower", "other", "low", "foot", "maximised", "maximised left"],
)
def test_the_panel_stands_at_the_edge_of_the_workbench(
    workbench: Rect, side: str, place: Rect
) -> None:
    assert beside(workbench, ROOM, Wanted(side, 400, NARROWEST, LOWEST)) == place


def test_the_panel_covers_no_more_than_half_of_a_small_screen_where_it_can_be_narrower() -> None:
    room = Rect(0, 0, 800, 600)
    assert beside(room, room, Wanted("right", 480, NARROWEST, LOWEST)).width == 400


LEFT = Monitor(Rect(0, 0, 1280, 1024), Rect(0, 0, 1280, 984))
RIGHT = Monitor(Rect(1280, 0, 1280, 720), Rect(1280, 0, 1280, 680), 1.5)


@pytest.mark.parametrize(
    ("frame", "monitor"),
    [
        (Rect(100, 100, 1000, 800), LEFT),
        (Rect(1300, 100, 1900, 900), RIGHT),
        (Rect(1000, 100, 500, 400), LEFT),
        (Rect(1100, 100, 500, 400), RIGHT),
        (Rect(9000, 100, 500, 400), RIGHT),
        (Rect(-9000, 100, 500, 400), LEFT),
    ],
)
def test_a_window_belongs_to_the_monitor_that_shows_most_of_it(
    frame: Rect, monitor: Monitor
) -> None:
    assert monitor_of(frame, [LEFT, RIGHT]) == monitor


def test_each_monitor_has_its_own_scale() -> None:
    frame = Rect(1280 + 150, 75, 900, 600)
    assert logical(frame, RIGHT) == Rect(1280 + 100, 50, 600, 400)
    assert logical(Rect(150, 75, 900, 600), LEFT) == Rect(150, 75, 900, 600)
    assert RIGHT.pixels == Rect(1280, 0, 1920, 1080)


def test_a_panel_left_close_to_its_place_belongs_there() -> None:
    place = Rect(1100, 50, 400, 800)
    for x, y, found in ((NEAR, 0, True), (0, 300, True), (NEAR + 1, 0, False), (0, 401, False)):
        assert near(Rect(place.x + x, place.y + y, 400, 800), place) is found
        assert near(Rect(place.x - x, place.y - y, 400, 800), place) is found


def test_a_notice_is_no_workbench_to_stand_beside() -> None:
    width, height = LEAST_WORKBENCH
    assert worth_standing_beside(Rect(0, 0, width, height))
    assert not worth_standing_beside(Rect(0, 0, width - 1, height))
    assert not worth_standing_beside(Rect(0, 0, width, height - 1))
