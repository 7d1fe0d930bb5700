"""A product's card: what it says, what is inserted and copied of it, what it offers next."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.passages import Passage
from assistant.domain.products import (
    Answer,
    Product,
    ProductDraft,
    ProductId,
    Proof,
    Relation,
    SellingPoint,
    Sku,
    Specification,
    Suitability,
)
from assistant.domain.shops import ShopId
from assistant.domain.terms import Term
from assistant.ui.products.card import SIZE, ProductCard
from assistant.ui.products.fact_list import FactList
from assistant.ui.products.reading import read
from tests.pictures import png
from tests.ui.world import World


class Part(QWidget):
    """A part of the card."""

    passage_chosen = Signal(object)

    def show_product(self, product: Product) -> None:
        """Show nothing of it."""


DRESS = ProductDraft(
    title="真丝连衣裙",
    item_number="A2031",
    category="女装 / 连衣裙",
    price=12900,
    skus=(Sku(colour="藏青", size="M", stock=37), Sku(colour="藏青", size="L", stock=0)),
    specifications=(
        Specification("成分", "95% 棉", group="主体"),
        Specification("净含量", "50", "ml", group="其他"),
    ),
    selling_points=(SellingPoint("双层包边", "不易卷边", "少熨一次"),),
    answers=(Answer(("会起球吗", "起球不"), "正常穿着不起球。"),),
    suitability=Suitability(skin_suited=("油皮", "混合皮")),
    proofs=(Proof("代言", "合同在店铺页", date(2020, 1, 1)),),
    relations=(
        Relation("goes_with", "B1", "同色系"),
        Relation("substitute", "C1"),
        Relation("set", "没有"),
    ),
    notes="仓库在杭州",
)
CARDIGAN = ProductDraft(title="针织开衫", item_number="B1", price=8900)
LOOSE = ProductDraft(title="宽松连衣裙", item_number="C1", price=9900)
Key = Qt.Key


def put(shop: World, *drafts: ProductDraft) -> list[ProductId]:
    """Add products."""
    done = shop.worker.submit(lambda: shop.desk.catalogue.add(drafts)).result()
    return [ProductId(id) for id in done.ids]


def show(shop: World, card: ProductCard, id: ProductId) -> None:
    """Show a product."""
    card.show_product(shop.worker.submit(lambda: read(shop.desk.catalogue, id)).result())


@pytest.fixture
def card(qtbot: QtBot, shop: World) -> Iterator[ProductCard]:
    made = ProductCard(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    yield made


@pytest.fixture
def dress(shop: World, card: ProductCard) -> ProductId:
    (id, *_) = put(shop, DRESS, CARDIGAN, LOOSE)
    show(shop, card, id)
    return id


def row_of(facts: FactList, name: str) -> int:
    """Return the row of the fact of that name."""
    return [fact.name for fact in facts.facts()].index(name)


def inserted(qtbot: QtBot, card: ProductCard, key: str, name: str, alone: bool = False) -> str:
    """Return what the card inserts of a fact."""
    facts = card.sections[key].list
    with qtbot.waitSignal(card.passage_chosen) as chosen:
        facts.insert(row_of(facts, name), alone)
    (passage,) = chosen.args or [Passage()]
    return str(passage.text)


def test_sections_stand_in_order_and_chips_lead_to_them(
    card: ProductCard, dress: ProductId
) -> None:
    assert list(card.header.chips) == [
        *("suits", "points", "variants", "sheet", "answers", "related", "service")
    ]
    card.header.chips["service"].click()
    assert card.header.chips["service"].isChecked()


@pytest.mark.parametrize(
    ("section", "name", "said"),
    [
        ("points", "双层包边", "双层包边，不易卷边，少熨一次哦~"),
        ("variants", "Price", "这款现在是 129 元哦~"),
        ("variants", "藏青 M", "藏青 M 现在有货，129 元哦~"),
        ("variants", "藏青 L", "藏青 L 暂时没有货了哦~"),
        ("sheet", "净含量", "净含量：50 ml"),
        ("suits", "Skin suited", "这款适合油皮、混合皮哦~"),
        ("answers", "会起球吗 / 起球不", "正常穿着不起球。"),
        ("related", "针织开衫", "这款可以搭配「针织开衫」，同色系，89 元，可以看看哦~"),
    ],
)
def test_every_fact_is_said_as_a_sentence(
    qtbot: QtBot, card: ProductCard, dress: ProductId, section: str, name: str, said: str
) -> None:
    assert inserted(qtbot, card, section, name) == said


def test_a_value_can_be_inserted_alone(qtbot: QtBot, card: ProductCard, dress: ProductId) -> None:
    assert inserted(qtbot, card, "sheet", "净含量", alone=True) == "50 ml"


def test_a_specification_is_said_as_the_shop_says_it(
    qtbot: QtBot, shop: World, card: ProductCard, dress: ProductId
) -> None:
    catalogue = shop.desk.catalogue
    term = Term(name="面料", synonyms=("成分",), sentence="这款是{{值}}的哦~")
    shop.worker.submit(lambda: catalogue.write(catalogue.terms, {None: term}, "")).result()
    show(shop, card, dress)
    assert inserted(qtbot, card, "sheet", "成分") == "这款是95% 棉的哦~"


def test_what_is_internal_or_over_is_copied_never_inserted(
    qtbot: QtBot, card: ProductCard, dress: ProductId
) -> None:
    facts = card.sections["service"].list
    said = {fact.name: fact.said for fact in facts.facts()}
    assert (said["Internal note"], said["代言"]) == ("", "")
    with qtbot.waitSignal(card.passage_to_copy) as copied:
        facts.insert(row_of(facts, "Internal note"))
    assert copied.args == [Passage("仓库在杭州")]


def test_nothing_of_the_goods_of_others_is_inserted(shop: World, card: ProductCard) -> None:
    foreign = replace(DRESS, ours=False, seen_at="某店", relations=())
    (id,) = put(shop, foreign)
    show(shop, card, id)
    said = [fact.said for view in card.sections.values() for fact in view.list.facts()]
    assert set(said) == {""}
    assert "Not ours" in card.header.badges() and "某店" in card.notice.text()


def test_what_another_shop_sells_is_not_inserted(shop: World, card: ProductCard) -> None:
    other = shop.worker.submit(lambda: shop.desk.people.add_shop("小鹿奥莱店")).result().ids[0]
    shop.worker.submit(lambda: shop.desk.people.switch_shop(shop.desk.people.shops[0].id)).result()
    (id,) = put(shop, replace(DRESS, shop=ShopId(other)))
    show(shop, card, id)
    assert {fact.said for view in card.sections.values() for fact in view.list.facts()} == {""}
    assert "小鹿奥莱店" in card.notice.text()


def test_keys_go_through_the_facts_of_all_sections(
    qtbot: QtBot, card: ProductCard, dress: ProductId
) -> None:
    points, variants = card.sections["points"].list, card.sections["variants"].list
    points.setFocus()
    points.setCurrentRow(0)
    qtbot.keyClick(points, Key.Key_Down)
    assert card.window().focusWidget() is variants
    variants.setCurrentRow(0)
    with qtbot.waitSignal(card.passage_chosen):
        qtbot.keyClick(variants, Key.Key_Return)
    with qtbot.waitSignal(card.passage_to_copy) as copied:
        qtbot.keyClick(variants, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied.args == [Passage("¥129")]


def test_a_code_of_a_variant_is_copied_by_itself(
    qtbot: QtBot, shop: World, card: ProductCard
) -> None:
    (id,) = put(shop, ProductDraft(title="裙", skus=(Sku(code="A-01", barcode="690", price=1),)))
    show(shop, card, id)
    menu = card.sections["variants"].list.menu(1)
    assert menu is not None
    with qtbot.waitSignal(card.passage_to_copy) as copied:
        next(each for each in menu.actions() if each.text() == "Copy 690").trigger()
    assert copied.args == [Passage("690")]


def test_a_picture_is_seen_in_whole_and_inserted(
    qtbot: QtBot, shop: World, card: ProductCard
) -> None:
    kept = shop.worker.submit(lambda: shop.desk.attachments.keep(png(), "正面.png")).result()
    (id,) = put(shop, ProductDraft(title="裙", pictures=(kept,)))
    show(shop, card, id)
    with qtbot.waitSignal(card.pictures_wanted) as wanted:
        qtbot.keyClick(card.header.picture, Key.Key_Return)
    assert wanted.args == [(kept,)]
    menu = card.header.picture.menu()
    with qtbot.waitSignal(card.passage_chosen) as chosen:
        next(each for each in menu.actions() if each.text() == "Insert 正面.png").trigger()
    assert chosen.args == [Passage(picture=kept)]


def test_the_head_of_a_group_is_passed_over(card: ProductCard, dress: ProductId) -> None:
    sheet = card.sections["sheet"].list
    assert [fact.name for fact in sheet.facts()] == ["主体", "成分", "其他", "净含量"]
    assert sheet.menu(0) is None and sheet.menu(1) is not None


def test_a_click_says_a_fact_and_one_on_the_sign_copies_it(
    qtbot: QtBot, card: ProductCard, dress: ProductId
) -> None:
    facts = card.sections["points"].list
    box = facts.visualItemRect(facts.item(0))
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(card.passage_chosen):
        qtbot.mouseClick(facts.viewport(), left, pos=box.center())
    with qtbot.waitSignal(card.passage_to_copy):
        qtbot.mouseClick(facts.viewport(), left, pos=QPoint(box.right() - 12, box.center().y()))


def test_two_quick_clicks_say_a_fact_once(
    qtbot: QtBot, card: ProductCard, dress: ProductId
) -> None:
    facts, said = card.sections["points"].list, list[object]()
    card.passage_chosen.connect(said.append)
    place = facts.visualItemRect(facts.item(0)).center()
    for at_ms in (10_000, 10_300, 11_400):
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            point, button = QPointF(place), Qt.MouseButton.LeftButton
            event = QMouseEvent(kind, point, point, button, button, Qt.KeyboardModifier(0))
            event.setTimestamp(at_ms)
            QApplication.sendEvent(facts.viewport(), event)
    assert len(said) == 2


def test_the_sentence_is_shown_before_it_is_inserted_and_never_as_markup(
    shop: World, card: ProductCard
) -> None:
    (id,) = put(shop, replace(DRESS, specifications=(Specification("面料", "<b>棉</b>\n麻"),)))
    show(shop, card, id)
    sheet = card.sections["sheet"].list
    place = sheet.visualItemRect(sheet.item(0)).center()
    QApplication.sendEvent(
        sheet.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, sheet.mapToGlobal(place))
    )
    assert sheet.item(0).toolTip() == "<qt>面料：&lt;b&gt;棉&lt;/b&gt; 麻</qt>"


def test_a_relation_leads_to_the_other_product(
    qtbot: QtBot, card: ProductCard, dress: ProductId
) -> None:
    facts = card.sections["related"].list
    facts.setCurrentRow(row_of(facts, "宽松连衣裙"))
    with qtbot.waitSignal(card.opened) as opened:
        qtbot.keyClick(facts, Key.Key_Space)
    assert opened.args == [dress + 2]


def test_an_old_price_shows_its_age_until_it_is_confirmed(
    qtbot: QtBot, shop: World, card: ProductCard
) -> None:
    (id,) = put(shop, replace(DRESS, priced_at=shop.clock.now() - timedelta(days=12)))
    show(shop, card, id)
    assert "Price: 12 days old" in card.header.badges()
    with qtbot.waitSignal(card.confirmed):
        card.notice.acted.emit()


def test_of_a_product_with_nothing_but_a_name_more_is_wanted(
    qtbot: QtBot, shop: World, card: ProductCard
) -> None:
    (id,) = put(shop, ProductDraft(title="只有名字"))
    show(shop, card, id)
    with qtbot.waitSignal(card.edit_wanted):
        card.notice.acted.emit()


def test_what_goes_with_it_is_offered_by_one_key(
    qtbot: QtBot, card: ProductCard, dress: ProductId
) -> None:
    assert card.offers.isHidden()
    card.offer_next()
    with qtbot.waitSignal(card.passage_chosen) as chosen:
        qtbot.keyClick(card, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert "针织开衫" in (chosen.args or [Passage()])[0].text


def test_a_part_has_a_chip_and_what_it_says_is_inserted(
    qtbot: QtBot, card: ProductCard, dress: ProductId
) -> None:
    part = Part()
    card.put(SIZE, "Size", part)
    assert list(card.header.chips)[0] == SIZE
    with qtbot.waitSignal(card.passage_chosen):
        part.passage_chosen.emit(Passage("建议 M 码"))


def test_in_a_low_panel_the_head_gives_way_to_offers(
    qtbot: QtBot, card: ProductCard, dress: ProductId
) -> None:
    card.resize(300, 380)
    assert card.header.isVisible()
    card.offer_next()
    assert not card.header.isVisible()
    card.offers.hide()
    assert card.header.isVisible()


def test_where_it_is_sold_out_another_one_is_offered_at_once(
    shop: World, card: ProductCard
) -> None:
    gone = replace(DRESS, skus=(Sku(size="M", stock=0),))
    (id, *_) = put(shop, gone, CARDIGAN, LOOSE)
    show(shop, card, id)
    assert [fact.name for fact in card.offers.list.facts()] == ["宽松连衣裙"]
