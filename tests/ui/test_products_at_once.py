"""Many products at once: ticked, changed by one step, deleted, put back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.products import Product, ProductId
from assistant.ui.products.bin_page import BinPage
from assistant.ui.products.bulk_page import BulkPage
from assistant.ui.products.bulk_ways import WAYS
from tests.services.test_catalogue import DRESS
from tests.ui.world import World

Key = Qt.Key


@pytest.fixture
def ids(shop: World) -> list[int]:
    plain = replace(DRESS, platform_id="", pictures=(), skus=())
    drafts = [
        replace(plain, item_number="A1"),
        replace(plain, title="真丝吊带", item_number="A2", category="女装 / 上衣"),
        replace(plain, title="补水面膜", item_number="A3", price=None, category="美妆 / 面膜"),
    ]
    return [*shop.worker.submit(lambda: shop.desk.catalogue.add(drafts)).result().ids]


@pytest.fixture
def page(qtbot: QtBot, shop: World, ids: list[int]) -> BulkPage:
    made = BulkPage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.list.picks.rows()) == len(ids))
    return made


def products(shop: World, ids: list[int]) -> list[Product]:
    wanted = list(map(ProductId, ids))
    return [*shop.worker.submit(lambda: shop.desk.catalogue.products(wanted)).result().values()]


def choose(page: BulkPage, way: str, written: object = None) -> None:
    page.way.show_value(way)
    if page.field is not None:
        page.field.show_value(written)


def listed(page: BulkPage) -> list[str]:
    return [row.title for row in page.list.picks.rows()]


def test_what_is_ticked_gets_another_brand(
    qtbot: QtBot, shop: World, page: BulkPage, ids: list[int]
) -> None:
    page.list.picks.tick(ids[:2])
    choose(page, "brand", "大鹿")
    page.apply.click()
    qtbot.waitUntil(lambda: "2" in page.message.text())
    assert [each.brand for each in products(shop, ids)] == ["大鹿", "大鹿", ""]


def test_one_undo_takes_all_of_it_back(
    qtbot: QtBot, shop: World, page: BulkPage, ids: list[int]
) -> None:
    page.list.picks.tick(ids)
    choose(page, "percent", 90)
    page.apply.click()
    qtbot.waitUntil(lambda: bool(page.message.text()))
    assert [each.price for each in products(shop, ids)] == [11_610, 11_610, None]
    page.undo()
    qtbot.waitUntil(lambda: "Undone" in page.message.text())
    assert [each.price for each in products(shop, ids)] == [12_900, 12_900, None]


def test_nothing_to_change_is_said(qtbot: QtBot, page: BulkPage, ids: list[int]) -> None:
    page.list.picks.tick(ids)
    choose(page, "on_sale", True)
    page.apply.click()
    qtbot.waitUntil(lambda: "already" in page.message.text())


def test_a_price_that_is_none_is_said_beside_it(page: BulkPage, ids: list[int]) -> None:
    page.list.picks.tick(ids)
    choose(page, "price")
    page.apply.click()
    assert page._written is not None and "first" in page._written.note()


def test_the_list_is_narrowed_and_ticks_stay(qtbot: QtBot, page: BulkPage, ids: list[int]) -> None:
    page.list.picks.tick(ids[:1])
    page.search.setText("面膜")
    qtbot.waitUntil(lambda: listed(page) == ["补水面膜"])
    page.list.tick_all()
    page.search.clear()
    page.category.setCurrentIndex(page.category.findData("女装 / 上衣"))
    qtbot.waitUntil(lambda: listed(page) == ["真丝吊带"])
    assert set(page.list.picks.ticked) == {ids[0], ids[2]}


def test_the_list_is_narrowed_by_how_a_product_sounds(
    qtbot: QtBot, shop: World, page: BulkPage
) -> None:
    shop.worker.submit(shop.desk.product_search.build).result()
    page.search.setText("zsdd")
    qtbot.waitUntil(lambda: "真丝吊带" in listed(page) and "补水面膜" not in listed(page))
    page.search.setText("没有这个")
    qtbot.waitUntil(lambda: page.count.text() == "None found")


def test_the_space_bar_ticks_a_row(qtbot: QtBot, page: BulkPage, ids: list[int]) -> None:
    page.list.setCurrentIndex(page.list.picks.index(1))
    qtbot.keyClick(page.list, Key.Key_Space)
    assert set(page.list.picks.ticked) == {ids[1]}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_has_its_field(page: BulkPage, way: str) -> None:
    page.way.show_value(way)
    assert (page.field is None) == (WAYS[way].made is None)


def test_what_is_deleted_comes_back_from_the_bin(
    qtbot: QtBot, shop: World, page: BulkPage, ids: list[int]
) -> None:
    page.list.picks.tick(ids[:2])
    page.delete.click()
    qtbot.waitUntil(lambda: listed(page) == ["补水面膜"])
    bin = BinPage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(bin)
    bin.show()
    qtbot.waitUntil(lambda: len(bin.list.picks.rows()) == 2)
    bin.list.tick_all()
    bin.restore.click()
    qtbot.waitUntil(lambda: len(listed(page)) == 3)
    assert not bin.list.isVisible()
