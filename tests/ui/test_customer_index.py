"""Customers become findable behind the window, and only where there may be any."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.customer_index import CustomerIndex
from assistant.app.wiring import Opened, open_desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork
from assistant.ui.worker import Worker
from tests.services.private import KEY, draft


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("data", Board(), Worker("data"))
    yield lane
    lane.close()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    made = open_desk(tmp_path)
    yield made
    made.database.close()


def begun(opened: Opened, lane: Lane, qtbot: QtBot) -> CustomerIndex:
    """Have an index looked after, and wait until nothing more is to be done for it."""
    index = CustomerIndex(opened, lane._board, lane, LongWork(lane))
    index.begin()
    done: list[bool] = []
    lane.run(lambda: True, lane, done.append)
    qtbot.waitUntil(lambda: bool(done))
    return index


def test_a_shop_without_customers_loads_nothing_of_them(
    opened: Opened, lane: Lane, qtbot: QtBot
) -> None:
    index = begun(opened, lane, qtbot)
    assert not {"customers", "customer_search"} & vars(opened.desk).keys()
    assert not opened.desk.finds_customers
    index.deleteLater()


def test_the_first_customer_is_found_too(opened: Opened, lane: Lane, qtbot: QtBot) -> None:
    index = begun(opened, lane, qtbot)
    lane.run(lambda: opened.database.encrypt(KEY), index)
    lane.run(lambda: opened.desk.customers.add([draft("tb_小鹿")]), index)
    qtbot.waitUntil(lambda: opened.desk.finds_customers)
    assert len(opened.desk.customer_search.find("xiaolu")) == 1
