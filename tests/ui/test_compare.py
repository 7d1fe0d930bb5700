"""Products side by side on the screen, and what is inserted of that."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from assistant.domain.comparison import ComparisonTooLong, compare
from assistant.domain.comparison_text import for_buyer
from assistant.domain.passages import Passage
from assistant.domain.products import Product, ProductDraft, Specification
from assistant.domain.shops import ShopId
from assistant.ui.products.compare import ComparePage
from assistant.ui.products.compare_picture import WIDTH, drawn
from assistant.ui.products.compare_section import CompareSection
from assistant.ui.theme import LIGHT
from tests.ui.world import World

SHOP = ShopId(1)
CATEGORY = "女装 / 连衣裙"


def dress(number: str, fabric: str, **more: object) -> ProductDraft:
    """Return a product of the category."""
    sheet = (Specification("面料", fabric), Specification("季节", "春秋"))
    values = {"title": f"连衣裙{number}", "item_number": number, "specifications": sheet, **more}
    return ProductDraft(category=CATEGORY, **values)  # type: ignore[arg-type]


@pytest.fixture
def goods(shop: World) -> list[Product]:
    """Three dresses, one of them somebody else's."""
    others = {"ours": False, "brand": "别家", "seen_on": date(2026, 11, 20), "price": 9900}
    drafts = [dress("A1", "棉", price=9800), dress("B2", "麻"), dress("C3", "别家丝", **others)]
    catalogue = shop.desk.catalogue
    shop.worker.submit(lambda: catalogue.add(drafts)).result()
    return shop.worker.submit(lambda: list(catalogue.everything())).result()


@pytest.fixture
def page(qtbot: QtBot, shop: World) -> Iterator[ComparePage]:
    made = ComparePage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    yield made


def chosen(qtbot: QtBot, page: ComparePage, press: object) -> Passage:
    """Return what a press has inserted."""
    with qtbot.waitSignal(page.passage_chosen) as told:
        qtbot.mouseClick(press, Qt.MouseButton.LeftButton)  # type: ignore[arg-type]
    passage = told.args[0]
    assert isinstance(passage, Passage)
    return passage


def names(page: ComparePage) -> list[str]:
    return [row.name for row in page.table.rows.comparison.rows]


def test_a_product_stands_beside_the_others_of_its_category(
    qtbot: QtBot, page: ComparePage, goods: list[Product]
) -> None:
    page.show_product(goods[0])
    qtbot.waitUntil(lambda: len(page.products) == 3)
    assert [each.item_number for each in page.products] == ["A1", "B2", "C3"]
    assert page.table.isVisible()


def test_a_product_alone_in_its_category_leads_to_a_choice(
    qtbot: QtBot, page: ComparePage, goods: list[Product]
) -> None:
    page.show_products(goods[:1])
    assert page.empty.isVisible()
    page.empty.acted.emit("choose")
    qtbot.waitUntil(lambda: page.choice.list.count() == 2)
    page.choice.field.setFocus()
    qtbot.keyClick(page.choice.field, Qt.Key.Key_Return)
    assert len(page.products) == 2
    assert page.table.isVisible()


def test_a_product_of_any_category_is_found_by_its_code(
    qtbot: QtBot, shop: World, page: ComparePage, goods: list[Product]
) -> None:
    kettle = ProductDraft(title="水壶", item_number="K9", category="家电")
    shop.worker.submit(lambda: shop.desk.catalogue.add([kettle])).result()
    page.show_products(goods[:2])
    page.empty.acted.emit("choose")
    page.choice.field.setText("K9")
    qtbot.waitUntil(lambda: page.choice.list.titles() == ["水壶"])


def test_rows_that_differ_come_first_or_stand_alone(
    page: ComparePage, goods: list[Product]
) -> None:
    page.show_products(goods[:2])
    assert names(page) == ["面料", "季节", "价格"]
    page.only.click()
    assert names(page) == ["面料"]


def test_goods_that_do_not_differ_leave_nothing_to_insert(
    page: ComparePage, goods: list[Product]
) -> None:
    page.show_products([goods[1], replace(goods[1], id=goods[0].id)])
    page.only.click()
    assert not page.as_text.isEnabled()


def test_a_row_is_left_out_by_its_key_and_comes_back(
    qtbot: QtBot, page: ComparePage, goods: list[Product]
) -> None:
    page.show_products(goods[:2])
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert names(page) == ["季节", "价格"]
    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    assert names(page) == ["面料", "季节", "价格"]


