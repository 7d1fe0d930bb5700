"""The lock: nothing of the shop can be seen or pressed until somebody opens it again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.locking import LOCK_KEY, Locking
from assistant.ui.hotkeys import HotkeyDesk
from assistant.ui.lock_screen import LockScreen
from assistant.ui.main_window import MainWindow
from tests.fakes.desktop import FakeDesktop, editor
from tests.ui.world import World

_PASSWORD = "同桌 1234567"


class Locked:
    """A panel with customers, its lock, and who sits before it."""

    def __init__(self, private: World, qtbot: QtBot) -> None:
        self.world, self.desktop = private, FakeDesktop(editor())
        bundle = self.desktop.bundle()
        self.window = MainWindow(private.desk, private.board, private.lane)
        qtbot.addWidget(self.window)
        self.window.show()
        self.hotkeys = HotkeyDesk(bundle, private.desk, private.board)
        self.hotkeys.refresh()
        self.lock = Locking(private.desk, private.lane, self.window, bundle.presence)
        self.lock.changed.connect(self.hotkeys.rest)

    @property
    def screen(self) -> LockScreen | None:
        found = self.window.findChildren(LockScreen)
        return next((each for each in found if each.isVisible()), None)

    def settle(self, qtbot: QtBot) -> None:
        """Wait for what was asked on the lane until now."""
        done: list[object] = []
        self.world.lane.run(lambda: None, self.window, done.append)
        qtbot.waitUntil(lambda: bool(done))

    def sits_idle(self, minutes: float) -> None:
        self.desktop.presence.idle_s = minutes * 60
        self.lock.look.timeout.emit()


@pytest.fixture
def panel(private: World, qtbot: QtBot) -> Iterator[Locked]:
    made = Locked(private, qtbot)
    yield made
    made.lock.look.stop()


def _button(screen: LockScreen | None, qtbot: QtBot) -> QPushButton:
    assert screen is not None
    return next(iter(screen.findChildren(QPushButton)))


def _locked_by_password(panel: Locked, qtbot: QtBot) -> LockScreen:
    panel.world.desk.vault.set_password(_PASSWORD)
    panel.lock.lock()
    panel.settle(qtbot)
    assert panel.screen is not None
    return panel.screen


def test_with_the_computer_the_panel_is_locked(panel: Locked) -> None:
    panel.desktop.presence.locked(True)
    assert panel.lock.locked
    assert panel.screen is not None
    assert panel.screen.geometry() == panel.window.rect()


def test_a_key_in_the_panel_locks_at_once(panel: Locked) -> None:
    keys = {each.key().toString(): each for each in panel.window.findChildren(QShortcut)}
    keys[LOCK_KEY].activated.emit()
    assert panel.lock.locked


def test_after_a_while_without_anybody_it_is_locked(panel: Locked) -> None:
    panel.sits_idle(9)
    assert not panel.lock.locked
    panel.sits_idle(11)
    assert panel.lock.locked


def test_it_can_be_left_to_the_computer_alone(panel: Locked) -> None:
    panel.world.desk.preferences.change(lock_minutes=0)
    panel.sits_idle(1_000)
    assert not panel.lock.locked


def test_locked_no_hotkey_is_held(panel: Locked) -> None:
    assert panel.desktop.hotkeys.press("Ctrl+Alt+B")
    panel.lock.lock()
    assert not panel.desktop.hotkeys.press("Ctrl+Alt+B")


def test_locked_nothing_below_can_be_reached(panel: Locked) -> None:
    panel.lock.lock()
    assert not panel.window.phrases.isEnabled()
    assert not panel.window.top.search.isEnabled()


def test_locked_other_windows_are_put_away_and_come_back(panel: Locked, qtbot: QtBot) -> None:
    other = QWidget(None, Qt.WindowType.Window)
    qtbot.addWidget(other)
    other.show()
    panel.lock.lock()
    assert not other.isVisible()
    panel.settle(qtbot)
    _button(panel.screen, qtbot).click()
    assert other.isVisible()


def test_without_a_password_a_click_opens_it(panel: Locked, qtbot: QtBot) -> None:
    panel.lock.lock()
    panel.settle(qtbot)
    _button(panel.screen, qtbot).click()
    assert not panel.lock.locked
    assert panel.window.phrases.isEnabled()
    assert panel.desktop.hotkeys.press("Ctrl+Alt+B")


def test_whoever_the_computer_lets_in_needs_no_click(panel: Locked, qtbot: QtBot) -> None:
    panel.desktop.presence.locked(True)
    panel.desktop.presence.locked(False)
    panel.settle(qtbot)
    assert not panel.lock.locked


def test_a_wrong_password_opens_nothing(panel: Locked, qtbot: QtBot) -> None:
    screen = _locked_by_password(panel, qtbot)
    screen.given.emit("something else")
    panel.settle(qtbot)
    assert panel.lock.locked


def test_the_master_password_opens_it(panel: Locked, qtbot: QtBot) -> None:
    screen = _locked_by_password(panel, qtbot)
    screen.given.emit(_PASSWORD)
    panel.settle(qtbot)
    assert not panel.lock.locked


def test_while_a_password_is_asked_for_a_click_takes_the_keyboard(
    panel: Locked, qtbot: QtBot
) -> None:
    handle = panel.window.windowHandle()
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    screen = _locked_by_password(panel, qtbot)
    assert not handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    screen.given.emit(_PASSWORD)
    panel.settle(qtbot)
    panel.window.typing.leave()
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_with_a_password_the_computer_alone_lets_nobody_in(panel: Locked, qtbot: QtBot) -> None:
    panel.world.desk.vault.set_password(_PASSWORD)
    panel.desktop.presence.locked(True)
    panel.desktop.presence.locked(False)
    panel.settle(qtbot)
    assert panel.lock.locked


def test_where_there_are_no_customers_nothing_is_locked(shop: World, qtbot: QtBot) -> None:
    panel = Locked(shop, qtbot)
    panel.lock.lock()
    assert not panel.lock.locked
    panel.lock.look.stop()
