"""What each column of a table means: its heading, what stands below, and the meaning beside it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.customer_columns import CUSTOMER_MEANINGS, CUSTOMERS_SHARED
from assistant.domain.product_columns import PRODUCT_MEANINGS, SHARED
from assistant.domain.sources import MEANINGS, Source
from assistant.ui.importing.customer_words import CUSTOMER_MEANING_NAMES
from assistant.ui.importing.product_words import PRODUCT_MEANING_NAMES
from assistant.ui.importing.words import MEANING_NAMES, called
from assistant.ui.labelled import Labelled
from assistant.ui.theme import MEDIUM
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.removal import remove_all
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.wording import shown

#: So many values of a column are shown, and of one so many characters.
_VALUES, _SEEN = 3, 24

#: What several columns may mean.
_SHARED = ("", "part", "variants", *SHARED, *CUSTOMERS_SHARED)

#: Columns beyond these are not shown: nobody means anything by them.
_MOST = 60


class ColumnsForm(QWidget):
    """One choice a column."""

    changed = Signal()
    """Another meaning was chosen for a column."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[ChoiceBox] = []
        self._robbed: tuple[ChoiceBox, ChoiceBox, int] | None = None
        self._source = Source()
        self._hint = wrapped("", "secondary")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._hint)
        column.addLayout(self._rows)

    def show_source(self, source: Source) -> None:
        """Show the columns of a table, each with the meaning it has so far."""
        remove_all(self._rows)
        self.boxes = []
        self._robbed = None
        self._source = source
        width = max(map(len, (source.columns, *source.sample)))
        for place in range(min(width, _MOST)):
            box = ChoiceBox()
            for each, words in self._meanings().items():
                box.addItem(words, each)
            meaning = source.columns[place] if place < len(source.columns) else ""
            box.setCurrentIndex(box.findData(meaning))
            box.activated.connect(self._on_chosen)
            self.boxes.append(box)
            self._rows.addWidget(Labelled(self._name(source, place), box, _values(source, place)))
        self._say()

    def columns(self) -> tuple[str, ...]:
        """Return the meaning chosen for each column."""
        return tuple(str(box.currentData()) for box in self.boxes)

    def _meanings(self) -> dict[str, str]:
        """Return what a column may mean, in words."""
        if self._source.of_products:
            products = ("", *PRODUCT_MEANINGS)
            return {each: called(PRODUCT_MEANING_NAMES[each], "products") for each in products}
        of_customers = self._source.of_customers
        names = CUSTOMER_MEANING_NAMES if of_customers else MEANING_NAMES
        meanings: Sequence[str] = CUSTOMER_MEANINGS if of_customers else MEANINGS
        return {each: called(names[each]) for each in ("", *meanings)}

    def _name(self, source: Source, place: int) -> str:
        heading = source.headings[place].strip() if place < len(source.headings) else ""
        number = self.tr("Column {number}").format(number=place + 1)
        return f"{number} · {shown(heading)}" if heading else number

    def _on_chosen(self) -> None:
        """Let a meaning be that of one column only, and leave it there when only passed by."""
        chosen = self.sender()
        if not isinstance(chosen, ChoiceBox):
            return
        self._give_back(chosen)
        for box in self.boxes:
            alike = box.currentData() == chosen.currentData()
            if box is not chosen and alike and box.currentData() not in _SHARED:
                self._robbed = chosen, box, box.currentIndex()
                box.setCurrentIndex(0)
        self._say()
        self.changed.emit()

    def _give_back(self, chosen: ChoiceBox) -> None:
        """Arrow keys pass one meaning after another; what was passed belongs where it was."""
        taker, box, index = self._robbed or (None, chosen, 0)
        if taker is chosen and not box.currentData():
            box.setCurrentIndex(index)
        self._robbed = None

    def _say(self) -> None:
        if replace(self._source, columns=self.columns()).ready:
            words = self.tr(
                "What the columns mean is remembered for tables with the same headings."
            )
        elif self._source.of_products:
            words = self.tr("Say which column holds the item number or the title.")
        elif self._source.of_customers:
            words = self.tr("Say which column holds the nickname or the order number.")
        else:
            words = self.tr("Say which column holds the text of the phrases.")
        self._hint.setText(words)


def _values(source: Source, place: int) -> str:
    found: Sequence[str] = [row[place] for row in source.sample if place < len(row)]
    plain = [" ".join(each.split()) for each in found if each.strip()][:_VALUES]
    cut = (each if len(each) <= _SEEN else f"{each[: _SEEN - 1]}…" for each in plain)
    return " · ".join(cut)
