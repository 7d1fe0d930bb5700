"""The side panel: screens of a table, words for the agent, a place that is remembered."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes, Done
from assistant.domain.drafts import ShortCodeTaken
from assistant.ui.main_window import MainWindow, Screen
from assistant.ui.phrases.list_view import PhraseList
from assistant.ui.rail import RailButton
from assistant.ui.theme import Theme
from assistant.ui.widgets.message import InlineMessage
from tests.ui.world import World

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def made() -> list[str]:
    """The names of the screens that were made, in order."""
    return []


@pytest.fixture
def window(shop: World, made: list[str]) -> Iterator[MainWindow]:
    def make() -> QWidget:
        made.append("settings")
        return QLabel("settings")

    screens = [Screen("settings", "Settings", "settings", make, at_bottom=True)]
    window = MainWindow(shop.desk, shop.board, shop.lane, screens)
    window.show()
    yield window
    shiboken6.delete(window)  # before the lane ends that it would still ask for a preview


def button(window: QWidget, words: str) -> QAbstractButton:
    return next(each for each in window.findChildren(QAbstractButton) if each.text() == words)


def overlay(window: MainWindow) -> InlineMessage:
    """The sentence above the status line; None before the first one."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return window.findChild(InlineMessage, options=direct)


def test_a_screen_is_made_when_it_is_first_shown(window: MainWindow, made: list[str]) -> None:
    assert made == []
    for name in ("settings", "phrases", "settings"):
        window.show_screen(name)
    assert made == ["settings"] and window.showing() == "settings"


def test_the_rail_has_a_button_for_each_screen_there_is(window: MainWindow) -> None:
    words = [each.text() for each in window.findChildren(RailButton)]
    assert words == ["Phrases", "Settings"]


def test_a_search_on_another_screen_leads_to_the_phrases(window: MainWindow) -> None:
    window.show_screen("settings")
    window.top.search.setText("退货")
    assert window.showing() == "phrases" and window.phrases.view.query == "退货"


def test_what_is_looked_up_is_searched_on_one_line(window: MainWindow) -> None:
    window.look_up("  退货\n运费 ")
    assert window.top.search.text() == "退货 运费"


def test_letters_typed_in_the_list_go_on_in_the_search_field(window: MainWindow) -> None:
    QTest.keyClick(window.findChild(PhraseList), Qt.Key.Key_C)
    QTest.keyClick(window.findChild(PhraseList), Qt.Key.Key_M)
    assert window.top.search.text() == "cm"


def test_enter_in_the_search_field_wishes_the_best_find(
    window: MainWindow, shop: World, qtbot: QtBot
) -> None:
    window.top.search.setText("thyf")
    with qtbot.waitSignal(window.phrases.phrase_chosen) as heard:
        QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    assert heard.args == [shop.named("退货运费谁出").id]


