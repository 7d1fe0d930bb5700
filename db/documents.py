"""Tables whose rows are one value each, kept as a JSON object, with an id and a bin."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from assistant.domain.clock import from_text
from db.codec import from_json
from db.connection import Database
from db.driver import Connection

#: SQLite takes so many values in one statement, and no more everywhere.
MANY = 500

_Value = TypeVar("_Value")

#: All tables of that kind.
_TABLES = ("products", "specification_terms", "size_charts", "promotions")


class Row(NamedTuple):
    """A row as it is or shall be. ``data`` "" means that there is none of that id."""

    id: int
    uid: str = ""
    data: str = ""
    updated_at: str = ""
    deleted_at: str | None = None


class DocumentTable:
    """One such table; who writes holds the transaction.

    ``columns`` says what stands in further columns of a row, by their names, for its ``data``.
    """

    def __init__(
        self,
        database: Database,
        name: str,
        columns: Callable[[str], Mapping[str, object]] | None = None,
    ) -> None:
        self.database = database
        self.name = name
        self._columns = columns or (lambda _data: {})

    def rows(self, binned: bool | None = False) -> Iterator[Row]:
        """Yield rows in the order in which they came: those in the bin or not, None for all."""
        where = "1" if binned is None else f"deleted_at IS {'NOT ' if binned else ''}NULL"
        sql = f"SELECT id, uid, data, updated_at, deleted_at FROM {self.name} WHERE {where}"
        for batch in self.database.batches(f"{sql} ORDER BY id"):
            yield from map(Row._make, batch)

    def some(self, ids: Iterable[int]) -> dict[int, Row]:
        """Return the rows of those ids that are there, in the bin or not."""
        wanted, found = list(ids), {}
        sql = f"SELECT id, uid, data, updated_at, deleted_at FROM {self.name}"
        for marks, part in portions(wanted):
            rows = self.database.read(f"{sql} WHERE id IN ({marks})", part)
            found.update({row[0]: Row._make(row) for row in rows})
        return {id: found[id] for id in wanted if id in found}

    def count(self) -> int:
        """Return how many rows are not in the bin."""
        sql = f"SELECT count(*) FROM {self.name} WHERE deleted_at IS NULL"
        return int(self.database.read(sql)[0][0])

    def next_id(self) -> int:
        """Return an id that no row ever had."""
        sql = "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = ?"
        return int(self.database.read(sql, (self.name,))[0][0])

    def reserve(self, connection: Connection, count: int) -> int:
        """Return the first of so many ids that no row ever had; others get none of them."""
        first = self.next_id()
        taken = (first + count - 1, self.name)
        sql = "UPDATE sqlite_sequence SET seq = ? WHERE name = ?"
        if not connection.execute(sql, taken).rowcount:
            connection.execute("INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)", taken)
        return first

    def put(
        self,
        connection: Connection,
        rows: Sequence[Row],
        went_on: Callable[[float], None] = lambda _share: None,
        whole: Callable[[Row], Row] = lambda row: row,
    ) -> None:
        """Write rows, in the place of those of their ids; those without data are removed.

        ``went_on`` hears of the share that is done, where there may be many. ``whole`` makes of
        each row what is written, when its turn comes: of many not all need exist at once.
        """
        for row in map(whole, rows):
            if row.data:
                self._write(connection, row)
            else:
                connection.execute(f"DELETE FROM {self.name} WHERE id = ?", (row.id,))

    def _write(self, connection: Connection, row: Row) -> None:
        values: dict[str, Any] = {**row._asdict(), **self._columns(row.data)}
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        # Not REPLACE, which deletes the row first, and with it all that refers to it.
        settings = ", ".join(f"{name} = excluded.{name}" for name in values if name != "id")
        connection.execute(
            f"INSERT INTO {self.name} ({names}) VALUES ({marks})"
            f" ON CONFLICT (id) DO UPDATE SET {settings}",
            [*values.values()],
        )


def value_of(kind: type[_Value], row: Row) -> _Value | None:
    """Return what a row stands for; None where it makes no sense to this program.

    ``kind`` has the fields ``id`` and ``updated_at``, and ``uid`` and ``binned_at`` if it likes.
    """
    known = kind.__dict__["__dataclass_fields__"]
    further: dict[str, Any] = {"uid": row.uid} if "uid" in known else {}
    try:
        if row.deleted_at and "binned_at" in known:
            further["binned_at"] = from_text(row.deleted_at)
        at = from_text(row.updated_at)
        return from_json(kind, row.data, id=row.id, updated_at=at, **further)
    except (ValueError, TypeError):
        return None


def portions(values: Sequence[_Value]) -> Iterator[tuple[str, Sequence[_Value]]]:
    """Yield values, as many at once as one statement takes, with the marks that stand for them."""
    for at in range(0, len(values), MANY):
        part = values[at : at + MANY]
        yield ", ".join("?" * len(part)), part


def stocked(database: Database) -> bool:
    """Say whether any of these tables has a row, in the bin or not."""
    there = " OR ".join(f"EXISTS (SELECT 1 FROM {table})" for table in _TABLES)
    return bool(database.read(f"SELECT {there}")[0][0])
