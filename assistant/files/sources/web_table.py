"""The rows of a table in a web page, which many programs save under the name of a workbook.

Workbooks as plain XML (of 2003) have the same form with other names. Nothing is expanded, followed
or fetched: only tags and text are looked at.
"""

import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from assistant.files.encodings import encoding_of
from assistant.files.rows import LONGEST_CELL, Row
from assistant.files.sources.faults import told
from assistant.files.sources.workbook import COLUMNS

_CHUNK = 1 << 16
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030"}
_ROWS = {"tr", "row"}
_CELLS = {"td", "th", "cell"}
#: Their contents are no text.
_SILENT = {"style", "script", "head", "styles", "documentproperties"}


def looks_like_markup(start: bytes) -> bool:
    """Say whether a file that begins like this is a page rather than text."""
    plain = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return re.match(rb"<(?:\?xml|!doctype|!--|html|head|meta|body|table|style)", plain) is not None


def page_encoding(path: Path) -> str:
    """Return the encoding that the page names, else what its bytes look like."""
    with told(path), path.open("rb") as file:
        named = _CHARSET.search(file.read(2_048))
    found = encoding_of(path)
    if found.name.startswith("utf-") and not found.damaged or named is None:
        return found.name
    return _CHINESE.get(named[1].decode().lower(), found.name)


def page_rows(path: Path, encoding: str) -> Iterator[Row]:
    """Yield the rows of all tables of the page, one table after another."""
    table, count = _Table(), 0
    with told(path), path.open("rb") as raw:
        size = max(path.stat().st_size, 1)
        text = io.TextIOWrapper(raw, encoding, errors="replace")
        while chunk := text.read(_CHUNK):
            table.feed(chunk)
            for cells in table.taken():
                count += 1
                yield Row(count, cells, raw.tell() / size)
    table.close()
    for cells in table.taken():
        count += 1
        yield Row(count, cells, 1.0)


class _Table(HTMLParser):
    """Gathers the cells of rows that are closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[list[str]] = []
        self._cells: list[list[str]] | None = None
        self._open = False
        self._silent = ""
        self._room = 0

    def taken(self) -> list[list[str]]:
        """Return the rows that were closed since the last call."""
        rows, self._rows = self._rows, []
        return rows

    def close(self) -> None:
        super().close()
        self._end_row()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a row or a cell; a line break is one."""
        name = tag.rpartition(":")[2]
        if name in _SILENT:
            self._silent = name
        elif name in _ROWS:
            self._end_row()
            self._cells = []
        elif name in _CELLS and self._cells is not None and len(self._cells) < COLUMNS:
            self._skip_to(dict(attrs).get("ss:index"))
            self._cells.append([])
            self._open, self._room = True, LONGEST_CELL
        elif name == "br":
            self._add("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag without contents."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a row or a cell."""
        name = tag.rpartition(":")[2]
        if name == self._silent:
            self._silent = ""
        elif name in _ROWS or name == "table":
            self._end_row()
        elif name in _CELLS:
            self._open = False

    def handle_data(self, data: str) -> None:
        """Take the text of a cell."""
        self._add(data)

    def _add(self, text: str) -> None:
        if self._open and self._cells and not self._silent and self._room > 0:
            self._cells[-1].append(text)
            self._room -= len(text)

    def _skip_to(self, index: str | None) -> None:
        """Add the empty cells that such a file leaves out before one with a number."""
        if index and index.isascii() and index.isdigit() and self._cells is not None:
            while len(self._cells) + 1 < min(int(index[:4]), COLUMNS):
                self._cells.append([])

    def _end_row(self) -> None:
        if self._cells:
            self._rows.append(["".join(each).strip() for each in self._cells])
        self._cells, self._open = None, False
