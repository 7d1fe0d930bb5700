"""The menus that the phrases screen opens: of what is chosen in it, and its own."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from assistant.domain.phrases import PhraseId
from assistant.domain.tags import SIGN
from assistant.services.desk import Desk
from assistant.ui.phrases.actions import PhraseActions
from assistant.ui.phrases.event_menu import EventMenu
from assistant.ui.phrases.menus import (
    BIN_ENTRIES,
    PHRASE_ENTRIES,
    SCREEN_ENTRIES,
    Chosen,
    make_menu,
    popup,
)
from assistant.ui.widgets.category_menu import category_menu
from assistant.ui.widgets.labels import for_menu
from assistant.ui.widgets.name_bar import NameBar

#: A menu of more tags would not fit on a low screen; what is typed behind the sign finds the rest.
_TAGS_SHOWN = 20


class Ways(NamedTuple):
    """What the menus lead to.

    ``wish`` takes the name of an entry, ``search`` what is to be searched for; ``manage`` shows all
    events; ``bar`` asks for names.
    """

    wish: Chosen
    actions: PhraseActions
    bar: NameBar
    search: Callable[[str], None]
    manage: Callable[[], None]


class PanelMenus:
    """Opens menus for the screen."""

    def __init__(self, owner: QWidget, desk: Desk, ways: Ways) -> None:
        self._owner, self._desk, self._ways = owner, desk, ways
        self._events = EventMenu(desk, ways.actions, ways.bar)

    def show_for_bin(self, at: QPoint) -> None:
        """Show the menu of what is chosen in the bin."""
        popup(self._owner, BIN_ENTRIES, self._ways.wish, at)

    def show_for(self, ids: Sequence[PhraseId], at: QPoint) -> None:
        """Show the menu of these phrases."""
        library = self._desk.library
        starred = set(ids) <= set(library.starred(self._desk.people.agent.id))
        left_out = "star" if starred else "unstar"
        entries = [entry for entry in PHRASE_ENTRIES if entry.name != left_out]
        menu = make_menu(self._owner, entries, self._ways.wish, len(ids))
        move = partial(self._ways.actions.move, ids)
        _action(menu, "move").setMenu(category_menu(menu, library.shelf, move))
        _action(menu, "event").setMenu(self._events.filling(menu, ids))
        menu.popup(at)

    def show_all(self, at: QPoint) -> None:
        """Show the menu of the screen, its right edge there."""
        tags = self._desk.library.tags.by_name
        left_out = {self._desk.preferences.current.list_style, "" if tags else "tags"}
        entries = [
            entry for entry in SCREEN_ENTRIES if entry.name not in left_out or not entry.name
        ]
        menu = make_menu(self._owner, entries, self._ways.wish)
        if tags:
            _action(menu, "tags").setMenu(self._tag_menu(menu, tags))
        _action(menu, "events").setMenu(self._events.switching(menu, self._ways.manage))
        menu.popup(at - QPoint(menu.sizeHint().width(), 0))

    def _tag_menu(self, owner: QMenu, tags: Mapping[str, Collection[PhraseId]]) -> QMenu:
        menu = QMenu(owner)
        most = sorted(tags, key=lambda name: -len(tags[name]))[:_TAGS_SHOWN]
        for name in sorted(most):
            action = menu.addAction(f"{for_menu(SIGN + name)}\t{len(tags[name])}")
            action.triggered.connect(lambda _=False, name=name: self._ways.search(SIGN + name))
        return menu


def _action(menu: QMenu, name: str) -> QAction:
    return next(action for action in menu.actions() if action.objectName() == name)
