"""The rows of a workbook of before 2007 (.xls): a true one. Many files of that name are web pages.

It has to be read whole.
"""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.domain.sources import FileBroken
from assistant.files.rows import Row
from assistant.files.sources.faults import told, whole
from assistant.files.sources.workbook import COLUMNS, shown

if TYPE_CHECKING:
    import xlrd

LIMIT_MB = 100

#: Over a bent file xlrd may raise anything.
_BROKEN = Exception


class OldWorkbook:
    """The tables of a workbook; raises FileBroken and its kin."""

    def __init__(self, path: Path) -> None:
        import xlrd

        self._path = path
        found = whole(path, LIMIT_MB)
        with told(path, _BROKEN):
            self._book = xlrd.open_workbook(file_contents=found, logfile=StringIO(), on_demand=True)
            if not self._book.nsheets:
                raise FileBroken(path=path)

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the tables."""
        return tuple(self._book.sheet_names())

    def rows(self, sheet: str) -> Iterator[Row]:
        """Yield the rows of a table."""
        with told(self._path, _BROKEN):
            found = self._book.sheet_by_name(sheet)
            for number in range(found.nrows):
                cells = found.row(number)[:COLUMNS]
                texts = [_shown(cell, self._book.datemode) for cell in cells]
                yield Row(number + 1, texts, (number + 1) / found.nrows)


def _shown(cell: "xlrd.sheet.Cell", datemode: int) -> str:
    import xlrd

    if cell.ctype in (xlrd.XL_CELL_ERROR, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_EMPTY):
        return ""
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return shown(xlrd.xldate_as_datetime(float(cell.value), 1 if datemode else 0))
        except (ValueError, OverflowError):  # a day of no calendar
            return shown(float(cell.value))
    return shown(cell.value)
