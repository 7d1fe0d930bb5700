"""Which size chart is a product's, and whether a size of it can be had."""

from collections.abc import Iterable

from assistant.domain.products import ProductDraft, path_of
from assistant.domain.size_charts import SizeChart
from assistant.domain.size_labels import label_key


def chart_for(product: ProductDraft, charts: Iterable[SizeChart]) -> SizeChart | None:
    """Return a product's chart: its own, else the one that is closest to its brand and category.

    A chart of a brand and a category goes before one of a brand, that before one of a category,
    and a narrow category before a wide one. A chart without any of the sizes that the product is
    sold in is not its chart.
    """
    if product.chart is not None and product.chart.rows:
        return product.chart
    fitting = [each for each in charts if _fits(each, product)]
    return max(fitting, key=_narrowness, default=None)


def in_stock(product: ProductDraft, size: str) -> int | None:
    """Return how many pieces there are of a size: 0 where it is not sold, None where unknown."""
    sold = [each for each in product.skus if each.size]
    if not sold:
        return None
    of_size = [each.stock for each in sold if label_key(each.size) == label_key(size)]
    if of_size and None in of_size:
        return None
    return sum(each or 0 for each in of_size)


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
