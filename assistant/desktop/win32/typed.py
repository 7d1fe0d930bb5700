"""What the agent types while a workbench is in front, heard without taking a key from anybody.

Keys are told to us only while somebody listens and such a window is in front, clicks only while a
code is being typed or may be erased. Of what was typed only the beginning of a code is kept, until
the caret may be elsewhere: another window, a click, an arrow key, Enter.

The keys are heard as they are pressed. An input method that makes other characters of them cannot
be told for certain; its list of candidates can be seen coming up, and a tap of Shift alone, which
switches it: both end the code that was begun.
"""

import ctypes
import os
import time
from collections.abc import Callable
from ctypes import POINTER, c_int, c_ubyte, c_wchar_p
from ctypes.wintypes import UINT

from assistant.desktop.ports import Ears
from assistant.desktop.win32 import api, events
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.raw import Raw
from assistant.desktop.win32.windows import WinWindows
from assistant.domain.insertion import Erasure, Window
from assistant.domain.typed import BACKSPACE, COPY, CodeEar, CopyEar

_ToUnicodeEx = api.Function(
    *("user32", "ToUnicodeEx", c_int, UINT, UINT, POINTER(c_ubyte), c_wchar_p),
    *(c_int, UINT, api.HANDLE),
)
_LEAVE_DEAD_KEYS = 4
_DOWN = 0x8000

#: Told without their side.
_SHIFT, _CTRL, _ALT = 0x10, 0x11, 0x12
_ALTS = (_ALT, 0x5B, 0x5C)  # and Super
_LOCKS = (0x14, 0x90, 0x91)
_MODIFIERS = {_SHIFT, _CTRL, *_ALTS, *_LOCKS}
_BACKSPACE, _C = 0x08, 0x43
_PAD_DIGITS = range(0x60, 0x6A)
_ROOT = 2
#: An input method shows, changes or hides its list.
_CANDIDATES = (0x8027, 0x8029)


class WinTyped:
    """Hears typed codes and double copies. Lives on the desktop thread."""

    def __init__(self, loop: Loop, windows: WinWindows) -> None:
        self._loop = loop
        self._windows = windows
        self._raw = Raw(loop, self._on_stroke, self._on_click)
        self._shown = events.Events(lambda event, window: self._on_shown(window))
        self._ears = Ears()
        self._workbench: Callable[[Window], bool] = lambda window: False
        self._codes, self._copies = CodeEar(), CopyEar()
        self._front: Window | None = None
        self._down: set[int] = set()
        self._alone = 0
        self._moves = 0
        self._erasable = -1
        self._home = 0
        self._asked = False
        self._watching = False
        loop.add(self)
        windows.follow(self._on_front)

    def listen(self, ears: Ears, workbench: Callable[[Window], bool]) -> None:
        """Tell ``ears`` from now on of what is typed where ``workbench`` accepts the window."""

        def job() -> None:
            self._ears, self._workbench = ears, workbench
            self._on_front(self._windows.front())

        self._loop.post(job)

    def untouched(self, erasure: Erasure) -> bool:
        """Say whether the caret is where it was after those characters; on the desktop thread."""
        self._loop.hear()
        return erasure.moves == self._moves

    def opened(self) -> None:
        """Be ready to hear."""
        self._raw.opened()

    def closed(self) -> None:
        """Hear no more."""
        self._shown.end()
        self._raw.want(False, False)

    def _on_front(self, window: Window | None) -> None:
        """Begin anew in another window; listen only where it is a workbench."""
        before, self._front = self._front, window if self._counts(window) else None
        if window is not None:  # between two windows there may be none
            if self._home not in (0, window.id):
                self._on_left(window)
            self._home = self._front.id if self._front else 0
        if _id(before) != _id(self._front):
            self._forget()
            self._down = {code for code in _MODIFIERS if api.GetAsyncKeyState(code) & _DOWN}
        self._attend()

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

    def _attend(self) -> None:
        """Have told what matters now."""
        listening = self._front is not None
        erasable = self._erasable == self._moves
        self._raw.want(listening, listening and (self._codes.busy or erasable))
        watching = listening and self._codes.busy
        if watching != self._watching:
            self._watching = watching
            self._shown.end()
            if watching:
                self._shown.begin(events.SHOWN, events.SHOWN)
                self._shown.begin(*_CANDIDATES)

    def _on_shown(self, window: int) -> None:
        """End a code where something comes up over the workbench: an input method composes."""
        if window == api.GetAncestor(window, _ROOT) and window != api.GetForegroundWindow():
            self._codes.forget()

    def _on_stroke(self, code: int, down: bool) -> None:
        if not down:
            self._on_release(code)
        elif self._front is None:
            return
        elif code in _MODIFIERS:
            self._down.add(code)
            self._alone = code
        else:
            self._on_key(code, self._front)
        self._attend()

    def _on_release(self, code: int) -> None:
        self._down.discard(code)
        if code == self._alone:
            self._alone = 0
            self._codes.forget()

    def _on_click(self) -> None:
        self._alone = 0
        self._moves += 1
        self._forget()
        self._attend()

    def _on_key(self, code: int, window: Window) -> None:
        held_down = code in self._down
        self._down.add(code)
        self._alone = 0
        self._moves += 1
        key = self._key(code, window)
        once = "" if held_down and key == COPY else key
        if self._ears.copied_twice and self._copies.hear(once, time.monotonic()):
            self._ears.copied_twice(window)
        if self._ears.code:
            self._hear_code(key, window, self._ears.code)

    def _hear_code(
        self, key: str, window: Window, heard: Callable[[str, Window, Erasure], None]
    ) -> None:
        typed = self._codes.hear(key)
        if typed:
            self._asked = False
            self._erasable = self._moves
            heard(typed[1:-1], window, Erasure(len(typed), self._moves))

    def _key(self, code: int, window: Window) -> str:
        ctrl, shift = _CTRL in self._down, _SHIFT in self._down
        alt = any(each in self._down for each in _ALTS)
        if ctrl and not alt and not shift and code == _C:
            return COPY
        if ctrl or alt:
            return ""
        return BACKSPACE if code == _BACKSPACE else _character(code, shift, window)


def _id(window: Window | None) -> int:
    return window.id if window else 0


def _character(code: int, shift: bool, window: Window) -> str:
    """Return the character that a key gives in a window, "" for none. CapsLock is left out."""
    if code in _PAD_DIGITS:
        return str(code - _PAD_DIGITS.start)
    layout = api.GetKeyboardLayout(api.GetWindowThreadProcessId(window.id, None))
    keys = (c_ubyte * 256)()
    keys[_SHIFT] = 0x80 * shift
    text = ctypes.create_unicode_buffer(8)
    length = _ToUnicodeEx(code, 0, keys, text, len(text), _LEAVE_DEAD_KEYS, layout)
    return text.value if length == 1 and text.value.isprintable() else ""
