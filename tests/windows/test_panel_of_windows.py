"""The panel of the real program beside a real chat window: its place, and who has the keyboard."""

import ctypes
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from ctypes.wintypes import RECT
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.domain.docking import Rect
from tests.benchmarks.workplace import PROGRAM, TITLE, prepare
from tests.foreign.far_hands import FarHands
from tests.foreign.helper import Helper
from tests.processes import pause, spawn, stop, wait_until

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="this is no Windows")

PANEL = "Deskmate"
HERE, THERE = Rect(60, 80, 700, 640), Rect(240, 120, 620, 560)
#: From the corner of the panel's inside to the middle of its search field.
SEARCH = (130, 24)


@dataclass
class Scene:
    """The chat window, the program, and the hands of the agent."""

    chat: Helper
    hands: FarHands

    def place(self, rect: Rect) -> None:
        """Put the chat window somewhere."""
        self.chat.do("place", x=rect.x, y=rect.y, w=rect.width, h=rect.height)

    def panel_is(self, so: Callable[[Rect, Rect], bool], what: str) -> None:
        """Wait until panel and chat window stand to one another like that, and stay so."""

        def holds() -> bool:
            panel, chat = frame(PANEL), frame(TITLE)
            return panel is not None and chat is not None and so(panel, chat)

        try:
            wait_until(holds, what, 60)
            pause(0.7)  # as long as it takes to think better of it
            wait_until(holds, what)
        except TimeoutError as error:
            self.hands.look("panel")
            raise AssertionError(f"{what}: {frame(PANEL)} by {frame(TITLE)}") from error

    def go_to_chat(self) -> None:
        """Give the chat window the keyboard."""
        self.hands.bring_up(TITLE)
        wait_until(lambda: self.hands.title_in_front() == TITLE, "the chat in front", 30)

    def click(self, x: int, y: int) -> None:
        """Click into the panel, as fast as a hand does."""
        inside = place_inside(PANEL)
        self.hands.grasp(inside.x + x, inside.y + y)
        pause(0.1)
        self.hands.let_go()


def frame(title: str) -> Rect | None:
    """Return the frame of the window of that title, None where it is not in sight."""
    user, found = ctypes.CDLL("user32"), RECT()
    window = handle(title)
    if not window or not user.IsWindowVisible(window) or user.IsIconic(window):
        return None
    user.GetWindowRect(window, ctypes.byref(found))
    return Rect(found.left, found.top, found.right - found.left, found.bottom - found.top)


def place_inside(title: str) -> Rect:
    """Return where the inside of a window lies."""
    user, found = ctypes.CDLL("user32"), RECT()
    user.GetClientRect(handle(title), ctypes.byref(found))
    user.ClientToScreen(handle(title), ctypes.byref(found))
    return Rect(found.left, found.top, found.right, found.bottom)


def handle(title: str) -> ctypes.c_void_p:
    find = ctypes.CDLL("user32").FindWindowW
    find.restype = ctypes.c_void_p
    return ctypes.c_void_p(find(None, title))


def title_in_front() -> str:
    """Return the title of the window that has the keyboard, as Windows tells."""
    user, title = ctypes.CDLL("user32"), ctypes.create_unicode_buffer(256)
    user.GetForegroundWindow.restype = ctypes.c_void_p
    user.InternalGetWindowText(ctypes.c_void_p(user.GetForegroundWindow()), title, len(title))
    return title.value


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    prepare(tmp_path)
    with ExitStack() as stack:
        chat = Helper("editor", TITLE, env={})
        stack.callback(chat.stop)
        chat.hear("ready")
        hands = FarHands()
        stack.callback(hands.close)
        scene = Scene(chat, hands)
        scene.place(HERE)
        program = spawn(*PROGRAM, "--data-dir", str(tmp_path))
        stack.callback(lambda: stop(program))
        wait_until(lambda: frame(PANEL), "the panel", 60)
        chat.do("raise")
        yield scene


def right_of(panel: Rect, chat: Rect) -> bool:
    return abs(panel.x - chat.right) <= 8 and abs(panel.y - chat.y) <= 8


def within(panel: Rect, chat: Rect) -> bool:
    return chat.x < panel.x and abs(panel.right - chat.right) <= 16 and panel.y > chat.y


def test_the_panel_goes_where_the_chat_window_goes(scene: Scene) -> None:
    scene.panel_is(right_of, "beside the chat window")
    scene.place(THERE)
    scene.panel_is(right_of, "beside it after a move")
    scene.chat.do("maximise")
    scene.panel_is(within, "within the maximised window")
    scene.chat.do("normal")
    scene.panel_is(right_of, "beside it again")
    scene.chat.do("minimise")
    wait_until(lambda: frame(PANEL) is None, "the panel is out of sight")
    scene.chat.do("normal")
    scene.panel_is(right_of, "back with the chat window")
    assert scene.hands.title_in_front() == TITLE


def test_a_click_into_the_search_takes_the_keyboard(scene: Scene) -> None:
    """What is typed then goes elsewhere here: Wine leaves the keys where they were."""
    scene.panel_is(right_of, "beside the chat window")
    scene.go_to_chat()
    scene.click(*SEARCH)
    wait_until(lambda: title_in_front() == PANEL, "the panel has the keyboard", 30)
