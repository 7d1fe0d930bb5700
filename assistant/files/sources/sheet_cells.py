"""The cells of one table of a workbook, row by row, straight from its XML.

openpyxl knows what a workbook holds and how its cells look; for the text of each cell it makes a
dozen objects, which for tens of thousands of rows takes four times as long. Nothing is expanded or
fetched: a table that declares an entity is refused.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, BinaryIO, NoReturn
from xml.parsers.expat import ParserCreate

#: The elements of a table that are looked at.
_ROW, _CELL, _VALUE, _TEXT, _SOUND = _ELEMENTS = ("row", "c", "v", "t", "rPh")
_CHUNK = 1 << 16
_DIGITS = "0123456789"


@dataclass(frozen=True)
class Look:
    """What cells refer to: texts that several share, styles of days and of spans, day nought."""

    texts: Sequence[str]
    days: Set[int]
    spans: Set[int]
    epoch: datetime


def rows(table: BinaryIO, look: Look, columns: int) -> Iterator[tuple[int, list[Any]]]:
    """Yield the rows that are there with their numbers from 1, and their cells up to a column.

    A cell is a text, a number, a day or a moment, or None. Raises anything over a broken table.
    """
    from openpyxl.xml.constants import SHEET_MAIN_NS

    reader = _Reader(look, columns, {f"{SHEET_MAIN_NS} {name}": name for name in _ELEMENTS})
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = _refuse
    last = 0
    while chunk := table.read(_CHUNK):
        parser.Parse(chunk, False)
        for number, cells in reader.taken():
            if number > last:  # what stands there twice is no table
                yield number, cells
                last = number
    parser.Parse(b"", True)


def _refuse(*_entity: object) -> NoReturn:
    raise ValueError("a table declares no entities")


@dataclass
class _Reader:
    """Hears of one element after another."""

    look: Look
    columns: int
    elements: Mapping[str, str]
    number: int = 0
    cells: list[Any] = field(default_factory=list)
    _rows: list[tuple[int, list[Any]]] = field(default_factory=list)
    _places: dict[str, int] = field(default_factory=dict)
    _cell: Mapping[str, str] = field(default_factory=dict)
    _place: int = 0
    _parts: list[str] = field(default_factory=list)
    _listens: bool = False
    _sounds: bool = False

    def taken(self) -> list[tuple[int, list[Any]]]:
        """Return the rows that are complete, once."""
        found, self._rows = self._rows, []
        return found

    def start(self, name: str, said: dict[str, str]) -> None:
        """Hear that an element begins."""
        name = self.elements.get(name, "")
        if name == _CELL:
            self._cell, self._parts = said, []
            self._place = self._place_of(said["r"]) if "r" in said else self._place + 1
        elif name == _ROW:
            self.number = int(float(said["r"])) if "r" in said else self.number + 1
            self.cells, self._place = [], 0
        elif name == _SOUND:
            self._sounds = True  # how a text is read aloud, which is none of it
        else:
            inline = self._cell.get("t") == "inlineStr"
            self._listens = name == (_TEXT if inline else _VALUE) and not self._sounds

    def text(self, text: str) -> None:
        """Hear what stands in an element."""
        if self._listens:
            self._parts.append(text)

    def end(self, name: str) -> None:
        """Hear that an element is over."""
        self._listens = False
        name = self.elements.get(name, "")
        if name == _CELL:
            self._take_cell()
        elif name == _ROW:
            self._rows.append((self.number, self.cells))
        elif name == _SOUND:
            self._sounds = False

    def _take_cell(self) -> None:
        place, cells = self._place, self.cells
        if self._parts and place <= self.columns:
            cells += [None] * (place - len(cells))
            cells[place - 1] = self._value("".join(self._parts))

    def _place_of(self, reference: str) -> int:
        """Return the column of a cell, 1 for A."""
        letters = reference.rstrip(_DIGITS)
        found = self._places.get(letters)
        if found is None:
            found = 0
            for each in letters:
                found = found * 26 + ord(each.upper()) - 64
            self._places[letters] = found
        return found

    def _value(self, text: str) -> Any:
        kind = self._cell.get("t", "n")
        if kind == "s":
            return self.look.texts[int(text)]
        if kind == "n":
            return self._figure(text)
        if kind == "b":
            return bool(int(text))
        if kind == "d":
            from openpyxl.utils.datetime import from_ISO8601

            return from_ISO8601(text)  # type: ignore[no-untyped-call]
        return text

    def _figure(self, text: str) -> Any:
        whole = text.lstrip("-").isdigit()
        value = int(text) if whole else float(text)
        style = int(self._cell.get("s", 0))
        if style not in self.look.days:
            return value
        from openpyxl.utils.datetime import from_excel

        try:
            return from_excel(value, self.look.epoch, timedelta=style in self.look.spans)
        except (OverflowError, ValueError):
            return "#VALUE!"  # as spreadsheets show a day that there is none of
