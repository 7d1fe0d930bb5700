"""Codes typed into a foreign chat window, with the whole program beside it."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId, PhraseDraft
from assistant.domain.workbenches import WorkbenchRule
from tests.foreign.agent import Agent
from tests.foreign.helper import Helper
from tests.journeys.program import program_on
from tests.processes import pause, virtual_screen, wait_until, window_manager_on

_TEXT = "金牌客服小李，很高兴为您服务！"
_RULE = WorkbenchRule("千牛", "*", "接待台")


def prepare(folder: Path, **settings: object) -> None:
    """Make a data folder with three phrases in it: plain, with a gap, with a question."""
    opened = open_desk(folder)
    desk = opened.desk
    category = CategoryId(desk.library.add_category("售前").ids[0])
    for title, body, code in (
        ("接待", _TEXT, "jd"),
        ("催发货", "订单 {{ 订单号 }} 今天发出。", "cfh"),
        ("补偿", "补您 {{ 金额 | 数字: 5 }} 元。", "bc"),
    ):
        desk.library.add(PhraseDraft(category=category, title=title, body=body, short_code=code))
    desk.preferences.change(workbenches=(_RULE,), first_run_done=True, **settings)
    opened.database.close()


class Scene:
    """The program beside a chat window, and an agent who types."""

    def __init__(self, agent: Agent, chat: Helper) -> None:
        self.agent = agent
        self.chat = chat
        self.window = agent.active_window()

    def type(self, text: str) -> None:
        """Type as fast as keys go."""
        for letter in text:
            self.agent.tap("Space" if letter == " " else letter)

    def text(self, expected: str) -> str:
        """Wait for that text in the chat and return what it has at last."""
        self.chat.hear("text", text=expected)
        return self.now()

    def now(self) -> str:
        """Return what the chat holds."""
        self.chat.do("keys")
        return str(self.chat.hear("state")["text"])

    def clear(self) -> None:
        """Begin with an empty chat."""
        self.chat.do("clear")
        self.chat.hear("cleared")

    def come_back(self) -> None:
        """Wait until the chat is in front."""
        wait_until(lambda: self.agent.active_window() == self.window, "the chat is in front")

    def expands(self, code: str) -> bool:
        """Type a code and say whether its phrase is in the chat by now."""
        self.type(code)
        return _TEXT in self.now()

    def go_away(self) -> None:
        """Wait until another window is in front, and a moment, as one who reads the question."""
        wait_until(lambda: self.agent.active_window() != self.window, "a question is in front")
        pause(0.2)


@pytest.fixture
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Scene]:
    settings = {"code_expansion": True, **getattr(request, "param", {})}
    title = str(settings.pop("title", "接待台"))
    prepare(tmp_path, **settings)
    with ExitStack() as stack:
        screen = stack.enter_context(virtual_screen())
        stack.enter_context(window_manager_on(screen))
        chat = Helper("editor", title, env=screen.env)
        stack.callback(chat.stop)
        chat.hear("ready")
        stack.enter_context(program_on(screen, tmp_path))
        chat.do("raise")
        agent = Agent(screen.name)
        stack.callback(agent.display.close)
        wait_until(agent.active_window, "the chat is in front")
        yield Scene(agent, chat)
        assert agent.held() == set()


def test_a_typed_code_becomes_exactly_its_phrase(scene: Scene) -> None:
    scene.type("a;jd ")
    assert scene.text("a" + _TEXT) == "a" + _TEXT
    scene.type("b")
    assert scene.text(f"a{_TEXT}b")
    scene.clear()
    scene.type(";nosuch ;jx")
    scene.agent.tap("Backspace")
    scene.type("d ")
    assert scene.text(";nosuch " + _TEXT) == ";nosuch " + _TEXT


def test_a_code_is_erased_only_after_the_yes_to_a_gap(scene: Scene) -> None:
    scene.type("a;cfh ")
    scene.go_away()
    assert scene.now() == "a;cfh "
    scene.agent.tap("Enter")
    assert scene.text("a订单  今天发出。") == "a订单  今天发出。"


def test_a_code_stays_where_a_question_was_left(scene: Scene) -> None:
    scene.type(";bc ")
    scene.go_away()
    scene.agent.tap("Esc")
    scene.come_back()
    assert scene.now() == ";bc "


def test_a_code_is_erased_once_its_question_is_answered(scene: Scene) -> None:
    scene.type(";bc ")
    scene.go_away()
    scene.agent.tap("8")
    scene.agent.tap("Enter")
    assert scene.text("补您 8 元。") == "补您 8 元。"


@pytest.mark.parametrize("scene", [{"code_expansion": False}], indirect=True)
def test_with_the_setting_off_a_code_stays(scene: Scene) -> None:
    scene.type(";jd ")
    scene.agent.tap("Ctrl", "1")
    assert scene.text(f";jd {_TEXT}") == f";jd {_TEXT}"


@pytest.mark.parametrize("scene", [{"title": "notes"}], indirect=True)
def test_in_a_window_that_is_no_workbench_a_code_stays(scene: Scene) -> None:
    scene.type(";jd ")
    scene.text(";jd ")
    scene.chat.do("title", title="接待台")
    wait_until(lambda: scene.expands(";jd "), "codes count in the chat")
    assert scene.now().startswith(";jd ")
