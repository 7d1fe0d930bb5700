"""What the table lists: a line to type in, and boxes for category, tag, origin and use."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from assistant.domain.overview import ALL, OFFICIAL, OWN, Wanted
from assistant.domain.phrases import PATH_SEPARATOR, Shelf
from assistant.ui.theme import SMALL
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.search_field import SearchField
from assistant.ui.widgets.still_boxes import ChoiceBox

#: How long typing must rest before the table is made anew.
_REST_MS = 150

#: Days without a use that can be chosen.
UNUSED_DAYS = (30, 90, 180, 365)

#: Names in a box are cut there, in characters; a box as wide as the longest would push all away.
_LONGEST = 40


class Filters(QWidget):
    """Everything that decides which phrases are listed."""

    changed = Signal()
    entered = Signal()
    """Enter or an arrow key: the keyboard is to go into the table."""
    left = Signal()
    """Esc in the empty line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = SearchField(self.tr("Filter: words, code, pinyin"), self)
        self.text.setMinimumWidth(240)
        self.category = _box(self.tr("Category"), self)
        self.tag = _box(self.tr("Tag"), self)
        self.whose = _box(self.tr("Origin"), self)
        self.unused = _box(self.tr("Use"), self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.changed)
        self._shelf: Shelf | None = None
        layout = FlowLayout(self, SMALL)
        for part in (self.text, self.category, self.tag, self.whose, self.unused):
            layout.addWidget(part)
        self._fill_fixed()
        self._connect()

    def wanted(self) -> Wanted:
        """Return what is chosen, in the order of the library."""
        return Wanted(
            text=self.text.text().strip(),
            category=self.category.currentData(),
            tag=self.tag.currentData() or "",
            whose=self.whose.currentData(),
            unused=self.unused.currentData(),
        )

    def active(self) -> bool:
        """Say whether anything is left out."""
        return self.wanted() != Wanted()

    def clear(self) -> None:
        """List everything again."""
        boxes = (self.category, self.tag, self.whose, self.unused)
        for each in (self.text, *boxes):
            each.blockSignals(True)
        self.text.setText("")
        for box in boxes:
            box.setCurrentIndex(0)
        for each in (self.text, *boxes):
            each.blockSignals(False)
        self.changed.emit()

    def show_unused(self, days: int) -> None:
        """List what was not used for so many days."""
        self.unused.setCurrentIndex(self.unused.findData(days))

    def offer(self, shelf: Shelf, tags: Iterable[str]) -> None:
        """Offer the categories of a shelf, and its tags; what is chosen stays."""
        if shelf is self._shelf:
            return
        if self._shelf is None or shelf.categories is not self._shelf.categories:
            tree = [each for top in shelf.children() for each in shelf.subtree(top.id)]
            _refill(
                self.category,
                (self.tr("All categories"), None),
                [(PATH_SEPARATOR.join(shelf.path(each.id)), each.id) for each in tree],
            )
        self._shelf = shelf
        _refill(self.tag, (self.tr("All tags"), ""), [(tag, tag) for tag in tags])

    def _fill_fixed(self) -> None:
        self.category.addItem(self.tr("All categories"), None)
        self.tag.addItem(self.tr("All tags"), "")
        self.whose.addItem(self.tr("All phrases"), ALL)
        self.whose.addItem(self.tr("Our own"), OWN)
        self.whose.addItem(self.tr("Official"), OFFICIAL)
        self.unused.addItem(self.tr("Used or not"), 0)
        for days in UNUSED_DAYS:
            words = self.tr("Unused for %n days", "", days)
            self.unused.addItem(words, days)

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda _text: self._rest.start())
        self.text.accepted.connect(lambda _control: self.entered.emit())
        self.text.moved.connect(lambda _steps: self.entered.emit())
        self.text.left.connect(self.left)
        for box in (self.category, self.tag, self.whose, self.unused):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())


def _box(name: str, parent: QWidget) -> ChoiceBox:
    box = ChoiceBox(parent)
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
    return box


def _refill(
    box: ChoiceBox, first: tuple[str, object], entries: Iterable[tuple[str, object]]
) -> None:
    wanted = [first, *((words[:_LONGEST], data) for words, data in entries)]
    if [box.itemText(number) for number in range(box.count())] == [words for words, _ in wanted]:
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for words, data in wanted:
        box.addItem(words, data)
    found = next((at for at, (_, data) in enumerate(wanted) if data == chosen), 0)
    box.setCurrentIndex(found)
    box.blockSignals(False)
    if found == 0 and chosen not in (None, ""):
        box.currentIndexChanged.emit(0)
