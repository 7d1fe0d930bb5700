"""Before the first customer the data is encrypted: explained, done, and the code shown once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.app.protecting import Protecting
from assistant.domain.changes import Changes
from assistant.ui.main_window import MainWindow
from assistant.ui.protecting.page import ProtectingPage
from tests.ui.world import World

PASSWORD = "小鹿旗舰店2026"


class Panel:
    """A window whose data is to be encrypted, and what is to be done then."""

    def __init__(self, shop: World, qtbot: QtBot) -> None:
        self.shop, self._qtbot = shop, qtbot
        self.window = MainWindow(shop.desk, shop.board, shop.lane)
        self.protecting = Protecting(shop.desk, shop.board, shop.lane, self.window)
        self.done: list[bool] = []

    def ask(self) -> ProtectingPage:
        """Want a customer, and return the page that comes first."""
        self.protecting.ask(lambda: self.done.append(self.shop.desk.vault.protected))
        return self.page()

    def page(self) -> ProtectingPage:
        """Wait for the page."""
        self._qtbot.waitUntil(lambda: bool(self.pages()))
        return self.pages()[0]

    def pages(self) -> list[ProtectingPage]:
        return self.window.findChildren(ProtectingPage)

    def encrypt(self, page: ProtectingPage) -> str:
        """Have it encrypted and return the code that is shown."""
        page.on.click()
        self._qtbot.waitUntil(lambda: bool(page.code.shown.text()))
        return "-".join(page.code.shown.text().split())


@pytest.fixture
def panel(shop: World, qtbot: QtBot) -> Iterator[Panel]:
    made = Panel(shop, qtbot)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made


def test_whoever_wanted_a_customer_goes_on_once_the_code_is_noted(
    panel: Panel, qtbot: QtBot
) -> None:
    page = panel.ask()
    code = panel.encrypt(page)
    assert panel.done == [] and not page.on.isEnabled()
    page.code.kept.click()
    page.on.click()
    qtbot.waitUntil(lambda: panel.done == [True])
    vault = panel.shop.desk.vault
    opened = panel.shop.worker.submit(lambda: vault.holder.opened_by(code)).result()
    assert opened == vault.holder.in_keyring() and vault.code_kept


def test_where_it_is_encrypted_already_one_goes_on_at_once(panel: Panel, qtbot: QtBot) -> None:
    panel.shop.worker.submit(panel.shop.desk.vault.protect).result()
    panel.protecting.ask(lambda: panel.done.append(True))
    qtbot.waitUntil(lambda: panel.done == [True])
    assert panel.pages() == []


@pytest.mark.parametrize("how", ["esc", "cancel"])
def test_whoever_decides_against_it_changes_nothing(panel: Panel, how: str, qtbot: QtBot) -> None:
    page = panel.ask()
    page.out.click() if how == "cancel" else QTest.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: panel.pages() == [])
    assert (panel.done, panel.shop.desk.vault.protected) == ([], False)


def test_a_password_that_was_mistyped_is_told_and_nothing_is_done(panel: Panel) -> None:
    page = panel.ask()
    page.wish.click()
    page.password.first.field.setText(PASSWORD)
    page.password.again.field.setText(PASSWORD + "x")
    page.on.click()
    assert page.message.text() == "The two passwords are not the same."
    assert not panel.shop.desk.vault.protected


def test_a_password_that_was_set_opens_as_well(panel: Panel) -> None:
    page = panel.ask()
    page.wish.click()
    for field in (page.password.first, page.password.again):
        field.field.setText(PASSWORD)
    panel.encrypt(page)
    vault = panel.shop.desk.vault
    assert panel.shop.worker.submit(lambda: vault.holder.opened_by(PASSWORD)).result()


def test_without_a_keyring_a_password_is_asked_for_at_once(panel: Panel) -> None:
    panel.shop.desk.vault.holder.keyring.broken = True  # type: ignore[attr-defined]
    page = panel.ask()
    assert page.password.isVisible() and not page.wish.isVisible()
    assert page.focusProxy().focusProxy().focusProxy() is page.password.first.field
    page.on.click()
    assert page.message.text() == "A master password needs at least 8 characters."


def test_a_keyring_that_fails_only_then_has_a_password_asked_for(
    panel: Panel, qtbot: QtBot
) -> None:
    page = panel.ask()
    panel.shop.desk.vault.holder.keyring.broken = True  # type: ignore[attr-defined]
    page.on.click()
    qtbot.waitUntil(page.password.isVisible)
    assert page.message.text().startswith("This computer has no keyring for the key")
    assert not panel.shop.desk.vault.protected and page.on.isEnabled()


def test_a_code_that_nobody_noted_can_be_made_anew(panel: Panel, qtbot: QtBot) -> None:
    page = panel.ask()
    panel.encrypt(page)
    page.out.click()
    qtbot.waitUntil(lambda: panel.pages() == [])
    assert panel.done == [True]
    panel.protecting.show_new_code()
    again = panel.page()
    again.code.kept.click()
    again.on.click()
    vault = panel.shop.desk.vault
    qtbot.waitUntil(lambda: panel.shop.worker.submit(lambda: vault.code_kept).result())


def test_whoever_leaves_the_code_by_another_way_is_offered_a_new_one(
    panel: Panel, qtbot: QtBot
) -> None:
    panel.encrypt(panel.ask())
    panel.window.show_screen("phrases")
    qtbot.waitUntil(lambda: panel.window._message.isVisible())
    assert panel.pages() == []


def test_whoever_leaves_while_it_is_encrypted_is_offered_a_code_as_well(
    panel: Panel, qtbot: QtBot
) -> None:
    heard: list[Changes] = []
    panel.shop.board.changed.connect(heard.append)
    panel.ask().on.click()
    panel.window.show_screen("phrases")
    qtbot.waitUntil(lambda: Changes.CUSTOMERS in heard)
    assert panel.shop.desk.vault.protected and panel.window._message.isVisible()


def test_the_page_to_print_holds_the_code_and_where_it_went(
    panel: Panel, qtbot: QtBot, tmp_path: Path
) -> None:
    page = panel.ask()
    code = panel.encrypt(page)
    page.code.save_wanted.emit(tmp_path / "code.html")
    qtbot.waitUntil(lambda: "code.html" in page.message.text())
    assert code in (tmp_path / "code.html").read_text("utf-8")
