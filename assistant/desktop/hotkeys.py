"""Hotkeys: heard wherever the agent is, and never seen by the window in front.

A key limited to workbenches is held only while one is in front: a browser keeps its Ctrl+1 … 9.
How a key is held is each system's own.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from assistant.desktop.ports import Hotkey, Refusal
from assistant.desktop.thread import DesktopThread
from assistant.desktop.windows import ForeignWindows
from assistant.domain.insertion import Window, WindowId

_NOBODY = Window(WindowId(0))
#: So soon does the order to paste follow its key.
_ORDER_MS = 5

Refused = Callable[[Mapping[str, Refusal]], None]


class Reader(Protocol):
    """Reads the clipboard before an insertion asks for it; on the desktop thread."""

    def near(self, on: bool, /) -> None:
        """Say whether an insertion may come at any moment: then what it needs is read ahead."""
        ...

    def expect(self) -> None:
        """Read at the latest now: an insertion is likely to ask in a moment."""
        ...


class HeldHotkeys(ABC):
    """Holds the keys that are due in the window in front, and tells of each press once."""

    def __init__(self, thread: DesktopThread, windows: ForeignWindows, reader: Reader) -> None:
        self._thread = thread
        self._windows = windows
        self._reader = reader
        self._heard: Callable[[str, Window], None] = lambda name, window: None
        self._hotkeys: Sequence[Hotkey] = ()
        self._workbench: Callable[[Window], bool] = lambda window: False
        self._refused: Refused = lambda names: None
        self._why: Mapping[str, Refusal] = {}
        self._everywhere = False
        thread.add(self)
        windows.follow(lambda window: self._hold())

    def listen(self, heard: Callable[[str, Window], None]) -> None:
        """Name the one who hears: ``heard(name, window in front)``, on the desktop thread."""
        self._heard = heard

    def take(
        self, hotkeys: Sequence[Hotkey], workbench: Callable[[Window], bool], then: Refused
    ) -> None:
        """Make ``hotkeys`` the ones we hold; ``then`` hears which were refused."""

        def tell(names: Mapping[str, Refusal]) -> None:
            self._thread.reply(lambda: then(names))

        def job() -> None:
            self._hotkeys, self._workbench, self._refused = tuple(hotkeys), workbench, tell
            self._check()

        self._thread.post(job, lambda: tell({hotkey.name: Refusal.UNABLE for hotkey in hotkeys}))

    def everywhere(self, on: bool) -> None:
        """Hold the workbench-only keys in every window too."""

        def job() -> None:
            self._everywhere = on
            self._hold()

        self._thread.post(job)

    @abstractmethod
    def opened(self) -> None:
        """Hear keys."""

    def closed(self) -> None:
        """Tell that nothing is held any more."""
        self._refused({hotkey.name: Refusal.UNABLE for hotkey in self._hotkeys})

    @abstractmethod
    def _hold_exactly(self, hotkeys: Sequence[Hotkey]) -> Mapping[str, Refusal]:
        """Hold these and no others; return which are refused, and why."""

    def _check(self) -> None:
        """Hold all for a moment, to know which are refused, then those that are due."""
        self._why = self._hold_exactly(self._hotkeys)
        self._refused(self._why)
        self._hold()

    def _hold(self) -> None:
        self._reader.near(self._at_work())
        due = [each for each in self._hotkeys if self._due(each)]
        refused = self._hold_exactly(due)
        names = {each.name for each in due}
        elsewhere = {name: each for name, each in self._why.items() if name not in names}
        why = {**elsewhere, **refused}
        if why != self._why:
            self._why = why
            self._refused(why)

    def _due(self, hotkey: Hotkey) -> bool:
        """Say whether a key is to be held while the window in front is there."""
        if hotkey.only_in:
            front = self._windows.front()
            return front is not None and front.id == hotkey.only_in
        return not hotkey.workbench_only or self._everywhere or self._at_work()

    def _at_work(self) -> bool:
        front = self._windows.front()
        return front is not None and self._workbench(front)

    def _hear(self, hotkey: Hotkey) -> None:
        """Tell of a key that went down; of one that repeats because it is held, do not."""
        self._heard(hotkey.name, self._windows.front() or _NOBODY)
        self._prepare(hotkey)

    def _prepare(self, hotkey: Hotkey) -> None:
        """Let begin what follows that key."""
        if hotkey.pastes:
            self._thread.expect_order(_ORDER_MS)
            self._reader.expect()
