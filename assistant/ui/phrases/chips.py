"""The categories as rows of chips: the top ones, then those below the chosen one, and so on."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.phrases import Category, CategoryId, Shelf
from assistant.domain.shops import AgentId
from assistant.services.opening import visible_tops
from assistant.ui.phrases.model import PHRASES_FORMAT, dragged, takes
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.chip import LARGE_PX, Chip
from assistant.ui.widgets.flow import FlowLayout


class _Level(NamedTuple):
    """One row: its categories and how many phrases stand in each (none are counted at the top)."""

    categories: tuple[Category, ...]
    counts: tuple[int, ...] = ()


#: So many lines of chips a level takes while it is folded, and the room of its last chip.
_FOLDED_LINES = 2
_REST_PX = 44


class _Row(QWidget):
    """The chips of one level."""

    def __init__(self, level: _Level, top: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.level = level
        self.chips: dict[CategoryId | None, Chip] = {}
        self._gap = 0 if top else TINY
        self.flow = FlowLayout(self, gap=self._gap)
        self._folds = not top
        self._open = False
        self._fewer = self.tr("Fewer")

    def add(self, id: CategoryId | None, chip: Chip) -> None:
        """Append a chip."""
        self.chips[id] = chip
        self.flow.addWidget(chip)

    def finish(self) -> None:
        """Say that all chips are there."""
        self._rest = Chip("", parent=self)
        self._rest.setCheckable(False)
        self._rest.clicked.connect(self._unfold)
        self._rest.hide()
        self.flow.addWidget(self._rest)
        self.count(self.level)

    def fold(self, width: int) -> None:
        """Show two lines of chips at most, the active one among them, and how many more there are.

        A press on the last chip shows them all.
        """
        if not self._folds:
            return
        chips = list(self.chips.values())
        shown = chips if self._open else _fitting(chips, width, self._gap)
        for chip in chips:
            if chip.isHidden() == (chip in shown):
                chip.setVisible(chip in shown)
        hidden = len(chips) - len(shown)
        if hidden or self._open:
            self._rest.setText(self._fewer if self._open else f"+{hidden}")
        if self._rest.isHidden() == (bool(hidden) or self._open):
            self._rest.setVisible(bool(hidden) or self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fold(self.width())

    def _unfold(self) -> None:
        self._open = not self._open
        self.fold(self.width())

    def count(self, level: _Level) -> None:
        """Show how many phrases there are now; an empty category shows no number."""
        self.level = level
        for category, count in zip(level.categories, level.counts, strict=False):
            self.chips[category.id].set_count(count or None)


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
    given = Signal(object, object)
    """Pictures were let go over a category: ``QMimeData`` for the moment, the category's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._more = IconButton("more", self.tr("More"), self)
        self._more.setFixedHeight(LARGE_PX)
        self._more.clicked.connect(self._on_more)
        self._head = QHBoxLayout()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SMALL, 6, TINY, 6)
        self._layout.setSpacing(6)
        self._layout.addLayout(self._head)
        self._head.setSpacing(TINY)
        self._head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.tr("Categories"))

    def show_categories(
        self, shelf: Shelf, active: CategoryId | None, agent: AgentId | None
    ) -> None:
        """Show the levels that lead to the active category, and the one below it."""
        levels = _levels(shelf, active, agent)
        for number, level in enumerate(levels):
            self._show_level(number, level)
        while len(self._rows) > len(levels):
            self._drop(self._rows.pop())
        lit = set(_way(shelf, active)) if active is not None else {None}
        for id, chip in self._chips():
            chip.setChecked(id in lit)
        for row in self._rows:
            row.fold(row.width() if row.isVisible() else self.width() - SMALL - TINY)

    def unlight(self) -> None:
        """Show none as active: what is listed comes from elsewhere."""
        for _, chip in self._chips():
            chip.setChecked(False)

    def chip(self, category: CategoryId | None) -> Chip | None:
        """Return the chip of a category on show, or None."""
        return dict(self._chips()).get(category)

    def _chips(self) -> list[tuple[CategoryId | None, Chip]]:
        return [pair for row in self._rows for pair in row.chips.items()]

    def _show_level(self, number: int, level: _Level) -> None:
        """Show a level in its row; a row of the same categories stays, and keeps the focus."""
        old = self._rows[number] if number < len(self._rows) else None
        if old is not None and old.level.categories == level.categories:
            old.count(level)
            return
        row = self._make_row(level, top=not number)
        if number:
            self._layout.insertWidget(number, row)
        else:
            self._head.insertWidget(0, row, 1)
        self._rows[number : number + 1] = [row]
        if old is not None:
            self._drop(old)

    def _drop(self, row: _Row) -> None:
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def _make_row(self, level: _Level, top: bool) -> _Row:
        row = _Row(level, top, self)
        if top:
            chip = self._make(row, None, self.tr("Most used"), large=True)
            chip.set_icon("star")
            row.add(None, chip)
        for category in level.categories:
            row.add(category.id, self._make(row, category.id, category.name, top))
        row.finish()
        if top:
            plus = IconButton("add", self.tr("Add a category"), row)
            plus.setFixedHeight(LARGE_PX)
            plus.clicked.connect(self.add_requested)
            row.flow.addWidget(plus)
        return row

    def _make(self, row: _Row, id: CategoryId | None, name: str, large: bool) -> Chip:
        chip = Chip(name, large, row)
        chip.clicked.connect(lambda: self.chosen.emit(id))
        if id is not None:
            chip.accept_drops(takes)
            chip.dropped.connect(lambda data: self._on_dropped(data, id))
            chip.menu_requested.connect(lambda point: self.menu_requested.emit(id, point))
        return chip

    def _on_dropped(self, data: QMimeData, category: CategoryId) -> None:
        if data.hasFormat(PHRASES_FORMAT):
            self.dropped.emit(dragged(data), category)
        else:
            self.given.emit(data, category)

    def _on_more(self) -> None:
        corner = self._more.rect().bottomRight()
        self.more_requested.emit(self._more.mapToGlobal(corner + QPoint(0, 2)))


def _fitting(chips: Sequence[Chip], width: int, gap: int) -> list[Chip]:
    """Return the chips that two lines have room for, the active one and a last one included."""
    if _lines(_widths(chips), width, gap) <= _FOLDED_LINES:
        return list(chips)
    active = [chip for chip in chips if chip.isChecked()]
    for count in range(len(chips) - 1, 0, -1):
        shown = [*chips[:count], *(chip for chip in active if chip not in chips[:count])]
        if _lines([*_widths(shown), _REST_PX], width, gap) <= _FOLDED_LINES:
            return shown
    return list(chips[:1])


def _widths(chips: Sequence[Chip]) -> list[int]:
    return [chip.sizeHint().width() for chip in chips]


def _lines(widths: Sequence[int], width: int, gap: int) -> int:
    lines, x = 1, 0
    for wide in widths:
        if x and x + wide > width:
            lines, x = lines + 1, 0
        x += wide + gap
    return lines


def _levels(shelf: Shelf, active: CategoryId | None, agent: AgentId | None) -> list[_Level]:
    found = [_Level(tuple(visible_tops(shelf, agent)))]
    for id in _way(shelf, active):
        below = tuple(shelf.children(id))
        if below:
            found.append(_Level(below, tuple(shelf.count(each.id) for each in below)))
    return found


def _way(shelf: Shelf, category: CategoryId | None) -> list[CategoryId]:
    """Return the categories from the top down to that one."""
    found: list[CategoryId] = []
    while category is not None and category in shelf.categories:
        found.append(category)
        category = shelf.categories[category].parent
    return found[::-1]
