"""A list of even rows: what is seen where, with a hundred thousand rows as with three."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, QStringListModel, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.ui.widgets.even_list import EvenList

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, MOVE = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction


class Droppable(QStringListModel):
    """Takes everything and remembers where."""

    dropped_at = -1

    def canDropMimeData(self, *where: object) -> bool:
        return True

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex
    ) -> bool:
        self.dropped_at = row
        return False


@pytest.fixture
def view(qtbot: QtBot) -> EvenList:
    view = EvenList()
    qtbot.addWidget(view)
    view.setModel(Droppable([f"row {number}" for number in range(100_000)], view))
    view.setSelectionMode(EvenList.SelectionMode.ExtendedSelection)
    view.setDragDropMode(EvenList.DragDropMode.DragDrop)
    view.setFrameShape(EvenList.Shape.NoFrame)
    view.resize(300, 320)
    view.show()
    return view


def row(view: EvenList, number: int) -> QModelIndex:
    return view.model().index(number, 0)


def stand(view: EvenList, number: int) -> None:
    view.setCurrentIndex(row(view, number))


def test_every_row_is_found_where_it_is_seen(view: EvenList) -> None:
    view.scrollTo(row(view, 77_000))
    seen = view.visualRect(row(view, 77_000))
    assert view.viewport().rect().contains(seen)
    assert view.indexAt(seen.center()).row() == 77_000


def test_a_row_in_view_is_not_scrolled_to(view: EvenList) -> None:
    view.verticalScrollBar().setValue(64)
    view.scrollTo(row(view, 4))
    assert view.verticalOffset() == 64


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Down, 51),
        (Qt.Key.Key_Up, 49),
        (Qt.Key.Key_PageDown, 59),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 99_999),
    ],
)
def test_keys_lead_to_rows(view: EvenList, key: Qt.Key, expected: int) -> None:
    stand(view, 50)
    QTest.keyClick(view, key)
    assert view.currentIndex().row() == expected
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_shift_chooses_all_between(view: EvenList) -> None:
    stand(view, 2)
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, view.visualRect(row(view, 5)).center())
    assert [index.row() for index in view.selectionModel().selectedRows()] == [2, 3, 4, 5]


def test_other_heights_keep_the_first_row_in_its_place(view: EvenList) -> None:
    view.verticalScrollBar().setValue(100 * 32)
    view.set_row_height(74)
    assert view.indexAt(QPoint(10, 2)).row() == 100


def test_the_range_of_the_scroll_bar_follows_the_model(view: EvenList, qtbot: QtBot) -> None:
    model = view.model()
    assert isinstance(model, QStringListModel)
    model.setStringList(["one", "two"])
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 0)
    model.setStringList([""] * 1000)
    page = view.viewport().height()
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 1000 * 32 - page)


@pytest.mark.parametrize(("y", "expected"), [(0, 0), (30, 1), (33, 1), (31 * 8, 8)])
def test_a_drop_goes_into_the_nearest_gap(view: EvenList, y: int, expected: int) -> None:
    data, point = QMimeData(), QPointF(40, y)
    entered = QDragEnterEvent(point.toPoint(), MOVE, data, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), entered)
    QApplication.sendEvent(view.viewport(), QDropEvent(point, MOVE, data, LEFT, NONE))
    model = view.model()
    assert isinstance(model, Droppable) and model.dropped_at == expected


def test_a_place_below_the_last_row_is_no_row(view: EvenList, qtbot: QtBot) -> None:
    model = view.model()
    assert isinstance(model, QStringListModel)
    model.setStringList(["only"])
    assert not view.indexAt(QPoint(10, 200)).isValid()
