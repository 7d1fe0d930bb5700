"""The rows of a preview as a list that can be narrowed to a kind."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QModelIndex,
    Qt,
)

from assistant.domain.customers_arriving import CustomerVerdict
from assistant.domain.errors import UserError
from assistant.domain.merging import Kind
from assistant.domain.product_merging import ProductVerdict
from assistant.domain.tables import RowNote
from assistant.services.arriving import AnyVerdict, Preview
from assistant.ui.importing.customer_words import order_title, told_of_customer
from assistant.ui.importing.product_words import told_changes
from assistant.ui.importing.words import KIND_NAMES, called
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.wording import sentence

#: What the list can be narrowed to: a kind, None for faulty rows, or these.
ALL, NOTED = "all", "noted"
Wish = Kind | None | str

_ROW = QT_TRANSLATE_NOOP("importing", "Row {row}")

#: So much of a text is looked at to show a row, and so many changes of a product.
_SEEN, _LINES = 200, 4

PreviewRow = AnyVerdict | RowNote


@dataclass(eq=False)
class Listing:
    """A preview sorted out: which of its rows are of each kind, and what is noted of them."""

    preview: Preview
    places: dict[Wish, Sequence[int]] = field(default_factory=dict)
    remarks: dict[tuple[str, int], list[UserError]] = field(default_factory=dict)

    @staticmethod
    def of(preview: Preview) -> "Listing":
        """Sort a preview out; for many rows on the lane."""
        remarks: dict[tuple[str, int], list[UserError]] = {}
        for note in preview.remarks:
            remarks.setdefault((note.place, note.row), []).append(note.error)
        places: dict[Wish, list[int]] = {kind: [] for kind in KIND_NAMES}
        noted: list[int] = []
        for number, row in enumerate(preview.rows):
            places[None if isinstance(row, RowNote) else row.kind].append(number)
            if not isinstance(row, RowNote) and (row.place, row.row) in remarks:
                noted.append(number)
        every = range(len(preview.rows))
        return Listing(preview, {**places, NOTED: noted, ALL: every}, remarks)

    def count(self, wish: Wish) -> int:
        """Return how many rows are of a kind."""
        return len(self.places[wish]) + (self.preview.beyond if wish in (None, ALL) else 0)

    def told(self, row: PreviewRow) -> str:
        """Return why a row cannot be used, or what is noted of it; "" for nothing."""
        if isinstance(row, RowNote):
            return sentence(row.error)
        found = self.remarks.get((row.place, row.row), ())
        return " ".join(map(sentence, found))


class RowsModel(QAbstractListModel):
    """The rows of a listing that are of the kind looked for."""

    def __init__(self) -> None:
        super().__init__()
        self._listing: Listing | None = None
        self._places: Sequence[int] = ()

    def show_listing(self, listing: Listing | None, wish: Wish = ALL) -> None:
        """List the rows of a kind."""
        self.beginResetModel()
        self._listing = listing
        self._places = listing.places[wish] if listing is not None else ()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows are listed."""
        return 0 if parent.isValid() else len(self._places)

    def row(self, number: int) -> PreviewRow | None:
        """Return a row by its place in the list, None where there is none any more."""
        if self._listing is None or not 0 <= number < len(self._places):
            return None
        rows = self._listing.preview.rows
        place = self._places[number]
        return rows[place] if place < len(rows) else None

    def told(self, row: PreviewRow) -> str:
        """Return what is said about a row."""
        return self._listing.told(row) if self._listing is not None else ""

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row in words, for assistive programs and tooltips."""
        row = self.row(index.row())
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if row is None or role not in wanted:
            return None
        kind, title, text = summary(row)
        return " · ".join(filter(None, (kind, title, self.told(row) or text)))


def summary(row: PreviewRow) -> tuple[str, str, str]:
    """Return what a row is, its title and, with its category, the beginning of its text."""
    if isinstance(row, RowNote):
        return called(KIND_NAMES[None]), where(row.row, row.place), ""
    kind = called(KIND_NAMES[row.kind])
    if isinstance(row, ProductVerdict):
        number = row.draft.item_number if row.old is not None else ""
        lines = [number, *told_changes(row)[:_LINES]]
        return kind, row.title, " · ".join(filter(None, lines))
    if isinstance(row, CustomerVerdict):
        return kind, order_title(row), " · ".join(told_of_customer(row)[:_LINES])
    draft = row.arrival.draft
    if draft is None:
        return kind, row.group, ""
    text = " ".join(draft.body[:_SEEN].split())
    return kind, draft.title, f"{row.group} · {text}" if text else row.group


def where(row: int, place: str) -> str:
    """Return where a row stands."""
    words = called(_ROW).format(row=row)
    return f"{place} · {words}" if place else words
