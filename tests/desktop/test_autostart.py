"""The system's note of what it starts: written and read as each system has it."""

from pathlib import Path

import pytest

from assistant.desktop.autostart import (
    APPROVED,
    LONGEST_COMMAND,
    NAME,
    RUN,
    AutostartFile,
    RunKey,
    start_entry,
)
from assistant.desktop.ports import StartEntry
from tests.fakes.starting import FakeRegistry

COMMANDS = [
    ("/usr/lib/deskmate/deskmate",),
    ("/home/agent/小鹿/my programs/deskmate", "--data-dir", "/home/agent/小鹿/店 铺"),
    ("/a$b/`c`/d\\e", 'with "quotes"', "100%", "%f"),
]
WINDOWS_COMMANDS = [
    (r"C:\Deskmate\deskmate.exe",),
    (r"C:\Program Files\同桌\deskmate.exe", "--data-dir", r"D:\店 铺"),
    (r"D:\deskmate.exe", "--data-dir", "D:\\"),
]


@pytest.fixture
def registry() -> FakeRegistry:
    return FakeRegistry()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_linux_desktop_starts_what_was_noted(tmp_path: Path, command: tuple[str, ...]) -> None:
    entry: StartEntry = AutostartFile(tmp_path / "autostart")
    assert entry.command() is None and entry.fits(command)
    entry.write(command)
    assert entry.command() == command
    entry.remove()
    entry.remove()
    assert entry.command() is None


def test_the_file_is_one_that_a_desktop_understands(tmp_path: Path) -> None:
    AutostartFile(tmp_path).write(("/usr/lib/desk mate/deskmate", "50%"))
    text = (tmp_path / "deskmate.desktop").read_text("utf-8")
    assert text.startswith("[Desktop Entry]\nType=Application\nName=Deskmate\n")
    assert 'Exec="/usr/lib/desk mate/deskmate" "50%%"\n' in text
    assert [each.name for each in tmp_path.iterdir()] == ["deskmate.desktop"]


@pytest.mark.parametrize("switched_off", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_has_switched_off_is_off(tmp_path: Path, switched_off: str) -> None:
    file = tmp_path / "deskmate.desktop"
    file.write_text(f"[Desktop Entry]\nExec=deskmate\n{switched_off}\n[Other]\nHidden=false\n")
    assert AutostartFile(tmp_path).command() is None
    AutostartFile(tmp_path).write(("deskmate",))
    assert AutostartFile(tmp_path).command() == ("deskmate",)


def test_a_file_that_names_nothing_starts_nothing(tmp_path: Path) -> None:
    (tmp_path / "deskmate.desktop").write_bytes(b"\xff\xfe[Desktop Entry]\nExec=deskmate\n")
    assert AutostartFile(tmp_path).command() is None


@pytest.mark.parametrize("command", WINDOWS_COMMANDS)
def test_windows_starts_what_was_noted(registry: FakeRegistry, command: tuple[str, ...]) -> None:
    entry: StartEntry = RunKey(registry)
    assert entry.command() is None
    entry.write(command)
    assert entry.command() == command
    assert registry.values.keys() == {(RUN, NAME)}
    entry.remove()
    assert entry.command() is None and not registry.values


def test_a_path_with_a_blank_stands_in_quotes(registry: FakeRegistry) -> None:
    RunKey(registry).write((r"C:\Program Files\deskmate.exe",))
    assert registry.values[RUN, NAME] == '"C:\\Program Files\\deskmate.exe"'


@pytest.mark.parametrize(
    ("approved", "on"), [(b"\2" + b"\0" * 11, True), (b"\3" + b"\1" * 11, False)]
)
def test_what_the_task_manager_has_switched_off_is_off(
    registry: FakeRegistry, approved: bytes, on: bool
) -> None:
    entry = RunKey(registry)
    entry.write(("deskmate.exe",))
    registry.values[APPROVED, NAME] = approved
    assert (entry.command() is not None) is on
    entry.write(("deskmate.exe",))
    assert entry.command() == ("deskmate.exe",)


def test_windows_starts_no_command_that_is_too_long(registry: FakeRegistry) -> None:
    rest = LONGEST_COMMAND - len("C:\\.exe")
    assert RunKey(registry).fits((f"C:\\{'d' * rest}.exe",))
    assert not RunKey(registry).fits((f"C:\\{'d' * rest}d.exe",))


def test_this_system_has_a_note_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    start_entry().write(("deskmate",))
    assert (tmp_path / "autostart/deskmate.desktop").exists()
    assert start_entry().command() == ("deskmate",)
