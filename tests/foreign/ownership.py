"""Whose the clipboard is, as the server knows it: Qt hears later that it changed hands."""

import os

from Xlib.display import Display

_LOCAL_CLIENT_PID = 2


def has_clipboard(display: Display) -> bool:
    """Say whether this process owns the clipboard; ``display`` is any connection to the server."""
    owner = display.get_selection_owner(display.intern_atom("CLIPBOARD"))
    if isinstance(owner, int):
        return False
    asked = [{"client": owner.id, "mask": _LOCAL_CLIENT_PID}]
    ids = display.res_query_client_ids(asked).ids
    return any(each.value[0] == os.getpid() for each in ids if each.value)
