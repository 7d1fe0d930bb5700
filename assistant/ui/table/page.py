"""The table with its filters and tools.

What it lists is made on the lane (``arranging``), and anew with every change of the library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from assistant.domain.official import OfficialPhrase
from assistant.domain.phrases import PhraseId
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.table.actions import TableActions
from assistant.ui.table.arranging import Arranged, Arranging
from assistant.ui.table.copying import Copying
from assistant.ui.table.editing import Editing
from assistant.ui.table.filters import Filters
from assistant.ui.table.grid import Grid
from assistant.ui.table.model import TableModel
from assistant.ui.table.tools import Tools
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.labels import rule

#: While a cell is open, the rows look again so often whether they may change.
_PATIENCE_MS = 500


class TablePage(QWidget):
    """All phrases as rows: filtered, sorted, edited, and changed many at once."""

    edit_requested = Signal(object)
    """A phrase is to be opened in the editor: its id."""
    counted = Signal(str)
    """How many rows there are and are chosen, in words."""
    wished = Signal(str)
    """Another page is wanted: replace, duplicates."""

    def __init__(
        self, desk: Desk, lane: Lane, actions: TableActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._actions, self._lane = desk, actions, lane
        self.model = TableModel(self.palette, self)
        self.grid = Grid(self.model, self)
        self.editing = Editing(desk, self.model, self.grid)
        self.grid.setItemDelegate(self.editing)
        self.filters = Filters(self)
        self.tools = Tools(desk, self.grid.chosen, self.grid.fill_columns, self)
        self._order, self._descending = "", False
        self._all = 0
        self._arranging = Arranging(desk, lane, self)
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._waiting.timeout.connect(self.look)
        self._wishes: dict[str, Callable[[], object]] = {
            "delete": self._delete,
            "open": self._open,
            "category": self.tools.show_categories,
            "replace": lambda: self.wished.emit("replace"),
            "duplicates": lambda: self.wished.emit("duplicates"),
        }
        self._build()
        self._connect()

    # What others may ask

    def look(self) -> None:
        """List what is wanted of the library as it is now."""
        wanted = replace(self.filters.wanted(), order=self._order, descending=self._descending)
        self._arranging.want(wanted)

    def start_filtering(self) -> None:
        """Put the keyboard into the line that filters."""
        self.filters.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.text.selectAll()

    def take_focus(self) -> None:
        """Put the keyboard into the table, on its first row if it stands nowhere."""
        if self.grid.current() is None and self.model.rowCount():
            self.grid.put_on(0)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen_ids(self) -> list[PhraseId]:
        """Return the chosen phrases."""
        return [each.id for each in self.grid.chosen()]

    def listed_ids(self) -> list[PhraseId]:
        """Return all phrases that are listed."""
        return [each.id for each in self.model.phrases]

    # Rows

    def _on_arranged(self, arranged: Arranged) -> None:
        if self.grid.state() == QAbstractItemView.State.EditingState:
            self._waiting.start()  # the rows wait for the cell that is open
            return
        self._all = len(arranged.stock.shelf.phrases)
        self.grid.show_rows(arranged)
        self.grid.show_order(arranged.wanted.order, arranged.wanted.descending)
        self.filters.offer(arranged.stock.shelf, arranged.tags)
        self.tools.offer(arranged.tags)
        self._show_emptiness()

    def _on_sort(self, column: str) -> None:
        """Put the rows in the order of a column; a third click gives the library's own back."""
        if self._order != column:
            self._order, self._descending = column, False
        elif not self._descending:
            self._descending = True
        else:
            self._order, self._descending = "", False
        self.look()

    def _on_chosen(self) -> None:
        count, listed = self.grid.chosen_count(), self.model.rowCount()
        self.tools.count(count)
        words = self.tr("Phrases: {all}").format(all=self._all)
        if listed != self._all:
            words = self.tr("Phrases: {listed} of {all}").format(listed=listed, all=self._all)
        if count > 1:
            words = self.tr("Chosen: {count}").format(count=count) + " · " + words
        self.counted.emit(words)

    def _show_emptiness(self) -> None:
        self._on_chosen()
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.grid)
            return
        if self.filters.active():
            self._empty.say(self.tr("No phrase fits"), self.tr("Less in the filters finds more."))
            self._empty.offer(("clear", self.tr("List everything")))
        else:
            self._empty.say(self.tr("No phrases yet"), self.tr("What you add or import is here."))
            self._empty.offer()
        self._stack.setCurrentWidget(self._empty)

    # Wishes

    def _wish(self, name: str) -> None:
        self._wishes[name]()

    def _delete(self) -> None:
        if ids := self.chosen_ids():
            self._actions.delete(ids)

    def _open(self) -> None:
        current = self.grid.current()
        if current is not None:
            self.edit_requested.emit(current.id)

    def _copy(self, copying: Copying) -> None:
        """Copy many rows, which takes a moment, without holding up the window."""
        clipboard = QGuiApplication.clipboard()
        self._lane.run(copying.text, self, lambda text: clipboard.setText(text))

    def _on_written(self, id: PhraseId) -> None:
        phrase = self._desk.library.shelf.phrases.get(id)
        if phrase is not None:
            self.model.put(phrase)

    def _on_double_click(self) -> None:
        current = self.grid.current()
        if current is not None and current.official:
            self._actions.refused.emit(OfficialPhrase(title=current.title))
        elif current is not None and self.grid.column() == "category":
            self.tools.show_categories()

    def _on_menu(self, at: QPoint) -> None:
        self.tools.menu(self).popup(at)

    # How it is put together

    def _build(self) -> None:
        self._empty = EmptyState("phrases", self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        above = QVBoxLayout()
        above.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, SMALL)
        above.setSpacing(SMALL)
        above.addWidget(self.filters)
        above.addWidget(self.tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(rule(self))
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        grid, filters = self.grid, self.filters
        self._arranging.arranged.connect(self._on_arranged)
        self.model.edited.connect(self._actions.write)
        self._actions.written.connect(self._on_written)
        grid.doubleClicked.connect(lambda _index: self._on_double_click())
        filters.changed.connect(self.look)
        filters.entered.connect(self.take_focus)
        filters.left.connect(self.take_focus)
        self._empty.acted.connect(lambda _name: filters.clear())
        grid.sort_requested.connect(self._on_sort)
        grid.chosen_changed.connect(self._on_chosen)
        grid.wished.connect(self._wish)
        grid.much_to_copy.connect(self._copy)
        grid.menu_requested.connect(self._on_menu)
        self._connect_tools(self.tools, self._actions)

    def _connect_tools(self, tools: Tools, act: TableActions) -> None:
        chosen = self.chosen_ids
        tools.move_requested.connect(lambda category: act.move(chosen(), category))
        tools.tags_added.connect(lambda tags: act.tag(chosen(), tags))
        tools.tags_removed.connect(lambda tags: act.tag(chosen(), (), tags))
        tools.filled.connect(lambda event: act.fill(chosen(), event))
        tools.switched.connect(lambda on: act.switch(chosen(), on))
        tools.limited.connect(lambda term: act.limit(chosen(), term))
        tools.wished.connect(self._wish)
        tools.left.connect(self.take_focus)
