"""Products in brief: what is searched for, and what a row of a list shows of each.

There may be fifty thousand with ten specifications each. So a brief is made from the fields as
they are stored, without the product around them, and is kept as one text until it is shown.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from assistant.domain.hits import Entry
from assistant.domain.phrases import PhraseId
from assistant.domain.product_links import number_in
from assistant.domain.products import ProductId, key_of

#: Stands between the fields of a packed brief, and between the entries of one that is a list.
_FIELDS, _LISTED = "\x1f", "\x1e"

#: Numbers of so many digits are looked up by themselves, and are no text among others.
_SHORTEST, _LONGEST = 8, 18

#: Products that are not sold, or are another shop's, come behind all others that fit as well.
_BEHIND = 1 << 40


class Brief(NamedTuple):
    """A product in brief.

    ``price`` is the lowest in fen, ``stock`` the pieces of all variants, None where unknown;
    ``highest`` is the highest price where variants differ, else None.
    ``codes`` are the platform's number, barcodes and codes of variants; ``names`` its aliases and
    its brand. ``sheet`` has a line for each specification; ``further`` is what else it is found
    by (scenes, colours, sizes, selling points), ``asked`` what buyers ask about it.
    """

    # No dataclass: they are made by the ten thousand.

    id: ProductId
    title: str
    item_number: str = ""
    brand: str = ""
    category: str = ""
    price: int | None = None
    highest: int | None = None
    stock: int | None = None
    on_sale: bool = True
    ours: bool = True
    sample: bool = False
    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    sheet: str = ""
    further: str = ""
    asked: str = ""

    def has_code(self, key: str) -> bool:
        """Say whether that (``products.key_of``) is its item number or one of its codes."""
        return bool(key) and key in map(key_of, (self.item_number, *self.codes))


def brief_of(id: ProductId, row: Mapping[str, Any]) -> Brief:
    """Return the brief of a product; ``row`` has its fields by name, plain as they are stored.

    Those that are as by default may be missing.
    """
    skus = row.get("skus", ())
    brand, prices = row.get("brand", ""), _prices(row, skus)
    return Brief(
        id=id,
        title=row["title"],
        item_number=row.get("item_number", ""),
        brand=brand,
        category=row.get("category", ""),
        price=min(prices, default=None),
        highest=max(prices) if len(prices) > 1 else None,
        stock=_pieces(skus),
        on_sale=row.get("on_sale", True),
        ours=row.get("ours", True),
        sample=row.get("sample", False),
        names=_each_once([*row.get("aliases", ()), brand]),
        codes=_each_once(_codes(row, skus)),
        sheet="\n".join(map(_line, row.get("specifications", ()))),
        further="\n".join(_each_once(_further(row, skus))),
        asked="\n".join(each for answer in row.get("answers", ()) for each in answer["asked"]),
    )


def entry_of(brief: Brief, readings: bytes = b"") -> Entry:
    """Return what the search wants of a product; its number stands for a phrase's there.

    Its long numbers are left out: ``index.numbers`` has them.
    """
    codes = (each for each in brief.codes if not _is_long(each))
    behind = 0 if brief.ours and brief.on_sale else _BEHIND
    return Entry(
        id=PhraseId(brief.id),
        title=brief.title,
        short_code=brief.item_number,
        # The category among the names: the readings of a field of that name come otherwise.
        questions=tuple(filter(None, (brief.category, *brief.names, *codes))),
        body=brief.sheet,
        notes=brief.asked,
        further=brief.further,
        readings=readings,
        order=behind + brief.id,
    )


def numbers_of(brief: Brief) -> Iterator[tuple[str, int]]:
    """Yield its long numbers (barcodes, those of platforms), each with the product's own."""
    return ((each, brief.id) for each in brief.codes if _is_long(each))


def texts_of(brief: Brief) -> tuple[str, ...]:
    """Return all by which a product is found."""
    texts = (brief.title, brief.item_number, brief.category, *brief.names, *brief.codes)
    return (*texts, brief.sheet, brief.further, brief.asked)


def packed(brief: Brief) -> str:
    """Return a brief as one text, which takes a quarter of its memory."""
    figures = ("" if each is None else str(each) for each in brief[5:8])
    flags = "".join("01"[each] for each in (brief.on_sale, brief.ours, brief.sample))
    lists = (_LISTED.join(brief.names), _LISTED.join(brief.codes))
    texts = (brief.title, brief.item_number, brief.brand, brief.category)
    fields = (*texts, *figures, flags, *lists, *brief[-3:])
    return _FIELDS.join(each.replace(_FIELDS, " ") for each in fields)


def unpacked(id: ProductId, text: str) -> Brief:
    """Return the brief that a text stands for."""
    title, number, brand, category, *others = text.split(_FIELDS)
    low, high, stock, flags, names, codes, *rest = others
    figures = (int(each) if each else None for each in (low, high, stock))
    standing = (flag == "1" for flag in flags)
    lists = (tuple(each.split(_LISTED)) if each else () for each in (names, codes))
    return Brief._make((id, title, number, brand, category, *figures, *standing, *lists, *rest))


def _is_long(code: str) -> bool:
    return _SHORTEST <= len(code) <= _LONGEST and code.isascii() and code.isdigit()


def _prices(row: Mapping[str, Any], skus: Any) -> set[int]:
    """Return what its variants cost, the product's price where one has none of its own."""
    own = row.get("price")
    prices = {each.get("price", own) for each in skus} or {own}
    return prices - {None}


def _pieces(skus: Any) -> int | None:
    known = [each["stock"] for each in skus if each.get("stock") is not None]
    return sum(known) if known else None


def _line(specification: Mapping[str, str]) -> str:
    unit = specification.get("unit", "")
    return f"{specification['name']} {specification['value']}{unit}"


def _codes(row: Mapping[str, Any], skus: Any) -> Iterator[str]:
    yield row.get("platform_id", "") or number_in(row.get("link", ""))
    yield row.get("barcode", "")
    for sku in skus:
        yield from (sku.get("code", ""), sku.get("barcode", ""))


def _further(row: Mapping[str, Any], skus: Any) -> Iterator[str]:
    yield from row.get("scenes", ())
    suited = row.get("suitability", {})
    yield from (*suited.get("skin_suited", ()), *suited.get("uses", ()))
    for sku in skus:
        yield from (sku.get("colour", ""), sku.get("size", ""))
    for point in row.get("selling_points", ()):
        yield from (point["feature"], point.get("benefit", ""))


def _each_once(texts: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in texts if each))
