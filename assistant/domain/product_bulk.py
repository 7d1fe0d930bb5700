"""What can be done to many products at once: each as what becomes of one of them."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from assistant.domain.errors import UserError
from assistant.domain.product_drafts import BadPrice
from assistant.domain.products import ProductDraft, Suitability
from assistant.domain.values import value

#: What becomes of one product; one that is returned as it is has nothing done to it.
Changing = Callable[[ProductDraft], ProductDraft]

_SUITABILITY = frozenset(each.name for each in fields(Suitability))


class ProductsChanged(UserError):
    """A remark: ``count`` products were changed by one step."""


class NothingChanges(UserError):
    """All of the products are already as they would be."""


@value
class ProductLine:
    """A product as a line of a long list."""

    id: int
    title: str
    item_number: str = ""
    brand: str = ""
    category: str = ""

    def holds(self, text: str) -> bool:
        """Say whether a text (in small letters) stands in it."""
        return text in f"{self.title}\n{self.item_number}\n{self.brand}\n{self.category}".lower()


def setting(name: str, new: Any) -> Changing:
    """Return what gives a field of ``ProductDraft`` a value."""
    return lambda draft: replace(draft, **{name: new})


def adding(name: str, words: Iterable[str]) -> Changing:
    """Return what adds words to a field that holds several, each once."""
    more = tuple(words)
    return lambda draft: _with(draft, name, tuple(dict.fromkeys((*_of(draft, name), *more))))


def removing(name: str, words: Iterable[str]) -> Changing:
    """Return what takes words out of a field that holds several."""
    gone = frozenset(words)
    return lambda draft: _with(
        draft, name, tuple(each for each in _of(draft, name) if each not in gone)
    )


def priced(percent: float = 100, more: int = 0) -> Changing:
    """Return what makes each price known a percentage of itself, and ``more`` fen on top of it.

    Rounded to whole fen, halves up. Raises BadPrice where one would be below nothing.
    """

    def price(fen: int | None) -> int | None:
        return None if fen is None else _at_least_nothing(int(fen * percent / 100 + 0.5) + more)

    def change(draft: ProductDraft) -> ProductDraft:
        skus = tuple(replace(each, price=price(each.price)) for each in draft.skus)
        return replace(draft, price=price(draft.price), skus=skus)

    return change


def confirming(now: datetime) -> Changing:
    """Return what notes that prices and stock hold now."""
    return lambda draft: replace(draft, priced_at=now, stocked_at=now)


def _at_least_nothing(fen: int) -> int:
    if fen < 0:
        raise BadPrice
    return fen


def _of(draft: ProductDraft, name: str) -> tuple[str, ...]:
    words: tuple[str, ...] = getattr(draft.suitability if name in _SUITABILITY else draft, name)
    return words


def _with(draft: ProductDraft, name: str, words: tuple[str, ...]) -> ProductDraft:
    if name in _SUITABILITY:
        suitability: Suitability = replace(draft.suitability, **{name: words})  # type: ignore[arg-type]
        return replace(draft, suitability=suitability)
    return replace(draft, **{name: words})  # type: ignore[arg-type]
