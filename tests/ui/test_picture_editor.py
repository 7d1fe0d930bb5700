"""The picture editor: what is masked is gone, every step can be taken back, mouse and keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.pictures.editor import PictureEditor
from assistant.ui.pictures.retouching import BOX, MASK, Retouching, Tool
from tests.pictures import image

_Key = Qt.Key


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[PictureEditor]:
    beside = QWidget()
    made = PictureEditor(image(400, 200), "聊天.png", beside)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    qtbot.addWidget(beside)
    made.resize(900, 700)
    made.show()
    yield made


def drag(qtbot: QtBot, editor: PictureEditor, area: QRect) -> None:
    """Drag over an area of the picture, given in its points."""
    place = editor.canvas.place()
    scale = place.width() / editor.image.width()
    corners = [
        (QPoint(each) * scale + place.topLeft().toPoint())
        for each in (area.topLeft(), area.bottomRight())
    ]
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(editor.canvas, left, pos=corners[0])
    qtbot.mouseMove(editor.canvas, pos=corners[1])
    qtbot.mouseRelease(editor.canvas, left, pos=corners[1])


def colour(made: QImage, x: int, y: int) -> str:
    return made.pixelColor(x, y).name()


def test_a_mask_leaves_nothing_of_what_was_below(editor: PictureEditor, qtbot: QtBot) -> None:
    drag(qtbot, editor, QRect(100, 50, 100, 40))
    for x, y in ((102, 52), (150, 70), (197, 87)):
        assert colour(editor.image, x, y) == MASK.name()
    assert colour(editor.image, 90, 45) == "#ffffff"


def test_a_mask_covers_what_is_seen_through() -> None:
    clear = QImage(40, 40, QImage.Format.Format_ARGB32)
    clear.fill(QColor(10, 20, 30, 80))
    work = Retouching(clear)
    work.apply(Tool.MASK, QRect(10, 10, 20, 20))
    assert work.image.pixelColor(15, 15) == MASK


def test_a_box_is_red_and_leaves_what_it_holds(editor: PictureEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.canvas, _Key.Key_B)
    drag(qtbot, editor, QRect(100, 50, 100, 60))
    assert colour(editor.image, 101, 80) == BOX.name()
    assert colour(editor.image, 150, 80) == "#ffffff"


def test_a_crop_keeps_what_was_marked(editor: PictureEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.canvas, _Key.Key_C)
    drag(qtbot, editor, QRect(0, 0, 200, 100))
    assert abs(editor.image.width() - 200) <= 2
    assert colour(editor.image, 3, 3) == "#ff0000"


def test_every_step_is_taken_back_and_done_again(editor: PictureEditor, qtbot: QtBot) -> None:
    before = editor.image
    drag(qtbot, editor, QRect(100, 50, 100, 40))
    editor.choose(Tool.CROP)
    drag(qtbot, editor, QRect(0, 0, 150, 100))
    after = editor.image
    for _ in range(3):
        qtbot.keyClick(editor.canvas, _Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.image == before
    for _ in range(3):
        qtbot.keyClick(editor.canvas, _Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert editor.image == after


def test_an_area_is_marked_by_keys_alone(editor: PictureEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.canvas, _Key.Key_M)
    qtbot.keyClick(editor.canvas, _Key.Key_Right)
    first = editor.canvas.area()
    qtbot.keyClick(editor.canvas, _Key.Key_Left)
    qtbot.keyClick(editor.canvas, _Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    area = editor.canvas.area()
    assert (area.left(), area.height()) == (first.left() - 8, first.height() + 8)
    with qtbot.assertNotEmitted(editor.accepted):
        qtbot.keyClick(editor.canvas, _Key.Key_Return)
    assert colour(editor.image, area.center().x(), area.center().y()) == MASK.name()
    with qtbot.waitSignal(editor.accepted) as accepted:
        qtbot.keyClick(editor.canvas, _Key.Key_Return)
    assert accepted.args[0] == editor.image


def test_a_slip_of_the_hand_does_nothing(editor: PictureEditor, qtbot: QtBot) -> None:
    drag(qtbot, editor, QRect(100, 50, 2, 2))
    with qtbot.waitSignal(editor.accepted) as accepted:
        editor.accept()
    assert accepted.args[0] is None


def test_esc_drops_the_area_first_and_then_the_window(editor: PictureEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.canvas, _Key.Key_Right)
    with qtbot.assertNotEmitted(editor.cancelled):
        qtbot.keyClick(editor.canvas, _Key.Key_Escape)
    with qtbot.waitSignals([editor.cancelled, editor.closed]):
        qtbot.keyClick(editor.canvas, _Key.Key_Escape)
