"""The buttons above the table: what can be done with the chosen phrases, and with all of them."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from assistant.domain.phrases import Phrase
from assistant.services.desk import Desk
from assistant.ui.table.drafts import tags_of
from assistant.ui.table.editing import TermEditor
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import PLAIN, PRIMARY, Button
from assistant.ui.widgets.category_menu import fill_categories
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import for_menu
from assistant.ui.widgets.name_bar import NameBar

#: More tags than this are not listed in a menu; they can be typed.
_LISTED = 30


class TermBar(QWidget):
    """Asks in which time the chosen phrases are to be valid; hidden until it is shown."""

    chosen = Signal(object)
    """A ``Term``."""
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.term = TermEditor(self)
        self._set = Button(self.tr("Set validity"), PRIMARY)
        self._set.clicked.connect(self._on_set)
        cancel = Button(self.tr("Cancel"), PLAIN)
        cancel.clicked.connect(self._on_cancelled)
        row = FlowLayout(self, SMALL)
        for part in (self.term, self._set, cancel):
            row.addWidget(part)
        self.hide()

    def ask(self) -> None:
        """Show it, with the keyboard."""
        self.show()
        self.term.setFocus()

    def _on_set(self) -> None:
        self.hide()
        self.chosen.emit(self.term.value())

    def _on_cancelled(self) -> None:
        self.hide()
        self.cancelled.emit()


class Tools(QWidget):
    """Buttons and menus; the first ones need phrases that are chosen."""

    move_requested = Signal(object)
    """Into the category of that id."""
    tags_added = Signal(object)
    """These tags, a tuple."""
    tags_removed = Signal(object)
    filled = Signal(object)
    """Into the event of that id, or (None) out of theirs."""
    switched = Signal(bool)
    limited = Signal(object)
    """A ``Term``."""
    wished = Signal(str)
    """delete, replace, duplicates."""
    left = Signal()
    """A line that asked for something was closed: the keyboard belongs to the table."""

    def __init__(
        self,
        desk: Desk,
        chosen: Callable[[], Sequence[Phrase]],
        columns: Callable[[QMenu], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._chosen, self._columns = desk, chosen, columns
        self._tags: Sequence[str] = ()
        self.names = NameBar(self)
        self.term = TermBar(self)
        row = QWidget(self)
        self._flow = FlowLayout(row, SMALL)
        self._for_chosen = [
            self._menu_button(self.tr("Move to"), self._fill_categories),
            self._menu_button(self.tr("Tags"), self._fill_tags),
            self._menu_button(self.tr("Event"), self._fill_events),
            self._button(self.tr("Switch on"), lambda: self.switched.emit(True)),
            self._button(self.tr("Switch off"), lambda: self.switched.emit(False)),
            self._button(self.tr("Validity…"), self.term.ask),
            self._button(self.tr("Delete"), lambda: self.wished.emit("delete")),
        ]
        self._button(self.tr("Find and replace…"), lambda: self.wished.emit("replace"))
        self._button(self.tr("Duplicates…"), lambda: self.wished.emit("duplicates"))
        self._menu_button(self.tr("Columns"), self._fill_columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for part in (row, self.names, self.term):
            layout.addWidget(part)
        self._connect()
        self.count(0)

    def count(self, chosen: int) -> None:
        """Take in how many phrases are chosen."""
        for button in self._for_chosen:
            button.setEnabled(chosen > 0)

    def offer(self, tags: Sequence[str]) -> None:
        """Offer these tags."""
        self._tags = tags

    def menu(self, parent: QWidget) -> QMenu:
        """Return what can be done with the chosen phrases as a menu."""
        menu = QMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        for button in self._for_chosen:
            if (branch := button.menu()) is not None:
                part = menu.addMenu(button.text().removesuffix(" ▾"))
                part.aboutToShow.connect(branch.aboutToShow)
                part.aboutToShow.connect(lambda part=part, of=branch: part.addActions(of.actions()))
            else:
                menu.addAction(button.text()).triggered.connect(button.click)
        return menu

    def show_categories(self) -> None:
        """Open the menu of categories."""
        self._for_chosen[0].showMenu()

    # How it is put together

    def _button(self, words: str, then: Callable[[], object]) -> Button:
        button = Button(words)
        button.clicked.connect(lambda: then())
        self._flow.addWidget(button)
        return button

    def _menu_button(self, words: str, fill: Callable[[QMenu], None]) -> Button:
        button = Button(words + " ▾")
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        self._flow.addWidget(button)
        return button

    def _connect(self) -> None:
        self.names.named.connect(lambda text: self.tags_added.emit(tags_of(text)))
        self.names.named.connect(lambda _text: self.left.emit())
        self.names.cancelled.connect(self.left)
        self.term.chosen.connect(self.limited)
        self.term.chosen.connect(lambda _term: self.left.emit())
        self.term.cancelled.connect(self.left)

    def _fill_categories(self, menu: QMenu) -> None:
        _empty(menu)
        fill_categories(menu, self._desk.library.shelf, self.move_requested.emit)

    def _fill_tags(self, menu: QMenu) -> None:
        _empty(menu)
        menu.addAction(self.tr("Add tags…")).triggered.connect(self._ask_tags)
        carried = {tag for each in self._chosen() for tag in each.tags}
        self._list(menu, self.tr("Add"), self._tags, self.tags_added.emit)
        self._list(menu, self.tr("Take away"), sorted(carried), self.tags_removed.emit)

    def _fill_events(self, menu: QMenu) -> None:
        _empty(menu)
        menu.addAction(self.tr("None")).triggered.connect(lambda: self.filled.emit(None))
        for event in self._desk.events.events:
            action = menu.addAction(for_menu(event.name))
            action.triggered.connect(lambda _=False, id=event.id: self.filled.emit(id))

    def _list(
        self,
        menu: QMenu,
        words: str,
        tags: Iterable[str],
        then: Callable[[tuple[str, ...]], None],
    ) -> None:
        branch = menu.addMenu(words)
        for tag in [*tags][:_LISTED]:
            branch.addAction(for_menu(tag)).triggered.connect(lambda _=False, tag=tag: then((tag,)))
        branch.setEnabled(not branch.isEmpty())

    def _fill_columns(self, menu: QMenu) -> None:
        _empty(menu)
        self._columns(menu)

    def _ask_tags(self) -> None:
        self.names.ask(self.tr("Tags for the chosen phrases, with commas between"), self.tr("Add"))


def _empty(menu: QMenu) -> None:
    """Take everything out of a menu, and let go of the branches that were in it."""
    menu.clear()
    only = Qt.FindChildOption.FindDirectChildrenOnly
    for branch in menu.findChildren(QMenu, options=only):
        branch.deleteLater()
