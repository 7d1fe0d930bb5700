"""The windows of other programs, as the window manager and the server tell of them."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.desktop.windows import ForeignWindows
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.pointing import Pointing
from assistant.domain.insertion import Window, WindowId

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

_COMM_LENGTH = 15
_LOCAL_CLIENT_PID = 2
#: What is left of a window's number beyond its client's share, as nearly all servers cut it.
_CLIENT_MASK = (1 << 21) - 1


class X11Windows(ForeignWindows):
    """Hears of windows by their properties."""

    def __init__(self, connection: Connection, pointing: Pointing) -> None:
        super().__init__(connection, pointing)
        self._x = connection
        self._client_mask = _CLIENT_MASK
        self._titles: tuple[int, ...] = ()
        self._our_clients: set[int] = set()
        self._same: dict[tuple[int, int], bool] = {}
        self._pids: dict[int, int] = {}

    def same_program(self, one: int, other: int, then: Callable[[bool], None]) -> None:
        """Tell ``then`` whether two windows are of one process; at once for one client's."""
        if self.of_one_client(one, other):
            then(True)
            return
        pair = (self._client(one), other)
        if pair in self._same:
            then(self._same[pair])
            return

        def job() -> None:
            self._same[pair] = self._same_process(one, other)
            self._x.reply(lambda: then(self._same[pair]))

        self._x.post(job, lambda: self._x.reply(lambda: then(False)))

    def of_one_client(self, one: int, other: int) -> bool:
        """Say whether two windows were made over one connection, as their numbers tell."""
        return self._client(one) == self._client(other)

    def wake(self, window: int) -> None:
        """Send a window a message that means nothing, so that its program looks at its queue."""

        def job() -> None:
            from Xlib.protocol.event import ClientMessage

            handle, kind = self._x.window(window), self._x.atom("_DESKMATE_NOTHING")
            nothing = ClientMessage(window=handle, client_type=kind, data=(32, [0] * 5))
            handle.send_event(nothing)

        self._x.post(job)

    # what the other parts ask, on the desktop thread

    def refresh(self) -> Window | None:
        """Hear what the server told so far, and return who is in front by that."""
        self._x.hear()
        return self._front

    def opened(self) -> None:
        """Begin to follow the window in front."""
        from Xlib import X

        self._x.root.change_attributes(event_mask=X.PropertyChangeMask)
        self._client_mask = self._x.display.display.info.resource_id_mask
        self._titles = (self._x.atom("_NET_WM_NAME"), self._x.atom("WM_NAME"))
        self._x.on(X.PropertyNotify, self._on_property)
        self._x.on(X.ConfigureNotify, self._on_configured)
        self._x.on(X.UnmapNotify, self._on_left)
        self._x.on(X.DestroyNotify, self._on_left)
        self._look_in_front()

    def describe(self, number: WindowId) -> Window | None:
        """Return a window with its program and title, None where it is gone."""
        from Xlib.error import XError

        try:
            geometry = self._x.window(number).get_geometry()
            title = self._title(number)
            pid = self.pid(number)
        except XError:
            return None
        corner = self._corner(number) or geometry
        rect = (corner.x, corner.y, geometry.width, geometry.height)
        return Window(number, pid, process_name(pid), title, rect)

    def exists(self, number: WindowId) -> bool:
        """Say whether a window is still there."""
        from Xlib.error import XError

        try:
            self._x.window(number).get_attributes()
        except XError:
            return False
        return True

    def pid(self, number: int) -> int:
        """Return the process behind a window: as the server knows it, else as it says itself."""
        base = self._client(number)
        if base not in self._pids or not Path(f"/proc/{self._pids[base]}").exists():
            self._pids[base] = self._pid_by_server(number) or self._pid_by_property(number)
        return self._pids[base]

    def pid_or_none(self, number: int) -> int | None:
        """Return the process behind a window, None where the window is gone."""
        from Xlib.error import XError

        try:
            return self.pid(number)
        except XError:
            return None

    def is_ours(self, number: int) -> bool:
        """Say whether a window belongs to this program."""
        client = self._client(number)
        if client not in self._our_clients and self.pid_or_none(number) == os.getpid():
            self._our_clients.add(client)
        return client in self._our_clients

    def _client(self, number: int) -> int:
        """Return what all windows have in common that were made over one connection."""
        return number & ~self._client_mask

    def _same_process(self, one: int, other: int) -> bool:
        pid = self.pid_or_none(one)
        return bool(pid) and pid == self.pid_or_none(other)

    def _pid_by_server(self, number: int) -> int:
        if not self._x.display.has_extension("X-Resource"):
            return 0
        reply = self._x.display.res_query_client_ids(
            [{"client": number, "mask": _LOCAL_CLIENT_PID}]
        )
        return next((int(each.value[0]) for each in reply.ids if each.value), 0)

    def _pid_by_property(self, number: int) -> int:
        from Xlib import Xatom

        found = self._property(number, "_NET_WM_PID", Xatom.CARDINAL)
        return int(found[0]) if found else 0

    def _title(self, number: int) -> str:
        from Xlib import X

        found = self._property(number, "_NET_WM_NAME", X.AnyPropertyType)
        if not found:
            found = self._property(number, "WM_NAME", X.AnyPropertyType)
        return bytes(found or b"").decode("utf-8", "replace")

    def _property(self, number: int, name: str, kind: int) -> Any:
        found = self._x.window(number).get_full_property(self._x.atom(name), kind)
        return found.value if found else None

    def _corner(self, number: int) -> Any:
        """Return where the window lies on the screen (``x``, ``y``), None where it is gone."""
        from Xlib.error import XError

        try:
            return self._x.root.translate_coords(self._x.window(number), 0, 0)
        except XError:
            return None

    def _active(self) -> WindowId:
        """Return the window in front, 0 for none."""
        from Xlib import Xatom

        root, name = self._x.root.id, "_NET_ACTIVE_WINDOW"
        if found := self._property(root, name, Xatom.WINDOW):
            return WindowId(int(found[0]))
        told = self._x.atom(name) in (self._property(root, "_NET_SUPPORTED", Xatom.ATOM) or ())
        return WindowId(0) if told else self._focused()

    def _focused(self) -> WindowId:
        """Return the top window that has the keys, where no window manager tells."""
        from Xlib.error import XError

        focus = self._x.display.get_input_focus().focus
        with suppress(XError):
            while not isinstance(focus, int) and focus.id != self._x.root.id:
                parent = focus.query_tree().parent
                if parent.id == self._x.root.id:
                    return WindowId(focus.id)
                focus = parent
        return WindowId(0)

    def _on_property(self, event: "Event") -> None:
        if event.window.id == self._x.root.id:
            if event.atom == self._x.atom("_NET_ACTIVE_WINDOW"):
                self._look_in_front()
        elif self._front and event.window.id == self._front.id and event.atom in self._titles:
            self._see(self.describe(self._front.id))

    def _on_configured(self, event: "Event") -> None:
        front = self._front
        if not front or event.window.id != front.id:
            return
        place = event if event.send_event else self._corner(front.id)
        if place:
            rect = (place.x, place.y, event.width, event.height)
            self._front = replace(front, rect=rect)

    def _on_left(self, event: "Event") -> None:
        """Note that the window in front went away; not every window manager says so at once."""
        if self._front and event.window.id == self._front.id:
            self._see(None)

    def _look_in_front(self) -> None:
        from Xlib import X

        number = self._active()
        if number and not (self._front and self._front.id == number):
            mask = X.PropertyChangeMask | X.StructureNotifyMask
            self._x.window(number).change_attributes(event_mask=mask)
        self._see(self.describe(number) if number else None)

    def _on_other(self, window: Window | None) -> None:
        self._same = {}  # a client's number may have come to another meanwhile

    def _bring_to_front(self, window: WindowId) -> None:
        from Xlib import X
        from Xlib.protocol.event import ClientMessage

        message = ClientMessage(
            window=self._x.window(window),
            client_type=self._x.atom("_NET_ACTIVE_WINDOW"),
            data=(32, [2, X.CurrentTime, 0, 0, 0]),
        )
        mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
        self._x.root.send_event(message, event_mask=mask)


def process_name(pid: int) -> str:
    """Return the name of a process, "" where there is none; the kernel cuts it after 15 bytes."""
    try:
        name = Path(f"/proc/{pid}/comm").read_text(errors="replace").strip()
        if len(name.encode()) < _COMM_LENGTH:
            return name
        command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0].decode(errors="replace")
    except OSError:
        return ""
    whole = os.path.basename(command.replace("\\", "/"))
    return whole if whole.startswith(name) else name
