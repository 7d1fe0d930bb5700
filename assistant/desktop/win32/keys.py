"""Keys pressed in a Windows session: the system takes a burst of them in one call."""

import ctypes
import time
from collections.abc import Callable, Sequence

from assistant.desktop.keys import PressedKeys
from assistant.desktop.ports import Keys, KeysDone, Pressed
from assistant.desktop.strokes import Stroke, releases
from assistant.desktop.win32 import api, raw
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.typed import WinTyped
from assistant.desktop.win32.virtual_keys import VirtualKeys, is_extended
from assistant.desktop.win32.windows import WinWindows

_KEYBOARD, _EXTENDED, _UP = 1, 1, 2
_KEY_TO_SCAN = 0
_DOWN = 0x8000


class WinKeyboard(PressedKeys):
    """Sends chords by SendInput. ``holds`` says whether the clipboard is ours now."""

    def __init__(
        self,
        loop: Loop,
        keymap: VirtualKeys,
        windows: WinWindows,
        typed: WinTyped,
        holds: Callable[[], bool],
    ) -> None:
        super().__init__(loop, lambda: keymap, windows, typed)
        self._modifiers = keymap.modifiers()
        self._holds = holds

    def pass_on(self, code: int) -> None:
        """Give the window in front a key that was caught by mistake; on the desktop thread."""
        self._tap([(code, True), (code, False)])

    @staticmethod
    def is_down(code: int) -> bool:
        """Say whether the agent holds a key."""
        return bool(api.GetAsyncKeyState(code) & _DOWN)

    def _held_now(self) -> set[int]:
        return {code for code in self._modifiers if self.is_down(code)}

    def _clipboard_is_ours(self) -> bool:
        return self._holds()

    def _send(self, keys: Keys, held: set[int]) -> KeysDone:
        lifted = releases(self._keymap(), keys.chord, held)
        held = held - {code for code, down in lifted if not down}
        at = time.monotonic()
        if self._tap([*lifted, *self._burst(keys, held)]):
            return KeysDone(Pressed.SENT, at)
        return KeysDone(Pressed.UNABLE)

    def _tap(self, taps: Sequence[Stroke]) -> bool:
        """Send strokes in one call; say whether the system took them."""
        layout = api.GetKeyboardLayout(0)
        burst = (api.INPUT * len(taps))()
        for each, (code, down) in zip(burst, taps, strict=True):
            scan = api.MapVirtualKeyExW(code, _KEY_TO_SCAN, layout)
            flags = _EXTENDED * is_extended(code) | _UP * (not down)
            each.kind = _KEYBOARD
            each.stroke = api.KEYBDINPUT(code, scan, flags, 0, raw.OURS)
        return bool(api.SendInput(len(taps), burst, ctypes.sizeof(api.INPUT)) == len(taps))


def key_of(character: str) -> int:
    """Return which key gives a character on the present keyboard, -1 where none does."""
    return int(api.VkKeyScanExW(character, api.GetKeyboardLayout(0)))
