"""How categories are added, named, moved and deleted: their menu, and the line that asks a name."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from assistant.domain.phrases import CategoryId
from assistant.services.library import PhraseLibrary
from assistant.ui.phrases.actions import PhraseActions
from assistant.ui.phrases.menus import CATEGORY_ENTRIES, popup
from assistant.ui.widgets.name_bar import NameBar


class CategoryNaming(QObject):
    """Leads from a wish for a category to the change of it."""

    def __init__(
        self,
        library: PhraseLibrary,
        actions: PhraseActions,
        bar: NameBar,
        new_phrase: Callable[[CategoryId], None],
    ) -> None:
        super().__init__(bar)
        self._library = library
        self._actions = actions
        self._bar = bar
        self._named: Callable[[str], None] = lambda _name: None
        self._new_phrase = new_phrase
        bar.named.connect(lambda name: self._named(name))

    def add(self, parent: CategoryId | None) -> None:
        """Ask for the name of a new category below ``parent``, None for the top."""
        self._named = lambda name: self._actions.add_category(name, parent)
        if parent is None:
            self._bar.ask(self.tr("New category"), self.tr("Add"))
        else:
            above = self._library.shelf.categories[parent].name
            self._bar.ask(self.tr("New category in {name}").format(name=above), self.tr("Add"))

    def rename(self, category: CategoryId) -> None:
        """Ask for another name of a category."""
        self._named = lambda name: self._actions.rename_category(category, name)
        present = self._library.shelf.categories[category].name
        self._bar.ask(self.tr("Rename category"), self.tr("Rename"), present)

    def show_menu(self, category: CategoryId, at: QPoint) -> None:
        """Show what can be done with a category."""
        wishes: dict[str, Callable[[], None]] = {
            "new": lambda: self._new_phrase(category),
            "add": lambda: self.add(category),
            "rename": lambda: self.rename(category),
            "back": lambda: self._actions.shift_category(category, -1),
            "forward": lambda: self._actions.shift_category(category, 1),
            "delete": lambda: self._actions.delete_category(category),
        }
        popup(self._bar.window(), CATEGORY_ENTRIES, lambda name: wishes[name](), at)
