"""What is known of the buyer one is talking to, as far as it helps to choose goods."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.domain.person import Person
from assistant.domain.values import value

if TYPE_CHECKING:
    from assistant.domain.customers import Customer
    from assistant.domain.products import Product

#: What can be forgotten by itself.
FACTS = ("measures", "size", "skin", "avoids")

#: What stands between the things that somebody does not bear.
_BETWEEN = "，,、；;。\n"


@value(kw_only=True)
class Buyer:
    """Measures, the ``size`` found by them, skin type, ingredients to avoid; "" is unknown."""

    person: Person = Person()
    size: str = ""
    skin: str = ""
    avoids: tuple[str, ...] = ()

    @property
    def unknown(self) -> bool:
        """Whether nothing is known."""
        return self == Buyer()


def agree(known: Person, said: Person) -> bool:
    """Say whether two may be one person: no measure of theirs differs."""
    shared = known.given.keys() & said.given.keys()
    return all(known.given[name] == said.given[name] for name in shared)


def joined(known: Person, said: Person) -> Person:
    """Return a person with what was said last laid over what was known before.

    Whoever has another measure is somebody else: in one window many buyers are talked to.
    """
    if not agree(known, said):
        return said
    weight_in = said.weight_in if said.weight is not None else known.weight_in
    return replace(known, **said.given, fit=said.fit or known.fit, weight_in=weight_in)


def without(buyer: Buyer, fact: str) -> Buyer:
    """Return a buyer without one of ``FACTS``; a size goes with the measures it came from."""
    if fact == "measures":
        return replace(buyer, person=Person(), size="")
    if fact == "avoids":
        return replace(buyer, avoids=())
    return replace(buyer, size="") if fact == "size" else replace(buyer, skin="")


def on_card(customer: Customer, product: Product | None = None) -> Buyer:
    """Return what a customer's card says, with the size for that ``product`` or for all clothes."""
    from assistant.domain.customers import SKIN

    texts = [tag.text for tag in customer.tags if tag.group == SKIN]
    parted = customer.allergies.translate(dict.fromkeys(map(ord, _BETWEEN), "、")).split("、")
    return Buyer(
        person=customer.person,
        size=_size_for(customer, product),
        skin="、".join(texts),
        avoids=tuple(filter(None, map(_avoided, parted))),
    )


def together(card: Buyer, heard: Buyer) -> Buyer:
    """Return what a card says with what was heard in chat laid over it.

    Who said other measures asked for somebody else: then the card counts for nothing.
    """
    if not agree(card.person, heard.person):
        return heard
    return Buyer(
        person=joined(card.person, heard.person),
        size=heard.size or card.size,
        skin=heard.skin or card.skin,
        avoids=tuple(dict.fromkeys((*card.avoids, *heard.avoids))),
    )


def _size_for(customer: Customer, product: Product | None) -> str:
    """Return the size of what a product is, else that for all; of several others none is meant."""
    from assistant.domain.customers import SIZE

    sizes = {tag.about: tag.text for tag in customer.tags if tag.group == SIZE}
    if product is None:
        return sizes.get("") or (next(iter(sizes.values())) if len(sizes) == 1 else "")
    what = f"{product.title} {product.category}"
    worn = (text for about, text in sizes.items() if about and about in what)
    return next(worn, sizes.get("", ""))


def _avoided(words: str) -> str:
    return words.strip().removeprefix("对").removesuffix("过敏").strip()
