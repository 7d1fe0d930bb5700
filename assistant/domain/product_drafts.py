"""What may be written about a product: cleaned, within limits."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from assistant.domain.drafts import EmptyName, within
from assistant.domain.errors import UserError
from assistant.domain.products import RELATIONS, ProductDraft, Sku, tidy_path
from assistant.domain.rule_cards import TooManyEntries
from assistant.domain.text import cleaned_text

#: Longest texts in characters, and most rows of one list of a product.
TEXT_LIMIT = 5_000
LINE_LIMIT = 500
ROWS_LIMIT = 1_000

#: So many lines are remembered as they were cleaned: of fabrics and colours few are rare.
_REMEMBERED = 4_096

#: Texts that may have several lines; all others stand on one.
_LONG = frozenset(
    ("care", "installation", "authenticity", "source", "warranty", "delivery", "notes", "answer")
    + ("advantage", "benefit", "evidence", "feature", "return_note", "why")
)


#: When a row of a list says something.
_SAYS: Mapping[str, Callable[[Any], object]] = {
    "specifications": lambda each: each.name and each.value,
    "skus": lambda each: each != Sku(),
    "selling_points": lambda each: each.feature,
    "answers": lambda each: each.asked and each.answer,
    "proofs": lambda each: each.claim,
    "relations": lambda each: each.item_number and each.kind in RELATIONS,
}


class ItemNumberTaken(UserError):
    """Another product has that item number (``number``, ``title`` of the other)."""


class ProductMissing(UserError):
    """The product is not there, or not any more."""


class BadPrice(UserError):
    """A price or a stock cannot be below nothing."""


def tidy_product(draft: ProductDraft) -> ProductDraft:
    """Return the draft fit to be stored: texts cleaned, rows that say nothing left out.

    Raises EmptyName (no title), TooLong, TooManyEntries or BadPrice.
    """
    tidied: ProductDraft = cleaned(draft)
    if not tidied.title:
        raise EmptyName
    _check_figures(tidied)
    other: dict[str, Any] = {name: _saying(name, getattr(tidied, name)) for name in _SAYS}
    other["category"] = tidy_path(tidied.category)
    other = {name: new for name, new in other.items() if new != getattr(tidied, name)}
    return replace(tidied, **other) if other else tidied


def differences(before: ProductDraft, after: ProductDraft) -> dict[str, Any]:
    """Return what another draft changes, by the names of its fields."""
    names = (each.name for each in fields(ProductDraft))
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return {name: new for name, old, new in pairs if new != old}


def dated(before: ProductDraft, after: ProductDraft, now: datetime) -> ProductDraft:
    """Return a draft whose prices and stock count as confirmed now where they are other ones."""
    prices = [(each.price, *(sku.price for sku in each.skus)) for each in (before, after)]
    stocks = [tuple(sku.stock for sku in each.skus) for each in (before, after)]
    if prices[0] != prices[1] and any(figure is not None for figure in prices[1]):
        after = replace(after, priced_at=now)
    if stocks[0] != stocks[1] and any(figure is not None for figure in stocks[1]):
        after = replace(after, stocked_at=now)
    return after


def copy_of(draft: ProductDraft) -> ProductDraft:
    """Return what another product begins with that is like this one: no code names two of them.

    It is the shop's own also where the other came as a sample.
    """
    skus = tuple(replace(each, code="", barcode="", stock=None) for each in draft.skus)
    copied = replace(draft, item_number="", platform_id="", link="", barcode="", batch="")
    return replace(copied, skus=skus, stocked_at=None, sample=False, shipped="")


def _saying(name: str, rows: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple([each for each in rows if _SAYS[name](each)])


def _check_figures(draft: ProductDraft) -> None:
    figures = [draft.price, *(each.price for each in draft.skus)]
    if any((each or 0) < 0 for each in (*figures, *(each.stock for each in draft.skus))):
        raise BadPrice


def cleaned(row: Any, name: str = "") -> Any:
    """Return a value with all texts within it cleaned; ``name`` is that of its field."""
    if isinstance(row, str):
        return _long(row) if name in _LONG else tidy_line(row)
    if isinstance(row, tuple):
        return _rows(row, name)
    # Most fields are empty and most others as they should be: to make values anew takes longest.
    other = {}
    kind: Any = type(row)
    for each in _names(kind):
        if held := getattr(row, each):
            new = cleaned(held, each)
            if new is not held and new != held:
                other[each] = new
    return replace(row, **other) if other else row


@cache
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(cls)) if is_dataclass(cls) else ()


def _rows(rows: Iterable[Any], name: str) -> tuple[Any, ...]:
    tidied = tuple([cleaned(each, name) for each in rows])
    if len(tidied) > ROWS_LIMIT:
        raise TooManyEntries(limit=ROWS_LIMIT)
    # Cells of a chart stay in their places, also where they are empty.
    return tidied if name in ("cells", "units") else tuple(each for each in tidied if each != "")


@lru_cache(maxsize=_REMEMBERED)
def tidy_line(text: str) -> str:
    """Return a text on one line, cleaned; raise TooLong."""
    return within(" ".join(cleaned_text(text).split()), LINE_LIMIT)


def _long(text: str) -> str:
    return within(cleaned_text(text).strip(), TEXT_LIMIT)
