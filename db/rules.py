"""Rows of rule values: named figures with their source and when they were checked."""

from datetime import date

from assistant.domain.shops import RuleValue
from db.connection import Database


class RuleTable:
    """Rule values by name."""

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

    def put(self, rule: RuleValue, uid: str, moment: str) -> None:
        """Write a rule value, new (then under ``uid``) or known by its name."""
        row = {
            "name": rule.name,
            "value": rule.value,
            "unit": rule.unit,
            "source": rule.source,
            "checked_on": rule.checked_on.isoformat() if rule.checked_on else None,
            "updated_at": moment,
        }
        with self._database.write():
            table = self._database.utils.table("rules")
            known = list(table.pks_and_rows_where("name = ? AND deleted_at IS NULL", [rule.name]))
            if known:
                table.update(known[0][0], row)
            else:
                table.insert({"uid": uid, **row})

    def remove(self, name: str, moment: str) -> None:
        """Mark a rule value as removed."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE rules SET deleted_at = ?, updated_at = ?"
                " WHERE name = ? AND deleted_at IS NULL",
                (moment, moment, name),
            )
