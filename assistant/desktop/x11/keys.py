"""Presses keys in place of the agent, in one burst, without letting go of what the agent holds."""

import time
from collections.abc import Callable, Iterable

from assistant.desktop.ports import KeysDone, Pressed
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.layout import Layout
from assistant.desktop.x11.strokes import Stroke, ctrl_is_in_the_way, releases, strokes
from assistant.desktop.x11.windows import X11Windows
from assistant.domain.chords import Chord
from assistant.domain.insertion import WindowId

#: How often and how long to wait for the agent to let go of Ctrl, for a chord without it.
_LOOK_AGAIN_MS = 10
_PATIENCE = 40

Answer = Callable[[KeysDone], None]


class X11Keyboard:
    """Sends chords through the XTEST extension, from the desktop thread."""

    def __init__(self, connection: Connection, layout: Layout, windows: X11Windows) -> None:
        self._x = connection
        self._layout = layout
        self._windows = windows
        self._able = False
        connection.add(self)

    def opened(self) -> None:
        """See whether this server lets keys be pressed."""
        self._able = self._x.display.has_extension("XTEST")

    def closed(self) -> None:
        """Press no more."""
        self._able = False

    def press(self, chord: Chord, into: WindowId, then: Answer) -> None:
        """Press and release ``chord`` if ``into`` is in front at that very moment."""

        def answer(done: KeysDone) -> None:
            self._x.reply(lambda: then(done))

        self._x.post(
            lambda: self._press(chord, into, answer, _PATIENCE),
            lambda: answer(KeysDone(Pressed.DEAD)),
        )

    def held(self) -> set[int]:
        """Return the keycodes that are down; on the desktop thread."""
        rows = enumerate(self._x.display.query_keymap())
        return {row * 8 + bit for row, bits in rows if bits for bit in range(8) if bits >> bit & 1}

    def tap(self, taps: Iterable[Stroke]) -> None:
        """Queue strokes, to go out with the next flush; on the desktop thread."""
        from Xlib import X
        from Xlib.ext import xtest

        for code, down in taps:
            xtest.fake_input(self._x.display, X.KeyPress if down else X.KeyRelease, code)

    def mask(self) -> None:
        """Show the window in front a key that means nothing: Alt alone would open its menus."""
        self._pass(self._layout.keymap.unassigned())

    def give_back(self, code: int) -> None:
        """Give the window in front a key that was caught by mistake."""
        self._pass(code)

    def _pass(self, code: int) -> None:
        from Xlib import X

        self._x.display.ungrab_keyboard(X.CurrentTime)
        if code:
            self.tap([(code, True), (code, False)])

    def _press(self, chord: Chord, into: WindowId, answer: Answer, patience: int) -> None:
        keymap = self._layout.keymap
        if not (self._able and keymap.codes(chord.key)):
            answer(KeysDone(Pressed.UNABLE))
            return
        asked = self._windows.active_request()
        held = self.held()
        refused = self._refusal(into, self._windows.active_in(asked))
        if refused:
            answer(KeysDone(refused))
        elif patience and ctrl_is_in_the_way(keymap, chord, held):
            again = patience - 1
            self._x.after(_LOOK_AGAIN_MS, lambda: self._press(chord, into, answer, again))
        else:
            answer(self._send(chord, held))

    def _refusal(self, into: WindowId, front: WindowId) -> Pressed | None:
        from Xlib.error import XError

        if front == into:
            return None
        try:
            self._x.window(into).get_attributes()
        except XError:
            return Pressed.GONE
        return Pressed.CHANGED

    def _send(self, chord: Chord, held: set[int]) -> KeysDone:
        """Put the keys out at once; a grab of ours would catch them, so it ends first."""
        from Xlib import X

        keymap = self._layout.keymap
        self._x.display.ungrab_keyboard(X.CurrentTime)
        in_the_way = releases(keymap, chord, held)
        if in_the_way:
            self.tap(in_the_way)
            held = self.held()
            if releases(keymap, chord, held):
                return KeysDone(Pressed.HELD)
        self.tap(strokes(keymap, chord, held))
        at = time.monotonic()
        self._x.display.flush()
        return KeysDone(Pressed.SENT, at)
