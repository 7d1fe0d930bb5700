"""What the shop's policy has switched off stands there, cannot be changed, and says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import Opened
from assistant.domain.policy import PARTS, ByPolicy, Policy
from assistant.ui.board import Board
from assistant.ui.importing.wizard import ImportWizard
from assistant.ui.lane import Lane
from assistant.ui.settings.workbenches import WorkbenchesPage
from assistant.ui.settings_screen import SettingsScreen
from assistant.ui.target import Target
from assistant.ui.worker import Worker
from tests.ui.world import World, world

WHY = "Set by your shop's policy."


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    with world(tmp_path, Policy(frozenset(PARTS))) as made:
        yield made


@pytest.fixture
def screen(qtbot: QtBot, shop: World, tmp_path: Path) -> SettingsScreen:
    made = SettingsScreen(shop.desk, shop.board, shop.lane, tmp_path)
    qtbot.addWidget(made)
    made.resize(304, 700)
    made.show()
    return made


def button(page: QWidget, words: str) -> QAbstractButton:
    return next(each for each in page.findChildren(QAbstractButton) if each.text() == words)


def reasons(page: QWidget) -> int:
    """How often the page says why."""
    return sum(label.text() == WHY for label in page.findChildren(QLabel) if not label.isHidden())


@pytest.mark.parametrize(
    ("page", "words", "on"),
    [
        ("general", "Out of clipboard histories", True),
        ("general", "Start with the system", False),
        ("keys", "Look up by copying twice", False),
        ("keys", "Insert by typing the short code", False),
    ],
)
def test_a_switch_shows_what_is_so_and_cannot_be_turned(
    screen: SettingsScreen, page: str, words: str, on: bool
) -> None:
    shown = screen.show_page(page)
    switch = button(shown, words)
    assert (switch.isEnabled(), switch.isChecked()) == (False, on)
    assert reasons(shown) == 2
    assert button(screen.show_page("general"), "Keep running when closed").isEnabled()


def test_nothing_goes_into_files_or_comes_out_of_them(screen: SettingsScreen) -> None:
    page = screen.show_page("exchange")
    assert not button(page, "Export…").isEnabled() and reasons(page) == 2
    assert not button(page, "Import…").isEnabled()


def test_what_is_dropped_is_not_read(qtbot: QtBot, shop: World, tmp_path: Path) -> None:
    wizard = ImportWizard(shop.desk, shop.lane)
    qtbot.addWidget(wizard)
    wizard.take([tmp_path / "dropped.csv"])
    qtbot.waitUntil(lambda: wizard.message.text() == "Your shop's policy has switched this off.")


def test_no_workbench_may_be_sent_to(screen: SettingsScreen) -> None:
    page = screen.show_page("workbenches")
    assert isinstance(page, WorkbenchesPage)
    card = page.cards()[0]
    card.open()
    assert not card.may_send.isEnabled() and card.name.isEnabled() and reasons(card) == 1


def test_a_shop_that_keeps_no_customers_has_no_screens_of_them(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened.preferences, "_policy", Policy(frozenset({"customers"})))
    lane = Lane("data", board := Board(), Worker("data"))
    pages = Pages(opened, board, lane, Target())
    qtbot.addWidget(pages.window)
    with qtbot.waitSignal(board.refused) as refused:
        pages.customers.protect(lambda: None)
    lane.close()
    with pytest.raises(KeyError):
        pages.window.show_screen("customers")
    assert isinstance(refused.args[0], ByPolicy)
