"""What a shift on Windows rests on: starting with it, one window, its keyring, its own places."""

import subprocess
import sys
import winreg
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.paths import policy_file
from assistant.app.single import OneWindow
from assistant.desktop.autostart import APPROVED, NAME, RUN, start_entry
from assistant.desktop.keyrings import SystemKeyring
from assistant.desktop.ports import StartEntry
from assistant.desktop.registry import UserRegistry
from assistant.desktop.win32 import credentials

COMMAND = (r"C:\Program Files\同桌\deskmate.exe", "--data-dir", "D:\\店 铺")
_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from assistant.app.single import OneWindow
application = QCoreApplication([])
print(OneWindow(Path(sys.argv[1])).take())
"""


@pytest.fixture
def entry() -> Iterator[StartEntry]:
    yield start_entry()
    for key in (RUN, APPROVED):
        UserRegistry().delete(key, NAME)


def test_the_system_notes_what_it_is_to_start(entry: StartEntry) -> None:
    assert entry.command() is None
    entry.write(COMMAND)
    noted = UserRegistry().read(RUN, NAME)
    assert entry.command() == COMMAND
    assert noted == r'"C:\Program Files\同桌\deskmate.exe" --data-dir "D:\店 铺"'
    entry.remove()
    entry.remove()
    assert entry.command() is None


def test_what_the_task_manager_switched_off_is_off_until_it_is_wanted_again(
    entry: StartEntry,
) -> None:
    entry.write(COMMAND)
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, APPROVED) as key:
        winreg.SetValueEx(key, NAME, 0, winreg.REG_BINARY, b"\3" + b"\0" * 11)
    assert entry.command() is None
    entry.write(COMMAND)
    assert entry.command() == COMMAND


def test_the_policy_lies_where_only_an_administrator_writes() -> None:
    assert policy_file() == Path(r"C:\ProgramData\Deskmate\policy.toml")


def test_the_keyring_of_windows_keeps_a_secret() -> None:
    assert SystemKeyring().probe() == "WinVaultKeyring"


def test_a_key_that_the_library_wrote_is_read_without_it() -> None:
    keyring, key = SystemKeyring(), bytes(range(32))
    try:
        assert credentials.read("Deskmate trial") is None
        assert keyring.keep("trial", key)
        assert credentials.read("Deskmate trial") == key.hex()
        assert keyring.read("trial") == key
    finally:
        keyring.forget("trial")
    assert keyring.read("trial") is None


def test_a_second_start_calls_the_first_forward(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    calls: list[str] = []
    first = OneWindow(tmp_path)
    assert first.take()
    first.listen(lambda: calls.append("raised"))
    second = [sys.executable, "-c", _SECOND, str(tmp_path)]
    with subprocess.Popen(second, stdout=subprocess.PIPE) as process:
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
        assert process.stdout and process.stdout.read().strip() == b"False"
    assert calls == ["raised"]
    first.release()
