"""The products that the palette lists beside the phrases."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.services.desk import Desk
from assistant.services.product_finding import ProductFind
from assistant.ui.palette.rows import Row
from assistant.ui.product_words import standing

#: So many are listed, and so many phrases before them where these fit better.
_LISTED = 4
_BEFORE = 3

_PRODUCTS = QT_TRANSLATE_NOOP("PaletteRows", "Products")
_MORE = QT_TRANSLATE_NOOP("PaletteRows", "More phrases")


def with_products(rows: Sequence[Row], query: str, desk: Desk) -> list[Row]:
    """Return the rows for a query with the products it finds: first where they fit better.

    Rules that were asked for stay alone.
    """
    wanted = desk.finds_products and query.strip() and not any(row.card for row in rows)
    finds = desk.product_search.find(query, _LISTED) if wanted else []
    sure = [each for each in finds if each.hit.kind != "typo"]
    best = next((row.hit for row in rows if row.hit), None)
    exact = best is not None and best.kind != "typo" and not rows[0].near
    finds = sure if exact or sure else finds
    if not finds:
        return [*rows]
    if best is None or not exact or finds[0].hit.score > best.score:
        return [*_section(finds), *rows]
    first, rest = rows[: 1 + _BEFORE], list(rows[1 + _BEFORE :])
    if rest and rest[0].choosable:
        rest.insert(0, Row(heading=_translated(_MORE)))
    return [*first, *_section(finds), *rest]


def _section(finds: Sequence[ProductFind]) -> list[Row]:
    rows = [Row(product=each, hit=each.hit, refusal=standing(each.brief)) for each in finds]
    return [Row(heading=_translated(_PRODUCTS)), *rows]


def _translated(words: object) -> str:
    return QCoreApplication.translate("PaletteRows", str(words))
