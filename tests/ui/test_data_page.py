"""The page of the data: which backups there are, and one put back after a word about it."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.services.backups import backups_in
from assistant.ui.settings.backups import LISTED
from assistant.ui.settings.data import DataPage
from assistant.ui.settings_screen import SettingsScreen
from assistant.ui.wording import when
from db.backup import copy_database, stamped
from db.connection import BACKUPS, open_database
from tests.ui.world import World


@pytest.fixture
def screen(qtbot: QtBot, shop: World, tmp_path: Path) -> SettingsScreen:
    made = SettingsScreen(shop.desk, shop.board, shop.lane, tmp_path)
    qtbot.addWidget(made)
    made.resize(298, 700)
    made.show()
    return made


def make_backups(folder: Path, world: World, count: int) -> None:
    source = open_database(folder / "other.db")
    for hours in range(count):
        moment = world.clock.now() - timedelta(hours=hours)
        copy_database(source.connection, stamped(folder / BACKUPS, moment))
    source.close()


def opened(screen: SettingsScreen, qtbot: QtBot, rows: int) -> DataPage:
    page = screen.show_page("data")
    assert isinstance(page, DataPage)
    qtbot.waitUntil(lambda: len(page.backups.rows) == rows)
    return page


def is_below(above: QWidget, below: QWidget) -> bool:
    return above.geometry().bottom() < below.y()


def test_a_backup_is_asked_for_after_a_word_about_it(
    screen: SettingsScreen, shop: World, qtbot: QtBot, tmp_path: Path
) -> None:
    make_backups(tmp_path, shop, 3)
    page, second = opened(screen, qtbot, 3), backups_in(tmp_path)[1]
    with qtbot.assertNotEmitted(screen.restore_requested):
        page.backups.rows[1].restore.click()
    question = page.backups.question
    assert question.isVisible() and when(second.made_at) in question.words.text()
    with qtbot.waitSignal(screen.restore_requested) as heard:
        question.confirm.click()
    assert heard.args == [second] and not question.isVisible()


def test_nothing_is_put_back_where_it_was_thought_better_of(
    screen: SettingsScreen, shop: World, qtbot: QtBot, tmp_path: Path
) -> None:
    make_backups(tmp_path, shop, 1)
    page = opened(screen, qtbot, 1)
    page.backups.rows[0].restore.click()
    with qtbot.assertNotEmitted(screen.restore_requested):
        QTest.keyClick(page.backups.question.cancel, Qt.Key.Key_Return)
    assert page.backups.question.isHidden()


def test_the_question_stands_below_the_backup_it_is_about(
    screen: SettingsScreen, shop: World, qtbot: QtBot, tmp_path: Path
) -> None:
    make_backups(tmp_path, shop, 3)
    backups = opened(screen, qtbot, 3).backups
    for row, below in zip(backups.rows, [*backups.rows[1:], None], strict=True):
        row.restore.click()
        qtbot.waitUntil(partial(is_below, row, backups.question))
        assert below is None or backups.question.y() < below.y()


def test_older_backups_are_listed_when_they_are_wanted(
    screen: SettingsScreen, shop: World, qtbot: QtBot, tmp_path: Path
) -> None:
    make_backups(tmp_path, shop, LISTED + 2)
    backups = opened(screen, qtbot, LISTED).backups
    assert "2" in backups.more.text()
    backups.more.click()
    assert [row.backup for row in backups.rows] == backups_in(tmp_path)
    assert backups.more.isHidden()


def test_a_question_is_withdrawn_where_the_list_is_another_now(
    screen: SettingsScreen, shop: World, qtbot: QtBot, tmp_path: Path
) -> None:
    make_backups(tmp_path, shop, 2)
    backups = opened(screen, qtbot, 2).backups
    backups.rows[0].restore.click()
    backups.show_backups(backups_in(tmp_path)[1:])
    assert backups.question.isHidden() and len(backups.rows) == 1


def test_without_backups_the_page_says_so(screen: SettingsScreen, qtbot: QtBot) -> None:
    labels = screen.show_page("data").findChildren(QLabel)
    none = next(label for label in labels if label.text() == "None yet.")
    qtbot.waitUntil(none.isVisible)
