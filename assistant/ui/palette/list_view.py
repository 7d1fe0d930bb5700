"""The list in the palette: which row is chosen.

The list never has the focus: the keys come from the palette's field.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from assistant.domain.phrases import Phrase
from assistant.domain.rule_cards import RuleCard
from assistant.ui.palette.delegate import HEADING_PX, OFFER_PX, ROW_PX, PaletteDelegate
from assistant.ui.palette.model import PaletteModel
from assistant.ui.palette.rows import Row

#: The most rows on show; the rest scrolls.
_ROWS_SHOWN = 6


class PaletteList(QListView):
    """Rows that can be stepped through, picked by number and clicked."""

    picked = Signal()
    """The row clicked is the chosen one now, and is wanted."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = PaletteModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(PaletteDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Phrases found"))
        self.setProperty("role", "palette")
        self.selectionModel().currentChanged.connect(self.chosen_changed)

    def show_rows(self, rows: Sequence[Row], chosen: Phrase | None = None) -> None:
        """Show rows and choose that phrase or, where it is not among them, the first one."""
        self._rows.show(rows)
        self.scrollToTop()
        ids = [row.phrase and row.phrase.id for row in rows]
        self._choose(ids.index(chosen.id) if chosen and chosen.id in ids else self._from(0, 1))
        self.chosen_changed.emit()

    def chosen(self) -> Phrase | None:
        """Return the chosen phrase."""
        row = self.chosen_row()
        return row.phrase if row else None

    def chosen_card(self) -> RuleCard | None:
        """Return the chosen rule card."""
        row = self.chosen_row()
        return row.card if row else None

    def chosen_row(self) -> Row | None:
        """Return the chosen row, whatever it stands for."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def at_first(self) -> bool:
        """Say whether what can be chosen first is chosen, or nothing can be."""
        return self.currentIndex().row() == self._from(0, 1)

    def step(self, step: int) -> None:
        """Choose the phrase that many rows away; headings are passed over."""
        here = self.currentIndex().row()
        aim = max(0, min(here + step, self._rows.rowCount() - 1))
        forward, back = (1, -1) if step > 0 else (-1, 1)
        found = self._from(aim, forward)
        self._choose(found if found >= 0 else self._from(aim, back))

    def pick(self, number: int) -> bool:
        """Choose the phrase of that number; return whether there is one."""
        for place in range(self._rows.rowCount()):
            if self._rows.row(place).number == number:
                self._choose(place)
                return True
        return False

    def wanted_height(self) -> int:
        """Return the height that shows all rows, up to a limit."""
        rows = [self._rows.row(place) for place in range(self._rows.rowCount())]
        shown = rows[: _ROWS_SHOWN + 2]
        offers = sum(bool(row.words) for row in shown)
        listed = min(sum(row.choosable and not row.words for row in shown), _ROWS_SHOWN)
        headings = sum(not row.choosable for row in shown)
        return listed * ROW_PX + headings * HEADING_PX + offers * OFFER_PX

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Want the phrase that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        clicked = event.button() == Qt.MouseButton.LeftButton and index.isValid()
        if clicked and index == self.currentIndex() and self._rows.row(index.row()).choosable:
            self.picked.emit()

    def _from(self, place: int, step: int) -> int:
        while 0 <= place < self._rows.rowCount():
            if self._rows.row(place).choosable:
                return place
            place += step
        return -1

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place))
            if place == self._from(0, 1):
                self.scrollToTop()  # with its heading
