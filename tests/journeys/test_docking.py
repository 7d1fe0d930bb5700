"""The program beside a real foreign window on two monitors, under a real window manager."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from Xlib import X
from Xlib.error import BadWindow

from assistant.app.wiring import open_desk
from assistant.domain.docking import Rect
from assistant.domain.workbenches import WorkbenchRule
from tests.foreign.agent import Agent
from tests.foreign.helper import Helper
from tests.journeys.program import program_on
from tests.processes import Screen, pause, virtual_screen, wait_until, window_manager_on

CHAT = "千牛接待台 - tb_小鹿1015"
#: Two monitors side by side, each of that size.
WIDTH, HEIGHT = 1280, 900
#: What openbox draws above a window at most.
TITLE_BAR = 48


@dataclass
class Scene:
    """The program, a chat window, and the hands of the agent."""

    agent: Agent
    chat: Helper

    def frame(self, title: str) -> Rect | None:
        """Return the frame of the window of that title, None where it is not in sight."""
        root = self.agent.root
        for top in root.query_tree().children:
            try:
                if top.get_attributes().map_state == X.IsViewable and _is(self.agent, top, title):
                    size = top.get_geometry()
                    return Rect(size.x, size.y, size.width, size.height)
            except BadWindow:
                continue
        return None

    def panel(self) -> Rect | None:
        return self.frame("Deskmate")

    def width_of_panel(self) -> int:
        """Return how wide the panel is, which is in sight."""
        found = self.panel()
        assert found
        return found.width

    def place(self, rect: Rect) -> None:
        """Put the chat window somewhere."""
        self.chat.do("place", x=rect.x, y=rect.y, w=rect.width, h=rect.height)

    def panel_is(self, so: Callable[[Rect, Rect], bool], what: str) -> None:
        """Wait until panel and chat window stand to one another like that, and stay so."""

        def holds() -> bool:
            panel, chat = self.panel(), self.frame(CHAT)
            return panel is not None and chat is not None and so(panel, chat)

        try:
            wait_until(holds, what)
            pause(0.7)  # as long as it takes to think better of it
            wait_until(holds, what)
        except TimeoutError as error:
            raise AssertionError(f"{what}: {self.panel()} by {self.frame(CHAT)}") from error

    def steps_of_panel(self) -> Callable[[], list[tuple[int, int]]]:
        """Return what tells to where the panel has come from now on, step by step."""
        display = self.agent.display
        panel = _client(self.agent, "Deskmate")
        panel.change_attributes(event_mask=X.StructureNotifyMask)
        display.sync()

        def steps() -> list[tuple[int, int]]:
            events = [display.next_event() for _ in range(display.pending_events())]
            told = [(each.x, each.y) for each in events if each.send_event]
            return [at for at, before in zip(told, [None, *told], strict=False) if at != before]

        return steps

    def order_panel(self, x: int, y: int, width: int = 0) -> None:
        """Move the panel by hand, as dragging its title bar does."""
        found = _client(self.agent, "Deskmate")
        size = found.get_geometry()
        found.configure(x=x, y=y, width=width or size.width)
        self.agent.display.sync()


def right_of(panel: Rect, chat: Rect) -> bool:
    return (panel.x, panel.y, panel.height) == (chat.right, chat.y, chat.height)


def about_right_of(panel: Rect, chat: Rect) -> bool:
    """As far as that can be with pixels that are larger than those of the chat window."""
    return abs(panel.x - chat.right) <= 2 and abs(panel.y - chat.y) <= 2


def left_of(panel: Rect, chat: Rect) -> bool:
    return (panel.right, panel.y, panel.height) == (chat.x, chat.y, chat.height)


def within(panel: Rect, chat: Rect) -> bool:
    across = abs(panel.right - chat.right) <= 2 and 360 <= panel.width <= chat.width // 2
    return across and panel.y >= chat.y + TITLE_BAR // 2 and panel.bottom <= chat.bottom + 2


def _client(agent: Agent, title: str) -> "X":
    clients = agent.root.get_full_property(agent.display.intern_atom("_NET_CLIENT_LIST"), 0)
    for number in clients.value:
        window = agent.display.create_resource_object("window", number)
        if _title(agent, window) == title:
            return window
    raise LookupError(title)


def _title(agent: Agent, window: "X") -> str:
    found = window.get_full_property(agent.display.intern_atom("_NET_WM_NAME"), 0)
    return bytes(found.value).decode() if found else ""


def _is(agent: Agent, top: "X", title: str) -> bool:
    return any(_title(agent, each) == title for each in (top, *top.query_tree().children))


def split(screen: Screen) -> None:
    """Make two monitors of a screen, side by side; its one output belongs to the left one."""
    for number, output in enumerate(("screen", "none")):
        area = f"{WIDTH}/339x{HEIGHT}/238+{WIDTH * number}+0"
        command = ("xrandr", "--setmonitor", f"part{number}", area, output)
        subprocess.run(command, env={**os.environ, **screen.env}, check=True, timeout=20)


@contextmanager
def docked(folder: Path, side: str = "right", scales: str = "1;1") -> Iterator[Scene]:
    """The program with a chat window beside it, on the left one of two monitors.

    ``scales`` are those of the two monitors, as the program sees them.
    """
    opened = open_desk(folder)
    rule = WorkbenchRule("千牛接待台", "*", "接待台")
    opened.desk.preferences.change(
        language="en", side=side, workbenches=(rule,), first_run_done=True
    )
    opened.database.close()
    with ExitStack() as stack:
        screen = stack.enter_context(virtual_screen(f"{2 * WIDTH}x{HEIGHT}"))
        split(screen)
        stack.enter_context(window_manager_on(screen))
        chat = Helper("editor", CHAT, env=screen.env)
        stack.callback(chat.stop)
        chat.hear("ready")
        scene = Scene(Agent(screen.name), chat)
        stack.callback(scene.agent.display.close)
        scene.place(Rect(40, 60, 700, 640))
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setenv("QT_SCREEN_SCALE_FACTORS", scales)
        stack.enter_context(program_on(screen, folder))
        chat.do("raise")
        yield scene


def test_the_panel_follows_the_chat_window_wherever_it_goes(tmp_path: Path) -> None:
    with docked(tmp_path) as scene:
        scene.panel_is(right_of, "beside the chat window")
        front = scene.agent.active_window()
        scene.place(Rect(100, 90, 640, 700))
        scene.panel_is(right_of, "beside it after a move")
        scene.place(Rect(WIDTH + 60, 50, 700, 600))
        scene.panel_is(right_of, "beside it on the other monitor")
        scene.place(Rect(WIDTH + 450, 50, 760, 600))
        scene.panel_is(left_of, "on its left where there is room only there")
        scene.chat.do("maximise")
        scene.panel_is(within, "within the maximised window")
        panel = scene.panel()
        assert panel and panel.x >= WIDTH
        scene.chat.do("normal")
        scene.panel_is(left_of, "beside it again")
        assert scene.agent.active_window() == front


def test_the_panel_is_put_away_and_comes_back_with_the_chat_window(tmp_path: Path) -> None:
    with docked(tmp_path) as scene:
        scene.panel_is(right_of, "beside the chat window")
        scene.chat.do("minimise")
        wait_until(lambda: scene.panel() is None, "the panel is out of sight")
        scene.chat.do("normal")
        scene.panel_is(right_of, "beside the chat window again")
        scene.chat.do("raise")
        wait_until(lambda: scene.agent.title_in_front() == CHAT, "the chat has the keyboard")
        scene.chat.stop()
        wait_until(lambda: scene.frame(CHAT) is None, "the chat window is gone")
        pause(0.5)
        assert scene.panel() is not None


def test_the_panel_is_dragged_off_and_back_and_keeps_its_width(tmp_path: Path) -> None:
    with docked(tmp_path, "left") as scene:
        scene.place(Rect(600, 60, 660, 640))
        scene.panel_is(left_of, "on the left of the chat window")
        pause(0.7)
        scene.order_panel(20, 300)
        pause(0.5)
        scene.place(Rect(620, 80, 640, 640))
        scene.panel_is(lambda panel, _: panel.x <= 30 and panel.y >= 250, "left alone")
        scene.order_panel(620 - 400 - 10, 80)
        scene.panel_is(left_of, "docked again")
        before = scene.panel()
        pause(0.7)
        scene.order_panel(620 - 460, 80, width=460)
        scene.panel_is(lambda a, b: left_of(a, b) and 460 <= a.width < 466, "wider")
        assert before and before.width < 440


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_dragged_chat_window_takes_the_panel_along_without_pause(
    tmp_path: Path, side: str
) -> None:
    with docked(tmp_path, side) as scene:
        beside = right_of if side == "right" else left_of
        scene.place(Rect(410, 60, 400, 640))
        scene.panel_is(beside, "beside the chat window")
        steps = scene.steps_of_panel()
        for step in range(60):
            scene.place(Rect(410 + step, 60 + step, 400, 640))
            pause(0.01)
        scene.panel_is(beside, "beside it at the end")
        way = steps()
        assert way == sorted(way) and 20 < len(way) <= 60


def test_each_monitor_counts_with_its_own_scale(tmp_path: Path) -> None:
    with docked(tmp_path, scales="1;1.5") as scene:
        scene.panel_is(right_of, "beside the chat window")
        width = scene.width_of_panel()
        scene.place(Rect(WIDTH + 30, 50, 620, 780))
        scene.panel_is(about_right_of, "beside it on the monitor with large pixels")
        assert abs(scene.width_of_panel() - 1.5 * width) <= 3
        scene.place(Rect(60, 50, 620, 780))
        scene.panel_is(right_of, "beside it on the monitor with small pixels")
        assert abs(scene.width_of_panel() - width) <= 3


def test_a_panel_that_is_typed_in_stays_while_the_chat_window_goes(tmp_path: Path) -> None:
    with docked(tmp_path) as scene:
        scene.panel_is(right_of, "beside the chat window")
        panel = scene.panel()
        assert panel
        scene.agent.click(panel.x + 150, panel.y + TITLE_BAR)  # the search field
        wait_until(lambda: scene.agent.title_in_front() == "Deskmate", "the panel is typed in")
        scene.chat.do("minimise")
        wait_until(lambda: scene.frame(CHAT) is None, "the chat window is out of sight")
        pause(0.7)
        assert scene.panel() == panel
