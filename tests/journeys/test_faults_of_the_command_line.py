"""What a script is told of a fault, in both languages, and that nothing is lost by it."""

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app.cli import DONE, REFUSED, WRONG_USAGE
from db.connection import open_database
from tests.journeys.script import CHINESE, ENGLISH, HEADING, World
from tests.journeys.stock import library, phrases

SECRET = "13812345678"


@pytest.fixture
def filled(tmp_path: Path) -> World:
    """A world whose library has one phrase."""
    world = World(tmp_path)
    library(world.data)
    return world


@pytest.fixture
def open_world() -> Iterator[World]:
    """The same where every user of the machine may look."""
    with tempfile.TemporaryDirectory() as name:
        world = World(Path(name))
        library(world.data)
        for folder in (world.folder, world.data):
            folder.chmod(0o755)
        yield world


def limited(size: int) -> tuple[str, ...]:
    """Return what starts a program that may write no file larger than that."""
    return ("prlimit", f"--fsize={size}")


@pytest.mark.parametrize(
    ("language", "arguments", "sentence"),
    [
        (CHINESE, ("import", "nowhere.csv"), f"找不到文件 {Path.cwd() / 'nowhere.csv'}。"),
        (ENGLISH, ("import", "/dev/zero"), "The file /dev/zero cannot be read or written."),
        (CHINESE, ("export", "/proc/out.csv"), "文件 /proc/out.csv 无法读写。"),
    ],
)
def test_a_file_that_cannot_be_had_is_one_sentence_in_the_language_of_the_system(
    filled: World, language: dict[str, str], arguments: tuple[str, ...], sentence: str
) -> None:
    said = filled.run(*arguments, **language)
    assert (said.code, said.out, said.err) == (REFUSED, "", sentence + "\n")
    assert phrases(filled.data) == ["问候"]


def test_an_import_speaks_chinese_where_the_system_does(filled: World) -> None:
    said = filled.run("import", filled.file(f"{HEADING}售前,空,,,\n售前,新,,,好\n"), **CHINESE)
    row, summary = said.out.splitlines()
    assert (said.code, summary) == (DONE, "已导入：新增 1，修改 0，已有 0，略过 1。")
    assert row.startswith("第 2 行略过：") and not said.err


@pytest.mark.parametrize(
    ("arguments", "english", "chinese"),
    [
        (("import",), "Missing: FILE.", "缺少：FILE。"),
        (("--bogus",), "Not understood: --bogus.", "看不懂：--bogus。"),
        (
            ("bogus",),
            "'bogus' is no command. There are import, export and search.",
            "没有 'bogus' 这个命令，可用的有 import、export、search。",
        ),
        (("search", "x", "--limit"), "--limit needs a value.", "--limit 后面要写一个值。"),
        (
            ("search", "x", "--limit", "y"),
            "--limit wants a number, not 'y'.",
            "--limit 要写数字，'y' 不是数字。",
        ),
        (("search", "x", "--json=1"), "--json takes no value.", "--json 后面不用写值。"),
        (("search",), "Give either QUERY or --stdin.", "请写 QUERY，或用 --stdin，二选一。"),
        (("search", "x", "--limit", "0"), "--limit must be at least 1.", "--limit 至少是 1。"),
        (
            ("--data-dir", ""),
            "A command is missing: import, export or search.",
            "缺少命令：import、export 或 search。",
        ),
    ],
    ids=str,
)
def test_wrong_usage_is_told_in_the_language_of_the_system(
    filled: World, arguments: tuple[str, ...], english: str, chinese: str
) -> None:
    said = filled.run(*arguments, **ENGLISH)
    assert (said.code, said.out) == (WRONG_USAGE, "")
    assert said.err.startswith("usage: main.py") and said.err.endswith(f"\n{english}\n")
    said = filled.run(*arguments, **CHINESE)
    assert said.err.startswith("用法：main.py") and said.err.endswith(f"\n{chinese}\n")


