"""Locks the panel: with the system's session, after a while without anybody, or at a wish.

Locked, nothing of the shop can be seen or inserted: the panel is covered, all other windows of
ours are put away, and the hotkeys are given back. Without a master password a click opens it, for
then it keeps out glances and no more.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from assistant.desktop.ports import Presence
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow
from assistant.ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.ui.hotkeys import HotkeyDesk
    from assistant.ui.lock_screen import LockScreen
    from assistant.ui.tray import Tray

#: Locks at once, wherever the keyboard is within the panel.
LOCK_KEY = "Ctrl+L"
#: How often it is looked whether anybody is there, in milliseconds.
LOOK_MS = 15_000
_MINUTE_S = 60


class Locking(QObject):
    """Made where there are customers, and as long as the window."""

    changed = Signal(bool)
    """It is locked now, or open again."""

    def __init__(self, desk: Desk, lane: Lane, window: MainWindow, presence: Presence) -> None:
        super().__init__(window)
        self._desk, self._lane, self._window = desk, lane, window
        self._presence = presence
        self._screen: LockScreen | None = None
        self._away: list[QWidget] = []
        self._by_system = False
        self.look = QTimer(self, interval=LOOK_MS)
        self.look.timeout.connect(lambda: presence.idle(self._on_idle))
        self.look.start()
        presence.follow(self._on_session)
        add_shortcut(window, LOCK_KEY, self.lock)

    def serve(self, hotkeys: HotkeyDesk, tray: Tray) -> None:
        """Have the hotkeys rest while it is locked, and the tray offer to lock."""
        self.changed.connect(hotkeys.rest)
        tray.can_lock = lambda: not self.locked
        tray.discreet = lambda: self.locked
        tray.lock_requested.connect(self.lock)

    @property
    def locked(self) -> bool:
        """Whether nothing may be shown or inserted now."""
        return self._screen is not None

    def lock(self) -> None:
        """Lock, where customers are kept; nothing happens where it is locked."""
        if self._screen is None and self._desk.customers.protected:
            # At once, with or without a field: which of both is asked on the lane.
            self._cover(secret=True)
            self._lane.run(lambda: self._desk.vault.has_password, self, self._on_known)

    def _on_known(self, secret: bool) -> None:
        if self._screen is not None and not secret:
            self._screen.uncover()
            self._screen = None
            self._cover(secret=False)

    def _cover(self, *, secret: bool) -> None:
        from assistant.ui.lock_screen import LockScreen

        for each in _windows():
            if each is not self._window:
                # The palette, a list, a message: they were for a moment that is over.
                self._away += [each] if each.windowType() == Qt.WindowType.Window else []
                each.hide()
        self._screen = LockScreen(self._window, secret=secret)
        self._screen.given.connect(self._on_given)
        self._screen.setFocus()
        self._window.cover(secret)
        self.changed.emit(True)

    def _on_given(self, secret: str) -> None:
        if not secret:
            self._open()
            return
        opening = partial(self._desk.vault.holder.opened_by, secret)
        self._lane.run(opening, self, lambda _key: self._open(), self._on_refused)

    def _on_refused(self, error: UserError) -> None:
        if self._screen is not None:
            self._screen.refuse(error)

    def _open(self) -> None:
        if self._screen is None:
            return
        self._screen.uncover()
        self._window.cover(False)
        self._screen, self._by_system = None, False
        away, self._away = self._away, []
        for each in away:
            each.show()
        self.changed.emit(False)

    def _on_idle(self, idle_s: float) -> None:
        after = self._desk.preferences.current.lock_minutes
        if after and idle_s >= after * _MINUTE_S:
            self.lock()

    def _on_session(self, locked: bool) -> None:
        if locked:
            self.lock()
            self._by_system = True
        elif self._by_system:
            # Whoever is let in by the system needs no click; a password is asked for all the same.
            self._lane.run(lambda: self._desk.vault.has_password, self, self._on_let_in)

    def _on_let_in(self, secret: bool) -> None:
        if not secret:
            self._open()


def _windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]
