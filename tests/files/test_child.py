"""Foreign files are read in a process of its own: whatever becomes of it, we hear a sentence."""

import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from assistant.app.paths import reader_command
from assistant.domain.sources import (
    ColumnsUnknown,
    FileHostile,
    ReadingStopped,
    Source,
    UnknownFormat,
)
from assistant.domain.tables import FileMissing, PhraseRow
from assistant.files.child import MEMORY_MB
from assistant.files.parent import ChildReader, ReaderFailed
from assistant.files.reading import Read
from tests.architecture.tree import ROOT
from tests.files.sources.world import QIANNIU, put, put_xls, put_xlsx, read
from tests.processes import wait_until

_ROWS = [
    ["快捷短语编码", "快捷短语", "快捷短语分组"],
    *([f"c{n}", f"您好{n}", "售前"] for n in range(40)),
]


def _read(path: Path, wish: Source | None = None) -> list[Read]:
    with ChildReader(reader_command()).reading(path, wish or Source()) as reading:
        return list(reading)


def _program(code: str) -> list[str]:
    return [sys.executable, "-c", code]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.xls", "a.yml"])
def test_the_child_tells_what_reading_here_tells(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    if name.endswith("csv"):
        put(file, QIANNIU + "a,{{x}},售前\n1.2E+18,好,\n" + '"b"c,d,e\n', "gbk")
    elif name.endswith("yml"):
        put(file, "matches:\n  - {trigger: a, replace: '{{x}} $|$'}\n")
    else:
        (put_xlsx if name.endswith("x") else put_xls)(file, _ROWS)
    assert list(map(repr, (row for _, row in _read(file)))) == list(map(repr, read(file)))


def test_a_table_is_named_before_its_rows_are_asked_for(tmp_path: Path) -> None:
    file = put(tmp_path / "a.csv", "foo,bar\n1,2\n")
    with ChildReader(reader_command()).reading(file) as reading:
        assert (reading.source.headings, reading.source.ready) == (("foo", "bar"), False)
        with pytest.raises(ColumnsUnknown):
            list(reading)
    ((share, row),) = _read(file, Source(columns=("title", "body")))
    assert isinstance(row, PhraseRow)
    assert (row.title, row.body, 0 <= share <= 1) == ("1", "2", True)


def test_what_cannot_be_read_is_told_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(FileMissing) as missing:
        _read(tmp_path / "none.csv")
    assert missing.value.values["path"] == tmp_path / "none.csv"
    with pytest.raises(UnknownFormat):
        _read(tmp_path)


def test_a_document_that_takes_all_memory_ends_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    with file.open("w", encoding="utf-8") as written:
        written.write('["😀')  # from here on each letter takes four bytes of memory
        for _ in range(60):
            written.write("x" * (1 << 20))
        written.write('"]')
    with pytest.raises(FileHostile):
        _read(file)


@pytest.mark.skipif(sys.platform == "win32", reason="held from outside there")
def test_the_child_may_use_only_so_much_memory() -> None:
    code = f"""
from assistant.files.limits import limit_this_process
limit_this_process({MEMORY_MB}, 9)
try:
    bytearray({MEMORY_MB} << 20)
except MemoryError:
    print("refused")
"""
    done = subprocess.run(_program(code), cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout.strip(), MEMORY_MB <= 512) == ("refused", True)


@pytest.mark.parametrize("code", ["", "import os; os.abort()", "print('half', end='')"])
def test_a_child_that_dies_is_a_sentence(tmp_path: Path, code: str) -> None:
    with pytest.raises(FileHostile), ChildReader(_program(code)).reading(tmp_path):
        pass


def test_a_child_that_says_nothing_is_given_up(tmp_path: Path) -> None:
    silent = _program("import sys; sys.stdin.read()")
    with pytest.raises(FileHostile), ChildReader(silent, patience_s=0.2).reading(tmp_path):
        pass


def test_patience_does_not_run_out_while_nobody_asks(tmp_path: Path) -> None:
    file = put(tmp_path / "a.csv", QIANNIU + "a,您好,\n" * 3)
    with ChildReader(reader_command(), patience_s=5).reading(file) as reading:
        rows = iter(reading)
        next(rows)
        Event().wait(0.3)
        assert len(list(rows)) == 2


def test_a_reading_that_is_called_off_stops_though_nothing_comes(tmp_path: Path) -> None:
    silent = _program("import sys; sys.stdin.read()")
    with (
        pytest.raises(ReadingStopped),
        ChildReader(silent).reading(tmp_path, Source(), lambda: True),
    ):
        pass


def test_a_mistake_of_ours_is_no_sentence_of_the_user(tmp_path: Path) -> None:
    mistaken = _program('print(\'["mistake","KeyError at x:1"]\', flush=True); input()')
    with pytest.raises(ReaderFailed, match="KeyError"), ChildReader(mistaken).reading(tmp_path):
        pass


def test_a_mistake_is_ours_wherever_the_built_program_says_it_happened(tmp_path: Path) -> None:
    code = """
from assistant.files import child
from assistant.files.sources import opening
mistake = "def opened(path, wish): {}['x']"
exec(compile(mistake, "assistant/files/sources/opening.py", "exec"), vars(opening))
child.serve()
"""
    with (
        pytest.raises(ReaderFailed, match="KeyError at opened:1"),
        ChildReader(_program(code)).reading(tmp_path),
    ):
        pass


def test_the_child_ends_with_its_reading(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    code = f"import os, sys; open({str(note)!r}, 'w').write(str(os.getpid()));"
    code += 'print(\'[{"@":"Source"}]\', flush=True); sys.stdin.read()'
    with ChildReader(_program(code)).reading(tmp_path):
        pid = int(note.read_text())
    assert not Path("/proc", str(pid)).exists()


def test_the_child_ends_when_nobody_listens_any_more(tmp_path: Path) -> None:
    fifo = tmp_path / "a.csv"
    put(fifo, QIANNIU + "a,您好,\n" * 200_000)
    reader = ChildReader(reader_command()).reading(fifo)
    reading = reader.__enter__()
    child = reading._process  # type: ignore[attr-defined]
    child.stdin.close()  # as the death of this process would
    wait_until(lambda: child.poll() is not None, "the child has ended")
    reader.__exit__(None, None, None)
