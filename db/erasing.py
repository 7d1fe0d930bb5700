"""All rows about some people: found in every table, and removed so that nothing of them is left.

Whose they are is decided by ``services.erasing``. A row is about somebody where it names them as
the customer, by a full nickname, or by the number of one of their orders.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from assistant.domain.customers import CustomerId, name_key
from db.connection import Database
from db.documents import Row
from db.driver import Connection
from db.log import emptied

#: Rows of ``data`` that may name somebody without being linked.
_NAMED = (
    "customer IN (SELECT id FROM temp.gone) OR (customer IS NULL AND ("
    "name_key(json_extract(data, '$.nickname')) IN (SELECT name FROM temp.gone_names)"
    " OR json_extract(data, '$.order') IN (SELECT number FROM temp.gone_orders)))"
)
_LINKED = "customer IN (SELECT id FROM temp.gone)"

#: Which rows of which table are about the people in ``temp.gone``, in the order of removal.
_ABOUT: dict[str, str] = {
    "care_notes": _LINKED,
    "promises": _NAMED,
    "follow_ups": _NAMED.replace("customer I", "json_extract(data, '$.customer') I"),
    "orders": _LINKED,
    "customers": "id IN (SELECT id FROM temp.gone)",
}

#: Tables with rows of somebody's.
TABLES: tuple[str, ...] = (*reversed(_ABOUT),)


def kept(
    connection: Connection, table: str, erased: Iterable[CustomerId] = ()
) -> Iterator[tuple[str, str]]:
    """Yield ids and times of a table's rows, by their ids; not of the bin, nor about ``erased``.

    A table that an older file does not have yet has no rows.
    """
    found = "SELECT 1 FROM main.sqlite_master WHERE name = ?"
    if not connection.execute(found, (table,)).fetchall():
        return
    with _gathered(connection, erased) as gathered:
        about = _ABOUT.get(table, "0")
        yield from gathered.execute(
            f"SELECT uid, updated_at FROM {table}"
            f" WHERE deleted_at IS NULL AND ({about}) IS NOT TRUE ORDER BY uid"
        )


def rows_about(database: Database, people: Iterable[CustomerId]) -> dict[str, list[Row]]:
    """Return all rows about some people, by their tables."""
    found: dict[str, list[Row]] = {}
    with _gathered(database.connection, people) as connection:
        for table in TABLES:
            sql = f"SELECT id, uid, data, updated_at, deleted_at FROM {table} WHERE {_ABOUT[table]}"
            rows = connection.execute(f"{sql} ORDER BY id").fetchall()
            found[table] = [Row._make(row) for row in rows]
    return found


def remove(connection: Connection, people: Iterable[CustomerId]) -> dict[str, list[int]]:
    """Remove all rows about some people within the transaction; return the ids by their tables.

    Searches in vain that hold one of their nicknames go with them.
    """
    removed: dict[str, list[int]] = {}
    with _gathered(connection, people):
        for table, where in _ABOUT.items():
            ids = connection.execute(f"DELETE FROM {table} WHERE {where} RETURNING id").fetchall()
            removed[table] = [id for (id,) in ids]
        connection.execute(
            "DELETE FROM missed_searches WHERE EXISTS (SELECT 1 FROM temp.gone_names"
            " WHERE instr(lower(missed_searches.text), lower(name)) > 0)"
        )
    return removed


def namesakes_in_bin(connection: Connection, people: Iterable[CustomerId]) -> list[CustomerId]:
    """Return those in the bin who have a nickname of some people: the same, written down before."""
    with _gathered(connection, people):
        rows = connection.execute(
            "SELECT DISTINCT other.customer FROM customer_names AS other"
            " JOIN customer_names AS own USING (name, platform)"
            " JOIN customers ON customers.id = other.customer"
            " WHERE own.customer IN (SELECT id FROM temp.gone) AND deleted_at IS NOT NULL"
        ).fetchall()
    return [CustomerId(id) for (id,) in rows]


def names_of(
    connection: Connection, people: Iterable[CustomerId]
) -> list[tuple[CustomerId, str, str, str]]:
    """Return the nicknames of some people: id, uid, platform, and the name as it is compared."""
    with _gathered(connection, people):
        rows = connection.execute(f"{_NAMES} WHERE id IN (SELECT id FROM temp.gone)").fetchall()
    return [(CustomerId(id), uid, platform or "", name or "") for id, uid, platform, name in rows]


def all_names(connection: Connection) -> Iterator[tuple[CustomerId, str, str, str]]:
    """Yield the nicknames of all people, those in the bin too, as ``names_of`` does."""
    for id, uid, platform, name in connection.execute(_NAMES):
        yield CustomerId(id), uid, platform or "", name or ""


_NAMES = (
    "SELECT id, uid, platform, name FROM customers"
    " LEFT JOIN customer_names ON customer_names.customer = customers.id"
)


def silent_since(database: Database, before: str) -> list[tuple[CustomerId, str, str]]:
    """Return whom nobody had to do with since that moment: id, nickname and when last.

    That is the last contact or order; where there was none, when the row was last written. Not
    those of the bin, nor who is to be kept, has an open case, or was promised something.
    """
    rows = database.read(
        "SELECT id, nickname, coalesce(nullif(max(coalesce(last_contact, ''), coalesce((SELECT"
        " max(ordered_at) FROM orders WHERE customer = customers.id), '')), ''), updated_at) AS at"
        " FROM customers WHERE (last_contact IS NULL OR last_contact < ?) AND at < ?"
        " AND deleted_at IS NULL"
        " AND NOT coalesce(json_extract(data, '$.keep'), 0)"
        " AND NOT coalesce(json_extract(data, '$.open_case'), 0) AND NOT EXISTS (SELECT 1"
        " FROM promises WHERE customer = customers.id AND closed_at IS NULL"
        " AND promises.deleted_at IS NULL) ORDER BY at, id",
        (before, before),
    )
    return [(CustomerId(id), nickname, at) for id, nickname, at in rows]


def note_marks(connection: Connection, marks: Mapping[str, str]) -> None:
    """Write marks of erased people with their times; of two times of one the later stays."""
    connection.executemany(
        "INSERT INTO erasures VALUES (?, ?) ON CONFLICT (mark) DO UPDATE SET at = max(at,"
        " excluded.at)",
        marks.items(),
    )


def marks(connection: Connection) -> dict[str, str]:
    """Return the marks of all who were erased, and when."""
    return dict(connection.execute("SELECT mark, at FROM erasures").fetchall())


def leave_no_trace(database: Database) -> bool:
    """Empty the log, which holds pages as they were; say whether no other process kept it."""
    return emptied(database.connection)


@contextmanager
def _gathered(connection: Connection, people: Iterable[CustomerId]) -> Iterator[Connection]:
    """Have ids, names and orders of some people in tables of this connection for a while."""
    connection.create_function("name_key", 1, _key, deterministic=True)
    for statement in _GATHER:
        connection.execute(statement)
    try:
        if (
            connection.executemany(
                "INSERT OR IGNORE INTO temp.gone VALUES (?)", _singly(people)
            ).rowcount
            > 0
        ):
            for statement in _FILL:
                connection.execute(statement)
        yield connection
    finally:
        for table in ("gone", "gone_names", "gone_orders"):
            connection.execute(f"DROP TABLE temp.{table}")


_GATHER: Sequence[str] = (
    "CREATE TEMP TABLE gone (id INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE gone_names (name TEXT PRIMARY KEY)",
    "CREATE TEMP TABLE gone_orders (number TEXT PRIMARY KEY)",
)
_FILL: Sequence[str] = (
    "INSERT OR IGNORE INTO temp.gone_names SELECT name FROM customer_names"
    " WHERE customer IN (SELECT id FROM temp.gone)",
    "INSERT OR IGNORE INTO temp.gone_orders SELECT number FROM orders"
    " WHERE customer IN (SELECT id FROM temp.gone)",
)


def _singly(people: Iterable[CustomerId]) -> Iterator[tuple[CustomerId]]:
    for id in people:
        yield (id,)


def _key(name: object) -> str | None:
    return name_key(name) if isinstance(name, str) and name else None
