"""Files that are let go over the window, wherever nothing below takes them."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

#: Pictures belong to a phrase: they are taken where one is written.
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")


class FileDrop(QObject):
    """Hears of files and folders that are dropped on a window."""

    dropped = Signal(object)
    """The paths, as a list."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what has files in it."""
        if isinstance(event, QDropEvent) and (files := _files(event)):
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                self.dropped.emit(files)
            return True
        return False


def _files(event: QDropEvent) -> list[Path]:
    data = event.mimeData()
    if not data.hasUrls():
        return []
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [] if all(file.suffix.lower() in _PICTURES for file in files) else files
