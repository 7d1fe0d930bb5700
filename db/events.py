"""Rows of events. Those that are gone stay, for a step that is undone may bring phrases back."""

from assistant.domain.events import Event
from assistant.domain.phrases import EventId
from db.connection import Database


class EventTable:
    """Events, whether they are gone or not."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> tuple[dict[EventId, Event], set[EventId]]:
        """Return all events ever made, the first one first, and the ids of those that are gone."""
        rows = self._database.read(
            "SELECT id, uid, name, enabled, deleted_at IS NOT NULL FROM events ORDER BY id"
        )
        events = {id: Event(id, uid, name, bool(on)) for id, uid, name, on, _ in rows}
        return events, {id for id, *_, gone in rows if gone}

    def add(self, uid: str, name: str, enabled: bool, moment: str) -> EventId:
        """Write a new event; return its id."""
        with self._database.write() as connection:
            cursor = connection.execute(
                "INSERT INTO events (uid, name, enabled, updated_at) VALUES (?, ?, ?, ?)",
                (uid, name, enabled, moment),
            )
        return EventId(cursor.lastrowid or 0)

    def put(self, event: Event, moment: str) -> None:
        """Write a known event anew; one that was gone is there again."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE events SET name = ?, enabled = ?, updated_at = ?, deleted_at = NULL"
                " WHERE id = ?",
                (event.name, event.enabled, moment, event.id),
            )

    def remove(self, id: EventId, moment: str) -> None:
        """Mark an event as gone."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE events SET deleted_at = ?, updated_at = ? WHERE id = ?",
                (moment, moment, id),
            )
