"""The program without its window, as a script uses it: files in, files out, questions answered."""

import json
import os
import signal
import sys
import tomllib
from pathlib import Path

import pytest

from assistant.app.cli import DONE, REFUSED, WRONG_USAGE
from assistant.domain.shops import FIRST_AGENT, FIRST_SHOP
from assistant.services.exchange import Exchange
from assistant.services.library import PhraseLibrary
from assistant.services.people import People
from db.connection import open_database
from tests.architecture.tree import ROOT
from tests.fakes.clock import FixedClock
from tests.journeys.script import HEADING as _HEADING
from tests.journeys.script import MAIN as _MAIN
from tests.journeys.script import World
from tests.processes import read_line, running, wait_until

_PHRASES = '售前 / 尺码,尺码推荐,cm,,"建议拍 M 码\n第二行"\n售后,退货流程,th,,同意后寄回\n'


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def filled(world: World) -> World:
    """A world whose library has two phrases."""
    database = open_database(world.data / "deskmate.db")
    library = PhraseLibrary(database, FixedClock())
    Exchange(library).import_file(world.file(_HEADING + _PHRASES))
    database.close()
    return world


def test_an_import_into_a_fresh_folder_makes_the_library(world: World) -> None:
    said = world.run("import", world.file(_HEADING + _PHRASES))
    assert (said.code, said.err) == (DONE, "")
    assert said.out == "Imported: 2 new, 0 changed, 0 known already, 0 left out.\n"
    database, clock = open_database(world.data / "deskmate.db"), FixedClock()
    library, people = PhraseLibrary(database, clock), People(database, clock)
    library.load()
    people.load()
    assert [library.shelf.path(each) for each in library.shelf.categories] == [
        ("售前",),
        ("售前", "尺码"),
        ("售后",),
    ]
    assert [each.body for each in library.shelf.phrases.values()][0] == "建议拍 M 码\n第二行"
    assert (people.agent.name, people.shop.name) == (FIRST_AGENT, FIRST_SHOP)
    database.close()


def test_rows_left_out_are_named_and_the_rest_is_imported(world: World) -> None:
    said = world.run("import", world.file(f"{_HEADING}售前,空,,,\n{_PHRASES}"))
    assert said.code == DONE
    assert said.out.startswith("Row 2 left out: There is no text to insert yet.\n")
    assert "2 new" in said.out and "1 left out" in said.out


def test_a_file_of_which_nothing_can_be_used_is_refused(world: World) -> None:
    said = world.run("import", world.file(f"{_HEADING}售前,空,,,\n"))
    assert said.code == REFUSED and said.out.startswith("Row 2 left out")
    assert said.err == "No row could be used; nothing was imported.\n"


def test_files_and_folders_of_others_are_imported_in_one_go(world: World) -> None:
    table = world.file("快捷短语编码,快捷短语,快捷短语分组\nhy,您好，在的,售前\n,,空\n")
    package = world.folder / "package"
    package.mkdir()
    (package / "package.yml").write_text("matches:\n  - {trigger: ':th', replace: 同意退货}\n")
    said = world.run("import", table, package)
    assert said.out.endswith("Imported: 2 new, 0 changed, 0 known already, 0 left out.\n")
    assert "同意退货" in world.run("search", "同意退货").out


def test_a_preview_tells_each_row_and_takes_none(filled: World) -> None:
    file = filled.file(f"{_HEADING}售后,退货流程,th,,别的话\n售前,空,,,\n售前,新,,,新\n")
    said = filled.run("import", file, "--preview")
    assert [line.split("\t")[:2] for line in said.out.splitlines()[:-1]] == [
        ["2", "changed"],
        ["3", "faulty"],
        ["4", "new"],
    ]
    assert said.out.endswith("Found: 1 new, 1 changed, 0 known already, 1 faulty.\n")
    assert filled.run("search", "别的话").out == ""


@pytest.mark.parametrize(("way", "count"), [("skip", 2), ("replace", 2), ("both", 3)])
def test_rows_that_change_a_phrase_go_the_way_that_is_said(
    filled: World, way: str, count: int
) -> None:
    file = filled.file(f"{_HEADING}售后,退货流程,th,,别的话\n")
    filled.run("import", file, "--on-changed", way)
    said = filled.run("export", filled.folder / "out.csv")
    assert said.out.endswith(f": {count}.\n")
    assert ("别的话" in (filled.folder / "out.csv").read_text("utf-8-sig")) is (way != "skip")


