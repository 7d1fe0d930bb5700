"""The checkers that the rules are handed to."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

_BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["ruff", "check", "--output-format=concise", "."], id="ruff"),
        pytest.param(["ruff", "format", "--check", "--output-format=concise", "."], id="format"),
        pytest.param(["mypy"], id="types"),
        pytest.param(["lint-imports", "--no-cache", "--no-logo"], id="imports"),
    ],
)
def test_the_tool_finds_nothing(command: list[str]) -> None:
    done = subprocess.run([_BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True)
    assert done.returncode == 0, f"{(done.stdout + done.stderr).decode()}"
