"""The status line while a phrase of several messages waits for the agent's word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.status_line import StatusLine


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    return line


def stop_of(line: StatusLine) -> QPushButton:
    return next(each for each in line.findChildren(QPushButton) if each.text() == "Stop")


def test_what_waits_is_said_until_it_does_no_more(line: StatusLine) -> None:
    line.set_target("Chat")
    line.say("Inserted.")
    line.show_waiting("Message 2 of 3")
    assert (line.text(), stop_of(line).isVisible()) == ("Message 2 of 3", True)
    line.show_waiting("")
    assert (line.text(), stop_of(line).isVisible()) == ("Will paste into: Chat", False)


def test_a_sentence_outlasts_the_end_of_what_waited(line: StatusLine) -> None:
    line.show_waiting("Message 2 of 3")
    line.say("Stopped.")
    line.show_waiting("")
    assert line.text() == "Stopped."


def test_stop_is_for_what_waits_before_it_is_for_the_work(line: StatusLine, qtbot: QtBot) -> None:
    line.show_work("Importing", 0.5)
    line.show_waiting("Message 2 of 3")
    with qtbot.waitSignal(line.stop_requested):
        QTest.mouseClick(stop_of(line), Qt.MouseButton.LeftButton)
    line.show_waiting("")
    assert line.text() == "Importing 50%"
    with qtbot.waitSignal(line.work_cancelled):
        QTest.mouseClick(stop_of(line), Qt.MouseButton.LeftButton)
