"""A database that opens is safe to write to; one that is not fit to be opened is left alone."""

from pathlib import Path

import pytest

from assistant.domain.storage import DatabaseBroken, DatabaseBusy, DatabaseNewer, DiskFull
from db.connection import APPLICATION_ID, SCHEMA, Database, open_database
from db.driver import connect
from db.migrations import steps


def _state(database: Database, key: str, value: str) -> None:
    with database.write() as connection:
        connection.execute("INSERT INTO state VALUES (?, ?)", (key, value))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("busy_timeout", 5000),
    ],
)
def test_every_connection_has_the_pragma(database: Database, name: str, value: object) -> None:
    assert database.read(f"PRAGMA {name}") == [(value,)]


def test_the_schema_number_counts_the_migrations(database: Database) -> None:
    assert len(steps.applied(database.utils)) == SCHEMA
    assert database.read("PRAGMA user_version") == [(SCHEMA,)]
    assert database.read("PRAGMA application_id") == [(APPLICATION_ID,)]


def test_what_is_written_is_there_after_opening_again(database: Database, path: Path) -> None:
    _state(database, "a", "1")
    other = open_database(path)
    assert other.read("SELECT * FROM state") == [("a", "1")]
    other.close()


def test_a_failed_step_leaves_nothing(database: Database) -> None:
    def half() -> None:
        with database.write() as connection:
            connection.execute("INSERT INTO state VALUES ('a', '1')")
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert database.read("SELECT * FROM state") == []


def test_notices_only_what_others_write(database: Database, path: Path) -> None:
    other = open_database(path)
    before = database.version
    _state(database, "own", "1")
    assert database.version == before
    _state(other, "foreign", "1")
    assert database.version != before
    other.close()


def test_a_newer_file_is_refused_and_untouched(database: Database, path: Path) -> None:
    database.connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    database.close()
    before = path.read_bytes()
    with pytest.raises(DatabaseNewer):
        open_database(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["no database at all" * 500, "SQLite format 3\0broken"])
def test_a_broken_file_is_refused_and_untouched(path: Path, text: str) -> None:
    content = text.encode()
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(DatabaseBroken):
        open_database(path)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_the_database_of_another_program_is_refused(path: Path) -> None:
    path.parent.mkdir()
    other = connect(str(path))
    other.execute("CREATE TABLE theirs (a)")
    other.close()
    with pytest.raises(DatabaseBroken):
        open_database(path)


def test_an_empty_file_of_a_start_that_was_killed_becomes_a_database(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    open_database(path).close()
    assert path.stat().st_size > 0


def test_damage_found_while_reading_is_told(database: Database, path: Path) -> None:
    for number in range(400):
        _state(database, f"key{number}", "value" * 50)
    database.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 4 * 3)
        file.write(b"\xa5" * (size // 4))
    damaged = open_database(path)
    with pytest.raises(DatabaseBroken):
        damaged.read("SELECT * FROM state ORDER BY value")
    damaged.close()


def test_a_full_disk_is_told_and_loses_nothing(database: Database) -> None:
    _state(database, "kept", "1")
    ((pages,),) = database.read("PRAGMA page_count")
    database.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull):
        _state(database, "large", "x" * 100_000)
    assert database.read("SELECT name FROM state") == [("kept",)]
    _state(database, "small", "1")


def test_waits_for_another_writer_and_then_gives_up(database: Database, path: Path) -> None:
    other = connect(str(path), wait_s=0.05)
    database.connection.execute("BEGIN IMMEDIATE")
    impatient = Database(path, other)
    with pytest.raises(DatabaseBusy):
        _state(impatient, "a", "1")
    database.connection.execute("ROLLBACK")
    _state(impatient, "a", "1")
    other.close()
