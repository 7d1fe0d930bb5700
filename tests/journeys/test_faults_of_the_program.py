"""What an agent sees when the program itself or its screen fails, and that nothing is lost."""

import os
import signal
import sys
from pathlib import Path

from assistant.app.wiring import open_desk
from tests.journeys.onlooker import SECRET
from tests.journeys.program import ROOT
from tests.journeys.stock import library, phrases, state
from tests.journeys.watched import keyboard, watched
from tests.processes import Screen, running, spawn, stop, virtual_screen, wait_until

BROKEN = "Something went wrong inside Deskmate; your data is safe. "
UNSAVED = "What you wrote last time and did not save is back."


def log_of(folder: Path) -> str:
    """Return what the program noted of its faults."""
    return (folder / "log" / "deskmate.log").read_text("utf-8")


def kept_draft(folder: Path) -> bool:
    """Say whether an unsaved text is kept."""
    return bool(state(folder, "drafts"))


def test_a_fault_is_noted_without_a_word_of_a_buyer_and_the_program_goes_on(
    window_manager: Screen, tmp_path: Path
) -> None:
    opened = open_desk(library(tmp_path))
    opened.preferences.change(palette_key_anywhere="Alt+Q")
    opened.database.close()
    with watched(window_manager, tmp_path) as watch:
        for where in ("screen", "lane", "desktop"):
            watch.do("fail", where=where)
            assert watch.sees(BROKEN) == f"{BROKEN}Noted in {tmp_path / 'log' / 'deskmate.log'}"
            watch.ask("press", "pressed", words="Close")
            watch.ask("add", "added", title=f"nach {where}", body="好的")
        with keyboard(window_manager) as agent:
            agent.tap("Alt", "q")
        watch.sees("Title, short code, pinyin or words")
    assert phrases(tmp_path) == ["问候", "nach screen", "nach lane", "nach desktop"]
    for kept in (log_of(tmp_path), watch.errors()):
        assert kept.count("LookupError") == 3 and "onlooker.py" in kept
        assert not [word for word in SECRET.split() if word in kept]


def test_a_log_that_cannot_be_written_is_told_too(window_manager: Screen, tmp_path: Path) -> None:
    (library(tmp_path) / "log").write_text("in the way")
    with watched(window_manager, tmp_path) as watch:
        watch.do("fail", where="screen")
        assert watch.sees(BROKEN) == f"{BROKEN}It could not be noted."
        watch.ask("add", "added", title="nachher", body="好的")


def test_what_was_handed_in_is_done_before_the_program_ends(
    window_manager: Screen, tmp_path: Path
) -> None:
    with watched(window_manager, library(tmp_path)) as watch:
        watch.ask("occupy", "handed in", rows=500)
        os.kill(watch.process.pid, signal.SIGTERM)
        assert watch.ends() == 0
    assert state(tmp_path, "work 499") == 499
    assert watch.errors() == ""
    assert [each.name for each in tmp_path.glob("deskmate.db*")] == ["deskmate.db"]


def test_a_text_that_is_not_saved_is_there_again_after_the_program_was_told_to_end(
    window_manager: Screen, tmp_path: Path
) -> None:
    with watched(window_manager, library(tmp_path)) as watch:
        watch.ask("edit", "written", title="问候", text="noch nicht fertig")
        os.kill(watch.process.pid, signal.SIGTERM)
        assert watch.ends() == 0
    with watched(window_manager, tmp_path) as watch:
        watch.ask("edit", "written", title="问候")
        watch.sees(UNSAVED)
        watch.sees("noch nicht fertig")
    assert watch.errors() == ""


def test_a_screen_that_dies_takes_neither_phrases_nor_texts_along(
    window_manager: Screen, tmp_path: Path
) -> None:
    library(tmp_path)
    with virtual_screen() as other, watched(other, tmp_path) as watch:
        watch.ask("add", "added", title="gespeichert", body="好的")
        watch.ask("edit", "written", title="问候", text="noch nicht fertig")
        wait_until(lambda: kept_draft(tmp_path), "the text is kept")
        other.server.kill()
        assert watch.ends() == 1
    assert phrases(tmp_path) == ["问候", "gespeichert"]
    with watched(window_manager, tmp_path) as watch:
        watch.ask("edit", "written", title="问候")
        watch.sees("noch nicht fertig")


def test_a_script_that_stops_waiting_does_not_stop_the_start(
    window_manager: Screen, tmp_path: Path
) -> None:
    library(tmp_path)
    command = (sys.executable, str(ROOT / "main.py"), "--data-dir", str(tmp_path))
    nobody, end = os.pipe()
    os.close(nobody)
    first = spawn(*command, "--ready-fd", str(end), env=window_manager.env, pass_fds=[end])
    os.close(end)
    try:
        wait_until((tmp_path / "window.lock").exists, "the first is the first")
        # A second start ends by itself only where the first is ready to come forward.
        with running(*command, env=window_manager.env) as second:
            assert second.wait(20) == 0
        assert first.poll() is None
    finally:
        stop(first)
