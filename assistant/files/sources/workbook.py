"""The rows of a workbook of today (.xlsx), one after another.

What is packed in it is measured before anything is unpacked: a few kilobytes can hold gigabytes.
"""

import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from assistant.domain.sources import FileBroken, FileHostile, FileTooLarge
from assistant.files.rows import Row
from assistant.files.sources.faults import told

#: Most megabytes that may be packed in a workbook, and how many times its own size: a long table
#: of the same few words is packed forty times smaller, a bomb a thousand times.
PACKED_MB = 300
_TIMES = 200
_HARMLESS = 20 << 20
_MB = 1 << 20

#: Columns beyond which nothing of a table stands, only what was once touched.
COLUMNS = 256

#: Over a bent file openpyxl, and what it rests on, may raise anything.
_BROKEN = Exception


@contextmanager
def opened(path: Path) -> Iterator["Workbook"]:
    """Give the tables of a workbook; raise FileBroken and its kin."""
    with told(path, _BROKEN), path.open("rb") as file:  # openpyxl wants certain names of files
        _measure(path)
        from openpyxl import load_workbook

        book = load_workbook(file, read_only=True, data_only=True)
        try:
            if not book.worksheets:
                raise FileBroken(path=path)
            yield Workbook({each.title: each for each in book.worksheets}, path)
        finally:
            book.close()


class Workbook:
    """The tables of a workbook. What several of them share was read once."""

    def __init__(self, tables: Mapping[str, Any], path: Path) -> None:
        self._tables = tables
        self._path = path

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the tables."""
        return tuple(self._tables)

    def rows(self, sheet: str) -> Iterator[Row]:
        """Yield the rows of a table."""
        table = self._tables[sheet]
        top = max(table.max_row or 0, 1)
        table.reset_dimensions()  # what a workbook says of its size is often wrong
        with told(self._path, _BROKEN):
            for number, cells in enumerate(table.iter_rows(values_only=True), 1):
                texts = [shown(cell) for cell in cells[:COLUMNS]]
                yield Row(number, texts, min(number / top, 1.0))


def shown(cell: object) -> str:
    """Return a cell as its text: numbers without a needless fraction, days as 2026-11-22."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell).upper()
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}" if cell.time() == time() else f"{cell:%Y-%m-%d %H:%M}"
    return f"{cell:%Y-%m-%d}" if isinstance(cell, date) else str(cell)


def _measure(path: Path) -> None:
    """Raise FileTooLarge or FileHostile for a workbook that would unpack without end."""
    with zipfile.ZipFile(path) as archive:
        sizes = [each.file_size for each in archive.infolist()]
    if sum(sizes) > max(_HARMLESS, path.stat().st_size * _TIMES):
        raise FileHostile(path=path)
    if sum(sizes) > PACKED_MB * _MB:
        raise FileTooLarge(path=path, limit=PACKED_MB)
