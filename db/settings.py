"""Rows of settings (what was chosen) and state (what the program remembers): names and JSON."""

import json
from collections.abc import Mapping
from typing import Any

from db.connection import Database


class SettingsTable:
    """Two tables of one form; a value that cannot be read counts as absent."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def settings(self) -> dict[str, Any]:
        """Return what was chosen."""
        return self._load("settings")

    def state(self) -> dict[str, Any]:
        """Return what the program remembers of itself."""
        return self._load("state")

    def put_settings(self, values: Mapping[str, object]) -> None:
        """Keep choices; others stay."""
        self._put("settings", values)

    def put_state(self, values: Mapping[str, object]) -> None:
        """Remember values; others stay."""
        self._put("state", values)

    def _load(self, table: str) -> dict[str, Any]:
        found = {}
        for name, text in self._database.read(f"SELECT name, value FROM {table}"):
            try:
                found[name] = json.loads(text)
            except ValueError:
                continue
        return found

    def _put(self, table: str, values: Mapping[str, object]) -> None:
        # Not through sqlite_utils, whose import would come in the first seconds of a shift.
        rows = [(name, json.dumps(value)) for name, value in values.items()]
        with self._database.write() as connection:
            connection.executemany(
                f"INSERT OR REPLACE INTO {table} (name, value) VALUES (?, ?)", rows
            )