@pytest.mark.parametrize("command", [(), ("import",), ("export",), ("search",)], ids="".join)
def test_the_help_is_in_the_language_of_the_system(filled: World, command: tuple[str, ...]) -> None:
    english, chinese = (filled.run(*command, "-h", **words) for words in (ENGLISH, CHINESE))
    assert (english.code, chinese.code) == (DONE, DONE)
    assert english.err + chinese.err == ""
    assert english.out.startswith("usage: main.py") and chinese.out.startswith("用法：main.py")
    own = re.compile(r"\b[a-z]{3,} [a-z]{2,}")  # names of options stand alone
    assert own.search(english.out) and not own.search(chinese.out)


def test_an_import_that_finds_no_room_leaves_everything_as_it_was(filled: World) -> None:
    rows = "".join(f"售前,新{number},,,{'内容' * 100}{number}\n" for number in range(3_000))
    file, data = filled.file(HEADING + rows), filled.data / "deskmate.db"
    said = filled.run("import", file, before=limited(600_000))
    assert said.err == f"The disk refuses to read or write {data}. Nothing was changed.\n"
    assert (said.code, said.out, phrases(filled.data)) == (REFUSED, "", ["问候"])


def test_an_export_that_finds_no_room_leaves_the_older_file(filled: World) -> None:
    target = filled.file("the older file", "out.csv")
    rows = "".join(f"售前,长{number},,,{'长' * 9_000}\n" for number in range(3))
    filled.run("import", filled.file(HEADING + rows))
    said = filled.run("export", target, before=limited(50_000))
    assert (said.code, said.err) == (REFUSED, "The disk is full. Nothing was saved.\n")
    assert target.read_text() == "the older file"
    assert [each.name for each in filled.folder.glob("out*")] == ["out.csv"]


def test_where_nothing_can_be_written_nothing_is_imported(open_world: World) -> None:
    file = open_world.file(f"{HEADING}售前,新,,,好\n")
    stranger = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    if os.getuid():
        open_world.data.chmod(0o555)
    said = open_world.run("import", file, before=() if os.getuid() else stranger)
    assert said.err == f"Nothing can be written in {open_world.data}.\n"
    assert (said.code, phrases(open_world.data)) == (REFUSED, ["问候"])


def test_a_file_of_a_hundred_megabytes_is_gone_through(filled: World) -> None:
    file = filled.folder / "large.csv"
    with file.open("w", encoding="utf-8") as large:
        large.write(HEADING)
        for number in range(50):
            large.write(f"售前,大{number},,,{'x' * 2_100_000}\n")
        large.write("售前,新,,,好\n")
    assert file.stat().st_size > 100_000_000
    said = filled.run("import", file)
    lines = said.out.splitlines()
    assert lines[49] == "Row 51 left out: The text is longer than 10000 characters."
    assert lines[50] == "Imported: 1 new, 0 changed, 0 known already, 50 left out."
    assert (len(lines), phrases(filled.data)) == (51, ["问候", "新"])


def test_names_that_are_no_text_are_no_fault(filled: World) -> None:
    name = os.fsdecode(b"in\xff.csv")
    filled.file(f"{HEADING}售前,新,,,好\n", name)
    assert "1 new" in filled.run("import", filled.folder / name).out
    assert filled.run("import", os.fsdecode(b"gone\xff")).err.startswith("There is no file ")
    assert filled.run("search", os.fsdecode(b"\xff"), "--json").code == DONE


def test_what_nobody_foresaw_is_a_sentence_and_says_nothing_of_a_buyer(filled: World) -> None:
    database = open_database(filled.data / "deskmate.db")
    with database.write() as connection:
        connection.execute("UPDATE phrases SET questions = ?", (f"{{{SECRET}",))
    database.close()
    said, log = filled.run("search", "在"), filled.data / "log" / "deskmate.log"
    assert said.code == REFUSED
    assert said.err == f"Something went wrong inside Deskmate. Where it broke is noted in {log}.\n"
    assert "JSONDecodeError" in log.read_text() and SECRET not in log.read_text() + said.err
