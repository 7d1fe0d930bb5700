"""An overwritten place is noticed wherever it is; what is left beside the data is swept up."""

import os
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.domain.storage import DatabaseBroken
from db.backup import copy_database, verified
from db.connection import BACKUPS, Database, open_database
from db.leftovers import sweep
from db.soundness import SoundCheck
from tests.benchmarks.bench_safety import overwritten

KEY = bytes(range(32))
#: So many random overwrites are tried here; the benchmark tries three hundred.
OVERWRITES = 40


def stocked(path: Path, key: bytes | None) -> Database:
    database = open_database(path, key)
    with database.write() as connection:
        rows = [(f"name {number}", "x" * 300) for number in range(500)]
        connection.executemany("INSERT INTO state VALUES (?, ?)", rows)
    return database


def noticed(path: Path) -> bool:
    try:
        verified(path, KEY)
    except DatabaseBroken:
        return True
    return False


@pytest.mark.parametrize("key", [None, KEY])
def test_a_sound_file_is_found_sound_while_it_is_open(path: Path, key: bytes | None) -> None:
    database = stocked(path, key)
    assert SoundCheck(path, key).look()
    database.close()


def test_every_overwritten_place_of_an_encrypted_file_is_noticed(path: Path) -> None:
    stocked(path, KEY).close()
    whole, chance = path.read_bytes(), random.Random(2026)
    for _ in range(OVERWRITES):
        path.write_bytes(overwritten(whole, chance))
        assert noticed(path)


def test_a_page_that_nobody_reads_is_looked_at_too(path: Path) -> None:
    database = stocked(path, KEY)
    database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with path.open("r+b") as file:
        file.seek(-2048, os.SEEK_END)
        file.write(b"\xa5")
    with pytest.raises(DatabaseBroken):
        SoundCheck(path, KEY).look()
    database.close()


def test_a_look_that_was_called_off_says_nothing(path: Path) -> None:
    database = stocked(path, KEY)
    check = SoundCheck(path, KEY)
    check.stop()
    assert not check.look()
    database.close()


def test_what_a_killed_process_left_is_swept_up_and_what_is_new_stays(path: Path) -> None:
    database = stocked(path, KEY)
    backups, now = path.parent / BACKUPS, datetime(2026, 11, 22, tzinfo=UTC)
    copy_database(database.connection, backups / "deskmate-20200101T000000Z.db", key=KEY)
    database.close()
    names = ("x.part", "x.part-journal", "y.replaced", "before-migration-1-to-2.db", "new.part")
    for name in names:
        (backups / name).write_bytes(b"x")
        old = (now - timedelta(days=0 if name == "new.part" else 31)).timestamp()
        os.utime(backups / name, (old, old))
    gone = {each.name for each in sweep(path, now)}
    assert gone == {*names} - {"new.part"}
    assert (backups / "deskmate-20200101T000000Z.db").exists()


def test_what_was_put_aside_is_kept_for_a_month(path: Path) -> None:
    aside = path.parent / BACKUPS / "y.replaced"
    aside.parent.mkdir(parents=True)
    aside.write_bytes(b"x")
    written = datetime.fromtimestamp(aside.stat().st_mtime, UTC)
    assert sweep(path, written + timedelta(days=29)) == []
