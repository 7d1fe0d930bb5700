"""What was done with personal data: when, by whom, of which kind, to how many."""

from collections.abc import Iterator

from db.connection import Database
from db.driver import Connection

Noted = tuple[str, str, str, int]


class AuditTable:
    """The list of what was done; nothing in it is ever changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, at: str, agent: str, kind: str, count: int) -> None:
        """Note something."""
        with self._database.write() as connection:
            note(connection, (at, agent, kind, count))

    def last(self, limit: int) -> Iterator[Noted]:
        """Yield what was done, the last first."""
        sql = "SELECT at, agent, kind, count FROM audit ORDER BY at DESC, rowid DESC LIMIT ?"
        yield from (tuple(row) for row in self._database.read(sql, (limit,)))


def note(connection: Connection, noted: Noted) -> None:
    """Note something within a transaction."""
    connection.execute("INSERT INTO audit VALUES (?, ?, ?, ?)", noted)
