"""What tests rely on: no helper survives the process that started it, every screen is new."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.processes import read_line, running, spawn, stop, virtual_screen, wait_until

_PARENT = """
import signal
from tests.processes import spawn
print(spawn("sleep", "1000").pid, flush=True)
signal.pause()
"""


def test_a_helper_dies_with_its_parent_even_when_that_is_killed() -> None:
    parent = spawn(sys.executable, "-c", _PARENT, env={"PYTHONPATH": str(ROOT)}, pipes=True)
    assert parent.stdout
    helper = Path("/proc", read_line(parent.stdout))
    wait_until(lambda: _is_running(helper, "sleep"), "the helper runs")
    os.kill(parent.pid, signal.SIGKILL)
    wait_until(lambda: not _is_running(helper, "sleep"), "the helper has died")
    stop(parent)


def test_two_screens_never_share_a_number() -> None:
    with virtual_screen() as one, virtual_screen() as other:
        assert one.name != other.name


def test_a_screen_is_gone_after_its_block() -> None:
    with virtual_screen("320x200") as screen:
        assert screen.server.poll() is None
    assert screen.server.poll() is not None


def test_a_silent_helper_does_not_hang_the_run() -> None:
    with running("sleep", "1000", pipes=True) as helper, pytest.raises(TimeoutError):
        assert helper.stdout
        read_line(helper.stdout, deadline_s=0.1)


def _is_running(process: Path, name: str) -> bool:
    try:
        lines = (process / "status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return False
    facts = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
    # A dead process may still wait for its new parent to take note.
    return facts["Name"] == name and not facts["State"].startswith(("Z", "X"))
