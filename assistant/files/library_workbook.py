"""Writes the workbook in which a lead edits phrases; what stands in it is ``domain.sheets``'."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from assistant.domain.sheets import UID
from assistant.files.writing import whole

SHEET = "话术"
#: A spreadsheet keeps what is typed below such a column as text: a code 007 stays one.
_AS_TEXT = "@"
#: Widths of columns in characters; others have the last.
_WIDTHS = {UID: 6.0, "内容": 60.0, "分组": 24.0, "标题": 24.0, "": 16.0}


def write_workbook(path: Path, headings: Sequence[str], rows: Iterable[dict[str, str]]) -> int:
    """Write rows of texts by their headings; return how many. The heading row stays in view.

    Raises DiskFull or FileUnreadable; an older file stays unless all is written.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "C2"
    _shape(sheet, headings)
    count = 0
    with whole(path) as part:
        try:
            sheet.append(_Cells(sheet, bold=True).of(headings))
            cells = _Cells(sheet)
            for row in rows:
                sheet.append(cells.of(row.get(name, "") for name in headings))
                count += 1
        finally:
            sheet.close()  # or its file would stay open, and in the way
        book.save(part)
    return count


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


def _shape(sheet: Any, headings: Sequence[str]) -> None:
    from openpyxl.utils import get_column_letter

    for place, name in enumerate(headings, 1):
        column = sheet.column_dimensions[get_column_letter(place)]
        column.width = _WIDTHS.get(name, _WIDTHS[""])
        column.number_format = _AS_TEXT
