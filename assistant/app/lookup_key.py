"""What the agent means when a look-up is asked for: a copy, or what is selected in the window."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from assistant.app.lookup import Lookup
    from assistant.app.pages import Pages
    from assistant.domain.insertion import Window
    from assistant.ui.fresh_copy import FreshCopy
    from assistant.ui.inserting import Inserting


class Looking(QObject):
    """Brings the text that is meant to the look-up of the window there is now."""

    def __init__(self, inserting: Inserting, fresh: FreshCopy, pages: Callable[[], Pages]) -> None:
        super().__init__()
        self._inserting, self._fresh, self._pages = inserting, fresh, pages
        self._last = ""

    def on_copied_twice(self, _window: Window) -> None:
        """Look up what was just copied."""
        self._fresh.read(self._look_up)

    def on_key(self, window: Window) -> None:
        """Look up what was copied last, or else what is selected.

        The same key once more, with the same text, does what the strip offers.
        """
        if self._fresh.fresh:
            self._fresh.read(partial(self._on_copy, window))
        else:
            self._read_selection(window)

    def _on_copy(self, window: Window, text: str) -> None:
        """Look up a copy; one that was looked up already is followed by the selection."""
        if not text.strip() or (text == self._last and not self._lookup.again()):
            self._read_selection(window)
        elif text != self._last:
            self._look_up(text)

    def _read_selection(self, window: Window) -> None:
        if window.id and window.pid != os.getpid():
            self._inserting.read_selection(window, self._on_selection)
        else:
            self._on_selection("")

    def _on_selection(self, text: str) -> None:
        if (not text.strip() or text == self._last) and self._lookup.again():
            return
        if text.strip():
            self._look_up(text)
        else:
            words = self.tr("Nothing was copied just now, and nothing is selected.")
            self._pages().window.say(words)

    def _look_up(self, text: str) -> None:
        self._last = text
        self._lookup.look_up(text)

    @property
    def _lookup(self) -> Lookup:
        return self._pages().goods.lookup
