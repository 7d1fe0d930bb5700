"""A phrase with a picture, from the data folder into a foreign chat window."""

from pathlib import Path

from assistant.app.wiring import open_desk
from assistant.domain.phrases import Attachment, CategoryId, Part, PhraseDraft
from assistant.domain.workbenches import WorkbenchRule
from tests.journeys.chat import TITLE, chat_beside
from tests.pictures import PLACE, image, noted_jpeg
from tests.processes import pause, wait_until

CHART = "尺码表.jpg"


def prepare(folder: Path) -> tuple[Attachment, Path]:
    """Make a data folder with a text, a picture and a text on Ctrl+1, and a text on Ctrl+2."""
    opened = open_desk(folder)
    desk = opened.desk
    kept = desk.attachments.keep(noted_jpeg(image(60, 30), held=6), CHART)
    category = CategoryId(desk.library.add_category("售前").ids[0])
    parts = (Part(attachment=kept), Part("合适吗？"))
    desk.library.add(PhraseDraft(category=category, title="a", body="请看：", parts=parts))
    desk.library.add(PhraseDraft(category=category, title="b", body="在的"))
    rule = WorkbenchRule("千牛", "*", TITLE)
    desk.preferences.change(workbenches=(rule,), first_run_done=True)
    path = desk.attachments.path(kept)
    opened.database.close()
    return kept, path


def test_text_picture_and_text_arrive_one_after_another(tmp_path: Path) -> None:
    prepare(tmp_path)
    with chat_beside(tmp_path) as chat:
        chat.press("Ctrl", "1")
        assert chat.holds("请看：")
        chat.press("Ctrl", "1")
        given = Path(chat.helper.hear("files")["files"][0])
        assert chat.holds(f"请看：[{CHART}]")
        chat.press("Ctrl", "1")
        assert chat.holds(f"请看：[{CHART}]合适吗？")
        assert given.name == CHART
        assert PLACE not in given.read_bytes()


def test_a_picture_that_is_gone_keeps_the_text_before_it_back(tmp_path: Path) -> None:
    _, path = prepare(tmp_path)
    path.unlink()
    with chat_beside(tmp_path) as chat:
        chat.press("Ctrl", "1")
        pause(0.3)
        chat.press("Ctrl", "2")
        assert chat.holds("在的")


def test_space_shows_a_picture_in_whole_and_leads_back(tmp_path: Path) -> None:
    prepare(tmp_path)
    with chat_beside(tmp_path) as chat:
        for _ in range(2):
            chat.take_front("Ctrl", "`")
        chat.press("Home")
        panel = chat.agent.active_window()
        chat.press("Space")
        wait_until(lambda: chat.agent.title_in_front() == CHART, "the picture in front")
        chat.press("Space")
        wait_until(lambda: chat.agent.active_window() == panel, "the panel in front again")
        chat.come_back()
        chat.press("Ctrl", "1")
        assert chat.holds("请看：")