def test_enter_in_the_search_field_inserts_no_phrase_behind_another_screen(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.top.search.setText("thyf")
    window.show_screen("settings")
    with qtbot.assertNotEmitted(window.phrases.phrase_chosen):
        QTest.keyClick(window.top.search, Qt.Key.Key_Return)


@pytest.mark.parametrize(("key", "asked"), [(Qt.Key.Key_N, "new"), (Qt.Key.Key_T, "table")])
def test_the_keys_of_the_phrases_count_in_the_search_field_too(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, asked: str
) -> None:
    with qtbot.waitSignal(getattr(window.phrases, f"{asked}_requested")):
        QTest.keyClick(window.top.search, key, Qt.KeyboardModifier.ControlModifier)


def test_the_status_line_names_the_target(window: MainWindow) -> None:
    window.status.set_target("千牛接待台")
    assert window.status.text() == "Will paste into: 千牛接待台"


def test_what_was_done_can_be_undone_from_the_status_line(
    window: MainWindow, shop: World, qtbot: QtBot
) -> None:
    phrase = shop.named("欢迎语").id
    with qtbot.waitSignal(window.phrases.reported):
        shop.lane.run(lambda: shop.desk.library.delete([phrase]), window, window.report)
        shop.lane.run(lambda: Done(Changes.NONE), window, window.phrases.reported.emit)
    with qtbot.waitSignal(window.phrases.undone):
        qtbot.mouseClick(button(window.status, "Undo"), LEFT)
    assert phrase in shop.desk.library.shelf.phrases


def test_a_refusal_is_read_in_whole(window: MainWindow, shop: World) -> None:
    shop.board.refused.emit(ShortCodeTaken(code="hy", title="欢迎语"))
    found = overlay(window)
    assert found.isVisible() and "欢迎语" in found.text()
    assert window.rect().contains(found.geometry())


def test_a_question_is_answered_by_its_button(window: MainWindow, qtbot: QtBot) -> None:
    answers: list[str] = []
    window.ask("缺少：订单号 — 仍要插入？", "Insert anyway", lambda: answers.append("yes"))
    qtbot.mouseClick(button(window, "Insert anyway"), LEFT)
    assert answers == ["yes"] and not overlay(window).isVisible()


def switch(window: MainWindow, qtbot: QtBot, opener: QPushButton, words: str) -> None:
    """Two clicks: the name, then the other name in its menu."""
    qtbot.mouseClick(opener, LEFT)
    menu = window.top.findChild(QMenu)
    action = next(each for each in menu.actions() if each.text() == words)
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def test_the_shop_is_switched_in_two_clicks(window: MainWindow, shop: World, qtbot: QtBot) -> None:
    shop.desk.people.add_shop("男装店")
    switch(window, qtbot, window.top.shop, "男装店")
    qtbot.waitUntil(lambda: window.top.shop.name() == "男装店")
    assert shop.desk.people.shop.name == "男装店"


def test_the_agent_is_switched_in_two_clicks(window: MainWindow, shop: World, qtbot: QtBot) -> None:
    shop.desk.people.add_agent("小王", "XW")
    switch(window, qtbot, window.top.agent, "小王")
    qtbot.waitUntil(lambda: window.top.agent.name() == "小王")


def test_the_panel_stands_where_it_was_left(
    window: MainWindow, shop: World, qtbot: QtBot, again: Callable[[], MainWindow]
) -> None:
    window.setGeometry(40, 30, 372, 620)
    window.close()
    kept = shop.desk.preferences.state
    qtbot.waitUntil(lambda: kept("window") is not None)
    place = again().geometry()
    assert (place.x(), place.y(), place.width(), place.height()) == (40, 30, 372, 620)


@pytest.fixture
def again(shop: World) -> Iterator[Callable[[], MainWindow]]:
    """Makes the window once more, as after a restart."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        windows.append(MainWindow(shop.desk, shop.board, shop.lane))
        return windows[-1]

    yield make
    for window in windows:
        shiboken6.delete(window)


def test_the_panel_changes_sides_when_that_is_chosen(window: MainWindow, shop: World) -> None:
    room = window.screen().availableGeometry()
    for side, gap in (("left", 0), ("right", room.width() - window.frameGeometry().width())):
        chosen = shop.worker.submit(partial(shop.desk.preferences.change, side=side))
        shop.board.changed.emit(chosen.result().changes)
        assert window.x() - room.left() == gap


def test_a_place_off_the_screen_is_not_taken(shop: World, again: Callable[[], MainWindow]) -> None:
    shop.desk.preferences.keep_state("window", [90_000, 90_000, 400, 700])
    window = again()
    assert window.screen().availableGeometry().contains(window.geometry())


def test_a_panel_on_a_monitor_that_was_taken_away_comes_back(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    qtbot.waitExposed(window)
    for docked in (False, True):
        window.place.docked = docked
        window.move(9_000, 9_000)
        qapp.screenRemoved.emit(window.screen())
        lost = window.place._come_back
        lost() if docked else qtbot.waitUntil(lambda: window.x() < 9_000)
        assert window.screen().availableGeometry().intersects(window.geometry()) is not docked


@pytest.mark.parametrize("width", [360, 480])
def test_nothing_is_cut_off_at_any_width(window: MainWindow, qtbot: QtBot, width: int) -> None:
    window.setGeometry(20, 20, width, 640)
    qtbot.waitUntil(lambda: window.width() == width)
    for each in window.findChildren(QAbstractButton):
        if each.isVisible():
            corner = each.mapTo(window, each.rect().bottomRight())
            assert window.rect().contains(corner), each.accessibleName()


def test_help_asks_for_the_screen_on_view(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("settings")
    with qtbot.waitSignal(window.help_requested) as heard:
        QTest.keyClick(window, Qt.Key.Key_F1)
    assert heard.args == ["settings"]


def test_a_page_lies_over_the_screens_until_it_is_closed(window: MainWindow) -> None:
    page = QLabel("editor")
    window.open_page(page)
    seen = page.isVisible()
    window.close_page()
    assert seen and window.phrases.isVisible()


LONG = "另一个窗口到了前面，所以没有插入；请回到聊天窗口再试一次，内容仍在剪贴板上。"


def message(window: MainWindow) -> str:
    found = overlay(window)
    return found.text() if found is not None else ""


def test_a_sentence_too_long_for_the_line_is_read_above_it(window: MainWindow) -> None:
    window.say(LONG)
    assert message(window) == LONG


def test_a_short_sentence_takes_the_long_one_away(window: MainWindow) -> None:
    window.say(LONG)
    window.say("已插入")
    assert message(window) == "" and window.status.text() == "已插入"


def test_a_question_stays_whatever_is_said_meanwhile(window: MainWindow) -> None:
    window.ask("缺少：订单号 — 仍要插入？", "Insert anyway", lambda: None)
    window.say(LONG)
    assert message(window) == "缺少：订单号 — 仍要插入？"


def test_the_hotkeys_are_switched_from_the_status_line(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.hotkeys_toggled) as heard:
        qtbot.mouseClick(button(window.status, "Hotkeys on"), LEFT)
    assert heard.args == [False]


def test_the_status_line_tells_of_refused_hotkeys_and_leads_to_their_names(
    window: MainWindow, qtbot: QtBot
) -> None:
    status = window.status
    for held, words in ((True, "Hotkeys on, 2 refused"), (False, "No hotkey works")):
        status.show_refusals(2, held)
        with (
            qtbot.assertNotEmitted(status.hotkeys_toggled),
            qtbot.waitSignal(status.refusals_requested),
        ):
            qtbot.mouseClick(button(status, words), LEFT)
    status.set_hotkeys(False)
    with qtbot.waitSignal(status.hotkeys_toggled) as heard:
        qtbot.mouseClick(button(status, "Hotkeys off"), LEFT)
    assert heard.args == [True]
    status.show_refusals(0, True)
    status.set_hotkeys(True)
    assert button(status, "Hotkeys on")


def test_tab_goes_through_the_panel_from_top_to_bottom(window: MainWindow) -> None:
    here: QWidget = window.top.search
    seen = []
    for _ in range(40):
        seen.append(here)
        here = here.nextInFocusChain()
        while not (here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.isVisible()):
            here = here.nextInFocusChain()
    tops = [window.top.shop, window.top.agent, window.findChild(RailButton)]
    assert seen[1:4] == tops
    assert seen.index(window.findChild(PhraseList)) < seen.index(
        button(window.status, "Hotkeys on")
    )


def test_a_new_theme_reaches_everything_on_view(window: MainWindow, qapp: QApplication) -> None:
    theme = Theme(qapp)
    theme.follow("light")
    theme.follow("dark")
    dark = window.grab().toImage()
    theme.follow("light")
    light = window.grab().toImage()
    places = [(x, y) for x in range(4, dark.width(), 16) for y in range(4, dark.height(), 16)]
    bright = sum(1 for x, y in places if dark.pixelColor(x, y).lightness() > 200)
    murky = sum(1 for x, y in places if light.pixelColor(x, y).lightness() < 60)
    assert bright < len(places) / 20 and murky < len(places) / 20
