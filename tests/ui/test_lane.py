"""The lane brings answers back to the screen, bad ones too, and none to a screen that is gone."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from assistant.domain.drafts import EmptyName
from assistant.domain.errors import Unforeseen, UserError
from assistant.ui.board import Board
from assistant.ui.lane import Lane


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    made = Lane("test", Board())
    yield made
    made.close()


def _refuse() -> None:
    raise EmptyName


def _break() -> None:
    raise LookupError("what a buyer wrote")


def test_a_refusal_goes_to_whoever_asked_or_to_the_board(qtbot: QtBot, lane: Lane) -> None:
    own: list[UserError] = []
    with qtbot.waitSignal(lane._board.refused) as heard:
        lane.run(_refuse, lane, otherwise=own.append)
        lane.run(_refuse, lane)
    assert [type(each) for each in (*own, *heard.args)] == [EmptyName, EmptyName]


def test_of_what_nobody_asked_for_no_refusal_is_told(qtbot: QtBot, lane: Lane) -> None:
    told: list[UserError] = []
    lane._board.refused.connect(told.append)
    lane.attempt(_refuse)
    with qtbot.captureExceptions() as raised:
        lane.attempt(_break)
        lane.run(_refuse, lane)
        qtbot.waitUntil(lambda: told != [])
    assert len(told) == 1
    assert [kind for kind, _, _ in raised] == [LookupError]  # mistakes of ours are


def test_what_nobody_foresaw_is_raised_and_whoever_asked_can_go_on(
    qtbot: QtBot, lane: Lane
) -> None:
    told: list[UserError] = []
    with qtbot.captureExceptions() as raised:
        lane.run(_break, lane, otherwise=told.append)
        lane.run(lambda: None, lane, lambda _: told.append(UserError()))
        qtbot.waitUntil(lambda: len(told) == 2)
    assert [type(each) for each in told] == [Unforeseen, UserError]
    assert [kind for kind, _, _ in raised] == [LookupError]


def test_a_screen_that_is_gone_hears_nothing_and_the_board_hears_its_refusal(
    qtbot: QtBot, lane: Lane
) -> None:
    gate, heard, gone = threading.Event(), list[object](), QObject()
    lane.run(lambda: gate.wait(20), gone, heard.append)
    lane.run(_refuse, gone, heard.append, heard.append)
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    with qtbot.waitSignal(lane._board.refused):
        gate.set()
    assert heard == []


def test_what_was_handed_in_is_done_before_the_lane_closes(qtbot: QtBot) -> None:
    lane, done = Lane("test", Board()), list[int]()
    for number in range(100):
        lane.run(lambda number=number: done.append(number), lane)
    lane.close()
    lane.run(lambda: done.append(-1), lane)
    assert (done, lane.closing) == (list(range(100)), True)
