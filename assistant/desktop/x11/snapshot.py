"""Reads all that lies on the clipboard, through our own connection, without waiting for anybody.

An owner that hangs costs 250 ms of a timer on the desktop thread and nothing else.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.desktop.ports import Kept
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.reading import Reading

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

DEADLINE_MS = 250
#: How long what was read ahead may wait to be asked for.
_FRESH_MS = 1000

Answer = Callable[[Kept], None]


class Snapshot:
    """One reading at a time; who asks meanwhile gets the same one. Lives on the desktop thread."""

    def __init__(self, connection: Connection) -> None:
        self._x = connection
        self._reading: Reading | None = None
        self._answers: list[Answer] = []
        self._early: Kept | None = None
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
        """Give those who wait what there is."""
        if self._reading:
            self._reading.give_up()

    def expect(self) -> None:
        """Read ahead: an insertion is likely to ask in a moment."""
        if self._follows_owner and not self._reading and not self._early:
            self._begin()

    def take(self, answer: Answer) -> None:
        """Bring what lies on the clipboard to ``answer``: what was read ahead, or a new reading."""
        if self._early:
            early, self._early = self._early, None
            answer(early)
            return
        self._answers.append(answer)
        if not self._reading:
            self._begin()

    def _begin(self) -> None:
        self._reading = reading = Reading(self._x, self._on_done)
        self._x.after(DEADLINE_MS, reading.give_up)
        reading.begin()

    def _on_done(self, kept: Kept) -> None:
        self._reading = None
        answers, self._answers = self._answers, []
        if not answers:
            self._early = kept
            self._x.after(_FRESH_MS, lambda: self._forget(kept))
        for answer in answers:
            answer(kept)

    def _forget(self, kept: Kept | None) -> None:
        if self._early is kept:
            self._early = None

    def _follow_owner(self) -> None:
        from Xlib.ext import xfixes

        self._x.display.xfixes_query_version()
        mask = xfixes.XFixesSetSelectionOwnerNotifyMask
        clipboard = self._x.atom("CLIPBOARD")
        self._x.display.xfixes_select_selection_input(self._x.root, clipboard, mask)
        kind = self._x.display.extension_event.SetSelectionOwnerNotify
        self._x.on(kind[0], lambda event: self._forget(self._early))
        self._follows_owner = True

    def _on_answer(self, event: "Event") -> None:
        if self._reading and event.requestor.id == self._reading.window.id:
            self._reading.on_answer(event)

    def _on_property(self, event: "Event") -> None:
        from Xlib import X

        reading = self._reading
        if reading and event.window.id == reading.window.id and event.state == X.PropertyNewValue:
            reading.on_property(event.atom)
