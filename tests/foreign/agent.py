"""The agent's hands: real key presses through the X server, one after another."""

import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager

from Xlib import X, display, error
from Xlib.ext import xtest

from assistant.desktop.x11.keymap import Keymap

_CORE_KEYBOARD = 0x100
_MODIFIERS = {"Ctrl": 0xFFE3, "Alt": 0xFFE9, "Shift": 0xFFE1, "Super": 0xFFEB}


class Agent:
    """Keys on one screen."""

    def __init__(self, screen: str) -> None:
        self._screen = screen
        self.display = display.Display(screen)
        self.root = self.display.screen().root
        self.keymap = self._keymap()

    def down(self, key: str) -> float:
        """Press a key and keep it down; return the moment."""
        return self._fake(X.KeyPress, key)

    def up(self, key: str) -> float:
        """Let go of a key; return the moment."""
        return self._fake(X.KeyRelease, key)

    def tap(self, *keys: str) -> None:
        """Press keys one after another and let go in reverse."""
        for key in keys:
            self.down(key)
        for key in reversed(keys):
            self.up(key)

    @contextmanager
    def holding(self, *keys: str) -> Iterator[None]:
        """Hold keys for a while; the server knows, whoever asks it first."""
        for key in keys:
            self.down(key)
        self.display.sync()
        try:
            yield
        finally:
            for key in reversed(keys):
                self.up(key)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click somewhere on the screen."""
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        for kind in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self.display, kind, button)
        self.display.sync()

    def grasp(self, x: int, y: int) -> None:
        """Press the left button somewhere on the screen, and keep it down."""
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self.display, X.ButtonPress, 1)
        self.display.sync()

    def let_go(self) -> None:
        """Release the left button."""
        xtest.fake_input(self.display, X.ButtonRelease, 1)
        self.display.sync()

    @contextmanager
    def locked(self, keysym: int) -> Iterator[None]:
        """Have CapsLock or NumLock on for a while."""
        self._toggle(keysym)
        try:
            yield
        finally:
            self._toggle(keysym)

    def held(self) -> set[int]:
        """Return the keycodes that are down on the server."""
        rows = enumerate(self.display.query_keymap())
        return {row * 8 + bit for row, bits in rows for bit in range(8) if bits >> bit & 1}

    def lock_group(self, group: int) -> None:
        """Switch to the nth keyboard layout, as the agent's own key for it does."""
        library = ctypes.CDLL("libX11.so.6")
        library.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(library.XOpenDisplay(self._screen.encode()))
        library.XkbLockGroup(display, _CORE_KEYBOARD, group)
        library.XCloseDisplay(display)

    def active_window(self) -> int:
        """Return the window in front."""
        atom = self.display.intern_atom("_NET_ACTIVE_WINDOW")
        found = self.root.get_full_property(atom, X.AnyPropertyType)
        return int(found.value[0]) if found else 0

    def title_in_front(self) -> str:
        """Return the title of the window in front, "" where none is."""
        return self.title(self.active_window() or self.root.id)

    def title(self, number: int) -> str:
        """Return the title of a window, "" where it has none."""
        window = self.display.create_resource_object("window", number)
        name = self.display.intern_atom("_NET_WM_NAME")
        try:
            found = window.get_full_property(name, X.AnyPropertyType)
        except error.BadWindow:
            return ""
        return bytes(found.value).decode() if found else ""

    def bring_up(self, title: str) -> None:
        """The window comes up by itself here."""

    def close(self) -> None:
        """Let go of the screen."""
        self.display.close()

    def _toggle(self, keysym: int) -> None:
        code = self.display.keysym_to_keycode(keysym)
        for kind in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(self.display, kind, code)
        self.display.sync()

    def _fake(self, kind: int, key: str) -> float:
        code = self._code(key)
        xtest.fake_input(self.display, kind, code)
        at = time.monotonic()
        self.display.flush()
        return at

    def _code(self, key: str) -> int:
        if key in _MODIFIERS:
            return self.display.keysym_to_keycode(_MODIFIERS[key])
        return self.keymap.codes(key)[0]

    def _keymap(self) -> Keymap:
        info = self.display.display.info
        first, count = info.min_keycode, info.max_keycode - info.min_keycode + 1
        rows = self.display.get_keyboard_mapping(first, count)
        symbols = {first + index: tuple(row) for index, row in enumerate(rows)}
        return Keymap(symbols, tuple(tuple(row) for row in self.display.get_modifier_mapping()))
