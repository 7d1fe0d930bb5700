"""Tables with columns: which program wrote one, where its headings stand, and its rows as phrases.

Tools for shops know few variables and no marks of ours, so the marks in their texts are translated
or kept as text (``domain.foreign_marks``); our own table is taken as it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from assistant.domain import sheets
from assistant.domain.errors import UserError
from assistant.domain.foreign_marks import Tool, translated
from assistant.domain.sources import NumberLost, Source, meanings
from assistant.domain.tables import PhraseRow, RowNote, RowPart, heading, parted, unguarded
from assistant.files.rows import Row
from assistant.files.sources.beside import Pictures
from assistant.files.sources.codes import SIGNS, plain_code
from assistant.files.sources.grid import Grid

#: So many rows are looked through for the headings; some programs write notes above them.
ROWS_BEFORE_HEADING = 50
#: So many rows below the headings are shown where somebody has to say what the columns mean.
SAMPLE = 20
_SHOWN = 200

#: The headings by which a table is known, and what its program is called in ``FORMATS``.
_KNOWN: Sequence[tuple[str, frozenset[str]]] = (
    ("own", frozenset(("分组", "标题", "编码", "快捷键", "内容"))),
    ("qianniu", frozenset(("快捷短语编码", "快捷短语", "快捷短语分组"))),
    ("qianniu_helper", frozenset(("分组", "快捷编码", "标题", "内容", "图片名"))),
    ("team", frozenset(("登记日期", "快捷编码", "快捷短语"))),
    ("wangwang", frozenset(("快捷编码", "快捷短语", "快捷短语分组"))),
    ("answers", frozenset(("问题", "回答"))),
)
#: The columns of text expanders, whose tables have no headings.
ABBREVIATIONS = ("short_code", "body", "title")
_TOOLS: Mapping[str, Tool] = {"beeftext_csv": "beeftext", "textexpander": "textexpander"}
_EXPANDING = re.compile(r'\\"|%(?:\||clipboard|fill|snippet|key:|[YmdHM]\b)')
#: Formats whose quotation marks mean something else than in other tables.
_OWN_QUOTES = ("wangwang", "textexpander")
_LIBRARY = ("一级分类", "话术内容")
_NESTED = re.compile(r"\s*[=＝][>＞]\s*")
_ENTITY = re.compile(r"(?:&#13;)?&#10;|&#(9|13|34|38|44);")
_CHARACTERS = {"9": "\t", "13": "\n", "34": '"', "38": "&", "44": ",", None: "\n"}
#: What a spreadsheet leaves of a long number: 1.23E+18, or zeros after its fifteenth digit.
_ROUNDED = re.compile(r"(?a)\d(?:\.\d+)?E\+\d+|[1-9]\d{14}0+", re.IGNORECASE)
_UID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LEVELS = ("path", "path2", "path3")
_OFF = {"0", "否", "停用", "关", "关闭", "no", "false", "off"}
_MOMENTS = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d", "%Y/%m/%d %H:%M", "%Y/%m/%d")
_SAMPLE_ROW = ("示例分类", "示例话术标题")


def recognised(grid: Grid, wish: Source) -> Source:
    """Return what a table is, as far as the wish leaves it open; raise FileMissing and its kin."""
    form = grid.form(wish)
    first = _first(grid, form)
    if bare := _abbreviations(grid.path, form, first):
        form = replace(form, format=bare, heading=0, columns=form.columns or ABBREVIATIONS)
    number = _heading_row(first) if form.heading < 0 else form.heading
    headings = next((_texts(row) for row in first if row.number == number), ())
    number = number if headings else 0
    form = replace(form, format=form.format or _format_of(headings, first))
    again = _first(grid, form) if form.format in _OWN_QUOTES else first
    below = [row for row in again if row.number > number and any(map(str.strip, row.cells))]
    return replace(
        form,
        heading=number,
        headings=headings,
        columns=form.columns or meanings(headings),
        sample=tuple(_texts(row) for row in below[:SAMPLE]),
    )


def phrases(grid: Grid, source: Source) -> Iterator[tuple[float, PhraseRow | RowNote]]:
    """Yield the rows of a table as phrases, and what is wrong with others."""
    table = _Table(grid.path, source)
    for row in grid.rows(source):
        if isinstance(row, RowNote):
            if row.row > source.heading:
                yield 0.0, row
        elif row.number > source.heading and any(map(str.strip, row.cells)):
            found = table.phrase(row)
            if found is not None:
                yield row.share, found


@dataclass
class _Table:
    """Makes phrases of the rows of one table."""

    path: Path
    source: Source
    places: dict[str, int] = field(init=False)
    pictures: Pictures = field(init=False)
    categories: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.places = {name: at for at, name in enumerate(self.source.columns) if name}
        self.pictures = Pictures(self.path)
        self.own = self.source.format == "own"

    def phrase(self, row: Row) -> PhraseRow | None:
        """Return a row as a phrase, None for one that is only an example of the program's."""
        if self.source.format == "own_sheet":
            return sheets.row_of(row.number, self.source.headings, row.cells)
        cells = {name: self._cell(row, at) for name, at in self.places.items()}
        if (cells.get("path"), cells.get("title")) == _SAMPLE_ROW:
            return None
        remarks: list[UserError] = []
        code = cells.get("short_code", "")
        if _ROUNDED.fullmatch(code.strip()):
            remarks.append(NumberLost(text=code.strip()))
            code = ""
        if self.source.format in _TOOLS:
            code = plain_code(code)
        wordings = [cells.get("body", ""), *_lines(cells.get("variants", ""))]
        texts = [self._text(each, remarks) for each in dict.fromkeys(wordings) if each.strip()]
        body, *variants = texts or [""]
        parts, lost = self._parts(cells)
        return PhraseRow(
            row.number,
            self._category(cells),
            cells.get("title", ""),
            body,
            code,
            cells.get("hotkey", ""),
            notes=cells.get("notes", ""),
            questions=_lines(cells.get("questions", "")),
            tags=_tags(cells.get("tags", "")),
            variants=tuple(variants),
            parts=parts,
            enabled=cells.get("enabled", "").strip().casefold() not in _OFF,
            valid_from=_moment(cells.get("valid_from", "")),
            valid_until=_moment(cells.get("valid_until", "")),
            uid=_uid(cells.get("uid", "")),
            remarks=(*remarks, *lost),
        )

    def _cell(self, row: Row, at: int) -> str:
        text = unguarded(row.cells[at]) if at < len(row.cells) else ""
        if self.source.format == "wangwang" and "&#" in text:
            text = _ENTITY.sub(lambda found: _CHARACTERS[found[1]], text)
        return text

    def _text(self, text: str, remarks: list[UserError]) -> str:
        if self.own:
            return text
        done = translated(text, _TOOLS.get(self.source.format, "shop"))
        remarks += done.remarks
        return done.text

    def _category(self, cells: dict[str, str]) -> tuple[str, ...]:
        levels = tuple(cells.get(level, "").strip() for level in _LEVELS)
        if levels not in self.categories:  # thousands of rows stand in a handful of categories
            self.categories[levels] = self._names(levels)
        return self.categories[levels]

    def _names(self, levels: tuple[str, ...]) -> tuple[str, ...]:
        names: list[str] = []
        for text in levels:
            nested = _NESTED.split(text) if self.source.format == "qianniu_helper" else [text]
            names += (name for each in nested for name in parted(each))
        return tuple(names)

    def _parts(self, cells: dict[str, str]) -> tuple[tuple[RowPart, ...], list[UserError]]:
        texts = [RowPart(cells["part"])] if cells.get("part", "").strip() else []
        files, remarks = self.pictures.found(cells.get("picture", ""))
        return (*texts, *(RowPart(file=each) for each in files)), remarks


