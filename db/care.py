"""What came of occasions, and who may have one: those of whom something lies within some days."""

from collections.abc import Iterable, Sequence

from assistant.domain.care import CareNote
from assistant.domain.customers import CustomerId
from assistant.domain.orders import Order
from db.codec import from_json
from db.connection import Database
from db.customers import order_of, picked
from db.documents import DocumentTable, Row, portions

#: A stretch of time, from a moment to one that is not in it any more (``clock.as_text``).
Stretch = tuple[str, str]

_COLUMNS = "id, uid, data, updated_at, deleted_at"


class CareNoteTable(DocumentTable):
    """What came of occasions, by id."""

    def __init__(self, database: Database) -> None:
        super().__init__(
            database, "care_notes", picked("customer", "rule", "occasion", "at", missing="")
        )

    def note(self, id: int) -> CareNote | None:
        """Return a note, None where there is none of that id."""
        return next((note for _, note in _noted(self.some([id]).values())), None)

    def since(self, moment: str) -> list[tuple[int, CareNote]]:
        """Return what was noted from that moment on, with the ids, the last first."""
        sql = (
            f"SELECT {_COLUMNS} FROM care_notes WHERE at >= ? AND deleted_at IS NULL"
            " ORDER BY at DESC, id DESC"
        )
        return _noted(map(Row._make, self.database.read(sql, (moment,))))

    def of(self, customers: Iterable[CustomerId]) -> dict[CustomerId, list[tuple[int, CareNote]]]:
        """Return what was noted of some customers, with the ids, the last first."""
        found: dict[CustomerId, list[tuple[int, CareNote]]] = {}
        for id, note in _noted(_of_customers(self.database, self.name, "at", customers)):
            found.setdefault(note.customer, []).append((id, note))
        return found


class Candidates:
    """Who may have an occasion; customers in the bin are left out by whoever reads them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def born(self, keys: Sequence[str]) -> set[CustomerId]:
        """Return whose birthday stands under one of these (``customers.birthday_key``)."""
        found: set[CustomerId] = set()
        for marks, part in portions(keys):
            sql = f"SELECT id FROM customers WHERE birthday IN ({marks}) AND deleted_at IS NULL"
            found |= self._ids(sql, part)
        return found

    def bought(self, stretch: Stretch) -> set[CustomerId]:
        """Return who ordered within that time."""
        sql = "SELECT DISTINCT customer FROM orders WHERE customer IS NOT NULL"
        return self._ids(f"{sql} AND ordered_at >= ? AND ordered_at < ?", stretch)

    def received(self, stretch: Stretch) -> set[CustomerId]:
        """Return who received an order within that time."""
        sql = "SELECT DISTINCT customer FROM orders WHERE customer IS NOT NULL"
        return self._ids(f"{sql} AND arrived_at >= ? AND arrived_at < ?", stretch)

    def heard(self, stretch: Stretch) -> set[CustomerId]:
        """Return with whom the last contact was within that time."""
        sql = "SELECT id FROM customers WHERE last_contact >= ? AND last_contact < ?"
        return self._ids(f"{sql} AND deleted_at IS NULL", stretch)

    def whose(self, orders: Sequence[int]) -> set[CustomerId]:
        """Return whose these orders are."""
        found: set[CustomerId] = set()
        for marks, part in portions(orders):
            sql = f"SELECT customer FROM orders WHERE id IN ({marks}) AND customer IS NOT NULL"
            found |= self._ids(sql, part)
        return found

    def buyers(self) -> set[CustomerId]:
        """Return everybody who has an order."""
        return self._ids("SELECT DISTINCT customer FROM orders WHERE customer IS NOT NULL", ())

    def orders(self, customers: Iterable[CustomerId]) -> dict[CustomerId, list[Order]]:
        """Return the orders of some customers."""
        found: dict[CustomerId, list[Order]] = {}
        for row in _of_customers(self._database, "orders", "ordered_at", customers):
            order = order_of(row)
            if order is not None and order.customer is not None:
                found.setdefault(order.customer, []).append(order)
        return found

    def _ids(self, sql: str, values: Sequence[object]) -> set[CustomerId]:
        return {CustomerId(id) for (id,) in self._database.read(sql, values)}


def _of_customers(
    database: Database, table: str, time: str, customers: Iterable[CustomerId]
) -> list[Row]:
    """Return the rows of some customers, the last first."""
    found: list[Row] = []
    for marks, part in portions([*customers]):
        sql = (
            f"SELECT {_COLUMNS} FROM {table} WHERE customer IN ({marks})"
            f" AND deleted_at IS NULL ORDER BY {time} DESC, id DESC"
        )
        found.extend(map(Row._make, database.read(sql, part)))
    return found


def _noted(rows: Iterable[Row]) -> list[tuple[int, CareNote]]:
    """Return the notes of rows; those that make no sense to this program are left out."""
    found = []
    for row in rows:
        try:
            found.append((row.id, from_json(CareNote, row.data)))
        except (ValueError, TypeError):
            continue
    return found
