"""The third step: every row with what it is, and the choice for each kind."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.customers_arriving import CustomerVerdict
from assistant.domain.merging import Choice, Choices, Kind, Verdict
from assistant.domain.product_merging import ProductVerdict
from assistant.ui.importing.customer_words import CUSTOMER_CHOICES, told_of_customer
from assistant.ui.importing.delegate import ROW_PX, RowsDelegate
from assistant.ui.importing.listing import ALL, NOTED, Listing, PreviewRow, RowsModel, Wish, summary
from assistant.ui.importing.product_words import told_changes
from assistant.ui.importing.words import CHOICE_NAMES, KIND_NAMES, called
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.even_list import EvenList
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.still_boxes import ChoiceBox

#: Height of what is said of the row the keyboard stands on.
_DETAIL_PX = 92


class RowsPage(QWidget):
    """A list of rows that can be narrowed to a kind, with what becomes of each kind."""

    chosen = Signal()
    """Something else was chosen for a kind."""

    def __init__(self) -> None:
        super().__init__()
        self._listing: Listing | None = None
        self.model = RowsModel()
        self.list = EvenList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowsDelegate(self.list))
        self.list.set_row_height(ROW_PX)
        self.list.setAccessibleName(self.tr("Rows of the import"))
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setFixedHeight(_DETAIL_PX)
        self.detail.setAccessibleName(self.tr("The chosen row"))
        self.chips: dict[Wish, Chip] = {wish: Chip(words) for wish, words in self._names().items()}
        self.boxes = {kind: ChoiceBox() for kind in Kind}
        self._names_of_boxes = {
            kind: styled(QLabel(called(KIND_NAMES[kind])), "secondary") for kind in Kind
        }
        self._lay_out()
        self._connect()

    def show_listing(self, listing: Listing | None) -> None:
        """Show the rows of a preview; None lets go of what was shown."""
        self._listing = listing
        self.detail.clear()
        self.model.show_listing(listing)
        if listing is None:
            return
        for wish, chip in self.chips.items():
            chip.set_count(listing.count(wish))
            chip.setVisible(wish == ALL or listing.count(wish) > 0)
        self._offer(listing.preview.subject)
        for kind in Kind:
            there = listing.count(kind) > 0
            self.boxes[kind].setVisible(there)
            self._names_of_boxes[kind].setVisible(there)
        self.narrow(ALL)

    def _offer(self, subject: str) -> None:
        """Offer what may become of each kind; what is chosen already stays chosen."""
        names = CUSTOMER_CHOICES if subject == "customers" else CHOICE_NAMES
        for kind, box in self.boxes.items():
            chosen = box.currentData()
            box.clear()
            for choice, words in names[kind].items():
                box.addItem(called(words), choice.value)
            box.choose(chosen)

    def narrow(self, wish: Wish) -> None:
        """List only the rows of a kind."""
        self.chips[wish].setChecked(True)
        self.detail.clear()
        self.model.show_listing(self._listing, wish)
        self.list.scrollToTop()
        self.list.setCurrentIndex(self.model.index(0, 0))

    def choices(self) -> Choices:
        """Return what is chosen for each kind."""
        found = {kind.value: Choice(self.boxes[kind].currentData()) for kind in Kind}
        return Choices(**found)

    def taken(self) -> int:
        """Return how many rows would be taken."""
        if self._listing is None:
            return 0
        choices = self.choices()
        wanted = (kind for kind in Kind if choices.of(kind) is not Choice.SKIP)
        return sum(self._listing.count(kind) for kind in wanted)

    def _names(self) -> dict[Wish, str]:
        names: dict[Wish, str] = {ALL: self.tr("All")}
        names |= {kind: called(words) for kind, words in KIND_NAMES.items()}
        return names | {NOTED: self.tr("With a remark")}

    def _on_current(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        self.detail.setPlainText("" if row is None else self._told(row))

    def _told(self, row: PreviewRow) -> str:
        """Return all that is to be said of a row."""
        _, title, _ = summary(row)
        lines = [title, self.model.told(row)]
        if isinstance(row, ProductVerdict):
            lines += told_changes(row)
        if isinstance(row, CustomerVerdict):
            lines += told_of_customer(row)
        if isinstance(row, Verdict) and row.arrival.draft is not None:
            said = row.arrival.draft.body
            if row.old is not None and row.kind is Kind.CHANGED:
                lines.append(self.tr("Until now: {text}").format(text=row.old.body))
                said = self.tr("From then on: {text}").format(text=said)
            lines.append(said)
        return "\n".join(filter(None, lines))

    def _lay_out(self) -> None:
        chips = QWidget()
        flow = FlowLayout(chips, TINY)
        flow.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for chip in self.chips.values():
            group.addButton(chip)
            flow.addWidget(chip)
        ways = QGridLayout()
        ways.setHorizontalSpacing(MEDIUM)
        ways.setVerticalSpacing(TINY)
        ways.setColumnStretch(1, 1)
        for place, (kind, box) in enumerate(self.boxes.items()):
            self._names_of_boxes[kind].setBuddy(box)
            box.setAccessibleName(self._names_of_boxes[kind].text())
            ways.addWidget(self._names_of_boxes[kind], place, 0)
            ways.addWidget(box, place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(chips)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        column.addLayout(ways)

    def _connect(self) -> None:
        for wish, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, wish=wish: self.narrow(wish))
        for box in self.boxes.values():
            box.activated.connect(self.chosen)
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._on_current(now))
