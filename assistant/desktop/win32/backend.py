"""Puts the parts of a Windows desktop together."""

from assistant.desktop.ports import Desktop
from assistant.desktop.relay import QtTimer, Relay
from assistant.desktop.win32 import api
from assistant.desktop.win32.clipboard import WinClipboard
from assistant.desktop.win32.docking import WinDocking
from assistant.desktop.win32.hotkeys import WinHotkeys
from assistant.desktop.win32.keys import WinKeyboard, key_of
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.pointing import Pointing
from assistant.desktop.win32.presence import WinPresence
from assistant.desktop.win32.registrations import Registrations
from assistant.desktop.win32.typed import WinTyped
from assistant.desktop.win32.virtual_keys import VirtualKeys
from assistant.desktop.win32.windows import WinWindows


def win32_desktop() -> Desktop:
    """Return the desktop of a Windows session; on the GUI thread, with an application made."""
    loop, keymap = Loop(Relay()), VirtualKeys(key_of)
    windows = WinWindows(loop, Pointing(loop))
    clipboard = WinClipboard(loop)
    typed = WinTyped(loop, windows)
    keyboard = WinKeyboard(loop, keymap, windows, typed, clipboard.holds)
    hotkeys = WinHotkeys(loop, _registrations(loop, keymap), windows, keyboard, clipboard)
    return Desktop(
        kind="win32",
        clipboard=clipboard,
        keyboard=keyboard,
        hotkeys=hotkeys,
        typed=typed,
        windows=windows,
        docking=WinDocking(loop),
        presence=WinPresence(loop),
        timer=QtTimer(),
        start=loop.start,
        close=loop.stop,
    )


def _registrations(loop: Loop, keymap: VirtualKeys) -> Registrations:
    """Return the keys that are registered for messages to the window of ``loop``."""

    def register(number: int, modifiers: int, key: int) -> int:
        done = api.RegisterHotKey(loop.window, number, modifiers, key)
        return 0 if done else api.last_error()

    return Registrations(keymap, register, lambda number: api.UnregisterHotKey(loop.window, number))
