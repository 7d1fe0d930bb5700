"""What the world does to a file: processes are killed, folders cannot be written, disks end."""

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.domain.storage import DatabasePutBack, DatabaseReplaced
from db.backup import copy_database
from db.connection import Database, open_database
from tests.architecture.tree import ROOT
from tests.db.refusal import needs_refusals
from tests.processes import read_line, running

_ENV = {"PYTHONPATH": str(ROOT)}

_WRITER = """
import sys
from pathlib import Path
from db.connection import open_database
database = open_database(Path(sys.argv[1]))
number = database.read("SELECT count(*) FROM state")[0][0]
while True:
    with database.write() as connection:
        connection.execute("INSERT INTO state VALUES (?, ?)", (number, "x" * 500))
    print(number, flush=True)
    number += 1
"""

# Everything is imported before the rights are given up: the interpreter's folder may be private.
_STRANGER = """
import os, sys
from pathlib import Path
import db.migrations
from assistant.domain.errors import UserError
from db.connection import open_database
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    database = open_database(Path(sys.argv[1]))
    with database.write() as connection:
        connection.execute("INSERT INTO state VALUES ('a', '1')")
    print("written", flush=True)
except UserError as error:
    print(error, flush=True)
"""

_CRAMPED = """
import resource, sys
from pathlib import Path
from assistant.domain.errors import UserError
from db.connection import open_database
database = open_database(Path(sys.argv[1]))
with database.write() as connection:
    connection.execute("INSERT INTO state VALUES ('kept', '1')")
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    with database.write() as connection:
        connection.execute("INSERT INTO state VALUES ('large', ?)", ("x" * 1_000_000,))
except UserError as error:
    print(error, flush=True)
"""


# The cache is large, so that everything is handed to the disk at the commit.
_UNSETTLED = """
import os, sys
from pathlib import Path
from assistant.domain.errors import UserError
from db.connection import open_database
from tests.db.refusal import refuse
database = open_database(Path(sys.argv[1]))
database.connection.execute("PRAGMA cache_size = -100000")
with database.write() as connection:
    connection.execute("INSERT INTO state VALUES ('kept', '1')")
refuse(sys.argv[2], Path(sys.argv[1] + sys.argv[3]))
try:
    with database.write() as connection:
        connection.execute("INSERT INTO state VALUES ('large', ?)", ("x" * 20_000_000,))
    print("written", flush=True)
except UserError as error:
    print(error, flush=True)
os._exit(0)
"""


def _run(code: str, path: Path, *more: str) -> str:
    with running(sys.executable, "-c", code, str(path), *more, env=_ENV, pipes=True) as process:
        assert process.stdout
        return read_line(process.stdout)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may look into and only its owner may write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.parametrize("rows", [1, 40, 200])
def test_nothing_acknowledged_is_lost_by_a_kill(path: Path, rows: int) -> None:
    acknowledged = []
    with running(sys.executable, "-c", _WRITER, str(path), env=_ENV, pipes=True) as process:
        assert process.stdout
        while len(acknowledged) < rows:
            acknowledged.append(int(read_line(process.stdout)))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        acknowledged += [int(line) for line in process.stdout.read().split()]
    database = open_database(path)
    kept = {int(name) for (name,) in database.read("SELECT name FROM state")}
    assert set(acknowledged) <= kept and len(kept) <= len(acknowledged) + 1
    assert database.read("PRAGMA integrity_check") == [("ok",)]
    database.close()


def test_a_folder_that_cannot_be_written_is_told(open_folder: Path) -> None:
    said = _run(_STRANGER, open_folder / "deskmate.db")
    assert said == f"FolderReadOnly(path={open_folder!r})"


def test_a_database_that_cannot_be_written_is_told_and_stays(open_folder: Path) -> None:
    path = open_folder / "deskmate.db"
    open_database(path).close()
    before = path.read_bytes()
    assert _run(_STRANGER, path).startswith("FolderReadOnly")
    assert path.read_bytes() == before


def test_a_disk_that_refuses_to_write_loses_nothing(path: Path) -> None:
    assert _run(_CRAMPED, path) == f"DiskFailing(path={path!r})"
    database = open_database(path)
    assert database.read("SELECT name FROM state") == [("kept",)]
    database.close()


@needs_refusals
def test_what_is_refused_after_the_log_was_written_is_not_there_after_a_crash(path: Path) -> None:
    assert _run(_UNSETTLED, path, "write", "-shm") == f"DiskFailing(path={path!r})"
    database = open_database(path)
    assert _names(database) == ["kept"]
    database.close()


@needs_refusals
def test_what_may_or_may_not_be_there_after_a_crash_is_told_so(path: Path) -> None:
    assert _run(_UNSETTLED, path, "flush", "-wal") == f"SaveUnsure(path={path!r})"
    database = open_database(path)
    assert _names(database) == ["kept", "large"]  # the sentence "Nothing was changed" would lie
    database.close()


def _remember(database: Database, name: str) -> None:
    with database.write() as connection:
        connection.execute("INSERT INTO state VALUES (?, '1')", (name,))


def _names(database: Database) -> list[str]:
    return [name for (name,) in database.read("SELECT name FROM state ORDER BY name")]


@pytest.mark.parametrize("gone", ["deskmate.db", "deskmate.db*", "."])
def test_a_file_that_is_taken_away_comes_back_with_all_that_was_in_it(
    database: Database, path: Path, gone: str
) -> None:
    _remember(database, "before")
    version = database.version
    for each in [path.parent] if gone == "." else list(path.parent.glob(gone)):
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    _remember(database, "while it was gone")
    assert database.version == version  # or all would be read again, and undo be forgotten
    with pytest.raises(DatabasePutBack):
        database.stay()
    database.stay()
    _remember(database, "since")
    again = open_database(path)
    assert _names(again) == ["before", "since", "while it was gone"]
    assert again.read("PRAGMA integrity_check") == [("ok",)]
    again.close()


def test_a_file_that_is_taken_away_last_thing_is_back_at_the_end(
    database: Database, path: Path
) -> None:
    _remember(database, "kept")
    path.unlink()
    database.close()
    again = open_database(path)
    assert _names(again) == ["kept"]
    again.close()


def test_beside_another_file_in_its_place_nothing_is_written_and_nothing_lost(
    database: Database, path: Path, tmp_path: Path
) -> None:
    _remember(database, "here")
    other = tmp_path / "other.db"
    copy_database(database.connection, other)
    _remember(database, "later")
    os.replace(other, path)
    with pytest.raises(DatabaseReplaced) as told:
        _remember(database, "lost if it were taken")
    with pytest.raises(DatabaseReplaced):
        database.stay()
    database.stay()
    assert _names(database) == ["here", "later"]
    new = open_database(path)
    assert _names(new) == ["here"]  # and nothing of the log of the other file
    new.close()
    kept = open_database(Path(str(told.value.values["copy"])))
    assert _names(kept) == ["here", "later"]
    kept.close()
