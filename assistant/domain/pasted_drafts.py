"""What becomes of a product by a pasted sheet: what it says is written in, nothing is lost."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from assistant.domain.pasted_sheets import PastedSheet
from assistant.domain.product_rows import money
from assistant.domain.products import ProductDraft, Specification, Suitability, key_of
from assistant.domain.size_charts import SizeChart
from assistant.domain.terms import Term, by_name, name_of
from assistant.domain.values import value

#: Names in sheets of what is no specification but a field of its own.
_FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("品名", "商品名称", "产品名称", "宝贝标题", "商品标题", "标题"), "title"),
    **dict.fromkeys(("货号", "款号", "商家编码", "商品编码"), "item_number"),
    **dict.fromkeys(("品牌", "品牌名称"), "brand"),
    **dict.fromkeys(("条形码", "条码", "商品条形码"), "barcode"),
    **dict.fromkeys(("价格", "售价", "商品价格", "一口价"), "price"),
}
#: What sheets call those fields.
FIELD_NAMES = frozenset(_FIELDS)
_SHELF_LIFE, _SKIN = "保质期", "适合肤质"
_BETWEEN = re.compile(r"[、,，;；/]\s*")


@value
class RowNews:
    """A pasted row, and what stood in its place: "" where it is new."""

    row: Specification
    before: str = ""

    @property
    def kind(self) -> str:
        """What it is to the product: new, changed or same."""
        if not self.before:
            return "new"
        return "same" if self.before == told(self.row) else "changed"


def told(row: Specification) -> str:
    """Return the value of a row with its unit."""
    return f"{row.value} {row.unit}".strip()


def fields_of(sheet: PastedSheet) -> dict[str, Any]:
    """Return what a sheet says of fields: title, item_number, brand, barcode, price (fen)."""
    found: dict[str, Any] = {}
    for row in sheet.specifications:
        field = _FIELDS.get(row.name, "")
        held = money(row.value) if field == "price" else row.value
        if field and held:
            found.setdefault(field, held)
    return found


def news_of(draft: ProductDraft, sheet: PastedSheet, terms: Iterable[Term]) -> list[RowNews]:
    """Return the pasted rows beside what the product says under those names or their synonyms."""
    names = by_name(terms)
    there = {_meaning(row, names): told(row) for row in draft.specifications}
    return [RowNews(row, there.get(_meaning(row, names), "")) for row in _rows(draft, sheet)]


def gone_of(draft: ProductDraft, sheet: PastedSheet, terms: Iterable[Term]) -> list[str]:
    """Return the names of specifications that a whole sheet would leave out."""
    names = by_name(terms)
    kept = {_meaning(row, names) for row in _rows(draft, sheet)}
    return [row.name for row in draft.specifications if _meaning(row, names) not in kept]


def with_sheet(
    draft: ProductDraft, sheet: PastedSheet, terms: Iterable[Term], whole: bool = False
) -> ProductDraft:
    """Return the product with what the sheet says.

    Fields are filled where they are empty. A specification that is there under any of its names
    gets the new value in its place, others follow; a ``whole`` sheet takes the place of all of
    them. A chart takes the place of the one before, if all its measures have names.
    """
    if whole and sheet.specifications:
        draft = replace(draft, specifications=())
    fields = {name: each for name, each in fields_of(sheet).items() if not getattr(draft, name)}
    rows = _rows(draft, sheet)
    written = replace(draft, **fields, specifications=_merged(draft, rows, by_name(terms)))
    if sheet.chart is not None and is_named(sheet.chart):
        written = replace(written, chart=sheet.chart)
    return _with_facts(written, rows)


def is_named(chart: SizeChart) -> bool:
    """Say whether a chart tells what each of its columns measures."""
    return all(chart.measures)


def _rows(draft: ProductDraft, sheet: PastedSheet) -> list[Specification]:
    """Return the rows that are specifications: of a field only what contradicts the product."""
    fields = fields_of(sheet)
    kept = []
    for row in sheet.specifications:
        field = _FIELDS.get(row.name, "")
        mine = getattr(draft, field) if field else None
        if field not in fields or (mine and mine != fields[field]):
            kept.append(row)
    return kept


def _merged(
    draft: ProductDraft, rows: Iterable[Specification], names: Mapping[str, Term]
) -> tuple[Specification, ...]:
    merged = list(draft.specifications)
    places = {_meaning(row, names): place for place, row in enumerate(merged)}
    for row in rows:
        place = places.get(_meaning(row, names))
        if place is None:
            merged.append(row)
        else:
            merged[place] = replace(merged[place], value=row.value, unit=row.unit)
    return tuple(merged)


def _with_facts(draft: ProductDraft, rows: Iterable[Specification]) -> ProductDraft:
    """Return the product with what its facts of other kinds are told by rows."""
    said = {row.name: row for row in rows}
    if _SHELF_LIFE in said and not draft.shelf_life:
        draft = replace(draft, shelf_life=told(said[_SHELF_LIFE]))
    if _SKIN in said and draft.suitability == Suitability():
        skins = tuple(each for each in _BETWEEN.split(said[_SKIN].value) if each)
        draft = replace(draft, suitability=Suitability(skin_suited=skins))
    return draft


def _meaning(row: Specification, names: Mapping[str, Term]) -> str:
    return key_of(name_of(row.name, names))
