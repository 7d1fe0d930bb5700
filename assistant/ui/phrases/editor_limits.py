"""Where a phrase belongs: the workbenches it is limited to, and the event it is switched with."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from assistant.domain.events import Event
from assistant.domain.phrases import EventId
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.labels import for_menu
from assistant.ui.widgets.name_bar import NameBar
from assistant.ui.widgets.removal import remove
from assistant.ui.widgets.still_boxes import ChoiceBox

#: What the last entry of the events stands for: one that is to be made.
_NEW = EventId(-1)


class WorkbenchChecks(QWidget):
    """One box for each workbench; none ticked means all of them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)

    def offer(self, names: Iterable[str], chosen: Sequence[str]) -> None:
        """Offer workbenches; one that is chosen though nobody knows it any more is named, too."""
        known = tuple(dict.fromkeys(names))
        for box in self._boxes.values():
            remove(box, self._column)
        self._boxes = {}
        for name in (*known, *(each for each in chosen if each not in known)):
            words = name if name in known else self.tr("{name} (not there any more)")
            box = QCheckBox(for_menu(words.replace("{name}", name)))
            box.setChecked(name in chosen)
            box.toggled.connect(self.changed)
            self._boxes[name] = box
            self._column.addWidget(box)

    def chosen(self) -> tuple[str, ...]:
        """Return the names of those that are ticked."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())


class EventField(QWidget):
    """The event of a phrase, or none; a new one can be made here."""

    changed = Signal()
    made = Signal(str)
    """An event of this name is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.box = ChoiceBox()
        self.box.setAccessibleName(self.tr("Event"))
        self._name = NameBar()
        self._before = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.box)
        column.addWidget(self._name)
        self.setFocusProxy(self.box)
        self.box.currentIndexChanged.connect(self._on_chosen)
        self._name.named.connect(self.made)

    def offer(self, events: Sequence[Event], chosen: EventId | None) -> None:
        """Offer these events, with one of them (or none) chosen."""
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItem(self.tr("None: always there"), None)
        for event in events:
            words = event.name if event.enabled else self.tr("{event} (off)")
            self.box.addItem(words.replace("{event}", event.name), event.id)
        self.box.addItem(self.tr("New event…"), _NEW)
        self._before = max(0, self.box.findData(chosen))
        self.box.setCurrentIndex(self._before)
        self.box.blockSignals(False)
        self._name.hide()

    @property
    def chosen(self) -> EventId | None:
        """The event that is chosen."""
        found = self.box.itemData(self._before)
        return None if found is None else EventId(found)

    def _on_chosen(self, index: int) -> None:
        if self.box.itemData(index) == _NEW:
            self.box.setCurrentIndex(self._before)
            self._name.ask(self.tr("What is the new event called?"), self.tr("Add"))
            return
        if index != self._before:
            self._before = index
            self._name.hide()
            self.changed.emit()
