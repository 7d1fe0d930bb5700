"""Time goes on, and the screens hear of it when a phrase begins or ends."""

from collections.abc import Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.ui.validity_watch import ValidityWatch
from tests.ui.world import World


@pytest.fixture
def watch(shop: World) -> Iterator[ValidityWatch]:
    category = next(iter(shop.desk.library.shelf.categories))
    shop.phrase(category, "双11满减", "满300减50", valid_until=shop.clock.now())
    watch = ValidityWatch(shop.desk, shop.lane, shop.board, shop.clock)
    shop.worker.submit(lambda: None).result()
    yield watch
    shiboken6.delete(watch)


def knows(watch: ValidityWatch) -> bool:
    return watch._next is not None


def test_the_end_of_a_phrase_is_told_once(qtbot: QtBot, shop: World, watch: ValidityWatch) -> None:
    qtbot.waitUntil(lambda: knows(watch))
    with qtbot.assertNotEmitted(shop.board.changed):
        watch.look()
    shop.clock.advance(seconds=61)
    with qtbot.waitSignal(shop.board.changed) as told:
        watch.look()
    assert told.args == [Changes.VALIDITY]
    qtbot.waitUntil(lambda: not knows(watch))
    with qtbot.assertNotEmitted(shop.board.changed):
        watch.look()


def test_a_clock_that_is_put_back_is_told(qtbot: QtBot, shop: World, watch: ValidityWatch) -> None:
    shop.clock.advance(hours=-1)
    with qtbot.waitSignal(shop.board.changed):
        watch.look()
