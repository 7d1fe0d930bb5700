"""Files as other programs write them, and what the readers make of them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import openpyxl
import xlwt

from assistant.domain.sources import Source
from assistant.domain.tables import PhraseRow, RowNote
from assistant.files.reading import ANYTHING
from assistant.files.sources.opening import DirectReader

QIANNIU = "快捷短语编码,快捷短语,快捷短语分组\n"


def put(path: Path, text: str | bytes, encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding) if isinstance(text, str) else text)
    return path


def put_xlsx(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def put_sheets(path: Path, sheets: Mapping[str, Iterable[Sequence[object]]]) -> Path:
    book = openpyxl.Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def put_xls(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("话术")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell)
    book.save(str(path))
    return path


def source_of(path: Path, wish: Source = ANYTHING) -> Source:
    with DirectReader().reading(path, wish) as reading:
        return reading.source


def read(path: Path, wish: Source = ANYTHING) -> list[PhraseRow | RowNote]:
    with DirectReader().reading(path, wish) as reading:
        return [row for _, row in reading]


def phrases(path: Path, wish: Source = ANYTHING) -> list[PhraseRow]:
    return [row for row in read(path, wish) if isinstance(row, PhraseRow)]


def told(path: Path, wish: Source = ANYTHING) -> list[tuple[int, str]]:
    """Return what is said of rows: their numbers and the names of the errors and remarks."""
    return [
        (row.row, type(error).__name__)
        for row in read(path, wish)
        for error in ([row.error] if isinstance(row, RowNote) else row.remarks)
    ]


def short(path: Path, wish: Source = ANYTHING) -> list[tuple[tuple[str, ...], str, str, str]]:
    """Return path, code, title and text of each phrase."""
    return [(row.path, row.short_code, row.title, row.body) for row in phrases(path, wish)]
