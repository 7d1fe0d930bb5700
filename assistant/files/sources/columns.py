"""The rows of a table as phrases, by what its columns mean.

Tools for shops know few variables and no marks of ours, so the marks in their texts are translated
or kept as text (``domain.foreign_marks``); our own table is taken as it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from assistant.domain import sheets
from assistant.domain.errors import UserError
from assistant.domain.foreign_marks import Tool, translated
from assistant.domain.sources import NumberLost, Source
from assistant.domain.tables import PhraseRow, RowNote, RowPart, parted, unguarded
from assistant.files.rows import Row
from assistant.files.sources.beside import Pictures
from assistant.files.sources.codes import is_rounded, plain_code
from assistant.files.sources.grid import Grid, rows_below

_TOOLS: Mapping[str, Tool] = {"beeftext_csv": "beeftext", "textexpander": "textexpander"}
_NESTED = re.compile(r"\s*[=＝][>＞]\s*")
_ENTITY = re.compile(r"(?:&#13;)?&#10;|&#(9|13|34|38|44);")
_CHARACTERS = {"9": "\t", "13": "\n", "34": '"', "38": "&", "44": ",", None: "\n"}
_UID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LEVELS = ("path", "path2", "path3")
_OFF = {"0", "否", "停用", "关", "关闭", "no", "false", "off"}
_MOMENTS = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d", "%Y/%m/%d %H:%M", "%Y/%m/%d")
_SAMPLE_ROW = ("示例分类", "示例话术标题")


def phrases(grid: Grid, source: Source) -> Iterator[tuple[float, PhraseRow | RowNote]]:
    """Yield the rows of a table as phrases, and what is wrong with others."""
    table = _Table(grid.path, source)
    for row in rows_below(grid, source, source.heading):
        if isinstance(row, RowNote):
            yield 0.0, row
        elif (found := table.phrase(row)) is not None:
            yield row.share, found


@dataclass
class _Table:
    """Makes phrases of the rows of one table."""

    path: Path
    source: Source
    places: dict[str, list[int]] = field(init=False)
    pictures: Pictures = field(init=False)
    categories: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.places = self.source.places
        self.pictures = Pictures(self.path)
        self.tool = _TOOLS.get(self.source.format, "shop")

    def phrase(self, row: Row) -> PhraseRow | None:
        """Return a row as a phrase, None for one that is only an example of the program's."""
        if self.source.format == "own_sheet":
            return sheets.row_of(row.number, self.source.headings, row.cells)
        all_of = partial(self._cells, row)
        if (self._cell(row, "path"), self._cell(row, "title")) == _SAMPLE_ROW:
            return None
        remarks: list[UserError] = []
        body, *variants = self._texts((*all_of("body"), *all_of("variants")), remarks) or [""]
        found = PhraseRow(
            row.number,
            self._category(row),
            self._cell(row, "title"),
            body,
            self._code(self._cell(row, "short_code"), remarks),
            self._cell(row, "hotkey"),
            notes="\n".join(filter(None, all_of("notes"))),
            questions=_lines(all_of("questions")),
            tags=_tags(all_of("tags")),
            variants=tuple(variants),
            parts=self._parts(row, remarks),
            uid=_uid(self._cell(row, "uid")),
            **self._limits(row, remarks),
        )
        return replace(found, remarks=tuple(remarks)) if remarks else found

    def _cells(self, row: Row, name: str) -> list[str]:
        """Return what stands in the columns of a meaning."""
        if name not in self.places:
            return []
        found = [row.cells[at] for at in self.places[name] if at < len(row.cells)]
        return [self._plain(unguarded(each)) for each in found]

    def _cell(self, row: Row, name: str) -> str:
        found = self._cells(row, name)
        return found[0] if found else ""

    def _plain(self, text: str) -> str:
        if self.source.format == "wangwang" and "&#" in text:
            return _ENTITY.sub(lambda found: _CHARACTERS[found[1]], text)
        return text

    def _texts(self, cells: Sequence[str], remarks: list[UserError]) -> list[str]:
        """Return texts as bodies of ours, each once."""
        texts = list(dict.fromkeys(each for each in cells if each.strip()))
        if self.source.format == "own":
            return texts
        done = [translated(each, self.tool) for each in texts]
        remarks += (remark for each in done for remark in each.remarks)
        return [each.text for each in done]

    def _code(self, cell: str, remarks: list[UserError]) -> str:
        if is_rounded(cell.strip()):
            remarks.append(NumberLost(text=cell.strip()))
            return ""
        return plain_code(cell) if self.source.format in _TOOLS else cell

    def _category(self, row: Row) -> tuple[str, ...]:
        levels = tuple(self._cell(row, level).strip() for level in _LEVELS)
        if levels not in self.categories:  # thousands of rows stand in a handful of categories
            self.categories[levels] = self._names(levels)
        return self.categories[levels]

    def _names(self, levels: tuple[str, ...]) -> tuple[str, ...]:
        names: list[str] = []
        for text in levels:
            nested = _NESTED.split(text) if self.source.format == "qianniu_helper" else [text]
            names += (name for each in nested for name in parted(each))
        return tuple(names)

    def _parts(self, row: Row, remarks: list[UserError]) -> tuple[RowPart, ...]:
        parts = [RowPart(text) for text in self._texts(self._cells(row, "part"), remarks)]
        for cell in self._cells(row, "picture"):
            files, refused = self.pictures.found(cell)
            parts += (RowPart(file=each) for each in files)
            remarks += refused
        return tuple(parts)

    def _limits(self, row: Row, remarks: list[UserError]) -> dict[str, Any]:
        """Return from when until when it may be used, and whether; what is unclear is off."""
        found: dict[str, Any] = {}
        if "enabled" in self.places:
            found["enabled"] = self._cell(row, "enabled").strip().casefold() not in _OFF
        for name in ("valid_from", "valid_until"):
            text = self._cell(row, name).strip()
            if text:
                found[name] = _moment(text)
            if text and found[name] is None:
                found["enabled"] = False  # what was to end would be promised for ever
                remarks.append(sheets.MomentUnclear(text=text))
        return found


def _lines(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(line.strip() for cell in cells for line in cell.splitlines() if line.strip())


def _tags(cells: Sequence[str]) -> tuple[str, ...]:
    found = (each.strip() for cell in cells for each in re.split("[,，;；、\n]", cell))
    return tuple(each for each in found if each)


def _uid(cell: str) -> str:
    """Return an id of ours; what others number their rows by is none."""
    return cell.strip() if _UID.fullmatch(cell.strip()) else ""


def _moment(text: str) -> datetime | None:
    """Return a moment in the time of this machine, None where the text is none."""
    for form in _MOMENTS:
        try:
            return datetime.strptime(text, form).astimezone()
        except ValueError:
            continue
    return None
