"""The rows of any table: text, workbooks old and new, web pages under the name of a workbook."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Protocol

from assistant.domain.customer_columns import about_customers
from assistant.domain.product_columns import about_products
from assistant.domain.sources import Source, meanings
from assistant.domain.tables import FileUnreadable, NotText, RowNote
from assistant.files.encodings import Encoding, encoding_of
from assistant.files.rows import Form, Row, rows
from assistant.files.sources import old_workbook, web_table, workbook
from assistant.files.sources.faults import told

#: How files begin, by their kind; everything else is text.
_PACKED, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
#: Marks of a text of two bytes a character, in which every other byte may be nothing.
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_START = 4_096
#: A text with more control characters than one in so many is none.
_CONTROLS = 10
_DELIMITERS = "\t,;"
#: So many lines are looked through for headings.
_LINES = 50
_ENTITY = re.compile(r"&#\d+;")


def kind_of(path: Path) -> str:
    """Return xlsx, xls, page or text, by how the file begins; raise FileMissing and its kin."""
    with told(path):
        if path.exists() and not path.is_file():
            raise FileUnreadable(path=path)  # a device may go on for ever
        with path.open("rb") as file:
            start = file.read(_START)
    if start.startswith(_PACKED):
        return "xlsx"
    if start.startswith(_OLD):
        return "xls"
    if web_table.looks_like_markup(start):
        return "page"
    controls = sum(byte < 9 or 13 < byte < 32 for byte in start)
    if controls * _CONTROLS > len(start) and not start.startswith(_WIDE):
        raise NotText(path=path)
    return "text"


class Grid(Protocol):
    """A table that was opened: its rows may be gone through again and again."""

    path: Path

    def form(self, wish: Source) -> Source:
        """Return the wish with what has to be known before the first row: encoding, sheets."""
        ...

    def rows(self, source: Source) -> Iterator[Row | RowNote]:
        """Yield each row of a table whose form is known, or what is wrong with it."""
        ...


def rows_below(grid: Grid, source: Source, heading: int) -> Iterator[Row | RowNote]:
    """Yield the rows below the heading that say something, and what is wrong with others."""
    for row in grid.rows(source):
        if isinstance(row, RowNote):
            if row.row > heading:
                yield row
        elif row.number > heading and any(map(str.strip, row.cells)):
            yield row


@contextmanager
def opened(path: Path) -> Iterator[Grid]:
    """Give the table in a file; raise FileMissing and its kin."""
    kind = kind_of(path)
    if kind == "xlsx":
        with workbook.opened(path) as book:
            yield _Book(path, book)
    elif kind == "xls":
        yield _Book(path, old_workbook.OldWorkbook(path))
    else:
        yield _Page(path) if kind == "page" else _Text(path)


@dataclass
class _Book:
    path: Path
    book: workbook.Workbook | old_workbook.OldWorkbook

    def form(self, wish: Source) -> Source:
        sheets = self.book.sheets
        sheet = wish.sheet if wish.sheet in sheets else sheets[0]
        return replace(wish, sheet=sheet, sheets=sheets)

    def rows(self, source: Source) -> Iterator[Row]:
        return self.book.rows(source.sheet)


@dataclass
class _Page:
    path: Path

    def form(self, wish: Source) -> Source:
        return replace(wish, encoding=wish.encoding or web_table.page_encoding(self.path))

    def rows(self, source: Source) -> Iterator[Row]:
        return web_table.page_rows(self.path, source.encoding)


@dataclass
class _Text:
    path: Path

    def form(self, wish: Source) -> Source:
        return _text_form(self.path, wish)

    def rows(self, source: Source) -> Iterator[Row | RowNote]:
        bare = source.format == "wangwang" and _has_entities(self.path, source.encoding)
        encoding = Encoding(source.encoding, source.damaged)
        escaped = source.format == "textexpander"
        return rows(self.path, Form(encoding, source.delimiter or ",", not bare, escaped))


def _text_form(path: Path, wish: Source) -> Source:
    with told(path):
        found = encoding_of(path)
        if wish.encoding and wish.encoding != found.name:
            found = Encoding(wish.encoding, damaged=True)  # then single rows tell
        delimiter = wish.delimiter or _delimiter(path, found.name)
    return replace(wish, encoding=found.name, damaged=found.damaged, delimiter=delimiter)


def _delimiter(path: Path, encoding: str) -> str:
    """Return what parts the headings, else what the first lines have most of."""
    with path.open(encoding=encoding, errors="replace") as text:
        lines = [line[:_START] for line in islice(text, _LINES)]
    start = _ENTITY.sub("", "".join(lines[:5]))

    def fitting(mark: str) -> tuple[int, int, bool]:
        parted = [line.split(mark) for line in lines]
        known = max(map(_known, parted), default=0)
        return known if known > 1 else 0, start.count(mark), mark == ","

    return max(_DELIMITERS, key=fitting)


def _known(headings: list[str]) -> int:
    return max(
        sum(map(bool, meanings(headings))), about_products(headings), about_customers(headings)
    )


def _has_entities(path: Path, encoding: str) -> bool:
    """Say whether commas and newlines are written as entities, so that nothing is in quotes."""
    with path.open(encoding=encoding, errors="replace") as text:
        while chunk := text.read(1 << 20):
            if "&#13;" in chunk or "&#44;" in chunk or "&#10;" in chunk:
                return True
    return False
