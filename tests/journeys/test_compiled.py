"""What Qt for Python compiles at every start is compiled once, and nothing else is touched."""

import builtins
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.app.compiled import compiled_once
from tests.architecture.tree import ROOT

_HELPER = "shibokensupport/helper.py"


def compiled(folder: Path, source: str, filename: str = _HELPER) -> object:
    """Compile as Qt for Python does, run it, and return what it calls ``x``."""
    found: dict[str, object] = {}
    with compiled_once(folder):
        exec(builtins.compile(source.encode(), filename, "exec"), found)
    return found["x"]


@pytest.fixture(autouse=True)
def writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_a_helper_is_kept_and_taken_from_there(tmp_path: Path) -> None:
    assert compiled(tmp_path, "x = 1") == 1
    (kept,) = tmp_path.iterdir()
    other = tmp_path / "other"
    assert compiled(other, "x = 2") == 2
    kept.write_bytes(next(other.iterdir()).read_bytes())
    assert compiled(tmp_path, "x = 1") == 2


def test_another_version_of_a_helper_is_another_one(tmp_path: Path) -> None:
    assert [compiled(tmp_path, "x = 1"), compiled(tmp_path, "x = 3")] == [1, 3]


@pytest.mark.parametrize("damage", [b"", b"\0\0", b"i\x01\0\0\0", b"\xe3\x01"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    compiled(tmp_path, "x = 1")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(damage)
    assert compiled(tmp_path, "x = 1") == 1
    assert kept.read_bytes() != damage


def test_where_nothing_may_be_written_nothing_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled(tmp_path, "x = 1") == 1
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert compiled(Path("/dev/null/folder"), "x = 1") == 1


def test_other_sources_are_compiled_as_ever(tmp_path: Path) -> None:
    plain = builtins.compile
    assert compiled(tmp_path, "x = 1", "other.py") == 1
    with compiled_once(tmp_path):
        assert eval(builtins.compile(b"1 + 1", _HELPER, "eval")) == 2
    assert list(tmp_path.iterdir()) == []
    assert builtins.compile is plain


def test_qt_works_and_explains_itself_with_kept_helpers(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from assistant.app.compiled import compiled_once\n"
        f"with compiled_once(Path({str(tmp_path)!r})): import PySide6.QtCore as core\n"
        "print(core.QSize(1, 2).width(), {'logging', 'argparse'} & set(sys.modules))\n"
        "import assistant.app.options, linecache\n"
        "print([name for name in linecache.cache if 'options' in name], __import__.__module__)\n"
        "core.QSize(1, 2).expandedTo('wide')"
    )
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={}, capture_output=True, text=True
        )
        assert done.stdout == "1 set()\n[] builtins\n"
        assert "Supported signatures" in done.stderr
        assert any("signature" in file.name for file in tmp_path.iterdir())
