"""The categories as rows of chips: the top ones, then those below the chosen one, and so on."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.phrases import Category, CategoryId, Shelf
from assistant.domain.shops import AgentId
from assistant.services.opening import visible_tops
from assistant.ui.phrases.model import PHRASES_FORMAT, dragged
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class _Level:
    """One row: its categories and how many phrases stand in each (none are counted at the top)."""

    categories: tuple[Category, ...]
    counts: tuple[int, ...] = ()


class CategoryBar(QWidget):
    """Chips for the most used phrases and for categories; one of them is active."""

    chosen = Signal(object)
    """A category's id, or None for the most used phrases."""
    add_requested = Signal()
    """The ＋ was pressed."""
    menu_requested = Signal(object, object)
    """The menu of a category is wanted: its id, and where on the screen."""
    more_requested = Signal(object)
    """The menu of the screen is wanted: where."""
    dropped = Signal(object, object)
    """Phrases were let go over a category: their ids and the category's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: list[_Level] = []
        self._rows: list[QWidget] = []
        self._chips: dict[CategoryId | None, Chip] = {}
        self._top = QWidget()
        FlowLayout(self._top, gap=0)
        self._more = IconButton("more", self.tr("More"))
        self._more.clicked.connect(self._on_more)
        head = QHBoxLayout()
        head.setSpacing(TINY)
        head.addWidget(self._top, 1)
        head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SMALL, 6, TINY, 6)
        self._layout.setSpacing(6)
        self._layout.addLayout(head)
        self.setAccessibleName(self.tr("Categories"))

    def show_categories(
        self, shelf: Shelf, active: CategoryId | None, agent: AgentId | None
    ) -> None:
        """Show the levels that lead to the active category, and the one below it."""
        levels = _levels(shelf, active, agent)
        if levels != self._levels:
            self._levels = levels
            self._rebuild()
        lit = set(_way(shelf, active)) if active is not None else {None}
        for id, chip in self._chips.items():
            chip.setChecked(id in lit)

    def unlight(self) -> None:
        """Show none as active: what is listed comes from elsewhere."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def chip(self, category: CategoryId | None) -> Chip | None:
        """Return the chip of a category on show, or None."""
        return self._chips.get(category)

    def _rebuild(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        flow = self._top.layout()
        assert isinstance(flow, FlowLayout)
        flow.clear()
        self._rows, self._chips = [], {}
        self._add_frequent(flow)
        for number, level in enumerate(self._levels):
            if number:
                flow = self._new_row()
            self._fill(flow, level, large=not number)
            if not number:
                self._add_plus(flow)

    def _add_frequent(self, flow: FlowLayout) -> None:
        chip = self._make(None, self.tr("Most used"), large=True)
        chip.set_icon("star")
        flow.addWidget(chip)

    def _add_plus(self, flow: FlowLayout) -> None:
        plus = IconButton("add", self.tr("Add a category"))
        plus.clicked.connect(self.add_requested)
        flow.addWidget(plus)

    def _new_row(self) -> FlowLayout:
        row = QWidget()
        flow = FlowLayout(row, gap=TINY)
        self._rows.append(row)
        self._layout.addWidget(row)
        return flow

    def _fill(self, flow: FlowLayout, level: _Level, large: bool) -> None:
        for number, category in enumerate(level.categories):
            chip = self._make(category.id, category.name, large)
            if level.counts:
                chip.set_count(level.counts[number])
            flow.addWidget(chip)

    def _make(self, id: CategoryId | None, name: str, large: bool) -> Chip:
        chip = Chip(name, large)
        chip.clicked.connect(lambda: self.chosen.emit(id))
        if id is not None:
            chip.accept_drops(PHRASES_FORMAT)
            chip.dropped.connect(lambda data: self._on_dropped(data, id))
            chip.menu_requested.connect(lambda point: self.menu_requested.emit(id, point))
        self._chips[id] = chip
        return chip

    def _on_dropped(self, data: QMimeData, category: CategoryId) -> None:
        self.dropped.emit(dragged(data), category)

    def _on_more(self) -> None:
        corner = self._more.rect().bottomRight()
        self.more_requested.emit(self._more.mapToGlobal(corner + QPoint(0, 2)))


def _levels(shelf: Shelf, active: CategoryId | None, agent: AgentId | None) -> list[_Level]:
    found = [_Level(tuple(visible_tops(shelf, agent)))]
    for id in _way(shelf, active):
        below = tuple(shelf.children(id))
        if below:
            found.append(_Level(below, tuple(len(shelf.below(each.id)) for each in below)))
    return found


def _way(shelf: Shelf, category: CategoryId | None) -> list[CategoryId]:
    """Return the categories from the top down to that one."""
    found: list[CategoryId] = []
    while category is not None and category in shelf.categories:
        found.append(category)
        category = shelf.categories[category].parent
    return found[::-1]
