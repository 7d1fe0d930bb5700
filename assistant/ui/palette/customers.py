"""The customers that the palette lists beside the phrases."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.services.desk import Desk
from assistant.ui.palette.beside import beside, translated, worth_listing
from assistant.ui.palette.rows import Row

#: So many are listed, and so many characters have to be typed: one is met by half of them.
_LISTED = 3
_LEAST = 2

_CUSTOMERS = QT_TRANSLATE_NOOP("PaletteRows", "Customers")


def with_customers(rows: Sequence[Row], query: str, desk: Desk) -> list[Row]:
    """Return the rows for a query with the customers it finds: first where they fit better."""
    wanted = desk.finds_customers and len(query.strip()) >= _LEAST
    if not wanted or any(row.card for row in rows):
        return [*rows]
    finds = worth_listing(rows, desk.customer_search.finds(query, _LISTED))
    found = [Row(customer=each, hit=each.hit) for each in finds]
    return beside(rows, [Row(heading=translated(_CUSTOMERS)), *found])
