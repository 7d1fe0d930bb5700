"""The page of prices: the cart, what takes something off, and the sentence that is inserted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.passages import Passage
from assistant.domain.products import Product, ProductDraft, ProductId, Sku
from assistant.domain.promotions import Promotion, Tier
from assistant.domain.shops import ShopId
from assistant.ui.products.price import PricePage
from tests.ui.world import World

DRESS = ProductDraft(
    title="真丝连衣裙",
    item_number="A2031",
    price=40_000,
    skus=(Sku(code="A-M", size="M", price=42_000, stock=0), Sku(code="A-L", size="L")),
)
SCARF = ProductDraft(title="丝巾", item_number="B5510", price=10_000)
TAKEN = Promotion(name="满减", tiers=(Tier(40_000, 5_000),))
MEMBERS = Promotion(name="会员价", kind="price", members=True, tiers=(Tier(0, 0, 90),))


def product(shop: World, draft: ProductDraft) -> Product:
    """Put a product into the catalogue."""
    add = shop.worker.submit(lambda: shop.desk.catalogue.add([draft]))
    id = ProductId(add.result().ids[0])
    return shop.worker.submit(lambda: shop.desk.catalogue.product(id)).result()


def promise(shop: World, promotion: Promotion) -> int:
    """Put a promotion in."""
    return int(shop.worker.submit(lambda: shop.desk.prices.put(promotion)).result().ids[0])


@pytest.fixture
def page(qtbot: QtBot, shop: World) -> Iterator[PricePage]:
    promise(shop, TAKEN)
    promise(shop, MEMBERS)
    made = PricePage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(made)
    made.resize(300, 800)
    made.show()
    yield made


def test_a_product_is_priced_with_what_holds_now(shop: World, page: PricePage) -> None:
    page.show_product(product(shop, DRESS))
    assert page.result.text() == "¥350"
    assert page.words.text().startswith("这款到手价¥350哦~ 标价¥400；店铺满400减50")


def test_the_price_of_a_variant_and_more_pieces_count(shop: World, page: PricePage) -> None:
    page.show_product(product(shop, DRESS))
    row = page.cart.rows[0]
    row.variant.setCurrentIndex(0)
    row.more.click()
    assert (row.price.text(), row.pieces.text(), page.result.text()) == ("420", "2", "¥790")
    row.less.click()
    row.less.click()
    assert row.pieces.text() == "1"


def test_what_is_found_for_the_cart_is_seen_below_the_field(
    qtbot: QtBot, shop: World, page: PricePage
) -> None:
    page.show_product(product(shop, DRESS))
    for n in range(4):
        page.take(product(shop, replace(SCARF, item_number=f"B{n}")))
    shop.worker.submit(shop.desk.product_search.build).result()
    page.resize(300, 560)
    page.cart.add.setText("丝")
    shown = [page.cart.finds, page.cart.add]
    qtbot.waitUntil(
        lambda: all(each.visibleRegion().boundingRect() == each.rect() for each in shown)
    )


def test_it_begins_with_the_size_of_the_buyer_where_that_is_there(
    shop: World, page: PricePage
) -> None:
    sizes = (Sku(code="A-M", size="M", stock=2), Sku(code="A-L", size="L", price=41_000))
    dress = product(shop, replace(DRESS, skus=sizes))
    page.show_product(dress)
    shop.desk.buyer.note(size="l")
    page.show_product(dress)
    assert page.cart.rows[0].variant.currentData().code == "A-L"
    assert page.result.text() == "¥360"


def test_a_price_that_was_agreed_on_counts(shop: World, page: PricePage) -> None:
    page.show_product(product(shop, DRESS))
    page.cart.rows[0].price.setText("399.9")
    assert page.result.text() == "¥399.9"


def test_a_member_pays_the_price_of_members(shop: World, page: PricePage) -> None:
    page.show_product(product(shop, DRESS))
    page.terms.member.setChecked(True)
    assert page.result.text() == "¥360"


def test_what_the_buyer_has_not_is_left_out(shop: World, page: PricePage) -> None:
    page.show_product(product(shop, DRESS))
    taken = min(shop.desk.prices.promotions)
    page.steps.ticks[taken].setChecked(False)
    assert page.result.text() == "¥400"
    page.steps.ticks[taken].setChecked(True)
    assert page.result.text() == "¥350"


def test_what_is_missing_to_the_next_step_is_said_to_the_buyer(
    qtbot: QtBot, shop: World, page: PricePage
) -> None:
    page.show_product(product(shop, replace(SCARF, price=39_000)))
    with qtbot.waitSignal(page.passage_chosen) as said:
        page.steps.hints[0].click()
    assert said.args == [Passage("再加¥10就能用店铺满400减50哦~")]


def test_a_product_is_added_by_typing(qtbot: QtBot, shop: World, page: PricePage) -> None:
    page.show_product(product(shop, DRESS))
    product(shop, SCARF)
    shop.worker.submit(shop.desk.product_search.build).result()
    page.cart.add.setText("sj")
    assert page.cart.finds.titles() == ["丝巾"]
    qtbot.keyClick(page.cart.add, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.result.text() == "¥450")
    assert not page.cart.finds.isVisible()
    page.cart.add.setText("没有的")
    assert page.cart.none.isVisible()


def test_a_cart_of_several_comes_back(shop: World, page: PricePage) -> None:
    dress, scarf = product(shop, DRESS), product(shop, SCARF)
    page.show_product(dress)
    page.take(scarf)
    page.show_product(scarf)
    assert page.result.text() == "¥100"
    page.message.acted.emit()
    assert page.result.text() == "¥450"


def test_what_cannot_be_priced_is_said_and_nothing_is_inserted(
    shop: World, page: PricePage
) -> None:
    page.show_product(product(shop, replace(SCARF, price=None)))
    assert "丝巾" in page.beside.text()
    assert not page.insert.isEnabled()
    page.cart.rows[0].price.setText("1o0")
    assert "1o0" in page.beside.text()
    page.cart.rows[0].remove.click()
    assert page.beside.text() and not page.insert.isEnabled()


def test_what_was_taken_out_comes_back(shop: World, page: PricePage) -> None:
    page.show_product(product(shop, SCARF))
    page.cart.rows[0].remove.click()
    assert not page.cart.rows
    page.message.acted.emit()
    assert page.result.text() == "¥100"


def test_goods_of_others_have_no_price(shop: World, page: PricePage) -> None:
    page.show_product(product(shop, replace(SCARF, ours=False)))
    assert not page.insert.isEnabled()


def test_goods_of_another_shop_have_no_price_here(shop: World, page: PricePage) -> None:
    page.show_product(product(shop, replace(SCARF, shop=ShopId(99))))
    assert "丝巾" in page.beside.text() and not page.insert.isEnabled()


def test_a_moment_to_come_is_offered_where_something_begins(
    qtbot: QtBot, shop: World, page: PricePage
) -> None:
    later = shop.desk.prices.now() + timedelta(days=3)
    promise(shop, Promotion(name="跨店", kind="cross_shop", tiers=TAKEN.tiers, valid_from=later))
    shop.lane.run(shop.desk.catalogue.load, page)
    qtbot.waitUntil(lambda: page.terms.moment.count() == 3)
    page.show_product(product(shop, DRESS))
    page.terms.moment.setCurrentIndex(1)
    assert page.result.text() == "¥300"
    page.terms.elsewhere.setText("400")
    assert page.result.text() == "¥325"


def test_sentence_and_steps_are_inserted_or_copied(
    qtbot: QtBot, shop: World, page: PricePage
) -> None:
    page.show_product(product(shop, DRESS))
    page.share.setChecked(True)
    with qtbot.waitSignal(page.settled), qtbot.waitSignal(page.passage_chosen) as said:
        qtbot.keyClick(page.cart.add, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "不到8.8折" in said.args[0].text
    with qtbot.waitSignal(page.passage_chosen) as steps:
        page.insert_steps.click()
    assert steps.args == [Passage("标价：¥400\n店铺满400减50：-¥50，剩¥350\n到手价：¥350")]
    with qtbot.waitSignal(page.passage_to_copy):
        page.copy.click()


def test_a_promotion_that_has_ended_meanwhile_is_not_promised(
    qtbot: QtBot, shop: World, page: PricePage
) -> None:
    promise(shop, replace(TAKEN, name="今天", kind="voucher", valid_until=shop.desk.prices.now()))
    page.show_product(product(shop, DRESS))
    assert page.result.text() == "¥300"
    shop.clock.advance(minutes=2)
    with qtbot.assertNotEmitted(page.passage_chosen):
        page.insert.click()
    assert page.result.text() == "¥350" and page.message.isVisible()
    with qtbot.waitSignal(page.passage_chosen):
        page.insert.click()


def test_a_price_that_changes_is_the_one_of_now_and_one_agreed_on_stays(
    qtbot: QtBot, shop: World, page: PricePage
) -> None:
    dress, scarf = product(shop, DRESS), product(shop, SCARF)
    page.cart.show_products([dress, scarf])
    page.cart.rows[1].price.setText("95")
    dearer = {each.id: replace(each.draft, price=45_000, on_sale=False) for each in (dress, scarf)}
    shop.lane.run(lambda: shop.desk.catalogue.put(dearer), page)
    qtbot.waitUntil(lambda: page.cart.rows[0].price.text() == "450")
    assert page.cart.rows[0].note.text() == "Off sale"
    assert page.cart.rows[1].price.text() == "95"
    assert page.result.text() == "¥495"


def test_nothing_is_taken_over_to_another_buyer(shop: World, page: PricePage) -> None:
    page.show_product(product(shop, DRESS))
    page.terms.member.setChecked(True)
    page.steps.ticks[min(shop.desk.prices.promotions)].setChecked(False)
    shop.desk.buyer.forget()
    page.show_product(product(shop, SCARF))
    assert not page.terms.member.isChecked() and not page.steps.left_out


def test_esc_leads_back(qtbot: QtBot, page: PricePage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.cart.add, Qt.Key.Key_Escape)
