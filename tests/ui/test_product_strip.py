"""A search in the panel finds products beside phrases, and leads to their cards."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.products import ProductDraft, Specification
from assistant.ui.main_window import MainWindow
from assistant.ui.product_strip import ProductStrip
from tests.ui.world import World

MADE_OF_SILK = [
    ProductDraft(title=f"真丝裙{n}", specifications=(Specification("面料", "真丝"),))
    for n in range(9)
]
RETURNED = ProductDraft(title="退货袋", item_number="B7")


@pytest.fixture
def strip(shop: World, qtbot: QtBot) -> Iterator[ProductStrip]:
    shop.worker.submit(lambda: shop.desk.catalogue.add([*MADE_OF_SILK, RETURNED])).result()
    shop.worker.submit(shop.desk.product_search.build).result()
    made = ProductStrip(shop.desk)
    qtbot.addWidget(made)
    yield made


def test_what_finds_no_product_shows_nothing(strip: ProductStrip) -> None:
    strip.search("真丝", alone=True)
    assert not strip.isHidden()
    strip.search("没有的东西", alone=True)
    assert strip.isHidden()


def test_above_phrases_there_are_a_few_and_a_way_to_all(strip: ProductStrip, qtbot: QtBot) -> None:
    strip.search("真丝 ", alone=False)
    assert len(strip.list.titles()) == 2
    with qtbot.waitSignal(strip.all_wanted) as heard:
        strip.all.click()
    assert heard.args == ["真丝"]


def test_where_there_is_nothing_else_the_first_is_chosen(strip: ProductStrip, qtbot: QtBot) -> None:
    strip.search("B7", alone=True)
    with qtbot.waitSignal(strip.opened) as heard:
        strip.list.open_current()
    assert heard.args == [10] and strip.all.isHidden()


def test_similar_spelling_is_shown_only_where_there_is_nothing_else(strip: ProductStrip) -> None:
    strip.search("zhensiqnu", alone=False)
    assert strip.isHidden()
    strip.search("zhensiqnu", alone=True)
    assert not strip.isHidden()


def test_it_stands_above_the_list_of_phrases(
    shop: World, strip: ProductStrip, qtbot: QtBot
) -> None:
    window = MainWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(window)
    window.phrases.put_above(strip)
    window.show()
    strip.search("真丝", alone=False)
    assert strip.isVisible() and strip.mapTo(window, strip.rect().bottomLeft()).y() < (
        window.phrases.list.mapTo(window, window.phrases.list.rect().topLeft()).y() + 8
    )
