"""Whether the hotkeys are held, in the few words that status line and tray have room for."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.values import value

_ON = QT_TRANSLATE_NOOP("HotkeyState", "Hotkeys on")
_OFF = QT_TRANSLATE_NOOP("HotkeyState", "Hotkeys off")
_SOME = QT_TRANSLATE_NOOP("HotkeyState", "Hotkeys on, {count} refused")
_NONE = QT_TRANSLATE_NOOP("HotkeyState", "No hotkey works")


@value
class HotkeyState:
    """Whether hotkeys are wanted, how many the desktop refused, and whether any is left."""

    on: bool = True
    refused: int = 0
    held: bool = True

    @property
    def troubled(self) -> bool:
        """Whether hotkeys are wanted that cannot be had."""
        return self.on and self.refused > 0

    def words(self) -> str:
        """Return what to say of it."""
        source = _OFF if not self.on else _ON if not self.refused else _SOME if self.held else _NONE
        return QCoreApplication.translate("HotkeyState", str(source)).format(count=self.refused)
