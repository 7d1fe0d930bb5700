"""A copy is whole or not there at all; old ones make way; one can be put back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.domain.errors import UserError
from assistant.domain.storage import DatabaseBroken
from db.backup import copy_database, put_back, stamped, stamps, verified, worth_keeping
from db.connection import Database, open_database

_NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def _remember(database: Database, name: str) -> None:
    with database.write() as connection:
        connection.execute("INSERT INTO state VALUES (?, '1')", (name,))


def test_a_copy_holds_what_is_still_in_the_log(database: Database, tmp_path: Path) -> None:
    for number in range(500):
        _remember(database, str(number))
    copy_database(database.connection, tmp_path / "copy.db")
    assert verified(tmp_path / "copy.db")["state"] == 500


def test_a_copy_is_one_file(database: Database, tmp_path: Path) -> None:
    copy_database(database.connection, tmp_path / "copies" / "copy.db")
    verified(tmp_path / "copies" / "copy.db")
    assert [each.name for each in (tmp_path / "copies").iterdir()] == ["copy.db"]


def test_a_copy_that_is_called_off_leaves_nothing(database: Database, tmp_path: Path) -> None:
    def stop(_share: float) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        copy_database(database.connection, tmp_path / "copies" / "copy.db", stop)
    assert list((tmp_path / "copies").iterdir()) == []
    _remember(database, "goes on")


def test_a_damaged_copy_is_told(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy_database(database.connection, copy)
    with copy.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xa5" * 4096)
    with pytest.raises(DatabaseBroken):
        verified(copy)


def test_a_copy_put_back_brings_the_earlier_state_and_keeps_the_later(
    database: Database, path: Path, tmp_path: Path
) -> None:
    _remember(database, "early")
    copy_database(database.connection, tmp_path / "copy.db")
    _remember(database, "late")
    database.close()
    put_back(tmp_path / "copy.db", path, tmp_path / "aside.db")
    restored, aside = open_database(path), open_database(tmp_path / "aside.db")
    assert restored.read("SELECT name FROM state") == [("early",)]
    assert ("late",) in aside.read("SELECT name FROM state")
    restored.close()
    aside.close()


def test_a_damaged_copy_is_not_put_back(database: Database, path: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_bytes(b"damaged" * 1000)
    _remember(database, "here")
    database.close()
    with pytest.raises(DatabaseBroken):
        put_back(tmp_path / "copy.db", path, tmp_path / "aside.db")
    again = open_database(path)
    assert again.read("SELECT name FROM state") == [("here",)]
    again.close()


def test_what_cannot_be_put_aside_leaves_all_where_it_was(
    database: Database, path: Path, tmp_path: Path
) -> None:
    _remember(database, "here")
    copy_database(database.connection, tmp_path / "copy.db")
    database.close()
    log = Path(f"{path}-wal")
    log.write_bytes(b"")
    (tmp_path / "aside.db-wal" / "in the way").mkdir(parents=True)
    with pytest.raises(UserError):
        put_back(tmp_path / "copy.db", path, tmp_path / "aside.db")
    assert log.exists() and not path.with_suffix(".new").exists()
    again = open_database(path)
    assert again.read("SELECT name FROM state") == [("here",)]
    again.close()


def test_the_newest_copy_comes_first(tmp_path: Path) -> None:
    for hours in (2, 0, 1):
        stamped(tmp_path, _NOW - timedelta(hours=hours)).touch()
    (tmp_path / "deskmate-notes.db").touch()
    assert list(stamps(tmp_path).values()) == [_NOW - timedelta(hours=h) for h in range(3)]


def test_one_copy_an_hour_stays_for_a_day_and_one_a_day_for_a_month() -> None:
    moments = [_NOW - timedelta(minutes=30 * number) for number in range(48 * 60)]
    kept = worth_keeping(moments, _NOW)
    recent = [each for each in kept if _NOW - each < timedelta(days=1)]
    assert 24 <= len(recent) <= 25
    assert 28 <= len(kept) - len(recent) <= 31
    assert max(moments) in kept


def test_a_clock_set_back_costs_no_copy() -> None:
    ahead = [_NOW + timedelta(hours=number) for number in range(5)]
    assert worth_keeping(ahead, _NOW) == set(ahead)


def test_the_newest_copy_stays_however_old() -> None:
    moments = [_NOW - timedelta(days=days) for days in (100, 200)]
    assert worth_keeping(moments, _NOW) == {moments[0]}
