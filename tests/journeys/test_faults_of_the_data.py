"""What an agent sees of a fault of the data, and that nothing is lost by it: the whole program."""

import os
import random
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.app.wiring import open_desk
from db.backup import copy_database
from db.connection import SCHEMA
from db.driver import connect
from tests.journeys.stock import library, phrases
from tests.journeys.watched import Watch, watched
from tests.processes import Screen

NO_BACKUP = "There is no backup yet. To begin with an empty library, move the file away and try"
FULL = "The disk is full. Nothing was saved."
FAILING = "The disk refuses to read or write {file}. Nothing was changed."
NO_ROOM = "No backup could be made in {folder}: the disk is full or refuses to write."
LARGE = {"title": "voll", "body": "好的" * 4_000}


def change(folder: Path, *statements: str) -> None:
    """Change the database behind the program's back."""
    connection = connect(str(folder / "deskmate.db"))
    for statement in statements:
        connection.execute(statement)
    connection.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Return what lies in a data folder, apart from what a start leaves there.

    SQLite may leave an empty log and its table beside a file it gave up on.
    """
    files = [each for each in folder.rglob("*") if each.is_file()]
    passing = {"window.lock", "deskmate.log", "deskmate.db-shm"}
    held = {str(each): each.read_bytes() for each in files if each.name not in passing}
    return {name: data for name, data in held.items() if data or not name.endswith("-wal")}


def spoil(folder: Path, how: str) -> None:
    """Make the database of a folder one that cannot be used."""
    file = folder / "deskmate.db"
    if how == "foreign":
        file.write_bytes(b"not a database at all" * 100)
    elif how == "newer":
        change(folder, f"PRAGMA user_version = {SCHEMA + 1}")
    elif how == "senseless":
        change(folder, "UPDATE phrases SET questions = '{buyer'")
    else:
        whole = file.read_bytes()
        half = len(whole) // 2
        file.write_bytes(whole[:4096] + random.Random(half).randbytes(half) + whole[4096 + half :])


@contextmanager
def open_folder() -> Iterator[Path]:
    """A data folder that every user of the machine may look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield library(folder)


def save(watch: Watch, title: str) -> None:
    """Add a phrase and wait until it is acknowledged."""
    watch.ask("add", "added", title=title, body="好的")


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("foreign", "The file {file} is damaged. It was left as it is."),
        ("torn", "The file {file} is damaged. It was left as it is."),
        ("newer", "The file {file} was written by a newer Deskmate. Nothing was changed."),
        ("senseless", "The data makes no sense to this program. It was left as it is; where"),
    ],
)
def test_data_that_cannot_be_used_are_left_as_they_are(
    window_manager: Screen, tmp_path: Path, how: str, sentence: str
) -> None:
    spoil(library(tmp_path), how)
    before = contents(tmp_path)
    with watched(window_manager, tmp_path, until="") as watch:
        watch.sees(sentence.format(file=tmp_path / "deskmate.db"))
        assert (NO_BACKUP in " ".join(watch.words())) == (how != "newer")
        assert "Restore the latest backup" not in watch.words()
        watch.do("press", words="Try again")
        watch.sees(sentence.format(file=tmp_path / "deskmate.db"))
    assert contents(tmp_path) == before
    assert watch.errors() == ""


@pytest.mark.parametrize("how", ["torn", "senseless"])
def test_a_backup_is_put_back_and_the_damaged_file_is_kept(
    window_manager: Screen, tmp_path: Path, how: str
) -> None:
    opened = open_desk(library(tmp_path))
    opened.backups.make()
    opened.database.close()
    (tmp_path / "backups" / "deskmate-29990101T000000Z.db").write_bytes(b"damaged too")
    spoil(tmp_path, how)
    damaged = (tmp_path / "deskmate.db").read_bytes()
    with watched(window_manager, tmp_path, until="") as watch:
        watch.sees("The latest backup was made on ")
        watch.do("press", words="Restore the latest backup")
        watch.wait_for("ready")
        save(watch, "nach dem Schaden")
    assert phrases(tmp_path) == ["问候", "nach dem Schaden"]
    assert damaged in contents(tmp_path).values()


def test_where_a_backup_cannot_be_put_back_after_all_the_agent_hears_what_is_open(
    window_manager: Screen, tmp_path: Path
) -> None:
    opened = open_desk(library(tmp_path))
    opened.backups.make()
    opened.database.close()
    with watched(window_manager, tmp_path) as watch:
        save(watch, "danach")
        watch.do("restore_spoiled")
        watch.wait_for("ready")
        said = watch.sees("The backup was not used; your data is open as it was. ")
        assert "deskmate-" in said  # which file is no good
        save(watch, "weiter")
    assert phrases(tmp_path) == ["问候", "danach", "weiter"]
    assert watch.errors() == ""


