"""What the agent types while a workbench is in front, heard without taking a key from anybody.

The server records presses only while somebody listens and such a window is in front. Of what was
typed only the beginning of a code is kept, until the caret may be elsewhere: another window, a
click, an arrow key, Enter.

The keys are heard as they are pressed. An input method that makes other characters of them cannot
be told for certain; its list of candidates can be seen coming up, and a tap of Shift alone, which
switches it: both end the code that was begun.
"""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from assistant.desktop.ports import Ears
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.keymap import CONTROL, SHIFT, Keymap
from assistant.desktop.x11.layout import Layout
from assistant.desktop.x11.recording import Press, Recording
from assistant.desktop.x11.windows import X11Windows
from assistant.domain.insertion import Erasure, Window
from assistant.domain.typed import BACKSPACE, COPY, CodeEar, CopyEar

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

#: Buttons that only scroll.
_WHEEL = range(4, 8)
#: Symbols of the number pad, and its digits.
_PAD, _PAD_DIGITS = range(0xFF80, 0xFFBE), range(0xFFB0, 0xFFBA)


class X11Typed:
    """Hears typed codes and double copies. Lives on the desktop thread."""

    def __init__(self, connection: Connection, layout: Layout, windows: X11Windows) -> None:
        self._x = connection
        self._layout = layout
        self._windows = windows
        self._recording = Recording(connection, self._on_arrived, self._on_press)
        self._ears = Ears()
        self._workbench: Callable[[Window], bool] = lambda window: False
        self._codes, self._copies = CodeEar(), CopyEar()
        self._front: Window | None = None
        self._down: set[int] = set()
        self._alone = 0
        self._moves = 0
        self._home = 0
        self._asked = False
        connection.add(self)
        windows.follow(self._on_front)

    def listen(self, ears: Ears, workbench: Callable[[Window], bool]) -> None:
        """Tell ``ears`` from now on of what is typed where ``workbench`` accepts the window."""

        def job() -> None:
            self._ears, self._workbench = ears, workbench
            self._on_front(self._windows.front())

        self._x.post(job)

    def untouched(self, erasure: Erasure) -> bool:
        """Say whether the caret is where it was after those characters; on the desktop thread."""
        self._x.hear()
        self._recording.hear()
        return erasure.moves == self._moves

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

    def _on_arrived(self) -> None:
        """Hear presses, but what the server told before them first."""
        self._x.hear()
        if not self._recording.resting:  # one of those events may have begun an insertion
            self._recording.hear()

    def _on_front(self, window: Window | None) -> None:
        """Begin anew in another window; listen only where it is a workbench."""
        before, self._front = self._front, window if self._counts(window) else None
        if window is not None:  # between two windows there may be none
            if self._home not in (0, window.id):
                self._on_left(window)
            self._home = self._front.id if self._front else 0
        if _id(before) != _id(self._front):
            self._forget()
            self._down.clear()
        self._watch_maps(self._front is not None and self._ears.code is not None)
        self._recording.want(self._front is not None)

    def _counts(self, window: Window | None) -> bool:
        listens = self._ears.code or self._ears.copied_twice
        return bool(listens and window and window.pid != os.getpid() and self._workbench(window))

    def _on_left(self, window: Window) -> None:
        """Count a leave as a move of the caret, but for one to a question of ours."""
        if self._asked or window.pid != os.getpid():
            self._moves += 1
        self._asked = True

    def _forget(self) -> None:
        self._codes.forget()
        self._copies.forget()

    def _watch_maps(self, on: bool) -> None:
        from Xlib import X

        mask = X.PropertyChangeMask | (X.SubstructureNotifyMask if on else 0)
        self._x.root.change_attributes(event_mask=mask)

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
            self._on_key(press, self._front)

    def _on_release(self, code: int) -> None:
        self._down.discard(code)
        if code == self._alone:
            self._alone = 0
            self._codes.forget()

    def _on_button(self, button: int) -> None:
        self._alone = 0
        if button not in _WHEEL:
            self._moves += 1
            self._forget()

    def _on_key(self, press: Press, window: Window) -> None:
        held_down = press.code in self._down
        self._down.add(press.code)
        self._alone = 0
        self._moves += 1
        key = self._key(press)
        once = "" if held_down and key == COPY else key
        if self._ears.copied_twice and self._copies.hear(once, press.time_ms / 1000):
            self._ears.copied_twice(window)
        if self._ears.code:
            self._hear_code(key, window, self._ears.code)

    def _hear_code(
        self, key: str, window: Window, heard: Callable[[str, Window, Erasure], None]
    ) -> None:
        typed = self._codes.hear(key)
        if typed:
            self._asked = False
            heard(typed[1:-1], window, Erasure(len(typed), self._moves))

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


def _id(window: Window | None) -> int:
    return window.id if window else 0


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
