"""The start of the whole program, and its end: a second start, no screen, a kill."""

import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from Xlib import X, display

from assistant.app.wiring import open_desk
from tests.journeys.program import ROOT, program_on
from tests.journeys.stock import library, phrases
from tests.processes import Screen, wait_until


def titles(screen: Screen) -> list[str]:
    """Return the titles of all windows on a screen."""
    connection = display.Display(screen.name)
    try:
        root = connection.screen().root
        clients = root.get_full_property(
            connection.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType
        )
        name = connection.intern_atom("_NET_WM_NAME")
        windows = [connection.create_resource_object("window", id) for id in clients.value]
        found = [window.get_full_property(name, X.AnyPropertyType) for window in windows]
        return [each.value.decode() for each in found if each]
    finally:
        connection.close()


def test_a_second_start_leaves_the_first_alone_and_ends(
    window_manager: Screen, tmp_path: Path
) -> None:
    with program_on(window_manager, library(tmp_path)) as first:
        with program_on(window_manager, tmp_path, until="") as second:
            assert second.process.wait(20) == 0
        assert first.process.poll() is None
        assert len(titles(window_manager)) == 1


def test_starts_that_come_together_open_one_window(window_manager: Screen, tmp_path: Path) -> None:
    library(tmp_path)
    with ExitStack() as stack:
        starts = [
            stack.enter_context(program_on(window_manager, tmp_path, until="")).process
            for _ in range(3)
        ]
        wait_until(lambda: sum(each.poll() == 0 for each in starts) == 2, "two have given way")
        wait_until(lambda: len(titles(window_manager)) == 1, "one window")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_program_told_to_end_ends_well(
    window_manager: Screen, tmp_path: Path, number: signal.Signals
) -> None:
    with program_on(window_manager, library(tmp_path)) as running:
        os.kill(running.process.pid, number)
        assert running.process.wait(20) == 0
    assert phrases(tmp_path) == ["问候"]


def test_a_killed_program_starts_again_with_all_it_had(
    window_manager: Screen, tmp_path: Path
) -> None:
    with program_on(window_manager, library(tmp_path)) as running:
        running.process.kill()
        running.process.wait(20)
    with program_on(window_manager, tmp_path):
        assert len(titles(window_manager)) == 1
    assert phrases(tmp_path) == ["问候"]


@pytest.mark.parametrize("name", ["", ":9999"], ids=["none", "dead"])
def test_without_a_screen_a_sentence_says_so(tmp_path: Path, name: str) -> None:
    env = {**os.environ, "DISPLAY": name, "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    command = [sys.executable, ROOT / "main.py", "--data-dir", tmp_path]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_a_restored_backup_is_what_the_program_goes_on_with(
    window_manager: Screen, tmp_path: Path
) -> None:
    opened = open_desk(library(tmp_path))
    opened.backups.make()
    opened.library.delete(list(opened.library.shelf.phrases))
    opened.database.close()
    assert phrases(tmp_path) == []
    with program_on(window_manager, tmp_path, by="tests/journeys/restoring.py") as running:
        running.wait_for("ready")
    assert phrases(tmp_path) == ["问候"]
    assert len(list((tmp_path / "backups").glob("*.replaced*"))) >= 1
