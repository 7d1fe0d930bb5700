"""Rows of customers with the full nicknames they are known by, their orders and their promises."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from assistant.domain.customers import Customer, CustomerDraft, CustomerId, name_key
from assistant.domain.orders import Order, OrderId
from assistant.domain.promises import PromiseId
from db.codec import to_json
from db.connection import Database
from db.documents import MANY, DocumentTable, Row, portions, value_of
from db.driver import Connection

#: Fields of a customer that have columns of their own.
_BESIDE = frozenset({"id", "uid", "updated_at", "binned_at"})


#: What was a customer's who is removed is nobody's: nothing may name an id that is gone. The time
#: is another one, so that no step from before puts the id back.
_UNLINK = tuple(
    f"UPDATE {table} SET data = json_remove(data, '$.customer'),"
    " updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
    f" WHERE {customer} = ?"
    for table, customer in (
        ("orders", "customer"),
        ("promises", "customer"),
        ("follow_ups", "json_extract(data, '$.customer')"),
    )
)


class CustomerTable(DocumentTable):
    """Customers by id, those in the bin too."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "customers", _columns)

    def recent(self, most: int) -> list[CustomerId]:
        """Return who was talked to last, the last one first; not those in the bin. -1 is all."""
        sql = (
            "SELECT id FROM customers WHERE deleted_at IS NULL"
            " ORDER BY last_contact DESC, deleted_at DESC, id DESC LIMIT ?"
        )
        return [CustomerId(id) for (id,) in self.database.read(sql, (most,))]

    def binned(self, most: int) -> list[CustomerId]:
        """Return who is in the bin, the last one first."""
        sql = (
            "SELECT id FROM customers WHERE deleted_at IS NOT NULL"
            " ORDER BY deleted_at DESC, id DESC LIMIT ?"
        )
        return [CustomerId(id) for (id,) in self.database.read(sql, (most,))]

    def named(self, name: str, platform: str = "") -> list[CustomerId]:
        """Return who has that full nickname, on one platform or on any; not those in the bin."""
        on_it = " AND platform = ?" if platform else ""
        rows = self.database.read(
            "SELECT DISTINCT customer FROM customer_names JOIN customers ON customers.id = customer"
            f" WHERE name = ?{on_it} AND deleted_at IS NULL ORDER BY customer",
            (name_key(name), *((platform,) if platform else ())),
        )
        return [CustomerId(id) for (id,) in rows]

    def known(self, names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], CustomerId]:
        """Return who has which of many (platform, ``name_key``); not those in the bin."""
        wanted: dict[str, list[str]] = {}
        for platform, key in names:
            wanted.setdefault(platform, []).append(key)
        found: dict[tuple[str, str], CustomerId] = {}
        for platform, keys in wanted.items():
            for marks, part in portions(keys):
                rows = self.database.read(
                    "SELECT name, customer FROM customer_names"
                    " JOIN customers ON customers.id = customer"
                    f" WHERE name IN ({marks}) AND platform = ? AND deleted_at IS NULL"
                    " ORDER BY customer",
                    (*part, platform),
                )
                for name, id in rows:
                    found.setdefault((platform, name), CustomerId(id))
        return found

    def with_uids(self, uids: Iterable[str]) -> dict[str, CustomerId]:
        """Return who has which of many uids; not those in the bin."""
        found: dict[str, CustomerId] = {}
        sql = "SELECT uid, id FROM customers WHERE deleted_at IS NULL AND uid IN"
        for marks, part in portions([*uids]):
            rows = self.database.read(f"{sql} ({marks})", part)
            found.update({uid: CustomerId(id) for uid, id in rows})
        return found

    def names(self) -> Iterator[tuple[CustomerId, str, str]]:
        """Yield all nicknames with whose they are and their platforms; not of the bin."""
        sql = (
            "SELECT customer, name, platform FROM customer_names"
            " JOIN customers ON customers.id = customer WHERE deleted_at IS NULL"
        )
        for batch in self.database.batches(sql):
            yield from ((CustomerId(id), name, platform) for id, name, platform in batch)

    def sheets(
        self, ids: Iterable[int] | None = None
    ) -> Iterator[tuple[CustomerId, Mapping[str, Any]]]:
        """Yield the fields of all customers, or of some, as they are stored; not of the bin."""
        rows = self.rows() if ids is None else self.some(ids).values()
        for row in rows:
            if row.deleted_at is None:
                with suppress(ValueError):
                    yield CustomerId(row.id), json.loads(row.data)

    def remaining(self, ids: Iterable[int]) -> set[int]:
        """Return which of some customers are there and not in the bin."""
        found: set[int] = set()
        for marks, part in portions([*ids]):
            sql = f"SELECT id FROM customers WHERE id IN ({marks}) AND deleted_at IS NULL"
            found.update(id for (id,) in self.database.read(sql, part))
        return found

    def latest(self) -> str:
        """Return when a customer was changed last, "" where there is none."""
        return str(self.database.read("SELECT max(updated_at) FROM customers")[0][0] or "")

    def since(self, time: str) -> list[CustomerId]:
        """Return who was changed after that moment, those in the bin too."""
        sql = "SELECT id FROM customers WHERE updated_at > ?"
        return [CustomerId(id) for (id,) in self.database.read(sql, (time,))]

    def put(
        self,
        connection: Connection,
        rows: Sequence[Row],
        went_on: Callable[[float], None] = lambda _share: None,
        whole: Callable[[Row], Row] = lambda row: row,
    ) -> None:
        """Write rows as any such table does, and the nicknames beside them."""
        for at in range(0, len(rows), MANY):
            went_on(at / len(rows))
            kept = [*map(whole, rows[at : at + MANY])]
            gone = [(row.id,) for row in kept if not row.data]
            for statement in _UNLINK if gone else ():
                connection.executemany(statement, gone)
            super().put(connection, kept)
            ids = [(row.id,) for row in kept]
            connection.executemany("DELETE FROM customer_names WHERE customer = ?", ids)
            connection.executemany(
                "INSERT OR IGNORE INTO customer_names (name, platform, customer) VALUES (?, ?, ?)",
                [(*name, row.id) for row in kept if row.data for name in _names(row.data)],
            )


