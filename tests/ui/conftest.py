"""What tests of screens ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import Opened, open_desk
from assistant.files.tag_seed import read_tag_groups
from assistant.ui.theme import RESOURCES
from tests.services.private import KEY
from tests.ui.world import World, furnish, window_over, world


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Let every window of a test go with it: whoever styles the program styles all there are."""
    yield
    for window in qapp.topLevelWidgets():
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    """A shop with a few phrases in it."""
    with world(tmp_path) as made:
        yield furnish(made)


@pytest.fixture
def private(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    """A shop whose file is encrypted, with the shipped groups of tags."""
    with world(tmp_path, key=KEY) as made:
        made.desk.customers.load()
        made.desk.customers.stock(read_tag_groups(RESOURCES))
        yield made


@pytest.fixture
def opened(tmp_path: Path, qapp: QApplication) -> Iterator[Opened]:
    """What a program has opened in an empty folder; tests lay their own things into it."""
    made = open_desk(tmp_path)
    made.complete()
    yield made
    made.database.close()


@pytest.fixture
def pages(qtbot: QtBot, opened: Opened) -> Iterator[Pages]:
    """The whole window over it."""
    with window_over(qtbot, opened) as made:
        yield made
