"""The rows of a comma-separated file, one after another, however large it is.

What the cells mean is not known here.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TextIO

from assistant.domain.drafts import BODY_LIMIT, TooLong
from assistant.domain.errors import UserError
from assistant.domain.tables import (
    BrokenRow,
    DamagedText,
    FileMissing,
    FileUnreadable,
    NotText,
    RowNote,
)
from assistant.files.encodings import Encoding, encoding_of, is_workbook

#: A longer cell or line, in characters, is no phrase any more, but perhaps an open quotation mark.
LONGEST_CELL = 1 << 20
LONGEST_LINE = 1 << 21

#: Rows between two questions how far the file is read. Each lets another thread run for so short a
#: moment that it cannot; asked at every row, no other thread would come to its turn.
_LOOK_ROWS = 100


@dataclass(frozen=True, slots=True)
class Form:
    """How a text table is written.

    ``quoted``: cells may stand in quotation marks; ``escaped``: such a mark within a cell has a
    backslash before it, rather than another mark.
    """

    encoding: Encoding
    delimiter: str = ","
    quoted: bool = True
    escaped: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, its number from 1, and which share of the file is read by then."""

    number: int
    cells: list[str]
    share: float


def rows(path: Path, form: Form | None = None) -> Iterator[Row | RowNote]:
    """Yield each row of the file, or what is wrong with it; raises FileMissing and its kin.

    Without a form the file is one with commas and quotation marks, in whatever encoding.
    """
    try:
        if path.exists() and not path.is_file():
            raise FileUnreadable(path=path)  # a device may go on for ever
        if is_workbook(path):
            raise NotText(path=path)
        form = form or Form(encoding_of(path))
        size = max(path.stat().st_size, 1)
        with path.open("rb") as raw:
            text = io.TextIOWrapper(raw, form.encoding.name, errors="replace", newline="")
            share = 0.0
            for number, cells in enumerate(_records(text, form), 1):
                if number % _LOOK_ROWS == 0:
                    share = raw.tell() / size
                yield _row(number, cells, share, form.encoding.damaged)
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path) from error


def _row(number: int, cells: list[str] | UserError, share: float, damaged: bool) -> Row | RowNote:
    if isinstance(cells, UserError):
        return RowNote(number, cells)
    if damaged and any("\ufffd" in cell for cell in cells):
        return RowNote(number, DamagedText())
    return Row(number, cells, share)


def _records(text: TextIO, form: Form) -> Iterator[list[str] | UserError]:
    csv.field_size_limit(LONGEST_CELL)
    lines = _lines(text)
    if form.escaped:
        lines = (line.replace('\\"', '""') for line in lines)
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if form.quoted else csv.QUOTE_NONE
    # Strict: otherwise what follows a stray quotation mark would silently become part of a cell.
    reader = csv.reader(lines, delimiter=form.delimiter, quoting=quoting, strict=True)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            too_long = "limit" in str(error)
            yield TooLong(limit=BODY_LIMIT) if too_long else BrokenRow()


def _lines(text: TextIO) -> Iterator[str]:
    """Yield the lines; of one that is endless only so much that it is refused."""
    while line := text.readline(LONGEST_LINE):
        yield line
        while len(line) == LONGEST_LINE and not line.endswith("\n"):
            line = text.readline(LONGEST_LINE)
