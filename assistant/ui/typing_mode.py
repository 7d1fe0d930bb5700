"""When the panel may have the keyboard: while something is typed in it, and never by itself.

Otherwise the caret stays in the chat window, so that a click on a phrase can paste there.
"""

from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

_NO_FOCUS = Qt.WindowType.WindowDoesNotAcceptFocus


class FocusKeeper(Protocol):
    """Remembers which foreign window had the keyboard, and gives it back."""

    def enter_typing(self) -> None:
        """Note the window in front: the panel takes the keyboard now."""
        ...

    def leave_typing(self) -> None:
        """Give the keyboard back to the window that was noted."""
        ...


class NoKeeper:
    """Keeps nothing: on a desktop whose windows cannot be seen, the focus finds its own way."""

    def enter_typing(self) -> None:
        """Note nothing."""

    def leave_typing(self) -> None:
        """Give nothing back."""


class TypingMode(QObject):
    """Lets one window take the keyboard and gives it back."""

    def __init__(self, window: QWidget, keeper: FocusKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._on = False
        self._allowed = False
        self._accepts = False

    @property
    def on(self) -> bool:
        """Whether the window has, or is taking, the keyboard."""
        return self._on

    def allow(self, on: bool) -> None:
        """Let a click anywhere in the window take the keyboard, as in any other window.

        For screens that are typed in: letters meant for one of their fields must never reach the
        chat.
        """
        self._allowed = on
        if not self._on:
            self._accept_focus(on)

    def enter(self) -> None:
        """Take the keyboard."""
        if not self._on:
            self._on = True
            self._keeper.enter_typing()
        self._accept_focus(True)
        if (handle := self._window.windowHandle()) is not None:
            handle.requestActivate()

    def leave(self) -> None:
        """Give the keyboard back to where it was."""
        if self._on:
            self._on = False
            self._accept_focus(self._allowed)
            self._keeper.leave_typing()

    def look(self) -> None:
        """Take note that the window has the keyboard, or has it no longer."""
        if self._window.isActiveWindow():
            self._found()
        else:
            self._lost()

    def _lost(self) -> None:
        """Stop taking the keyboard: the agent has gone to another window by hand."""
        if self._on:
            self._on = False
            self._accept_focus(self._allowed)

    def _found(self) -> None:
        """Take note that the window has the keyboard, by a click where that is allowed."""
        if self._allowed and not self._on:
            self._on = True
            self._keeper.enter_typing()

    def _accept_focus(self, on: bool) -> None:
        # At the start it is so already, and to load all that a handle can do takes 2 ms.
        if on != self._accepts and (handle := self._window.windowHandle()) is not None:
            self._accepts = on
            handle.setFlag(_NO_FOCUS, not on)
