"""Keys pressed in an X11 session: the server's test extension takes them."""

import time
from collections.abc import Iterable
from typing import Any

from assistant.desktop.keys import Answer, PressedKeys
from assistant.desktop.ports import Keys, KeysDone, Pressed
from assistant.desktop.strokes import Stroke, releases
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.layout import Layout
from assistant.desktop.x11.typed import X11Typed
from assistant.desktop.x11.windows import X11Windows

#: So long is what was seen with the hotkey still true: nobody presses two keys in that time.
_A_MOMENT_S = 0.02
#: The GUI thread has the target's requests to answer first.
_NEWS_CAN_WAIT_MS = 30


class X11Keyboard(PressedKeys):
    """Sends chords through the XTEST extension."""

    def __init__(
        self, connection: Connection, layout: Layout, windows: X11Windows, typed: X11Typed
    ) -> None:
        super().__init__(connection, lambda: layout.keymap, windows, typed)
        self._x = connection
        self._let_rest = typed.rest
        self._is_our_window = windows.is_ours
        self._there = False
        self._asked: Any = None
        self._asked_at = 0.0
        self._requests: dict[Stroke, bytes] = {}
        connection.add(self)

    def opened(self) -> None:
        """See whether this server lets keys be pressed."""
        self._there = self._x.display.has_extension("XTEST")

    def closed(self) -> None:
        """Press no more."""
        self._there = False

    def tap(self, taps: Iterable[Stroke]) -> None:
        """Queue strokes, to go out with the next flush; on the desktop thread.

        A grab of ours would catch them, and the next hotkey may go down at any moment: it is ended
        in the same breath.
        """
        from Xlib import X

        self._x.display.ungrab_keyboard(X.CurrentTime)
        for stroke in taps:
            self._x.send_prepared(self._prepared(stroke))

    def prepare(self) -> None:
        """Ask for what a press in the next moment will need; on the desktop thread."""
        from Xlib import X
        from Xlib.protocol import request

        self._let_rest()
        self._x.display.ungrab_keyboard(X.CurrentTime)
        self._asked_at = time.monotonic()
        self._asked = request.QueryKeymap(display=self._x.display.display, defer=True)

    def _prepared(self, stroke: Stroke) -> bytes:
        """Return the request for a stroke as it goes over the wire."""
        if stroke not in self._requests:
            from Xlib import X
            from Xlib.ext import xtest

            self._requests[stroke] = xtest.FakeInput._request.to_binary(
                opcode=self._x.display.display.get_extension_major(xtest.extname),
                event_type=X.KeyPress if stroke[1] else X.KeyRelease,
                detail=stroke[0],
                time=X.CurrentTime,
                root=X.NONE,
                x=0,
                y=0,
            )
        return self._requests[stroke]

    def mask(self) -> None:
        """Show the window in front a key that means nothing: Alt alone would open its menus."""
        self._pass(self._keymap().unassigned())

    def give_back(self, code: int) -> None:
        """Give the window in front a key that was caught by mistake."""
        self._pass(code)

    def _pass(self, code: int) -> None:
        self.tap([(code, True), (code, False)] if code else ())

    def _able(self, key: str) -> bool:
        return self._there and super()._able(key)

    def _sent(self, done: KeysDone, answer: Answer) -> None:
        self._x.after(_NEWS_CAN_WAIT_MS, lambda: answer(done))

    def _held_now(self) -> set[int]:
        """Return what the agent holds, as seen with the hotkey where that was a moment ago."""
        if time.monotonic() - self._asked_at > _A_MOMENT_S:
            self.prepare()
        self._asked.reply()
        return _codes(self._asked.map)

    def _clipboard_is_ours(self) -> bool:
        """Ask the server: it ignores who takes the clipboard with a time before the last change.

        Qt takes it with the time of the last event it knows, and believes that it has it.
        """
        owner = self._x.display.get_selection_owner(self._x.atom("CLIPBOARD"))
        return not isinstance(owner, int) and self._is_our_window(owner.id)

    def _send(self, keys: Keys, held: set[int]) -> KeysDone:
        """Put the keys out at once."""
        in_the_way = releases(self._keymap(), keys.chord, held)
        if in_the_way:
            self.tap(in_the_way)
            held = _codes(self._x.display.query_keymap())
            if releases(self._keymap(), keys.chord, held):
                return KeysDone(Pressed.HELD)
        self.tap(self._burst(keys, held))
        at = time.monotonic()
        self._x.display.flush()
        return KeysDone(Pressed.SENT, at)


def _codes(rows: Iterable[int]) -> set[int]:
    """Return the keycodes that are down, of the server's 32 bytes."""
    down = [(row, bits) for row, bits in enumerate(rows) if bits]
    return {row * 8 + bit for row, bits in down for bit in range(8) if bits >> bit & 1}
