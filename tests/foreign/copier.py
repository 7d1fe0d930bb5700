"""A foreign program that copies text, HTML, a picture, files, and tells what it finds copied."""

import base64
import os
import select
import sys
import time
from typing import ClassVar

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from Xlib.display import Display

from tests.foreign.lines import Orders, run, tell

LOCAL_CLIENT_PID = 2


class SlowData(QMimeData):
    """Content that takes its time when somebody wants it."""

    slow_ms = 0

    def retrieveData(self, mimeType: str, preferredType: object) -> object:
        """Return one format's content, late."""
        select.select([], [], [], self.slow_ms / 1000)
        return super().retrieveData(mimeType, preferredType)


class Owner:
    """Who has the clipboard, as the server knows it."""

    _display: ClassVar[Display | None] = None

    @classmethod
    def is_this_process(cls) -> bool:
        """Say whether it is this program."""
        cls._display = display = cls._display or Display()
        owner = display.get_selection_owner(display.intern_atom("CLIPBOARD"))
        if isinstance(owner, int):
            return False
        reply = display.res_query_client_ids([{"client": owner.id, "mask": LOCAL_CLIENT_PID}])
        return any(each.value[0] == os.getpid() for each in reply.ids if each.value)


def copy(formats: dict[str, str], slow_ms: int = 0) -> None:
    """Own the clipboard with these formats, given in base64; "image" is a colour.

    The server ignores who takes the clipboard with a time before the last change. A program takes
    it with the time of the key that was pressed for it; this one presses none, and takes it again
    until it has heard of the last change.
    """
    until = time.monotonic() + 1
    # With the time of before it was taken, the other side would not believe that it lost it.
    while QGuiApplication.clipboard().ownsClipboard() and not Owner.is_this_process():
        QGuiApplication.processEvents()
        if time.monotonic() > until:
            break
    QGuiApplication.processEvents()
    take(formats, slow_ms)
    while not Owner.is_this_process():
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
