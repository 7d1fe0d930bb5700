"""The tray icon: its menu leads where it says, and its tooltip tells the state."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.ui.program_icon import EDGES, program_icon
from assistant.ui.tray import Tray
from tests.foreign.helper import Helper
from tests.processes import Screen
from tests.ui.world import World, world


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    with world(tmp_path) as made:
        yield made


@pytest.fixture
def sight() -> dict[str, bool]:
    """Whether the panel is in sight."""
    return {"shown": True}


@pytest.fixture
def tray(shop: World, sight: dict[str, bool]) -> Iterator[Tray]:
    tray = Tray(shop.desk, shop.board, shop.lane, lambda: sight["shown"])
    yield tray
    tray.hide()
    shiboken6.delete(tray)


def icon_of(tray: Tray) -> QSystemTrayIcon:
    return tray.findChild(QSystemTrayIcon)


def menu_of(tray: Tray) -> QMenu:
    """The menu as it is when it opens."""
    menu = icon_of(tray).contextMenu()
    menu.aboutToShow.emit()
    return menu


def action(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == words)


def branch(menu: QMenu, words: str) -> QMenu:
    found = action(menu, words).menu()
    assert isinstance(found, QMenu)
    return found


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Hide the panel", "hide_requested"), ("Help", "help_requested"), ("Quit", "quit_requested")],
)
def test_the_menu_leads_where_it_says(tray: Tray, qtbot: QtBot, words: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(tray, signal)):
        action(menu_of(tray), words).trigger()


def test_a_panel_that_was_dragged_away_can_be_docked_from_the_menu(
    tray: Tray, qtbot: QtBot
) -> None:
    words = "Dock the panel again"
    assert words not in {each.text() for each in menu_of(tray).actions()}
    tray.panel_is_free = lambda: True
    with qtbot.waitSignal(tray.dock_requested):
        action(menu_of(tray), words).trigger()


def test_a_panel_out_of_sight_can_be_had_back(
    tray: Tray, sight: dict[str, bool], qtbot: QtBot
) -> None:
    sight["shown"] = False
    with qtbot.waitSignal(tray.show_requested):
        action(menu_of(tray), "Show the panel").trigger()


def test_a_click_on_the_icon_shows_and_hides(
    tray: Tray, sight: dict[str, bool], qtbot: QtBot
) -> None:
    icon = icon_of(tray)
    for shown, signal in ((True, tray.hide_requested), (False, tray.show_requested)):
        sight["shown"] = shown
        with qtbot.waitSignal(signal):
            icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_a_second_click_does_not_take_the_first_back(tray: Tray, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tray.hide_requested):
        icon_of(tray).activated.emit(QSystemTrayIcon.ActivationReason.DoubleClick)


def test_hotkeys_are_paused_and_resumed(tray: Tray, shop: World, qtbot: QtBot) -> None:
    for words, wanted in (("Pause hotkeys", False), ("Resume hotkeys", True)):
        with qtbot.waitSignal(tray.hotkeys_toggled) as heard:
            action(menu_of(tray), words).trigger()
        assert heard.args == [wanted]
        shop.desk.preferences.change(hotkeys_on=wanted)
        shop.board.changed.emit(Changes.SETTINGS)


def test_the_tooltip_tells_shop_agent_and_hotkeys(tray: Tray, shop: World) -> None:
    assert icon_of(tray).toolTip() == "Deskmate\n我的店铺 · 客服 · Hotkeys on"
    shop.desk.preferences.change(hotkeys_on=False)
    shop.desk.people.edit_shop(shop.desk.people.shop.id, "小鹿旗舰店")
    shop.board.changed.emit(Changes.SETTINGS | Changes.SHOPS)
    assert icon_of(tray).toolTip() == "Deskmate\n小鹿旗舰店 · 客服 · Hotkeys off"


def test_the_tooltip_tells_of_hotkeys_that_were_refused(tray: Tray) -> None:
    lively = icon_of(tray).icon().cacheKey()
    tray.show_refusals(2, held=True)
    assert icon_of(tray).toolTip().endswith("Hotkeys on, 2 refused")
    assert icon_of(tray).icon().cacheKey() == lively
    tray.show_refusals(21, held=False)
    assert icon_of(tray).toolTip().endswith("No hotkey works")
    assert icon_of(tray).icon().cacheKey() != lively


class Shouting(QTranslator):
    """Says everything in capitals, except for the names of values."""

    def translate(self, context: str, text: str, note: str = "", n: int = -1) -> str:
        return text if "{" in text else text.upper()


def test_the_tray_speaks_another_language_at_once(tray: Tray, qapp: QApplication) -> None:
    shouting = Shouting()
    qapp.installTranslator(shouting)
    QCoreApplication.sendEvent(icon_of(tray).contextMenu(), QEvent(QEvent.Type.LanguageChange))
    said = icon_of(tray).toolTip(), icon_of(tray).contextMenu().actions()[0].text()
    qapp.removeTranslator(shouting)
    assert said == ("DESKMATE\n我的店铺 · 客服 · HOTKEYS ON", "HIDE THE PANEL")


def test_where_the_panel_went_is_told_once(tray: Tray, shop: World, qtbot: QtBot) -> None:
    told: list[str] = []
    tray._tray.showMessage = lambda *words: told.append(words[1])  # type: ignore[method-assign]
    tray.explain()
    qtbot.waitUntil(lambda: shop.desk.preferences.state("tray_told") is True)
    tray.explain()
    assert told == ["Deskmate goes on here, and so do the hotkeys. A click brings it back."]


def strength(tray: Tray) -> int:
    """How opaque the icon is."""
    return icon_of(tray).icon().pixmap(32, 32).toImage().pixelColor(16, 3).alpha()


def test_the_icon_is_faint_while_hotkeys_are_off(tray: Tray, shop: World) -> None:
    lively = strength(tray)
    shop.desk.preferences.change(hotkeys_on=False)
    shop.board.changed.emit(Changes.SETTINGS)
    assert lively == 255 and strength(tray) < 128


def test_the_shop_is_switched_in_the_tray(tray: Tray, shop: World, qtbot: QtBot) -> None:
    shop.desk.people.add_shop("A&B 男装")
    menu = branch(menu_of(tray), "Shop: 我的店铺")
    assert [each.text() for each in menu.actions()] == ["我的店铺", "A&&B 男装"]
    assert action(menu, "我的店铺").isChecked()
    with qtbot.waitSignal(shop.board.changed):
        action(menu, "A&&B 男装").trigger()
    assert shop.desk.people.shop.name == "A&B 男装"
    assert action(menu_of(tray), "Shop: A&&B 男装")


def test_the_agent_is_switched_in_the_tray(tray: Tray, shop: World, qtbot: QtBot) -> None:
    shop.desk.people.add_agent("小王", "XW")
    menu = branch(menu_of(tray), "Agent: 客服")
    with qtbot.waitSignal(shop.board.changed):
        action(menu, "小王").trigger()
    assert shop.desk.people.agent.name == "小王"


def test_without_a_tray_closing_the_panel_ends_the_program(tray: Tray) -> None:
    # The screen of the tests has no tray.
    assert not tray.available and not tray.keeps_running


def test_the_icon_comes_back_whenever_the_desktop_has_a_place_for_it(
    tray: Tray, shop: World, qtbot: QtBot, display: Screen
) -> None:
    assert not tray.keeps_running
    for _ in range(2):  # it comes late, ends as the desktop's bar is started anew, and is back
        area = Helper("notification_area", env=display.env)
        area.hear("ready")
        qtbot.waitUntil(lambda: tray.keeps_running)
        qtbot.waitUntil(lambda area=area: [each["news"] for each in area.all_told()] == ["docked"])
        area.stop()
        qtbot.waitUntil(lambda: not tray.keeps_running)


@pytest.mark.parametrize("wanted", [True, False])
def test_with_a_tray_the_setting_decides(
    tray: Tray, shop: World, monkeypatch: pytest.MonkeyPatch, wanted: bool
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    shop.desk.preferences.change(close_to_tray=wanted)
    assert tray.keeps_running is wanted


def test_the_program_has_an_icon_in_every_size(qapp: QApplication) -> None:
    icon = program_icon()
    assert {size.width() for size in icon.availableSizes()} == set(EDGES)
    for edge in EDGES:
        image = icon.pixmap(QSize(edge, edge), 1.0).toImage()
        ground = image.pixelColor(edge // 2, 1 + edge // 12)
        assert image.width() == edge and ground.blue() > 240 > 80 > ground.red()


def test_locked_the_tray_tells_of_nobody(tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        icon_of(tray), "showMessage", lambda _title, words, _icon: told.append(words)
    )
    tray.notice("tb_小鹿: 补发")
    tray.discreet = lambda: True
    tray.notice("tb_小鹿: 补发")
    assert told == ["tb_小鹿: 补发", "Something is due. Unlock Deskmate to see it."]


def test_the_tray_offers_to_lock_where_there_is_something_to_lock(tray: Tray, qtbot: QtBot) -> None:
    with pytest.raises(StopIteration):
        action(menu_of(tray), "Lock now")
    tray.can_lock = lambda: True
    with qtbot.waitSignal(tray.lock_requested):
        action(menu_of(tray), "Lock now").trigger()


def test_a_click_on_what_was_told_leads_there(qtbot: QtBot, shop: World, tray: Tray) -> None:
    shop.board.noticed.emit("A promise: it is time (17:40).")
    with qtbot.waitSignal(tray.notice_opened):
        icon_of(tray).messageClicked.emit()
    tray.explain()
    with qtbot.assertNotEmitted(tray.notice_opened):
        icon_of(tray).messageClicked.emit()
