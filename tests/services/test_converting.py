"""Whoever is killed while the file is encrypted leaves it whole: plain, or encrypted with a key."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.tree import ROOT
from tests.processes import running
from tests.services.converting import ROWS

#: How many kills: one before each step that touches a file, and some spread over the whole time.
STEPS, MOMENTS = 40, 40


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")
def test_wherever_it_is_killed_nothing_is_lost_and_somebody_can_open_it(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "tests.services.converting", str(tmp_path))
    with running(
        *command, str(STEPS), str(MOMENTS), env={"PYTHONPATH": str(ROOT)}, pipes=True
    ) as process:
        assert process.stdout
        seen: list[dict[str, Any]] = [json.loads(line) for line in process.stdout]
    assert len(seen) == STEPS + MOMENTS
    assert {(each["rows"], each["opened"]) for each in seen} == {(ROWS, True)}
    assert {each["encrypted"] for each in seen} == {True, False}
    assert all(each["encrypted"] for each in seen if each["done"])
