"""What is to be done within the window: the badge, the way from a note, the strip."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import Opened, open_desk
from assistant.domain.changes import Changes
from assistant.ui.todo.screen import TodoScreen
from db.codec import to_json
from db.documents import Row
from tests.services.private import KEY
from tests.ui.world import window_over


@pytest.fixture
def again(tmp_path: Path, qapp: QApplication) -> Iterator[Opened]:
    """A shop that is opened again in which something was promised before."""
    before = open_desk(tmp_path, KEY)
    before.complete()
    book = before.desk.promises
    draft = replace(book.draft(book.rules.promises["answer_later"]), nickname="tb_小鹿")
    over = replace(draft, due_at=draft.made_at - timedelta(minutes=5))
    book.ledger.change("", [(book.table, Row(1, data=to_json(over)))])
    before.database.close()
    made = open_desk(tmp_path, KEY)
    yield made
    made.database.close()


@pytest.fixture
def window(qtbot: QtBot, again: Opened) -> Iterator[Pages]:
    with window_over(qtbot, again) as made:
        made._lane.run(again.complete, made)
        yield made


def test_after_a_restart_the_rail_counts_what_is_due_and_a_note_says_so(
    qtbot: QtBot, window: Pages
) -> None:
    with qtbot.waitSignal(window._board.noticed) as told:
        qtbot.waitUntil(lambda: "todo" in vars(window))
    assert told.args == ["Overdue promises: 1."]
    button = window.window.rail._buttons["todo"]
    assert button.accessibleName() == "To do 1"


def test_the_strip_counts_down_what_is_owed_to_the_buyer(qtbot: QtBot, window: Pages) -> None:
    assert window.goods
    qtbot.waitUntil(lambda: "todo" in vars(window))
    window._desk.buyer.take("tb_小鹿")
    window._board.changed.emit(Changes.PROMISES)
    assert any(tag.startswith("稍后回复 ") for tag in window.window.buyer.tags)


def test_the_screen_opens_a_customer_and_searches_for_phrases(qtbot: QtBot, window: Pages) -> None:
    window.window.show_screen("todo")
    screen = window.window.findChild(TodoScreen)
    assert screen is not None
    screen.phrases_wanted.emit("催付")
    assert window.window.top.search.text() == "催付"
