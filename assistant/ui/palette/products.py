"""The products that the palette lists beside the phrases."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.services.desk import Desk
from assistant.ui.palette.beside import beside, translated, worth_listing
from assistant.ui.palette.rows import Row
from assistant.ui.product_words import standing

#: So many are listed.
_LISTED = 4

_PRODUCTS = QT_TRANSLATE_NOOP("PaletteRows", "Products")


def with_products(rows: Sequence[Row], query: str, desk: Desk) -> list[Row]:
    """Return the rows for a query with the products it finds: first where they fit better.

    Rules that were asked for stay alone.
    """
    wanted = desk.finds_products and query.strip() and not any(row.card for row in rows)
    finds = worth_listing(rows, desk.product_search.find(query, _LISTED)) if wanted else ()
    found = [Row(product=each, hit=each.hit, refusal=standing(each.brief)) for each in finds]
    return beside(rows, [Row(heading=translated(_PRODUCTS)), *found])
