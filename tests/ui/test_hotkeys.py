"""Keys pressed and typed in foreign windows: which count, and what they ask for."""

from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from assistant.ui.hotkeys import HotkeyDesk
from assistant.ui.inserting import Inserting
from assistant.ui.order import Order
from tests.fakes.desktop import FakeDesktop, FakeWindow, editor
from tests.ui.world import CHAT, World


@dataclass
class Desk:
    """A shop, a chat and another window, and the one who knows what keys mean."""

    shop: World
    chat: FakeWindow
    other: FakeWindow
    desktop: FakeDesktop
    hotkeys: HotkeyDesk

    def choose(self, **settings: object) -> None:
        """Choose settings."""
        change = partial(self.shop.desk.preferences.change, **settings)
        self.shop.board.changed.emit(self.shop.worker.submit(change).result().changes)

    def deliver(self) -> None:
        """Let what was heard on the desktop thread arrive."""
        QCoreApplication.sendPostedEvents(self.hotkeys)


@pytest.fixture
def at(shop: World) -> Desk:
    chat, other = FakeWindow(CHAT), editor()
    desktop = FakeDesktop(chat, other)
    hotkeys = HotkeyDesk(desktop.bundle(), shop.desk, shop.board)
    hotkeys.refresh()
    return Desk(shop, chat, other, desktop, hotkeys)


def test_copying_twice_asks_for_a_look_up_as_the_key_does(at: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(at.hotkeys.copied_twice) as asked:
        at.desktop.typed.tap("Ctrl+C", "Ctrl+C")
    with qtbot.waitSignal(at.hotkeys.lookup_requested) as pressed:
        at.desktop.hotkeys.press("Ctrl+Alt+B")
    assert asked.args == pressed.args == [CHAT]


def test_copying_twice_slowly_looks_nothing_up(at: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(at.hotkeys.copied_twice):
        at.desktop.typed.tap("Ctrl+C")
        at.desktop.timer.pass_ms(601)
        at.desktop.typed.tap("Ctrl+C")
        at.deliver()


@pytest.mark.parametrize("settings", [{"copy_twice": False}, {"hotkeys_on": False}])
def test_copying_twice_can_be_switched_off(
    at: Desk, qtbot: QtBot, settings: dict[str, object]
) -> None:
    at.choose(**settings)
    with qtbot.assertNotEmitted(at.hotkeys.copied_twice):
        at.desktop.typed.tap("Ctrl+C", "Ctrl+C")
        at.deliver()


def test_a_typed_code_orders_its_phrase(at: Desk, qtbot: QtBot) -> None:
    at.choose(code_expansion=True)
    with qtbot.waitSignal(at.hotkeys.code_typed) as typed:
        at.desktop.typed.tap(*";HY ")
    order: Order = typed.args[0]
    assert (order.phrase, order.target) == (at.shop.named("欢迎语").id, CHAT)
    assert order.erase and order.erase.length == len(";HY ")


@pytest.mark.parametrize(
    ("settings", "keys"),
    [
        ({}, ";hy "),
        ({"code_expansion": True}, ";nosuch "),
        ({"code_expansion": True, "hotkeys_on": False}, ";hy "),
        ({"code_expansion": True, "workbenches": ()}, ";hy "),
    ],
)
def test_what_is_no_code_here_stays(
    at: Desk, qtbot: QtBot, settings: dict[str, object], keys: str
) -> None:
    at.choose(**settings)
    with qtbot.assertNotEmitted(at.hotkeys.code_typed):
        at.desktop.typed.tap(*keys)
        at.deliver()
    assert at.chat.text == keys


def inserting(at: Desk) -> Inserting:
    made = Inserting(at.desktop.bundle(), at.shop.desk, at.shop.lane, at.shop.board)
    at.hotkeys.code_typed.connect(made.insert)
    at.choose(code_expansion=True)
    return made


def test_a_typed_code_gives_way_to_its_phrase(at: Desk, qtbot: QtBot) -> None:
    made = inserting(at)
    with qtbot.waitSignal(at.hotkeys.code_typed):
        at.desktop.typed.tap(*"a;hy ")
    with qtbot.waitSignal(made.ended):
        at.desktop.timer.pass_ms(400)
    assert at.chat.text == "a" + at.shop.named("欢迎语").body


def test_a_code_with_a_gap_stays_until_the_agent_says_yes(at: Desk, qtbot: QtBot) -> None:
    made = inserting(at)
    with qtbot.waitSignal(made.gap_found) as found:
        at.desktop.typed.tap(*";cfh ")
    assert (at.chat.text, found.args[0].erase.length) == (";cfh ", 5)


def test_a_code_stays_where_the_agent_typed_on(at: Desk, qtbot: QtBot) -> None:
    made = inserting(at)
    with qtbot.waitSignal(made.ended) as ended:
        at.desktop.typed.tap(*";hy b")
    assert ended.args[0].outcome.name == "TYPED_ON"
    assert (at.chat.text, at.chat.keys) == (";hy b", [])


def test_esc_stops_only_in_the_window_it_is_held_for(at: Desk, qtbot: QtBot) -> None:
    at.hotkeys.hear_stop(CHAT.id)
    with qtbot.waitSignal(at.hotkeys.stop_pressed):
        assert at.desktop.hotkeys.press("Esc")
    at.desktop.bring_up(at.other.window)
    assert not at.desktop.hotkeys.press("Esc")
    at.desktop.bring_up(CHAT)
    at.hotkeys.hear_stop(None)
    assert not at.desktop.hotkeys.press("Esc")


def test_an_esc_that_cannot_be_had_is_no_refused_hotkey(at: Desk) -> None:
    at.desktop.hotkeys.taken.add("Esc")
    at.hotkeys.hear_stop(CHAT.id)
    assert at.hotkeys.refusals == {}
