"""What the clipboard holds when it is ours: rendered when asked for, and out of all histories."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, QMimeData

from assistant.desktop.formats import PLAIN, PRIVATE


class OfferedText(QMimeData):
    """A text alone; ``on_render`` hears of every reading, the moment before it is answered.

    It is listed as ``listed`` only: a browser looks up every name of the list each time it asks,
    fifteen times a paste. Who asks for text by another name gets it nevertheless.
    """

    def __init__(
        self, text: str, listed: str, private: bool, on_render: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setData(listed, QByteArray(b""))
        for name, content in PRIVATE.items() if private else ():
            self.setData(name, QByteArray(content))
        self._text = text
        self._listed = listed
        self._on_render = on_render

    def hasFormat(self, mimetype: str) -> bool:
        """Say whether that can be had."""
        return mimetype == PLAIN or super().hasFormat(mimetype)

    def retrieveData(self, mimeType: str, preferredType: object) -> object:
        """Return one format's content."""
        if mimeType not in (PLAIN, self._listed):
            return QByteArray(PRIVATE.get(mimeType, b""))
        self._on_render()
        return self._text if mimeType == PLAIN else QByteArray(self._text.encode())


def kept_data(formats: Mapping[str, bytes], private: bool) -> QMimeData:
    """Return formats as clipboard content."""
    data = QMimeData()
    for name, content in {**formats, **(PRIVATE if private else {})}.items():
        data.setData(name, QByteArray(content))
    return data


def formats_of(data: QMimeData) -> dict[str, bytes]:
    """Return all content of our own clipboard data, format by format."""
    names = [name for name in data.formats() if name not in PRIVATE]
    return {name: bytes(data.data(name).data()) for name in names}
