"""A size chart in pasted text: found among other lines, in the shapes in which shops keep it.

A table with tabs or commas, its rows on lines or between ``#``; a JSON object with a row under each
size; a table whose sizes stand side by side; one whose cells came each on a line of its own; rows
without a heading. What no shape fits is no chart.
"""

import json
import re
from collections.abc import Iterator, Sequence

from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.spans import span_of
from assistant.domain.values import value

#: What stands over the column of sizes.
_HEADINGS = frozenset(
    (
        "尺码",
        "尺寸",
        "码数",
        "尺码表",
        "码",
        "号型",
        "鞋码",
        "规格",
        "size",
        "尺码/部位",
        "部位/尺码",
        "部位",
    )
)
_LETTERS = r"(?:[2-9]?X{0,5}[SL]|M|XXS|均码|均|F|FREE|ONE ?SIZE)"
_NUMBERS = r"\d{2,3}(?:\.5)?(?:/\d{2,3}[A-CY]?)?(?:cm|CM|#|号|码|厘米)?"
_ONE_SIZE = rf"(?:{_LETTERS}|{_NUMBERS})码?"
_SIZE = re.compile(
    rf"{_ONE_SIZE}(?:[/ ]{_ONE_SIZE})?(?:[(（][^()（）]{{1,16}}[)）])?", re.IGNORECASE
)
_FIGURE = re.compile(
    r"(?:\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?\+?|[-/]?)(?P<unit>cm|厘米|kg|公斤|斤|mm|毫米)?",
    re.IGNORECASE,
)
_RANGE_SIGN = re.compile(r"(?<=\d)\s*(?:~|～|–|—|－|至|到|-)\s*(?=\d)")
_UNIT = re.compile(r"\s*[(（/]\s*(cm|厘米|kg|公斤|千克|斤|尺|mm|毫米)\s*[)）]?$", re.IGNORECASE)
_NOTE = re.compile(r"^\W*(?:注|备注|说明|温馨提示|提示|单位)|误差")
#: What stands where a size has no figure.
_NONE = frozenset(("", "-", "--", "/", "—", "——", "–", "无"))
#: Units as charts carry them; centimetres and 斤 are understood.
_UNITS = {"厘米": "", "cm": "", "毫米": "mm", "公斤": "kg", "千克": "kg", "斤": ""}
#: Measures by which a chart is for a body of that height and weight, or for a foot.
_HEIGHT, _WEIGHT, _FOOT = "身高", "体重", "脚长"

#: No chart has more columns.
_MOST = 30

Cells = list[str]


@value
class FoundChart:
    """A chart, and the lines that were no part of it."""

    chart: SizeChart | None
    rest: tuple[str, ...]


def find_chart(lines: Sequence[str]) -> FoundChart:
    """Return the first chart that stands in the lines."""
    found = _json(lines) or _flat(lines) or _tabled(lines) or _stacked(lines)
    if found is None:
        return FoundChart(None, tuple(lines))
    table, rest = found
    notes = [line.strip() for line in rest if _NOTE.search(line) and "\t" not in line]
    chart = _chart(table, "\n".join(notes))
    return FoundChart(chart, tuple(line for line in rest if line.strip() not in notes))


def with_heading(text: str, measure: str) -> str:
    """Return a text with a line over its first rows of figures, a ``measure`` over each column."""
    lines = text.split("\n")
    rows = [_cells(line) for line in lines]
    for place, row in enumerate(rows):
        if _is_row(row, len(row)):
            sign = "\t" if "\t" in lines[place] else ","
            names = [f"{measure}{number}" for number in range(1, len(row))]
            return "\n".join([*lines[:place], sign.join(["尺码", *names]), *lines[place:]])
    return text


def is_size(text: str) -> bool:
    """Say whether a text names a size: M, 2XL, 165/88A, 38.5, 80cm, 均码."""
    return _SIZE.fullmatch(text.strip()) is not None


_Found = tuple[list[Cells], list[str]] | None


def _json(lines: Sequence[str]) -> _Found:
    """An object over all lines, or on one of them."""
    if (table := _object("\n".join(lines))) is not None:
        return table, []
    for place, line in enumerate(lines):
        if (table := _object(line)) is not None:
            return table, [*lines[:place], *lines[place + 1 :]]
    return None


def _object(text: str) -> list[Cells] | None:
    """{"title": "尺码,衣长", "80cm": "80,36"}: the first cell of a row says its size again."""
    try:
        held = json.loads(text) if text.lstrip().startswith("{") else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(held, dict) or not all(isinstance(each, str) for each in held.values()):
        return None
    heading = _cells(held.pop("title", "") or held.pop("尺码", ""))
    rows = [_cells(row) for row in held.values()]
    if len(heading) < 2 or not rows or any(len(row) != len(heading) for row in rows):
        return None
    # A key says the size as the shop does ("80cm"), the first cell only its figure.
    return [heading, *([size, *row[1:]] for size, row in zip(held, rows, strict=True))]


def _flat(lines: Sequence[str]) -> _Found:
    """尺码,衣长#L,42.5: all rows on one line."""
    for place, line in enumerate(lines):
        table = [_cells(row) for row in line.split("#") if row.strip()]
        if len(table) > 1 and _is_heading(table[0]) and "," in line.replace("，", ","):
            return table, [*lines[:place], *lines[place + 1 :]]
    return None


