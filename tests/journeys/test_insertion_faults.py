"""What goes wrong around an insertion, in real windows: nothing wrong is pasted, nothing blocks."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from Xlib import X

from tests.foreign.contents import RICH, same_as_rich
from tests.foreign.helper import Helper
from tests.foreign.stage import PHRASES, Stage, stage
from tests.processes import pause, running, wait_until

#: A password: not read before an insertion asks for it, so that there is time for mischief.
SECRET = {"text/plain": "geheim", "x-kde-passwordManagerHint": "secret"}
_DIGIT, _ENTER = 0x33, 0x01000004


@pytest.fixture(scope="module")
def raised() -> Iterator[Stage]:
    with stage() as built:
        yield built


@pytest.fixture
def scene(raised: Stage) -> Iterator[Stage]:
    yield raised
    while len(raised.helpers) > 1:
        raised.helpers.pop().stop()
    assert raised.agent.held() == set()


def press(scene: Stage, *keys: str) -> None:
    with scene.agent.holding(*keys):
        pause(0.05)


def outcome(host: Helper) -> str:
    return str(host.hear("report")["outcome"])


def texts(editor: Helper) -> str:
    editor.do("keys")
    return str(editor.hear("state")["text"])


@contextmanager
def stopped(process: int) -> Iterator[None]:
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def test_a_hung_clipboard_owner_delays_by_a_blink_and_costs_only_the_clipboard(
    scene: Stage,
) -> None:
    editor, host = scene.editor(), scene.host()
    scene.copy(SECRET)
    with stopped(scene.copier.process.pid):
        pause(0.1)
        start = time.monotonic()
        press(scene, "Ctrl", "3")
        told = editor.hear("text", text=PHRASES["Ctrl+3"])
        report = host.hear("report")
    assert told["at"] - start < 1
    assert (report["outcome"], report["lost"]) == ("DONE", True)


def test_an_owner_that_takes_a_second_is_read_before_it_matters(scene: Stage) -> None:
    editor, host = scene.editor(), scene.host()
    scene.copy(slow_ms=200)
    pause(1.5)
    press(scene, "Ctrl", "3")
    editor.hear("text", text=PHRASES["Ctrl+3"])
    report = host.hear("report")
    assert (report["outcome"], report["lost"]) == ("DONE", False)
    assert same_as_rich(scene.clipboard())


def test_a_target_that_leaves_the_front_gets_nothing(scene: Stage) -> None:
    other, editor, host = scene.editor("other"), scene.editor(), scene.host()
    scene.copy(SECRET, slow_ms=150)
    pause(0.1)
    press(scene, "Ctrl", "3")
    other.do("raise")
    assert outcome(host) == "TARGET_CHANGED"
    assert (texts(editor), texts(other)) == ("", "")
    assert scene.clipboard()["text"] == "geheim"


def test_a_target_that_closes_gets_nothing(scene: Stage) -> None:
    other, editor, host = scene.editor("other"), scene.editor(), scene.host()
    scene.copy(SECRET, slow_ms=150)
    pause(0.1)
    press(scene, "Ctrl", "3")
    editor.do("close")
    assert outcome(host) in {"TARGET_GONE", "TARGET_CHANGED"}
    assert texts(other) == ""
    assert scene.clipboard()["text"] == "geheim"


def test_what_the_agent_copies_meanwhile_wins(scene: Stage) -> None:
    editor, host = scene.editor(), scene.host()
    scene.copy()
    press(scene, "Ctrl", "3")
    editor.hear("text", text=PHRASES["Ctrl+3"])
    scene.copy({"text/plain": "newer"})
    assert outcome(host) == "DONE"
    assert scene.clipboard()["text"] == "newer"


def test_a_window_that_never_reads_leaves_the_phrase_on_the_clipboard(scene: Stage) -> None:
    editor, host = scene.editor(), scene.host()
    scene.copy()
    with stopped(editor.process.pid):
        press(scene, "Ctrl", "3")
        assert outcome(host) == "NOT_READ"
        assert scene.clipboard()["text"] == PHRASES["Ctrl+3"]


def test_a_key_right_after_a_switch_is_neither_missed_nor_swallowed(scene: Stage) -> None:
    browser, editor, host = scene.editor("browser"), scene.editor(), scene.host()
    for count in range(1, 9):
        browser.do("raise")
        wait_until(lambda: scene.agent.title_in_front() == "browser", "the browser in front")
        pause(0.005 + 0.005 * count)
        press(scene, "Ctrl", "3")
        browser.do("keys")
        assert _DIGIT in [key for key, _ in browser.hear("state")["keys"]]
        editor.do("raise")
        wait_until(lambda: scene.agent.title_in_front() == "workbench", "the editor in front")
        pause(0.005 + 0.005 * count)
        press(scene, "Ctrl", "3")
        editor.hear("text", text=PHRASES["Ctrl+3"] * count)
        assert outcome(host) == "DONE"
    assert texts(browser) == ""


def test_a_key_that_another_program_holds_is_named_and_the_others_work(scene: Stage) -> None:
    editor = scene.editor()
    code = scene.agent.keymap.codes("2")[0]
    scene.agent.root.grab_key(code, X.ControlMask, False, X.GrabModeAsync, X.GrabModeAsync)
    scene.agent.display.sync()
    host = scene.bare_host()
    assert host.hear("keys")["refused"] == ["Ctrl+2"]
    scene.agent.root.ungrab_key(code, X.ControlMask)
    press(scene, "Ctrl", "3")
    editor.hear("text", text=PHRASES["Ctrl+3"])
    assert outcome(host) == "DONE"


@pytest.mark.parametrize("still_held", [False, True])
def test_enter_goes_out_alone_and_after_the_text(scene: Stage, still_held: bool) -> None:
    editor, host = scene.editor(), scene.host(send_key="Enter")
    with scene.agent.holding("Ctrl"):
        press(scene, "3")
        if still_held:
            assert outcome(host) == "DONE"
    if not still_held:
        assert outcome(host) == "DONE"
    editor.hear("text", text=PHRASES["Ctrl+3"] + "\n")
    editor.do("keys")
    keys = editor.hear("state")["keys"]
    assert [modifiers for key, modifiers in keys if key == _ENTER] == [0]


def test_a_terminal_gets_its_own_paste_key(scene: Stage) -> None:
    editor, host = scene.editor(), scene.host(paste_key="Shift+Insert")
    press(scene, "Ctrl", "3")
    editor.hear("text", text=PHRASES["Ctrl+3"])
    assert outcome(host) == "DONE"


def test_leaving_in_the_middle_takes_the_phrase_off_the_clipboard(scene: Stage) -> None:
    editor, host = scene.editor(), scene.host()
    scene.copy()
    press(scene, "Ctrl", "3")
    editor.hear("text", text=PHRASES["Ctrl+3"])
    host.do("quit")
    wait_until(lambda: host.process.poll() is not None, "the program is gone")
    assert scene.clipboard()["text"] != PHRASES["Ctrl+3"]


def test_a_connection_that_breaks_leaves_the_text_to_the_agent(scene: Stage) -> None:
    scene.editor()
    host = scene.host()
    host.do("cut")
    host.do("insert", chord="Ctrl+3")
    assert outcome(host) == "NO_DESKTOP"
    assert scene.clipboard()["text"] == PHRASES["Ctrl+3"]


def test_without_an_x_server_the_text_is_copied(scene: Stage) -> None:
    host = Helper("host", '{"Ctrl+3": "三"}', "{}", env={"QT_QPA_PLATFORM": "offscreen"})
    scene.helpers.append(host)
    assert host.hear("keys")["refused"] == ["Ctrl+3"]
    host.do("insert", chord="Ctrl+3")
    assert outcome(host) == "COPIED"


def test_a_clipboard_manager_is_no_reader_and_keeps_nothing(scene: Stage, tmp_path: Path) -> None:
    editor, env = scene.editor(), {**scene.screen.env, "HOME": str(tmp_path)}
    with running("copyq", env=env):
        wait_until(lambda: scene.output("copyq", "eval", "1", env=env) == "1", "CopyQ stands")
        host = scene.host()
        scene.copy()
        pause(0.5)
        for count in range(1, 4):
            press(scene, "Ctrl", "3")
            editor.hear("text", text=PHRASES["Ctrl+3"] * count)
            assert outcome(host) == "DONE"
            assert same_as_rich(scene.clipboard())
        script = "for (i = 0; i < size(); ++i) print(str(read(i)) + '|')"
        kept = scene.output("copyq", "eval", script, env=env)
    assert PHRASES["Ctrl+3"] not in kept
    assert RICH["text/plain"] in kept
