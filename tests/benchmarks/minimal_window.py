"""The floor of the start: the smallest PySide6 window, which says when it was first painted."""

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Window(QLabel):
    """A label that reports its first paint on the descriptor it was given."""

    def __init__(self, ready: int) -> None:
        super().__init__("你好")
        self._ready = ready

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ready >= 0:
            os.write(self._ready, b"usable\n")
            self._ready = -1


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Window(int(sys.argv[1]))
    window.resize(400, 800)
    window.show()
    QTimer.singleShot(60_000, app.quit)
    sys.exit(app.exec())
