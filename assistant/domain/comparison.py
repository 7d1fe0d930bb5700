"""Products side by side: what each says about the same thing, and where they differ.

Specifications line up through the shop's terms. What a product does not say is no difference:
nothing is known there. How a comparison is put to a buyer is ``comparison_text``'s to say.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import IntEnum
from typing import Protocol, TypeVar

from assistant.domain.errors import UserError
from assistant.domain.fact_sentences import value_of
from assistant.domain.money import in_yuan
from assistant.domain.products import Product, key_of, prices_of
from assistant.domain.terms import Term, by_name, name_of
from assistant.domain.values import value

#: How many products stand side by side at most.
MOST = 4

#: Units that say the same, as a share of the first of their kind.
_UNITS: Mapping[str, tuple[str, Decimal]] = {
    "g": ("g", Decimal(1)),
    "克": ("g", Decimal(1)),
    "kg": ("g", Decimal(1000)),
    "千克": ("g", Decimal(1000)),
    "公斤": ("g", Decimal(1000)),
    "斤": ("g", Decimal(500)),
    "ml": ("ml", Decimal(1)),
    "毫升": ("ml", Decimal(1)),
    "l": ("ml", Decimal(1000)),
    "升": ("ml", Decimal(1000)),
    "mm": ("mm", Decimal(1)),
    "毫米": ("mm", Decimal(1)),
    "cm": ("mm", Decimal(10)),
    "厘米": ("mm", Decimal(10)),
    "m": ("mm", Decimal(1000)),
    "米": ("mm", Decimal(1000)),
    "天": ("天", Decimal(1)),
    "日": ("天", Decimal(1)),
    "月": ("月", Decimal(1)),
    "个月": ("月", Decimal(1)),
    "年": ("月", Decimal(12)),
}
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)([^\d.]*)")
#: Between the parts of a list, and before each share of a mixture (95%棉5%氨纶).
_BETWEEN = re.compile(r"[、,;/|]|\+(?=\D|\d+(?:\.\d+)?%)|(?<![\d.])(?=\d+(?:\.\d+)?%)")


_Offer = TypeVar("_Offer", bound="Offer")


class CannotCompare(UserError):
    """Fewer than two products or more than ``most`` cannot stand side by side."""


class ComparisonTooLong(UserError):
    """So many rows make no picture that anybody would look at."""


class Likeness(IntEnum):
    """How the cells of a row are to one another, what differs first."""

    DIFFERENT = 0
    UNKNOWN = 1
    """Those that say something agree, and one says nothing."""
    SAME = 2


@value
class Row:
    """What the products say about one thing: a cell for each, "" where one says nothing.

    ``fact`` is the field of the product where it is no specification; ``said`` is what the
    products themselves call it.
    """

    name: str
    cells: tuple[str, ...]
    group: str = ""
    fact: str = ""
    said: frozenset[str] = frozenset()

    @property
    def likeness(self) -> Likeness:
        """How the cells are to one another."""
        if len({_sense(cell) for cell in self.cells if cell}) > 1:
            return Likeness.DIFFERENT
        return Likeness.SAME if all(self.cells) else Likeness.UNKNOWN


@value
class Comparison:
    """Products and the rows in which they stand side by side."""

    products: tuple[Product, ...]
    rows: tuple[Row, ...]

    def by_difference(self) -> "Comparison":
        """Return it with what differs first; rows that are alike keep their order."""
        return replace(self, rows=tuple(sorted(self.rows, key=lambda row: row.likeness)))

    def differences(self) -> "Comparison":
        """Return it with nothing but what differs."""
        rows = (row for row in self.rows if row.likeness is Likeness.DIFFERENT)
        return replace(self, rows=tuple(rows))

    def without(self, names: Iterable[str]) -> "Comparison":
        """Return it without the rows of these names."""
        gone = frozenset(names)
        return replace(self, rows=tuple(row for row in self.rows if row.name not in gone))


def compare(products: Sequence[Product], terms: Iterable[Term]) -> Comparison:
    """Line up two to four products; raise CannotCompare.

    Specifications come first, in the order and the groups of the first product that has them;
    other facts follow, the price last.
    """
    if not 2 <= len(products) <= MOST:
        raise CannotCompare(most=MOST)
    names = by_name(terms)
    sheets = [_sheet(each, names) for each in products]
    rows = [_row(key, sheets) for key in _in_order(sheets)]
    return Comparison(tuple(products), tuple(rows))


class Offer(Protocol):
    """A product as far as one is chosen to compare with."""

    @property
    def price(self) -> int | None:
        """What it costs in fen, None where unknown."""

    @property
    def on_sale(self) -> bool:
        """Whether it can be bought now."""

    @property
    def ours(self) -> bool:
        """Whether it is the shop's."""


def nearest(price: int | None, others: Iterable[_Offer]) -> list[_Offer]:
    """Return others, the fittest to compare with first.

    Those of the shop come before those of others, what is on sale before what is not, and then
    what is near in ``price`` (fen).
    """

    def distance(other: _Offer) -> tuple[bool, bool, bool, int]:
        known = price is not None and other.price is not None
        apart = abs((price or 0) - (other.price or 0)) if known else 0
        return not other.ours, not other.on_sale, not known, apart

    return sorted(others, key=distance)


