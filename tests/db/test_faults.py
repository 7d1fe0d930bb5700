"""What the world does to a file: processes are killed, folders cannot be written, disks end."""

import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.connection import open_database
from tests.architecture.tree import ROOT
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


def _run(code: str, path: Path) -> str:
    with running(sys.executable, "-c", code, str(path), env=_ENV, pipes=True) as process:
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
