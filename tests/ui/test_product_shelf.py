"""The list of products: categories, what is found, what is on top of all while there is nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.products import ProductDraft, Sku
from assistant.ui.products.shelf import ProductShelf
from tests.ui.world import World


def put(shop: World, *drafts: ProductDraft) -> None:
    """Add products."""
    shop.worker.submit(lambda: shop.desk.catalogue.add(drafts)).result()


@pytest.fixture
def shelf(qtbot: QtBot, shop: World) -> Iterator[ProductShelf]:
    put(
        shop,
        ProductDraft(
            title="真丝连衣裙", item_number="A2031", category="女装 / 连衣裙", price=12900
        ),
        ProductDraft(title="针织开衫", category="女装", skus=(Sku(size="M", stock=0),)),
        ProductDraft(title="洁面乳", category="美妆"),
        ProductDraft(title="赠品"),
    )
    made = ProductShelf(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.list.count() == 3)
    yield made


def test_categories_come_first_and_lead_down_and_up(qtbot: QtBot, shelf: ProductShelf) -> None:
    assert shelf.list.titles() == ["女装", "美妆", "赠品"]
    qtbot.keyClick(shelf.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shelf.list.titles() == ["连衣裙", "针织开衫"])
    assert shelf.up.words() == "‹ 女装"
    qtbot.keyClick(shelf.list, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: shelf.list.titles() == ["女装", "美妆", "赠品"])


def test_what_is_searched_for_is_listed_from_all_categories(
    qtbot: QtBot, shop: World, shelf: ProductShelf
) -> None:
    shop.worker.submit(shop.desk.product_search.build).result()
    shelf.search.setText("lyq")
    assert shelf.list.titles() == ["真丝连衣裙"]
    with qtbot.waitSignal(shelf.opened):
        qtbot.keyClick(shelf.search, Qt.Key.Key_Return)


def test_a_number_is_found_before_there_is_an_index(qtbot: QtBot, shelf: ProductShelf) -> None:
    shelf.search.setText("a2031")
    qtbot.waitUntil(lambda: shelf.list.titles() == ["真丝连衣裙"])


def test_an_emptied_category_leads_up(qtbot: QtBot, shop: World, shelf: ProductShelf) -> None:
    shelf.go_to("美妆")
    qtbot.waitUntil(lambda: shelf.list.titles() == ["洁面乳"])
    catalogue = shop.desk.catalogue
    shop.lane.run(lambda: catalogue.delete(catalogue.in_category("美妆")), shelf)
    qtbot.waitUntil(lambda: shelf.list.titles() == ["女装", "赠品"])


def test_ways_are_offered_where_there_is_nothing(qtbot: QtBot, shop: World) -> None:
    shelf = ProductShelf(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(shelf)
    shelf.add_way("new", "New")
    qtbot.waitUntil(lambda: not shelf.empty.isHidden())
    with qtbot.waitSignal(shelf.asked) as asked:
        shelf.empty.acted.emit("new")
    assert asked.args == ["new"] and not shelf.new.isHidden()