def _first(grid: Grid, form: Source) -> list[Row]:
    found = islice(grid.rows(form), ROWS_BEFORE_HEADING + SAMPLE)
    return [row for row in found if isinstance(row, Row)]


def _heading_row(rows: Sequence[Row]) -> int:
    """Return the row that says most about columns; else the first with two cells, for the user."""
    best, number = 0, 0
    for row in rows[:ROWS_BEFORE_HEADING]:
        found = meanings(row.cells)
        score = sum(map(bool, found)) if "body" in found else 0
        if score > best and (score > 1 or _substring_of_body(row)):
            best, number = score, row.number
    if number:
        return number
    return next((row.number for row in rows if sum(bool(c.strip()) for c in row.cells) > 1), 0)


def _substring_of_body(row: Row) -> bool:
    """Say whether a row is a heading for itself, though only its text has a name."""
    return any("快捷短语" in heading(cell) for cell in row.cells)


def _abbreviations(path: Path, form: Source, rows: Sequence[Row]) -> str:
    """Return the format of a table of abbreviations without headings, "" where it is none."""
    if form.format or form.heading > 0:
        return ""
    cells = [row.cells for row in rows if any(map(str.strip, row.cells))]
    codes = [each[0].strip() for each in cells]
    plain = all(code.isascii() and code.isprintable() and " " not in code for code in codes)
    if not cells or not plain or not all(2 <= len(each) <= 4 for each in cells):
        return ""
    if any(meanings(cells[0])) or heading(cells[0][1]).isalnum() and codes[0][:1] not in SIGNS:
        return ""
    with path.open(encoding=form.encoding or None, errors="replace") as text:
        return "textexpander" if _EXPANDING.search(text.read(1 << 16)) else "beeftext_csv"


def _format_of(headings: Sequence[str], rows: Sequence[Row]) -> str:
    plain = {heading(each) for each in headings}
    if rows and any("请勿改动(v3)" in heading(cell) for cell in rows[0].cells):
        return "qianniu_helper"
    if plain >= sheets.KNOWN_BY:
        return "own_sheet"
    known = next((name for name, wanted in _KNOWN if wanted <= plain), "")
    if known:
        return known
    if plain.issuperset(_LIBRARY):
        return "kefubao" if any("必填" in each for each in headings) else "huashu"
    if any("快捷短语内容" in each for each in plain):
        return "qianniu_new"
    return "table"


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(cell[:_SHOWN].strip("\ufeff") for cell in row.cells)


def _lines(cell: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in cell.splitlines() if line.strip())


def _tags(cell: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in re.split("[,，;；、\n]", cell) if each.strip())


def _uid(cell: str) -> str:
    """Return an id of ours; what others number their rows by is none."""
    return cell.strip() if _UID.fullmatch(cell.strip()) else ""


def _moment(cell: str) -> datetime | None:
    """Return a moment in the time of this machine, None where the cell is none."""
    if not cell:
        return None
    for form in _MOMENTS:
        try:
            return datetime.strptime(cell.strip(), form).astimezone()
        except ValueError:
            continue
    return None
