"""Pictures let go over the list or over a category make a new phrase; other files do not."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.phrases.editor import PhraseEditor
from assistant.ui.phrases.model import takes
from assistant.ui.target import Target
from assistant.ui.worker import Worker
from tests.pictures import image, png

MOVE = Qt.DropAction.MoveAction


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(Path(name).absolute())) for name in names])
    return data


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        (("表.png",), True),
        (("表.JPG", "开箱.mp4"), True),
        (("话术.csv",), False),
        (("表.png", "话术.xlsx"), False),
    ],
)
def test_pictures_and_videos_alone_are_taken(names: tuple[str, ...], taken: bool) -> None:
    assert takes(files(*names)) is taken


def test_a_picture_without_a_file_is_taken_and_a_text_is_not() -> None:
    picture, text = QMimeData(), QMimeData()
    picture.setImageData(image())
    text.setText("您好")
    assert (takes(picture), takes(text)) == (True, False)


@pytest.fixture
def pages(tmp_path: Path, qtbot: QtBot) -> Iterator[Pages]:
    board, worker = Board(), Worker("data")
    lane = Lane("data", board, worker)
    opened = worker.submit(partial(open_desk, tmp_path)).result()
    for name in ("售前", "尺码"):
        worker.submit(partial(opened.library.add_category, name)).result()
    made = Pages(opened, board, lane, Target())
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    worker.submit(opened.database.close).result()
    lane.close()


def drop(widget: QWidget, data: QMimeData) -> None:
    """Drag something over a widget and let it go there, as a file manager does."""
    how = (MOVE, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(widget, QDragMoveEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), *how))


def category(pages: Pages, name: str) -> CategoryId:
    shelf = pages._desk.library.shelf
    return next(each.id for each in shelf.categories.values() if each.name == name)


def brought(pages: Pages, qtbot: QtBot) -> PhraseEditor:
    """Accept the picture as it is, and wait until it is a message of a new phrase."""
    editor = pages.window.findChild(PhraseEditor)
    assert isinstance(editor, PhraseEditor)
    bringing = editor.bringing
    qtbot.waitUntil(lambda: bringing.editor is not None)
    assert bringing.editor
    bringing.editor.accept()
    qtbot.waitUntil(lambda: len(editor.fields.draft().parts) == 1)
    return editor


def test_a_picture_over_the_list_begins_a_phrase_of_its_category(
    pages: Pages, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "表.png").write_bytes(png())
    pages.window.phrases.show_category(category(pages, "尺码"))
    drop(pages.window.phrases.list.viewport(), files(str(tmp_path / "表.png")))
    draft = brought(pages, qtbot).fields.draft()
    assert (draft.category, draft.body) == (category(pages, "尺码"), "")
    assert draft.parts[0].attachment
    assert draft.parts[0].attachment.name == "表.png"


def test_a_picture_over_a_category_begins_a_phrase_there(
    pages: Pages, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "表.png").write_bytes(png())
    chip = pages.window.phrases.bar.chip(category(pages, "尺码"))
    assert chip
    drop(chip, files(str(tmp_path / "表.png")))
    assert brought(pages, qtbot).fields.draft().category == category(pages, "尺码")
