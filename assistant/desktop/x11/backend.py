"""Puts the parts of an X11 desktop together."""

from assistant.desktop.ports import Desktop
from assistant.desktop.relay import QtTimer, Relay
from assistant.desktop.x11.clipboard import X11Clipboard
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.docking import X11Docking
from assistant.desktop.x11.hotkeys import X11Hotkeys
from assistant.desktop.x11.keys import X11Keyboard
from assistant.desktop.x11.layout import Layout
from assistant.desktop.x11.pointing import Pointing
from assistant.desktop.x11.presence import X11Presence
from assistant.desktop.x11.snapshot import Snapshot
from assistant.desktop.x11.typed import X11Typed
from assistant.desktop.x11.windows import X11Windows


def x11_desktop() -> Desktop:
    """Return the desktop of an X11 session; on the GUI thread, after the application was made."""
    connection, timer = Connection(Relay()), QtTimer()
    layout = Layout(connection)
    windows = X11Windows(connection, Pointing(connection, lambda: layout.keymap))
    snapshot = Snapshot(connection, windows)
    typed = X11Typed(connection, layout, windows)
    keyboard = X11Keyboard(connection, layout, windows, typed)
    hotkeys = X11Hotkeys(connection, layout, windows, keyboard, snapshot)
    return Desktop(
        kind="x11",
        clipboard=X11Clipboard(connection, snapshot, windows, timer),
        keyboard=keyboard,
        hotkeys=hotkeys,
        typed=typed,
        windows=windows,
        docking=X11Docking(connection),
        presence=X11Presence(connection),
        timer=timer,
        start=connection.start,
        close=connection.stop,
    )
