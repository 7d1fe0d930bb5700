"""Where one foreign window stands, as the server tells and as it is looked up there."""

from typing import TYPE_CHECKING, Any

from assistant.desktop.frames import ForeignFrames
from assistant.desktop.ports import Frame
from assistant.desktop.x11.connection import Connection
from assistant.domain.docking import Rect
from assistant.domain.insertion import WindowId

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event

#: What a window manager draws around a window, and the shadow that a window draws itself.
_EXTENTS = (("_NET_FRAME_EXTENTS", 1), ("_GTK_FRAME_EXTENTS", -1))

#: The left, middle and right button in what the server tells of the pointer.
_BUTTONS = 0x700


class X11Docking(ForeignFrames):
    """Hears of windows that move; asks for the rest."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._x = connection

    def opened(self) -> None:
        """Hear of windows that move, change, go and come back."""
        from Xlib import X

        for kind in (X.ConfigureNotify, X.UnmapNotify, X.MapNotify, X.DestroyNotify):
            self._x.on(kind, self._on_event)
        self._x.on(X.PropertyNotify, self._on_event)

    def _attend(self, window: WindowId) -> None:
        from Xlib import X

        if window:
            # The same that is heard of the window in front: what one asks for replaces the other's.
            mask = X.PropertyChangeMask | X.StructureNotifyMask
            self._x.window(window).change_attributes(event_mask=mask)

    def _on_event(self, event: "Event") -> None:
        self._heard(event.window.id)

    def _frame(self, window: WindowId, last: Frame | None) -> Frame | None:
        from Xlib.error import XError

        handle = self._x.window(window)
        try:
            if not self._in_sight(handle):
                return Frame(last.rect if last else self._rect(handle), False)
            return Frame(self._rect(handle))
        except XError:
            return None

    def _button_is_down(self) -> bool:
        return bool(self._x.root.query_pointer().mask & _BUTTONS)

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