class OrderTable(DocumentTable):
    """Orders by id."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "orders", _order_columns)

    def numbered(self, number: str) -> list[OrderId]:
        """Return the orders of that number, on whichever platform."""
        sql = "SELECT id FROM orders WHERE number = ? AND deleted_at IS NULL ORDER BY id"
        return [OrderId(id) for (id,) in self.database.read(sql, (number,))]

    def all_numbered(self, numbers: Iterable[str]) -> list[OrderId]:
        """Return the orders of any of many numbers, on whichever platforms."""
        sql = "SELECT id FROM orders WHERE deleted_at IS NULL AND number IN"
        parts = portions([*numbers])
        rows = (self.database.read(f"{sql} ({marks})", part) for marks, part in parts)
        return [OrderId(id) for each in rows for (id,) in each]

    def of_customer(self, customer: CustomerId) -> list[OrderId]:
        """Return a customer's orders, the last one first."""
        sql = (
            "SELECT id FROM orders WHERE customer = ? AND deleted_at IS NULL"
            " ORDER BY ordered_at DESC, id DESC"
        )
        return [OrderId(id) for (id,) in self.database.read(sql, (customer,))]


class PromiseTable(DocumentTable):
    """Promises by id."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "promises", picked("customer", "due_at", "closed_at"))

    def open(self) -> list[PromiseId]:
        """Return what is still to be done, what is due first before the others."""
        return self._ids("closed_at IS NULL ORDER BY due_at, id")

    def closed(self, limit: int) -> list[PromiseId]:
        """Return what was done, the last first, so many at most."""
        return self._ids("closed_at IS NOT NULL ORDER BY closed_at DESC, id DESC LIMIT ?", limit)

    def closed_before(self, time: str) -> list[PromiseId]:
        """Return what was done before that moment."""
        return self._ids("closed_at < ? ORDER BY id", time)

    def of_customer(self, customer: CustomerId) -> list[PromiseId]:
        """Return what was promised to a customer, what is open first."""
        order = "closed_at IS NOT NULL, coalesce(closed_at, due_at) DESC, id"
        return self._ids(f"customer = ? ORDER BY {order}", customer)

    def _ids(self, where: str, *values: object) -> list[PromiseId]:
        sql = f"SELECT id FROM promises WHERE deleted_at IS NULL AND {where}"
        return [PromiseId(id) for (id,) in self.database.read(sql, values)]


def customer_of(row: Row) -> Customer | None:
    """Return the customer of a row; None where it makes no sense to this program."""
    return value_of(Customer, row)


def order_of(row: Row) -> Order | None:
    """Return the order of a row; None where it makes no sense to this program."""
    return value_of(Order, row)


def data_of(draft: CustomerDraft) -> str:
    """Return what is stored of a customer beside its ids and times."""
    return to_json(draft, leave_out=_BESIDE)


def birthday_key(month: int, day: int, *, lunar: bool) -> str:
    """Return how a day of the year is looked up: "0229", "L0815"."""
    return f"{'L' if lunar else ''}{month:02}{day:02}"


def _columns(data: str) -> Mapping[str, object]:
    row = json.loads(data)
    born = row.get("birthday")
    return {
        "nickname": next((each.get("name", "") for each in row.get("names", ())), ""),
        "last_contact": row.get("last_contact"),
        "birthday": birthday_key(born["month"], born["day"], lunar=born.get("lunar", False))
        if born
        else None,
    }


def _names(data: str) -> Iterator[tuple[str, str]]:
    for each in json.loads(data).get("names", ()):
        yield name_key(each["name"]), each.get("platform", "taobao")


def _order_columns(data: str) -> Mapping[str, object]:
    row = json.loads(data)
    return {name: row.get(name) for name in ("number", "customer", "ordered_at", "arrived_at")}


def picked(*names: str, missing: object = None) -> Callable[[str], Mapping[str, object]]:
    """Return what puts fields of those names into columns of theirs."""

    def columns(data: str) -> Mapping[str, object]:
        row = json.loads(data)
        return {name: row.get(name, missing) for name in names}

    return columns
