"""What the clipboard holds when it is ours: rendered when asked for, and out of all histories."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, QMimeData

from assistant.desktop.formats import PLAIN, PRIVATE


class Offered(QMimeData):
    """One format alone; ``on_render`` hears of every reading, the moment before it is answered.

    ``marked`` says whether who asks now is to see that it belongs into no history.
    """

    def __init__(
        self,
        content: Mapping[str, bytes],
        marked: Callable[[], bool],
        on_render: Callable[[], None],
    ) -> None:
        super().__init__()
        ((self._format, self._content),) = content.items()
        self._marked = marked
        self._on_render = on_render

    def formats(self) -> list[str]:
        """Return the names of what can be had."""
        return [self._format, *(PRIVATE if self._marked() else ())]

    def retrieveData(self, mimeType: str, preferredType: object) -> object:
        """Return one format's content."""
        if mimeType == self._format:
            self._on_render()
            return self._content.decode() if mimeType == PLAIN else QByteArray(self._content)
        return QByteArray(PRIVATE.get(mimeType, b""))


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
