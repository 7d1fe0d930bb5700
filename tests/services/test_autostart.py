"""Starting with the system: switched, and repaired where the program has moved."""

import sys
from pathlib import Path

import pytest

from assistant.app.paths import data_dir, start_command
from assistant.services.autostart import Autostart, AutostartRefused, CommandTooLong
from tests.fakes.starting import FakeStartEntry

OURS = ("/here/deskmate", "--data-dir", "/data")


def test_it_is_on_where_the_system_says_so() -> None:
    entry = FakeStartEntry()
    autostart = Autostart(entry, OURS)
    assert not autostart.on() and autostart.switch(True) and entry.noted == OURS
    entry.noted = None  # the task manager
    assert not autostart.on()
    assert not autostart.switch(False)


@pytest.mark.parametrize("on", [True, False])
def test_a_system_that_refuses_is_told(on: bool) -> None:
    entry = FakeStartEntry(("/elsewhere",))
    entry.refuses = True
    with pytest.raises(AutostartRefused):
        Autostart(entry, OURS).switch(on)
    assert entry.noted == ("/elsewhere",)


def test_a_command_that_would_not_be_started_is_not_noted() -> None:
    entry = FakeStartEntry(longest=10)
    with pytest.raises(CommandTooLong):
        Autostart(entry, OURS).switch(True)
    assert entry.noted is None


def test_a_program_that_moved_repairs_its_note(tmp_path: Path) -> None:
    entry = FakeStartEntry((str(tmp_path / "old/deskmate"),))
    Autostart(entry, OURS).repair()
    assert entry.noted == OURS


def test_another_copy_that_is_still_there_keeps_its_place(tmp_path: Path) -> None:
    other = tmp_path / "deskmate"
    other.touch()
    entry = FakeStartEntry((str(other),))
    Autostart(entry, OURS).repair()
    assert entry.noted == (str(other),)


def test_nothing_is_noted_where_nothing_was() -> None:
    entry = FakeStartEntry()
    Autostart(entry, OURS).repair()
    assert entry.noted is None


def test_the_program_is_noted_with_its_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, main = start_command(data_dir())
    assert Path(program).exists() and Path(main).name == "main.py" and Path(main).exists()
    assert start_command(tmp_path) == (program, main, "--data-dir", str(tmp_path))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command(data_dir()) == (program,)
