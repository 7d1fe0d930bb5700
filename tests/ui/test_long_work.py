"""Long work: told about after a while, stopped on demand, silent when it is quick."""

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.storage import DiskFull
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork
from assistant.ui.status_line import StatusLine


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[LongWork]:
    lane = Lane("test", Board())
    yield LongWork(lane)
    lane.close()


def _held(gate: threading.Event) -> Callable[[Callable[[float], None]], str]:
    """Work that is half done until the gate opens."""

    def run(progress: Callable[[float], None]) -> str:
        progress(0.5)
        gate.wait(20)
        progress(1.0)
        return "done"

    return run


def test_work_that_takes_long_is_told_about(qtbot: QtBot, work: LongWork) -> None:
    gate, results = threading.Event(), []
    with qtbot.waitSignal(work.progressed) as told:
        work.run("Indexing", _held(gate), results.append)
    assert told.args == ["Indexing", 0.5]
    gate.set()
    qtbot.waitUntil(lambda: results == ["done"])


def test_work_that_is_quick_is_not_worth_a_word(qtbot: QtBot, work: LongWork) -> None:
    told: list[object] = []
    work.progressed.connect(lambda *news: told.append(news))
    with qtbot.waitSignal(work.ended):
        work.run("Indexing", lambda progress: progress(1.0), lambda _result: None)
    assert told == []


def test_work_that_was_called_off_has_no_result(qtbot: QtBot, work: LongWork) -> None:
    gate, results = threading.Event(), []
    work.run("Indexing", _held(gate), results.append)
    work.cancel()
    gate.set()
    qtbot.waitUntil(lambda: results == [None])


def test_the_status_line_shows_work_until_it_ends(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_target("千牛接待台")
    line.show_work("Indexing", 0.4)
    working = line.text()
    line.end_work()
    assert (working, "千牛接待台" in line.text()) == ("Indexing 40%", True)


def test_work_that_is_refused_ends_and_says_why(qtbot: QtBot, work: LongWork) -> None:
    results: list[object] = []

    def refuse(_progress: object) -> None:
        raise DiskFull(path="backups")

    with qtbot.waitSignals([work.ended, work._lane._board.refused]):
        work.run("Backing up", refuse, results.append)
    assert results == [None]


def test_work_that_breaks_ends_too(qtbot: QtBot, work: LongWork) -> None:
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(work.ended):
        work.run("Backing up", lambda _progress: [][0], lambda _result: None)
    assert [kind for kind, _, _ in raised] == [IndexError]


def test_work_stops_where_the_program_ends(qtbot: QtBot) -> None:
    lane, steps = Lane("test", Board()), list[float]()
    under_way = threading.Event()

    def endless(progress: Callable[[float], None]) -> None:
        while True:
            progress(0.5)
            steps.append(0.5)
            under_way.set()

    LongWork(lane).run("Indexing", endless, lambda _result: None)
    under_way.wait(20)
    lane.close()
    assert steps