@value
class _Entry:
    """What one product says about one thing, under what name."""

    name: str
    said: frozenset[str]
    words: str
    group: str = ""
    fact: str = ""


def _sheet(product: Product, names: Mapping[str, Term]) -> dict[str, _Entry]:
    """Return all one product says, by the key of the shop's name for it."""
    found: dict[str, _Entry] = {}
    for each in product.specifications:
        name = name_of(each.name, names)
        entry = _Entry(name, frozenset((each.name,)), value_of(each), each.group)
        key = key_of(name)
        found[key] = _joined(found[key], entry) if key in found else entry
    for fact, (name, words_of) in _FACTS.items():
        words = words_of(product)
        if words and key_of(name) not in found:
            found[key_of(name)] = _Entry(name, frozenset((name,)), words, fact=fact)
    return found


def _joined(first: _Entry, second: _Entry) -> _Entry:
    """Return one entry of two under one name: what is said twice is said once."""
    said = first.said | second.said
    if _sense(second.words) in {_sense(part) for part in first.words.split("；")}:
        return replace(first, said=said)
    return replace(first, words=f"{first.words}；{second.words}", said=said)


def _in_order(sheets: Sequence[Mapping[str, _Entry]]) -> list[str]:
    """Return all keys: specifications, those of one group together, then facts in their order."""
    entries: dict[str, _Entry] = {}
    for sheet in sheets:
        for key, entry in sheet.items():
            if key not in entries or (entries[key].fact and not entry.fact):
                entries[key] = entry
    specified = [key for key, entry in entries.items() if not entry.fact]
    groups = list(dict.fromkeys(entries[key].group for key in specified))
    specified.sort(key=lambda key: groups.index(entries[key].group))
    order = list(_FACTS)
    facts = [key for key, entry in entries.items() if entry.fact]
    return specified + sorted(facts, key=lambda key: order.index(entries[key].fact))


def _row(key: str, sheets: Sequence[Mapping[str, _Entry]]) -> Row:
    there = [sheet[key] for sheet in sheets if key in sheet]
    first = next((each for each in there if not each.fact), there[0])
    cells = tuple(sheet[key].words if key in sheet else "" for sheet in sheets)
    said = frozenset(name for each in there for name in each.said)
    # Where all call it the same it needs no other name: a cream has 成分, and no 面料.
    name = next(iter(said)) if len(said) == 1 else first.name
    return Row(name, cells, first.group, first.fact, said)


def _sense(words: str) -> object:
    """Return by what two cells are compared: dress, units and the order of a list do not count."""
    parts = (part for part in _BETWEEN.split(key_of(words)) if part)
    return frozenset(_measured(part) for part in parts)


def _measured(words: str) -> object:
    """Return a figure with a unit in the first unit of its kind, all else as it is."""
    found = _FIGURE.fullmatch(words)
    if found is None:
        return words
    unit, share = _UNITS.get(found[2], (found[2], Decimal(1)))
    return Decimal(found[1]) * share, unit


def _price(product: Product) -> str:
    """Return what a product costs, from the cheapest variant to the dearest."""
    known = prices_of(product)
    return "–".join(in_yuan(each) for each in dict.fromkeys((*known[:1], *known[-1:])))


def _listed(words: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(each for each in words if each))


def _no_reason(product: Product) -> str:
    return {True: "支持", False: "不支持", None: ""}[product.no_reason_return]


#: Facts that are no specifications: field → what it is called, and what a product says there.
_FACTS: Mapping[str, tuple[str, Callable[[Product], str]]] = {
    "brand": ("品牌", lambda each: each.brand),
    "colours": ("颜色", lambda each: _listed(sku.colour for sku in each.skus)),
    "sizes": ("尺码", lambda each: _listed(sku.size for sku in each.skus)),
    "skin_suited": ("适合肤质", lambda each: _listed(each.suitability.skin_suited)),
    "skin_unsuited": ("不适合肤质", lambda each: _listed(each.suitability.skin_unsuited)),
    "ages": ("适用年龄", lambda each: each.suitability.ages),
    "uses": ("适用", lambda each: _listed(each.suitability.uses)),
    "unsuited": ("不适用", lambda each: _listed(each.suitability.unsuited)),
    "contains": ("含有", lambda each: _listed(each.suitability.contains)),
    "scenes": ("使用场景", lambda each: _listed(each.scenes)),
    "shelf_life": ("保质期", lambda each: each.shelf_life),
    "care": ("洗护", lambda each: each.care),
    "installation": ("安装", lambda each: each.installation),
    "source": ("货源", lambda each: each.source),
    "delivery": ("发货", lambda each: each.delivery),
    "warranty": ("质保", lambda each: each.warranty),
    "no_reason_return": ("七天无理由", _no_reason),
    "price": ("价格", _price),
}
