"""Events: named, switched by one click, filled from the list, deleted and brought back."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from assistant.domain.phrases import EventId
from assistant.ui.phrases.actions import PhraseActions
from assistant.ui.phrases.event_menu import EventMenu
from assistant.ui.settings.events import EventsPage
from assistant.ui.widgets.name_bar import NameBar
from tests.ui.world import World


@pytest.fixture
def page(qtbot: QtBot, shop: World) -> EventsPage:
    made = EventsPage(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    return made


def event(shop: World, name: str = "双11", enabled: bool = False) -> EventId:
    return EventId(shop.worker.submit(lambda: shop.desk.events.add(name, enabled)).result().ids[0])


def test_an_event_is_added_by_its_name(qtbot: QtBot, shop: World, page: EventsPage) -> None:
    page.new.added.emit("双11")
    qtbot.waitUntil(lambda: len(page.rows()) == 1)
    assert page.rows()[0].name.text() == "双11" and not page.rows()[0].switch.isChecked()


def test_one_click_switches_all_phrases_of_an_event(
    qtbot: QtBot, shop: World, page: EventsPage
) -> None:
    id = event(shop)
    phrase = shop.phrase(shop.named("欢迎语").category, "满减", "满300减50", event=id)
    page.hide()
    page.show()
    assert page.rows()[0].count.text() == "Phrases: 1"
    page.rows()[0].switch.click()
    qtbot.waitUntil(lambda: not shop.desk.events.off())
    assert shop.desk.composer.prepare(phrase).text == "满300减50"


def test_a_name_that_is_taken_is_refused_and_the_old_one_shown(
    qtbot: QtBot, shop: World, page: EventsPage
) -> None:
    event(shop), event(shop, "双12")
    page.hide()
    page.show()
    line = page.rows()[1].name
    line.setText("双11")
    with qtbot.waitSignal(shop.board.refused):
        line.editingFinished.emit()
    assert [row.name.text() for row in page.rows()] == ["双11", "双12"]


def test_a_deleted_event_can_be_brought_back(qtbot: QtBot, shop: World, page: EventsPage) -> None:
    id = event(shop)
    shop.phrase(shop.named("欢迎语").category, "满减", "x", event=id)
    page.hide()
    page.show()
    with qtbot.waitSignal(page.reported) as reported:
        page.rows()[0].removed.emit(id)
    assert reported.args[0].step == "delete event"
    qtbot.waitUntil(lambda: page.rows() == [])
    shop.lane.run(shop.desk.library.undo, page)
    qtbot.waitUntil(lambda: len(page.rows()) == 1)


@pytest.fixture
def menus(qtbot: QtBot, shop: World) -> EventMenu:
    bar = NameBar()
    qtbot.addWidget(bar)
    return EventMenu(shop.desk, PhraseActions(shop.desk.library, shop.lane, bar), bar)


def action(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == words)


def test_phrases_are_put_into_an_event_from_their_menu(
    qtbot: QtBot, shop: World, menus: EventMenu
) -> None:
    id, owner = event(shop), QMenu()
    phrase = shop.named("欢迎语").id
    action(menus.filling(owner, [phrase]), "双11").trigger()
    qtbot.waitUntil(lambda: shop.named("欢迎语").event == id)
    action(menus.filling(owner, [phrase]), "None: always there").trigger()
    qtbot.waitUntil(lambda: shop.named("欢迎语").event is None)


def test_a_new_event_is_named_in_place_and_filled(
    qtbot: QtBot, shop: World, menus: EventMenu
) -> None:
    owner = QMenu()
    action(menus.filling(owner, [shop.named("欢迎语").id]), "New event…").trigger()
    line = menus._bar.findChild(QLineEdit)
    assert line is not None
    line.setText("直播")
    menus._bar._on_done()
    qtbot.waitUntil(lambda: shop.named("欢迎语").event is not None)
    assert [each.name for each in shop.desk.events.events] == ["直播"]


def test_events_are_switched_from_the_menu_of_the_screen(
    qtbot: QtBot, shop: World, menus: EventMenu
) -> None:
    event(shop)
    owner = QMenu()
    action(menus.switching(owner, lambda: None), "双11").trigger()
    qtbot.waitUntil(lambda: shop.desk.events.events[0].enabled)
