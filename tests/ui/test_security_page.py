"""The page of security says how things are, and changes the ways in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.services.vault import Vault
from assistant.ui.settings.security import SecurityPage
from assistant.ui.settings_screen import SECURITY, SettingsScreen
from tests.ui.world import World

PASSWORD, OTHER = "小鹿旗舰店2026", "another one"


@pytest.fixture
def vault(shop: World) -> Vault:
    return shop.desk.vault


@pytest.fixture
def page(qtbot: QtBot, shop: World, tmp_path: Path) -> Iterator[SecurityPage]:
    screen = SettingsScreen(shop.desk, shop.board, shop.lane, tmp_path)
    qtbot.addWidget(screen)
    screen.show()
    made = screen.show_page(SECURITY)
    assert isinstance(made, SecurityPage)
    qtbot.waitUntil(lambda: made.state is not None)
    yield made


def protect(shop: World, page: SecurityPage, qtbot: QtBot, password: str = "") -> None:
    shop.worker.submit(lambda: shop.desk.vault.protect(password)).result()
    shop.board.changed.emit(Changes.CUSTOMERS)
    qtbot.waitUntil(page.renew.isVisible)


def fill(page: SecurityPage, new: str = "", old: str = "") -> None:
    page.form.before.field.setText(old)
    for field in (page.form.new.first, page.form.new.again):
        field.field.setText(new)
    page.form.save.click()


def test_before_the_first_customer_only_encrypting_is_offered(
    page: SecurityPage, qtbot: QtBot
) -> None:
    assert page.encrypt.isVisible() and not page.renew.isVisible()
    with qtbot.waitSignal(page.protection_wanted):
        page.encrypt.click()


def test_an_encrypted_shop_is_offered_a_new_code(
    page: SecurityPage, shop: World, qtbot: QtBot
) -> None:
    protect(shop, page, qtbot)
    assert not page.encrypt.isVisible()
    with qtbot.waitSignal(page.new_code_wanted):
        page.renew.click()


def test_a_password_is_set_changed_and_taken_away(
    page: SecurityPage, shop: World, vault: Vault, qtbot: QtBot
) -> None:
    protect(shop, page, qtbot)
    page.change.click()
    fill(page, new=PASSWORD)
    qtbot.waitUntil(page.remove.isVisible)
    page.change.click()
    fill(page, new=OTHER, old=PASSWORD)
    qtbot.waitUntil(lambda: not page.form.isVisible())
    assert shop.worker.submit(lambda: vault.holder.opened_by(OTHER)).result()
    page.remove.click()
    fill(page, old=OTHER)
    qtbot.waitUntil(lambda: not page.remove.isVisible())
    assert not shop.worker.submit(lambda: vault.has_password).result()


def test_the_wrong_password_of_now_changes_nothing_and_is_told(
    page: SecurityPage, shop: World, vault: Vault, qtbot: QtBot
) -> None:
    protect(shop, page, qtbot, PASSWORD)
    page.change.click()
    fill(page, new=OTHER, old="wrong one")
    said = "That is not the master password. Attempts: 1."
    qtbot.waitUntil(lambda: page.form._wrong.text() == said)
    assert page.form.isVisible()
    assert shop.worker.submit(lambda: vault.holder.opened_by(PASSWORD)).result()


def test_esc_leaves_the_form_with_nothing_in_it(
    page: SecurityPage, shop: World, qtbot: QtBot
) -> None:
    protect(shop, page, qtbot)
    page.change.click()
    page.form.new.first.field.setText(PASSWORD)
    QTest.keyClick(page.form.new.first.field, Qt.Key.Key_Escape)
    assert not page.form.isVisible() and page.form.new.first.text() == ""


def test_without_the_key_in_the_keyring_the_password_cannot_be_taken_away(
    page: SecurityPage, shop: World, vault: Vault, qtbot: QtBot
) -> None:
    vault.holder.keyring.broken = True  # type: ignore[attr-defined]
    protect(shop, page, qtbot, PASSWORD)
    assert page.change.isVisible() and not page.remove.isVisible()
