"""One reading of the clipboard: the list of formats, then those worth keeping, all at once.

Each format is asked for into a property of its own name, on a window that lives as long as the
reading; large ones come in pieces (INCR), at the owner's pace.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from assistant.desktop.formats import kept_as, worth_keeping
from assistant.desktop.ports import Kept
from assistant.desktop.x11.connection import Connection

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event
    from Xlib.xobject.drawable import Window

#: More than this cannot be fetched in the time there is.
_SIZE_LIMIT = 64 * 1024 * 1024
_WORDS_AT_ONCE = 1024 * 1024
_TARGETS = "TARGETS"


class Reading:
    """Asks, collects, and calls ``done`` once. Lives on the desktop thread."""

    window: "Window"

    def __init__(self, connection: Connection, done: Callable[[Kept], None]) -> None:
        self._x = connection
        self._done = done
        self._awaited: set[int] = set()
        self._pieces: dict[int, list[bytes]] = {}
        self._found: dict[str, bytes] = {}
        self._complete = True
        self._over = False

    def begin(self) -> None:
        """Ask for the list of formats."""
        from Xlib import X

        self.window = self._x.root.create_window(
            0, 0, 1, 1, 0, X.CopyFromParent, event_mask=X.PropertyChangeMask
        )
        if self._x.display.get_selection_owner(self._x.atom("CLIPBOARD")) == X.NONE:
            self._finish()
        else:
            self._ask([_TARGETS])

    def give_up(self) -> None:
        """Go on with what there is: the owner does not answer in time."""
        if not self._over:
            self._complete = False
            self._finish()

    def on_answer(self, event: "Event") -> None:
        """Take one answer: the owner has put it on the property, or refuses."""
        from Xlib import X

        if event.target not in self._awaited:
            return
        if event.property == X.NONE:
            self._settle(event.target, None)
        else:
            self._fetch(event.target)

    def on_property(self, format_: int) -> None:
        """Take the next piece of an answer that comes in pieces."""
        if format_ in self._pieces:
            self._fetch(format_)

    def _ask(self, names: list[str]) -> None:
        from Xlib import X

        clipboard = self._x.atom("CLIPBOARD")
        for name in names:
            format_ = self._x.atom(name)
            self._awaited.add(format_)
            self.window.convert_selection(clipboard, format_, format_, X.CurrentTime)

    def _fetch(self, format_: int) -> None:
        content, kind = self._property(format_)
        if kind == self._x.atom("INCR"):
            self._pieces[format_] = []
        elif format_ not in self._pieces:
            self._settle(format_, content)
        elif content:
            self._pieces[format_].append(content)
            self._watch_size(format_)
        else:
            self._settle(format_, b"".join(self._pieces.pop(format_)))

    def _watch_size(self, format_: int) -> None:
        if sum(map(len, self._pieces[format_])) > _SIZE_LIMIT:
            del self._pieces[format_]
            self._complete = False
            self._settle(format_, None)

    def _property(self, format_: int) -> tuple[bytes, int]:
        """Return content and type of an answer, and delete it, which tells the owner to go on."""
        from Xlib import X

        content, kind, left = bytearray(), 0, 1
        while left:
            offset = len(content) // 4
            found = self.window.get_property(
                format_, X.AnyPropertyType, offset, _WORDS_AT_ONCE, True
            )
            if not found:
                break
            content += _as_bytes(found)
            kind, left = found.property_type, found.bytes_after
        return bytes(content), kind

    def _settle(self, format_: int, content: bytes | None) -> None:
        """Note an answer, None for a refusal; after the last one be done."""
        self._awaited.discard(format_)
        name = self._x.atom_name(format_)
        if name == _TARGETS:
            self._ask(self._wanted(content))
        elif content is not None:
            self._found.setdefault(*kept_as(name, content))
        if not self._awaited:
            self._finish()

    def _wanted(self, targets: bytes | None) -> list[str]:
        """Return the formats to fetch; owners of old answer only to the names of text."""
        if targets is None:
            return ["UTF8_STRING", "STRING"]
        numbers = memoryview(targets[: len(targets) // 4 * 4]).cast("I")
        return worth_keeping(self._x.atom_name(number) for number in numbers if number)

    def _finish(self) -> None:
        self._over = True
        self._awaited.clear()
        self._pieces.clear()
        self.window.destroy()
        self._done(Kept(self._found, self._complete))


def _as_bytes(found: Any) -> bytes:
    """Return a property's content as it came over the wire."""
    value = found.value
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    if isinstance(value, str):
        return value.encode("latin-1")
    return bytes(value.tobytes())
