"""Keeps what lies on the clipboard, through our own connection, without waiting for anybody.

The list of formats is asked for as soon as another program copies, the formats themselves while a
workbench is in front, however long the owner takes: an insertion then finds them here. What a
password manager offers is read only when an insertion asks. An insertion waits 250 ms at most, and
nothing else waits.
"""

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from assistant.desktop.ports import Kept
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.reading import TARGETS, Reading, kept, wanted
from assistant.desktop.x11.windows import X11Windows

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

DEADLINE_MS = 250
#: More than this is not held for an insertion that may never come, but read again.
_HELD_LIMIT = 24 * 1024 * 1024

Answer = Callable[[Kept], None]


class Snapshot:
    """One reading at a time; who asks meanwhile gets the same one. Lives on the desktop thread."""

    def __init__(self, connection: Connection, windows: X11Windows) -> None:
        self._x = connection
        self._windows = windows
        self._reading: Reading | None = None
        self._formats: list[str] | None = None
        self._wanted = False
        self._numbers = itertools.count(1)
        self._awaited = 0
        self._answers: list[Answer] = []
        self._early: Kept | None = None
        self._near = False
        self._ours = False
        self._secret = False
        self._follows_owner = False
        connection.add(self)

    def opened(self) -> None:
        """Hear answers, and when the owner changes."""
        from Xlib import X

        self._x.on(X.SelectionNotify, self._on_answer)
        self._x.on(X.PropertyNotify, self._on_property)
        if self._x.display.has_extension("XFIXES"):
            self._follow_owner()

    def closed(self) -> None:
        """Tell those who wait that it cannot be had any more."""
        self._deliver(Kept(complete=False))

    def near(self, on: bool) -> None:
        """Say whether an insertion may come at any moment: then what it needs is read ahead."""
        self._near = on
        if not on:
            self._early = None
        elif not self._secret:
            self.expect()

    def expect(self) -> None:
        """Read ahead: an insertion is likely to ask in a moment."""
        if self._follows_owner and not (self._ours or self._early or self._wanted):
            self._begin()

    def ready(self) -> Kept | None:
        """Return what was read ahead and still lies on the clipboard; from any thread."""
        return self._early

    def take(self, answer: Answer) -> None:
        """Read what lies on the clipboard, and bring it to ``answer``."""
        if self._early:
            answer(self._early)
            return
        self._answers.append(answer)
        self._awaited = number = next(self._numbers)
        self._x.after(DEADLINE_MS, lambda: self._give_up(number))
        if not self._wanted:
            self._begin()

    def _begin(self) -> None:
        self._wanted = True
        if not self._reading:
            self._go_on()

    def _go_on(self) -> None:
        """Ask for what is missing: the list of formats, or the formats."""
        if self._formats is None:
            self._read([TARGETS], self._on_list)
        elif self._wanted:
            self._read(self._formats, self._on_content)

    def _read(self, names: list[str], done: Callable[[dict[str, bytes], bool], None]) -> None:
        def ended(found: dict[str, bytes], complete: bool) -> None:
            if self._reading is reading:
                self._reading = None
                done(found, complete)

        self._reading = reading = Reading(self._x, ended)
        reading.begin(names)

    def _give_up(self, number: int) -> None:
        if self._awaited == number and self._answers and self._reading:
            self._reading.give_up()

    def _on_list(self, found: dict[str, bytes], complete: bool) -> None:
        if complete:
            self._formats, self._secret = wanted(self._x, found.get(TARGETS))
            self._go_on()
            self.near(self._near)
        else:
            self._deliver(Kept(complete=False))

    def _on_content(self, found: dict[str, bytes], complete: bool) -> None:
        self._deliver(kept(found, complete))

    def _deliver(self, content: Kept) -> None:
        self._wanted = False
        answers, self._answers = self._answers, []
        if self._near and content.complete and _size(content) < _HELD_LIMIT:
            self._early = content
        for answer in answers:
            answer(content)

    def _follow_owner(self) -> None:
        from Xlib.ext import xfixes

        self._x.display.xfixes_query_version()
        mask = (
            xfixes.XFixesSetSelectionOwnerNotifyMask
            | xfixes.XFixesSelectionWindowDestroyNotifyMask
            | xfixes.XFixesSelectionClientCloseNotifyMask
        )
        clipboard = self._x.atom("CLIPBOARD")
        self._x.display.xfixes_select_selection_input(self._x.root, clipboard, mask)
        kind = self._x.display.extension_event.SetSelectionOwnerNotify[0]
        self._x.on(kind, lambda event: self._on_owner(_number(event.owner)))
        self._follows_owner = True
        self._on_owner(_number(self._x.display.get_selection_owner(clipboard)))

    def _on_owner(self, owner: int) -> None:
        """Begin anew with another owner: what was read and asked for before is void."""
        self._early, self._formats = None, None if owner else []
        self._ours = bool(owner) and self._windows.is_ours(owner)
        if self._reading:
            reading, self._reading = self._reading, None
            reading.give_up()
        if self._wanted or (owner and not self._ours):
            self._go_on()

    def _on_answer(self, event: "Event") -> None:
        if self._reading and event.requestor.id == self._reading.window.id:
            self._reading.on_answer(event)

    def _on_property(self, event: "Event") -> None:
        from Xlib import X

        reading = self._reading
        if reading and event.window.id == reading.window.id and event.state == X.PropertyNewValue:
            reading.on_property(event.atom)


def _size(content: Kept) -> int:
    return sum(map(len, content.formats.values()))


def _number(window: Any) -> int:
    """Return a window's number; the library says 0 for none and a handle for any other."""
    return window if isinstance(window, int) else int(window.id)
