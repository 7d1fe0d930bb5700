"""A nickname is selected in a page, looked up by a key, and a phrase speaks to that buyer."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.app.wiring import Opened
from assistant.domain.customers import CustomerDraft, Nickname, Tag
from assistant.domain.phrases import CategoryId, PhraseDraft
from assistant.domain.workbenches import WorkbenchRule
from tests.foreign.agent import Agent
from tests.foreign.browser import Browser
from tests.journeys.locked import locked
from tests.journeys.onlooker import KEYRING
from tests.journeys.watched import Watch, keyboard, watched
from tests.processes import Screen, pause, wait_until

NAME = "tb_小鹿1015"
SAID = f"{NAME}，建议您选 M 码。"
_LOOKUP = ("Ctrl", "Alt", "b")
_PHRASE = ("Ctrl", "Alt", "7")


def fill(opened: Opened) -> None:
    """Put in a customer with a size, and a phrase that speaks of it."""
    category = CategoryId(next(iter(opened.library.shelf.categories)))
    body = "{{昵称}}，建议您选 {{尺码}} 码。"
    draft = PhraseDraft(category=category, title="选码", body=body, hotkey="Ctrl+Alt+7")
    opened.library.add(draft)
    rule = WorkbenchRule("千牛", "*", "workbench page")
    opened.preferences.change(language="en", workbenches=(rule,))
    card = CustomerDraft(names=(Nickname(NAME),), tags=(Tag("size", "M"), Tag("skin", "油皮")))
    opened.desk.customers.add([card])


@dataclass
class Chat:
    """A page in Chromium, the program beside it, and the agent."""

    page: Browser
    program: Watch
    agent: Agent
    screen: Screen

    def press(self, *keys: str) -> None:
        with self.agent.holding(*keys[:-1]):
            self.agent.down(keys[-1])
            pause(0.06)
            self.agent.up(keys[-1])

    def select(self, text: str) -> None:
        """Have the page hold that text, all of it selected."""
        self.begin()
        self.page.do("select", text=text)
        self.page.hear("selected")

    def begin(self) -> None:
        self.page.do("clear", field="textarea")
        self.page.hear("cleared", focus=True)

    def now(self) -> str:
        pause(0.5)
        self.page.do("state")
        return str(self.page.hear("state")["text"])


@pytest.fixture
def chat(window_manager: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Chat]:
    (keyring := tmp_path / "keyring").mkdir()
    monkeypatch.setenv(KEYRING, str(keyring))
    locked(tmp_path / "shop", keyring, fill=fill)
    page = Browser(window_manager.env)
    page.hear("ready")
    with watched(window_manager, tmp_path / "shop") as program, keyboard(window_manager) as agent:
        wait_until(lambda: "workbench" in agent.title_in_front(), "the page in front")
        yield Chat(page, program, agent, window_manager)
    page.stop()


def test_a_selected_nickname_fills_a_phrase(chat: Chat) -> None:
    chat.select(NAME)
    chat.press(*_LOOKUP)
    assert chat.program.sees("tb_") == NAME
    chat.program.sees("Current")
    chat.begin()
    chat.press(*_PHRASE)
    chat.page.hear("text", text=SAID)
    assert chat.now() == SAID


def test_the_same_key_again_makes_a_customer_of_who_is_new(chat: Chat) -> None:
    chat.select("tb_xiaoyu99")
    chat.press(*_LOOKUP)
    chat.program.sees("Add as customer")
    chat.press(*_LOOKUP)
    chat.program.sees("Customer added.")
    chat.program.disappears("Add as customer")


def test_a_phrase_for_who_may_have_gone_waits_for_one_more_key(chat: Chat) -> None:
    chat.select(NAME)
    chat.press(*_LOOKUP)
    chat.program.sees("Current")
    chat.page.do("title", text="workbench page of another")
    chat.program.sees("May be somebody else")
    chat.begin()
    chat.press(*_PHRASE)
    chat.program.sees("Somebody else may be in chat by now.")
    assert chat.now() == ""
    chat.press("Enter")
    chat.page.hear("text", text=SAID)


def test_two_keys_give_the_buyer_a_tag_and_lead_back_to_the_chat(chat: Chat) -> None:
    chat.select(NAME)
    chat.press(*_LOOKUP)
    chat.program.sees("Current")
    chat.press("Ctrl", "Alt", "t")
    chat.program.sees("Tag tb_")
    wait_until(lambda: "Deskmate" in chat.agent.title_in_front(), "the panel in front")
    chat.press("z")  # 中性, by its first letter
    chat.program.sees("Tags changed.")
    chat.program.sees("油皮、中性")
    wait_until(lambda: "workbench" in chat.agent.title_in_front(), "the chat in front")


def test_a_number_key_says_what_a_number_is(chat: Chat) -> None:
    chat.select("773212345678901")
    chat.press(*_LOOKUP)
    chat.program.sees("What is 773212345678901?")
    chat.press("Ctrl", "1")
    chat.program.sees("Parcel …8901")
