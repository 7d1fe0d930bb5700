"""Hotkeys: heard wherever the agent is, and never seen by the window in front.

A key limited to workbenches is held only while one is in front: a browser keeps its Ctrl+1 … 9.
"""

from collections.abc import Callable, Mapping, Sequence

from assistant.desktop.ports import Hotkey, Refusal
from assistant.desktop.win32.keys import WinKeyboard
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.registrations import Registrations
from assistant.desktop.win32.windows import WinWindows
from assistant.domain.insertion import Window, WindowId

_NOBODY = Window(WindowId(0))
_WM_HOTKEY = 0x0312
#: How often to look whether a key is still down: held, it may repeat, but it is heard once.
_LOOK_AGAIN_MS = 25

Refused = Callable[[Mapping[str, Refusal]], None]


class WinHotkeys:
    """Listens for hotkeys that are registered with the system."""

    def __init__(
        self,
        loop: Loop,
        registrations: Registrations,
        windows: WinWindows,
        keyboard: WinKeyboard,
    ) -> None:
        self._loop = loop
        self._registrations = registrations
        self._windows = windows
        self._keyboard = keyboard
        self._heard: Callable[[str, Window], None] = lambda name, window: None
        self._hotkeys: Sequence[Hotkey] = ()
        self._workbench: Callable[[Window], bool] = lambda window: False
        self._refused: Refused = lambda names: None
        self._why: dict[str, Refusal] = {}
        self._everywhere = False
        self._down: set[int] = set()
        loop.add(self)
        windows.follow(lambda window: self._hold())

    def listen(self, heard: Callable[[str, Window], None]) -> None:
        """Name the one who hears: ``heard(name, window in front)``, on the desktop thread."""
        self._heard = heard

    def take(
        self, hotkeys: Sequence[Hotkey], workbench: Callable[[Window], bool], then: Refused
    ) -> None:
        """Make ``hotkeys`` the ones we hold; ``then`` hears which were refused."""

        def tell(names: Mapping[str, Refusal]) -> None:
            self._loop.reply(lambda: then(names))

        def job() -> None:
            self._hotkeys, self._workbench, self._refused = tuple(hotkeys), workbench, tell
            self._check()

        self._loop.post(job, lambda: tell({hotkey.name: Refusal.UNABLE for hotkey in hotkeys}))

    def everywhere(self, on: bool) -> None:
        """Hold the workbench-only keys in every window too."""

        def job() -> None:
            self._everywhere = on
            self._hold()

        self._loop.post(job)

    def opened(self) -> None:
        """Hear keys."""
        self._loop.on(_WM_HOTKEY, self._on_hotkey)

    def closed(self) -> None:
        """Give all keys back, and tell so."""
        self._registrations.hold(())
        self._refused({hotkey.name: Refusal.UNABLE for hotkey in self._hotkeys})

    def _check(self) -> None:
        """Hold all for a moment, to know which are refused, then those that are due."""
        self._why = self._registrations.hold(self._hotkeys)
        self._refused(self._why)
        self._hold()

    def _hold(self) -> None:
        limited = not (self._everywhere or self._at_work())
        due = [each for each in self._hotkeys if not (limited and each.workbench_only)]
        refused = self._registrations.hold(due)
        names = {each.name for each in due}
        why = {name: each for name, each in self._why.items() if name not in names} | refused
        if why != self._why:
            self._why = why
            self._refused(why)

    def _at_work(self) -> bool:
        front = self._windows.front()
        return front is not None and self._workbench(front)

    def _on_hotkey(self, wparam: int, lparam: int) -> int | None:
        hotkey, code = self._registrations.hotkey(wparam), lparam >> 16 & 0xFFFF
        if hotkey is None:
            return None
        front = self._windows.refresh()
        if hotkey.workbench_only and not (self._everywhere or self._at_work()):
            self._hold()  # given back first, or we would hear it again
            self._keyboard.pass_on(code)  # pressed before we knew that the workbench was left
        elif code not in self._down:
            self._down.add(code)
            self._loop.after(_LOOK_AGAIN_MS, lambda: self._look_whether_down(code))
            self._heard(hotkey.name, front or _NOBODY)
        return 0

    def _look_whether_down(self, code: int) -> None:
        if self._keyboard.is_down(code):
            self._loop.after(_LOOK_AGAIN_MS, lambda: self._look_whether_down(code))
        else:
            self._down.discard(code)
