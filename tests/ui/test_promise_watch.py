"""Reminders of promises: before and at the time, once, over sleep and clocks that are set."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.ui.promise_watch import PromiseWatch
from tests.ui.test_todo_screen import promise
from tests.ui.world import World


class Told:
    """A watch and what it said."""

    def __init__(self, world: World) -> None:
        self.watch = PromiseWatch(world.desk, world.board)
        self.said: list[str] = []
        self.watch.told.connect(self.said.append)


@pytest.fixture
def told(private: World) -> Iterator[Told]:
    yield Told(private)


def test_one_is_told_before_and_at_the_time(private: World, told: Told) -> None:
    promise(private)  # in ten minutes, at 17:40 where the shop is
    for _ in range(44):  # eleven minutes of looks
        private.clock.advance(seconds=15)
        told.watch.look()
    assert told.said == ["稍后回复: 2 min left (17:40).", "稍后回复: it is time (17:40)."]


def test_nothing_that_is_told_names_anybody(private: World, told: Told) -> None:
    promise(private, what="给 tb_小鹿 回电话", rule="")
    private.clock.advance(minutes=10)
    told.watch.look()
    assert told.said == ["A promise: it is time (17:40)."]


def test_after_a_sleep_all_that_came_is_told_in_one_sentence(private: World, told: Told) -> None:
    promise(private)
    promise(private)
    private.clock.advance(hours=9)
    told.watch.look()
    told.watch.look()
    assert told.said == ["2 promises are due."]


def test_a_clock_that_is_set_back_tells_again_when_the_time_comes(
    private: World, told: Told
) -> None:
    promise(private)
    private.clock.advance(minutes=10)
    told.watch.look()
    private.clock.advance(minutes=-9)
    told.watch.look()
    private.clock.advance(minutes=9)
    told.watch.look()
    assert len(told.said) == 2


def test_what_is_overdue_at_the_start_is_told_then(qtbot: QtBot, private: World) -> None:
    promise(private)
    private.clock.advance(days=1)
    board: list[str] = []
    watch = PromiseWatch(private.desk, private.board)
    watch.told.connect(board.append)
    watch.begin()
    assert board == ["Overdue promises: 1."]


def test_screens_hear_that_time_went_on_only_while_minutes_count(
    private: World, told: Told
) -> None:
    heard: list[Changes] = []
    private.board.changed.connect(heard.append)
    promise(private, "invoice")
    private.clock.advance(minutes=1)
    told.watch.look()
    assert heard == []
    promise(private)
    told.watch.look()
    assert heard == [Changes.PROMISES]