def _tabled(lines: Sequence[str]) -> _Found:
    """A row on each line, under a heading or without one, sizes below or beside one another."""
    rows = [_cells(line) for line in lines]
    for place, row in enumerate(rows):
        if _is_heading(row):
            beside = all(map(is_size, row[1:]))
            end = _end(rows, place + 1, len(row), beside)
            if end > place + 1:
                table = rows[place:end]
                rest = [*lines[:place], *lines[end:]]
                return (_turned(table) if beside else table), rest
        end = _end(rows, place, len(row), False)
        if end > place + 1 and len(row) > 1:
            return [[""] * len(row), *rows[place:end]], [*lines[:place], *lines[end:]]
    return None


def _stacked(lines: Sequence[str]) -> _Found:
    """Each cell on a line of its own, as some pages are copied."""
    cells = [line.strip() for line in lines]
    for start, cell in enumerate(cells):
        width = _width(cells[start : start + _MOST]) if cell in _HEADINGS else 0
        end = start + width
        while width > 1 and _is_row(cells[end : end + width], width):
            end += width
        if end > start + width:
            table = [cells[at : at + width] for at in range(start, end, width)]
            return table, [*lines[:start], *lines[end:]]
    return None


def _width(cells: Cells) -> int:
    """Return how many headings stand before the first size, 0 where none follows."""
    return next((at for at, each in enumerate(cells) if at and is_size(each)), 0)


def _end(rows: Sequence[Cells], start: int, width: int, beside: bool) -> int:
    """Return where rows of figures end that begin at ``start``."""
    end = start
    while end < len(rows) and _is_row(rows[end], width, beside):
        end += 1
    return end


def _is_heading(cells: Cells) -> bool:
    if len(cells) < 2 or _UNIT.sub("", cells[0]).casefold() not in _HEADINGS:
        return False
    return all(map(is_size, cells[1:])) or not any(map(_is_figure, cells[1:]))


def _is_row(cells: Cells, width: int, beside: bool = False) -> bool:
    """Say whether these are a size (a measure, where sizes are ``beside`` each other), figures."""
    named = len(cells) == width and bool(cells[0]) and is_size(cells[0]) != beside
    return named and width > 1 and all(map(_is_figure, cells[1:]))


def _is_figure(cell: str) -> bool:
    return cell in _NONE or span_of(cell) is not None


def _turned(table: Sequence[Cells]) -> list[Cells]:
    return [list(column) for column in zip(*table, strict=True)]


def _cells(line: str) -> Cells:
    """Return the cells of a line: between tabs, else commas, bars, wide gaps, else blanks."""
    for sign in ("\t", r"[,，;；]", r"\s*[|｜]\s*", r"\s{2,}|\u3000", r"\s+"):
        if len(parts := re.split(sign, line.strip(" \r\n"))) > 1:
            return [part.strip() for part in parts]
    return [line.strip()]


def _chart(table: Sequence[Cells], notes: str) -> SizeChart:
    heading, *rows = table
    units = [_unit_of(name, column) for name, column in zip(heading, _turned(rows), strict=True)]
    made = tuple(SizeRow(_size(row[0]), tuple(map(_figure, row[1:]))) for row in rows)
    measures = tuple(_UNIT.sub("", name) for name in heading[1:])
    return SizeChart(
        measures=measures,
        rows=made,
        kind=kind_of(measures, made),
        units=tuple(units[1:]) if any(units[1:]) else (),
        notes=notes,
    )


def _size(cell: str) -> str:
    """Return a size as variants name it: M for M码."""
    return cell if cell == "均码" else cell.removesuffix("码")


def _unit_of(name: str, column: Sequence[str]) -> str:
    """Return the unit that a heading names, or that its figures carry."""
    if named := _UNIT.search(name):
        return _as_unit(named[1])
    carried = {match["unit"] or "" for cell in column if (match := _FIGURE.fullmatch(cell))}
    return _as_unit(carried.pop()) if len(carried) == 1 else ""


def _as_unit(written: str) -> str:
    return _UNITS.get(written.casefold(), written)


def _figure(cell: str) -> str:
    """Return a cell as charts hold it: a range with a hyphen, without the unit, "" for none."""
    plain = _RANGE_SIGN.sub("-", cell.strip())
    match = _FIGURE.fullmatch(plain)
    plain = plain.removesuffix(match["unit"]).strip() if match and match["unit"] else plain
    return "" if plain in _NONE else plain


def kind_of(measures: Sequence[str], rows: Sequence[SizeRow]) -> str:
    """Return what the figures of a chart most likely measure, one of ``size_charts.KINDS``.

    Figures of a garment are single ones; a body is given as from … to ….
    """
    named = "".join(measures)
    if _FOOT in named:
        return "shoe"
    if _HEIGHT in named and _WEIGHT in named:
        return "height_weight"
    ranges = [("-" in cell) for cell in _girths(measures, rows)]
    return "body" if "净" in named or (ranges and all(ranges)) else "garment"


def _girths(measures: Sequence[str], rows: Sequence[SizeRow]) -> Iterator[str]:
    for row in rows:
        for measure, cell in zip(measures, row.cells, strict=False):
            if measure.endswith("围") and cell:
                yield cell
