"""A foreign program that copies text, HTML, a picture, files, and tells what it finds copied."""

import base64
import sys
import time
from collections.abc import Callable
from functools import cache, partial

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from tests.foreign.lines import Orders, run, tell
from tests.processes import pause


class SlowData(QMimeData):
    """Content that takes its time when somebody wants it."""

    slow_ms = 0

    def retrieveData(self, mimeType: str, preferredType: object) -> object:
        """Return one format's content, late."""
        pause(self.slow_ms / 1000)
        return super().retrieveData(mimeType, preferredType)


@cache
def owns() -> Callable[[], bool]:
    """Return what tells whether the clipboard is ours: for the server, where there is one."""
    if sys.platform == "win32":
        return QGuiApplication.clipboard().ownsClipboard
    from Xlib.display import Display

    from tests.foreign.ownership import has_clipboard

    return partial(has_clipboard, Display())


def copy(formats: dict[str, str], slow_ms: int = 0) -> None:
    """Own the clipboard with these formats, given in base64; "image" is a colour.

    The server ignores who takes the clipboard with a time before the last change. A program takes
    it with the time of the key that was pressed for it; this one presses none, and takes it again
    until it has heard of the last change.
    """
    until = time.monotonic() + 1
    # With the time of before it was taken, the other side would not believe that it lost it.
    while QGuiApplication.clipboard().ownsClipboard() and not owns()():
        QGuiApplication.processEvents()
        if time.monotonic() > until:
            break
    QGuiApplication.processEvents()
    take(formats, slow_ms)
    while not owns()():
        QGuiApplication.processEvents()
        take(formats, slow_ms)
    tell(news="copied")


def take(formats: dict[str, str], slow_ms: int) -> None:
    """Put these formats on the clipboard, if the server lets us."""
    data = SlowData()
    data.slow_ms = slow_ms
    for name, content in formats.items():
        if name == "image":
            picture = QImage(64, 48, QImage.Format.Format_RGB32)
            picture.fill(int(content))
            data.setImageData(picture)
        else:
            data.setData(name, QByteArray(base64.b64decode(content)))
    QGuiApplication.clipboard().setMimeData(data)


def look() -> None:
    """Tell what lies on the clipboard."""
    data = QGuiApplication.clipboard().mimeData()
    picture = QGuiApplication.clipboard().image()
    tell(
        news="clipboard",
        formats=data.formats(),
        text=data.text(),
        html=data.html(),
        files=[url.toString() for url in data.urls()],
        image=picture.pixel(1, 1) & 0xFFFFFF if not picture.isNull() else None,
    )


def main() -> None:
    """Wait for orders."""
    application = QGuiApplication(sys.argv)
    orders = Orders({"copy": copy, "look": look})
    run(application)
    del orders


if __name__ == "__main__":
    main()
