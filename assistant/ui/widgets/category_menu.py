"""The category tree as a menu; two screens have phrases moved by it."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from assistant.domain.phrases import CategoryId, Shelf
from assistant.ui.icons import icon
from assistant.ui.widgets.labels import for_menu


def category_menu(owner: QWidget, shelf: Shelf, chosen: Callable[[CategoryId], None]) -> QMenu:
    """Return a menu of the category tree; the branches are filled when they are opened."""
    menu = QMenu(owner)
    menu.aboutToShow.connect(lambda: fill_categories(menu, shelf, chosen))
    return menu


def fill_categories(menu: QMenu, shelf: Shelf, chosen: Callable[[CategoryId], None]) -> None:
    """Put the category tree into a menu that has nothing in it yet."""
    _fill(menu, shelf, None, chosen)


def _fill(
    menu: QMenu, shelf: Shelf, parent: CategoryId | None, chosen: Callable[[CategoryId], None]
) -> None:
    if menu.actions():
        return
    if parent is not None:
        itself = menu.addAction(icon("folder"), for_menu(shelf.categories[parent].name))
        itself.triggered.connect(lambda: chosen(parent))
        menu.addSeparator()
    for category in shelf.children(parent):
        if shelf.children(category.id):
            branch = menu.addMenu(for_menu(category.name))
            branch.aboutToShow.connect(
                lambda branch=branch, id=category.id: _fill(branch, shelf, id, chosen)
            )
        else:
            leaf = menu.addAction(for_menu(category.name))
            leaf.triggered.connect(lambda _=False, id=category.id: chosen(id))
