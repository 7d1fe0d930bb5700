"""A buyer is looked up in a page, and what is promised there is noted by two keys, or by one."""

from dataclasses import replace

import pytest

from assistant.app.wiring import Opened
from assistant.domain.phrases import Guidance
from tests.journeys import test_buyers
from tests.journeys.test_buyers import NAME, Chat, chat
from tests.processes import wait_until

__all__ = ["chat"]

_LOOKUP = ("Ctrl", "Alt", "b")
_PROMISE = ("Ctrl", "Alt", "y")
_PHRASE = ("Ctrl", "Alt", "8")


@pytest.fixture(autouse=True)
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a phrase beside the others that declares a promise."""
    usual = test_buyers.fill

    def fill(opened: Opened) -> None:
        usual(opened)
        phrase = next(iter(opened.library.shelf.phrases.values()))
        draft = replace(
            phrase.draft, title="补发", body="今天给您补发。", hotkey="Ctrl+Alt+8", short_code=""
        )
        opened.library.add(replace(draft, guidance=Guidance(promise="错漏补发")))

    monkeypatch.setattr(test_buyers, "fill", fill)


def test_two_keys_promise_an_answer_and_the_keyboard_is_back_in_the_chat(chat: Chat) -> None:
    chat.select(NAME)
    chat.press(*_LOOKUP)
    chat.program.sees("Current")
    chat.press(*_PROMISE)
    chat.program.sees("2 · 10 min")
    chat.press("2")
    chat.program.sees("Promise noted.")
    chat.program.sees("稍后回复")
    wait_until(lambda: "workbench" in chat.agent.title_in_front(), "the page in front")


def test_what_a_phrase_promises_is_noted_by_one_key(chat: Chat) -> None:
    chat.select(NAME)
    chat.press(*_LOOKUP)
    chat.program.sees("Current")
    chat.begin()
    chat.press(*_PHRASE)
    chat.page.hear("text", text="今天给您补发。")
    chat.program.sees("Promised:")
    chat.press(*_PROMISE)
    chat.program.sees("Promise noted.")