def test_the_menu_of_a_cell_leaves_its_row_out(page: ComparePage, goods: list[Product]) -> None:
    page.show_products(goods[:2])
    page.table.menu().actions()[-1].trigger()
    assert names(page) == ["季节", "价格"]


def test_the_text_has_what_is_on_view_and_no_name_of_others(
    qtbot: QtBot, page: ComparePage, goods: list[Product]
) -> None:
    page.show_products([goods[0], goods[2]])
    text = chosen(qtbot, page, page.as_text).text
    assert "本款 A1" in text
    assert not any(name in text for name in ("别家", "C3", "连衣裙C3"))


def test_the_picture_is_kept_and_light_in_the_dark_theme_too(
    qtbot: QtBot, shop: World, page: ComparePage, goods: list[Product]
) -> None:
    page.show_products([goods[0], goods[2]])
    picture = chosen(qtbot, page, page.as_picture).picture
    assert picture is not None
    image = QImage(str(shop.desk.attachments.path(picture)))
    assert image.width() == WIDTH
    assert image.pixelColor(2, 2).name().upper() == LIGHT.surface


def test_a_picture_draws_the_same_for_goods_of_others_whatever_they_are_called(
    page: ComparePage, goods: list[Product]
) -> None:
    renamed = replace(goods[2], title="谁家的裙子", item_number="Q7", brand="谁家", seen_at="某站")
    pictures = [
        drawn(for_buyer(compare([goods[0], each], ()), SHOP, ["别家"]))
        for each in (goods[2], renamed)
    ]
    assert pictures[0] == pictures[1]


def test_a_picture_that_nobody_would_look_at_is_not_drawn(
    qtbot: QtBot, shop: World, page: ComparePage, goods: list[Product]
) -> None:
    sheet = tuple(Specification(f"参数{row}", "很长的说明" * 12) for row in range(80))
    page.show_products([replace(each, specifications=sheet) for each in goods])
    with qtbot.waitSignal(shop.board.refused) as told:
        qtbot.mouseClick(page.as_picture, Qt.MouseButton.LeftButton)
    assert isinstance(told.args[0], ComparisonTooLong)


def test_a_product_that_is_deleted_leaves_the_table(
    qtbot: QtBot, shop: World, page: ComparePage, goods: list[Product]
) -> None:
    page.show_products(goods)
    shop.lane.run(lambda: shop.desk.catalogue.delete([goods[1].id]), page)
    qtbot.waitUntil(lambda: len(page.products) == 2)
    assert page.table.rows.columnCount() == 2


def test_a_cell_is_copied_by_its_key(qtbot: QtBot, page: ComparePage, goods: list[Product]) -> None:
    page.show_products(goods[:2])
    with qtbot.waitSignal(page.passage_to_copy) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [Passage("棉")]


def test_the_card_shows_the_nearest_and_inserts_what_it_shows(
    qtbot: QtBot, shop: World, goods: list[Product]
) -> None:
    section = CompareSection(shop.desk, shop.lane)
    qtbot.addWidget(section)
    section.show_product(goods[0])
    section.show()
    qtbot.waitUntil(section.table.isVisible)
    assert [each.item_number for each in section.table.rows.comparison.products] == ["A1", "B2"]
    with qtbot.waitSignal(section.passage_chosen) as told:
        qtbot.mouseClick(section.as_text, Qt.MouseButton.LeftButton)
    assert told.args[0].text.splitlines()[0].split() == ["本款", "A1", "同类", "B2"]


def test_an_only_one_is_compared_with_those_of_the_next_wider_category(
    qtbot: QtBot, shop: World, page: ComparePage
) -> None:
    shoes = [
        ProductDraft(title=name, category=f"鞋靴 / {name}")
        for name in ("女鞋 / 单鞋", "女鞋 / 靴子", "男鞋 / 皮鞋")
    ]
    shop.worker.submit(lambda: shop.desk.catalogue.add(shoes)).result()
    kept = shop.worker.submit(lambda: list(shop.desk.catalogue.everything())).result()
    page.show_product(kept[0])
    qtbot.waitUntil(
        lambda: [each.title for each in page.products] == ["女鞋 / 单鞋", "女鞋 / 靴子"]
    )
