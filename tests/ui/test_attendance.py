"""After a rest of four hours the program asks who is at the desk, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import open_desk
from assistant.ui.attendance import SEEN_STATE, Attendance
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.target import Target
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.worker import Worker
from tests.ui.world import World


class Agent(QObject):
    """Somebody who does things."""

    acted = Signal(object)


@pytest.fixture
def agent() -> Agent:
    return Agent()


@pytest.fixture
def doubts() -> list[str]:
    return []


@pytest.fixture
def attendance(shop: World, agent: Agent, doubts: list[str]) -> Iterator[Attendance]:
    shop.desk.people.add_agent("小王", "XW")
    yield started(shop, agent, doubts)


def started(shop: World, agent: Agent, doubts: list[str]) -> Attendance:
    made = Attendance(shop.desk, shop.lane, shop.clock)
    made.doubted.connect(lambda: doubts.append("who?"))
    made.hear(agent.acted)
    return made


def test_after_four_idle_hours_it_asks_once(
    attendance: Attendance, shop: World, doubts: list[str]
) -> None:
    shop.clock.advance(hours=3, minutes=59)
    attendance.look()
    assert doubts == []
    shop.clock.advance(minutes=1)
    attendance.look()
    attendance.look()
    assert doubts == ["who?"]


def test_whatever_is_done_ends_the_rest(
    attendance: Attendance, agent: Agent, shop: World, doubts: list[str]
) -> None:
    for _ in range(3):
        shop.clock.advance(hours=3)
        agent.acted.emit("chosen")
        attendance.look()
    assert doubts == []


def test_who_comes_back_is_asked_even_where_the_machine_slept_meanwhile(
    attendance: Attendance, agent: Agent, shop: World, doubts: list[str]
) -> None:
    shop.clock.advance(hours=9)
    agent.acted.emit("chosen")
    agent.acted.emit("chosen")
    assert doubts == ["who?"]
    shop.clock.advance(hours=5)
    agent.acted.emit("chosen")
    assert doubts == ["who?", "who?"]


def test_a_rest_between_two_runs_counts(
    attendance: Attendance, agent: Agent, shop: World, doubts: list[str], qtbot: QtBot
) -> None:
    agent.acted.emit("chosen")
    qtbot.waitUntil(lambda: shop.desk.preferences.state(SEEN_STATE) is not None)
    shop.clock.advance(hours=14)
    again: list[str] = []
    started(shop, Agent(), again).look()
    assert again == ["who?"]


def test_the_time_is_written_seldom(
    attendance: Attendance, agent: Agent, shop: World, qtbot: QtBot
) -> None:
    agent.acted.emit("chosen")
    qtbot.waitUntil(lambda: shop.desk.preferences.state(SEEN_STATE) is not None)
    first = shop.desk.preferences.state(SEEN_STATE)
    shop.clock.advance(minutes=9)
    agent.acted.emit("chosen")
    shop.worker.submit(lambda: None).result()
    assert shop.desk.preferences.state(SEEN_STATE) == first


def test_an_agent_alone_is_never_asked(shop: World, agent: Agent, doubts: list[str]) -> None:
    attendance = started(shop, agent, doubts)
    shop.clock.advance(days=3)
    attendance.look()
    assert doubts == []


@pytest.mark.parametrize("kept", [7, "gestern", "2026-01-01", None])
def test_what_another_program_remembered_is_no_rest(
    shop: World, agent: Agent, doubts: list[str], kept: object
) -> None:
    shop.desk.people.add_agent("小王", "XW")
    shop.desk.preferences.keep_state(SEEN_STATE, kept)
    started(shop, agent, doubts).look()
    assert doubts == []


def test_the_question_leads_to_the_agents(tmp_path: Path, qtbot: QtBot) -> None:
    opened = open_desk(tmp_path)
    opened.desk.people.add_agent("小王", "XW")
    board = Board()
    lane = Lane("data", board, Worker("data"))
    pages = Pages(opened, board, lane, Target())
    qtbot.addWidget(pages.window)
    pages.window.show()
    pages.ask_who()
    message = pages.window.findChild(InlineMessage)
    assert message.text() == "It has been a while. Is 客服 still at the desk?"
    message.acted.emit()
    menu = pages.window.top.findChild(QMenu)
    next(each for each in menu.actions() if each.text() == "小王").trigger()
    qtbot.waitUntil(lambda: pages.window.top.agent.name() == "小王")
    menu.close()
    lane.close()
    opened.database.close()
