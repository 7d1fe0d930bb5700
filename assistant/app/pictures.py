"""Pictures that the agent looks at in a window of their own, and where the keyboard goes then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.attachments import attached
from assistant.ui.pictures.showing import Showing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.domain.phrases import Attachment, PhraseId
    from assistant.services.desk import Desk
    from assistant.ui.lane import Lane
    from assistant.ui.main_window import MainWindow
    from assistant.ui.target import Target


class Pictures(QObject):
    """Shows the pictures of phrases and products beside the window."""

    to_copy = Signal(str)
    """The file at this path is to be put on the clipboard."""

    def __init__(self, desk: Desk, lane: Lane, window: MainWindow, target: Target) -> None:
        super().__init__(window)
        self._desk, self._window, self._target = desk, window, target
        self._asked_by_key = False
        self._showing = Showing(desk.attachments, lane, window)
        self._showing.to_copy.connect(self.to_copy)
        self._showing.ended.connect(self._on_ended)
        window.closed.connect(self._showing.close)

    def show_phrase(self, id: PhraseId) -> None:
        """Show the pictures of a phrase, if it has any."""
        phrase = self._desk.library.shelf.phrases.get(id)
        if phrase is not None and (shown := attached(phrase)):
            self.show_all(shown)

    def show_all(self, shown: Sequence[Attachment]) -> None:
        """Show these."""
        by_key = self._window.isActiveWindow()
        self._showing.show_all(shown)
        self._asked_by_key = by_key

    def _on_ended(self, copied: bool) -> None:
        """Give the keyboard back to where it was: the list, or the chat."""
        if self._asked_by_key and not copied:
            self._window.phrases.keyboard_wanted.emit()
        else:
            self._target.leave_typing()
