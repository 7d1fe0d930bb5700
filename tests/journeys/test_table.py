"""The table in the whole program, by keyboard alone: opened, a cell written, texts replaced."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId, PhraseDraft
from assistant.domain.workbenches import WorkbenchRule
from db.connection import open_database
from tests.journeys.chat import TITLE, Chat, chat_beside
from tests.processes import pause, wait_until


def prepare(folder: Path) -> None:
    opened = open_desk(folder)
    category = CategoryId(opened.library.add_category("shop").ids[0])
    for title, body in (("one", "sent by zto"), ("two", "zto is fast"), ("three", "fits well")):
        opened.library.add(PhraseDraft(category=category, title=title, body=body))
    rule = WorkbenchRule("chat", "*", TITLE)
    opened.desk.preferences.change(language="en", workbenches=(rule,), first_run_done=True)
    opened.database.close()


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    prepare(tmp_path)
    with chat_beside(tmp_path) as beside:
        yield beside


def texts(folder: Path) -> dict[str, str]:
    database = open_database(folder / "deskmate.db")
    found = dict(database.read("SELECT title, body FROM phrases ORDER BY id"))
    database.close()
    return found


def take_front(chat: Chat, *keys: str) -> None:
    """Press keys that bring one of our windows to the front."""
    before = chat.agent.active_window()
    chat.agent.tap(*keys)
    wait_until(lambda: chat.agent.active_window() != before, f"{keys} brings a window")
    pause(0.3)


def write(chat: Chat, *letters: str) -> None:
    for letter in letters:
        chat.agent.tap(letter)
        pause(0.05)


def test_an_agent_works_in_the_table_by_keyboard_alone(chat: Chat, tmp_path: Path) -> None:
    for keys in (("Ctrl", "`"), ("Ctrl", "`"), ("Ctrl", "t")):
        take_front(chat, *keys)
    pause(0.5)
    chat.agent.tap("F2")
    pause(0.3)
    write(chat, "f", "i", "r", "s", "t", "Enter")
    wait_until(lambda: "first" in texts(tmp_path), "the cell is written")
    chat.agent.tap("Ctrl", "h")
    pause(0.3)
    write(chat, *"zto", "Tab", *"sf")
    pause(1.0)
    write(chat, "Enter")
    assert texts(tmp_path)["two"] == "zto is fast"
    chat.agent.tap("Ctrl", "Enter")
    wait_until(lambda: texts(tmp_path)["two"] == "sf is fast", "what was seen is replaced")
    assert texts(tmp_path) == {"first": "sent by sf", "two": "sf is fast", "three": "fits well"}
    chat.agent.tap("Esc")
    pause(0.3)
    chat.agent.tap("Ctrl", "z")
    wait_until(lambda: texts(tmp_path)["two"] == "zto is fast", "the replacement is undone")
