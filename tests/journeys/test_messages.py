"""Phrases of several messages in a foreign chat window, with the whole program beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId, Part, PhraseDraft
from assistant.domain.workbenches import WorkbenchRule
from tests.foreign.helper import Helper
from tests.journeys.chat import TITLE, Chat, chat_beside
from tests.processes import pause, wait_until


def prepare(folder: Path, may_send: bool) -> None:
    """Make a data folder with a phrase of three messages, on Ctrl+1 and on F8."""
    opened = open_desk(folder)
    desk = opened.desk
    category = CategoryId(desk.library.add_category("售前").ids[0])
    parts = (Part("二：请看尺码表\n换行"), Part("三：还有问题吗"))
    steps = PhraseDraft(category=category, title="steps", body="一：您好", parts=parts, hotkey="F8")
    desk.library.add(steps)
    rule = WorkbenchRule("千牛", "*", TITLE, may_send=may_send)
    desk.preferences.change(workbenches=(rule,), first_run_done=True)
    opened.database.close()


@pytest.fixture
def chat(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Chat]:
    prepare(tmp_path, getattr(request, "param", False))
    with chat_beside(tmp_path) as beside:
        yield beside


FIRST, SECOND, THIRD = "一：您好", "二：请看尺码表\n换行", "三：还有问题吗"


def test_the_same_key_again_brings_message_after_message(chat: Chat) -> None:
    chat.press("Ctrl", "1")
    assert chat.holds(FIRST)
    chat.press("F8")
    assert chat.holds(FIRST + SECOND)
    chat.press("Ctrl", "1")
    assert chat.holds(FIRST + SECOND + THIRD)
    chat.press("Ctrl", "1")
    assert chat.holds(FIRST + SECOND + THIRD + FIRST)


def test_ctrl_kept_down_and_1_tapped_three_times_brings_all_in_order(chat: Chat) -> None:
    with chat.agent.holding("Ctrl"):
        for _ in range(3):
            chat.agent.down("1")
            pause(0.06)
            chat.agent.up("1")
            pause(0.06)
    assert chat.holds(FIRST + SECOND + THIRD)


def test_esc_stops_and_is_the_chats_own_again(chat: Chat) -> None:
    chat.press("F8")
    assert chat.holds(FIRST)
    chat.press("Esc")
    pause(0.3)
    chat.press("F8")
    assert chat.holds(FIRST + FIRST)
    chat.press("Esc")
    pause(0.3)
    chat.helper.do("keys")
    chat.helper.hear("state")
    chat.press("Esc")
    pause(0.2)
    chat.helper.do("keys")
    assert len(chat.helper.hear("state")["keys"]) == 1


def test_another_chat_in_the_same_window_stops_it(chat: Chat) -> None:
    chat.press("F8")
    assert chat.holds(FIRST)
    chat.helper.do("title", title=f"小马 - {TITLE}")
    wait_until(lambda: chat.agent.title_in_front() != TITLE, "another chat is in front")
    pause(0.3)
    chat.press("F8")
    assert chat.holds(FIRST + FIRST)


def test_another_window_in_front_stops_it(chat: Chat) -> None:
    chat.press("F8")
    assert chat.holds(FIRST)
    other = Helper("editor", "notes", env=chat.screen.env)
    other.hear("ready")
    wait_until(lambda: chat.agent.title_in_front() == "notes", "other notes are in front")
    pause(0.3)
    chat.come_back()
    chat.press("F8")
    assert chat.holds(FIRST + FIRST)
    other.stop()


@pytest.mark.parametrize("chat", [True], indirect=True)
def test_where_sending_is_on_all_are_sent_one_after_another(chat: Chat) -> None:
    chat.take_front("Ctrl", "`")
    chat.type("steps")
    chat.press("Ctrl", "Enter")
    assert chat.holds(f"{FIRST}\n{SECOND}\n{THIRD}\n")
