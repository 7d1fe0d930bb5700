"""Facts of a product as sentences to the buyer: {{值}} of a pattern is filled, never reworded.

A specification is said by the pattern of its term, anything else by a pattern of its own here. Of
goods that are not the shop's nothing is said: see ``may_be_said``.
"""

import re
from collections.abc import Mapping
from datetime import date

from assistant.domain.money import yuan
from assistant.domain.products import (
    ProductDraft,
    Proof,
    Relation,
    SellingPoint,
    Sku,
    Specification,
    key_of,
    list_price,
    prices_of,
)
from assistant.domain.shops import ShopId
from assistant.domain.terms import Term

#: How a fact without a pattern is said: the same words as on the sheet, so nothing can go wrong.
PLAIN = "{{名称}}：{{值}}"

#: Field of a product → what it is called towards the buyer, and the pattern by which it is said.
#: A term of that name goes before the pattern.
_FIELDS: Mapping[str, tuple[str, str]] = {
    "item_number": ("货号", "这款的货号是{{值}}哦~"),
    "brand": ("品牌", "这款是{{值}}的哦~"),
    "barcode": ("条码", "这款的条码是{{值}}哦~"),
    "link": ("链接", "{{值}}"),
    "shelf_life": ("保质期", "这款的保质期是{{值}}哦~"),
    "batch": ("批次", "现在发的批次是{{值}}哦~"),
    "care": ("洗护", "洗护方法：{{值}}"),
    "installation": ("安装", "安装方法：{{值}}"),
    "authenticity": ("辨别真伪", "您可以这样辨别真伪：{{值}}"),
    "source": ("货源", "货源这边说明一下：{{值}}"),
    "scenes": ("场景", "这款适合{{值}}哦~"),
    "warranty": ("质保", "质保说明：{{值}}"),
    "delivery": ("发货", "发货说明：{{值}}"),
    "skin_suited": ("适合肤质", "这款适合{{值}}哦~"),
    "skin_unsuited": ("不适合肤质", "{{值}}不太建议用这款哦，可以看看别的款~"),
    "ages": ("适用年龄", "这款适合{{值}}哦~"),
    "uses": ("用途", "这款可以用来{{值}}哦~"),
    "unsuited": ("不适合", "{{值}}不太建议选这款哦~"),
    "contains": ("含有", "这款含有{{值}}，介意的话建议看看别的款哦~"),
}

_MARK = re.compile(r"[{｛]{2}\s*(值|名称)\s*[}｝]{2}")
_ENDS = "，,。.；;！!～~ \n"


def may_be_said(product: ProductDraft, shop: ShopId) -> bool:
    """Say whether facts of a product may go into the chats of a shop.

    Not those of others' goods, and not those of goods that another shop sells.
    """
    return product.ours and product.shop in (None, shop)


def filled(pattern: str, name: str, value: str) -> str:
    """Return a pattern with {{名称}} and {{值}} put in; marks within a value stay as they are."""
    marks = {"名称": name, "值": value}
    return _MARK.sub(lambda mark: marks[mark[1]], pattern or PLAIN)


def value_of(row: Specification) -> str:
    """Return a value with its unit; one of Latin letters stands apart from it."""
    apart = " " if row.unit.isascii() and row.unit not in ("", "%") else ""
    return f"{row.value}{apart}{row.unit}"


def specification_said(row: Specification, terms: Mapping[str, Term]) -> str:
    """Return what is said of a row of the sheet; ``terms`` are those of ``terms.by_name``."""
    term = terms.get(key_of(row.name))
    return filled(term.sentence if term else "", row.name, value_of(row))


def field_said(field: str, value: str, terms: Mapping[str, Term]) -> str:
    """Return what is said of a field of a product or of its suitability, by the field's name."""
    name, pattern = _FIELDS[field]
    term = terms.get(key_of(name))
    return filled((term.sentence if term else "") or pattern, name, value)


def price_said(product: ProductDraft) -> str:
    """Return the price in words, that of the cheapest variant where they differ; "" if unknown."""
    prices = prices_of(product)
    if not prices:
        return ""
    alone = "" if prices[0] == prices[-1] else "起，不同规格价格不一样"
    return f"这款现在是 {yuan(prices[0])} 元{alone}哦~"


def sku_name(sku: Sku) -> str:
    """Return what a variant is called: colour and size, or its code."""
    return " ".join(filter(None, (sku.colour, sku.size))) or sku.code


def sku_said(sku: Sku, product: ProductDraft) -> str:
    """Return what is said of a variant: whether it is there, and its price; never how many."""
    name, price = sku_name(sku), list_price(product, sku)
    costs = f"{yuan(price)} 元" if price is not None else ""
    if sku.stock == 0 or not product.on_sale:
        return f"{name} 暂时没有货了哦~"
    there = "现在有货" if sku.stock else ""
    said = "，".join(filter(None, (there, costs)))
    return f"{name} {said}哦~" if said else f"有 {name} 这个规格的哦~"


def point_said(point: SellingPoint) -> str:
    """Return a selling point as one sentence: feature, advantage, benefit."""
    parts = (each.strip().rstrip(_ENDS) for each in (point.feature, point.advantage, point.benefit))
    return "，".join(part for part in parts if part) + "哦~"


def proof_said(proof: Proof, today: date) -> str:
    """Return the evidence of a claim; "" where there is none, or none any more."""
    over = proof.until is not None and proof.until < today
    return "" if over or not proof.evidence else f"{proof.claim}：{proof.evidence}"


def return_said(product: ProductDraft) -> str:
    """Return whether the product can be given back without a reason; "" where nobody has said."""
    if product.no_reason_return is None:
        return ""
    if product.no_reason_return:
        return "这款支持七天无理由退货哦~"
    note = f"，{product.return_note}" if product.return_note else ""
    return f"这款不支持七天无理由退货哦{note}"


def related_said(relation: Relation, other: ProductDraft, shop: ShopId) -> str:
    """Return how another product is offered beside this one; "" where it must not be."""
    if not may_be_said(other, shop) or not other.on_sale:
        return ""
    prices = prices_of(other)
    costs = f"，{yuan(prices[0])} 元{'' if prices[0] == prices[-1] else '起'}" if prices else ""
    why = f"，{relation.why.rstrip(_ENDS)}" if relation.why else ""
    link = f" {other.link}" if other.link else ""
    return f"{_OFFERS[relation.kind]}「{other.title}」{why}{costs}，可以看看哦~{link}"


#: Kind of relation → how the other product is offered.
_OFFERS: Mapping[str, str] = {
    "goes_with": "这款可以搭配",
    "substitute": "也推荐您看看",
    "set": "同一套里还有",
}
