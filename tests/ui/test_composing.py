"""While an input method composes, a field knows it."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.ui.composing import Composing


def compose(field: QLineEdit, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    widget = QLineEdit()
    qtbot.addWidget(widget)
    return widget


def test_letters_being_composed_count_as_composing(field: QLineEdit) -> None:
    composing = Composing(field)
    compose(field, "tui'huo")
    assert composing and field.text() == ""


def test_committed_text_ends_composing(field: QLineEdit) -> None:
    composing = Composing(field)
    compose(field, "tui'huo")
    compose(field, "", "退货")
    assert not composing and field.text() == "退货"
