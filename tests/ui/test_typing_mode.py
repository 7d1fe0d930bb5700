"""The keyboard stays in the chat: clicks on phrases leave it there, typing takes and returns it.

A second process plays the chat window, under a real window manager; mouse and keys are real.
"""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from Xlib import X
from Xlib.ext import xtest

from assistant.ui.main_window import MainWindow
from assistant.ui.phrases.list_view import PhraseList
from tests.foreign.agent import Agent
from tests.foreign.helper import Helper
from tests.processes import Screen
from tests.ui.world import World


class Chat:
    """The foreign window, and the keeper that gives the keyboard back to it."""

    def __init__(self, screen: Screen) -> None:
        self.agent = Agent(screen.env["DISPLAY"])
        self.helper = Helper("editor", "chat", env=screen.env)
        self.window = 0

    def enter_typing(self) -> None:
        self.window = self.agent.active_window()

    def leave_typing(self) -> None:
        self.helper.do("raise")

    def focused(self) -> bool:
        self.helper.do("keys")
        return bool(self.helper.hear("state")["focus"])

    def click(self, widget: QWidget, at: QPoint) -> None:
        """A real click of the left button."""
        place = widget.mapToGlobal(at)
        display = self.agent.display
        xtest.fake_input(display, X.MotionNotify, x=place.x(), y=place.y())
        xtest.fake_input(display, X.ButtonPress, 1)
        xtest.fake_input(display, X.ButtonRelease, 1)
        display.sync()


@pytest.fixture
def chat(window_manager: Screen, qtbot: QtBot) -> Iterator[Chat]:
    chat = Chat(window_manager)
    qtbot.waitUntil(lambda: chat.agent.active_window() != 0)
    qtbot.waitUntil(chat.focused)
    yield chat
    chat.helper.stop()
    chat.agent.display.close()


@pytest.fixture
def window(shop: World, chat: Chat, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(shop.desk, shop.board, shop.lane, (), chat)
    window.setGeometry(900, 60, 400, 700)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    shiboken6.delete(window)


def test_showing_the_panel_leaves_the_keyboard_in_the_chat(window: MainWindow, chat: Chat) -> None:
    assert chat.focused() and not window.isActiveWindow()


def test_a_click_on_a_phrase_leaves_the_keyboard_in_the_chat(
    window: MainWindow, chat: Chat, qtbot: QtBot
) -> None:
    view = window.findChild(PhraseList)
    with qtbot.waitSignal(window.phrases.phrase_chosen):
        chat.click(view, QPoint(60, 30))
    assert chat.focused() and not window.isActiveWindow()


def test_a_click_into_the_search_takes_the_keyboard_and_esc_gives_it_back(
    window: MainWindow, chat: Chat, qtbot: QtBot
) -> None:
    chat.click(window.top.search, QPoint(80, 15))
    qtbot.waitUntil(lambda: window.top.search.hasFocus() and window.isActiveWindow())
    chat.agent.tap("c")
    qtbot.waitUntil(lambda: window.top.search.text() == "c")
    chat.agent.tap("Esc")
    chat.agent.tap("Esc")
    qtbot.waitUntil(chat.focused)


def test_after_typing_a_click_on_a_phrase_leaves_the_keyboard_alone_again(
    window: MainWindow, chat: Chat, qtbot: QtBot
) -> None:
    chat.click(window.top.search, QPoint(80, 15))
    qtbot.waitUntil(window.isActiveWindow)
    window.give_focus_back()
    qtbot.waitUntil(chat.focused)
    with qtbot.waitSignal(window.phrases.phrase_chosen):
        chat.click(window.findChild(PhraseList), QPoint(60, 30))
    assert chat.focused()


def test_the_panel_can_be_given_the_keyboard(window: MainWindow, chat: Chat, qtbot: QtBot) -> None:
    window.take_focus()
    qtbot.waitUntil(lambda: window.findChild(PhraseList).hasFocus() and window.isActiveWindow())
    with qtbot.waitSignal(window.phrases.phrase_chosen):
        chat.agent.tap("Enter")


def test_on_a_page_that_is_typed_in_a_click_takes_the_keyboard_back_from_the_chat(
    window: MainWindow, chat: Chat, qtbot: QtBot
) -> None:
    field = QLineEdit()
    window.open_page(field)
    qtbot.waitUntil(window.isActiveWindow)
    chat.helper.do("raise")
    qtbot.waitUntil(lambda: chat.focused() and not window.isActiveWindow())
    chat.click(field, QPoint(20, field.height() // 2))
    qtbot.waitUntil(window.isActiveWindow)
    chat.agent.tap("c")
    qtbot.waitUntil(lambda: field.text() == "c")


def test_a_closed_page_leaves_clicks_to_the_chat_again(
    window: MainWindow, chat: Chat, qtbot: QtBot
) -> None:
    window.open_page(QLineEdit())
    qtbot.waitUntil(window.isActiveWindow)
    window.close_page()
    window.give_focus_back()
    qtbot.waitUntil(lambda: chat.focused() and not window.isActiveWindow())
    with qtbot.waitSignal(window.phrases.phrase_chosen):
        chat.click(window.findChild(PhraseList), QPoint(60, 30))
    assert chat.focused()


def test_a_page_over_a_page_gives_way_to_the_one_below(window: MainWindow) -> None:
    below, above = QLineEdit("below"), QLineEdit("above")
    window.open_page(below)
    window.open_page(above)
    window.close_page()
    assert below.isVisible()
