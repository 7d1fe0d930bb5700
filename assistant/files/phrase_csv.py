"""The program's own table of phrases: ``分组,标题,编码,快捷键,内容``, UTF-8, one phrase a row.

The category is a path with `` / ``; a row with nothing but a category stands for an empty one.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from assistant.domain.tables import (
    NoHeading,
    PhraseRow,
    RowNote,
    guarded,
    heading,
    joined,
    parted,
    unguarded,
)
from assistant.files.rows import Row, rows
from assistant.files.writing import whole

#: Column by column: the heading and the part of a ``PhraseRow``.
HEADINGS = {
    "分组": "path",
    "标题": "title",
    "编码": "short_code",
    "快捷键": "hotkey",
    "内容": "body",
}

#: So many rows are looked through for the headings; some programs write a title above.
_ROWS_BEFORE_HEADING = 50


def read_phrases(path: Path) -> Iterator[tuple[float, PhraseRow | RowNote]]:
    """Yield the phrases of a file, each with the share of the file read by then.

    Raises NoHeading where the first rows hold no headings of ours, FileMissing and its kin.
    """
    found = rows(path)
    columns = _columns(path, found)
    for row in found:
        if isinstance(row, RowNote):
            yield 0.0, row
        elif any(cell.strip() for cell in row.cells):
            yield row.share, _phrase(row, columns)


def write_phrases(path: Path, phrases: Iterable[PhraseRow]) -> int:
    """Write a file that appears only when it is whole; return the number of rows."""
    with whole(path) as part:
        return _written(part, phrases)


def _columns(path: Path, found: Iterator[Row | RowNote]) -> dict[str, int]:
    wanted = {heading(name): part for name, part in HEADINGS.items()}
    for row in islice(found, _ROWS_BEFORE_HEADING):
        if isinstance(row, Row):
            cells = [heading(cell) for cell in row.cells]
            places = {wanted[cell]: cells.index(cell) for cell in cells if cell in wanted}
            if "body" in places and len(places) > 1:
                return places
    raise NoHeading(path=path, headings="、".join(HEADINGS))


def _phrase(row: Row, columns: dict[str, int]) -> PhraseRow:
    cells: dict[str, Any] = {
        part: unguarded(row.cells[place]) if place < len(row.cells) else ""
        for part, place in columns.items()
    }
    category = parted(cells.pop("path", ""))
    title, body = cells.get("title", ""), cells.get("body", "")
    keys = cells.get("short_code", ""), cells.get("hotkey", "")
    return PhraseRow(row.number, category, title, body, *keys)


def _written(part: Path, phrases: Iterable[PhraseRow]) -> int:
    with part.open("w", encoding="utf-8-sig", newline="") as file:  # the mark is for Excel
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        count = 0
        for phrase in phrases:
            writer.writerow(_cells(phrase))
            count += 1
    return count


def _cells(phrase: PhraseRow) -> Sequence[str]:
    texts = {name: getattr(phrase, name) for name in HEADINGS.values()}
    return [guarded(joined(text) if isinstance(text, tuple) else text) for text in texts.values()]
