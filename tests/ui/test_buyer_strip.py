"""The strip tells what is known of the buyer in chat, until another one is talked to."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.chats import Chats
from assistant.domain.insertion import Window
from assistant.domain.person import Person
from assistant.domain.workbenches import WorkbenchRule
from assistant.ui.main_window import MainWindow
from assistant.ui.target import Target
from assistant.ui.widgets.badge_lines import BadgeLines
from assistant.ui.widgets.labels import Badge
from tests.ui.world import CHAT, World


class Windows:
    """A desktop on which one window after another comes to the front."""

    def __init__(self) -> None:
        self.tell = lambda _window: None

    def watch(self, tell: object) -> None:
        self.tell = tell  # type: ignore[assignment]

    def front(self) -> Window:
        return CHAT


@pytest.fixture
def windows() -> Windows:
    return Windows()


@pytest.fixture
def window(shop: World, windows: Windows, qtbot: QtBot) -> MainWindow:
    made = MainWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    target = Target()
    target.follow(windows)  # type: ignore[arg-type]
    Chats(shop.desk, shop.board, shop.lane, target, made)
    return made


def test_what_is_known_of_the_buyer_stands_in_the_strip(shop: World, window: MainWindow) -> None:
    shop.desk.buyer.measured(Person(height=165, weight=110, bust=88), "M")
    shop.desk.buyer.note(skin="油性", avoids=("酒精",))
    assert window.buyer.tags == ("油性", "M · 165cm 110斤", "Bust 88cm", "without 酒精")


@pytest.mark.parametrize("width", [360, 480, 900])
def test_tags_take_two_lines_and_the_others_are_counted(
    qtbot: QtBot, shop: World, window: MainWindow, width: int
) -> None:
    shop.desk.buyer.measured(Person(height=165, weight=110, bust=88, waist=70, hip=92), "M")
    shop.desk.buyer.note(skin="敏感性", avoids=("酒精", "香精", "水杨酸"))
    window.resize(width, 700)
    window.show()
    (tags,) = window.findChildren(BadgeLines)
    shown = [each for each in tags.findChildren(Badge) if each.isVisible()]
    for _ in range(5):
        QApplication.processEvents()
    assert len({each.mapTo(tags, QPoint()).y() for each in shown if each.isVisible()}) <= 2
    assert tags.height() <= 2 * shown[0].height() + 12
    counted = sum(int(each.text()) for each in shown if each.text().startswith("+"))
    assert len([each for each in shown if each.text()[0] != "+"]) + counted == 8


def test_another_chat_empties_the_strip(shop: World, window: MainWindow, windows: Windows) -> None:
    shop.desk.buyer.measured(Person(height=165))
    windows.tell(replace(CHAT, title="小鱼-千牛接待台"))
    assert window.buyer.tags == ()


def test_what_nobody_came_back_to_is_forgotten_after_a_while(
    shop: World, window: MainWindow
) -> None:
    rest = window.findChildren(Chats)[0].rest
    shop.desk.buyer.measured(Person(height=165))
    assert rest.isActive()
    rest.timeout.emit()
    assert (window.buyer.tags, rest.isActive()) == ((), False)


def test_the_button_in_the_strip_forgets_the_buyer(shop: World, window: MainWindow) -> None:
    shop.desk.buyer.measured(Person(height=165))
    window.buyer.view.close_button.click()
    assert (window.buyer.tags, shop.desk.buyer.known.unknown) == ((), True)


def test_a_window_that_is_gone_hears_no_more(shop: World, windows: Windows, qtbot: QtBot) -> None:
    window, target = MainWindow(shop.desk, shop.board, shop.lane), Target()
    Chats(shop.desk, shop.board, shop.lane, target, window)
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    assert shop.desk.buyer.followers == []
    target.changed.emit(CHAT)
    shop.desk.buyer.measured(Person(height=165))
    assert shop.desk.buyer.known.person.height == 165


def standing(window: MainWindow) -> str:
    return window.buyer.view.state.text()


def test_the_strip_says_how_far_it_can_be_relied_on(shop: World, window: MainWindow) -> None:
    chats, said = window.findChildren(Chats)[0], []
    shop.desk.buyer.take("tb_小鹿1015")
    for _ in range(4):
        said.append(standing(window))
        shop.clock.advance(seconds=20.5)
        chats.step.timeout.emit()
    assert said == [
        *("Current · just now", "Current · 15 s ago", "Current · 30 s ago"),
        "May be somebody else",
    ]
    assert not chats.step.isActive()


def test_one_click_says_that_it_is_still_the_same(
    shop: World, window: MainWindow, windows: Windows
) -> None:
    shop.desk.buyer.take("tb_小鹿1015")
    windows.tell(replace(CHAT, title="小鱼-千牛接待台"))
    assert (standing(window), window.buyer.view.same.isHidden()) == ("May be somebody else", False)
    window.buyer.view.same.click()
    assert (standing(window), window.buyer.view.same.isHidden()) == ("Current · just now", True)


def test_a_buyer_is_pinned_by_a_click_and_let_go_by_another(
    shop: World, window: MainWindow, windows: Windows
) -> None:
    shop.desk.buyer.take("tb_小鹿1015")
    window.buyer.view.pin.click()
    windows.tell(replace(CHAT, title="小鱼-千牛接待台"))
    assert (standing(window), window.buyer.view.pin.text()) == ("Pinned", "Unpin")
    window.buyer.view.pin.click()
    assert standing(window) == "Current · just now"


def test_a_title_that_carries_the_name_is_followed(
    shop: World, window: MainWindow, windows: Windows
) -> None:
    rule = WorkbenchRule("千牛", "*", "(?P<buyer>.+)-千牛")
    shop.worker.submit(lambda: shop.desk.preferences.change(workbenches=(rule,))).result()
    for name in ("小鹿", "小鱼"):
        windows.tell(replace(CHAT, title=f"{name}-千牛"))
        assert (shop.desk.buyer.nickname, standing(window)) == (name, "Current")


def test_a_masked_name_makes_no_customer(shop: World, window: MainWindow) -> None:
    shop.desk.buyer.take("t**5")
    assert window.buyer.view.add.isHidden()
    shop.desk.buyer.take("tb_小鹿1015")
    assert not window.buyer.view.add.isHidden()


def test_a_very_long_name_makes_the_panel_no_wider(shop: World, window: MainWindow) -> None:
    window.show()
    window.resize(360, 700)
    shop.desk.buyer.take("很长的昵称" * 12)
    QApplication.processEvents()
    assert (window.width(), window.minimumSizeHint().width() <= 360) == (360, True)


def test_what_is_offered_is_taken_back_after_a_while(window: MainWindow) -> None:
    taken: list[int] = []
    choices = [(word, partial(taken.append, at)) for at, word in enumerate(("one", "two"))]
    window.buyer.offer("Which?", choices)
    assert window.buyer.choose(3) is False
    window.buyer._rest.timeout.emit()
    assert (window.buyer.offers, window.buyer.choose(1), taken) == ((), False, [])


def test_a_rule_that_learns_to_read_the_name_is_followed_at_once(
    shop: World, window: MainWindow, windows: Windows
) -> None:
    windows.tell(replace(CHAT, title="小鹿-千牛"))
    rule = WorkbenchRule("千牛", "*", "(?P<buyer>.+)-千牛")
    done = shop.worker.submit(lambda: shop.desk.preferences.change(workbenches=(rule,))).result()
    shop.board.changed.emit(done.changes)
    assert shop.desk.buyer.nickname == "小鹿"
