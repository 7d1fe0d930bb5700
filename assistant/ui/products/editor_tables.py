"""The parts of a product that are tables: variants, specifications, a size chart."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.domain.money import count_of, fen_of, yuan
from assistant.domain.product_drafts import LINE_LIMIT
from assistant.domain.products import Sku, Specification
from assistant.domain.size_charts import KINDS, SizeChart, SizeRow
from assistant.ui.field_kinds import ChoiceField, Field, too_long
from assistant.ui.products.editor_words import said
from assistant.ui.products.sheet import Sheet
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.labels import wrapped
from assistant.ui.wording import sentence

#: Kind of a size chart → what it is called.
CHART_KINDS = {
    "garment": QT_TRANSLATE_NOOP("products", "Measures of the garment"),
    "body": QT_TRANSLATE_NOOP("products", "Measures of the body"),
    "height_weight": QT_TRANSLATE_NOOP("products", "Height and weight"),
    "shoe": QT_TRANSLATE_NOOP("products", "Length of the foot"),
}

_SKUS = QT_TRANSLATE_NOOP("products", "SKUs")
_SPECIFICATIONS = QT_TRANSLATE_NOOP("products", "Specifications")
_CHART = QT_TRANSLATE_NOOP("products", "Size chart")
_SKU_COLUMNS = (
    QT_TRANSLATE_NOOP("products", "Code"),
    QT_TRANSLATE_NOOP("products", "Colour"),
    QT_TRANSLATE_NOOP("products", "Size"),
    QT_TRANSLATE_NOOP("products", "Price"),
    QT_TRANSLATE_NOOP("products", "Stock"),
    QT_TRANSLATE_NOOP("products", "Barcode"),
)
_SPECIFICATION_COLUMNS = (
    QT_TRANSLATE_NOOP("products", "Group"),
    QT_TRANSLATE_NOOP("products", "Name"),
    QT_TRANSLATE_NOOP("products", "Value"),
    QT_TRANSLATE_NOOP("products", "Unit"),
)

#: Columns of variants that hold a price and a number of pieces.
_PRICE, _STOCK = 3, 4
#: Column of specifications that holds their names.
SPECIFICATION_NAME = 1

#: A measure with its unit behind it in brackets.
_WITH_UNIT = re.compile(r"(.+?)\s*[(（]([^()（）]{1,10})[)）]\s*")


class SheetTools(QWidget):
    """A sheet, what is known of its keys, and buttons for what its keys do with rows."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.setFocusProxy(sheet)
        hint = wrapped(self.tr("Cells of a worksheet can be pasted."), "secondary")
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.addWidget(hint, 1)
        for icon, words, act in (
            ("up", self.tr("Move up") + " (Alt+↑)", lambda: sheet.move_row(-1)),
            ("down", self.tr("Move down") + " (Alt+↓)", lambda: sheet.move_row(1)),
            ("delete", self.tr("Remove rows") + " (Ctrl+Delete)", sheet.take_rows),
        ):
            button = IconButton(icon, words)
            button.clicked.connect(act)
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(sheet)
        column.addLayout(tools)


class SheetField(Field):
    """Rows of one kind in a sheet."""

    def __init__(
        self, sheet: Sheet, read: Callable[..., Any], write: Callable[[Any], Sequence[str]]
    ) -> None:
        super().__init__(SheetTools(sheet))
        self.sheet = sheet
        self._read, self._write = read, write
        sheet.edited.connect(self.edited)

    def value(self) -> Any:
        """Return the rows in which something stands."""
        return tuple(self._read(*cells) for cells in self.sheet.cells.rows())

    def show_value(self, value: Any) -> None:
        """Show rows."""
        self.sheet.cells.show_rows(map(self._write, value))

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self.sheet.cells.rows())

    def problem(self) -> str:
        """Return what is wrong with a cell."""
        return self.sheet.problem()


def sku_field() -> SheetField:
    """Return the table of variants."""
    names = [said(each) for each in _SKU_COLUMNS]
    sheet = Sheet(said(_SKUS), names, (84, 64, 52, 60, 52, 112), _sku_problem)
    return SheetField(sheet, _sku, _sku_cells)


