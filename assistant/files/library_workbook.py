"""Writes the workbooks in which a lead edits phrases and products.

What stands in them is known to ``domain.sheets`` and ``domain.product_sheets``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from assistant.domain.sheets import UID
from assistant.files.writing import whole

SHEET = "话术"
#: A spreadsheet keeps what is typed below such a column as text: a code 007 stays one.
_AS_TEXT = "@"
#: Widths of columns in characters; others have ``_WIDTH``.
_WIDTHS = {UID: 6.0, "内容": 60.0, "分组": 24.0, "标题": 24.0, "参数值": 40.0, "回答": 60.0}
_WIDTH = 16.0


def write_workbook(path: Path, headings: Sequence[str], rows: Iterable[dict[str, str]]) -> int:
    """Write rows of texts by their headings; return how many. The heading row stays in view.

    Raises DiskFull or FileUnreadable; an older file stays unless all is written.
    """
    return write_sheets(path, {SHEET: headings}, ((SHEET, row) for row in rows))[SHEET]


def write_sheets(
    path: Path,
    sheets: Mapping[str, Sequence[str]],
    rows: Iterable[tuple[str, dict[str, str]]],
    lengths: Mapping[str, int] | None = None,
) -> Counter[str]:
    """Write sheets with their headings, and rows of texts, each for one of them by its name.

    ``lengths`` says how many rows a sheet will have: readers that are not told count them first.

    Returns how many rows each got; raises DiskFull or FileUnreadable, and an older file stays
    unless all is written.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    known = lengths or {}
    made = {name: _Sheet(book, name, each, known.get(name)) for name, each in sheets.items()}
    count = Counter[str]()
    with whole(path) as part:
        try:
            for name, row in rows:
                made[name].add(row)
                count[name] += 1
        finally:
            for each in made.values():
                each.close()
        book.save(part)
    return count


class _Sheet:
    """One sheet of a workbook that is being written; its headings stay in view."""

    def __init__(self, book: Any, name: str, headings: Sequence[str], length: int | None) -> None:
        self._sheet = book.create_sheet(name)
        if length is not None:
            self._sheet.calculate_dimension = lambda: _dimension(len(headings), length)
        self._sheet.freeze_panes = "C2"
        self._headings = headings
        _shape(self._sheet, headings)
        self._sheet.append(_Cells(self._sheet, bold=True).of(headings))
        self._cells = _Cells(self._sheet)

    def add(self, row: Mapping[str, str]) -> None:
        """Write a row of texts by their headings."""
        self._sheet.append(self._cells.of(row.get(name, "") for name in self._headings))

    def close(self) -> None:
        """End it, or its file would stay open, and in the way."""
        self._sheet.close()


class _Cells:
    """Makes cells of texts that are never formulas."""

    def __init__(self, sheet: Any, bold: bool = False) -> None:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font

        self._make = partial(WriteOnlyCell, sheet)
        self._like = self._make("")
        self._like.number_format = _AS_TEXT
        self._like.alignment = Alignment(wrap_text=True, vertical="top")
        self._like.font = Font(bold=bold)

    def of(self, texts: Iterable[str]) -> list[Any]:
        """Return the cells of a row."""
        return [self._cell(text) if text else None for text in texts]

    def _cell(self, text: str) -> Any:
        cell = self._make(text)
        cell.data_type = "s"
        # A style of its own for each would take three times as long.
        cell._style = self._like._style  # type: ignore[attr-defined]
        return cell


def _dimension(width: int, length: int) -> str:
    from openpyxl.utils import get_column_letter

    return f"A1:{get_column_letter(width)}{length + 1}"


def _shape(sheet: Any, headings: Sequence[str]) -> None:
    from openpyxl.utils import get_column_letter

    for place, name in enumerate(headings, 1):
        column = sheet.column_dimensions[get_column_letter(place)]
        column.width = _WIDTHS.get(name, _WIDTH)
        column.number_format = _AS_TEXT
