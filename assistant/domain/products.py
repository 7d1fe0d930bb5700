"""Products: what a shop knows about its goods. Money is in fen (1/100 yuan) throughout.

How a product is searched for, which size fits and whether it suits somebody have modules of
their own.
"""

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime
from typing import NewType

from assistant.domain.phrases import Attachment, fold_code
from assistant.domain.product_links import number_in
from assistant.domain.shops import ShopId
from assistant.domain.size_charts import SizeChart
from assistant.domain.values import part, value

ProductId = NewType("ProductId", int)

#: What a product may be to another one: goes with it, replaces it, is part of the same set.
RELATIONS: tuple[str, ...] = ("goes_with", "substitute", "set")

#: What stands between the names of a category path, the widest category first.
PATH_SEPARATOR = " / "


@value(kw_only=True)
class Sku:
    """One variant that can be bought (规格). ``price`` in fen and ``stock`` None where unknown."""

    code: str = ""
    colour: str = ""
    size: str = ""
    price: int | None = None
    stock: int | None = None
    barcode: str = ""


@value
class Specification:
    """One row of the specification sheet (参数), e.g. 主体 · 面料 · 95% 棉; ``unit`` may be ""."""

    name: str
    value: str
    unit: str = ""
    group: str = ""


@value
class SellingPoint:
    """A selling point (卖点) as FAB: feature, the advantage of it, what the buyer has of that."""

    feature: str
    advantage: str = ""
    benefit: str = ""


@value
class Answer:
    """What buyers ask about a product, in several wordings, and what is answered."""

    asked: tuple[str, ...]
    answer: str


@value
class Proof:
    """What shows that a claim holds (``claim``: 同款, 代言 …), and until when, None for always."""

    claim: str
    evidence: str
    until: date | None = None


@value
class Relation:
    """Another product (by item number) and what it is to this one (one of ``RELATIONS``)."""

    kind: str
    item_number: str
    why: str = ""


@value(kw_only=True)
class Suitability:
    """For whom a product is, as the shop was told by its maker; nothing here is a medical claim.

    ``contains`` are ingredients and allergens that some want to avoid.
    """

    skin_suited: tuple[str, ...] = ()
    skin_unsuited: tuple[str, ...] = ()
    ages: str = ""
    uses: tuple[str, ...] = ()
    unsuited: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()


@value(kw_only=True)
class ProductDraft:
    """All of a product that a person writes or a file brings.

    ``item_number`` (货号) is one product's only, "" where it has none. ``category`` is a path
    (女装 / 连衣裙). ``platform_id`` is the number in the shop's links. ``price`` is in fen, None
    where unknown; ``priced_at`` and ``stocked_at`` say when prices and stock were last confirmed.
    ``shop`` None means all shops. ``no_reason_return`` (七天无理由) None means nobody has said;
    ``return_note`` tells where the buyer confirmed that there is none. ``ours`` False is a product
    of somebody else, kept to compare, with where and when that was seen (``seen_at``,
    ``seen_on``); its name never goes into what is inserted. ``sample`` came with the program;
    ``shipped`` is the mark of what it said then.
    """

    title: str
    item_number: str = ""
    aliases: tuple[str, ...] = ()
    brand: str = ""
    category: str = ""
    platform: str = ""
    platform_id: str = ""
    link: str = ""
    barcode: str = ""
    pictures: tuple[Attachment, ...] = ()
    price: int | None = None
    priced_at: datetime | None = None
    stocked_at: datetime | None = None
    on_sale: bool = True
    skus: tuple[Sku, ...] = ()
    specifications: tuple[Specification, ...] = ()
    selling_points: tuple[SellingPoint, ...] = ()
    chart: SizeChart | None = None
    suitability: Suitability = field(default_factory=Suitability)
    shelf_life: str = ""
    batch: str = ""
    care: str = ""
    installation: str = ""
    authenticity: str = ""
    source: str = ""
    scenes: tuple[str, ...] = ()
    proofs: tuple[Proof, ...] = ()
    no_reason_return: bool | None = None
    return_note: str = ""
    warranty: str = ""
    delivery: str = ""
    answers: tuple[Answer, ...] = ()
    relations: tuple[Relation, ...] = ()
    notes: str = ""
    shop: ShopId | None = None
    ours: bool = True
    seen_at: str = ""
    seen_on: date | None = None
    sample: bool = False
    shipped: str = ""


@value(kw_only=True)
class Product(ProductDraft):
    """A product as it is stored; ``binned_at`` is None while it is not in the bin."""

    id: ProductId
    uid: str
    updated_at: datetime
    binned_at: datetime | None = None

    @property
    def draft(self) -> ProductDraft:
        """The part a person writes."""
        return part(ProductDraft, self)


#: By what a code, a name or a heading is compared: width, case and blanks do not matter.
key_of = fold_code


def codes_of(product: ProductDraft) -> Iterable[tuple[str, str]]:
    """Yield what names a product exactly: (kind, code), kinds item, platform, barcode, sku.

    Where the number in the shop's links is not given, it is that of the product's own link.
    """
    yield "item", product.item_number
    yield "platform", product.platform_id or number_in(product.link)
    yield "barcode", product.barcode
    for sku in product.skus:
        yield "sku", sku.code
        yield "barcode", sku.barcode


def list_price(product: ProductDraft, sku: Sku | None = None) -> int | None:
    """Return what a product costs, or one variant of it, which may have no price of its own."""
    return product.price if sku is None or sku.price is None else sku.price


def prices_of(product: ProductDraft) -> list[int]:
    """Return what the product costs in fen, the least first: its variants, or its own price."""
    prices = {list_price(product, sku) for sku in product.skus} or {product.price}
    return sorted(price for price in prices if price is not None)


def stock_of(product: ProductDraft) -> int | None:
    """Return how many pieces there are of all variants, None where no variant says."""
    known = [each.stock for each in product.skus if each.stock is not None]
    return sum(known) if known else None


def tidy_path(category: str) -> str:
    """Return a category path as we write it."""
    return PATH_SEPARATOR.join(path_of(category))


def path_of(category: str) -> tuple[str, ...]:
    """Return the names of a category path, the widest first."""
    return tuple(name.strip() for name in category.split("/") if name.strip())
