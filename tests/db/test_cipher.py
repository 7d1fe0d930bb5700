"""An encrypted file: nobody reads it without its key, and a plain one becomes one safely."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import db.connection
from assistant.domain.storage import DatabaseBroken, DatabaseBusy
from db import backup, cipher
from db.backup import copy_database, put_back, verified
from db.connection import Database, open_database
from db.driver import Connection, connect
from tests.architecture.tree import ROOT
from tests.processes import read_line, running

_KEY, _OTHER = bytes(range(32)), bytes(32)
_NAME = "tb_小鹿_1990"


def _put(database: Database, value: str) -> None:
    with database.write() as connection:
        connection.execute("INSERT OR REPLACE INTO state VALUES ('nickname', ?)", (value,))


def _got(database: Database) -> object:
    return database.read("SELECT value FROM state WHERE name = 'nickname'")[0][0]


def _on_disk(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())


@pytest.fixture
def sealed(path: Path) -> Iterator[Database]:
    opened = open_database(path, _KEY)
    yield opened
    opened.close()


def test_nothing_of_an_encrypted_file_can_be_read(sealed: Database, path: Path) -> None:
    _put(sealed, _NAME)
    assert _NAME.encode() not in _on_disk(path.parent)
    assert b"CREATE TABLE" not in _on_disk(path.parent)


@pytest.mark.parametrize("key", [None, _OTHER])
def test_without_its_key_it_cannot_be_opened(
    sealed: Database, path: Path, key: bytes | None
) -> None:
    sealed.close()
    with pytest.raises(DatabaseBroken):
        open_database(path, key)


def test_what_a_plain_file_held_is_there_after_it_was_encrypted(
    database: Database, path: Path
) -> None:
    _put(database, "before")
    database.encrypt(_KEY)
    assert _got(database) == "before"
    _put(database, _NAME)
    database.close()
    again = open_database(path, _KEY)
    assert (_got(again), again.encrypted) == (_NAME, True)
    again.close()


def test_encrypting_leaves_no_readable_file(database: Database, path: Path) -> None:
    _put(database, "before")
    database.encrypt(_KEY)
    assert cipher.is_encrypted(path)
    assert b"before" not in _on_disk(path.parent)
    assert not path.with_suffix(".new").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_an_encrypted_file_and_its_copies_are_for_their_owner_alone(
    database: Database, path: Path, tmp_path: Path
) -> None:
    database.encrypt(_KEY)
    _put(database, _NAME)
    copy_database(database.connection, tmp_path / "copy.db", key=_KEY)
    files = (path, Path(f"{path}-wal"), tmp_path / "copy.db")
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_others_writes_are_noticed_after_it_was_encrypted(database: Database, path: Path) -> None:
    database.encrypt(_KEY)
    version = database.version
    other = open_database(path, _KEY)
    _put(other, _NAME)
    assert database.version != version
    other.close()


def test_encrypting_itself_counts_for_no_write_of_others(database: Database) -> None:
    version = database.version
    database.encrypt(_KEY)
    assert database.version == version


def test_while_another_process_has_it_open_it_stays_plain(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = connect(str(path))
    other.execute("BEGIN IMMEDIATE")
    database.connection.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(DatabaseBusy):
        database.encrypt(_KEY)
    other.close()
    _put(database, "after")
    assert (_got(database), cipher.is_encrypted(path)) == ("after", False)


def test_a_reader_that_does_nothing_keeps_it_plain_too(database: Database, path: Path) -> None:
    other = open_database(path)
    database.connection.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(DatabaseBusy):
        database.encrypt(_KEY)
    other.close()
    database.encrypt(_KEY)
    assert cipher.is_encrypted(path)


def test_whoever_waited_for_the_file_before_is_refused_and_writes_nothing_beside_it(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(path: Path, key: bytes | None) -> Connection:
        found = connect(str(path))
        database.encrypt(_KEY)
        return found

    monkeypatch.setattr(db.connection, "_connected", late)
    monkeypatch.setattr(Database, "_open_anew", lambda *_: None)
    with pytest.raises(DatabaseBusy):
        open_database(path)
    assert not Path(f"{path}-wal").exists()


@pytest.mark.parametrize("_round", range(4))
def test_what_another_process_wrote_while_it_was_encrypted_is_in_it(
    path: Path, _round: int
) -> None:
    open_database(path).close()
    with running(
        sys.executable, "-m", "tests.db.rival", str(path), env={"PYTHONPATH": str(ROOT)}, pipes=True
    ) as rival:
        assert rival.stdout
        told = [read_line(rival.stdout) for _ in range(3)]
        database = open_database(path)
        while not database.encrypted:
            with suppress(DatabaseBusy):
                database.encrypt(_KEY)
        told += rival.stdout.read().decode().split()
    rows = database.read("SELECT name FROM state WHERE name LIKE 'rival %'")
    assert {f"rival {number}" for number in told} <= {name for (name,) in rows}
    database.close()


def test_what_breaks_the_conversion_leaves_the_plain_file(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(database, "before")

    def broken(*_: object) -> None:
        raise DatabaseBroken(path=path)

    monkeypatch.setattr(backup, "encrypted_copy", broken)
    with pytest.raises(DatabaseBroken):
        database.encrypt(_KEY)
    assert (_got(database), database.encrypted) == ("before", False)


def test_a_copy_of_an_encrypted_file_is_encrypted(sealed: Database, tmp_path: Path) -> None:
    _put(sealed, _NAME)
    copy = tmp_path / "copies" / "copy.db"
    copy_database(sealed.connection, copy, key=_KEY)
    assert verified(copy, _KEY)["state"] == 1
    assert _NAME.encode() not in _on_disk(copy.parent)
    with pytest.raises(DatabaseBroken):
        verified(copy)


def test_a_copy_with_a_changed_byte_is_noticed(sealed: Database, tmp_path: Path) -> None:
    _put(sealed, _NAME)
    copy = tmp_path / "copy.db"
    copy_database(sealed.connection, copy, key=_KEY)
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(content)
    with pytest.raises(DatabaseBroken):
        verified(copy, _KEY)


@pytest.mark.parametrize("key", [None, _KEY])
def test_a_copy_is_put_back_as_it_was(path: Path, tmp_path: Path, key: bytes | None) -> None:
    database = open_database(path, key)
    _put(database, _NAME)
    copy = tmp_path / "copy.db"
    copy_database(database.connection, copy, key=key)
    _put(database, "later")
    database.close()
    put_back(copy, path, tmp_path / "aside.db", _KEY)
    again = open_database(path, key)
    assert _got(again) == _NAME
    again.close()
