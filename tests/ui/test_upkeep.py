"""What is looked after beside the work: a damaged file, and customers nobody has heard of."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.upkeep import Upkeep
from assistant.app.wiring import Opened, open_desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.target import Target
from assistant.ui.worker import Worker
from tests.services.private import KEY, draft


@pytest.fixture
def opened(tmp_path: Path, qapp: QApplication) -> Iterator[Opened]:
    made = open_desk(tmp_path, KEY)
    made.complete()
    yield made
    made.database.close()


@pytest.fixture
def upkeep(qtbot: QtBot, opened: Opened) -> Iterator[tuple[Upkeep, Pages]]:
    lane = Lane("data", board := Board(), Worker("data"))
    pages = Pages(opened, board, lane, Target())
    qtbot.addWidget(pages.window)
    pages.window.show()
    yield Upkeep(opened, board, lane, lambda: pages), pages
    lane.close()


def words(pages: Pages) -> str:
    labels = pages.window.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())


def spoil(opened: Opened) -> None:
    """Overwrite a byte in the last page of the open file."""
    opened.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with opened.database.path.open("r+b") as file:
        file.seek(-2048, os.SEEK_END)
        file.write(b"\xa5")


def test_a_damaged_file_is_told_of_with_the_backup_that_is_whole(
    qtbot: QtBot, opened: Opened, upkeep: tuple[Upkeep, Pages], tmp_path: Path
) -> None:
    backup = opened.backups.make()
    (tmp_path / "backups" / "deskmate-29990101T000000Z.db").write_bytes(b"damaged too")
    spoil(opened)
    upkeep[0].check()
    qtbot.waitUntil(lambda: "is damaged" in words(upkeep[1]))
    upkeep[0]._offer(backup)
    qtbot.waitUntil(lambda: "Everything will be as it was" in words(upkeep[1]))


def test_of_a_sound_file_nothing_is_said(qtbot: QtBot, upkeep: tuple[Upkeep, Pages]) -> None:
    with qtbot.waitSignal(upkeep[0].checked):
        upkeep[0].check()
    assert "damaged" not in words(upkeep[1])


def test_silent_customers_are_told_of_once_a_day(
    qtbot: QtBot, opened: Opened, upkeep: tuple[Upkeep, Pages]
) -> None:
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    opened.desk.customers.add([draft("tb", last_contact=long_ago)])
    upkeep[0].look_for_silent()
    qtbot.waitUntil(lambda: "Customers nobody has heard of for long: 1" in words(upkeep[1]))
    upkeep[1].window.withdraw()
    upkeep[0].look_for_silent()
    assert "for long" not in words(upkeep[1])
