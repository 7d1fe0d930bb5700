"""The list: what clicks, keys and the pointer mean in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.ui.phrases.delegate import PhraseDelegate
from assistant.ui.phrases.list_view import PhraseList
from assistant.ui.phrases.model import PhraseModel, Surroundings
from tests.ui.test_phrase_model import phrases

LEFT = Qt.MouseButton.LeftButton
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier

Click = Callable[..., None]


@pytest.fixture
def view(qtbot: QtBot) -> PhraseList:
    model = PhraseModel()
    model.show(phrases(30), Surroundings())
    view = PhraseList(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(340, 600)
    view.show()
    return view


def place(view: PhraseList, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).topLeft() + QPoint(40, 12)


def click(view: PhraseList, row: int, at_ms: int = 0, keys: Qt.KeyboardModifier = NONE) -> None:
    point = QPointF(place(view, row))
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        where = QPointF(view.viewport().mapToGlobal(point.toPoint()))
        held = LEFT if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, point, where, LEFT, held, keys)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(view.viewport(), event)


def clicks_heard(view: PhraseList) -> list[int]:
    heard: list[int] = []
    view.clicked_once.connect(heard.append)
    return heard


def test_a_click_is_one_wish(view: PhraseList) -> None:
    heard = clicks_heard(view)
    click(view, 2)
    assert heard == [3]


def test_a_double_click_never_inserts_twice(view: PhraseList) -> None:
    heard = clicks_heard(view)
    for at_ms in (10_000, 10_150, 10_900):
        click(view, 2, at_ms)
    assert heard == [3]


def test_the_same_phrase_can_be_wished_again_after_a_second(view: PhraseList) -> None:
    heard = clicks_heard(view)
    for at_ms in (10_000, 11_050):
        click(view, 2, at_ms)
    assert heard == [3, 3]


def test_two_phrases_in_quick_succession_are_two_wishes(view: PhraseList) -> None:
    heard = clicks_heard(view)
    click(view, 2, 10_000)
    click(view, 3, 10_200)
    assert heard == [3, 4]


def test_a_click_with_ctrl_only_adds_to_the_choice(view: PhraseList) -> None:
    click(view, 1)
    heard = clicks_heard(view)
    click(view, 3, 5_000, CONTROL)
    assert heard == [] and [each.id for each in view.chosen()] == [2, 4]


def test_a_press_that_ends_on_another_row_is_no_wish(view: PhraseList, qtbot: QtBot) -> None:
    heard = clicks_heard(view)
    qtbot.mousePress(view.viewport(), LEFT, NONE, place(view, 1))
    qtbot.mouseRelease(view.viewport(), LEFT, NONE, place(view, 4))
    assert heard == []


def test_the_edit_sign_edits(view: PhraseList, qtbot: QtBot) -> None:
    delegate = view.itemDelegate()
    assert isinstance(delegate, PhraseDelegate)
    row = view.visualRect(view.model().index(2, 0))
    heard = clicks_heard(view)
    with qtbot.waitSignal(view.edit_clicked) as edited:
        sign = delegate.edit_box(row.toRectF()).center().toPoint()
        qtbot.mouseClick(view.viewport(), LEFT, NONE, sign)
    assert edited.args == [3] and heard == []


def test_a_right_click_keeps_what_is_chosen(view: PhraseList, qtbot: QtBot) -> None:
    click(view, 1)
    click(view, 3, 5_000, CONTROL)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.RightButton, NONE, place(view, 3))
    assert len(view.chosen()) == 2


@pytest.mark.parametrize(
    ("key", "keys", "meaning"),
    [
        (Qt.Key.Key_Return, NONE, "insert"),
        (Qt.Key.Key_Enter, CONTROL, "send"),
        (Qt.Key.Key_C, CONTROL, "copy"),
        (Qt.Key.Key_F2, NONE, "edit"),
        (Qt.Key.Key_Delete, NONE, "delete"),
    ],
)
def test_keys_mean_actions(
    view: PhraseList, qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier, meaning: str
) -> None:
    view.put_on(0)
    with qtbot.waitSignal(view.asked) as heard:
        qtbot.keyClick(view, key, keys)
    assert heard.args == [meaning]


def test_letters_go_to_the_search_field(view: PhraseList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.typed) as heard:
        qtbot.keyClick(view, Qt.Key.Key_C)
    assert heard.args == ["c"]


def test_pointing_tells_the_phrase(view: PhraseList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.pointed) as heard:
        qtbot.mouseMove(view.viewport(), place(view, 2))
    assert heard.args[0].id == 3


def test_arrows_stop_at_the_ends(view: PhraseList) -> None:
    view.put_on(0)
    view.move_by(-1)
    first = view.current()
    view.move_by(1000)
    last = view.current()
    assert first is not None and last is not None and (first.id, last.id) == (1, 30)


def test_single_lines_show_twice_as_many(view: PhraseList, qtbot: QtBot) -> None:
    card = view.visualRect(view.model().index(1, 0)).height()
    view.set_style("lines")
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(1, 0)).height() == 32)
    assert card > 64
