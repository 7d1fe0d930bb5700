"""Pictures and files in the editor: dropped, pasted, chosen, worked on, kept with the phrase."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from assistant.domain.phrases import Attachment
from assistant.ui.phrases.editor import PhraseEditor
from assistant.ui.phrases.editor_attachments import AttachmentFace
from assistant.ui.pictures.editor import PictureEditor
from assistant.ui.pictures.retouching import MASK
from tests.pictures import PLACE, image, noted_jpeg, png
from tests.ui.world import World


@pytest.fixture
def editor(shop: World, qtbot: QtBot) -> Iterator[PhraseEditor]:
    page = PhraseEditor(shop.desk, shop.lane)
    qtbot.addWidget(page)
    page.write_new(shop.named("欢迎语").category)
    page.show()
    yield page


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def picture() -> QMimeData:
    data = QMimeData()
    data.setImageData(image(300, 200))
    return data


def opened(editor: PhraseEditor, qtbot: QtBot) -> PictureEditor:
    qtbot.waitUntil(lambda: editor.bringing.editor is not None)
    found = editor.bringing.editor
    assert found
    return found


def brought(editor: PhraseEditor, qtbot: QtBot, count: int = 1) -> list[Attachment]:
    parts = editor.fields.messages.parts.parts
    qtbot.waitUntil(lambda: len(parts()) == count)
    return [each.attachment for each in parts() if each.attachment]


def test_a_dropped_picture_is_looked_at_first_and_kept_without_its_place(
    shop: World, editor: PhraseEditor, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "camera.jpg"
    file.write_bytes(noted_jpeg(image(), held=6))
    editor.fields.body.insertFromMimeData(files(file))
    opened(editor, qtbot).accept()
    (kept,) = brought(editor, qtbot)
    content = shop.desk.attachments.path(kept).read_bytes()
    assert kept.name == "camera.jpg"
    assert PLACE not in content
    assert QImage.fromData(content).height() == 40
    assert editor.fields.body.toPlainText() == ""


def test_a_pasted_picture_is_masked_before_it_is_kept_and_saved_with_the_phrase(
    shop: World, editor: PhraseEditor, qtbot: QtBot
) -> None:
    editor.fields.body.setPlainText("请看")
    editor.fields.body.insertFromMimeData(picture())
    window = opened(editor, qtbot)
    window.canvas.marked.emit(QRect(100, 100, 100, 50))
    window.accept()
    (kept,) = brought(editor, qtbot)
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert shop.named("请看").parts[0].attachment == kept
    shown = QImage(str(shop.desk.attachments.path(kept)))
    assert shown.pixelColor(150, 120) == MASK


def test_nothing_is_kept_where_the_picture_is_given_up(
    editor: PhraseEditor, qtbot: QtBot, tmp_path: Path
) -> None:
    editor.fields.body.insertFromMimeData(picture())
    opened(editor, qtbot).close()
    assert editor.fields.messages.parts.parts() == ()
    assert not list((tmp_path / "files").glob("*"))


def test_a_video_comes_with_a_warning_and_without_the_picture_editor(
    editor: PhraseEditor, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "开箱.mp4").write_bytes(bytes(1_000))
    editor.bringing.take(files(tmp_path / "开箱.mp4"))
    assert brought(editor, qtbot)[0].name == "开箱.mp4"
    face = editor.findChild(AttachmentFace)
    assert isinstance(face, AttachmentFace)
    assert face.note() == "千牛 sends a video at once."


def test_a_picture_is_worked_on_later_and_the_first_one_stays(
    shop: World, editor: PhraseEditor, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(png(300, 200))
    editor.bringing.take(files(tmp_path / "a.png"))
    opened(editor, qtbot).accept()
    (first,) = brought(editor, qtbot)
    editor.bringing.edit(first)
    window = opened(editor, qtbot)
    window.canvas.marked.emit(QRect(100, 100, 100, 50))
    window.accept()
    qtbot.waitUntil(lambda: brought(editor, qtbot) != [first])
    assert brought(editor, qtbot)[0].name == "a.png"
    assert shop.desk.attachments.has(first)


def test_what_cannot_be_taken_in_is_said_and_the_next_one_comes(
    editor: PhraseEditor, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    editor.bringing.take(files(tmp_path / "broken.png", tmp_path / "a.pdf"))
    assert brought(editor, qtbot)[0].name == "a.pdf"
    assert '"broken.png" is damaged' in editor.message.text()


def test_a_text_that_comes_with_a_picture_of_itself_is_pasted_as_text(
    editor: PhraseEditor, qtbot: QtBot
) -> None:
    data = picture()
    data.setText("A1\tB1")
    editor.fields.body.insertFromMimeData(data)
    assert editor.fields.body.toPlainText() == "A1\tB1"


def test_what_is_saved_meanwhile_waits_for_the_picture(
    shop: World, editor: PhraseEditor, qtbot: QtBot
) -> None:
    editor.fields.body.setPlainText("请看")
    editor.fields.body.insertFromMimeData(picture())
    window = opened(editor, qtbot)
    editor.save()
    assert editor.message.text() == "Saved as soon as the picture is ready."
    with qtbot.waitSignal(editor.saved):
        window.accept()
    assert shop.named("请看").parts[0].attachment


def test_leaving_meanwhile_asks_first(editor: PhraseEditor, qtbot: QtBot) -> None:
    editor.fields.body.insertFromMimeData(picture())
    opened(editor, qtbot)
    with qtbot.assertNotEmitted(editor.left):
        editor.leave()
    assert editor.message.text() == "This phrase is not saved yet."


@pytest.mark.parametrize("where", ["title", "notes", "button"])
def test_a_picture_is_pasted_wherever_the_keyboard_is(
    editor: PhraseEditor, qtbot: QtBot, where: str
) -> None:
    QGuiApplication.clipboard().setMimeData(picture())
    field = editor.attachments.add if where == "button" else getattr(editor.fields, where)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    opened(editor, qtbot).accept()
    assert brought(editor, qtbot)
