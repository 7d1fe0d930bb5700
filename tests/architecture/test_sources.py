"""What tells whether the Windows program lying in dist/ is of this tree."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

_PARTS = ("assistant/app", "db", "resources/rules", ".make/windows", ".make/locks")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Copy enough of this tree for what reads it."""
    for name in _PARTS:
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("main.py", "build.spec"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_a_change_of_a_source_is_told(tree: Path) -> None:
    before = _told(tree)
    with (tree / "resources/rules/cards.toml").open("a", encoding="utf-8") as card:
        card.write("\n")
    assert _told(tree) != before


def test_a_source_that_is_gone_is_told(tree: Path) -> None:
    before = _told(tree)
    (tree / "db/log.py").unlink()
    assert _told(tree) != before


def test_neither_times_nor_compiled_modules_are_told(tree: Path) -> None:
    before = _told(tree)
    (tree / "main.py").touch()
    (tree / "db/__pycache__").mkdir(exist_ok=True)
    (tree / "db/__pycache__/other.pyc").write_bytes(b"")
    assert _told(tree) == before


def _told(tree: Path) -> str:
    command = [tree / ".make/windows/sources"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout
