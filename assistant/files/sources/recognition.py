"""What a table is: which program wrote it, where its headings stand, what its columns mean."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from assistant.domain import product_columns, sheets
from assistant.domain.customer_columns import about_customers, customer_format_of
from assistant.domain.product_columns import about_products
from assistant.domain.sources import Source, meanings
from assistant.domain.tables import heading
from assistant.files.rows import Row
from assistant.files.sources.codes import SIGNS
from assistant.files.sources.grid import Grid

#: So many rows are looked through for the headings; some programs write notes above them.
ROWS_BEFORE_HEADING = 50
#: So many rows below the headings are shown where somebody has to say what the columns mean.
SAMPLE = 20
_SHOWN = 200
#: So many sheets of a workbook are looked at.
SHEETS = 20

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
_EXPANDING = re.compile(r'\\"|%(?:\||clipboard|fill|snippet|key:|[YmdHM]\b)')
#: Formats whose quotation marks mean something else than in other tables.
_OWN_QUOTES = ("wangwang", "textexpander")
_LIBRARY = ("一级分类", "话术内容")
#: The first line of a pack of 淘宝助理; its headings are on the second.
_PACK = "version 1."


def recognised(grid: Grid, wish: Source) -> Source:
    """Return what a table is, as far as the wish leaves it open; raise FileMissing and its kin.

    Of several sheets it is the first one whose headings are known: often notes stand before it.
    """
    form = grid.form(wish)
    more = () if wish.sheet else form.sheets[1:SHEETS]
    found = _table(grid, form)
    others = (_table(grid, replace(form, sheet=each)) for each in more)
    return found if found.ready else next((each for each in others if each.ready), found)


def _table(grid: Grid, form: Source) -> Source:
    first = _first(grid, form)
    if bare := _abbreviations(grid.path, form, first):
        form = replace(form, format=bare, heading=0, columns=form.columns or ABBREVIATIONS)
    number = _heading_row(first, form) if form.heading < 0 else form.heading
    headings = next((_texts(row) for row in first if row.number == number), ())
    number = number if headings else 0
    form = replace(form, format=form.format or _format_of(headings, first), headings=headings)
    again = _first(grid, form) if form.format in _OWN_QUOTES else first
    below = [row for row in again if row.number > number and any(map(str.strip, row.cells))]
    return replace(
        form,
        heading=number,
        columns=form.columns or form.usual,
        sample=tuple(_texts(row) for row in below[:SAMPLE]),
    )


def _first(grid: Grid, form: Source) -> list[Row]:
    found = islice(grid.rows(form), ROWS_BEFORE_HEADING + SAMPLE)
    return [row for row in found if isinstance(row, Row)]


def _heading_row(rows: Sequence[Row], form: Source) -> int:
    """Return the row that says most about columns; else the first with two cells, for the user."""
    if rows and rows[0].cells and rows[0].cells[0].startswith(_PACK):
        return 2
    best, number = 0, 0
    for row in rows[:ROWS_BEFORE_HEADING]:
        score = max(about(row.cells) for about in _scored(form))
        if score > best and (score > 1 or _substring_of_body(row)):
            best, number = score, row.number
    if number:
        return number
    return next((row.number for row in rows if sum(bool(c.strip()) for c in row.cells) > 1), 0)


def _scored(form: Source) -> Sequence[Callable[[Sequence[str]], int]]:
    """Return by what a row may be the headings of such a table, or of any."""
    if form.of_products:
        return (about_products,)
    if form.of_customers:
        return (about_customers,)
    return (_about_phrases,) if form.format else (_about_phrases, about_products, about_customers)


def _about_phrases(headings: Sequence[str]) -> int:
    """Return how many headings say something of phrases; 0 where none is their text."""
    found = meanings(headings)
    return sum(map(bool, found)) if "body" in found else 0


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
    if about_products(cells[0]) or about_customers(cells[0]):
        return ""
    if any(meanings(cells[0])) or heading(cells[0][1]).isalnum() and codes[0][:1] not in SIGNS:
        return ""
    with path.open(encoding=form.encoding or None, errors="replace") as text:
        return "textexpander" if _EXPANDING.search(text.read(1 << 16)) else "beeftext_csv"


def _format_of(headings: Sequence[str], rows: Sequence[Row]) -> str:
    customers, products = about_customers(headings), about_products(headings)
    phrases = _about_phrases(headings)
    if customers > max(products, phrases):
        return customer_format_of(headings)
    if products > phrases:
        return product_columns.format_of(headings)
    plain = {heading(each) for each in headings}
    if rows and any("请勿改动(v3)" in heading(cell) for cell in rows[0].cells):
        return "qianniu_helper"
    if plain >= sheets.KNOWN_BY and not _numbered(headings, rows):
        return "own_sheet"
    known = next((name for name, wanted in _KNOWN if wanted <= plain), "")
    if known:
        return known
    if plain.issuperset(_LIBRARY):
        return "kefubao" if any("必填" in each for each in headings) else "huashu"
    if any("快捷短语内容" in each for each in plain):
        return "qianniu_new"
    return "table"


def _numbered(headings: Sequence[str], rows: Sequence[Row]) -> bool:
    """Say whether the column of our ids only counts the rows, as the tables of others do."""
    at = [heading(each) for each in headings].index(heading(sheets.UID))
    return any(row.cells[at].strip().isdigit() for row in rows if at < len(row.cells))


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(cell[:_SHOWN].strip("\ufeff") for cell in row.cells)
