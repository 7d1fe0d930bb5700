"""Presses keys in place of the agent, in one burst, without letting go of what the agent holds."""

from abc import ABC, abstractmethod
from collections.abc import Callable

from assistant.desktop.ports import Keys, KeysDone, Pressed
from assistant.desktop.strokes import Keymap, Stroke, ctrl_is_in_the_way, strokes
from assistant.desktop.thread import DesktopThread
from assistant.desktop.typed import HeardTyping
from assistant.desktop.windows import ForeignWindows
from assistant.domain.chords import Chord

#: How often and how long to wait for the agent to let go of Ctrl, for a chord without it.
_LOOK_AGAIN_MS = 10
_PATIENCE = 40
_BACKSPACE = Chord((), "Backspace")

Answer = Callable[[KeysDone], None]


class PressedKeys(ABC):
    """Sends chords from the desktop thread, to the window they are meant for and to no other."""

    def __init__(
        self,
        thread: DesktopThread,
        keymap: Callable[[], Keymap],
        windows: ForeignWindows,
        typed: HeardTyping,
    ) -> None:
        self._thread = thread
        self._keymap = keymap
        self._windows = windows
        self._typed = typed

    def press(self, keys: Keys, then: Answer) -> None:
        """Press and release ``keys`` if their window is in front at that very moment."""

        def answer(done: KeysDone) -> None:
            self._thread.reply(lambda: then(done))

        self._thread.post(
            lambda: self._press(keys, answer, _PATIENCE),
            lambda: answer(KeysDone(Pressed.DEAD)),
        )

    @abstractmethod
    def _held_now(self) -> set[int]:
        """Return what the agent holds: all modifiers at least."""

    @abstractmethod
    def _clipboard_is_ours(self) -> bool:
        """Say whether a paste would read what we offer."""

    @abstractmethod
    def _send(self, keys: Keys, held: set[int]) -> KeysDone:
        """Put all keys out at once: nothing the agent presses comes between."""

    def _able(self, key: str) -> bool:
        return bool(self._keymap().codes(key))

    def _sent(self, done: KeysDone, answer: Answer) -> None:
        answer(done)

    def _press(self, keys: Keys, answer: Answer, patience: int) -> None:
        if not self._able(keys.chord.key):
            answer(KeysDone(Pressed.UNABLE))
            return
        held = self._held_now()
        refused = self._refusal(keys)
        if refused:
            answer(KeysDone(refused))
        elif patience and ctrl_is_in_the_way(self._keymap(), keys.chord, held):
            again = patience - 1
            self._thread.after(_LOOK_AGAIN_MS, lambda: self._press(keys, answer, again))
        else:
            self._sent(self._send(keys, held), answer)

    def _refusal(self, keys: Keys) -> Pressed | None:
        self._thread.hear()
        if not self._windows.is_in_front(keys.into):
            return Pressed.CHANGED if self._windows.exists(keys.into) else Pressed.GONE
        if self._windows.above_us(keys.into):
            return Pressed.ABOVE_US
        if keys.erase and not self._typed.untouched(keys.erase):
            return Pressed.TYPED_ON
        if keys.pastes and not self._clipboard_is_ours():
            return Pressed.NOT_OURS
        return None

    def _burst(self, keys: Keys, held: set[int]) -> list[Stroke]:
        """Return the strokes that erase what is to be erased, and those of the chord."""
        keymap, length = self._keymap(), keys.erase.length if keys.erase else 0
        return [*strokes(keymap, _BACKSPACE, held) * length, *strokes(keymap, keys.chord, held)]
