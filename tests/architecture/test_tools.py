"""The checkers that the rules are handed to."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

_BIN = Path(sys.executable).parent
#: What only Windows runs; in a cache of its own, or each would throw the other's away.
_WINDOWS = ("--cache-dir", ".mypy_cache/win32", "-p", "assistant.desktop.win32")
_WINDOWS += ("-p", "assistant.files")


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["ruff", "check", "--output-format=concise", "."], id="ruff"),
        pytest.param(["ruff", "format", "--check", "--output-format=concise", "."], id="format"),
        pytest.param(["mypy"], id="types"),
        pytest.param([*"mypy --platform win32".split(), *_WINDOWS], id="types on Windows"),
        pytest.param(["lint-imports", "--no-cache", "--no-logo"], id="imports"),
    ],
)
def test_the_tool_finds_nothing(command: list[str]) -> None:
    done = subprocess.run([_BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True)
    assert done.returncode == 0, f"{(done.stdout + done.stderr).decode()}"
