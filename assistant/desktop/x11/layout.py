"""The keyboard as it is now: follows changes of layout and tells those who depend on it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.keymap import Keymap

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

#: Changes come in bursts, one for each device and table.
_SETTLE_MS = 30


class Layout:
    """Holds the keymap. Lives on the desktop thread."""

    keymap: Keymap

    def __init__(self, connection: Connection) -> None:
        self._x = connection
        self._listeners: list[Callable[[], None]] = []
        self._stale = False
        connection.add(self)

    def follow(self, changed: Callable[[], None]) -> None:
        """Call ``changed`` on the desktop thread when keys moved."""
        self._listeners.append(changed)

    def opened(self) -> None:
        """Read the tables, and again whenever they change."""
        from Xlib import X

        self.keymap = self._read()
        self._x.on(X.MappingNotify, self._on_mapping)

    def closed(self) -> None:
        """Keep the last keymap: nobody will press a key any more."""

    def _on_mapping(self, event: "Event") -> None:
        if not self._stale:
            self._stale = True
            self._x.after(_SETTLE_MS, self._reload)

    def _reload(self) -> None:
        self._stale = False
        keymap = self._read()
        if keymap != self.keymap:
            self.keymap = keymap
            for listener in self._listeners:
                listener()

    def _read(self) -> Keymap:
        display = self._x.display
        first = display.display.info.min_keycode
        count = display.display.info.max_keycode - first + 1
        rows = display.get_keyboard_mapping(first, count)
        symbols = {first + index: tuple(row) for index, row in enumerate(rows)}
        return Keymap(symbols, tuple(tuple(row) for row in display.get_modifier_mapping()))
