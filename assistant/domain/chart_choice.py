"""Which size chart is a product's, and whether a size of it can be had."""

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.domain import size_labels
from assistant.domain.products import ProductDraft, path_of
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.size_columns import understood
from assistant.domain.size_labels import label_key
from assistant.domain.sizing import sizes_of

#: Words of what is worn, and of what is named after it and is not.
_CLOTHES = tuple("衣裤裙衫恤袄鞋靴袜帽") + ("女装", "男装", "童装", "服装", "服饰", "内衣", "文胸")
_FURNITURE = ("衣柜", "衣架", "鞋柜", "鞋架", "衣机", "鞋垫")

#: What a size says in figures; the 2 of 2XL is none of them.
_FIGURES = re.compile(r"\d{2,}")


def chart_for(product: ProductDraft, charts: Iterable[SizeChart]) -> SizeChart | None:
    """Return a product's chart: its own, else the one that is closest to its brand and category.

    A chart of a brand and a category goes before one of a brand, that before one of a category,
    and a narrow category before a wide one. A chart without any of the sizes that the product is
    sold in is not its chart. Without any chart the sizes may say themselves whom they are for.
    """
    if product.chart is not None and product.chart.rows:
        return product.chart
    fitting = [each for each in charts if _fits(each, product)]
    return max(fitting, key=_narrowness, default=None) or _by_labels(product)


def in_stock(product: ProductDraft, size: str) -> int | None:
    """Return how many pieces there are of a size: 0 where it is not sold, None where unknown."""
    return _pieces(_stocks(product), size)


def sold_out(product: ProductDraft, chart: SizeChart | None) -> frozenset[str]:
    """Return the sizes of a chart of which there is no piece."""
    sizes = sizes_of(chart) if chart is not None else ()
    stocks = _stocks(product)
    return frozenset(each for each in sizes if _pieces(stocks, each) == 0)


def is_worn(product: ProductDraft) -> bool:
    """Say whether a product comes in sizes that somebody wears: a desk of 120cm does not."""
    sizes = [each.size for each in product.skus if each.size]
    if any(size_labels.is_letter(each) for each in sizes):
        return True
    return _is_clothing(product) and any(size_labels.is_worn(each) for each in sizes)


_Stocks = Mapping[str, Sequence[int | None]]


def _stocks(product: ProductDraft) -> _Stocks:
    """Return what is there of each size in its colours, by the key of its label."""
    found: dict[str, list[int | None]] = {}
    for sku in product.skus:
        if sku.size:
            found.setdefault(label_key(sku.size), []).append(sku.stock)
    return found


def _pieces(stocks: _Stocks, size: str) -> int | None:
    of_size = stocks.get(label_key(size), ())
    if not stocks or None in of_size:
        return None
    return sum(each or 0 for each in of_size)


def _is_clothing(product: ProductDraft) -> bool:
    words = f"{product.category} {product.title}"
    named = any(word in words for word in _CLOTHES)
    return named and not any(word in words for word in _FURNITURE)


def _by_labels(product: ProductDraft) -> SizeChart | None:
    """Return a chart of nothing but sizes (165/88A, 110cm), None where they say nothing."""
    if not _is_clothing(product):
        return None
    sizes = sorted({each.size for each in product.skus if each.size}, key=_by_figures)
    rows = tuple(SizeRow(size, ()) for size in sizes)
    chart = SizeChart(measures=(), rows=rows)
    words = f"{product.category} {product.title}"
    return chart if len(rows) > 1 and understood(chart, words).columns else None


def _by_figures(size: str) -> tuple[list[int], str]:
    """Order 80cm before 110cm, and S(160/84A) before M(165/88A)."""
    return [int(each) for each in _FIGURES.findall(size)], size


def _fits(chart: SizeChart, product: ProductDraft) -> bool:
    brand, path = _key(chart.brand), path_of(chart.category)
    if not (brand or path) or brand not in ("", _key(product.brand)):
        return False
    sold = {label_key(each.size) for each in product.skus if each.size}
    if sold and not sold & {label_key(row.size) for row in chart.rows}:
        return False
    return path == path_of(product.category)[: len(path)]


def _narrowness(chart: SizeChart) -> tuple[bool, int]:
    return bool(_key(chart.brand)), len(path_of(chart.category))


def _key(brand: str) -> str:
    return brand.strip().casefold()
