"""What the agent types in an X11 session: the server records the presses for us meanwhile."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.desktop.typed import HeardTyping
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.keymap import CONTROL, SHIFT, Keymap
from assistant.desktop.x11.layout import Layout
from assistant.desktop.x11.recording import Press, Recording
from assistant.desktop.x11.windows import X11Windows
from assistant.domain.typed import BACKSPACE, COPY

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

#: Buttons that only scroll.
_WHEEL = range(4, 8)
#: Symbols of the number pad, and its digits.
_PAD, _PAD_DIGITS = range(0xFF80, 0xFFBE), range(0xFFB0, 0xFFBA)


class X11Typed(HeardTyping):
    """Hears what the server records."""

    def __init__(self, connection: Connection, layout: Layout, windows: X11Windows) -> None:
        super().__init__(connection, windows)
        self._x = connection
        self._layout = layout
        self._recording = Recording(connection, self._on_arrived, self._on_press)

    def rest(self) -> None:
        """Let what is typed wait for a moment: an insertion is under way."""
        self._recording.rest()

    def opened(self) -> None:
        """Watch for lists of candidates."""
        from Xlib import X

        self._x.on(X.MapNotify, self._on_mapped)

    def closed(self) -> None:
        """Hear no more."""
        self._recording.close()

    def _catch_up(self) -> None:
        super()._catch_up()
        self._recording.hear()

    def _on_arrived(self) -> None:
        """Hear presses, but what the server told before them first."""
        self._x.hear()
        if not self._recording.resting:  # one of those events may have begun an insertion
            self._recording.hear()

    def _held_before(self) -> set[int]:
        return (
            set()
        )  # nobody asks, for it would cost a round trip: of a held key each repeat counts

    def _attend(self) -> None:
        from Xlib import X

        lists = self._front is not None and self._ears.code is not None
        mask = X.PropertyChangeMask | (X.SubstructureNotifyMask if lists else 0)
        self._x.root.change_attributes(event_mask=mask)
        self._recording.want(self._front is not None)

    def _on_mapped(self, event: "Event") -> None:
        if event.override:  # a menu, or an input method that composes
            self._codes.forget()

    def _on_press(self, press: Press) -> None:
        from Xlib import X

        if press.kind == X.KeyRelease:
            self._on_release(press.code)
        elif self._front is None:
            return
        elif press.kind == X.ButtonPress:
            self._on_button(press.code)
        elif self._layout.keymap.is_modifier(press.code):
            self._alone = press.code
        else:
            self._on_key(press.code, self._key(press), self._front, press.time_ms / 1000)

    def _on_button(self, button: int) -> None:
        self._alone = 0
        if button not in _WHEEL:
            self._on_click()

    def _key(self, press: Press) -> str:
        keymap = self._layout.keymap
        held = press.state & keymap.relevant()
        if held == CONTROL and press.code in keymap.codes("C"):
            return COPY
        if held & ~SHIFT:
            return ""
        if press.code in keymap.codes("Backspace"):
            return BACKSPACE
        return character(keymap, press.code, press.state)


def character(keymap: Keymap, code: int, state: int) -> str:
    """Return the character that a key gives, "" for one that gives none. CapsLock is left out."""
    row = keymap.symbols.get(code, ())
    shift = bool(state & SHIFT)
    if state & keymap.num_lock and any(symbol in _PAD for symbol in row[1:2]):
        shift = not shift
    symbol = _symbol(row, (state >> 13) & 1, shift)
    if symbol in _PAD_DIGITS:
        return str(symbol - _PAD_DIGITS.start)
    if symbol & 0xFF000000 == 0x01000000:
        return chr(symbol & 0x00FFFFFF)
    return chr(symbol) if 0x20 <= symbol < 0x7F or 0xA0 <= symbol <= 0xFF else ""


def _symbol(row: Sequence[int], group: int, shift: bool) -> int:
    """Return the symbol of a key's row; one without a second layout or level has its first."""
    pair = list(row[2 * group : 2 * group + 2])
    if not any(pair):
        pair = list(row[:2])
    return (pair[1] if shift and len(pair) > 1 else 0) or (pair[0] if pair else 0)
