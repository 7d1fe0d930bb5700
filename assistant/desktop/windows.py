"""The windows of other programs: which is in front, and what is asked of them.

How the system tells of its windows differs; who is told, and who waits for an answer, does not.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from assistant.desktop.thread import DesktopThread
from assistant.domain.insertion import Window, WindowId

_ACTIVATION_MS = 500

Changed = Callable[[Window | None], None]


class Crosshair(Protocol):
    """Lets the agent point at a window; on the desktop thread."""

    def begin(self, answer: Callable[[WindowId], None], /) -> None:
        """Bring the window clicked on to ``answer``, 0 after Esc."""
        ...


class ForeignWindows(ABC):
    """Knows the window in front; looks at, activates and points at others."""

    def __init__(self, thread: DesktopThread, crosshair: Crosshair) -> None:
        self._thread = thread
        self._crosshair = crosshair
        self._front: Window | None = None
        self._listeners: list[Changed] = []
        self._awaited: list[tuple[WindowId, Callable[[bool], None]]] = []
        thread.add(self)

    # what the GUI thread asks

    def front(self) -> Window | None:
        """Return the window in front as last seen; from any thread."""
        return self._front

    def watch(self, changed: Changed) -> None:
        """Call ``changed`` on the GUI thread whenever another window comes to the front."""
        self.follow(lambda window: self._thread.reply(lambda: changed(window)))

    def look(self, window: WindowId, then: Changed) -> None:
        """Bring that window as it is now to ``then``, None where it is gone."""

        def job() -> None:
            found = self.describe(window)
            self._thread.reply(lambda: then(found))

        self._thread.post(job, lambda: self._thread.reply(lambda: then(None)))

    def activate(self, window: WindowId, then: Callable[[bool], None]) -> None:
        """Bring that window to the front; ``then`` hears within 500 ms whether it is."""

        def answer(there: bool) -> None:
            self._thread.reply(lambda: then(there))

        self._thread.post(lambda: self._activate(window, answer), lambda: answer(False))

    def pick(self, then: Changed) -> None:
        """Let the agent point at a window with a crosshair; None after Esc or another button."""

        def answer(number: WindowId) -> None:
            found = self._picked(number) if number else None
            self._thread.reply(lambda: then(found))

        self._thread.post(lambda: self._crosshair.begin(answer), lambda: answer(WindowId(0)))

    # what the other parts ask, on the desktop thread

    def follow(self, changed: Changed) -> None:
        """Call ``changed`` on the desktop thread when the front window or its title changes."""
        self._listeners.append(changed)

    @abstractmethod
    def refresh(self) -> Window | None:
        """Look who is in front at this very moment, tell who follows, and return it."""

    def notice(self) -> Window | None:
        """Look whether another window is in front now; what changes in the same one is told."""
        return self.refresh()

    def is_in_front(self, number: WindowId) -> bool:
        """Say whether that window is in front at this very moment; if not, look which one is."""
        front = self.notice()
        return front is not None and front.id == number

    @abstractmethod
    def describe(self, number: WindowId) -> Window | None:
        """Return a window with its program and title, None where it is gone."""

    @abstractmethod
    def exists(self, number: WindowId) -> bool:
        """Say whether a window is still there."""

    def above_us(self, number: WindowId) -> bool:
        """Say whether a window's program is trusted more than ours: it would get no key of ours."""
        return False

    @abstractmethod
    def opened(self) -> None:
        """Begin to follow the window in front."""

    def closed(self) -> None:
        """Answer those who wait for a window that will never come."""
        self._front = None
        for _, answer in self._awaited:
            answer(False)
        self._awaited.clear()

    @abstractmethod
    def _on_other(self, window: Window | None) -> None:
        """Note that another window is in front now, or none."""

    @abstractmethod
    def _bring_to_front(self, window: WindowId) -> None:
        """Ask the system for it."""

    def _picked(self, number: WindowId) -> Window | None:
        return self.describe(number)

    def _see(self, window: Window | None) -> None:
        """Note which window is in front, and tell who wants to know."""
        before, self._front = self._front, window
        if window == before:
            return
        if window is None or before is None or window.id != before.id:
            self._on_other(window)
        if window is None or before is None or window != replace(before, rect=window.rect):
            for listener in self._listeners:
                listener(window)
        for entry in [each for each in self._awaited if window and each[0] == window.id]:
            self._awaited.remove(entry)
            entry[1](True)

    def _activate(self, window: WindowId, answer: Callable[[bool], None]) -> None:
        front = self.refresh()
        if front and front.id == window:
            answer(True)
            return
        entry = (window, answer)
        self._awaited.append(entry)
        self._thread.after(_ACTIVATION_MS, lambda: self._give_up(entry))
        self._bring_to_front(window)

    def _give_up(self, entry: tuple[WindowId, Callable[[bool], None]]) -> None:
        if entry in self._awaited:
            self._awaited.remove(entry)
            entry[1](False)
