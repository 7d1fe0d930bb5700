"""Boxes keep their value while the page is scrolled over them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from assistant.ui.widgets.still_boxes import ChoiceBox, NumberBox


def _wheel() -> QWheelEvent:
    none = Qt.KeyboardModifier.NoModifier
    place, phase = QPointF(5, 5), Qt.ScrollPhase.NoScrollPhase
    turn = QPoint(0, -120)
    return QWheelEvent(place, place, turn, turn, Qt.MouseButton.NoButton, none, phase, False)


def _box(kind: type[QComboBox] | type[QSpinBox], qtbot: QtBot) -> QComboBox | QSpinBox:
    box = kind()
    if isinstance(box, QComboBox):
        box.addItems(["售前", "售中", "售后"])
    qtbot.addWidget(box)
    box.show()
    return box


@pytest.mark.parametrize("kind", [ChoiceBox, NumberBox])
def test_the_wheel_passes_over_a_box_without_the_keyboard(
    kind: type[QComboBox] | type[QSpinBox], qtbot: QtBot
) -> None:
    box = _box(kind, qtbot)
    box.clearFocus()
    before = box.currentText() if isinstance(box, QComboBox) else box.text()
    event = _wheel()
    QApplication.sendEvent(box, event)
    after = box.currentText() if isinstance(box, QComboBox) else box.text()
    assert (after, event.isAccepted()) == (before, False)


@pytest.mark.parametrize("kind", [ChoiceBox, NumberBox])
def test_the_wheel_turns_a_box_that_has_the_keyboard(
    kind: type[QComboBox] | type[QSpinBox], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = _box(kind, qtbot)
    monkeypatch.setattr(kind, "hasFocus", lambda _box: True)
    before = box.currentText() if isinstance(box, QComboBox) else box.text()
    if isinstance(box, QSpinBox):
        box.setValue(5)
        before = "5"
    QApplication.sendEvent(box, _wheel())
    assert (box.currentText() if isinstance(box, QComboBox) else box.text()) != before
