"""Customers in the palette: listed beside the phrases, taken for the buyer, and opened."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.customers import CustomerDraft, Nickname, Tag
from assistant.ui.palette.delegate import reason_of
from assistant.ui.palette.palette import Palette
from assistant.ui.palette.rows import Row
from tests.ui.palettes import palette_over, press, rows
from tests.ui.world import CHAT, World, furnish

Key, Mod = Qt.Key, Qt.KeyboardModifier

DEER = CustomerDraft(
    names=(Nickname("tb_小鹿1015"), Nickname("jd_xiaolu", "jd")),
    tags=(Tag("skin", "油皮"), Tag("size", "M", "连衣裙")),
    notes="爱问羊毛的产地",
)
SIZES = CustomerDraft(names=(Nickname("尺码小姐"),))


@pytest.fixture
def palette(qtbot: QtBot, private: World) -> Palette:
    desk, worker = furnish(private).desk, private.worker
    worker.submit(lambda: desk.customers.add([DEER, SIZES])).result()
    worker.submit(lambda: desk.customer_search.build()).result()
    made = palette_over(qtbot, private)
    made.summon(CHAT)
    return made


def chosen(palette: Palette) -> Row:
    row = palette.window.list.chosen_row()
    assert row is not None
    return row


def test_the_empty_field_names_customers_where_there_are_any(palette: Palette) -> None:
    assert "customers" in palette.window.field.placeholderText()


@pytest.mark.parametrize("typed", ["小鹿", "xiaolu1", "jd_xi", "油皮", "羊毛"])
def test_a_customer_is_listed_by_names_tags_and_notes(palette: Palette, typed: str) -> None:
    palette.window.field.setText(typed)
    assert rows(palette) == ["Customers", "tb_小鹿1015"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("小鹿", "油皮·连衣裙 M"),
        ("jd_x", "jd_xiaolu"),
        ("lyq", "油皮·连衣裙 M"),
        ("羊毛", "爱问羊毛的产地"),
    ],
)
def test_below_the_name_stands_why(palette: Palette, typed: str, why: str) -> None:
    palette.window.field.setText(typed)
    reason = reason_of(chosen(palette))
    assert reason is not None and reason.text == why


def test_a_phrase_that_fits_better_goes_before_customers(palette: Palette) -> None:
    palette.window.field.setText("尺码推荐")
    assert rows(palette)[:2] == ["Phrases", "尺码推荐"]


def test_enter_takes_the_customer_for_the_buyer(qtbot: QtBot, palette: Palette) -> None:
    palette.window.field.setText("小鹿")
    with qtbot.waitSignal(palette.finds.buyer_chosen) as heard:
        press(qtbot, palette, Key.Key_Return)
    assert (heard.args, palette.window.isVisible()) == ([1], False)


def test_ctrl_enter_opens_the_card(qtbot: QtBot, palette: Palette) -> None:
    palette.window.field.setText("小鹿")
    with qtbot.waitSignal(palette.finds.customer_requested) as heard:
        press(qtbot, palette, Key.Key_Return, Mod.ControlModifier)
    assert heard.args == [1]


def test_the_keys_and_what_is_known_are_shown(palette: Palette, qtbot: QtBot) -> None:
    palette.window.field.setText("小鹿")
    told = "油皮 · 连衣裙 M\n爱问羊毛的产地"
    qtbot.waitUntil(lambda: palette.window.preview.toPlainText() == told)
    assert [key for key, _ in palette.window.keys.hints()] == ["↵", "Ctrl ↵", "Esc"]


def test_one_character_names_no_customer(palette: Palette) -> None:
    palette.window.field.setText("鹿")
    assert "Customers" not in rows(palette)
