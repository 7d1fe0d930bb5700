"""Rows of rule values: named figures with their source and when they were checked."""

from datetime import date

from assistant.domain.shops import RuleValue
from db.connection import Database
from db.driver import Connection


class RuleTable:
    """Rule values by name; who writes holds the transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> dict[str, RuleValue]:
        """Return the rule values, in order of name."""
        rows = self._database.read(
            "SELECT name, value, unit, source, checked_on FROM rules"
            " WHERE deleted_at IS NULL ORDER BY name"
        )
        return {
            name: RuleValue(name, value, unit, source, date.fromisoformat(day) if day else None)
            for name, value, unit, source, day in rows
        }

    def put(self, connection: Connection, rule: RuleValue, uid: str, moment: str) -> None:
        """Write a rule value, new (then under ``uid``) or known by its name."""
        day = rule.checked_on.isoformat() if rule.checked_on else None
        figures = (rule.value, rule.unit, rule.source, day, moment, rule.name)
        changed = connection.execute(
            "UPDATE rules SET value = ?, unit = ?, source = ?, checked_on = ?, updated_at = ?"
            " WHERE name = ? AND deleted_at IS NULL",
            figures,
        ).rowcount
        if not changed:
            connection.execute(
                "INSERT INTO rules (value, unit, source, checked_on, updated_at, name, uid)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*figures, uid),
            )

    def remove(self, connection: Connection, name: str, moment: str) -> None:
        """Mark a rule value as removed."""
        connection.execute(
            "UPDATE rules SET deleted_at = ?, updated_at = ? WHERE name = ? AND deleted_at IS NULL",
            (moment, moment, name),
        )