def test_columns_can_be_named_and_are_known_the_next_time(world: World) -> None:
    file = world.file("问法,怎么说\n能便宜吗,已经是活动价了\n")
    assert world.run("import", file).code == REFUSED
    said = world.run("import", file, "--mapping", "body=怎么说,questions=1")
    assert said.out.startswith("Imported: 1 new")
    assert "1 known already" in world.run("import", file).out
    assert world.run("import", file, "--mapping", "boddy=2").code == WRONG_USAGE


def test_an_export_can_be_imported_elsewhere(filled: World, tmp_path: Path) -> None:
    said = filled.run("export", tmp_path / "out.csv")
    assert (said.code, said.out) == (DONE, f"Phrases exported to {tmp_path / 'out.csv'}: 2.\n")
    other = World(tmp_path / "other")
    other.folder.mkdir()
    assert "2 new" in other.run("import", tmp_path / "out.csv").out
    other.run("export", tmp_path / "again.csv")
    assert (tmp_path / "again.csv").read_bytes() == (tmp_path / "out.csv").read_bytes()


@pytest.mark.parametrize("name", ["out.xlsx", "out.deskmate", "out.json"])
def test_a_file_of_ours_is_known_where_it_came_from(
    filled: World, tmp_path: Path, name: str
) -> None:
    assert filled.run("export", tmp_path / name).code == DONE
    assert "2 known already" in filled.run("import", tmp_path / name).out


def test_what_a_pack_cannot_switch_off_is_a_wrong_call(filled: World, tmp_path: Path) -> None:
    said = filled.run("export", tmp_path / "x.deskmate", "--pack", "官方", "--off", "sned")
    assert said.code == WRONG_USAGE
    assert "'sned' cannot be switched off." in said.err


def test_a_search_answers_in_one_line_of_json(filled: World) -> None:
    said = filled.run("search", "cmtj", "--json")
    (answer,) = said.answers
    assert answer["query"] == "cmtj" and answer["elapsed_us"] > 0
    (hit,) = answer["hits"]
    assert {name: hit[name] for name in ("title", "category", "match", "marks")} == {
        "title": "尺码推荐",
        "category": "售前 / 尺码",
        "match": "initials",
        "marks": {"title": [[0, 4]]},
    }
    assert hit["id"] > 0 and hit["score"] > 0


def test_a_search_is_readable_without_json(filled: World) -> None:
    assert filled.run("search", "退货").out == "售后\t退货流程\tth\n"


def test_a_search_without_a_hit_tells_people_so_and_scripts_nothing(filled: World) -> None:
    said = filled.run("search", "量子力学")
    assert (said.code, said.out, said.err) == (DONE, "", "No phrase found.\n")
    said = filled.run("search", "--stdin", text="量子力学\n退货\n")
    assert (said.code, said.out, said.err) == (DONE, "售后\t退货流程\tth\n", "No phrase found.\n")
    said = filled.run("search", "量子力学", "--json")
    assert (said.code, said.err, said.answers[0]["hits"]) == (DONE, "", [])


def test_every_query_is_answered_before_the_next_is_asked(filled: World) -> None:
    command = (sys.executable, _MAIN, "search", "--stdin", "--json", "--data-dir", str(filled.data))
    with running(*command, pipes=True) as process:
        assert process.stdin and process.stdout
        for query, titles in (("cm", ["尺码推荐"]), ("", []), ("tuihuo", ["退货流程"])):
            process.stdin.write(f"{query}\n".encode())
            answer = json.loads(read_line(process.stdout))
            assert answer["query"] == query
            assert [hit["title"] for hit in answer["hits"]] == titles
        process.stdin.close()
        assert process.wait(10) == DONE


