"""What is selected in a foreign window: copied by its own key, and the clipboard given back.

``KEEP``   what lies on the clipboard is kept; where some of it would be lost, nothing is touched;
``KEYS``   a blank of ours is put there, so that a copy can be told, and Ctrl+C is pressed;
``COPY``   the window copies, or has nothing selected: then the blank stays ours;
``READ``   what it copied is read, and the clipboard gets back what was kept.

The agent asked for it by a key; nothing is read from a window by itself.
"""

from collections.abc import Callable

from assistant.desktop.ports import Desktop, Kept, Keys, KeysDone, Pressed
from assistant.domain.chords import Chord
from assistant.domain.insertion import Window

#: How long a window may take to copy, and how often it is looked whether it has.
LIMIT_MS, LOOK_MS = 800.0, 15.0

#: Windows in which Ctrl+C ends what runs there.
_TERMINALS = (
    *("windowsterminal", "cmd", "powershell", "pwsh", "conhost", "openconsole", "mintty", "putty"),
    *("xterm", "gnome-terminal", "konsole", "kitty", "alacritty", "xshell", "mobaxterm"),
)


def may_be_asked(window: Window) -> bool:
    """Say whether a window may be made to copy."""
    name = window.process.casefold().removesuffix(".exe")
    return bool(window.id) and not any(name.startswith(each) for each in _TERMINALS)


class Reading:
    """Reads one selection; ``ended`` is called once, with its text or "" for none."""

    def __init__(self, desktop: Desktop, window: Window, ended: Callable[[str], None]) -> None:
        self._desktop, self._window = desktop, window
        self._ended = ended
        self._kept: Kept | None = None
        self._until = 0.0
        self._over = False

    def begin(self) -> None:
        """Keep the clipboard, if the window is there to copy."""
        front = self._desktop.windows.front()
        if front is None or front.id != self._window.id or not may_be_asked(self._window):
            self._end("")
        else:
            self._desktop.timer.after(LIMIT_MS * 2, lambda: self._end(""))
            self._desktop.clipboard.keep(self._on_kept)

    def drop(self) -> None:
        """Stop; the clipboard gets back what it had, and ``ended`` is not called any more."""
        if not self._over:
            self._over = True
            self._give_back()

    def _on_kept(self, kept: Kept) -> None:
        if self._over:
            return
        if not kept.complete or not self._desktop.clipboard.offer(" ", self._window, _unheard):
            self._end("")
            return
        self._kept = kept
        keys = Keys(Chord.parse("Ctrl+C"), self._window.id, pastes=True)
        self._desktop.keyboard.press(keys, self._on_pressed)

    def _on_pressed(self, done: KeysDone) -> None:
        if done.pressed is Pressed.SENT:
            self._until = self._desktop.timer.now() + LIMIT_MS / 1000
            self._look()
        else:
            if done.pressed is Pressed.NOT_OURS:
                self._kept = None  # somebody has copied meanwhile, and that stays
            self._end("")

    def _look(self) -> None:
        if self._over:
            return
        if not self._desktop.clipboard.ours():
            self._desktop.clipboard.keep(lambda copied: self._end(copied.text))
        elif self._desktop.timer.now() < self._until:
            self._desktop.timer.after(LOOK_MS, self._look)
        else:
            self._end("")

    def _end(self, text: str) -> None:
        if not self._over:
            self._over = True
            self._give_back()
            self._ended(text)

    def _give_back(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            self._desktop.clipboard.restore(kept)


def _unheard(_read: object) -> None:
    """Nobody needs to know who reads the blank."""
