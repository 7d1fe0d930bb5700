"""The rows of any table as products, by what its columns mean.

A row is a product or one variant of it; a row below that names no product belongs to the one above.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.domain.errors import UserError
from assistant.domain.product_columns import (
    KEYS,
    LISTS,
    OF_SKU,
    SUITABLE_LISTS,
    TEXTS,
)
from assistant.domain.product_rows import (
    AnswerUnclear,
    PriceUnclear,
    ProductRow,
    StockUnclear,
    money,
    pieces,
    several,
    sizes,
    told,
    yes_or_no,
)
from assistant.domain.products import SellingPoint, Specification, tidy_path
from assistant.domain.sources import NumberLost, Source
from assistant.domain.tables import RowNote, unguarded
from assistant.files.rows import Row
from assistant.files.sources import taobao_pack
from assistant.files.sources.beside import Pictures
from assistant.files.sources.codes import is_rounded
from assistant.files.sources.grid import Grid, rows_below

#: Numbers that a spreadsheet may have rounded: a wrong one would be another product.
_NUMBERS = ("item_number", "platform_id", "barcode", "sku_code", "sku_barcode")
#: Feature, advantage and benefit of one selling point, as the card shows them and people write.
_LEADS_TO = re.compile(r"\s*(?:→|->|=>)\s*")
_SKU_FIELDS = {"sku_code": "code", "sku_barcode": "barcode"}
#: What else than our own separator stands between the names of a category path.
_LEVELS = (">>", ">", "＞", "»", "→", "|")


def products(grid: Grid, source: Source) -> Iterator[tuple[float, ProductRow | RowNote]]:
    """Yield the rows of a table as products, and what is wrong with others."""
    table = _Table(source, Pictures(grid.path))
    # 淘宝助理 has its headings twice, in English and below in Chinese.
    above = source.heading + (source.format == "taobao_pack")
    for row in rows_below(grid, source, above):
        if isinstance(row, RowNote):
            yield 0.0, row
        elif (found := table.product(row)) is not None:
            yield row.share, found


@dataclass
class _Table:
    """Makes products of the rows of one table."""

    source: Source
    pictures: Pictures
    places: dict[str, list[int]] = field(init=False)
    above: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.places = self.source.places
        self.by_variant = not self.places.keys().isdisjoint(set(OF_SKU) - {"stock"})

    def product(self, row: Row) -> ProductRow | None:
        """Return what a row says, None for one that says nothing."""
        remarks: list[UserError] = []
        cells = {name: self._cells(row, name) for name in self.places}
        one = {name: _number(name, found, remarks) for name, found in cells.items()}
        said: dict[str, Any] = {name: one[name] for name in TEXTS if one.get(name)}
        if "category" in said:
            said["category"] = _path(said["category"])
        said |= self._lists(cells, one, remarks)
        skus = self._variants(cells, one, said, remarks)
        files = self._pictures(cells, remarks)
        if not (said or skus or files):
            return None
        keys = {name: said[name] for name in KEYS if name in said}
        if keys:
            self.above = keys
        elif not any(sku.get("code") for sku in skus):
            said = {**self.above, **said}
        return ProductRow(row.number, said, tuple(skus), tuple(files), remarks=tuple(remarks))

    def _cells(self, row: Row, name: str) -> list[str]:
        """Return what stands in the columns of a meaning."""
        found = (row.cells[at] if at < len(row.cells) else "" for at in self.places[name])
        return [unguarded(each.strip()).strip() for each in found]

    def _lists(
        self, cells: dict[str, list[str]], one: dict[str, str], remarks: list[UserError]
    ) -> dict[str, Any]:
        said: dict[str, Any] = {name: several(one[name]) for name in LISTS if one.get(name)}
        said["suitability"] = _suited(one)
        said["selling_points"] = _points(cells.get("selling_points", ()))
        said["specifications"] = self._specifications(cells)
        for name in ("on_sale", "no_reason_return"):
            said[name] = told(one.get(name, ""), yes_or_no, AnswerUnclear, remarks)
        return {name: each for name, each in said.items() if each or each is False}

    def _specifications(self, cells: dict[str, list[str]]) -> tuple[Specification, ...]:
        places = self.places.get("specification", [])
        headings = self.source.headings
        names = [headings[at].strip() if at < len(headings) else "" for at in places]
        pairs = zip(names, cells.get("specification", ()), strict=True)
        return tuple(Specification(name, text) for name, text in pairs if name and text)

    def _variants(
        self,
        cells: dict[str, list[str]],
        one: dict[str, str],
        said: dict[str, Any],
        remarks: list[UserError],
    ) -> list[dict[str, Any]]:
        """Return what the row says of variants; a price stands with them where they have some."""
        if self.source.format == "taobao_pack":
            skus = taobao_pack.variants(
                one.get("taobao_skus", ""), cells.get("taobao_names", ()), remarks
            )
            _take(said, "price", told(one.get("price", ""), money, PriceUnclear, remarks))
            stock = told(one.get("stock", ""), pieces, StockUnclear, remarks)
            return skus or ([] if stock is None else [{"stock": stock}])
        sku: dict[str, Any] = {
            _SKU_FIELDS.get(name, name): one[name]
            for name in OF_SKU
            if name != "stock" and one.get(name)
        }
        _take(sku, "stock", told(one.get("stock", ""), pieces, StockUnclear, remarks))
        price = told(one.get("price", ""), money, PriceUnclear, remarks)
        listed = _listed(sku)
        if listed is not None:
            _take(said, "price", price)
            said["specifications"] = (*said.get("specifications", ()), *listed[1])
            return [{**each, **_rest(sku)} for each in listed[0]]
        _take(sku if self.by_variant and sku.keys() - {"stock"} else said, "price", price)
        return [sku] if sku else []

    def _pictures(self, cells: dict[str, list[str]], remarks: list[UserError]) -> list[str]:
        files: list[str] = []
        for cell in cells.get("picture", ()):
            if self.source.format == "taobao_pack":
                cell = taobao_pack.picture_names(cell)
            found, refused = self.pictures.found(cell)
            files += found
            remarks += refused
        return files


def _number(name: str, found: Sequence[str], remarks: list[UserError]) -> str:
    """Return the first text of a meaning; a number that was rounded is left out."""
    text = next((each for each in found if each), "")
    if name in _NUMBERS and is_rounded(text):
        remarks.append(NumberLost(text=text))
        return ""
    return text


def _path(text: str) -> str:
    for mark in _LEVELS:
        text = text.replace(mark, "/")
    return tidy_path(text)


def _suited(one: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {name: several(one[name]) for name in SUITABLE_LISTS if one.get(name)}
    return found | ({"ages": one["ages"]} if one.get("ages") else {})


def _points(cells: Sequence[str]) -> tuple[SellingPoint, ...]:
    found = (each.strip(" 。→") for cell in cells for each in re.split("[;；\n\r]", cell))
    return tuple(SellingPoint(*_LEADS_TO.split(each, maxsplit=2)) for each in found if each)


def _take(said: dict[str, Any], name: str, found: object) -> None:
    if found is not None:
        said[name] = found


def _listed(
    sku: dict[str, Any],
) -> tuple[list[dict[str, Any]], tuple[Specification, ...]] | None:
    """Return variants, or specifications, for cells that list several colours or sizes.

    Which colour there is in which size no such row tells: where both are lists, they stay lists.
    """
    if "code" in sku:
        return None
    colours, found = several(sku.get("colour", "")), sizes(sku.get("size", ""))
    if len(colours) > 1 and len(found) > 1:
        return [], (
            Specification("颜色", "、".join(colours)),
            Specification("尺码", "、".join(found)),
        )
    if len(colours) > 1 or len(found) > 1:
        pairs = [(colour, size) for colour in colours or ("",) for size in found or ("",)]
        return [{"colour": colour, "size": size} for colour, size in pairs], ()
    return None


def _rest(sku: dict[str, Any]) -> dict[str, Any]:
    """Return what is said of several variants at once: a number of pieces is not each one's."""
    return {name: each for name, each in sku.items() if name not in ("colour", "size", "stock")}
