"""Rows of readings: how phrases, categories, products are read, as bytes of ``domain.pinyin``."""

from collections.abc import Iterable

from db.connection import Database
from db.driver import Connection

#: Where the readings of what are kept.
_TABLES = {
    "phrases": "phrase_readings",
    "categories": "category_readings",
    "products": "product_readings",
}


class ReadingsTable:
    """The readings of ``phrases``, ``categories`` or ``products``, each of its version."""

    def __init__(self, database: Database, things: str) -> None:
        self._database = database
        self._things = things
        self._table = _TABLES[things]

    def load(self, version: int, ids: Iterable[int] | None = None) -> dict[int, bytes]:
        """Return the readings of that version by the id of the thing; only of ``ids`` if given."""
        which, values = "", []
        if ids is not None:
            which, values = " AND id IN (SELECT value FROM json_each(?))", [f"[{_listed(ids)}]"]
        return dict(
            self._database.read(
                f"SELECT id, {self._table}.data FROM {self._table} JOIN {self._things} USING (id)"
                f" WHERE version = ? AND deleted_at IS NULL{which}",
                (version, *values),
            )
        )

    def ids(self, version: int) -> set[int]:
        """Return of which things the readings of that version are known."""
        rows = self._database.read(f"SELECT id FROM {self._table} WHERE version = ?", (version,))
        return {id for (id,) in rows}

    def put(
        self, connection: Connection, readings: Iterable[tuple[int, bytes]], version: int
    ) -> None:
        """Keep readings; those of a thing that is gone meanwhile are dropped."""
        connection.executemany(
            f"INSERT OR REPLACE INTO {self._table} (id, version, data)"
            f" SELECT id, ?, ? FROM {self._things} WHERE id = ?",
            [(version, data, id) for id, data in readings],
        )

    def remove(self, connection: Connection, ids: Iterable[int]) -> None:
        """Forget how things are read."""
        connection.executemany(f"DELETE FROM {self._table} WHERE id = ?", [(id,) for id in ids])


def _listed(ids: Iterable[int]) -> str:
    return ",".join(map(str, ids))
