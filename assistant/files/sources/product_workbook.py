"""Our own workbook of products: the lists of a product stand on further sheets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from assistant.domain import chart_sheets, product_sheets
from assistant.domain.errors import UserError
from assistant.domain.product_rows import ChartRow, ProductRow
from assistant.domain.product_sheets import (
    CHARTS,
    ENTRIES,
    NUMBER,
    PICTURES,
    SKUS,
    UID,
)
from assistant.domain.products import key_of
from assistant.domain.sources import NumberLost, Source
from assistant.domain.tables import RowNote, from_cell, heading
from assistant.domain.uids import as_uid
from assistant.files.reading import Read
from assistant.files.rows import Row
from assistant.files.sources.beside import Pictures
from assistant.files.sources.codes import is_rounded
from assistant.files.sources.grid import Grid

#: Texts that a spreadsheet may take for numbers and round.
_NUMBERS = (NUMBER, "平台商品ID", "条形码", "规格编码")
#: Rows of further sheets between two words of how far it is: who hears nothing gives up.
_TELL_ROWS = 1_000
_Cells = dict[str, str]


@dataclass(slots=True)
class _Lists:
    """What further sheets say of one product: values of its lists by sheet, and what is odd there.

    ``row``, ``sheet`` and ``number`` are where it is first named, and how.
    """

    row: int
    sheet: str
    number: str
    entries: dict[str, list[Any]] = field(default_factory=dict)
    remarks: list[UserError] = field(default_factory=list)


def products(grid: Grid, source: Source) -> Iterator[Read]:
    """Yield the products of the first sheet with what further sheets say of them.

    What these say of products that are not on the first sheet follows.
    """
    further = [each for each in (SKUS, CHARTS, *ENTRIES) if each in source.sheets]
    further = [each for each in further if each != source.sheet]
    pictures = Pictures(grid.path)
    known: dict[str, _Lists] = {}
    share = 0.0
    for number, sheet in enumerate(further):
        reader = _Further(sheet, known)
        for row, cells in _table(grid, replace(source, sheet=sheet)):
            reader.take(row.number, cells)
            if row.number % _TELL_ROWS == 0:
                share = (number + row.share) / (len(further) + 1)
                yield share, None
    for row, cells in _table(grid, source):
        keys = [key for key in (_key(cells), _number(cells)) if key]
        lists = [known.pop(key) for key in keys if key in known]
        yield max(share, row.share), _product(row.number, cells, lists, ({*further}, pictures))
    for left in known.values():
        yield from ((1.0, each) for each in _beside(left))


class _Further:
    """Takes the rows of one further sheet; texts and entries that occur again are kept once."""

    def __init__(self, sheet: str, known: dict[str, _Lists]) -> None:
        self._sheet = sheet
        self._known = known
        self._same: dict[Any, Any] = {}
        self._above = ""

    def take(self, number: int, cells: _Cells) -> None:
        """Note what a row says, for the product that it names."""
        if not any(text.strip() for name, text in cells.items() if name not in (UID, NUMBER)):
            return
        key = _key(cells)
        if self._sheet == CHARTS and not key and cells.get(chart_sheets.SIZE) != chart_sheets.SIZE:
            key = self._above  # a chart is named in its first row, as one does by hand
        self._above = key
        lists = self._known.get(key)
        if lists is None:
            lists = self._known[key] = _Lists(number, self._sheet, cells.get(NUMBER, ""))
        _leave_out_rounded(cells, lists.remarks)
        entry = self._entry(cells, lists.remarks)
        if entry:
            lists.entries.setdefault(self._sheet, []).append(entry)

    def _entry(self, cells: _Cells, remarks: list[UserError]) -> Any:
        if self._sheet == CHARTS:
            return cells
        if self._sheet == SKUS:
            said = product_sheets.said_of_sku(cells, bool(as_uid(cells.get(UID, ""))), remarks)
            once = ("colour", "size")
            return {name: self._once(each) if name in once else each for name, each in said.items()}
        return self._once(product_sheets.entry_of(self._sheet, cells, remarks))

    def _once(self, each: Any) -> Any:
        return self._same.setdefault(each, each)


def _table(grid: Grid, source: Source) -> Iterator[tuple[Row, _Cells]]:
    """Yield the rows of a sheet that say something, by the headings of their columns."""
    columns: list[str] = []
    known = bool(source.headings) and source.heading > 0
    for row in grid.rows(source):
        if isinstance(row, RowNote) or not any(map(str.strip, row.cells)):
            continue
        if not columns:
            if not known or row.number == source.heading or _is_headings(row):
                columns = [_ours(each) for each in row.cells]
            continue
        texts = [from_cell(each) for each in row.cells]
        texts += [""] * (len(columns) - len(texts))
        cells = {name: text for name, text in zip(columns, texts, strict=False) if name}
        if any(each.strip() for each in cells.values()):
            yield row, cells


def _is_headings(row: Row) -> bool:
    """Say whether the headings of a sheet stand in this row, and not below it."""
    return not {heading(NUMBER), heading(UID)}.isdisjoint(map(heading, row.cells))


def _ours(cell: str) -> str:
    return _NAMES.get(heading(cell), cell.strip())


_KNOWN = (
    *product_sheets.headings(),
    *(name for sheet in (SKUS, *ENTRIES) for name in product_sheets.entry_headings(sheet)),
    *chart_sheets.headings(0),
)
#: A heading as it is compared → as it is written.
_NAMES: Mapping[str, str] = {heading(name): name for name in _KNOWN}


def _number(cells: _Cells) -> str:
    return key_of(cells.get(NUMBER, ""))


def _key(cells: _Cells) -> str:
    return as_uid(cells.get(UID, "")) or _number(cells)


def _product(
    number: int, cells: _Cells, lists: Sequence[_Lists], more: tuple[set[str], Pictures]
) -> ProductRow:
    sheets, pictures = more
    remarks: list[UserError] = []
    uid = as_uid(cells.get(UID, ""))
    whole = bool(uid)
    _leave_out_rounded(cells, remarks)
    said = product_sheets.said_of_product(cells, whole, remarks)
    files = _pictures(cells.get(PICTURES, ""), said, pictures, remarks)
    listed, skus = _listed(lists)
    if whole:
        empty: dict[str, Any] = {ENTRIES[each][0]: () for each in sheets if each in ENTRIES}
        empty |= {"skus": ()} if SKUS in sheets else {}
        said = {**empty, **({"chart": None} if CHARTS in sheets else {}), **said}
    told = (*remarks, *(remark for each in lists for remark in each.remarks))
    return ProductRow(number, {**said, **listed}, skus, tuple(files), uid, whole, remarks=told)


def _pictures(
    cell: str, said: Mapping[str, Any], pictures: Pictures, remarks: list[UserError]
) -> list[str]:
    """Return the files of pictures: those that the workbook brought along, or that a cell names."""
    if named := said.get("pictures"):
        names = (f"{each.digest}{each.suffix}" for each in named)
        # What is not beside it may be known already.
        return [file for name in names for file in pictures.found(name)[0]]
    files, refused = pictures.found(cell)
    remarks += refused
    return [*files]


def _beside(lists: _Lists) -> list[ProductRow | ChartRow]:
    """Return what further sheets say of a product that is not on the first one, or of none."""
    if not lists.number and lists.sheet == CHARTS:
        parted = chart_sheets.parted_charts(lists.entries[CHARTS])
        return [ChartRow(lists.row, chart_sheets.chart_of(each), CHARTS) for each in parted]
    said, skus = _listed([lists])
    if lists.number:
        said["item_number"] = lists.number
    remarks = tuple(lists.remarks)
    return [ProductRow(lists.row, said, skus, place=lists.sheet, remarks=remarks)]


def _listed(found: Sequence[_Lists]) -> tuple[dict[str, Any], tuple[dict[str, Any], ...]]:
    """Return the lists of a product by field, and its variants."""
    said: dict[str, Any] = {}
    skus: list[dict[str, Any]] = []
    for sheet, entries in (pair for each in found for pair in each.entries.items()):
        if sheet == SKUS:
            skus += entries
        elif sheet == CHARTS:
            if charts := chart_sheets.parted_charts(entries):
                said["chart"] = chart_sheets.chart_of(charts[0])
        else:
            said[ENTRIES[sheet][0]] = (*said.get(ENTRIES[sheet][0], ()), *entries)
    return said, tuple(skus)


def _leave_out_rounded(cells: _Cells, remarks: list[UserError]) -> None:
    for column in _NUMBERS:
        if is_rounded(cells.get(column, "").strip()):
            remarks.append(NumberLost(text=cells[column].strip()))
            del cells[column]
