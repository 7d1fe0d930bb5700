"""One reading of the clipboard: the list of formats, then those worth keeping, all at once.

Each format is asked for into a property of its own name, on a window that lives as long as the
reading; large ones come in pieces (INCR), at the owner's pace.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from assistant.desktop.formats import PRIVATE, kept_as, worth_keeping
from assistant.desktop.ports import Kept
from assistant.desktop.x11.connection import Connection

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event
    from Xlib.xobject.drawable import Window

TARGETS = "TARGETS"
#: More than this cannot be fetched in the time there is.
_SIZE_LIMIT = 64 * 1024 * 1024
_WORDS_AT_ONCE = 1024 * 1024


class Reading:
    """Asks for formats and calls ``done`` once with all that came, raw. On the desktop thread."""

    window: "Window"

    def __init__(
        self, connection: Connection, done: Callable[[dict[str, bytes], bool], None]
    ) -> None:
        self._x = connection
        self._done = done
        self._awaited: set[int] = set()
        self._ready: list[int] = []
        self._pieces: dict[int, list[bytes]] = {}
        self._found: dict[str, bytes] = {}
        self._complete = True
        self._over = False

    def begin(self, names: Iterable[str]) -> None:
        """Ask for formats by name."""
        from Xlib import X

        self.window = self._x.root.create_window(
            0, 0, 1, 1, 0, X.CopyFromParent, event_mask=X.PropertyChangeMask
        )
        clipboard = self._x.atom("CLIPBOARD")
        for format_ in map(self._x.atom, names):
            self._awaited.add(format_)
            self.window.convert_selection(clipboard, format_, format_, X.CurrentTime)
        self._finish_if_done()

    def give_up(self) -> None:
        """Go on with what there is: the owner does not answer in time."""
        if not self._over:
            self._complete = False
            self._finish()

    def on_answer(self, event: "Event") -> None:
        """Take one answer: the owner has put it on the property, or refuses.

        The properties are fetched together after the last answer: one way to the server and back.
        """
        from Xlib import X

        if event.target not in self._awaited:
            return
        self._awaited.discard(event.target)
        if event.property != X.NONE:
            self._ready.append(event.target)
        if not self._awaited:
            self._fetch_all()
        self._finish_if_done()

    def on_property(self, format_: int) -> None:
        """Take the next piece of an answer that comes in pieces."""
        if format_ not in self._pieces:
            return
        content = self._rest_of(format_, self._request(format_))[0]
        if content:
            self._pieces[format_].append(content)
            self._watch_size(format_)
        else:
            self._found[self._x.atom_name(format_)] = b"".join(self._pieces.pop(format_))
        self._finish_if_done()

    def _fetch_all(self) -> None:
        asked = [(format_, self._request(format_)) for format_ in self._ready]
        self._ready.clear()
        for format_, request in asked:
            content, kind = self._rest_of(format_, request)
            if kind == self._x.atom("INCR"):
                self._pieces[format_] = []
            else:
                self._found[self._x.atom_name(format_)] = content

    def _watch_size(self, format_: int) -> None:
        if sum(map(len, self._pieces[format_])) > _SIZE_LIMIT:
            del self._pieces[format_]
            self._complete = False

    def _request(self, format_: int, offset: int = 0) -> Any:
        """Ask the server for a property, and to delete it, which tells the owner to go on."""
        from Xlib import X
        from Xlib.protocol import request

        return request.GetProperty(
            display=self._x.display.display,
            defer=True,
            delete=True,
            window=self.window,
            property=format_,
            type=X.AnyPropertyType,
            long_offset=offset,
            long_length=_WORDS_AT_ONCE,
        )

    def _rest_of(self, format_: int, asked: Any) -> tuple[bytes, int]:
        """Return content and type of a property whose beginning was asked for."""
        content = bytearray()
        while True:
            asked.reply()
            content += _as_bytes(asked.value)
            if not asked.bytes_after:
                return bytes(content), asked.property_type
            asked = self._request(format_, len(content) // 4)

    def _finish_if_done(self) -> None:
        if not self._over and not self._awaited and not self._pieces:
            self._finish()

    def _finish(self) -> None:
        self._over = True
        self._awaited.clear()
        self._pieces.clear()
        self.window.destroy()
        self._done(self._found, self._complete)


def _as_bytes(value: Any) -> bytes:
    """Return a property's content as it came over the wire."""
    if not value:
        return b""
    content = value[1]
    return content if isinstance(content, bytes) else bytes(content.tobytes())


def wanted(connection: Connection, targets: bytes | None) -> tuple[list[str], bool]:
    """Return the formats to fetch, and whether they are a secret.

    Owners of old have no list and answer only to the names of text.
    """
    if targets is None:
        return ["UTF8_STRING", "STRING"], False
    numbers = memoryview(targets[: len(targets) // 4 * 4]).cast("I")
    names = [connection.atom_name(number) for number in numbers if number]
    return worth_keeping(names), not PRIVATE.keys().isdisjoint(names)


def kept(found: dict[str, bytes], complete: bool) -> Kept:
    """Return what was read, under the names it is kept by."""
    formats: dict[str, bytes] = {}
    for name, content in found.items():
        formats.setdefault(*kept_as(name, content))
    return Kept(formats, complete)
