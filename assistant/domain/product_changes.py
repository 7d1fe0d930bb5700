"""What of a product would be another: field by field, as texts to be shown beside each other."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

from assistant.domain.product_drafts import differences
from assistant.domain.product_rows import money_text
from assistant.domain.products import ProductDraft
from assistant.domain.size_charts import SizeChart
from assistant.domain.values import value


@value
class FieldChange:
    """A field that would be another one.

    ``field`` is that of a ``ProductDraft``, of its suitability or, for a variant, ``sku_`` and that
    of a ``Sku``; ``entry`` names which one of several it is about, "" where there is one.
    ``before`` or ``after`` is "" where there was or will be nothing.
    """

    field: str
    entry: str
    before: str
    after: str


_Told = dict[tuple[str, str], str]


def changes(old: ProductDraft, new: ProductDraft) -> list[FieldChange]:
    """Return what is another in ``new``, in the order of the fields."""
    found: list[FieldChange] = []
    for name, after in differences(old, new).items():
        if name == "shipped":
            continue
        was, becomes = _told(name, getattr(old, name)), _told(name, after)
        for key in {**was, **becomes}:
            pair = was.get(key, ""), becomes.get(key, "")
            if pair[0] != pair[1]:
                found.append(_plainly(FieldChange(*key, *pair)))
    return found


def _plainly(change: FieldChange) -> FieldChange:
    """Return the change of a variant without code as such: its looks stand in for a code."""
    looks, pair = change.entry, (change.before, change.after)
    if change.field != "sku_code" or looks not in pair:
        return change
    if "" in pair:
        return replace(change, field="skus")
    before, after = ("" if each == looks else each for each in pair)
    return replace(change, before=before, after=after)


def _told(name: str, value: Any) -> _Told:
    """Return what a field says, by the field and the entry that it is about."""
    if name in _ENTRIES and not isinstance(value, str):
        return dict(_ENTRIES[name](value))
    return {(name, ""): _text(name, value)}


def _text(name: str, value: Any) -> str:
    if name == "price":
        return money_text(value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return f"{value.astimezone():%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return "、".join(value) if isinstance(value, tuple) else "" if value is None else str(value)


def _skus(value: Any) -> Iterator[tuple[tuple[str, str], str]]:
    for each in value:
        looks = " ".join(filter(None, (each.colour, each.size)))
        if looks:
            yield ("sku_code", looks), each.code or looks
        for field in ("price", "stock", "barcode"):
            if text := _text(field, getattr(each, field)):
                yield (f"sku_{field}", looks or each.code), text


def _suitability(value: Any) -> Iterator[tuple[tuple[str, str], str]]:
    for each in fields(value):
        if text := _text(each.name, getattr(value, each.name)):
            yield (each.name, ""), text


def _chart(value: SizeChart | None) -> Iterator[tuple[tuple[str, str], str]]:
    if value is None:
        return
    for row in value.rows:
        pairs = zip(value.measures, row.cells, strict=False)
        yield ("chart", row.size), " ".join(f"{name} {cell}" for name, cell in pairs if cell)


def _named(
    field: str, entry: Callable[[Any], str], text: Callable[[Any], str]
) -> Callable[[Any], Iterator[tuple[tuple[str, str], str]]]:
    return lambda value: (((field, entry(each)), text(each)) for each in value)


_ENTRIES: Mapping[str, Callable[[Any], Iterator[tuple[tuple[str, str], str]]]] = {
    "skus": _skus,
    "suitability": _suitability,
    "chart": _chart,
    "pictures": _named("pictures", lambda each: each.name, lambda each: each.digest[:8]),
    "specifications": _named(
        "specifications", lambda each: each.name, lambda each: f"{each.value}{each.unit}"
    ),
    "selling_points": _named(
        "selling_points",
        lambda each: each.feature,
        lambda each: " → ".join(filter(None, (each.feature, each.advantage, each.benefit))),
    ),
    "answers": _named("answers", lambda each: "、".join(each.asked), lambda each: each.answer),
    "proofs": _named("proofs", lambda each: each.claim, lambda each: each.evidence or each.claim),
    "relations": _named(
        "relations", lambda each: each.item_number, lambda each: each.why or each.item_number
    ),
}
