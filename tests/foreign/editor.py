"""A foreign window: a plain Qt editor that tells what it has and when, and can be slow to react."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

from tests.foreign.lines import Orders, run, tell
from tests.processes import pause


class Field(QPlainTextEdit):
    """A field that takes text, and files as chat programs do: each shows in its place."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files, too."""
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the text, where there is one, else the files."""
        if not source.hasUrls() or source.data("text/plain").size():
            super().insertFromMimeData(source)
            return
        files = [Path(url.toLocalFile()) for url in source.urls()]
        tell(news="files", files=[str(each) for each in files])
        self.textCursor().insertText("".join(f"[{each.name}]" for each in files))


class Editor(QMainWindow):
    """An editor with a menu bar, as chat programs have."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.menuBar().addMenu("&File").addAction("&Quit")
        self.text = Field()
        self.setCentralWidget(self.text)
        self.resize(500, 300)
        self.stall_ms = 0
        self._keys: list[tuple[int, int]] = []
        self.text.textChanged.connect(self._on_changed)
        self.text.installEventFilter(self)

    def clear(self) -> None:
        """Start with an empty text."""
        self.text.textChanged.disconnect(self._on_changed)
        self.text.clear()
        self.text.textChanged.connect(self._on_changed)
        tell(news="cleared")

    def select(self, text: str) -> None:
        """Hold that text, all of it selected; "" leaves nothing selected."""
        self.text.setPlainText(text)
        self.text.selectAll()
        tell(news="selected")

    def place(self, x: int, y: int, w: int, h: int) -> None:
        """Stand there, as a chat window beside the panel does."""
        self.setGeometry(x, y, w, h)

    def stall(self, ms: int) -> None:
        """Hang that long before the next paste key is handled, as a busy program does."""
        self.stall_ms = ms

    def keys(self) -> None:
        """Tell what reached the text field."""
        text = self.text.toPlainText()
        tell(news="state", focus=self.text.hasFocus(), text=text, keys=self._keys)
        self._keys = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Log keys, and hang before the paste key where told to."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._keys.append((event.key(), event.modifiers().value))
            if event.key() == Qt.Key.Key_V and self.stall_ms:
                pause(self.stall_ms / 1000)
                self.stall_ms = 0
        return super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        at = time.monotonic()
        tell(news="text", text=self.text.toPlainText(), at=at)


def main() -> None:
    """Show the editor."""
    application = QApplication(sys.argv)
    editor = Editor(sys.argv[1])
    orders = Orders(
        {
            "clear": editor.clear,
            "select": editor.select,
            "stall": editor.stall,
            "keys": editor.keys,
            "title": lambda title: editor.setWindowTitle(title),
            "place": editor.place,
            "minimise": editor.showMinimized,
            "maximise": editor.showMaximized,
            "normal": editor.showNormal,
            "close": lambda: (editor.close(), editor.deleteLater()),
            "raise": lambda: (editor.activateWindow(), editor.raise_()),
        }
    )
    editor.show()
    run(application)
    del orders


if __name__ == "__main__":
    main()
