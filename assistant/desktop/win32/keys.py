"""Presses keys in place of the agent, in one burst, without letting go of what the agent holds."""

import ctypes
import time
from collections.abc import Callable, Sequence

from assistant.desktop.ports import Keys, KeysDone, Pressed
from assistant.desktop.strokes import Stroke, ctrl_is_in_the_way, releases, strokes
from assistant.desktop.win32 import api, raw
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.typed import WinTyped
from assistant.desktop.win32.virtual_keys import VirtualKeys, is_extended
from assistant.desktop.win32.windows import WinWindows
from assistant.domain.chords import Chord

#: How often and how long to wait for the agent to let go of Ctrl, for a chord without it.
_LOOK_AGAIN_MS = 10
_PATIENCE = 40
_BACKSPACE = Chord((), "Backspace")
_KEYBOARD, _EXTENDED, _UP = 1, 1, 2
_KEY_TO_SCAN = 0
_DOWN = 0x8000

Answer = Callable[[KeysDone], None]


class WinKeyboard:
    """Sends chords from the desktop thread. ``holds`` says whether the clipboard is ours now."""

    def __init__(
        self,
        loop: Loop,
        keymap: VirtualKeys,
        windows: WinWindows,
        typed: WinTyped,
        holds: Callable[[], bool],
    ) -> None:
        self._loop = loop
        self._keymap = keymap
        self._windows = windows
        self._typed = typed
        self._holds = holds

    def press(self, keys: Keys, then: Answer) -> None:
        """Press and release ``keys`` if their window is in front at that very moment."""

        def answer(done: KeysDone) -> None:
            self._loop.reply(lambda: then(done))

        self._loop.post(
            lambda: self._press(keys, answer, _PATIENCE),
            lambda: answer(KeysDone(Pressed.DEAD)),
        )

    def pass_on(self, code: int) -> None:
        """Give the window in front a key that was caught by mistake; on the desktop thread."""
        self._tap([(code, True), (code, False)])

    @staticmethod
    def is_down(code: int) -> bool:
        """Say whether the agent holds a key."""
        return bool(api.GetAsyncKeyState(code) & _DOWN)

    def _press(self, keys: Keys, answer: Answer, patience: int) -> None:
        chord, keymap = keys.chord, self._keymap
        if not keymap.codes(chord.key):
            answer(KeysDone(Pressed.UNABLE))
            return
        held = {code for code in keymap.modifiers() if self.is_down(code)}
        refused = self._refusal(keys)
        if refused:
            answer(KeysDone(refused))
        elif patience and ctrl_is_in_the_way(keymap, chord, held):
            again = patience - 1
            self._loop.after(_LOOK_AGAIN_MS, lambda: self._press(keys, answer, again))
        else:
            answer(self._send(keys, held))

    def _refusal(self, keys: Keys) -> Pressed | None:
        self._loop.hear()
        front = self._windows.refresh()
        if not front or front.id != keys.into:
            return Pressed.CHANGED if api.IsWindow(keys.into) else Pressed.GONE
        if self._windows.above_us(keys.into):
            return Pressed.ABOVE_US
        if keys.erase and not self._typed.untouched(keys.erase):
            return Pressed.TYPED_ON
        if keys.pastes and not self._holds():
            return Pressed.NOT_OURS
        return None

    def _send(self, keys: Keys, held: set[int]) -> KeysDone:
        """Put all keys out at once: nothing the agent presses comes between."""
        chord, keymap = keys.chord, self._keymap
        lifted = releases(keymap, chord, held)
        held = held - {code for code, down in lifted if not down}
        erased = strokes(keymap, _BACKSPACE, held) * (keys.erase.length if keys.erase else 0)
        at = time.monotonic()
        if self._tap([*lifted, *erased, *strokes(keymap, chord, held)]):
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