def test_a_reader_who_leaves_is_no_fault(filled: World) -> None:
    errors = filled.folder / "errors"
    line = f'yes 退 | "$0" "$@" 2>{errors.name} | head -1 >/dev/null'
    command = (sys.executable, _MAIN, "search", "--stdin", "--data-dir", str(filled.data))
    with running(
        *("sh", "-c", f'cd "$FOLDER"; {line}', *command), env={"FOLDER": str(filled.folder)}
    ) as process:
        process.wait(20)
    assert errors.read_text() == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("import", "nowhere.csv"), f"There is no file {Path.cwd() / 'nowhere.csv'}."),
        (
            ("import", _MAIN),
            f"Choose which column of {_MAIN} holds the text of the phrases.",
        ),
        (("search", "x"), "There is no library in {data} yet."),
        (("export", "out.csv"), "There is no library in {data} yet."),
    ],
    ids=["no file", "no heading", "search without library", "export without library"],
)
def test_a_refusal_is_one_sentence(world: World, arguments: tuple[str, ...], sentence: str) -> None:
    said = world.run(*arguments)
    assert (said.code, said.out) == (REFUSED, "")
    assert said.err == sentence.format(data=world.data) + "\n"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (f"售前,大,,,{'x' * 1_100_000}", "Row 2 left out: The text is longer than 10000"),
        (
            f"售前,长,,,{'长' * 100_000}",
            "Row 2 left out: The text is longer than 10000 characters.",
        ),
        ('售前,"引"号,,,x', "Row 2 left out: Quotation marks are open or misplaced."),
        ("售前,问候,,,您\0好\u202e", "Row 2: Invisible or misleading characters left out: 2."),
        (
            "售前,发货,,F12,x",
            "Row 2: F12 belongs to the system or the input method; choose another",
        ),
        ("售前,发货,,Ctrl+Nichts,x", 'Row 2: "Ctrl+Nichts" is not a key that can be pressed.'),
    ],
    ids=["a large cell", "a long text", "quotes", "hidden characters", "a key of others", "no key"],
)
def test_a_bad_row_has_its_sentence_and_spoils_no_other(
    world: World, row: str, sentence: str
) -> None:
    said = world.run("import", world.file(f"{_HEADING}{row}\n{_PHRASES}"))
    assert said.out.startswith(sentence)
    assert said.code == DONE
    assert len(world.run("search", "退货", "--json").answers[0]["hits"]) == 1


def test_a_row_that_lost_bytes_has_its_sentence(world: World) -> None:
    file = world.file(_HEADING + _PHRASES * 20)
    file.write_bytes(file.read_bytes() + "售前,坏,,,内".encode()[:-1] + b"\n")
    said = world.run("import", file)
    assert said.out.startswith("Row 42 left out: Characters were lost before the file came here.")
    assert "2 new" in said.out


def test_a_code_that_is_taken_is_named_with_its_owner(filled: World) -> None:
    said = filled.run("import", filled.file(_HEADING + "售前,别的,ＣＭ,,x\n"))
    assert said.out.startswith('Row 2: The short code "ＣＭ" already belongs to "尺码推荐".\n')


def test_a_newer_database_is_refused_and_left_alone(filled: World) -> None:
    path = filled.data / "deskmate.db"
    database = open_database(path)
    database.connection.execute("PRAGMA user_version = 999")
    database.close()
    before = path.read_bytes()
    said = filled.run("search", "x")
    assert said.code == REFUSED
    assert said.err == f"The file {path} was written by a newer Deskmate. Nothing was changed.\n"
    assert path.read_bytes() == before


def test_a_broken_database_is_refused_and_left_alone(world: World) -> None:
    world.data.mkdir()
    (world.data / "deskmate.db").write_bytes(b"broken" * 1_000)
    said = world.run("import", world.file(_HEADING + _PHRASES))
    assert said.code == REFUSED
    assert said.err.startswith(f"The file {world.data / 'deskmate.db'} is damaged.")
    assert (world.data / "deskmate.db").read_bytes() == b"broken" * 1_000


@pytest.mark.parametrize(
    "arguments",
    [
        ("search",),
        ("search", "x", "--stdin"),
        ("import",),
        ("bogus",),
        ("--bogus",),
        ("search", "x", "--limit", "0"),
        ("search", "--data", "x", "y"),
    ],
    ids=" ".join,
)
def test_wrong_usage_has_an_exit_code_of_its_own(world: World, arguments: tuple[str, ...]) -> None:
    said = world.run(*arguments)
    assert (said.code, said.out) == (WRONG_USAGE, "")
    assert said.err.startswith("usage: ")


def test_the_folder_may_be_named_before_or_after_the_command(filled: World) -> None:
    elsewhere = World(filled.folder / "elsewhere")
    elsewhere.folder.mkdir()
    said = elsewhere.run("search", "退货", "--data-dir", filled.data)
    assert said.out == "售后\t退货流程\tth\n"


def test_the_version_is_that_of_the_project(world: World) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert world.run("--version").out == f"Deskmate {project['version']}\n"


def test_a_kill_in_the_middle_of_an_import_leaves_all_or_nothing(world: World) -> None:
    rows = "".join(f"售前,话术{number},,,内容{number}\n" for number in range(3_000))
    command = (sys.executable, _MAIN, "--data-dir", str(world.data), "import")
    with running(*command, str(world.file(_HEADING + rows)), pipes=True) as process:
        log = world.data / "deskmate.db-wal"
        wait_until(lambda: log.exists() and log.stat().st_size > 300_000, "something is written")
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    opened = open_database(world.data / "deskmate.db")
    assert opened.read("SELECT count(*) FROM phrases")[0][0] in (0, 3_000)
    assert opened.read("PRAGMA integrity_check") == [("ok",)]
    opened.close()
    assert "3000 " in world.run("import", world.file(_HEADING + rows)).out
