"""The page of what is general: whether the program starts with the system is the system's word."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.ui.settings.autostart import AutostartRow
from assistant.ui.settings_screen import SettingsScreen
from tests.fakes.starting import FakeStartEntry
from tests.ui.world import World


@pytest.fixture
def entry(shop: World) -> FakeStartEntry:
    found = shop.desk.autostart._entry
    assert isinstance(found, FakeStartEntry)
    return found


@pytest.fixture
def row(qtbot: QtBot, shop: World, tmp_path: Path) -> AutostartRow:
    screen = SettingsScreen(shop.desk, shop.board, shop.lane, tmp_path)
    qtbot.addWidget(screen)
    screen.show()
    found = screen.findChild(AutostartRow)
    assert isinstance(found, AutostartRow)
    return found


def test_starting_with_the_system_is_switched_on_and_off(
    qtbot: QtBot, row: AutostartRow, entry: FakeStartEntry
) -> None:
    for noted in (("deskmate",), None):
        qtbot.keyClick(row.box, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda noted=noted: entry.noted == noted)
    assert not row.box.isChecked()


def test_what_others_have_changed_shows_when_the_page_comes_back(
    qtbot: QtBot, row: AutostartRow, entry: FakeStartEntry
) -> None:
    row.window().hide()
    entry.noted = ("deskmate",)
    row.window().show()
    qtbot.waitUntil(row.box.isChecked)


def test_a_system_that_refuses_is_shown_as_it_is(
    qtbot: QtBot, row: AutostartRow, entry: FakeStartEntry, shop: World
) -> None:
    entry.refuses = True
    with qtbot.waitSignal(shop.board.refused) as heard:
        row.box.click()
    assert type(heard.args[0]).__name__ == "AutostartRefused"
    qtbot.waitUntil(lambda: not row.box.isChecked())
