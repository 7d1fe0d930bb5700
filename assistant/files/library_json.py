"""The library as JSON: one object that says what it is, with a line for each phrase.

What stands in the table of a phrase is ``domain.copies``'.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from assistant.domain.copies import from_table
from assistant.domain.drafts import BODY_LIMIT
from assistant.domain.errors import UserError
from assistant.domain.sources import FileBroken, FileTooLarge
from assistant.domain.tables import FileMissing, FileUnreadable, PhraseRow, RowNote
from assistant.files.writing import whole

#: What the file is, and by which rules. A program that knows only older rules reads nothing of it.
FORMAT, VERSION = "deskmate", 1
#: Largest file, in bytes: the largest library is half of that.
LIMIT = 200_000_000

Table = Mapping[str, Any]


class FileNewer(UserError):
    """The file was written by a newer Deskmate, by rules that this one does not know (``path``)."""


class RowUnclear(UserError):
    """The entry is no phrase of ours."""


def written(head: Table, phrases: Iterable[Table]) -> Iterator[bytes]:
    """Yield the file piece by piece: what ``head`` says besides, then each phrase."""
    start = json.dumps({"format": FORMAT, "version": VERSION, **head}, ensure_ascii=False, indent=1)
    yield f'{start[:-2]},\n "phrases": ['.encode()
    before = "\n  "
    for phrase in phrases:
        yield (before + json.dumps(phrase, ensure_ascii=False)).encode()
        before = ",\n  "
    yield b"\n ]\n}\n"


def write_json(path: Path, head: Table, phrases: Iterable[Table]) -> None:
    """Write a file that appears only when it is whole; raise DiskFull or FileUnreadable."""
    with whole(path) as part, part.open("wb") as file:
        for piece in written(head, phrases):
            file.write(piece)


def read_json(path: Path) -> Table:
    """Return what stands in a file; raise FileMissing, FileTooLarge, FileBroken or FileNewer."""
    try:
        if path.exists() and not path.is_file():
            raise FileUnreadable(path=path)  # a device may go on for ever
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path) from error
    if len(content) > LIMIT:
        raise FileTooLarge(path=path, limit=LIMIT // 1_000_000)
    return understood(content, path)


def understood(content: bytes, path: Path) -> Table:
    """Return the object that stands in a file; raise FileBroken or FileNewer."""
    try:
        table = json.loads(content.decode("utf-8-sig"))
        if table["format"] != FORMAT or not isinstance(table["phrases"], list):
            raise FileBroken(path=path)
        version = int(table["version"])
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise FileBroken(path=path) from error
    if version > VERSION:
        raise FileNewer(path=path)
    return dict(table)


def rows(table: Table) -> Iterator[PhraseRow | RowNote]:
    """Yield the categories, then the phrases; rows are counted as entries, from 1."""
    categories = table.get("categories", [])
    for each in categories if isinstance(categories, list) else []:
        if isinstance(each, list) and all(isinstance(name, str) for name in each):
            yield PhraseRow(0, tuple(each), "", "")
    for number, each in enumerate(table["phrases"], 1):
        yield _row(each, number)


def _row(table: Any, number: int) -> PhraseRow | RowNote:
    try:
        row = from_table(table, number)
    except (TypeError, ValueError, LookupError, AttributeError):
        return RowNote(number, RowUnclear())
    return row if len(row.body) <= 2 * BODY_LIMIT else RowNote(number, RowUnclear())
