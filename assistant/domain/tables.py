"""What stands in the cells of a table that came from outside or goes there.

Pure text: which bytes and files tables are made of is ``assistant.files``' business.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime
from typing import Any

from assistant.domain.errors import UserError
from assistant.domain.phrases import PATH_SEPARATOR
from assistant.domain.values import value

#: A spreadsheet takes a cell that begins like this for a formula.
_FORMULA = "=+-@'\t\r＝＋－＠＇"

#: ``（必填）``, ``（选填）``, ``（N个字以内）`` after a heading, in brackets of either width.
_HINT = re.compile(r"\((?:必填|选填|\d+个?字[^)]*)\)")
#: Slashes that stand alone like the separator of a path does.
_LONE_SLASHES = re.compile(r"(?<!\S)/+(?!\S)")
#: What XML cannot hold, and how a workbook writes characters that it cannot.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class FileMissing(UserError):
    """There is no such file (``path``)."""


class FileUnreadable(UserError):
    """The file cannot be read, or written where it is to be (``path``)."""


class NotText(UserError):
    """The file is neither a text nor a workbook (``path``)."""


class BrokenRow(UserError):
    """Quotation marks are open or stand where they may not, or the row never ends."""


class DamagedText(UserError):
    """Characters in the row were lost before the file reached us."""


class NothingInside(UserError):
    """The table has a heading and nothing below (``path``)."""


@value
class RowNote:
    """What is to be said about one row; rows are counted as a spreadsheet counts them, from 1.

    ``place`` names the file within a folder that was read as one source, "" for a single file.
    """

    row: int
    error: UserError
    place: str = ""


@value
class RowPart:
    """A message of a row: a text, or the whole path of a picture or another file beside it."""

    text: str = ""
    file: str = ""


@value
class PhraseRow:
    """A phrase as it stands outside: ``path`` names its category from the top down, () for none.

    ``parts`` are the messages after ``body``, which is "" where the first one is a file; a file was
    there when the row was read and lies beside the source, never elsewhere. ``variants`` are other
    wordings of ``body``, ``questions`` what a buyer would ask. ``uid`` is known only to files of
    our own, "" elsewhere; ``more`` is what these say besides, by the names of a draft ("shop"
    and "event" by name): even what is empty there takes the place of what was. ``row`` and
    ``place`` are where it was found, as in ``RowNote``;
    ``remarks`` say what of it could not be taken as it was.
    """

    row: int
    path: tuple[str, ...]
    title: str
    body: str
    short_code: str = ""
    hotkey: str = ""
    notes: str = ""
    questions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    parts: tuple[RowPart, ...] = ()
    enabled: bool = True
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    uid: str = ""
    place: str = ""
    remarks: tuple[UserError, ...] = ()
    more: Mapping[str, Any] = field(default_factory=dict)


def guarded(cell: str) -> str:
    """Return the cell as it is written: never a formula."""
    return f"'{cell}" if cell[:1] and cell[0] in _FORMULA else cell


def unguarded(cell: str) -> str:
    """Return the cell without the one mark that ``guarded`` put before it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in _FORMULA else cell


def as_cell(text: str) -> str:
    """Return the text as a workbook holds it: no formula, and nothing that XML cannot hold."""
    plain = _CONTROL.sub("", text)
    return guarded(_ESCAPED.sub(lambda found: f"_x005F{found[0]}", plain))


def from_cell(cell: str) -> str:
    """Return the text that ``as_cell`` made a cell of."""
    if "_" in cell:
        cell = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), cell)
    return unguarded(cell)


def as_cells(said: Mapping[str, str]) -> dict[str, str]:
    """Return texts by their headings as ``as_cell`` does, empty ones left out."""
    return {column: as_cell(text) for column, text in said.items() if text}


def lines_in(cell: str) -> tuple[str, ...]:
    """Return the texts of a cell that has a line for each."""
    return tuple(line for line in cell.split("\n") if line.strip())


def heading(cell: str) -> str:
    """Return a heading in the form in which headings are compared."""
    plain = unicodedata.normalize("NFKC", cell).strip("\ufeff\"' \t\r\n")
    return "".join(_HINT.sub("", plain).split()).casefold()


def joined(path: Sequence[str]) -> str:
    """Return the names of a path as one text; slashes alone in a name get one more."""
    names = (_LONE_SLASHES.sub(lambda found: found[0] + "/", name) for name in path)
    return PATH_SEPARATOR.join(names)


def parted(text: str) -> tuple[str, ...]:
    """Return the names that ``joined`` made one text of; empty ones are left out."""
    names = (name.strip() for name in text.split(PATH_SEPARATOR))
    return tuple(_LONE_SLASHES.sub(_one_less, name) for name in names if name)


def _one_less(found: re.Match[str]) -> str:
    return found[0][:-1] or found[0]
