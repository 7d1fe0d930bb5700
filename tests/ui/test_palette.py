"""The palette: typed, chosen, asked, ordered — by keyboard, and never by accident."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.domain.settings import DEFAULT_WORKBENCHES
from assistant.ui.order import Order
from assistant.ui.palette.palette import Palette
from assistant.ui.palette.pending import ANSWERS_STATE
from assistant.ui.palette.window import PaletteWindow
from tests.ui.palettes import palette_over, press
from tests.ui.world import CHAT, World

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def palette(qtbot: QtBot, shop: World) -> Palette:
    return palette_over(qtbot, shop)


def test_typing_pinyin_initials_finds_the_phrase(palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("cmtj")
    chosen = palette.window.list.chosen()
    assert chosen is not None and chosen.title == "尺码推荐"


def test_enter_orders_the_chosen_phrase_and_hides(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("hy")
    with qtbot.waitSignal(palette.ordered) as heard:
        press(qtbot, palette, Key.Key_Return)
    assert heard.args == [Order(shop.named("欢迎语").id, CHAT)]
    assert not palette.window.isVisible()


def test_enter_while_composing_inserts_nothing(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    QApplication.sendEvent(palette.window.field, QInputMethodEvent("tui'huo", []))
    with qtbot.assertNotEmitted(palette.ordered):
        press(qtbot, palette, Key.Key_Return)
    assert palette.window.isVisible()


def test_composed_chinese_is_searched_for(palette: Palette) -> None:
    palette.summon(CHAT)
    event = QInputMethodEvent("", [])
    event.setCommitString("运费")
    QApplication.sendEvent(palette.window.field, event)
    chosen = palette.window.list.chosen()
    assert chosen is not None and chosen.title == "退货运费谁出"


def test_enter_that_is_held_down_does_not_repeat(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Mod.NoModifier, "\r", True)
    with qtbot.assertNotEmitted(palette.ordered):
        QApplication.sendEvent(palette.window.field, held)


def test_alt_and_a_number_picks_that_row(qtbot: QtBot, shop: World, palette: Palette) -> None:
    palette.summon(CHAT)
    with qtbot.waitSignal(palette.ordered) as heard:
        press(qtbot, palette, Key.Key_2, Mod.AltModifier)
    assert heard.args[0].phrase == shop.named("尺码推荐").id


def test_arrow_keys_pass_over_headings(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    press(qtbot, palette, Key.Key_Down)
    press(qtbot, palette, Key.Key_Up)
    press(qtbot, palette, Key.Key_Up)
    chosen = palette.window.list.chosen()
    assert chosen is not None and chosen.title == "欢迎语"


def test_what_was_used_most_stands_first_before_anything_is_typed(
    shop: World, palette: Palette
) -> None:
    shop.desk.library.record_use(shop.named("催发货").id)
    palette.summon(CHAT)
    chosen = palette.window.list.chosen()
    assert chosen is not None and chosen.title == "催发货"


def test_escape_hides_and_gives_the_focus_back(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    with qtbot.waitSignal(palette.dismissed) as heard:
        press(qtbot, palette, Key.Key_Escape)
    assert heard.args == [CHAT] and not palette.window.isVisible()


def test_the_hotkey_on_an_empty_palette_hands_over_to_the_panel(
    qtbot: QtBot, palette: Palette
) -> None:
    palette.summon(CHAT)
    with qtbot.waitSignal(palette.panel_requested):
        palette.summon(CHAT)
    assert not palette.window.isVisible()


def test_the_hotkey_on_a_filled_palette_empties_it(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("退货")
    with qtbot.assertNotEmitted(palette.panel_requested):
        palette.summon(CHAT)
    assert palette.window.field.text() == "" and palette.window.isVisible()


def test_each_appearance_starts_empty(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("退货")
    press(qtbot, palette, Key.Key_Escape)
    palette.summon(CHAT)
    assert palette.window.field.text() == ""


def test_what_was_typed_an_appearance_ago_is_not_kept_for_undo(
    qtbot: QtBot, palette: Palette
) -> None:
    palette.summon(CHAT)
    qtbot.keyClicks(palette.window.field, "hy")
    press(qtbot, palette, Key.Key_Escape)
    palette.summon(CHAT)
    assert not palette.window.field.isUndoAvailable()


def test_a_gap_is_asked_about_once(qtbot: QtBot, shop: World, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("cfh")
    with qtbot.assertNotEmitted(palette.ordered):
        press(qtbot, palette, Key.Key_Return)
    assert palette.window.message.text() == "Missing: 订单号. Insert anyway?"
    with qtbot.waitSignal(palette.ordered) as heard:
        press(qtbot, palette, Key.Key_Return)
    assert heard.args == [Order(shop.named("催发货").id, CHAT, gaps_accepted=True)]


def test_another_phrase_is_not_inserted_by_the_yes_to_a_gap(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("cfh")
    press(qtbot, palette, Key.Key_Return)
    palette.window.field.setText("")
    assert palette.window.message.text() == ""


def test_gaps_are_not_asked_about_where_that_is_switched_off(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    shop.desk.preferences.change(warn_on_gap=False)
    palette.summon(CHAT)
    palette.window.field.setText("cfh")
    with qtbot.waitSignal(palette.ordered):
        press(qtbot, palette, Key.Key_Return)


def answer(palette: Palette, name: str) -> QLineEdit:
    fields = palette.window.questions.findChildren(QLineEdit)
    return next(each for each in fields if each.accessibleName() == name)


def test_questions_are_asked_before_the_order(qtbot: QtBot, shop: World, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("补偿")
    press(qtbot, palette, Key.Key_Return)
    answer(palette, "金额").setText("10")
    with qtbot.waitSignal(palette.ordered) as heard:
        qtbot.keyClick(answer(palette, "原因"), Key.Key_Return)
    assert heard.args[0].answers == {"原因": "质量问题", "金额": "10"}


def test_answers_are_remembered(qtbot: QtBot, shop: World, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("补偿")
    press(qtbot, palette, Key.Key_Tab)
    answer(palette, "金额").setText("10")
    qtbot.keyClick(answer(palette, "原因"), Key.Key_Return)
    remembered = shop.desk.preferences.state
    qtbot.waitUntil(lambda: remembered(ANSWERS_STATE, {}).get("金额") == "10")


def test_escape_in_the_questions_goes_back_to_the_list(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("补偿")
    press(qtbot, palette, Key.Key_Tab)
    with qtbot.assertNotEmitted(palette.dismissed):
        qtbot.keyClick(answer(palette, "原因"), Key.Key_Escape)
    assert palette.window.list.isVisible() and palette.window.field.text() == "补偿"


def test_an_order_from_a_hotkey_can_be_asked_here(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    order = Order(shop.named("补偿说明").id, CHAT, send=False)
    palette.ask(order, shop.desk.composer.prepare(order.phrase))
    with qtbot.waitSignal(palette.ordered) as heard:
        qtbot.keyClick(answer(palette, "原因"), Key.Key_Return)
    assert heard.args[0].phrase == order.phrase


def test_leaving_the_questions_of_a_hotkey_ends_it(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    order = Order(shop.named("补偿说明").id, CHAT)
    palette.ask(order, shop.desk.composer.prepare(order.phrase))
    with qtbot.waitSignal(palette.dismissed):
        qtbot.keyClick(answer(palette, "原因"), Key.Key_Escape)


def test_a_gap_of_a_hotkey_is_confirmed_here(qtbot: QtBot, shop: World, palette: Palette) -> None:
    order = Order(shop.named("催发货").id, CHAT, clipboard="")
    palette.confirm(order, shop.desk.composer.prepare(order.phrase))
    with qtbot.waitSignal(palette.ordered) as heard:
        press(qtbot, palette, Key.Key_Return)
    assert heard.args == [replace(order, gaps_accepted=True)]


def test_a_phrase_that_is_off_is_refused_with_a_sentence(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("双十一")
    with qtbot.assertNotEmitted(palette.ordered):
        press(qtbot, palette, Key.Key_Return)
    assert "switched off" in palette.window.message.text()


def test_sending_is_refused_where_it_is_not_allowed(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    with qtbot.assertNotEmitted(palette.ordered):
        press(qtbot, palette, Key.Key_Return, Mod.ControlModifier)
    assert palette.window.message.text().startswith("Sending is switched off for 千牛接待台")


def test_ctrl_enter_orders_to_send_where_it_is_allowed(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    rules = tuple(replace(rule, may_send=True) for rule in DEFAULT_WORKBENCHES)
    shop.desk.preferences.change(workbenches=rules)
    palette.summon(CHAT)
    with qtbot.waitSignal(palette.ordered) as heard:
        press(qtbot, palette, Key.Key_Return, Mod.ControlModifier)
    assert heard.args[0].send


def test_ctrl_c_orders_a_copy(qtbot: QtBot, shop: World, palette: Palette) -> None:
    palette.summon(CHAT)
    with qtbot.waitSignal(palette.copy_ordered) as heard:
        press(qtbot, palette, Key.Key_C, Mod.ControlModifier)
    assert heard.args[0].phrase == shop.named("欢迎语").id


def test_without_a_chat_window_enter_copies(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(None)
    with qtbot.waitSignal(palette.copy_ordered):
        press(qtbot, palette, Key.Key_Return)


def test_f2_asks_for_the_editor(qtbot: QtBot, shop: World, palette: Palette) -> None:
    palette.summon(CHAT)
    with qtbot.waitSignal(palette.edit_requested) as heard:
        press(qtbot, palette, Key.Key_F2)
    assert heard.args == [shop.named("欢迎语").id]


def test_what_is_not_found_can_be_written(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("保价多久")
    with qtbot.waitSignal(palette.new_phrase_requested) as heard:
        palette.window.empty.acted.emit("new")
    assert heard.args == ["保价多久"]


def test_enter_on_nothing_found_does_nothing(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("保价多久")
    with qtbot.assertNotEmitted(palette.new_phrase_requested):
        press(qtbot, palette, Key.Key_Return)


def test_the_preview_shows_exactly_what_would_be_pasted(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("hy")
    preview = palette.window.preview
    qtbot.waitUntil(lambda: preview.toPlainText() == "您好，欢迎光临，想看哪一款呢？")


def test_answers_appear_in_the_preview(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("补偿")
    press(qtbot, palette, Key.Key_Tab)
    answer(palette, "金额").setText("20")
    preview = palette.window.preview
    qtbot.waitUntil(lambda: preview.toPlainText() == "质量问题，补您 20 元。")


def test_the_foot_names_the_window_that_gets_the_text(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    qtbot.waitUntil(lambda: palette.window.keys.hints()[:1] == (("↵", "insert into 千牛接待台"),))


def test_a_number_key_that_is_a_hotkey_picks_too(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    assert not palette.pick(1)
    palette.summon(CHAT)
    with qtbot.waitSignal(palette.ordered) as heard:
        assert palette.pick(2)
    assert heard.args[0].phrase == shop.named("尺码推荐").id


def test_escape_closes_from_the_button_too(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("保价多久")
    with qtbot.waitSignal(palette.dismissed):
        qtbot.keyClick(palette.window, Key.Key_Escape)


def test_the_chosen_phrase_stays_chosen_when_more_is_found(
    qtbot: QtBot, shop: World, palette: Palette
) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("欢迎")
    better = shop.phrase(shop.named("尺码推荐").category, "欢迎", "欢迎光临")
    shop.worker.submit(shop.desk.library.build_index).result()
    palette.look_again(Changes.INDEX)
    chosen = palette.window.list.chosen()
    assert chosen is not None and chosen.title == "欢迎语"
    press(qtbot, palette, Key.Key_Up)
    chosen = palette.window.list.chosen()
    assert chosen is not None and chosen.id == better


def test_questions_that_are_asked_stay_when_more_is_found(shop: World, palette: Palette) -> None:
    asking = shop.phrase(shop.named("尺码推荐").category, "报数", "{{ 数量 | 数字: 1 }}件")
    order = Order(asking, CHAT)
    palette.ask(order, shop.desk.composer.prepare(asking))
    palette.look_again(Changes.PHRASES)
    assert palette.window.questions.isVisible()


def told_of_activation(palette: Palette) -> None:
    QApplication.sendEvent(palette.window, QEvent(QEvent.Type.ActivationChange))


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the keyboard with another window, whoever asks for it."""
    monkeypatch.setattr(PaletteWindow, "isActiveWindow", lambda _: False)


def test_going_elsewhere_closes_it_at_once(
    palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    palette.summon(CHAT)
    for active in (True, False):
        monkeypatch.setattr(PaletteWindow, "isActiveWindow", lambda _, active=active: active)
        told_of_activation(palette)
    assert not palette.window.isVisible()


@pytest.mark.usefixtures("elsewhere")
def test_late_news_of_its_last_end_does_not_close_it(
    qtbot: QtBot, palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    palette.summon(CHAT)
    told_of_activation(palette)
    monkeypatch.setattr(PaletteWindow, "isActiveWindow", lambda _: True)
    told_of_activation(palette)
    qtbot.waitUntil(lambda: not palette.window._late.isActive())
    assert palette.window.isVisible()


@pytest.mark.usefixtures("elsewhere")
def test_without_the_keyboard_it_does_not_stay(qtbot: QtBot, palette: Palette) -> None:
    palette.summon(CHAT)
    told_of_activation(palette)
    assert palette.window.isVisible()
    qtbot.waitUntil(lambda: not palette.window.isVisible())