def test_in_a_folder_that_cannot_be_written_the_program_says_so(window_manager: Screen) -> None:
    stranger = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    with open_folder() as folder:
        before = contents(folder)
        if os.getuid():
            folder.chmod(0o555)
        prefix = () if os.getuid() else stranger
        with watched(window_manager, folder, *prefix, until="") as watch:
            assert watch.sees("Nothing can be") == f"Nothing can be written in {folder}."
        assert contents(folder) == before
    assert watch.errors() == ""


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of two megabytes, where the right to mount one is there."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no right to mount a small disk here; the test with a limit says the same")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def no_more_room(watch: Watch, folder: Path) -> Iterator[None]:
    """Let no file of the program grow beyond the log of its database, and that by one page."""
    size = (folder / "deskmate.db-wal").stat().st_size
    _, most = resource.prlimit(watch.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(watch.process.pid, resource.RLIMIT_FSIZE, (size + 4096, most))
    yield
    resource.prlimit(watch.process.pid, resource.RLIMIT_FSIZE, (most, most))


def fill_and_empty(watch: Watch, folder: Path) -> None:
    """Save, let the disk run full, see what is said, make room, save again."""
    save(watch, "vorher")
    with (folder / "filling").open("wb", 0) as filling, pytest.raises(OSError, match="space"):
        while True:
            filling.write(bytes(4096))
    no_backup = NO_ROOM.format(folder=folder / "backups")
    for order, fields, said in (("add", LARGE, FULL), ("back_up", {}, no_backup)):
        watch.do(order, **fields)
        assert watch.sees(said) == said
        watch.ask("press", "pressed", words="Close")
    (folder / "filling").unlink()
    save(watch, "nachher")


def test_a_full_disk_is_told_and_what_was_saved_stays(
    window_manager: Screen, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk") as folder:
        with watched(window_manager, library(folder)) as watch:
            fill_and_empty(watch, folder)
        assert phrases(folder) == ["问候", "vorher", "nachher"]
        assert watch.errors() == ""


def test_a_disk_that_takes_no_more_is_told_and_what_was_saved_stays(
    window_manager: Screen, tmp_path: Path
) -> None:
    with watched(window_manager, library(tmp_path)) as watch:
        save(watch, "vorher")
        with no_more_room(watch, tmp_path):
            watch.do("add", **LARGE)
            said = FAILING.format(file=tmp_path / "deskmate.db")
            assert watch.sees("The disk") == said
        save(watch, "nachher")
    assert phrases(tmp_path) == ["问候", "vorher", "nachher"]


def test_that_the_window_s_place_is_not_kept_is_no_answer_to_the_agent(
    window_manager: Screen, tmp_path: Path
) -> None:
    with watched(window_manager, library(tmp_path)) as watch:
        save(watch, "vorher")
        with no_more_room(watch, tmp_path):
            watch.ask("move", "kept", x=5, y=7)
            assert not [each for each in watch.words() if each.startswith("The disk")]
        save(watch, "nachher")
    assert phrases(tmp_path) == ["问候", "vorher", "nachher"]
    assert watch.errors() == ""


def test_a_file_that_is_taken_away_meanwhile_is_put_back(
    window_manager: Screen, tmp_path: Path
) -> None:
    with watched(window_manager, library(tmp_path)) as watch:
        save(watch, "vorher")
        for each in tmp_path.glob("deskmate.db*"):
            each.unlink()
        said = watch.sees("The file ")
        assert said == (
            f"The file {tmp_path / 'deskmate.db'} was taken away. "
            "It is back now, with everything in it."
        )
        save(watch, "nachher")
        watch.process.kill()
        watch.ends()
    assert phrases(tmp_path) == ["问候", "vorher", "nachher"]


def test_beside_another_file_in_its_place_nothing_more_is_saved(
    window_manager: Screen, tmp_path: Path
) -> None:
    older = tmp_path / "older.db"
    opened = open_desk(library(tmp_path))
    copy_database(opened.database.connection, older)
    opened.database.close()
    with watched(window_manager, tmp_path) as watch:
        save(watch, "vorher")
        os.replace(older, tmp_path / "deskmate.db")
        said = watch.sees(f"Another file was put in the place of {tmp_path / 'deskmate.db'}. Until")
        copy = Path(said.rpartition(" in ")[2].removesuffix("."))
        watch.ask("press", "pressed", words="Close")
        watch.do("add", title="verloren", body="好的")
        watch.sees("Another file was put in the place of ")
    assert phrases(tmp_path) == ["问候"]
    (tmp_path / "kept").mkdir()
    shutil.copy(copy, tmp_path / "kept" / "deskmate.db")
    assert phrases(tmp_path / "kept") == ["问候", "vorher"]


def test_backups_that_cannot_be_made_are_told_and_the_work_goes_on(
    window_manager: Screen, tmp_path: Path
) -> None:
    backups = library(tmp_path) / "backups"
    backups.write_text("in the way")
    with watched(window_manager, tmp_path) as watch:
        watch.do("back_up")
        assert watch.sees("Nothing can be") == f"Nothing can be written in {backups}."
        save(watch, "nachher")
    assert phrases(tmp_path) == ["问候", "nachher"]
    assert watch.errors() == ""
