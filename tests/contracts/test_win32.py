"""What Windows alone asks of its desktop."""

import ctypes
import os
import sys
from collections.abc import Callable

import pytest

from assistant.desktop.ports import Hotkey, Keys, KeysDone, Pressed
from assistant.desktop.win32.processes import Programs, own_integrity
from assistant.domain.chords import Chord
from tests.contracts.desktops import answer_of, front_of
from tests.contracts.editors import RealSite
from tests.processes import pause

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="this is no Windows")

MEDIUM, HIGHEST = 0x2000, 0x10000
NOBODY = 0
#: What Windows tells every window that asked for it.
SESSION_CHANGED, LOCKED, UNLOCKED, REMOTE_ENDED = 0x02B1, 7, 8, 4


def test_a_program_is_named_by_its_file() -> None:
    programs = Programs()
    assert programs.name(os.getpid()) == "python.exe"
    assert programs.name(NOBODY) == ""
    assert programs.name(os.getpid()) == "python.exe"
    programs.forget()
    assert programs.name(os.getpid()) == "python.exe"


def test_the_system_says_how_much_it_trusts_a_program() -> None:
    assert MEDIUM <= own_integrity() < HIGHEST
    assert Programs().integrity(os.getpid()) == own_integrity()


def test_a_program_that_cannot_be_asked_is_not_believed_to_be_above_us() -> None:
    assert Programs().integrity(NOBODY) < own_integrity()


def test_no_key_goes_to_a_program_that_is_trusted_more(
    real: RealSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(real.desktop.windows, "_own_integrity", 0, raising=False)
    keys = Keys(Chord.parse("Ctrl+V"), front_of(real).id)
    done = answer_of(real, lambda then: real.desktop.keyboard.press(keys, then))
    assert done == KeysDone(Pressed.ABOVE_US)
    real.tap("Z")
    real.wait(lambda: real.reached() == ["Z"])


def test_a_key_pressed_before_we_knew_that_the_workbench_was_left_goes_where_it_was_meant(
    real: RealSite,
) -> None:
    at_work, heard = [True], []
    hotkey = Hotkey("three", Chord.parse("Ctrl+3"), workbench_only=True)
    real.desktop.hotkeys.listen(lambda name, window: heard.append(name))

    def take(then: Callable[[object], None]) -> None:
        real.desktop.hotkeys.take([hotkey], lambda window: at_work[0], then)

    assert answer_of(real, take) == {}
    real.settle()
    at_work[0] = False
    with real.agent.holding("Ctrl", "3"):
        real.wait(lambda: real.reached() == ["Ctrl+3"])
    assert heard == []


def test_a_key_ends_the_time_without_anybody(real: RealSite) -> None:
    idle = real.desktop.presence.idle
    real.tap("Z")
    real.wait(lambda: real.reached() == ["Z"])
    pause(0.3)
    before = answer_of(real, idle)
    real.tap("Y")
    real.wait(lambda: real.reached() == ["Z", "Y"])
    assert before >= 0.3 > answer_of(real, idle)


def test_the_lock_screen_of_the_session_is_heard_of(real: RealSite) -> None:
    told: list[bool] = []
    real.desktop.presence.follow(told.append)
    window = ctypes.c_void_p(real.desktop.presence._loop.window)
    for what in (LOCKED, REMOTE_ENDED, UNLOCKED):
        ctypes.CDLL("user32").PostMessageW(window, SESSION_CHANGED, what, 1)
    real.wait(lambda: len(told) == 2)
    assert told == [True, False]
