"""Rows of searches that found nothing, by their text."""

from collections.abc import Iterable
from datetime import datetime

from assistant.domain.clock import as_text, from_text
from assistant.domain.missed_searches import MissedSearch
from db.connection import Database


class MissedSearchTable:
    """What was searched for in vain, how often, and when last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> list[MissedSearch]:
        """Return all of them, the most frequent first, the latest first among equals."""
        rows = self._database.read(
            "SELECT text, count, last FROM missed_searches ORDER BY count DESC, last DESC, text"
        )
        return [MissedSearch(text, count, from_text(last)) for text, count, last in rows]

    def note(self, text: str, at: datetime, before: datetime, most: int) -> None:
        """Count one more; what is older than ``before`` goes, and the oldest beyond ``most``."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO missed_searches (text, count, last) VALUES (?, 1, ?)"
                " ON CONFLICT (text) DO UPDATE SET count = count + 1, last = excluded.last",
                (text, as_text(at)),
            )
            connection.execute("DELETE FROM missed_searches WHERE last < ?", (as_text(before),))
            connection.execute(
                "DELETE FROM missed_searches WHERE text IN"
                " (SELECT text FROM missed_searches ORDER BY last DESC LIMIT -1 OFFSET ?)",
                (most,),
            )

    def purge(self, before: datetime) -> None:
        """Remove what was last searched for before that moment."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM missed_searches WHERE last < ?", (as_text(before),))

    def remove(self, texts: Iterable[str]) -> None:
        """Remove some."""
        with self._database.write() as connection:
            connection.executemany(
                "DELETE FROM missed_searches WHERE text = ?", [(text,) for text in texts]
            )

    def clear(self) -> None:
        """Remove all."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM missed_searches")
