"""Products in the palette: listed beside the phrases, opened, and said in a line."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.passages import Passage
from assistant.domain.products import ProductDraft, Specification
from assistant.ui.palette.palette import Palette
from tests.ui.palettes import press, rows, summoned
from tests.ui.world import CHAT, World

Key, Mod = Qt.Key, Qt.KeyboardModifier

LINK = "https://item.taobao.com/item.htm?id=612345678901"
SLIP = ProductDraft(
    title="吊带睡裙",
    item_number="S88",
    price=12_900,
    link=LINK,
    specifications=(Specification("面料", "真丝"), Specification("产地", "杭州")),
)
SIZED = ProductDraft(title="长裤", specifications=(Specification("尺码说明", "偏大"),))
OTHERS = ProductDraft(title="隔壁的包", item_number="ZX9", ours=False)
GONE = ProductDraft(title="退货运费险", item_number="X1", on_sale=False)


@pytest.fixture
def palette(qtbot: QtBot, shop: World) -> Palette:
    shop.worker.submit(lambda: shop.desk.catalogue.add([SLIP, SIZED, GONE, OTHERS])).result()
    return summoned(qtbot, shop)


def test_the_empty_field_names_products_where_there_are_any(palette: Palette) -> None:
    assert "products" in palette.window.field.placeholderText()


def test_a_product_is_listed_by_what_it_is_made_of(palette: Palette) -> None:
    palette.window.field.setText("真丝 吊带")
    assert rows(palette) == ["Products", "吊带睡裙"]


def test_a_phrase_that_fits_better_goes_before_products(palette: Palette) -> None:
    palette.window.field.setText("尺码")
    listed = rows(palette)
    assert listed[:2] == ["Phrases", "尺码推荐"]
    assert listed[listed.index("Products") + 1] == "长裤"


def test_enter_opens_the_card_and_gives_the_keyboard_back(qtbot: QtBot, palette: Palette) -> None:
    palette.window.field.setText("s88")
    heard: list[object] = []
    palette.dismissed.connect(heard.append)
    palette.finds.product_requested.connect(heard.append)
    press(qtbot, palette, Key.Key_Return)
    assert heard == [CHAT, 1]
    assert not palette.window.isVisible()


def test_its_title_and_price_can_be_inserted(qtbot: QtBot, palette: Palette) -> None:
    palette.window.field.setText("s88")
    with qtbot.waitSignal(palette.finds.passage_chosen) as heard:
        press(qtbot, palette, Key.Key_Return, Mod.ControlModifier)
    assert heard.args == [Passage(f"吊带睡裙 ¥129\n{LINK}")]


def test_its_title_and_price_can_be_copied(qtbot: QtBot, palette: Palette) -> None:
    palette.window.field.setText("s88")
    with qtbot.waitSignal(palette.finds.passage_to_copy):
        press(qtbot, palette, Key.Key_C, Mod.ControlModifier)


def test_nothing_of_others_goods_is_inserted_their_card_says_why(
    qtbot: QtBot, palette: Palette
) -> None:
    palette.window.field.setText("zx9")
    with (
        qtbot.assertNotEmitted(palette.finds.passage_chosen),
        qtbot.waitSignal(palette.finds.product_requested) as heard,
    ):
        press(qtbot, palette, Key.Key_Return, Mod.ControlModifier)
    assert heard.args == [4]


def test_no_line_for_buyers_is_copied_of_others_goods(qtbot: QtBot, palette: Palette) -> None:
    palette.window.field.setText("zx9")
    with (
        qtbot.assertNotEmitted(palette.finds.passage_to_copy),
        qtbot.waitSignal(palette.finds.product_requested),
    ):
        press(qtbot, palette, Key.Key_C, Mod.ControlModifier)


def test_without_a_window_the_line_is_copied(qtbot: QtBot, palette: Palette) -> None:
    palette.window.hide()
    palette.summon(None)
    palette.window.field.setText("s88")
    with qtbot.waitSignal(palette.finds.passage_to_copy):
        press(qtbot, palette, Key.Key_Return, Mod.ControlModifier)


def test_the_chosen_product_shows_its_sheet_and_its_keys(qtbot: QtBot, palette: Palette) -> None:
    palette.window.field.setText("s88")
    qtbot.waitUntil(lambda: palette.window.preview.toPlainText() == "面料 真丝\n产地 杭州")
    keys = [key for key, _ in palette.window.keys.hints()]
    assert keys == ["↵", "Ctrl ↵", "Ctrl C", "Esc"]


def test_a_product_that_is_not_sold_says_so(palette: Palette) -> None:
    palette.window.field.setText("x1")
    row = palette.window.list.chosen_row()
    assert row is not None and row.refusal == "Off sale"


def test_what_a_product_answers_was_not_missed(qtbot: QtBot, shop: World, palette: Palette) -> None:
    palette.window.field.setText("真丝 吊带")
    press(qtbot, palette, Key.Key_Escape)
    assert shop.worker.submit(shop.desk.missed.all).result() == []
