"""The menus of the phrases screen, made from tables: what can be done, its words, key and icon."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from assistant.ui.icons import icon

#: Called with the name of the action that was chosen.
Chosen = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu; ``single`` ones need exactly one phrase. An empty name separates."""

    name: str = ""
    words: object = ""
    key: str = ""
    icon: str = ""
    single: bool = False


PHRASE_ENTRIES = (
    Entry("insert", QT_TRANSLATE_NOOP("menus", "Insert"), "Enter", "insert", single=True),
    Entry("send", QT_TRANSLATE_NOOP("menus", "Insert and send"), "Ctrl+Enter", "send", single=True),
    Entry("copy", QT_TRANSLATE_NOOP("menus", "Copy text"), "Ctrl+C", "copy", single=True),
    Entry(),
    Entry("edit", QT_TRANSLATE_NOOP("menus", "Edit…"), "F2", "edit", single=True),
    Entry("new", QT_TRANSLATE_NOOP("menus", "New phrase…"), "Ctrl+N", "add"),
    Entry("star", QT_TRANSLATE_NOOP("menus", "Add to favourites"), "Ctrl+D", "star"),
    Entry("unstar", QT_TRANSLATE_NOOP("menus", "Remove from favourites"), "Ctrl+D", "star"),
    Entry("move", QT_TRANSLATE_NOOP("menus", "Move to"), "", "folder"),
    Entry("event", QT_TRANSLATE_NOOP("menus", "Add to event"), "", "clock"),
    Entry(),
    Entry("delete", QT_TRANSLATE_NOOP("menus", "Delete"), "Del", "delete"),
)

BIN_ENTRIES = (Entry("restore", QT_TRANSLATE_NOOP("menus", "Restore"), "Enter", "restore"),)

CATEGORY_ENTRIES = (
    Entry("new", QT_TRANSLATE_NOOP("menus", "New phrase here…"), "", "add"),
    Entry("add", QT_TRANSLATE_NOOP("menus", "Add a category below…"), "", "folder"),
    Entry(),
    Entry("rename", QT_TRANSLATE_NOOP("menus", "Rename…"), "", "edit"),
    Entry("back", QT_TRANSLATE_NOOP("menus", "Move left"), "", "left"),
    Entry("forward", QT_TRANSLATE_NOOP("menus", "Move right"), "", "right"),
    Entry(),
    Entry("delete", QT_TRANSLATE_NOOP("menus", "Delete with its phrases"), "", "delete"),
)

SCREEN_ENTRIES = (
    Entry("new", QT_TRANSLATE_NOOP("menus", "New phrase…"), "Ctrl+N", "add"),
    Entry("add", QT_TRANSLATE_NOOP("menus", "New category…"), "", "folder"),
    Entry(),
    Entry("lines", QT_TRANSLATE_NOOP("menus", "Show as single lines"), "", "lines"),
    Entry("cards", QT_TRANSLATE_NOOP("menus", "Show as cards"), "", "cards"),
    Entry(),
    Entry("table", QT_TRANSLATE_NOOP("menus", "Show as a table…"), "Ctrl+T", "table"),
    Entry("import", QT_TRANSLATE_NOOP("menus", "Import…"), "", "import"),
    Entry("export", QT_TRANSLATE_NOOP("menus", "Export, or back to 千牛…"), "", "export"),
    Entry(),
    Entry("starred", QT_TRANSLATE_NOOP("menus", "Favourites"), "", "star"),
    Entry("tags", QT_TRANSLATE_NOOP("menus", "Tags"), "", "tag"),
    Entry("events", QT_TRANSLATE_NOOP("menus", "Events"), "", "clock"),
    Entry("missed", QT_TRANSLATE_NOOP("menus", "Phrases to write…"), "", "search"),
    Entry("ending", QT_TRANSLATE_NOOP("menus", "Ending within 7 days"), "", "clock"),
    Entry("unused", QT_TRANSLATE_NOOP("menus", "Unused for 90 days…"), "", "clock"),
    Entry("undo", QT_TRANSLATE_NOOP("menus", "Undo"), "Ctrl+Z", "undo"),
    Entry("bin", QT_TRANSLATE_NOOP("menus", "Bin…"), "", "delete"),
)


def popup(
    owner: QWidget, entries: Iterable[Entry], chosen: Chosen, at: QPoint, count: int = 1
) -> QMenu:
    """Show a menu of entries at a place on the screen; ``count`` phrases are chosen."""
    menu = make_menu(owner, entries, chosen, count)
    menu.popup(at)
    return menu


def make_menu(owner: QWidget, entries: Iterable[Entry], chosen: Chosen, count: int = 1) -> QMenu:
    """Return a menu of entries. It is gone when it closes."""
    menu = QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    for entry in entries:
        if not entry.name:
            menu.addSeparator()
            continue
        words = QCoreApplication.translate("menus", str(entry.words))
        # The key stands beside the words; it is the list that listens to it, not the menu.
        action = menu.addAction(icon(entry.icon), words + (f"\t{entry.key}" if entry.key else ""))
        action.setObjectName(entry.name)
        action.setEnabled(count == 1 or not entry.single)
        action.triggered.connect(lambda _=False, name=entry.name: chosen(name))
    return menu
