"""Hotkeys: heard wherever the agent is, and never seen by the window in front.

A key limited to workbenches is held only while one is in front: a browser keeps its Ctrl+1 … 9.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.desktop.ports import Hotkey, Refusal
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.grabs import Grabs
from assistant.desktop.x11.keys import X11Keyboard
from assistant.desktop.x11.layout import Layout
from assistant.desktop.x11.snapshot import Snapshot
from assistant.desktop.x11.windows import X11Windows
from assistant.domain.insertion import Window, WindowId

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

_NOBODY = Window(WindowId(0))
#: How often to look whether a key is still down: held, it repeats, but it is heard once.
_LOOK_AGAIN_MS = 25

#: So soon does the order to paste follow its key.
_ORDER_MS = 5

Refused = Callable[[Mapping[str, Refusal]], None]


class X11Hotkeys:
    """Listens for hotkeys by grabbing their keys."""

    def __init__(
        self,
        connection: Connection,
        layout: Layout,
        windows: X11Windows,
        keyboard: X11Keyboard,
        snapshot: Snapshot,
    ) -> None:
        self._x = connection
        self._layout = layout
        self._windows = windows
        self._keyboard = keyboard
        self._snapshot = snapshot
        self._grabs = Grabs(connection)
        self._heard: Callable[[str, Window], None] = lambda name, window: None
        self._hotkeys: Sequence[Hotkey] = ()
        self._workbench: Callable[[Window], bool] = lambda window: False
        self._refused: Refused = lambda names: None
        self._why: dict[str, Refusal] = {}
        self._everywhere = False
        self._down: set[int] = set()
        connection.add(self)
        layout.follow(self._check)
        windows.follow(lambda window: self._hold())

    def listen(self, heard: Callable[[str, Window], None]) -> None:
        """Name the one who hears: ``heard(name, window in front)``, on the desktop thread."""
        self._heard = heard

    def take(
        self, hotkeys: Sequence[Hotkey], workbench: Callable[[Window], bool], then: Refused
    ) -> None:
        """Make ``hotkeys`` the ones we hold; ``then`` hears which were refused."""

        def tell(names: Mapping[str, Refusal]) -> None:
            self._x.reply(lambda: then(names))

        def job() -> None:
            self._hotkeys, self._workbench, self._refused = tuple(hotkeys), workbench, tell
            self._check()

        self._x.post(job, lambda: tell({hotkey.name: Refusal.UNABLE for hotkey in hotkeys}))

    def everywhere(self, on: bool) -> None:
        """Hold the workbench-only keys in every window too."""

        def job() -> None:
            self._everywhere = on
            self._hold()

        self._x.post(job)

    def opened(self) -> None:
        """Hear keys."""
        from Xlib import X

        self._x.on(X.KeyPress, self._on_key)

    def closed(self) -> None:
        """Tell that nothing is held any more: the server gave all keys back."""
        self._refused({hotkey.name: Refusal.UNABLE for hotkey in self._hotkeys})

    def _check(self) -> None:
        """Hold all for a moment, to know which are refused, then those that are due."""
        self._why = self._grabs.hold(self._hotkeys, self._layout.keymap)
        self._refused(self._why)
        self._hold()

    def _hold(self) -> None:
        front = self._windows.front()
        at_work = front is not None and self._workbench(front)
        self._snapshot.near(at_work)
        limited = not (self._everywhere or at_work)
        due = [each for each in self._hotkeys if not (limited and each.workbench_only)]
        refused = self._grabs.hold(due, self._layout.keymap)
        names = {each.name for each in due}
        why = {name: each for name, each in self._why.items() if name not in names} | refused
        if why != self._why:
            self._why = why
            self._refused(why)

    def _on_key(self, event: "Event") -> None:
        place = (event.detail, event.state & self._layout.keymap.relevant())
        hotkey = self._grabs.hotkey(place)
        if hotkey is None:
            if self._grabs.just_given_back(place):
                self._keyboard.give_back(event.detail)
        elif event.detail not in self._down:
            self._down.add(event.detail)
            self._x.after(_LOOK_AGAIN_MS, lambda: self._look_whether_down(event.detail))
            self._heard(hotkey.name, self._windows.front() or _NOBODY)
            self._prepare(hotkey)

    def _prepare(self, hotkey: Hotkey) -> None:
        """Let what follows begin: the clipboard is read ahead, an Alt chord is masked."""
        if hotkey.pastes:
            self._keyboard.prepare()
            self._x.expect_order(_ORDER_MS)
            self._snapshot.expect()
        elif "Alt" in hotkey.chord.modifiers:
            self._keyboard.mask()

    def _look_whether_down(self, code: int) -> None:
        if code in self._keyboard.held():
            self._x.after(_LOOK_AGAIN_MS, lambda: self._look_whether_down(code))
        else:
            self._down.discard(code)
