"""What a card shows of a product, in sections: each fact with its name and how it is said."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain import fact_sentences as say
from assistant.domain.money import in_yuan
from assistant.domain.products import (
    Product,
    ProductId,
    Proof,
    Relation,
    list_price,
    prices_of,
    stock_of,
)
from assistant.domain.shops import ShopId
from assistant.domain.terms import Term
from assistant.ui.product_words import costs_between

#: Sections in the order in which they stand: key → title, and the short word on its chip.
SECTIONS: Mapping[str, tuple[object, object]] = {
    "points": (
        QT_TRANSLATE_NOOP("facts", "Selling points"),
        QT_TRANSLATE_NOOP("facts", "Points"),
    ),
    "variants": (
        QT_TRANSLATE_NOOP("facts", "Price and stock"),
        QT_TRANSLATE_NOOP("facts", "Stock"),
    ),
    "sheet": (QT_TRANSLATE_NOOP("facts", "Specifications"), QT_TRANSLATE_NOOP("facts", "Specs")),
    "suits": (QT_TRANSLATE_NOOP("facts", "Suited for"), QT_TRANSLATE_NOOP("facts", "Suited")),
    "answers": (
        QT_TRANSLATE_NOOP("facts", "Questions and answers"),
        QT_TRANSLATE_NOOP("facts", "Q&A"),
    ),
    "related": (
        QT_TRANSLATE_NOOP("facts", "Matches and substitutes"),
        QT_TRANSLATE_NOOP("facts", "Matches"),
    ),
    "service": (
        QT_TRANSLATE_NOOP("facts", "Care, warranty and more"),
        QT_TRANSLATE_NOOP("facts", "More"),
    ),
}

#: Field → its name on the card. Those of ``Suitability`` stand in a section of their own.
_NAMES: Mapping[str, object] = {
    "skin_suited": QT_TRANSLATE_NOOP("facts", "Skin suited"),
    "skin_unsuited": QT_TRANSLATE_NOOP("facts", "Skin not suited"),
    "ages": QT_TRANSLATE_NOOP("facts", "Ages"),
    "uses": QT_TRANSLATE_NOOP("facts", "Uses"),
    "unsuited": QT_TRANSLATE_NOOP("facts", "Not for"),
    "contains": QT_TRANSLATE_NOOP("facts", "Contains"),
    "item_number": QT_TRANSLATE_NOOP("facts", "Item number"),
    "brand": QT_TRANSLATE_NOOP("facts", "Brand"),
    "shelf_life": QT_TRANSLATE_NOOP("facts", "Shelf life"),
    "batch": QT_TRANSLATE_NOOP("facts", "Batch"),
    "care": QT_TRANSLATE_NOOP("facts", "Care"),
    "installation": QT_TRANSLATE_NOOP("facts", "Installation"),
    "authenticity": QT_TRANSLATE_NOOP("facts", "Genuine or not"),
    "source": QT_TRANSLATE_NOOP("facts", "Source of goods"),
    "scenes": QT_TRANSLATE_NOOP("facts", "Scenes of use"),
    "warranty": QT_TRANSLATE_NOOP("facts", "Warranty"),
    "delivery": QT_TRANSLATE_NOOP("facts", "Delivery"),
    "barcode": QT_TRANSLATE_NOOP("facts", "Barcode"),
    "link": QT_TRANSLATE_NOOP("facts", "Link"),
}
#: Fields that are not for buyers → their names.
_INTERNAL: Mapping[str, object] = {
    "category": QT_TRANSLATE_NOOP("facts", "Category"),
    "aliases": QT_TRANSLATE_NOOP("facts", "Also called"),
    "platform_id": QT_TRANSLATE_NOOP("facts", "Platform's number"),
    "notes": QT_TRANSLATE_NOOP("facts", "Internal note"),
}
_SUITED = ("skin_suited", "skin_unsuited", "ages", "uses", "unsuited", "contains")
_SERVICE = tuple(name for name in _NAMES if name not in _SUITED)

_RELATED = {
    "goes_with": QT_TRANSLATE_NOOP("facts", "Goes with"),
    "substitute": QT_TRANSLATE_NOOP("facts", "Instead"),
    "set": QT_TRANSLATE_NOOP("facts", "Same set"),
}
_UNKNOWN = QT_TRANSLATE_NOOP("facts", "{number}: not among the products")

_PRICE = QT_TRANSLATE_NOOP("facts", "Price")
_RETURN = QT_TRANSLATE_NOOP("facts", "Return")
_RETURNS = {
    True: QT_TRANSLATE_NOOP("facts", "7 days, no reason needed"),
    False: QT_TRANSLATE_NOOP("facts", "not without a reason"),
}
_UNTIL = QT_TRANSLATE_NOOP("facts", "until {day}")
_OVER = QT_TRANSLATE_NOOP("facts", "over since {day}")
_PIECES = QT_TRANSLATE_NOOP("facts", "{count} in stock")
_SOLD_OUT = QT_TRANSLATE_NOOP("facts", "sold out")


class Fact(NamedTuple):
    """One fact: its name, its value, and what is said of it, "" where it is not for buyers.

    A ``wide`` one has its name above it, not beside. A name without a value heads a group. One
    that tells of another product leads to it. ``codes`` can be copied by themselves.
    """

    name: str
    text: str
    said: str = ""
    wide: bool = False
    tone: str = ""
    leads_to: ProductId | None = None
    codes: tuple[str, ...] = ()


class Section(NamedTuple):
    """Facts under one title."""

    key: str
    title: str
    facts: tuple[Fact, ...]


def worded(source: object) -> str:
    """Return words of this table in the user's language."""
    return QCoreApplication.translate("facts", str(source))


