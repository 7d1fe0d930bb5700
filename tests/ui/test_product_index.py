"""Products become findable behind the window, and only where there are any."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.product_index import ProductIndex
from assistant.app.wiring import Opened, open_desk
from assistant.domain.products import ProductDraft, ProductId
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork
from assistant.ui.worker import Worker

DRESS = ProductDraft(title="长裙", item_number="A1")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    made = open_desk(tmp_path)
    yield made
    made.database.close()


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("data", Board(), Worker("data"))
    yield lane
    lane.close()


@pytest.fixture
def index(opened: Opened, lane: Lane) -> ProductIndex:
    return ProductIndex(opened, lane._board, lane, LongWork(lane))


def found(opened: Opened, typed: str) -> list[str]:
    return [each.brief.title for each in opened.desk.product_search.find(typed)]


def settled(lane: Lane, qtbot: QtBot) -> None:
    """Wait until the lane has done all that was handed in."""
    done: list[bool] = []
    lane.run(lambda: True, lane, done.append)
    qtbot.waitUntil(lambda: bool(done))


def test_products_can_be_found_in_a_moment(
    opened: Opened, index: ProductIndex, lane: Lane, qtbot: QtBot
) -> None:
    opened.desk.catalogue.add([DRESS])
    index.begin()
    qtbot.waitUntil(lambda: found(opened, "changqun") == ["长裙"])


def test_without_products_nothing_of_them_is_made(
    opened: Opened, index: ProductIndex, lane: Lane, qtbot: QtBot
) -> None:
    index.begin()
    settled(lane, qtbot)
    assert not {"catalogue", "product_search"} & vars(opened.desk).keys()


def test_the_bin_is_emptied_of_what_is_too_old(
    opened: Opened, index: ProductIndex, lane: Lane, qtbot: QtBot
) -> None:
    catalogue = opened.desk.catalogue
    ids = catalogue.add([DRESS, ProductDraft(title="短裙")]).ids
    catalogue.delete(map(ProductId, ids))
    with opened.database.write() as connection:
        connection.execute("UPDATE products SET deleted_at = '2020-01-01' WHERE id = ?", ids[:1])
    index.begin()
    settled(lane, qtbot)
    assert [each.title for each in catalogue.binned()] == ["短裙"]


def test_the_first_product_is_found_too(
    opened: Opened, index: ProductIndex, lane: Lane, qtbot: QtBot
) -> None:
    index.begin()
    settled(lane, qtbot)
    lane.run(lambda: opened.desk.catalogue.add([DRESS]), index)
    qtbot.waitUntil(lambda: found(opened, "A1") == ["长裙"])


def test_products_of_another_process_are_found(
    opened: Opened, index: ProductIndex, lane: Lane, qtbot: QtBot
) -> None:
    opened.follow()
    index.begin()
    settled(lane, qtbot)
    other = open_desk(opened.database.path.parent)
    other.desk.catalogue.add([DRESS])
    lane.run(opened.follow, index)
    qtbot.waitUntil(lambda: found(opened, "A1") == ["长裙"])
    other.desk.catalogue.add([ProductDraft(title="短裙")])
    other.database.close()
    lane.run(opened.follow, index)
    qtbot.waitUntil(lambda: found(opened, "短裙") == ["短裙"])
