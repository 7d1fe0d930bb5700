"""An older file is brought up to date after a copy of it was made; nothing of it is lost."""

import threading
from pathlib import Path

import pytest
import sqlite_utils

from assistant.domain.storage import DatabaseBroken
from db import backup
from db.connection import APPLICATION_ID, BACKUPS, SCHEMA, open_database
from db.driver import connect
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
    monkeypatch.setattr(backup, "verified", lambda path: {})
    with pytest.raises(DatabaseBroken):
        open_database(old_file)
    connection = connect(str(old_file))
    assert connection.execute("PRAGMA user_version").fetchall() == [(_OLD,)]
    connection.close()


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
