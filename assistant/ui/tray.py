"""The icon in the tray: the panel back at a click, and what is switched during a shift.

It is made after the first paint. Where the desktop has no tray it stays unseen, and closing the
panel must end the program (``keeps_running``).
"""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from assistant.domain.changes import Changes
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.hotkey_state import HotkeyState
from assistant.ui.lane import Lane
from assistant.ui.program_icon import faint_icon, program_icon
from assistant.ui.widgets.labels import for_menu
from assistant.ui.wording import shown

_SEEN = Changes.SHOPS | Changes.AGENTS | Changes.SETTINGS

#: Under which key it is remembered that the agent knows where the panel goes when it is closed.
TOLD_STATE = "tray_told"

_Reason = QSystemTrayIcon.ActivationReason


class Tray(QObject):
    """Icon, tooltip and menu."""

    show_requested = Signal()
    """The panel is to come to the front."""
    hide_requested = Signal()
    """The panel is to go out of sight."""
    hotkeys_toggled = Signal(bool)
    """Hotkeys are to be switched on or off."""
    dock_requested = Signal()
    """The panel, dragged away, is to stand beside the workbench again."""
    lock_requested = Signal()
    """Nothing is to be seen until it is unlocked."""
    notice_opened = Signal()
    """What was told last is to be seen."""
    help_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self, desk: Desk, board: Board, lane: Lane, panel_shown: Callable[[], bool]
    ) -> None:
        """``panel_shown`` says whether the panel is in sight."""
        super().__init__()
        self._desk, self._lane, self._panel_shown = desk, lane, panel_shown
        self.panel_is_free: Callable[[], bool] = lambda: False
        """Whether the panel was dragged away from the workbench."""
        self.discreet: Callable[[], bool] = lambda: False
        """Whether nothing about anybody may be told now."""
        self.can_lock: Callable[[], bool] = lambda: False
        """Whether there is anything to lock, and it is not locked yet."""
        self._refused, self._held = 0, True
        self._noticed = False
        self._menu = QMenu()
        self._tray = QSystemTrayIcon(self)
        self._tray.setContextMenu(self._menu)
        self._menu.installEventFilter(self)
        self._menu.aboutToShow.connect(self._fill)
        self._tray.activated.connect(self._on_activated)
        self._tray.messageClicked.connect(self._on_message_clicked)
        board.changed.connect(self._on_changed)
        board.noticed.connect(self.notice)
        self._fill()
        self._show_state()
        self._tray.show()

    @property
    def available(self) -> bool:
        """Whether the desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def keeps_running(self) -> bool:
        """Whether the program goes on when the panel is closed: wanted, and with a way back."""
        return self.available and self._desk.preferences.current.close_to_tray

    def explain(self) -> None:
        """Say where the panel has gone, the first time that it was closed."""
        preferences = self._desk.preferences
        if preferences.state(TOLD_STATE):
            return
        words = self.tr("Deskmate goes on here, and so do the hotkeys. A click brings it back.")
        self._noticed = False
        self._tray.showMessage(self.tr("Deskmate"), words, self._lively)
        self._lane.attempt(partial(preferences.keep_state, TOLD_STATE, True))

    def notice(self, words: str) -> None:
        """Tell something to somebody who looks elsewhere; of whom, only where that may be seen."""
        if self.discreet():
            words = self.tr("Something is due. Unlock Deskmate to see it.")
        self._noticed = True
        self._tray.showMessage(self.tr("Deskmate"), words, self._lively)

    def show_refusals(self, refused: int, held: bool) -> None:
        """Say how many hotkeys the desktop refused, and whether it granted any."""
        self._refused, self._held = refused, held
        self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Speak another language as soon as the program does; the menu is told of it."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show_state()
            self._fill()
        return super().eventFilter(watched, event)

    def hide(self) -> None:
        """Take the icon away: the program ends."""
        self._tray.hide()

    @cached_property
    def _lively(self) -> QIcon:
        return program_icon()

    @cached_property
    def _resting(self) -> QIcon:
        """The icon while hotkeys are off."""
        return faint_icon(self._lively)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == _Reason.Trigger:
            self._toggle_panel()

    def _on_message_clicked(self) -> None:
        if self._noticed:
            self.notice_opened.emit()

    def _toggle_panel(self) -> None:
        (self.hide_requested if self._panel_shown() else self.show_requested).emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes & _SEEN:
            self._show_state()
            if not self._menu.isVisible():
                self._fill()

    def _show_state(self) -> None:
        people, on = self._desk.people, self._desk.preferences.current.hotkeys_on
        hotkeys = HotkeyState(on, self._refused, self._held)
        self._tray.setIcon(self._lively if on and self._held else self._resting)
        who = " · ".join((shown(people.shop.name), shown(people.agent.name), hotkeys.words()))
        self._tray.setToolTip(self.tr("Deskmate") + "\n" + who)

    def _fill(self) -> None:
        menu, on = self._menu, self._desk.preferences.current.hotkeys_on
        menu.clear()
        panel = self.tr("Hide the panel") if self._panel_shown() else self.tr("Show the panel")
        menu.setDefaultAction(menu.addAction(panel, self._toggle_panel))
        if self.panel_is_free():
            menu.addAction(self.tr("Dock the panel again"), self.dock_requested.emit)
        hotkeys = self.tr("Pause hotkeys") if on else self.tr("Resume hotkeys")
        menu.addAction(hotkeys, lambda: self.hotkeys_toggled.emit(not on))
        if self.can_lock():
            menu.addAction(self.tr("Lock now"), self.lock_requested.emit)
        menu.addSeparator()
        self._add_people()
        menu.addSeparator()
        menu.addAction(self.tr("Help"), self.help_requested.emit)
        menu.addAction(self.tr("Quit"), self.quit_requested.emit)

    def _add_people(self) -> None:
        people = self._desk.people
        shops = self._add_branch(self.tr("Shop: {name}"), people.shop.name)
        for shop in people.shops:
            way = partial(people.switch_shop, shop.id)
            self._add_name(shops, shop.name, shop == people.shop, way)
        agents = self._add_branch(self.tr("Agent: {name}"), people.agent.name)
        for agent in people.agents:
            way = partial(people.switch_agent, agent.id)
            self._add_name(agents, agent.name, agent == people.agent, way)

    def _add_branch(self, words: str, name: str) -> QMenu:
        return self._menu.addMenu(for_menu(words.format(name=shown(name))))

    def _add_name(
        self, menu: QMenu, name: str, current: bool, switch: Callable[[], object]
    ) -> None:
        action = menu.addAction(for_menu(shown(name)))
        action.setCheckable(True)
        action.setChecked(current)
        action.triggered.connect(lambda: self._lane.run(switch, self))
