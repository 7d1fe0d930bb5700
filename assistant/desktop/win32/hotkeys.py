"""Hotkeys of a Windows session: keys registered with the system."""

from collections.abc import Mapping, Sequence

from assistant.desktop.hotkeys import HeldHotkeys
from assistant.desktop.ports import Hotkey, Refusal
from assistant.desktop.win32.clipboard import WinClipboard
from assistant.desktop.win32.keys import WinKeyboard
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.registrations import Registrations
from assistant.desktop.win32.windows import WinWindows

_WM_HOTKEY = 0x0312
#: How often to look whether a key is still down: held, it may repeat, but it is heard once.
_LOOK_AGAIN_MS = 25


class WinHotkeys(HeldHotkeys):
    """Listens for hotkeys that are registered with the system."""

    def __init__(
        self,
        loop: Loop,
        registrations: Registrations,
        windows: WinWindows,
        keyboard: WinKeyboard,
        clipboard: WinClipboard,
    ) -> None:
        super().__init__(loop, windows, clipboard)
        self._loop = loop
        self._registrations = registrations
        self._keyboard = keyboard
        self._down: set[int] = set()

    def opened(self) -> None:
        """Hear keys."""
        self._loop.on(_WM_HOTKEY, self._on_hotkey)

    def closed(self) -> None:
        """Give all keys back, and tell so."""
        self._registrations.hold(())
        super().closed()

    def _hold_exactly(self, hotkeys: Sequence[Hotkey]) -> Mapping[str, Refusal]:
        return self._registrations.hold(hotkeys)

    def _on_hotkey(self, wparam: int, lparam: int) -> int | None:
        hotkey, code = self._registrations.hotkey(wparam), lparam >> 16 & 0xFFFF
        if hotkey is None:
            return None
        self._windows.notice()
        if not self._due(hotkey):
            self._hold()  # given back first, or we would hear it again
            self._keyboard.pass_on(code)  # pressed before we knew that the workbench was left
        elif code not in self._down:
            self._down.add(code)
            self._look_later(code)
            self._hear(hotkey)
        return 0

    def _look_later(self, code: int) -> None:
        self._loop.after(_LOOK_AGAIN_MS, lambda: self._look_whether_down(code))

    def _look_whether_down(self, code: int) -> None:
        if self._keyboard.is_down(code):
            self._look_later(code)
        else:
            self._down.discard(code)
