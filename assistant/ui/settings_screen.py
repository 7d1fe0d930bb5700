"""The settings: pages behind chips, each made when it is first looked at."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.ports import Refusal
from assistant.domain.insertion import Window
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.settings.data import DataPage
from assistant.ui.settings.events import EventsPage
from assistant.ui.settings.exchange import ExchangePage
from assistant.ui.settings.general import GeneralPage
from assistant.ui.settings.keys import KeysPage
from assistant.ui.settings.privacy import PrivacyPage
from assistant.ui.settings.security import SecurityPage
from assistant.ui.settings.shop import ShopPage
from assistant.ui.settings.workbenches import WorkbenchesPage
from assistant.ui.settings_fields import fields_of
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.scrolling import scrolling

GENERAL, KEYS, WORKBENCHES, SHOP, EVENTS, EXCHANGE, PRIVACY, DATA, SECURITY = (
    *("general", "keys", "workbenches", "shop"),
    *("events", "exchange", "privacy", "data", "security"),
)


class SettingsScreen(QWidget):
    """Everything that can be chosen, in force as soon as it is chosen."""

    pick_requested = Signal()
    """The agent wants to point at a window; answer by ``window_picked``."""
    trying_changed = Signal(bool)
    """While True hotkeys are to be reported only (``hotkey_tried``), wherever they are pressed."""
    pack_wanted = Signal()
    """The pack that is followed is to be looked at now."""
    restore_requested = Signal(object)
    """That ``Backup`` is to take the place of the data, which has to be closed for it."""
    protection_wanted = Signal()
    """The data is to be encrypted now."""
    new_code_wanted = Signal()
    """A new recovery code is to be made and shown."""
    import_requested = Signal(object)
    """The import wizard is wanted, for these files if there are any."""
    reported = Signal(object)
    """What a use case did (``Done``), for the status line."""

    def __init__(self, desk: Desk, board: Board, lane: Lane, folder: Path) -> None:
        super().__init__()
        self._refused: Mapping[str, Refusal] = {}
        self._made: dict[str, QWidget] = {}
        self._makers: Mapping[str, Callable[[], QWidget]] = {
            GENERAL: lambda: GeneralPage(desk, board, lane),
            KEYS: lambda: self._keys(KeysPage(fields_of(KEYS), desk, board, lane)),
            WORKBENCHES: lambda: self._workbenches(WorkbenchesPage(desk, board, lane)),
            SHOP: lambda: ShopPage(desk, board, lane),
            EVENTS: lambda: self._events(EventsPage(desk, board, lane)),
            EXCHANGE: lambda: self._exchange(ExchangePage(desk, lane)),
            PRIVACY: lambda: PrivacyPage(desk, board, lane),
            DATA: lambda: self._data(DataPage(desk, board, lane, folder)),
            SECURITY: lambda: self._security(SecurityPage(desk, board, lane)),
        }
        self._chips = {name: Chip(words, large=True) for name, words in self._names().items()}
        self._stack = QStackedWidget()
        self._lay_out()
        self.show_page(GENERAL)

    def show_page(self, name: str) -> QWidget:
        """Show the page of that name and return it."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self._stack.addWidget(scrolling(self._made[name]))
        self._stack.setCurrentIndex(list(self._made).index(name))
        self._chips[name].setChecked(True)
        return self._made[name]

    def showing(self) -> str:
        """Return the name of the page on view."""
        return list(self._made)[self._stack.currentIndex()]

    def window_picked(self, window: Window | None) -> None:
        """Take the window that was pointed at; None: none was."""
        page = self.show_page(WORKBENCHES)
        if isinstance(page, WorkbenchesPage):
            page.window_picked(window)

    def hotkey_tried(self, chord: str) -> None:
        """Take note of a chord that arrived while keys are recorded or tried."""
        page = self._made.get(KEYS)
        if isinstance(page, KeysPage):
            page.hear(chord)

    def show_refusals(self, refused: Mapping[str, Refusal]) -> None:
        """Say which chords the system refuses."""
        self._refused = refused
        page = self._made.get(KEYS)
        if isinstance(page, KeysPage):
            page.show_refusals(refused)

    def _keys(self, page: KeysPage) -> KeysPage:
        page.trying_changed.connect(self.trying_changed)
        page.show_refusals(self._refused)
        return page

    def _workbenches(self, page: WorkbenchesPage) -> WorkbenchesPage:
        page.pick_requested.connect(self.pick_requested)
        return page

    def _events(self, page: EventsPage) -> EventsPage:
        page.reported.connect(self.reported)
        return page

    def _exchange(self, page: ExchangePage) -> ExchangePage:
        page.import_requested.connect(self.import_requested)
        return page

    def _data(self, page: DataPage) -> DataPage:
        page.restore_requested.connect(self.restore_requested)
        page.pack_wanted.connect(self.pack_wanted)
        return page

    def _security(self, page: SecurityPage) -> SecurityPage:
        page.protection_wanted.connect(self.protection_wanted)
        page.new_code_wanted.connect(self.new_code_wanted)
        return page

    def _names(self) -> dict[str, str]:
        return {
            GENERAL: self.tr("General"),
            KEYS: self.tr("Hotkeys"),
            WORKBENCHES: self.tr("Workbenches"),
            SHOP: self.tr("Shop"),
            EVENTS: self.tr("Events"),
            EXCHANGE: self.tr("Import and export"),
            PRIVACY: self.tr("Privacy"),
            DATA: self.tr("Data"),
            SECURITY: self.tr("Security"),
        }

    def _lay_out(self) -> None:
        chips = QWidget()
        flow = FlowLayout(chips, TINY)
        flow.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        group = QButtonGroup(self)
        for name, chip in self._chips.items():
            group.addButton(chip)
            flow.addWidget(chip)
            chip.clicked.connect(lambda _=False, name=name: self.show_page(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(chips)
        column.addWidget(self._stack, 1)