def specification_field() -> SheetField:
    """Return the table of specifications."""
    names = [said(each) for each in _SPECIFICATION_COLUMNS]
    sheet = Sheet(said(_SPECIFICATIONS), names, (48, 62, 88, 48), _line_problem)
    return SheetField(
        sheet,
        lambda group, name, held, unit: Specification(name, held, unit, group),
        lambda each: (each.group, each.name, each.value, each.unit),
    )


class ChartField(Field):
    """A size chart: what it measures, the table with its first row of names, and notes."""

    def __init__(self) -> None:
        self.sheet = Sheet(said(_CHART), check=_line_problem)
        self.kind = ChoiceField([(kind, said(CHART_KINDS[kind])) for kind in KINDS])
        self.notes = QLineEdit()
        super().__init__(QWidget())
        self.notes.setPlaceholderText(self.tr("Notes, such as: may differ by 1–3 cm"))
        self.notes.setAccessibleName(self.tr("Notes"))
        self.kind.widget.setAccessibleName(self.tr("What it measures"))
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for part in (self.kind.widget, SheetTools(self.sheet), self.notes):
            column.addWidget(part)
        self.widget.setFocusProxy(self.kind.widget)  # Tab jumps over what stands before a proxy
        for changed in (self.kind.edited, self.sheet.edited, self.notes.textChanged):
            changed.connect(self.edited)
        self.show_value(None)

    def value(self) -> SizeChart | None:
        """Return the chart, None where there is none."""
        heads, *rows = self.sheet.cells.rows()
        named = [at for at, text in enumerate(heads) if at and text]
        if not named and not rows:
            return None
        measures = [_measure(heads[at]) for at in named]
        return SizeChart(
            kind=self.kind.value(),
            measures=tuple(name for name, _ in measures),
            units=tuple(unit for _, unit in measures) if any(unit for _, unit in measures) else (),
            rows=tuple(SizeRow(row[0], tuple(row[at] for at in named)) for row in rows),
            notes=self.notes.text(),
        )

    def show_value(self, value: SizeChart | None) -> None:
        """Show a chart."""
        chart = value or SizeChart(measures=(), rows=())
        units = (*chart.units, *[""] * len(chart.measures))
        heads = [
            f"{name}({unit})" if unit else name
            for name, unit in zip(chart.measures, units, strict=False)
        ]
        rows = [(each.size, *each.cells) for each in chart.rows]
        self.kind.show_value(chart.kind)
        self.notes.setText(chart.notes)
        self.notes.setCursorPosition(0)
        self.sheet.cells.show_rows([(self.tr("Size"), *heads), *rows])

    def count(self) -> int:
        """Return how many sizes there are."""
        return len(self.sheet.cells.rows()) - 1

    def problem(self) -> str:
        """Return what is missing: the name of a column, or of a size."""
        heads, *rows = self.sheet.cells.rows()
        nameless = {at for at, text in enumerate(heads) if at and not text}
        if any(row[at] for row in rows for at in nameless):
            return self.tr("Each column needs a name in the first row.")
        if problem := self.sheet.problem() or too_long(self.notes.text(), LINE_LIMIT):
            return problem
        return "" if all(row[0] for row in rows) else self.tr("Each row needs a size.")


def _sku(*cells: str) -> Sku:
    code, colour, size, price, stock, barcode = cells
    return Sku(
        code=code,
        colour=colour,
        size=size,
        price=_read_or_none(fen_of, price),
        stock=_read_or_none(count_of, stock),
        barcode=barcode,
    )


def _sku_cells(sku: Sku) -> Sequence[str]:
    price = "" if sku.price is None else yuan(sku.price)
    stock = "" if sku.stock is None else str(sku.stock)
    return (sku.code, sku.colour, sku.size, price, stock, sku.barcode)


def _line_problem(_column: int, text: str) -> str:
    return too_long(text, LINE_LIMIT)


def _sku_problem(column: int, text: str) -> str:
    read = {_PRICE: fen_of, _STOCK: count_of}.get(column)
    try:
        if read is not None:
            read(text)
    except UserError as error:
        return sentence(error)
    return too_long(text, LINE_LIMIT)


def _read_or_none(read: Callable[[str], int | None], text: str) -> int | None:
    try:
        return read(text)
    except UserError:
        return None


def _measure(text: str) -> tuple[str, str]:
    """Return the name of a measure and its unit, "" for the usual one."""
    found = _WITH_UNIT.fullmatch(text)
    return (found[1], found[2]) if found else (text, "")
