"""Widgets that come and go all day leave nothing behind, not even the few bytes of a layout's."""

import ctypes
import statistics
from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.palette.key_line import KeyLine
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.removal import remove, remove_all

_TIMES, _LABELS = 400, 10

#: The smallest thing Qt could leave of a label takes three times as much.
_BYTES = 32 * _LABELS

_MALLINFO = getattr(ctypes.CDLL(None), "mallinfo2", None)
pytestmark = pytest.mark.skipif(_MALLINFO is None, reason="only glibc tells what is taken")


class _Taken(ctypes.Structure):
    """``struct mallinfo2``; the eighth number is what is taken of this thread's memory."""

    _fields_ = (("earlier", ctypes.c_size_t * 7), ("bytes", ctypes.c_size_t * 3))


def left_bytes(come_and_go: Callable[[], None]) -> float:
    """Return how much each time leaves; what fills and empties in its own time is no loss."""
    return statistics.median(_left_bytes(come_and_go) for _ in range(5))


@cache
def allowed_bytes() -> float:
    """Return how much may be left: little more than of labels that were never in a layout.

    A style sheet or a listener of another test keeps some of every widget for a while.
    """
    box = QWidget()

    def labels() -> None:
        for label in [QLabel("尺码", box) for _ in range(_LABELS)]:
            label.deleteLater()

    return max(0.0, left_bytes(labels)) + _BYTES


def _left_bytes(come_and_go: Callable[[], None]) -> float:
    assert _MALLINFO
    _MALLINFO.restype = _Taken
    before = _MALLINFO().bytes[0]
    for _ in range(_TIMES):
        come_and_go()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return float(_MALLINFO().bytes[0] - before) / _TIMES


def test_nothing_is_left_of_what_was_removed_from_a_layout(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    layout = QHBoxLayout(box)

    def all_at_once() -> None:
        for _ in range(_LABELS):
            layout.addWidget(QLabel("尺码"))
            layout.addSpacing(2)
        remove_all(layout)

    def one_by_one() -> None:
        labels = [QLabel("尺码") for _ in range(_LABELS)]
        for label in labels:
            layout.addWidget(label)
        for label in labels:
            remove(label, layout)

    assert left_bytes(all_at_once) < allowed_bytes()
    assert left_bytes(one_by_one) < allowed_bytes()


def test_nothing_is_left_of_lines_of_chips(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)

    def row() -> None:
        row = QWidget(box)
        flow = FlowLayout(row)
        for _ in range(_LABELS):
            flow.addWidget(QLabel("尺码"))
        row.deleteLater()

    assert left_bytes(row) < allowed_bytes()


def test_nothing_is_left_of_other_keys_in_the_palette(qtbot: QtBot) -> None:
    line = KeyLine()
    qtbot.addWidget(line)

    def other_keys() -> None:
        for words in ("插入", "复制", "取消"):
            line.show_hints(("Enter", words), ("Ctrl+C", "复制"), ("Esc", "关闭"))

    assert left_bytes(other_keys) < allowed_bytes()


def test_a_chip_that_goes_leaves_its_line(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    labels = [QLabel(str(number)) for number in range(3)]
    for label in labels:
        flow.addWidget(label)
    labels[1].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [item.widget() for item in map(flow.itemAt, range(flow.count())) if item] == [
        labels[0],
        labels[2],
    ]
    remove(labels[0], flow)
    assert flow.count() == 1
