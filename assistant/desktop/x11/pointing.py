"""Lets the agent point at a window: a crosshair, one click, and nobody else sees the click."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.keymap import Keymap
from assistant.domain.insertion import WindowId

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

_CROSSHAIR = 34
#: The click that asked for this still holds the pointer for a moment.
_TRY_AGAIN_MS = 50
_TRIES = 40

Answer = Callable[[WindowId], None]


class Pointing:
    """One pointing at a time, on the desktop thread; its answer is 0 after Esc."""

    def __init__(self, connection: Connection, keymap: Callable[[], Keymap]) -> None:
        self._x = connection
        self._keymap = keymap
        self._answer: Answer | None = None
        self._picked = WindowId(0)
        connection.add(self)

    def opened(self) -> None:
        """Hear clicks and keys."""
        from Xlib import X

        self._x.on(X.ButtonPress, self._on_press)
        self._x.on(X.ButtonRelease, self._on_release)
        self._x.on(X.KeyPress, self._on_key)

    def closed(self) -> None:
        """Answer who still waits; the server has let go of the pointer."""
        if self._answer:
            self._answer(WindowId(0))

    def begin(self, answer: Answer) -> None:
        """Show the crosshair, and bring the window clicked on to ``answer``."""
        self._end(WindowId(0))
        self._answer = answer
        self._picked = WindowId(0)
        self._grab(answer, _TRIES)

    def _grab(self, answer: Answer, tries: int) -> None:
        from Xlib import X

        if self._answer is not answer:
            return
        mask = X.ButtonPressMask | X.ButtonReleaseMask
        got = self._x.root.grab_pointer(
            False, mask, X.GrabModeAsync, X.GrabModeAsync, X.NONE, self._cursor(), X.CurrentTime
        )
        if got == X.GrabSuccess:
            self._x.root.grab_keyboard(False, X.GrabModeAsync, X.GrabModeAsync, X.CurrentTime)
        elif tries:
            self._x.after(_TRY_AGAIN_MS, lambda: self._grab(answer, tries - 1))
        else:
            self._end(WindowId(0))

    def _cursor(self) -> Any:
        font = self._x.display.open_font("cursor")
        white, black = (0xFFFF,) * 3, (0, 0, 0)
        return font.create_glyph_cursor(font, _CROSSHAIR, _CROSSHAIR + 1, black, white)

    def _on_press(self, event: "Event") -> None:
        if not self._answer:
            return
        if event.detail == 1:
            self._picked = self._client_in(event.child)
        else:
            self._end(WindowId(0))

    def _on_release(self, event: "Event") -> None:
        if self._answer and event.detail == 1:
            self._end(self._picked)

    def _on_key(self, event: "Event") -> None:
        if self._answer and event.detail in self._keymap().codes("Esc"):
            self._end(WindowId(0))

    def _client_in(self, top: Any) -> WindowId:
        """Return the program's own window inside a frame of the window manager, 0 for none."""
        from Xlib.error import XError

        level = [top] if top else []
        try:
            while level:
                for window in level:
                    if window.get_full_property(self._x.atom("WM_STATE"), 0):
                        return WindowId(window.id)
                level = [child for window in level for child in window.query_tree().children]
        except XError:
            return WindowId(0)  # it closed under the pointer
        return WindowId(0)

    def _end(self, picked: WindowId) -> None:
        from Xlib import X

        answer, self._answer = self._answer, None
        if answer:
            self._x.display.ungrab_pointer(X.CurrentTime)
            self._x.display.ungrab_keyboard(X.CurrentTime)
            answer(picked)