#: What a product has to do with others, and what these are; None where they are not there.
Related = Sequence[tuple[Relation, Product | None]]


class Saying(NamedTuple):
    """By what facts are said: ``terms.by_name``, the shop that speaks, and the day."""

    terms: Mapping[str, Term]
    shop: ShopId
    today: date


def sections_of(product: Product, related: Related, saying: Saying) -> list[Section]:
    """Return the facts of a product in sections; those without any are left out.

    Nothing is said of what is not that shop's.
    """
    terms, shop, today = saying
    makers: Mapping[str, Callable[[], Iterable[Fact]]] = {
        "points": lambda: _points(product),
        "variants": lambda: _variants(product),
        "sheet": lambda: _sheet(product, terms),
        "suits": lambda: _fields(product.suitability, _SUITED, terms),
        "answers": lambda: _answers(product),
        "related": lambda: _related(related, shop),
        "service": lambda: _service(product, terms, today),
    }
    made = {key: [*make()] for key, make in makers.items()}
    if not say.may_be_said(product, shop):
        made = {key: [fact._replace(said="") for fact in facts] for key, facts in made.items()}
    return [Section(key, worded(SECTIONS[key][0]), tuple(made[key])) for key in made if made[key]]


def offer(relation: Relation, other: Product, shop: ShopId) -> Fact:
    """Return another product as a shop offers it beside one."""
    kind = worded(_RELATED[relation.kind])
    parts = (kind, costs(other), pieces(stock_of(other)), relation.why)
    text = " · ".join(filter(None, parts))
    return Fact(
        other.title, text, say.related_said(relation, other, shop), wide=True, leads_to=other.id
    )


def pieces(stock: int | None) -> str:
    """Return a number of pieces in words, "" where nobody knows it."""
    if stock is None:
        return ""
    return worded(_PIECES).format(count=stock) if stock else worded(_SOLD_OUT)


def costs(product: Product) -> str:
    """Return the price with its sign, from the least on; "" where nobody knows it."""
    prices = prices_of(product)
    return costs_between(prices[0], prices[-1]) if prices else ""


def _points(product: Product) -> Iterator[Fact]:
    for point in product.selling_points:
        rest = " → ".join(filter(None, (point.advantage, point.benefit)))
        yield Fact(point.feature, rest or point.feature, say.point_said(point), wide=bool(rest))


def _variants(product: Product) -> Iterator[Fact]:
    if said := say.price_said(product):
        yield Fact(worded(_PRICE), costs(product), said)
    for sku in product.skus:
        price = list_price(product, sku)
        parts = (in_yuan(price) if price is not None else "", pieces(sku.stock), sku.code)
        text = " · ".join(dict.fromkeys(filter(None, parts)))
        tone = "danger" if sku.stock == 0 else ""
        name = say.sku_name(sku)
        codes = tuple(filter(None, (sku.code, sku.barcode)))
        said = say.sku_said(sku, product)
        yield Fact(name, text or name, said, tone=tone, codes=codes)


def _sheet(product: Product, terms: Mapping[str, Term]) -> Iterator[Fact]:
    groups = dict.fromkeys(row.group for row in product.specifications)
    for group in groups:
        if group:
            yield Fact(group, "")
        for row in product.specifications:
            if row.group == group:
                yield Fact(row.name, say.value_of(row), say.specification_said(row, terms))


def _answers(product: Product) -> Iterator[Fact]:
    for answer in product.answers:
        yield Fact(" / ".join(answer.asked), answer.answer, answer.answer, wide=True)


def _service(product: Product, terms: Mapping[str, Term], today: date) -> Iterator[Fact]:
    if product.no_reason_return is not None:
        words = worded(_RETURNS[product.no_reason_return])
        parts = filter(None, (words, product.return_note))
        yield Fact(worded(_RETURN), " · ".join(parts), say.return_said(product))
    yield from _fields(product, _SERVICE, terms)
    for proof in product.proofs:
        yield _proof(proof, today)
    for field, name in _INTERNAL.items():
        if text := _listed(getattr(product, field)):
            yield Fact(worded(name), text)


def _proof(proof: Proof, today: date) -> Fact:
    said, limit = say.proof_said(proof, today), ""
    if proof.until is not None:
        limit = worded(_UNTIL if proof.until >= today else _OVER).format(day=proof.until)
    text = " · ".join(filter(None, (proof.evidence, limit)))
    return Fact(proof.claim, text or proof.claim, said, tone="" if said else "danger")


def _related(related: Related, shop: ShopId) -> Iterator[Fact]:
    for relation, other in related:
        if other is not None:
            yield offer(relation, other, shop)
        else:
            words = worded(_UNKNOWN).format(number=relation.item_number)
            yield Fact(worded(_RELATED[relation.kind]), words, tone="danger")


def _listed(held: str | Sequence[str]) -> str:
    return held if isinstance(held, str) else "、".join(held)


def _fields(owner: object, names: Iterable[str], terms: Mapping[str, Term]) -> Iterator[Fact]:
    for name in names:
        if text := _listed(getattr(owner, name)):
            yield Fact(worded(_NAMES[name]), text, say.field_said(name, text, terms))
