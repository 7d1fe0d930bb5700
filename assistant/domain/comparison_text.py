"""A comparison as it goes to a buyer: goods of others without their names, and as lines of text.

Chinese, because buyers read it, whatever language the program speaks.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from assistant.domain.comparison import Comparison, Row
from assistant.domain.fact_sentences import may_be_said
from assistant.domain.medical_words import medical_word
from assistant.domain.passages import named_in
from assistant.domain.products import Product, key_of
from assistant.domain.shops import ShopId
from assistant.domain.values import value

#: What stands where a product says nothing.
NOTHING = "—"

#: What is in the name of a row that tells whose a product is: never shown of goods of others.
_NAMING = re.compile(
    "品牌|品名|名称|名字|[中英外]文名|系列|货号|款号|型号|编号|条码|条形码|货源|店铺|店名|链接|网址"
    "|厂家|厂名|厂址|厂商|企业|公司|制造商|生产商|经销|代理|商标|备案|注册|文号|许可证|执行标准|监制"
    "|出品|专柜|授权|联名"
)

#: Longest texts of a cell and of a head; most half-width columns of a line that a chat shows whole.
CELL_LIMIT = 60
HEAD_LIMIT = 16
LINE_LIMIT = 48


@value
class BuyersTable:
    """A comparison fit for a buyer: a head for each product, rows of a name and as many cells."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


def for_buyer(comparison: Comparison, shop: ShopId, foreign: Iterable[str] = ()) -> BuyersTable:
    """Return what a buyer of a shop may see; ``foreign`` are names of goods of others.

    Goods of which nothing may be said there (``may_be_said``) have letters for names, and what
    would name them is left empty. So is a cell of any product with one of the names of others or
    a medical claim in it. Rows that say nothing then are left out.
    """
    products = comparison.products
    named = [may_be_said(each, shop) for each in products]
    names = frozenset(foreign) | _names_of_others(products, named)
    rows = (_told(row, named, names) for row in comparison.rows)
    heads = _heads(products, named, names)
    return BuyersTable(heads, tuple(row for row in rows if any(row.cells)))


def as_text(table: BuyersTable) -> str:
    """Return a table as lines: in columns where a line of a chat has room, else row by row."""
    lines = [("", *table.heads), *((row.name, *_shown(row.cells)) for row in table.rows)]
    widths = [max(_width(cell) for cell in column) for column in zip(*lines, strict=True)]
    if sum(widths) + 2 * (len(widths) - 1) <= LINE_LIMIT:
        return "\n".join(_in_columns(line, widths) for line in lines)
    return "\n".join(_row_by_row(table))


def _told(row: Row, named: Sequence[bool], names: frozenset[str]) -> Row:
    """Return a row without what would name goods that may not be ``named``, column by column."""
    naming = any(_NAMING.search(key_of(each)) for each in (row.name, *row.said))
    cells = (
        "" if naming and not may_be else _cell(cell, names)
        for may_be, cell in zip(named, row.cells, strict=True)
    )
    unnamed = "" if _unfit(row.name, names) else row.name
    return Row(unnamed, tuple(cells) if unnamed else (), row.group, row.fact)


def _cell(words: str, names: frozenset[str]) -> str:
    return "" if _unfit(words, names) else _cut(words, CELL_LIMIT)


def _unfit(words: str, names: frozenset[str]) -> bool:
    return bool(named_in(words, names) or medical_word(words))


def _names_of_others(products: Sequence[Product], named: Sequence[bool]) -> frozenset[str]:
    """Return what goods that may not be named are called; brands of both kinds may be."""
    brands = {key_of(each.brand) for each, may_be in zip(products, named, strict=True) if may_be}
    names: set[str] = set()
    for each, may_be in zip(products, named, strict=True):
        if not may_be:
            names |= {each.title, each.item_number, *each.aliases}
            names |= {each.brand} if key_of(each.brand) not in brands else set()
    return frozenset(names - {""})


def _heads(
    products: Sequence[Product], named: Sequence[bool], names: frozenset[str]
) -> tuple[str, ...]:
    """Return what each product is called: 本款 the first of the shop, 同类 its others."""
    letters = iter("ABCD" if named.count(False) > 1 else ("",))
    kinds = iter(("本款", *["同类"] * len(products)))
    return tuple(
        _head(each, next(kinds), names) if may_be else f"其他商品{next(letters)}"
        for each, may_be in zip(products, named, strict=True)
    )


def _head(product: Product, kind: str, names: frozenset[str]) -> str:
    name = product.item_number or product.title
    return kind if _unfit(name, names) else _cut(f"{kind} {name}", HEAD_LIMIT)


def _shown(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(cell or NOTHING for cell in cells)


def _cut(words: str, limit: int) -> str:
    line = " ".join(words.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


def _in_columns(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return one line; blanks of full width keep columns straight where letters are Chinese."""
    last = len(cells) - 1
    padded = (
        cell if place == last else _padded(cell, widths[place] + 2)
        for place, cell in enumerate(cells)
    )
    return "".join(padded)


def _padded(cell: str, width: int) -> str:
    left = width - _width(cell)
    return cell + "\u3000" * (left // 2) + " " * (left % 2)


def _row_by_row(table: BuyersTable) -> Iterable[str]:
    for row in table.rows:
        yield f"【{row.name}】"
        for head, cell in zip(table.heads, row.cells, strict=True):
            if cell:
                yield f"{head}：{cell}"


def _width(words: str) -> int:
    """Return how many half-width columns a text takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in words)
