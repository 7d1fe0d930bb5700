"""Menus of events: to put phrases into one, and to switch one on or off."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from assistant.domain.changes import Done
from assistant.domain.phrases import EventId, PhraseId
from assistant.services.desk import Desk
from assistant.ui.icons import icon
from assistant.ui.phrases.actions import PhraseActions
from assistant.ui.widgets.labels import for_menu
from assistant.ui.widgets.name_bar import NameBar


class EventMenu(QObject):
    """Leads from a menu to what is done with events."""

    def __init__(self, desk: Desk, actions: PhraseActions, bar: NameBar) -> None:
        super().__init__(bar)
        self._book = desk.events
        self._actions = actions
        self._bar = bar

    def filling(self, owner: QMenu, ids: Sequence[PhraseId]) -> QMenu:
        """Return a menu that puts these phrases into an event, a new one too, or out of theirs."""
        menu = QMenu(owner)
        for event in self._book.events:
            self._add(menu, event.name, partial(self._fill, ids, event.id))
        if self._book.events:
            menu.addSeparator()
            self._add(menu, self.tr("None: always there"), partial(self._fill, ids, None))
        new = menu.addAction(icon("add"), self.tr("New event…"))
        new.triggered.connect(lambda: self._ask(ids))
        return menu

    def switching(self, owner: QMenu, manage: Callable[[], None]) -> QMenu:
        """Return a menu that switches events on and off by a click."""
        menu = QMenu(owner)
        for event in self._book.events:
            switch = menu.addAction(for_menu(event.name))
            switch.setCheckable(True)
            switch.setChecked(event.enabled)
            switch.triggered.connect(lambda on, id=event.id: self._switch(id, on))
        if self._book.events:
            menu.addSeparator()
        menu.addAction(icon("settings"), self.tr("All events…")).triggered.connect(manage)
        return menu

    def _add(self, menu: QMenu, words: str, act: Callable[[], None]) -> None:
        menu.addAction(for_menu(words)).triggered.connect(lambda: act())

    def _fill(self, ids: Sequence[PhraseId], event: EventId | None) -> None:
        self._actions.run(lambda: self._book.fill(ids, event))

    def _switch(self, id: EventId, on: bool) -> None:
        self._actions.run(lambda: self._book.switch(id, on))

    def _ask(self, ids: Sequence[PhraseId]) -> None:
        def begin(name: str) -> Done:
            return self._book.fill(ids, EventId(self._book.add(name).ids[0]))

        self._bar.ask(
            self.tr("What is the new event called?"),
            self.tr("Add"),
            then=lambda name: self._actions.run(lambda: begin(name)),
        )
