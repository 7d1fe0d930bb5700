"""The built program gives out its modules through one open file."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from zipimport import zipimporter

import pytest

from assistant.app.archive import kept_open

# How PyInstaller's own module reads a part of the program.
_READER = """
def part(name, at, length):
    with open(name, "rb") as file:
        file.seek(at)
        return file.read(length)
"""
Part = Callable[[str, int, int], bytes]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "program"
    file.write_bytes(bytes(range(256)) * 40)
    monkeypatch.setattr(sys, "executable", str(file))
    return file


@pytest.fixture
def part(program: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Part]:
    reader = ModuleType("pyimod01_archive")
    exec(_READER, vars(reader))
    monkeypatch.setitem(sys.modules, reader.__name__, reader)
    monkeypatch.setattr(sys, "path_hooks", [zipimporter, str, bytes])
    with kept_open():
        yield vars(reader)["part"]
    assert "open" not in vars(reader)


def test_threads_read_from_one_file_what_lies_there(program: Path, part: Part) -> None:
    def read(number: int) -> bool:
        at = number * 7 % 9_000
        return part(str(program), at, 5) == bytes((at + each) % 256 for each in range(5))

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(read, range(2_000)))


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays where it is there")
def test_a_program_that_is_replaced_while_it_runs_reads_its_own(program: Path, part: Part) -> None:
    program.rename(program.with_name("old"))
    program.write_bytes(b"new")
    assert part(str(program), 1, 2) == b"\x01\x02"


def test_whether_a_package_is_a_zip_archive_is_asked_last(part: Part) -> None:
    assert sys.path_hooks == [str, bytes, zipimporter]


def test_other_files_are_opened_as_ever(tmp_path: Path, part: Part) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"other")
    assert part(str(other), 1, 2) == b"th"


def test_from_the_sources_nothing_is_asked_for(program: Path) -> None:
    program.unlink()
    with kept_open():
        assert not program.exists()
