"""What the agent types in a Windows session: raw input tells of it, beside the window in front.

Clicks are told only while a code is being typed or may be erased.
"""

import ctypes
import time
from ctypes import POINTER, c_int, c_ubyte, c_wchar_p
from ctypes.wintypes import UINT

from assistant.desktop.typed import HeardTyping
from assistant.desktop.win32 import api, events
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.raw import Raw
from assistant.desktop.win32.windows import WinWindows
from assistant.domain.insertion import Window
from assistant.domain.typed import BACKSPACE, COPY

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


class WinTyped(HeardTyping):
    """Hears what the system tells of the keyboard and the mouse."""

    def __init__(self, loop: Loop, windows: WinWindows) -> None:
        super().__init__(loop, windows)
        self._raw = Raw(loop, self._on_stroke, self._on_button)
        self._shown = events.Events(lambda event, window: self._on_shown(window))
        self._erasable = -1
        self._watching = False

    def opened(self) -> None:
        """Be ready to hear."""
        self._raw.opened()

    def closed(self) -> None:
        """Hear no more."""
        self._shown.end()
        self._raw.want(False, False)

    def _held_before(self) -> set[int]:
        return {code for code in _MODIFIERS if api.GetAsyncKeyState(code) & _DOWN}

    def _attend(self) -> None:
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
        elif self._on_key(code, self._key(code, self._front), self._front, time.monotonic()):
            self._erasable = self._moves
        self._attend()

    def _on_button(self) -> None:
        self._on_click()
        self._attend()

    def _key(self, code: int, window: Window) -> str:
        ctrl, shift = _CTRL in self._down, _SHIFT in self._down
        alt = any(each in self._down for each in _ALTS)
        if ctrl and not alt and not shift and code == _C:
            return COPY
        if ctrl or alt:
            return ""
        return BACKSPACE if code == _BACKSPACE else _character(code, shift, window)


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
