"""A desktop that lets nobody press keys or hear hotkeys: text is copied, the agent pastes it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QGuiApplication

from assistant.desktop.mime import formats_of, kept_data
from assistant.desktop.ports import (
    Desktop,
    Ears,
    Frame,
    Hotkey,
    Kept,
    Keys,
    KeysDone,
    Pressed,
    Read,
    Refusal,
    kept_content,
)
from assistant.desktop.relay import QtTimer
from assistant.domain.insertion import Window, WindowId


class NullClipboard:
    """Qt's clipboard, which works everywhere, but tells of no reader."""

    def __init__(self) -> None:
        self._clipboard = QGuiApplication.clipboard()
        self._private = True

    def keep(self, then: Callable[[Kept], None]) -> None:
        """Keep nothing: what is offered here stays, so nothing comes back."""
        own = self._clipboard.ownsClipboard()
        then(Kept(formats_of(self._clipboard.mimeData())) if own else Kept())

    def offer(
        self,
        text: str,
        target: Window,
        on_read: Callable[[Read], None],
        files: Sequence[str] = (),
    ) -> bool:
        """Put the text there."""
        self.copy(text, files)
        return True

    def ours(self) -> bool:
        """Say whether this program owns the clipboard."""
        return self._clipboard.ownsClipboard()

    def lost(self) -> None:
        """Nobody says so here: no keys are pressed."""

    def restore(self, kept: Kept) -> None:
        """Put back what was kept."""
        self._clipboard.setMimeData(kept_data(kept.formats, self._private))

    def copy(self, text: str, files: Sequence[str] = ()) -> None:
        """Put ``text``, or the ``files``, on the clipboard to stay."""
        self._clipboard.setMimeData(kept_data(kept_content(text, files).formats, self._private))

    def private(self, on: bool) -> None:
        """Keep what is put there from now on out of histories, or not."""
        self._private = on


class NullKeyboard:
    """No keys."""

    def press(self, keys: Keys, then: Callable[[KeysDone], None]) -> None:
        """Say that keys cannot be pressed here."""
        then(KeysDone(Pressed.UNABLE))


class NullHotkeys:
    """No hotkeys."""

    def listen(self, heard: Callable[[str, Window], None]) -> None:
        """Never call ``heard``."""

    def take(
        self,
        hotkeys: Sequence[Hotkey],
        workbench: Callable[[Window], bool],
        then: Callable[[Mapping[str, Refusal]], None],
    ) -> None:
        """Refuse all."""
        then({hotkey.name: Refusal.UNABLE for hotkey in hotkeys})

    def everywhere(self, on: bool) -> None:
        """Hold nothing anywhere."""


class NullTyped:
    """Nothing that is typed elsewhere."""

    def listen(self, ears: Ears, workbench: Callable[[Window], bool]) -> None:
        """Never tell anybody."""


class NullWindows:
    """No other windows."""

    def front(self) -> Window | None:
        """Know of none."""
        return None

    def watch(self, changed: Callable[[Window | None], None]) -> None:
        """Never call ``changed``."""

    def look(self, window: WindowId, then: Callable[[Window | None], None]) -> None:
        """Find none."""
        then(None)

    def activate(self, window: WindowId, then: Callable[[bool], None]) -> None:
        """Bring none to the front."""
        then(False)

    def pick(self, then: Callable[[Window | None], None]) -> None:
        """Pick none."""
        then(None)


class NullDocking:
    """No window to stand beside."""

    def follow(self, window: WindowId, changed: Callable[[Frame | None], None]) -> None:
        """Say that it is gone."""
        changed(None)

    def held(self, then: Callable[[bool], None]) -> None:
        """Say no: nobody can tell."""
        then(False)


class NullPresence:
    """Nobody knows whether somebody is there: always."""

    def idle(self, then: Callable[[float], None]) -> None:
        """Say that somebody is."""
        then(0.0)

    def follow(self, locked: Callable[[bool], None]) -> None:
        """Never call ``locked``."""


def null_desktop() -> Desktop:
    """Return a desktop on which copying is all that works."""
    return Desktop(
        kind="none",
        clipboard=NullClipboard(),
        keyboard=NullKeyboard(),
        hotkeys=NullHotkeys(),
        typed=NullTyped(),
        windows=NullWindows(),
        docking=NullDocking(),
        presence=NullPresence(),
        timer=QtTimer(),
        start=lambda: None,
        close=lambda: None,
    )
