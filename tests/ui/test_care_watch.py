"""What is due today is counted anew each day, and told once."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.care import CareWatch
from assistant.app.wiring import Opened
from assistant.domain.changes import Changes
from assistant.domain.customers import Birthday, CustomerDraft, Nickname
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.worker import Worker
from tests.ui.world import World


class Shop:
    """A shop with somebody who has a birthday in three days, and what the tray said."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.said: list[str] = []
        world.board.noticed.connect(self.said.append)
        self.desk, self.clock = world.desk, world.clock
        names = (Nickname("tb_小鹿"),)
        draft = CustomerDraft(names=names, birthday=Birthday(month=11, day=24), remind=True)
        world.worker.submit(lambda: world.desk.customers.add([draft])).result()

    def has_customers(self) -> bool:
        return self.desk.customers.protected

    def watch(self) -> CareWatch:
        made = CareWatch(self, self.world.lane, self.world.board)  # type: ignore[arg-type]
        made.setParent(self.world.board)
        return made


@pytest.fixture
def shop(private: World) -> Iterator[Shop]:
    yield Shop(private)


def test_what_is_due_is_told_once_a_day(qtbot: QtBot, shop: Shop) -> None:
    watch = shop.watch()
    qtbot.waitUntil(lambda: bool(shop.desk.preferences.state("care_told")))
    watch.look()
    assert shop.said == ["Buyers to speak to today: 1. See To do, Care."]
    shop.clock.advance(days=1)
    watch.look()
    qtbot.waitUntil(lambda: len(shop.said) == 2)


def test_a_restart_does_not_tell_it_again(qtbot: QtBot, shop: Shop) -> None:
    first = shop.watch()
    qtbot.waitUntil(lambda: bool(shop.desk.preferences.state("care_told")))
    first.deleteLater()
    with qtbot.waitSignal(shop.world.board.changed):
        assert shop.watch()
    assert len(shop.said) == 1


def test_at_night_it_waits_for_the_morning(qtbot: QtBot, shop: Shop) -> None:
    shop.clock.advance(hours=-12)  # half past five
    with qtbot.waitSignal(shop.world.board.changed):
        watch = shop.watch()
    watch.look()
    assert shop.said == []
    shop.clock.advance(hours=4)
    watch.look()
    assert len(shop.said) == 1


def test_a_clock_that_is_set_to_another_day_is_noticed(qtbot: QtBot, shop: Shop) -> None:
    watch = shop.watch()
    qtbot.waitUntil(lambda: shop.desk.care.due == 1)
    for days in (-30, 30):
        shop.clock.advance(days=days)
        with qtbot.waitSignal(shop.world.board.changed, check_params_cb=_of_care):
            watch.look()
    assert shop.desk.care.due == 1


def test_a_shop_without_customers_loads_nothing(opened: Opened) -> None:
    lane = Lane("data", board := Board(), worker := Worker("data"))
    watch = CareWatch(opened, lane, board)
    watch.look()
    worker.submit(lambda: None).result()
    lane.close()
    watch.deleteLater()
    assert "care" not in vars(opened.desk)


def _of_care(changes: Changes) -> bool:
    return bool(changes & Changes.CARE)
