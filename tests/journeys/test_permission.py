"""What may be inserted when and where: in a foreign chat window, the whole program beside it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId, EventId, Part, PhraseDraft
from assistant.domain.workbenches import WorkbenchRule
from assistant.services.library import OUT_OF_TIME
from db.connection import open_database
from tests.journeys.chat import TITLE, Chat, chat_beside
from tests.journeys.watched import watched
from tests.processes import pause, wait_until

_YESTERDAYS = datetime(2026, 1, 1, 12, tzinfo=UTC)


def prepare(folder: Path) -> None:
    """Make a data folder with a phrase for each thing that may keep one back, each on a key."""
    opened = open_desk(folder)
    desk = opened.desk
    desk.events.load()
    sale = EventId(desk.events.add("双11").ids[0])
    category = CategoryId(desk.library.add_category("售前").ids[0])
    for key, more in (
        ("F5", {"title": "expired", "valid_until": _YESTERDAYS}),
        ("F6", {"title": "elsewhere", "workbenches": ("微信",)}),
        ("F7", {"title": "sale", "event": sale}),
        ("F8", {"title": "worded", "variants": ("乙", "丙")}),
        ("F9", {"title": "steps", "parts": (Part("二"), Part("三"))}),
    ):
        desk.library.add(PhraseDraft(category=category, body="甲", hotkey=key, **more))
    rule = WorkbenchRule("千牛", "*", TITLE)
    desk.preferences.change(workbenches=(rule,), first_run_done=True, language="en")
    opened.database.close()


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    prepare(tmp_path)
    with chat_beside(tmp_path, watched) as beside:
        yield beside


def notes(folder: Path) -> list[str]:
    database = open_database(folder / "deskmate.db")
    found = [note for (note,) in database.read("SELECT note FROM uses ORDER BY rowid")]
    database.close()
    return found


def test_an_expired_phrase_is_refused_and_the_button_inserts_it_once_and_notes_it(
    chat: Chat, tmp_path: Path
) -> None:
    chat.press("F5")
    chat.program.sees('"expired" was valid until 2026-01-01')
    assert chat.now() == ""
    chat.program.ask("press", "pressed", words="Insert anyway (noted)")
    assert chat.holds("甲")
    wait_until(lambda: notes(tmp_path) == [OUT_OF_TIME], "the use is noted")
    chat.press("F5")
    chat.program.sees('"expired" was valid until 2026-01-01')
    assert chat.now() == "甲"


def test_a_phrase_for_another_workbench_is_refused_here(chat: Chat) -> None:
    chat.press("F6")
    chat.program.sees('"elsewhere" is only for 微信.')
    assert chat.now() == ""


def test_an_event_holds_its_phrases_back_until_it_is_switched_on(chat: Chat) -> None:
    chat.press("F7")
    chat.program.sees('"sale" belongs to "双11", which is switched off.')
    assert chat.now() == ""
    chat.program.ask("show_settings", "shown", page="events")
    chat.program.ask("press", "pressed", words="双11 is on")
    pause(0.5)
    chat.press("F7")
    assert chat.holds("甲")


def test_wordings_take_turns(chat: Chat) -> None:
    for text in ("甲", "甲乙", "甲乙丙", "甲乙丙甲"):
        chat.press("F8")
        assert chat.holds(text)


def test_the_panel_says_where_the_messages_stand_and_stops_them(chat: Chat) -> None:
    chat.press("F9")
    chat.program.sees("2 of 3: press again, Esc stops")
    chat.program.ask("press", "pressed", words="Stop")
    chat.program.sees("Stopped: 1 of 3 messages are in.")
    chat.press("F9")
    assert chat.holds("甲甲")
