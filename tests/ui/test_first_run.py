"""The first minute: four steps by keyboard, each with a way back, none of them demanded."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from assistant.ui.first_run import FirstRun
from assistant.ui.hotkey_field import HotkeyTrial
from tests.ui.world import CHAT, World, world

Key = Qt.Key


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    with world(tmp_path) as made:
        yield made


@pytest.fixture
def first_run(qtbot: QtBot, shop: World) -> FirstRun:
    made = FirstRun(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.resize(360, 640)
    made.show()
    return made


def option(first_run: FirstRun, words: str) -> QRadioButton:
    return next(each for each in first_run.findChildren(QRadioButton) if words in each.text())


def test_enter_alone_leads_through_to_the_starter_library(
    qtbot: QtBot, shop: World, first_run: FirstRun
) -> None:
    with qtbot.waitSignal(first_run.finished) as heard:
        for _ in range(4):
            qtbot.keyClick(first_run, Key.Key_Return)
    assert heard.args == ["starter"]
    qtbot.waitUntil(lambda: shop.desk.preferences.current.first_run_done)


def test_escape_goes_one_step_back(qtbot: QtBot, first_run: FirstRun) -> None:
    first_run.show_step(2)
    qtbot.keyClick(first_run, Key.Key_Escape)
    assert first_run.step() == 1


def test_all_of_it_can_be_skipped(qtbot: QtBot, first_run: FirstRun) -> None:
    with qtbot.waitSignal(first_run.finished) as heard:
        first_run._skip.click()
    assert heard.args == ["empty"]


@pytest.mark.parametrize(
    ("words", "beginning"),
    [("starter library", "starter"), ("file", "import"), ("nothing", "empty")],
)
def test_the_library_begins_as_chosen(
    qtbot: QtBot, first_run: FirstRun, words: str, beginning: str
) -> None:
    first_run.show_step(3)
    option(first_run, words).click()
    with qtbot.waitSignal(first_run.finished) as heard:
        qtbot.keyClick(first_run, Key.Key_Return)
    assert heard.args == [beginning]


def test_the_choice_is_still_there_after_a_step_back(qtbot: QtBot, first_run: FirstRun) -> None:
    first_run.show_step(3)
    option(first_run, "nothing").click()
    first_run.show_step(2)
    first_run.show_step(3)
    assert option(first_run, "nothing").isChecked()


def test_the_language_is_in_force_at_once(qtbot: QtBot, shop: World, first_run: FirstRun) -> None:
    option(first_run, "English").click()
    qtbot.waitUntil(lambda: shop.desk.preferences.current.language == "en")


def test_a_change_of_language_keeps_the_step(first_run: FirstRun) -> None:
    first_run.show_step(2)
    QApplication.sendEvent(first_run, QEvent(QEvent.Type.LanguageChange))
    assert first_run.step() == 2


def test_a_window_pointed_at_becomes_a_workbench(
    qtbot: QtBot, shop: World, first_run: FirstRun
) -> None:
    first_run.show_step(1)
    first_run.window_picked(replace(CHAT, process="WeChat.exe", title="微信"))
    qtbot.waitUntil(lambda: shop.desk.preferences.current.workbenches[-1].name == "微信")


def test_hotkeys_are_tried_by_pressing(qtbot: QtBot, first_run: FirstRun) -> None:
    first_run.show_step(2)
    trials = first_run.findChildren(HotkeyTrial)
    with qtbot.waitSignal(first_run.trying_changed):
        trials[0].start()
    for _ in trials:
        first_run.hotkey_tried("Ctrl+`")
    assert "✓ Heard: it works." in [trial.answer for trial in trials]


def test_a_key_that_is_being_tried_is_let_go_with_the_step(
    qtbot: QtBot, first_run: FirstRun
) -> None:
    first_run.show_step(2)
    first_run.findChildren(HotkeyTrial)[0].start()
    with qtbot.waitSignal(first_run.trying_changed) as trying:
        first_run.show_step(3)
    assert trying.args == [False]
