"""Announcements about the clipboard and the cursor."""

from typing import Any

from Xlib.display import Display
from Xlib.protocol.rq import Event
from Xlib.xobject.drawable import Window

extname: str
XFixesSelectionNotify: int
XFixesSetSelectionOwnerNotify: int
XFixesSelectionWindowDestroyNotify: int
XFixesSelectionClientCloseNotify: int
XFixesSetSelectionOwnerNotifyMask: int
XFixesSelectionWindowDestroyNotifyMask: int
XFixesSelectionClientCloseNotifyMask: int

class SelectionNotify(Event): ...

def query_version(self: Display) -> Any: ...
def select_selection_input(self: Display, window: Window, selection: int, mask: int) -> Any: ...
