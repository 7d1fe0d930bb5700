"""The screen of products: the list, the card, parts over it, and the way back."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.passages import Passage
from assistant.domain.person import Person
from assistant.domain.products import ProductDraft, ProductId, Relation, Sku
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.ui.products.price import PricePage
from assistant.ui.products.screen import ProductScreen
from tests.ui.world import World


class Part(QWidget):
    """Something that opens over a card."""

    passage_chosen = Signal(object)
    left = Signal()


def put(shop: World, **of: object) -> ProductId:
    """Add a product."""
    draft = ProductDraft(**{"title": "真丝吊带连衣裙", "item_number": "A2031", **of})  # type: ignore[arg-type]
    return ProductId(shop.worker.submit(lambda: shop.desk.catalogue.add([draft])).result().ids[0])


@pytest.fixture
def screen(qtbot: QtBot, shop: World) -> Iterator[ProductScreen]:
    made = ProductScreen(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    yield made


def showing(screen: ProductScreen, id: ProductId) -> bool:
    """Say whether a product's card is on view."""
    product = screen.card.product
    return product is not None and product.id == id and screen.card.isVisible()


def look_at(qtbot: QtBot, shop: World, screen: ProductScreen, **of: object) -> ProductId:
    """Add a product and have its card on view."""
    id = put(shop, **of)
    screen.show_product(id)
    qtbot.waitUntil(lambda: showing(screen, id))
    return id


def test_a_product_is_shown_and_esc_leads_back(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    look_at(qtbot, shop, screen)
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.shelf.isVisible()


def test_a_part_lies_over_the_card_until_it_is_left(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    look_at(qtbot, shop, screen)
    part = Part()
    screen.open_part(part)
    assert part.isVisible()
    with qtbot.waitSignal(screen.passage_chosen) as chosen:
        part.passage_chosen.emit(Passage("这款是真丝的哦~"))
    part.left.emit()
    assert chosen.args == [Passage("这款是真丝的哦~")] and screen.card.isVisible()


def test_a_product_that_is_gone_leaves_the_list(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    look_at(qtbot, shop, screen)
    shop.lane.run(lambda: shop.desk.catalogue.undo(), screen)
    qtbot.waitUntil(screen.shelf.isVisible)


def test_what_is_not_there_is_said(qtbot: QtBot, screen: ProductScreen) -> None:
    screen.show_product(ProductId(99))
    qtbot.waitUntil(lambda: screen.message.text() == "That product does not exist any more.")


def test_the_last_five_are_a_click_away(qtbot: QtBot, shop: World, screen: ProductScreen) -> None:
    ids = [put(shop, item_number=f"A{number}", category="女装 / 裙") for number in range(6)]
    for id in ids:
        screen.show_product(id)
        qtbot.waitUntil(lambda id=id: showing(screen, id))
    qtbot.waitUntil(lambda: [*screen.recents.chips] == ids[:0:-1])
    assert [chip.text() for chip in screen.recents.chips.values()][:2] == ["A5 裙", "A4"]
    screen.recents.chips[ids[3]].click()
    qtbot.waitUntil(lambda: showing(screen, ids[3]))
    assert shop.desk.preferences.state("recent_products") == ids[:0:-1]


def test_an_old_price_is_confirmed_and_old_again(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    id = put(shop, price=100, priced_at=shop.clock.now() - timedelta(days=30))
    screen.show_product(id)
    qtbot.waitUntil(lambda: not screen.card.notice.isHidden())
    screen.card.notice.acted.emit()
    qtbot.waitUntil(screen.card.notice.isHidden)
    assert screen.message.text() == "Noted: price and stock are right today."
    screen.message.acted.emit()
    qtbot.waitUntil(lambda: not screen.card.notice.isHidden())


def test_ctrl_p_shows_what_a_product_costs_and_esc_leads_back(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    id = look_at(qtbot, shop, screen, price=12_900)
    qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page = screen.findChild(PricePage)
    assert page is not None and page.isVisible() and page.result.text() == "¥129"
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert showing(screen, id)


def test_what_goes_with_a_product_is_offered_when_its_price_was_told(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    put(shop, title="丝巾", item_number="B5510", price=9_900)
    goes = (Relation("goes_with", "B5510", "同色系"),)
    id = look_at(qtbot, shop, screen, price=12_900, relations=goes)
    assert screen.card.product is not None
    screen.pricing.open(screen.card.product)
    page = screen.findChild(PricePage)
    page.insert.click()
    page.message.acted.emit()
    assert showing(screen, id) and screen.card.offers.isVisible()


@pytest.mark.parametrize(("stock", "offered"), [(3, "针织开衫"), (0, "宽松连衣裙")])
def test_once_a_size_is_settled_one_goes_on_selling(
    qtbot: QtBot, shop: World, screen: ProductScreen, stock: int, offered: str
) -> None:
    put(shop, title="针织开衫", item_number="B1")
    put(shop, title="宽松连衣裙", item_number="C1")
    relations = (Relation("goes_with", "B1"), Relation("substitute", "C1"))
    rows = (SizeRow("M", ("150-170", "90-120")),)
    chart = SizeChart(measures=("身高", "体重"), rows=rows, kind="height_weight")
    skus = (Sku(size="M", stock=stock), Sku(size="L", stock=5))
    screen.show_product(put(shop, skus=skus, chart=chart, relations=relations))
    qtbot.waitUntil(screen.card.isVisible)
    screen.sizes.ask(Person(height=165, weight=110))
    screen.sizes.insert.click()
    assert [fact.name for fact in screen.card.offers.list.facts()] == [offered]


def test_the_product_in_hand_is_as_it_is_now_also_behind_the_list(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    id, buyer = look_at(qtbot, shop, screen), shop.desk.buyer
    screen.show_list()
    draft = ProductDraft(title="真丝长裙")
    shop.lane.run(lambda: shop.desk.catalogue.put({id: draft}), screen)
    qtbot.waitUntil(lambda: buyer.product is not None and buyer.product.title == "真丝长裙")
    shop.lane.run(lambda: shop.desk.catalogue.delete([id]), screen)
    qtbot.waitUntil(lambda: buyer.product is None)


def test_the_last_products_stay_out_of_sight_below_a_part(
    qtbot: QtBot, shop: World, screen: ProductScreen
) -> None:
    id = put(shop)
    screen.show_product(id)
    qtbot.waitUntil(lambda: screen.recents.isVisible())
    screen.open_part(Part())
    put(shop, title="针织开衫", item_number="B1")
    screen.recents.refresh()
    screen._lane.run(lambda: None, screen, lambda _none: screen.setProperty("read", True))
    qtbot.waitUntil(lambda: screen.property("read") is True)
    assert not screen.recents.isVisible()
