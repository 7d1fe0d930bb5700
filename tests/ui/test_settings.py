"""Settings: in force as soon as they are chosen, each by keyboard, each tried by pressing."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.desktop.ports import Refusal
from assistant.domain.settings import DEFAULT_WORKBENCHES, Settings
from assistant.domain.workbenches import WorkbenchRule
from assistant.ui import settings_fields
from assistant.ui.settings.keys import REFUSALS, KeysPage
from assistant.ui.settings.rows import ROWS, ChoiceRow, ChordRow, DaysRow, SettingRow, SwitchRow
from assistant.ui.settings.workbenches import WorkbenchesPage
from assistant.ui.settings_screen import SettingsScreen
from assistant.ui.widgets.message import InlineMessage
from tests.ui.world import CHAT, World

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def screen(qtbot: QtBot, shop: World, tmp_path: Path) -> SettingsScreen:
    made = SettingsScreen(shop.desk, shop.board, shop.lane, tmp_path)
    qtbot.addWidget(made)
    made.resize(304, 700)
    made.show()
    return made


def row(screen: SettingsScreen, name: str) -> SettingRow:
    page = screen.show_page(settings_fields.BY_NAME[name].page)
    return next(each for each in page.findChildren(SettingRow) if each.setting.name == name)


def test_every_setting_has_a_row_or_is_hidden_on_purpose() -> None:
    named = set(settings_fields.BY_NAME) | settings_fields.HIDDEN
    assert named == {field.name for field in fields(Settings)}
    assert not set(settings_fields.BY_NAME) & settings_fields.HIDDEN


def test_every_kind_of_setting_has_a_row() -> None:
    assert {field.kind for field in settings_fields.FIELDS} == {*ROWS, "chord"}


def test_every_default_is_among_the_options() -> None:
    for field in settings_fields.FIELDS:
        values = [value for value, _ in field.options]
        assert not values or getattr(Settings(), field.name) in values, field.name


def test_a_choice_is_in_force_at_once(qtbot: QtBot, shop: World, screen: SettingsScreen) -> None:
    theme = row(screen, "theme")
    assert isinstance(theme, ChoiceRow)
    theme.box.setFocus()
    qtbot.keyClick(theme.box, Key.Key_Down)
    qtbot.waitUntil(lambda: shop.desk.preferences.current.theme == "light")


def test_a_switch_is_in_force_at_once(qtbot: QtBot, shop: World, screen: SettingsScreen) -> None:
    warn = row(screen, "warn_on_gap")
    assert isinstance(warn, SwitchRow)
    qtbot.keyClick(warn.box, Key.Key_Space)
    qtbot.waitUntil(lambda: not shop.desk.preferences.current.warn_on_gap)


def test_days_are_in_force_when_the_field_is_left(
    qtbot: QtBot, shop: World, screen: SettingsScreen
) -> None:
    days = row(screen, "bin_days")
    assert isinstance(days, DaysRow)
    days.box.setValue(60)
    qtbot.keyClick(days.box, Key.Key_Return)
    qtbot.waitUntil(lambda: shop.desk.preferences.current.bin_days == 60)


def test_what_is_changed_elsewhere_is_shown(
    qtbot: QtBot, shop: World, screen: SettingsScreen
) -> None:
    language = row(screen, "language")
    assert isinstance(language, ChoiceRow)
    shop.board.changed.emit(shop.desk.preferences.change(language="en").changes)
    assert language.box.currentData() == "en"


def palette_key(screen: SettingsScreen) -> ChordRow:
    found = row(screen, "palette_key")
    assert isinstance(found, ChordRow)
    return found


def test_a_recorded_hotkey_is_in_force(qtbot: QtBot, shop: World, screen: SettingsScreen) -> None:
    key = palette_key(screen)
    key.keys.edit.start()
    qtbot.keyClick(key.keys.edit, Key.Key_Q, Mod.AltModifier)
    qtbot.waitUntil(lambda: shop.desk.preferences.current.palette_key == "Alt+Q")


def test_a_hotkey_that_is_taken_is_named_and_not_in_force(
    qtbot: QtBot, shop: World, screen: SettingsScreen
) -> None:
    key = palette_key(screen)
    key.keys.edit.start()
    qtbot.keyClick(key.keys.edit, Key.Key_3, Mod.ControlModifier)
    assert "Number keys" in key.keys.problem
    assert shop.desk.preferences.current.palette_key == "Ctrl+`"


def test_our_own_hotkey_can_be_recorded_though_it_never_reaches_the_field(
    qtbot: QtBot, shop: World, screen: SettingsScreen
) -> None:
    anywhere = row(screen, "palette_key_anywhere")
    assert isinstance(anywhere, ChordRow)
    with qtbot.waitSignal(screen.trying_changed) as trying:
        anywhere.keys.edit.start()
    screen.hotkey_tried("F8")
    assert trying.args == [True]
    qtbot.waitUntil(lambda: shop.desk.preferences.current.palette_key_anywhere == "F8")


def test_a_hotkey_is_tried_by_pressing_it(qtbot: QtBot, screen: SettingsScreen) -> None:
    key = palette_key(screen)
    key.trial.start()
    with qtbot.waitSignal(screen.trying_changed) as trying:
        screen.hotkey_tried("Ctrl+`")
    assert trying.args == [False] and "Heard" in key.trial.answer


def test_a_refusal_of_the_system_stands_beside_the_key(screen: SettingsScreen) -> None:
    screen.show_refusals({"Ctrl+`": Refusal.TAKEN})
    assert palette_key(screen).keys.problem.startswith("Another program holds Ctrl+`")


def test_refused_number_keys_and_hotkeys_of_phrases_are_named_above(
    screen: SettingsScreen,
) -> None:
    above = screen.show_page("keys").findChild(InlineMessage)
    assert isinstance(above, InlineMessage) and above.text() == ""
    numbers = dict.fromkeys((f"Ctrl+{digit}" for digit in range(1, 10)), Refusal.TAKEN)
    screen.show_refusals(
        {"Ctrl+`": Refusal.TAKEN, **numbers, "F7": Refusal.TAKEN, "Ctrl+Num1": Refusal.NO_KEY}
    )
    taken, no_key = above.text().splitlines()
    assert taken.startswith("Another program holds Ctrl+1 … Ctrl+9, F7.")
    assert no_key == "This keyboard has no key for Ctrl+Num1. Choose another one."
    screen.show_refusals({"Ctrl+`": Refusal.TAKEN})
    assert above.text() == ""


def test_every_refusal_has_words() -> None:
    assert set(REFUSALS) == set(Refusal)


def test_keys_cannot_be_tried_while_hotkeys_are_off(shop: World, screen: SettingsScreen) -> None:
    page = screen.show_page("keys")
    shop.board.changed.emit(shop.desk.preferences.change(hotkeys_on=False).changes)
    assert isinstance(page, KeysPage) and not palette_key(screen).trial.isEnabled()


def workbenches(screen: SettingsScreen) -> WorkbenchesPage:
    page = screen.show_page("workbenches")
    assert isinstance(page, WorkbenchesPage)
    return page


def test_a_window_pointed_at_becomes_a_workbench(
    qtbot: QtBot, shop: World, screen: SettingsScreen
) -> None:
    wechat = replace(CHAT, process="WeChat.exe", title="微信")
    screen.window_picked(wechat)
    rules = shop.desk.preferences
    qtbot.waitUntil(lambda: rules.current.workbenches[-1] == WorkbenchRule("微信", "WeChat.exe"))


def test_a_window_that_is_known_is_not_added_twice(
    qtbot: QtBot, shop: World, screen: SettingsScreen
) -> None:
    for _ in range(2):
        screen.window_picked(replace(CHAT, process="WeChat.exe", title="微信"))
    qtbot.waitUntil(lambda: len(shop.desk.preferences.current.workbenches) == 3)
    assert len(workbenches(screen).cards()) == 3


def test_sending_is_allowed_by_workbench(qtbot: QtBot, shop: World, screen: SettingsScreen) -> None:
    card = workbenches(screen).cards()[0]
    card.open()
    qtbot.keyClick(card.may_send, Key.Key_Space)
    allowed = replace(DEFAULT_WORKBENCHES[0], may_send=True)
    qtbot.waitUntil(lambda: shop.desk.preferences.current.workbenches[0] == allowed)


def test_a_card_stays_open_while_its_change_is_written(
    qtbot: QtBot, shop: World, screen: SettingsScreen
) -> None:
    page = workbenches(screen)
    card = page.cards()[0]
    card.open()
    card.name.setText("千牛")
    card.name.editingFinished.emit()
    qtbot.waitUntil(lambda: shop.desk.preferences.current.workbenches[0].name == "千牛")
    qtbot.waitUntil(lambda: page.cards()[0] is card and card.name.isVisible())


def test_a_workbench_can_be_removed(qtbot: QtBot, shop: World, screen: SettingsScreen) -> None:
    workbenches(screen).cards()[0].removed.emit()
    left = DEFAULT_WORKBENCHES[1:]
    qtbot.waitUntil(lambda: shop.desk.preferences.current.workbenches == left)


def test_the_data_page_says_where_everything_lies(
    qtbot: QtBot, screen: SettingsScreen, tmp_path: Path
) -> None:
    page = screen.show_page("data")
    assert str(tmp_path) in [label.text() for label in page.findChildren(QLabel)]


def test_the_way_back_leads_to_the_same_page(screen: SettingsScreen) -> None:
    page = screen.show_page("shop")
    screen.show_page("keys")
    assert screen.show_page("shop") is page and screen.showing() == "shop"
