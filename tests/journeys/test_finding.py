"""A newcomer answers with the buyer's own words; what nobody can answer is noted for the lead."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId, PhraseDraft
from assistant.domain.workbenches import WorkbenchRule
from db.connection import open_database
from tests.foreign.helper import Helper
from tests.journeys.chat import TITLE, Chat, chat_beside, copier_beside, copy
from tests.processes import pause, wait_until

_PALETTE = ("Ctrl", "`")
_PHRASES = (
    ("欢迎语", "您好，想看哪一款？", ("在吗",)),
    ("尺码推荐", "告诉我身高体重，我帮您看。", ("我穿什么码",)),
    ("退货运费谁出", "质量问题的来回运费由我们承担。", ("退回去要我出邮费吗",)),
)


def prepare(folder: Path) -> None:
    """Make a data folder with a few phrases in it."""
    opened = open_desk(folder)
    desk = opened.desk
    category = CategoryId(desk.library.add_category("售前").ids[0])
    for title, body, questions in _PHRASES:
        desk.library.add(
            PhraseDraft(category=category, title=title, body=body, questions=questions)
        )
    rule = WorkbenchRule("千牛", "*", TITLE)
    desk.preferences.change(workbenches=(rule,), first_run_done=True)
    opened.database.close()


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    prepare(tmp_path)
    with chat_beside(tmp_path) as beside:
        yield beside


@pytest.fixture
def buyer(chat: Chat) -> Iterator[Helper]:
    with copier_beside(chat) as copier:
        yield copier


def missed(folder: Path) -> list[tuple[str, int]]:
    database = open_database(folder / "deskmate.db")
    found = database.read("SELECT text, count FROM missed_searches")
    database.close()
    return [(text, count) for text, count in found]


def test_a_question_that_was_just_copied_is_answered_with_three_keys(
    chat: Chat, buyer: Helper
) -> None:
    copy(buyer, "我要是不喜欢退回去，邮费该谁出啊")
    chat.take_front(*_PALETTE)
    chat.press("Enter")
    pause(0.2)  # a key pressed again in the same millisecond is taken for one that is held
    chat.press("Enter")
    assert chat.holds("质量问题的来回运费由我们承担。")


def test_what_nothing_answers_is_noted_when_the_palette_is_closed(
    chat: Chat, buyer: Helper, tmp_path: Path
) -> None:
    copy(buyer, "有儿童安全座椅么")
    chat.take_front(*_PALETTE)
    chat.press("Enter")
    chat.press("Esc")
    wait_until(lambda: missed(tmp_path) == [("有儿童安全座椅么", 1)], "it is noted")
    assert chat.now() == ""
