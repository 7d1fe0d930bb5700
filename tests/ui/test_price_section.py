"""The price on a product's card: with what holds now, in one sentence."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.products import Product, ProductDraft, Sku
from assistant.domain.promotions import Promotion, Tier
from assistant.ui.products.price_section import PriceSection
from tests.ui.test_price_page import product, promise
from tests.ui.world import World

DRESS = ProductDraft(title="连衣裙", item_number="A1", price=40_000)
TAKEN = Promotion(name="满减", tiers=(Tier(40_000, 5_000),))


@pytest.fixture
def section(qtbot: QtBot, shop: World) -> Iterator[PriceSection]:
    shop.tell_of_buyers()
    made = PriceSection(shop.desk, shop.board)
    qtbot.addWidget(made)
    yield made


def shown(shop: World, section: PriceSection, draft: ProductDraft) -> Product:
    """Put a product in and show it."""
    made = product(shop, draft)
    section.show_product(made)
    return made


def test_the_price_is_said_with_what_holds_now(
    qtbot: QtBot, shop: World, section: PriceSection
) -> None:
    promise(shop, TAKEN)
    shown(shop, section, DRESS)
    assert not section.isHidden() and section.result.text() == "¥350"
    with qtbot.waitSignal(section.settled), qtbot.waitSignal(section.passage_chosen) as said:
        section.insert.click()
    assert said.args[0].text == "这款到手价¥350哦~ 标价¥400；店铺满400减50。"
    with qtbot.waitSignal(section.passage_to_copy):
        section.copy.click()
    with qtbot.waitSignal(section.page_wanted):
        section.more.click()


def test_of_prices_that_differ_the_one_of_the_buyers_size_is_told(
    shop: World, section: PriceSection
) -> None:
    promise(shop, TAKEN)
    skus = (Sku(code="a", size="M", price=40_000), Sku(code="b", size="L", price=41_000))
    shown(shop, section, replace(DRESS, skus=skus))
    shop.desk.buyer.note(size="L")
    assert section.result.text() == "¥360"


@pytest.mark.parametrize(
    "further",
    [
        {"price": 30_000},
        {"price": None},
        {"ours": False},
        {"on_sale": False},
        {"skus": (Sku(code="a", stock=0),)},
        {"skus": (Sku(code="a", price=41_000), Sku(code="b", price=40_000))},
    ],
)
def test_where_nothing_can_be_said_nothing_is_shown(
    shop: World, section: PriceSection, further: dict[str, object]
) -> None:
    promise(shop, TAKEN)
    shown(shop, section, replace(DRESS, **further))
    assert section.isHidden()


def test_a_price_that_has_just_changed_is_shown_and_not_said(
    qtbot: QtBot, shop: World, section: PriceSection
) -> None:
    promise(shop, TAKEN)
    promise(shop, replace(TAKEN, kind="voucher", valid_until=shop.desk.prices.now()))
    shown(shop, section, DRESS)
    shop.clock.advance(minutes=2)
    with qtbot.assertNotEmitted(section.passage_chosen):
        section.insert.click()
    assert section.result.text() == "¥350"
    with qtbot.waitSignal(section.passage_chosen):
        section.insert.click()
