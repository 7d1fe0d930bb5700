"""Rows of use: every insertion, and its sum for each phrase. The weight is ``domain.ranking``'s."""

import json
from collections.abc import Iterable, Mapping

from assistant.domain.clock import as_text, from_text
from assistant.domain.phrases import PhraseId, Usage
from db.connection import Database
from db.driver import Connection


class UsageTable:
    """How often and when phrases were inserted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, phrases: Iterable[PhraseId] | None = None) -> dict[PhraseId, Usage]:
        """Return the sums of all phrases that were ever inserted; only of ``phrases`` if given."""
        select = "SELECT phrase, count, last, weight FROM usage"
        if phrases is None:
            rows = self._database.read(select)
        else:
            which = "WHERE phrase IN (SELECT value FROM json_each(?))"
            rows = self._database.read(f"{select} {which}", (json.dumps([*phrases]),))
        return {id: Usage(count, from_text(last), weight) for id, count, last, weight in rows}

    def record(
        self, connection: Connection, phrase: PhraseId, usage: Usage, note: str = ""
    ) -> None:
        """Note one insertion at ``usage.last``, what is to be said of it, and the sums after it."""
        if usage.last is None:
            raise ValueError("a use has a time")
        moment = as_text(usage.last)
        row = (moment, phrase, note)
        connection.execute("INSERT INTO uses (at, phrase, note) VALUES (?, ?, ?)", row)
        connection.execute(
            "INSERT OR REPLACE INTO usage (phrase, count, last, weight) VALUES (?, ?, ?, ?)",
            (phrase, usage.count, moment, usage.weight),
        )

    def put(self, connection: Connection, sums: Mapping[PhraseId, Usage]) -> None:
        """Write the sums of phrases; those that were never used have no row."""
        connection.executemany("DELETE FROM usage WHERE phrase = ?", [(id,) for id in sums])
        connection.executemany(
            "INSERT INTO usage (phrase, count, last, weight) VALUES (?, ?, ?, ?)",
            [
                (id, each.count, as_text(each.last), each.weight)
                for id, each in sums.items()
                if each.last is not None
            ],
        )
