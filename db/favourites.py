"""Rows of favourites: which phrases each agent has starred, and when."""

from collections.abc import Iterable

from assistant.domain.phrases import PhraseId
from assistant.domain.shops import AgentId
from db.connection import Database


class FavouriteTable:
    """The phrases each agent has starred."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> dict[AgentId, tuple[PhraseId, ...]]:
        """Return what each agent has starred, the first one starred first."""
        rows = self._database.read("SELECT agent, phrase FROM favourites ORDER BY at, phrase")
        found: dict[AgentId, tuple[PhraseId, ...]] = {}
        for agent, phrase in rows:
            found[agent] = (*found.get(agent, ()), phrase)
        return found

    def add(self, agent: AgentId, phrases: Iterable[PhraseId], moment: str) -> None:
        """Star phrases; those that are stay where they stand."""
        rows = [(agent, phrase, moment) for phrase in phrases]
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO favourites (agent, phrase, at) VALUES (?, ?, ?)", rows
            )

    def remove(self, agent: AgentId, phrases: Iterable[PhraseId]) -> None:
        """Take the stars away."""
        rows = [(agent, phrase) for phrase in phrases]
        with self._database.write() as connection:
            connection.executemany("DELETE FROM favourites WHERE agent = ? AND phrase = ?", rows)
