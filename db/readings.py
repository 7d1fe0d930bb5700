"""Rows of readings: how a phrase or a category is read, as bytes of ``domain.pinyin``."""

from collections.abc import Iterable

from db.connection import Database
from db.driver import Connection


class ReadingsTable:
    """The readings of ``phrases`` or of ``categories``, each of the version that made them."""

    def __init__(self, database: Database, things: str) -> None:
        self._database = database
        self._things = things
        self._table = {"phrases": "phrase_readings", "categories": "category_readings"}[things]

    def load(self, version: int, ids: Iterable[int] | None = None) -> dict[int, bytes]:
        """Return the readings of that version by the id of the thing; only of ``ids`` if given."""
        which, values = "", []
        if ids is not None:
            which, values = " AND id IN (SELECT value FROM json_each(?))", [f"[{_listed(ids)}]"]
        return dict(
            self._database.read(
                f"SELECT id, data FROM {self._table} JOIN {self._things} USING (id)"
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
