"""Who sits at the computer: the server tells of keys, the session's bus of its lock screen."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.desktop.relay import Relay
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.presence import X11Presence
from tests.architecture.tree import ROOT
from tests.foreign.agent import Agent
from tests.processes import Screen, pause, virtual_screen, wait_until

_LISTENER = """
import sys
from PySide6.QtCore import QCoreApplication
from assistant.desktop.x11.session_lock import SessionLock

app = QCoreApplication([])
told = []

def heard(locked):
    told.append(locked)
    if len(told) == 2:
        print(*told)
        app.quit()

lock = SessionLock(heard)
print("ready", flush=True)
app.exec()
"""


class _Direct(Relay):
    def post(self, call: Callable[[], None]) -> None:
        call()


@pytest.fixture
def screen() -> Iterator[Screen]:
    with virtual_screen() as made:
        yield made


def test_a_key_ends_the_time_without_anybody(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", screen.name)
    connection = Connection(_Direct())
    presence, told = X11Presence(connection), list[float]()
    agent = Agent(screen.name)
    connection.start()
    agent.tap("a")
    pause(0.3)
    presence.idle(told.append)
    wait_until(lambda: len(told) == 1, "the server has told")
    agent.tap("a")
    presence.idle(told.append)
    wait_until(lambda: len(told) == 2, "the server has told again")
    connection.stop()
    agent.close()
    assert told[0] >= 0.3 > told[1]


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="there is no session bus here")
def test_the_lock_screen_of_the_session_is_heard_of(tmp_path: Path) -> None:
    listener = tmp_path / "listener.py"
    listener.write_text(_LISTENER)
    tell = "dbus-send --session --type=signal /s org.gnome.ScreenSaver.ActiveChanged boolean:"
    script = (
        f"mkfifo $2/ready; $0 $1 > $2/ready & {{ read; {tell}true; {tell}false; cat; }} < $2/ready"
    )
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script, sys.executable, listener, tmp_path],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.stdout.split() == ["True", "False"]
