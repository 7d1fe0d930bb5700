"""The menus that the phrases screen opens: of what is chosen in it, and its own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from assistant.domain.phrases import CategoryId, PhraseId
from assistant.domain.tags import SIGN
from assistant.services.desk import Desk
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

#: A menu of more tags would not fit on a low screen; what is typed behind the sign finds the rest.
_TAGS_SHOWN = 20


def show_bin_menu(owner: QWidget, wish: Chosen, at: QPoint) -> None:
    """Show the menu of what is chosen in the bin."""
    popup(owner, BIN_ENTRIES, wish, at)


def show_phrase_menu(
    owner: QWidget,
    desk: Desk,
    wish: Chosen,
    chosen: tuple[Sequence[PhraseId], Callable[[CategoryId], None]],
    at: QPoint,
) -> None:
    """Show the menu of the phrases ``chosen``, which the callable beside them moves."""
    ids, move = chosen
    starred = set(ids) <= set(desk.library.starred(desk.people.agent.id))
    left_out = "star" if starred else "unstar"
    entries = [entry for entry in PHRASE_ENTRIES if entry.name != left_out]
    menu = make_menu(owner, entries, wish, len(ids))
    _action(menu, "move").setMenu(category_menu(menu, desk.library.shelf, move))
    menu.popup(at)


def show_screen_menu(
    owner: QWidget, desk: Desk, wish: Chosen, search: Callable[[str], None], at: QPoint
) -> None:
    """Show the menu of the screen; ``search`` is called with the tag that is chosen there."""
    left_out = {desk.preferences.current.list_style}
    tags = desk.library.tags.by_name
    if not tags:
        left_out.add("tags")
    entries = [entry for entry in SCREEN_ENTRIES if entry.name not in left_out]
    menu = make_menu(owner, entries, wish)
    if tags:
        branch = QMenu(menu)
        most = sorted(tags, key=lambda name: -len(tags[name]))[:_TAGS_SHOWN]
        for name in sorted(most):
            action = branch.addAction(f"{for_menu(SIGN + name)}\t{len(tags[name])}")
            action.triggered.connect(lambda _=False, name=name: search(SIGN + name))
        _action(menu, "tags").setMenu(branch)
    menu.popup(at - QPoint(menu.sizeHint().width(), 0))


def _action(menu: QMenu, name: str) -> QAction:
    return next(action for action in menu.actions() if action.objectName() == name)
