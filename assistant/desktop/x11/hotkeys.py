"""Hotkeys of an X11 session: keys grabbed from the server."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.desktop.hotkeys import HeldHotkeys
from assistant.desktop.ports import Hotkey, Refusal
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.grabs import Grabs
from assistant.desktop.x11.keys import X11Keyboard
from assistant.desktop.x11.layout import Layout
from assistant.desktop.x11.snapshot import Snapshot
from assistant.desktop.x11.windows import X11Windows

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event


class X11Hotkeys(HeldHotkeys):
    """Listens for hotkeys by grabbing their keys."""

    def __init__(
        self,
        connection: Connection,
        layout: Layout,
        windows: X11Windows,
        keyboard: X11Keyboard,
        snapshot: Snapshot,
    ) -> None:
        super().__init__(connection, windows, snapshot)
        self._x = connection
        self._layout = layout
        self._keyboard = keyboard
        self._grabs = Grabs(connection)
        self._let_go = (0, 0)
        layout.follow(self._check)

    def opened(self) -> None:
        """Hear keys."""
        from Xlib import X

        self._x.on(X.KeyPress, self._on_key)
        self._x.on(X.KeyRelease, self._on_release)

    def _hold_exactly(self, hotkeys: Sequence[Hotkey]) -> Mapping[str, Refusal]:
        return self._grabs.hold(hotkeys, self._layout.keymap)

    def _on_release(self, event: "Event") -> None:
        self._let_go = (event.detail, event.time)

    def _on_key(self, event: "Event") -> None:
        place = (event.detail, event.state & self._layout.keymap.relevant())
        hotkey = self._grabs.hotkey(place)
        if hotkey is None:
            if self._grabs.just_given_back(place):
                self._keyboard.give_back(event.detail)
        # A key that is held repeats: to us, it is let go and pressed in the same millisecond. No
        # look at the keyboard could tell that from one pressed again before we came to look.
        elif self._let_go != (event.detail, event.time):
            self._hear(hotkey)

    def _prepare(self, hotkey: Hotkey) -> None:
        if hotkey.pastes:
            self._keyboard.prepare()
        elif "Alt" in hotkey.chord.modifiers:
            self._keyboard.mask()
        super()._prepare(hotkey)
