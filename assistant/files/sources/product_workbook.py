"""Our own workbook of products: the lists of a product stand on further sheets."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from assistant.domain import chart_sheets, product_sheets
from assistant.domain.errors import UserError
from assistant.domain.product_rows import ProductRow
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
from assistant.files.rows import Row
from assistant.files.sources.beside import Pictures
from assistant.files.sources.codes import is_rounded
from assistant.files.sources.grid import Grid

#: Texts that a spreadsheet may take for numbers and round.
_NUMBERS = (NUMBER, "平台商品ID", "条形码", "规格编码")
_Cells = dict[str, str]


@dataclass
class _Lists:
    """What further sheets say, by the key of the product: for each, its row and its cells."""

    sheets: set[str] = field(default_factory=set)
    rows: dict[str, dict[str, list[tuple[int, _Cells]]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )

    def take(self, keys: Sequence[str]) -> dict[str, list[tuple[int, _Cells]]]:
        """Return what they say of a product, by sheet; it is theirs no longer."""
        found: dict[str, list[tuple[int, _Cells]]] = {}
        for key in keys:
            for sheet, rows in self.rows.pop(key, {}).items():
                found.setdefault(sheet, []).extend(rows)
        return found


def products(grid: Grid, source: Source) -> Iterator[tuple[float, ProductRow | RowNote]]:
    """Yield the products of the first sheet with what further sheets say of them.

    What these say of products that are not on the first sheet follows.
    """
    lists = _Lists()
    pictures = Pictures(grid.path)
    for sheet in (SKUS, CHARTS, *ENTRIES):
        if sheet in source.sheets and sheet != source.sheet:
            lists.sheets.add(sheet)
            for row, cells in _table(grid, replace(source, sheet=sheet)):
                if any(cells[each] for each in cells if each not in (UID, NUMBER)):
                    lists.rows[_key(cells)][sheet].append((row.number, cells))
    for row, cells in _table(grid, source):
        found = lists.take([each for each in (_key(cells), _number(cells)) if each])
        yield row.share, _product(row.number, cells, found, (lists.sheets, pictures))
    for key in list(lists.rows):
        yield 1.0, _beside(lists.take([key]))


def _table(grid: Grid, source: Source) -> Iterator[tuple[Row, _Cells]]:
    """Yield the rows of a sheet that say something, by the headings of their columns."""
    columns: list[str] = []
    own = source.headings if source.heading > 0 else ()
    for row in grid.rows(source):
        if isinstance(row, RowNote) or not any(map(str.strip, row.cells)):
            continue
        if not columns:
            if not own or row.number == source.heading or not _further(own, row):
                columns = [_ours(each) for each in row.cells]
            continue
        texts = [from_cell(each) for each in row.cells]
        texts += [""] * (len(columns) - len(texts))
        cells = {name: text for name, text in zip(columns, texts, strict=False) if name}
        if any(each.strip() for each in cells.values()):
            yield row, cells


def _further(own: Sequence[str], row: Row) -> bool:
    """Say whether the headings of a sheet stand below this row."""
    names = {heading(each) for each in row.cells}
    return heading(NUMBER) not in names and heading(UID) not in names


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
    number: int,
    cells: _Cells,
    lists: Mapping[str, list[tuple[int, _Cells]]],
    more: tuple[set[str], Pictures],
) -> ProductRow:
    sheets, pictures = more
    remarks: list[UserError] = []
    uid = as_uid(cells.get(UID, ""))
    whole = bool(uid)
    _leave_out_rounded(cells, remarks)
    said = product_sheets.said_of_product(cells, whole, remarks)
    files = _pictures(cells.get(PICTURES, ""), said, pictures, remarks)
    listed, skus = _listed(lists, whole, remarks)
    if whole:
        empty = {ENTRIES[each][0]: () for each in sheets if each in ENTRIES}
        empty |= {"skus": ()} if SKUS in sheets else {}
        said = {**empty, **({"chart": None} if CHARTS in sheets else {}), **said}
    return ProductRow(
        number, {**said, **listed}, skus, tuple(files), uid, whole, remarks=tuple(remarks)
    )


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


def _beside(lists: Mapping[str, list[tuple[int, _Cells]]]) -> ProductRow:
    """Return what further sheets say of a product that is not on the first one."""
    sheet, rows = next(iter(lists.items()))
    number, cells = rows[0]
    remarks: list[UserError] = []
    said, skus = _listed(lists, False, remarks)
    if cells.get(NUMBER):
        said["item_number"] = cells[NUMBER]
    uid = as_uid(cells.get(UID, ""))
    return ProductRow(number, said, skus, (), uid, place=sheet, remarks=tuple(remarks))


def _listed(
    lists: Mapping[str, list[tuple[int, _Cells]]], whole: bool, remarks: list[UserError]
) -> tuple[dict[str, Any], tuple[dict[str, Any], ...]]:
    """Return the lists of a product by field, and its variants."""
    said: dict[str, Any] = {}
    skus: list[dict[str, Any]] = []
    for sheet, rows in lists.items():
        for _, cells in rows:
            _leave_out_rounded(cells, remarks)
        if sheet == SKUS:
            found = (product_sheets.said_of_sku(cells, whole, remarks) for _, cells in rows)
            skus += [each for each in found if each]
        elif sheet == CHARTS:
            charts = chart_sheets.parted_charts(cells for _, cells in rows)
            if charts:
                said["chart"] = chart_sheets.chart_of(charts[0])
        else:
            entries = (product_sheets.entry_of(sheet, cells, remarks) for _, cells in rows)
            said[ENTRIES[sheet][0]] = tuple(entries)
    return said, tuple(skus)


def _leave_out_rounded(cells: _Cells, remarks: list[UserError]) -> None:
    for column in _NUMBERS:
        if is_rounded(cells.get(column, "").strip()):
            remarks.append(NumberLost(text=cells[column].strip()))
            del cells[column]
