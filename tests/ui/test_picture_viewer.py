"""Pictures and files in whole, and a picture worked on for the once it is sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.pictures.retouching import MASK, Tool
from assistant.ui.pictures.showing import Showing
from assistant.ui.pictures.viewer import PictureViewer
from tests.pictures import png
from tests.ui.test_thumbnails import GONE, keep
from tests.ui.world import World

_Key = Qt.Key


@pytest.fixture
def showing(shop: World, qtbot: QtBot) -> Iterator[Showing]:
    beside = QWidget()
    qtbot.addWidget(beside)
    shown = Showing(shop.desk.attachments, shop.lane, beside)
    chart, film = keep(shop, png(300, 200), "尺码表.png"), keep(shop, bytes(9_000), "开箱.mp4")
    shown.show_all((chart, film, GONE))
    yield shown
    shown.close()


def viewer_of(showing: Showing) -> PictureViewer:
    assert showing.viewer
    return showing.viewer


def test_a_picture_is_shown_with_its_name_and_size(showing: Showing, qtbot: QtBot) -> None:
    viewer = viewer_of(showing)
    qtbot.waitUntil(lambda: viewer.facts.text() != "")
    assert (viewer.name.text(), viewer.facts.text()) == ("尺码表.png", "1 kB  ·  1/3")
    assert viewer.canvas.place().width() > 0


def test_arrows_lead_to_a_video_with_its_warning_and_to_what_is_gone(
    showing: Showing, qtbot: QtBot
) -> None:
    viewer = viewer_of(showing)
    qtbot.keyClick(viewer.canvas, _Key.Key_Right)
    qtbot.waitUntil(lambda: viewer.words() == "千牛 sends a video at once.")
    qtbot.keyClick(viewer.canvas, _Key.Key_Right)
    qtbot.waitUntil(lambda: GONE.name in viewer.words())
    qtbot.keyClick(viewer.canvas, _Key.Key_Right)
    assert viewer.name.text() == GONE.name


@pytest.mark.parametrize("key", [_Key.Key_Space, _Key.Key_Escape])
def test_space_and_esc_close_it(showing: Showing, qtbot: QtBot, key: Qt.Key) -> None:
    viewer = viewer_of(showing)
    with qtbot.waitSignal(showing.ended) as ended:
        qtbot.keyClick(viewer.canvas, key)
    assert (showing.viewer, ended.args) == (None, [False])


def test_giving_up_the_work_on_a_picture_copies_nothing(
    shop: World, showing: Showing, qtbot: QtBot
) -> None:
    viewer_of(showing).edit_requested.emit(keep(shop, png(300, 200), "尺码表.png"))
    qtbot.waitUntil(lambda: showing.bringing.editor is not None)
    editor = showing.bringing.editor
    assert editor
    with qtbot.assertNotEmitted(showing.to_copy), qtbot.waitSignal(showing.ended) as ended:
        editor.close()
    assert ended.args == [False]


def test_a_picture_is_masked_for_the_once_it_is_sent(
    shop: World, showing: Showing, qtbot: QtBot
) -> None:
    chart = keep(shop, png(300, 200), "尺码表.png")
    viewer_of(showing).edit_requested.emit(chart)
    qtbot.waitUntil(lambda: showing.bringing.editor is not None)
    editor = showing.bringing.editor
    assert editor
    editor.canvas.use(Tool.MASK)
    editor.canvas.marked.emit(QRect(0, 0, 300, 100))
    with qtbot.waitSignal(showing.ended) as ended, qtbot.waitSignal(showing.to_copy) as copied:
        editor.accept()
    assert ended.args == [True]
    masked = QImage(copied.args[0])
    assert masked.pixelColor(5, 5) == MASK
    assert Path(copied.args[0]).name == "尺码表.png"
    assert QImage(str(shop.desk.attachments.path(chart))).pixelColor(5, 5) != MASK
