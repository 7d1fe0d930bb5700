"""Measures, in a process of its own, what widgets leave behind that come and go: bytes each time.

    python -m tests.ui.letting_go        → a line of JSON: what comes and goes → bytes

Beside other tests the figures would depend on what those have loaded.
"""

import ctypes
import json
import statistics
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from assistant.ui.palette.key_line import KeyLine
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.removal import remove, remove_all

#: So many labels come and go each time.
LABELS = 10

_TIMES = 400


class _Taken(ctypes.Structure):
    """``struct mallinfo2``; the eighth number is what is taken of this thread's memory."""

    _fields_ = (("earlier", ctypes.c_size_t * 7), ("bytes", ctypes.c_size_t * 3))


def _left_bytes(come_and_go: Callable[[], None]) -> float:
    taken = ctypes.CDLL(None).mallinfo2
    taken.restype = _Taken
    before = taken().bytes[0]
    for _ in range(_TIMES):
        come_and_go()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return float(taken().bytes[0] - before) / _TIMES


class Box(QWidget):
    """Where they come and go."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QHBoxLayout(self)
        self._keys = KeyLine(self)

    def all_at_once(self) -> None:
        """Ten labels in a layout that is emptied."""
        for _ in range(LABELS):
            self._layout.addWidget(QLabel("尺码"))
            self._layout.addSpacing(2)
        remove_all(self._layout)

    def one_by_one(self) -> None:
        """Ten labels that are removed one after another."""
        labels = [QLabel("尺码") for _ in range(LABELS)]
        for label in labels:
            self._layout.addWidget(label)
        for label in labels:
            remove(label, self._layout)

    def lines_of_chips(self) -> None:
        """Ten labels in lines, which go with their row."""
        row = QWidget(self)
        flow = FlowLayout(row)
        for _ in range(LABELS):
            flow.addWidget(QLabel("尺码"))
        row.deleteLater()

    def other_keys(self) -> None:
        """The keys of the palette, which change with every row."""
        for words in ("插入", "复制", "取消"):
            self._keys.show_hints(("Enter", words), ("Ctrl+C", "复制"), ("Esc", "关闭"))


def main() -> None:
    """Print the figures; what fills and empties in its own time is no loss."""
    application, box = QApplication([]), Box()
    left = {
        each.__name__: statistics.median(_left_bytes(each) for _ in range(5))
        for each in (box.all_at_once, box.one_by_one, box.lines_of_chips, box.other_keys)
    }
    sys.stdout.write(json.dumps(left))
    del application


if __name__ == "__main__":
    main()
