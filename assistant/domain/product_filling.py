"""What a product becomes when a row from outside is laid over it.

Rows that are whole say all of it. Others say some, and what they do not speak of stays: a table of
prices changes prices.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from assistant.domain.errors import UserError
from assistant.domain.product_rows import ProductRow
from assistant.domain.products import ProductDraft, Sku, key_of

#: What tells two entries of a list apart; of two alike the later one is said.
_SAME: Mapping[str, Callable[[Any], object]] = {
    "specifications": lambda each: each.name,
    "selling_points": lambda each: each.feature,
    "answers": lambda each: each.asked[:1],
    "proofs": lambda each: each.claim,
    "relations": lambda each: (each.kind, key_of(each.item_number)),
}
#: Fields that are compared whatever their case and width.
_CODES = ("item_number", "platform_id", "barcode", "code", "colour", "size")
#: What says when a figure was last confirmed, and the figure.
_STAMPS = {"priced_at": "price", "stocked_at": "stock"}


class VariantUnclear(UserError):
    """A remark: the row does not say which of the variants it means; nothing of these changed."""


def filled(
    base: ProductDraft, row: ProductRow, now: datetime
) -> tuple[ProductDraft, list[UserError]]:
    """Return what a product becomes by a row, and what of the row could not be taken."""
    said, remarks = dict(row.said), list[UserError]()
    if isinstance(said.get("suitability"), Mapping):
        said["suitability"] = replace(base.suitability, **said["suitability"])
    if not row.whole:
        said = _otherwise(base, said)
        for name, same in _SAME.items():
            if name in said:
                said[name] = _over(getattr(base, name), said[name], same)
    clear = row
    if row.skus:
        said["skus"], clear = _skus(base.skus, row, remarks)
    elif not row.whole and said.get("price") is not None:
        _take_price(base, said, remarks)
    return replace(base, **{**said, **_stamps(base, clear, said, now)}), remarks


def _otherwise(old: Any, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said without codes that only are written otherwise than they were."""
    return {
        name: each
        for name, each in said.items()
        if name not in _CODES or key_of(each) != key_of(getattr(old, name))
    }


def _over(old: Sequence[Any], new: Iterable[Any], same: Callable[[Any], object]) -> tuple[Any, ...]:
    """Return entries with others laid over them; one that says less than it did stays."""
    found = {same(each): each for each in old}
    for each in new:
        before = found.get(same(each))
        found[same(each)] = each if before is None else _richer(before, each)
    return tuple(found.values())


def _richer(old: Any, new: Any) -> Any:
    """Return the new entry, with what it leaves open as it was."""
    names = type(new).__dataclass_fields__
    return replace(new, **{name: getattr(old, name) for name in names if not getattr(new, name)})


def _skus(
    old: Sequence[Sku], row: ProductRow, remarks: list[UserError]
) -> tuple[tuple[Sku, ...], ProductRow]:
    """Return the variants, and the row without those that it does not name clearly."""
    found, clear = list(old), list[Mapping[str, Any]]()
    taken: list[int] = []
    for said in row.skus:
        place = _place(found, said, taken)
        if place is None and found and not said.keys() & {"code", "colour", "size", "barcode"}:
            remarks.append(VariantUnclear())
            continue
        if place is None and not row.whole and (all_of := _sharing(found, said)):
            _say_of_all(found, all_of, said, remarks)
            continue
        if place is None:
            found.append(Sku())
            place = len(found) - 1
        taken.append(place)
        clear.append(said)
        found[place] = replace(
            found[place], **(said if row.whole else _otherwise(found[place], said))
        )
    made = tuple(found[place] for place in taken) if row.whole else tuple(found)
    return made, replace(row, skus=tuple(clear))


def _sharing(skus: Sequence[Sku], said: Mapping[str, Any]) -> list[int]:
    """Return the variants of a colour that come in sizes, or of a size that comes in colours."""
    colour, size = key_of(said.get("colour", "")), key_of(said.get("size", ""))
    if said.get("code") or bool(colour) == bool(size):
        return []
    pairs = [(key_of(each.colour), key_of(each.size)) for each in skus]
    return [
        place
        for place, (its, large) in enumerate(pairs)
        if its and large and (its == colour or large == size)
    ]


def _say_of_all(
    skus: list[Sku], places: Sequence[int], said: Mapping[str, Any], remarks: list[UserError]
) -> None:
    """Give the price of a colour to all of its sizes; how many there are is said of none."""
    if said.get("price") is not None:
        for place in places:
            skus[place] = replace(skus[place], price=said["price"])
    if said.keys() - {"colour", "size", "price"}:
        remarks.append(VariantUnclear())


def _take_price(base: ProductDraft, said: dict[str, Any], remarks: list[UserError]) -> None:
    """Give the price of a product to its variants, if they have one price; else to none of them."""
    prices = {each.price for each in base.skus if each.price is not None}
    if len(prices) > 1:
        del said["price"]
        remarks.append(VariantUnclear())
    elif prices:
        price = said["price"]
        skus = (
            replace(each, price=price if each.price is not None else None) for each in base.skus
        )
        said["skus"] = tuple(skus)


def _place(skus: Sequence[Sku], said: Mapping[str, Any], taken: Sequence[int]) -> int | None:
    """Return which variant is spoken of, None for one that is not there."""
    free = [(place, each) for place, each in enumerate(skus) if place not in taken]
    if code := key_of(said.get("code", "")):
        for place, each in free:
            if key_of(each.code) == code:
                return place
    if said.get("colour") or said.get("size"):
        wanted = key_of(said.get("colour", "")), key_of(said.get("size", ""))
        return next((place for place, each in free if _fits(each, wanted, code)), None)
    if code:
        return None
    if barcode := key_of(said.get("barcode", "")):
        return next((place for place, each in free if key_of(each.barcode) == barcode), None)
    return 0 if len(skus) == 1 and free else None


def _fits(sku: Sku, wanted: tuple[str, str], code: str) -> bool:
    other = bool(code and sku.code)  # two codes are two variants, whatever they look like
    return not other and (key_of(sku.colour), key_of(sku.size)) == wanted


def _stamps(
    base: ProductDraft, row: ProductRow, said: Mapping[str, Any], now: datetime
) -> dict[str, datetime]:
    """Return when figures that the row speaks of were confirmed; once a day is enough."""
    found = {}
    for stamp, figure in _STAMPS.items():
        spoken = said.get(figure) is not None or any(
            each.get(figure) is not None for each in row.skus
        )
        before: datetime | None = getattr(base, stamp)
        if spoken and stamp not in said and (before is None or before.date() < now.date()):
            found[stamp] = now
    return found
