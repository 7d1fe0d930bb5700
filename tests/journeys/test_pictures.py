"""A phrase with a picture, from the data folder into a foreign chat window."""

from pathlib import Path

from PySide6.QtGui import QImage

from assistant.app.wiring import open_desk
from assistant.domain.phrases import Attachment, CategoryId, Part, PhraseDraft
from assistant.domain.workbenches import WorkbenchRule
from assistant.ui.pictures.retouching import MASK
from tests.foreign.helper import Helper
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


def messages_of(folder: Path, title: str) -> int:
    """Return how many messages a phrase has on the disk."""
    opened = open_desk(folder)
    found = [each for each in opened.library.shelf.phrases.values() if each.title == title]
    opened.database.close()
    return len(found[0].messages)


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


def test_a_copied_picture_is_masked_by_keys_saved_and_pasted(tmp_path: Path) -> None:
    prepare(tmp_path)
    with chat_beside(tmp_path) as chat:
        copier = Helper("copier", env=chat.screen.env)
        copier.hear("ready")
        for _ in range(2):
            chat.take_front("Ctrl", "`")
        for keys in (("End",), ("F2",)):
            chat.press(*keys)
            pause(0.6)
        copier.do("copy", formats={"image": "16711680"})
        copier.hear("copied")
        chat.press("Ctrl", "v")
        wait_until(lambda: "Picture" in chat.agent.title_in_front(), "the picture in front")
        for key in ("Right", "Enter", "Enter"):
            chat.press(key)
            pause(0.2)
        wait_until(lambda: "Picture" not in chat.agent.title_in_front(), "the editor in front")
        chat.press("Ctrl", "s")
        wait_until(lambda: messages_of(tmp_path, "b") == 2, "the phrase saved")
        chat.come_back()
        for _ in range(2):
            chat.press("Ctrl", "2")
            pause(0.6)
        shown = QImage(chat.helper.hear("files")["files"][0])
        copier.stop()
    assert shown.pixelColor(shown.rect().center()) == MASK
    assert shown.pixelColor(1, 1).name() == "#ff0000"


def test_a_video_comes_with_the_same_key_again(tmp_path: Path) -> None:
    opened = open_desk(tmp_path)
    film = opened.desk.attachments.keep(bytes(5_000), "开箱.mp4")
    category = CategoryId(opened.library.add_category("售前").ids[0])
    parts = (Part(attachment=film),)
    opened.library.add(PhraseDraft(category=category, title="a", body="", parts=parts))
    opened.preferences.change(workbenches=(WorkbenchRule("千牛", "*", TITLE),), first_run_done=True)
    opened.database.close()
    with chat_beside(tmp_path) as chat:
        chat.press("Ctrl", "1")
        pause(0.6)
        assert chat.now() == ""
        chat.press("Ctrl", "1")
        assert chat.holds("[开箱.mp4]")
