"""Sizes in the palette: asked for in the field or by what was copied, answered by one key."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.passages import Passage
from assistant.domain.person import Person
from assistant.domain.products import ProductDraft, ProductId
from assistant.ui.palette.palette import Palette
from tests.domain.test_sizing import BY_WEIGHT
from tests.ui.palettes import press, rows, summoned
from tests.ui.world import CHAT, World

Key, Mod = Qt.Key, Qt.KeyboardModifier

DRESS = ProductDraft(title="修身连衣裙", item_number="A2031", chart=BY_WEIGHT)
SAID = (
    "按您说的身高160cm、体重100斤，这款建议选M码。喜欢宽松一点可以选L码。"
    "尺码是照尺码表对的，供您参考哦~"
)
ASKED = "身高160，体重100穿什么码"


def in_hand(shop: World, draft: ProductDraft = DRESS) -> ProductId:
    """Look at a product."""
    catalogue = shop.desk.catalogue
    done = shop.worker.submit(lambda: catalogue.add([draft])).result()
    id = ProductId(done.ids[0])
    shop.desk.buyer.product = shop.worker.submit(lambda: catalogue.product(id)).result()
    return id


@pytest.fixture
def palette(qtbot: QtBot, shop: World) -> Palette:
    in_hand(shop)
    return summoned(qtbot, shop)


def test_measures_behind_cm_are_answered_for_the_product_in_hand(palette: Palette) -> None:
    palette.window.field.setText("cm 160 100")
    assert rows(palette)[:2] == ["Size for 160cm 100斤", "M · 修身连衣裙"]
    row = palette.window.list.chosen_row()
    assert row is not None and (row.code, row.text) == ("A2031", SAID)


def test_enter_says_the_size_and_keeps_it_for_the_buyer(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    palette.window.field.setText("cm 160 100")
    with qtbot.waitSignal(palette.finds.passage_chosen) as said:
        press(qtbot, palette, Key.Key_Return)
    assert said.args == [Passage(SAID)] and palette.window.isHidden()
    assert (shop.desk.buyer.known.size, shop.desk.buyer.known.person.weight) == ("M", 100)


@pytest.mark.parametrize("window", [CHAT, None])
def test_a_size_is_copied_by_its_key_and_by_enter_where_there_is_no_window(
    qtbot: QtBot, palette: Palette, window: object
) -> None:
    palette.window.hide()
    palette.summon(window)  # type: ignore[arg-type]
    palette.window.field.setText("cm 160 100")
    key = (Key.Key_C, Mod.ControlModifier) if window else (Key.Key_Return, Mod.NoModifier)
    with qtbot.waitSignal(palette.finds.passage_to_copy) as copied:
        press(qtbot, palette, *key)
    assert copied.args == [Passage(SAID)]


def test_tab_opens_the_product_with_these_measures(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    palette.window.field.setText("cm 160 100")
    with qtbot.waitSignal(palette.finds.size_requested) as wanted:
        press(qtbot, palette, Key.Key_Tab)
    product = shop.desk.buyer.product
    assert product is not None
    assert wanted.args == [product.id, Person(height=160, weight=100)]


def test_a_question_that_was_copied_is_answered_at_once(qtbot: QtBot, palette: Palette) -> None:
    palette.window.hide()
    palette.copied = _hand_over(ASKED)
    palette.summon(CHAT)
    assert rows(palette)[1:3] == ["M · 修身连衣裙", f"Find by the buyer's words: {ASKED}"]
    with qtbot.waitSignal(palette.finds.passage_chosen) as said:
        press(qtbot, palette, Key.Key_Return)
    assert said.args == [Passage(SAID)]


def test_what_is_known_of_the_buyer_counts_beside_what_is_asked(
    shop: World, palette: Palette
) -> None:
    shop.desk.buyer.measured(Person(height=160))
    palette.window.field.setText("我100斤穿什么码")
    assert rows(palette)[1] == "M · 修身连衣裙"


def test_nothing_of_the_buyer_before_gets_into_the_answer_to_another_one(
    shop: World, palette: Palette
) -> None:
    shop.desk.buyer.measured(Person(height=175, weight=130, bust=96))
    palette.window.field.setText("cm 160 100")
    assert rows(palette)[0] == "Size for 160cm 100斤"


def test_a_question_back_is_a_sentence_and_tells_nothing_of_the_buyer(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    palette.window.field.setText("cm 160")
    assert rows(palette)[1] == "Type what the buyer said. Needed: weight · 修身连衣裙"
    with qtbot.waitSignal(palette.finds.passage_chosen) as said:
        press(qtbot, palette, Key.Key_Return)
    assert said.args == [Passage("我帮您对码，麻烦再说一下体重哦~")]
    assert shop.desk.buyer.known.unknown


def test_without_a_product_it_says_to_look_one_up(shop: World, palette: Palette) -> None:
    shop.desk.buyer.product = None
    palette.window.field.setText("cm 160 100")
    assert rows(palette)[0] == "Size for 160cm 100斤: look a product up first"


@pytest.mark.parametrize("more", [{"chart": None}, {"ours": False}])
def test_a_product_of_which_nothing_can_be_said_is_opened(
    qtbot: QtBot, shop: World, palette: Palette, more: dict[str, object]
) -> None:
    id = in_hand(shop, replace(DRESS, item_number="B1", **more))  # type: ignore[arg-type]
    palette.window.field.setText("cm 160 100")
    with qtbot.waitSignal(palette.finds.size_requested) as wanted:
        press(qtbot, palette, Key.Key_Return)
    assert wanted.args[0] == id


@pytest.mark.parametrize(
    ("text", "answered"),
    [("cm 160 100 a2031", True), ("A2031 160 100斤穿什么码", True), ("B5510 160 100斤", False)],
)
def test_a_product_that_is_named_is_not_mistaken_for_the_one_in_hand(
    palette: Palette, text: str, answered: bool
) -> None:
    palette.window.field.setText(text)
    said = "" if answered else ": look a product up first"
    assert rows(palette)[0] == f"Size for 160cm 100斤{said}"


@pytest.mark.parametrize("text", ["cmtj", "160", "满300减30", "尺码推荐"])
def test_other_words_are_only_looked_for(palette: Palette, text: str) -> None:
    palette.window.field.setText(text)
    assert not any(row.startswith("Size for") for row in rows(palette))


def _hand_over(words: str) -> Callable[[Callable[[str], None]], None]:
    return lambda then: then(words)
