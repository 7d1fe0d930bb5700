"""Where one foreign window stands, as the server tells and as it is looked up there."""

from typing import TYPE_CHECKING, Any

from assistant.desktop.frames import Changed, FrameWatch
from assistant.desktop.ports import Frame
from assistant.desktop.x11.connection import Connection
from assistant.domain.docking import Rect
from assistant.domain.insertion import WindowId

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

#: What a window manager draws around a window, and the shadow that a window draws itself.
_EXTENTS = (("_NET_FRAME_EXTENTS", 1), ("_GTK_FRAME_EXTENTS", -1))


class X11Docking:
    """Follows the frame of one window at a time."""

    def __init__(self, connection: Connection) -> None:
        self._x = connection
        self._watch = FrameWatch(connection, self._frame, self._attend)
        connection.add(self)

    def follow(self, window: WindowId, changed: Changed) -> None:
        """Tell ``changed`` of that window's frame now, and again as soon as it is another."""
        self._watch.follow(window, changed)

    def opened(self) -> None:
        """Hear of windows that move, change, go and come back."""
        from Xlib import X

        for kind in (X.ConfigureNotify, X.UnmapNotify, X.MapNotify, X.DestroyNotify):
            self._x.on(kind, self._on_event)
        self._x.on(X.PropertyNotify, self._on_event)

    def closed(self) -> None:
        """Say that the window is gone."""
        self._watch.end()

    def _attend(self, window: WindowId) -> None:
        from Xlib import X

        if window:
            # The same that is heard of the window in front: what one asks for replaces the other's.
            mask = X.PropertyChangeMask | X.StructureNotifyMask
            self._x.window(window).change_attributes(event_mask=mask)

    def _on_event(self, event: "Event") -> None:
        self._watch.heard(event.window.id)

    def _frame(self, number: WindowId, last: Frame | None) -> Frame | None:
        """Return the frame of a window, None where the window is gone."""
        from Xlib.error import XError

        window = self._x.window(number)
        try:
            if not self._in_sight(window):
                return Frame(last.rect if last else self._rect(window), False)
            return Frame(self._rect(window))
        except XError:
            return None

    def _in_sight(self, window: Any) -> bool:
        from Xlib import X, Xatom

        if window.get_attributes().map_state != X.IsViewable:
            return False
        states = window.get_full_property(self._x.atom("_NET_WM_STATE"), Xatom.ATOM)
        return self._x.atom("_NET_WM_STATE_HIDDEN") not in (states.value if states else ())

    def _rect(self, window: Any) -> Rect:
        from Xlib import Xatom

        corner, size = self._x.root.translate_coords(window, 0, 0), window.get_geometry()
        left, top = corner.x, corner.y
        right, bottom = left + size.width, top + size.height
        for name, sign in _EXTENTS:
            found = window.get_full_property(self._x.atom(name), Xatom.CARDINAL)
            if found and len(found.value) == 4:
                west, east, north, south = (int(each) * sign for each in found.value)
                left, right = left - west, right + east
                top, bottom = top - north, bottom + south
        return Rect(left, top, right - left, bottom - top)
