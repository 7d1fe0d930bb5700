"""An older file is brought up to date after a copy of it was made; nothing of it is lost."""

import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils

from assistant.domain.storage import DatabaseBroken
from db import backup
from db.connection import APPLICATION_ID, BACKUPS, SCHEMA, _checked_version, open_database
from db.driver import DriverError, connect
from db.migrations import steps

_OLD = 2


@pytest.fixture
def old_file(path: Path) -> Path:
    """A file as it was two steps after the first, with an agent in it."""
    path.parent.mkdir()
    connection = connect(str(path))
    steps.apply(sqlite_utils.Database(connection), stop_before="m003_usage")
    connection.execute(
        "INSERT INTO agents (uid, name, updated_at) VALUES ('u', '小美', '2026-01-01T00:00Z')"
    )
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {_OLD}")
    connection.close()
    return path


def test_an_older_file_gets_what_it_lacks_and_keeps_what_it_has(old_file: Path) -> None:
    database = open_database(old_file)
    assert database.read("SELECT name FROM agents") == [("小美",)]
    assert database.read("SELECT count(*) FROM settings") == [(0,)]
    assert database.read("PRAGMA user_version") == [(SCHEMA,)]
    database.close()


def test_a_copy_of_the_older_file_is_made_first(old_file: Path) -> None:
    open_database(old_file).close()
    (copy,) = (old_file.parent / BACKUPS).iterdir()
    assert backup.verified(copy)["agents"] == 1
    connection = connect(str(copy))
    assert connection.execute("PRAGMA user_version").fetchall() == [(_OLD,)]
    connection.close()


def test_a_new_file_needs_no_copy(path: Path) -> None:
    open_database(path).close()
    assert not (path.parent / BACKUPS).exists()


def test_where_the_copy_fails_the_file_stays_as_it_is(
    old_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "verified", lambda path, key: {})
    with pytest.raises(DatabaseBroken):
        open_database(old_file)
    connection = connect(str(old_file))
    assert connection.execute("PRAGMA user_version").fetchall() == [(_OLD,)]
    connection.close()


class Read:
    """What was read already."""

    def __init__(self, rows: list[Any]) -> None:
        self._rows = rows

    def fetchall(self) -> list[Any]:
        return self._rows


class Interrupted:
    """A connection between whose statements another start comes."""

    def __init__(self, path: Path) -> None:
        self._path, self._connection = path, connect(str(path))

    def __getattr__(self, name: str) -> object:
        return getattr(self._connection, name)

    def execute(self, sql: str) -> object:
        done = self._connection.execute(sql)
        if "application_id" in sql:
            rows = done.fetchall()
            other = connect(str(self._path), wait_s=0)
            with suppress(DriverError):
                other.execute("CREATE TABLE agents (id)")
            other.close()
            return Read(rows)
        return done


def test_what_a_start_reads_of_a_new_file_belongs_together(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    interrupted = Interrupted(path)
    assert _checked_version(interrupted, path) == 0  # type: ignore[arg-type]
    interrupted.close()  # type: ignore[operator]


def test_a_start_waits_for_somebody_who_reads_a_new_file(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    reader = connect(str(path))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM sqlite_master").fetchall()
    leaving = threading.Timer(0.3, lambda: reader.execute("COMMIT"))
    leaving.start()
    opened = open_database(path)
    assert opened.read("PRAGMA journal_mode") == [("wal",)]
    opened.close()
    leaving.join()
    reader.close()


def test_two_starts_at_once_make_one_database(path: Path) -> None:
    opened = []
    starts = [threading.Thread(target=lambda: opened.append(open_database(path))) for _ in range(4)]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert [each.read("PRAGMA user_version") for each in opened] == [[(SCHEMA,)]] * 4
    for each in opened:
        each.close()
