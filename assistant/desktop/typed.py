"""What the agent types while a workbench is in front, heard without taking a key from anybody.

Keys are told to us only while somebody listens and such a window is in front. Of what was typed
only the beginning of a code is kept, until the caret may be elsewhere: another window, a click, an
arrow key, Enter.

The keys are heard as they are pressed. An input method that makes other characters of them cannot
be told for certain; its list of candidates can be seen coming up, and a tap of Shift alone, which
switches it: both end the code that was begun.
"""

import os
from abc import ABC, abstractmethod
from collections.abc import Callable

from assistant.desktop.ports import Ears
from assistant.desktop.thread import DesktopThread
from assistant.desktop.windows import ForeignWindows
from assistant.domain.insertion import Erasure, Window
from assistant.domain.typed import COPY, CodeEar, CopyEar


class HeardTyping(ABC):
    """Hears typed codes and double copies. Lives on the desktop thread."""

    def __init__(self, thread: DesktopThread, windows: ForeignWindows) -> None:
        self._thread = thread
        self._windows = windows
        self._ears = Ears()
        self._workbench: Callable[[Window], bool] = lambda window: False
        self._codes, self._copies = CodeEar(), CopyEar()
        self._front: Window | None = None
        self._down: set[int] = set()
        self._alone = 0
        self._moves = 0
        self._home = 0
        self._asked = False
        thread.add(self)
        windows.follow(self._on_front)

    def listen(self, ears: Ears, workbench: Callable[[Window], bool]) -> None:
        """Tell ``ears`` from now on of what is typed where ``workbench`` accepts the window."""

        def job() -> None:
            self._ears, self._workbench = ears, workbench
            self._on_front(self._windows.front())

        self._thread.post(job)

    def untouched(self, erasure: Erasure) -> bool:
        """Say whether the caret is where it was after those characters; on the desktop thread."""
        self._catch_up()
        return erasure.moves == self._moves

    @abstractmethod
    def opened(self) -> None:
        """Be ready to hear."""

    @abstractmethod
    def closed(self) -> None:
        """Hear no more."""

    @abstractmethod
    def _attend(self) -> None:
        """Have told what matters now, and nothing else."""

    @abstractmethod
    def _held_before(self) -> set[int]:
        """Return the keys that were down when a workbench came to the front."""

    def _catch_up(self) -> None:
        """Hear all that has happened until now."""
        self._thread.hear()

    def _on_front(self, window: Window | None) -> None:
        """Begin anew in another window; listen only where it is a workbench."""
        before, self._front = self._front, window if self._counts(window) else None
        if window is not None:  # between two windows there may be none
            if self._home not in (0, window.id):
                self._on_left(window)
            self._home = self._front.id if self._front else 0
        if _id(before) != _id(self._front):
            self._forget()
            self._down = self._held_before()
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

    def _on_click(self) -> None:
        self._alone = 0
        self._moves += 1
        self._forget()

    def _on_release(self, code: int) -> None:
        self._down.discard(code)
        if code == self._alone:
            self._alone = 0
            self._codes.forget()

    def _on_key(self, code: int, key: str, window: Window, at_s: float) -> bool:
        """Hear ``key`` of the key ``code`` at a time of any clock; say whether it ended a code."""
        held_down = code in self._down
        self._down.add(code)
        self._alone = 0
        self._moves += 1
        once = "" if held_down and key == COPY else key
        if self._ears.copied_twice and self._copies.hear(once, at_s):
            self._ears.copied_twice(window)
        typed = self._codes.hear(key) if self._ears.code else ""
        if typed and self._ears.code:
            self._asked = False
            self._ears.code(typed[1:-1], window, Erasure(len(typed), self._moves))
        return bool(typed)


def _id(window: Window | None) -> int:
    return window.id if window else 0
