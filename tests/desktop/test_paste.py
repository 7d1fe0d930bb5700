"""The transaction over a desktop in memory: what is pasted, what lies on the clipboard after it."""

import os
from dataclasses import replace

import pytest

from assistant.desktop.paste import Paster
from assistant.desktop.ports import Pressed
from assistant.domain.chords import BadChord
from assistant.domain.insertion import Outcome, PasteReport, PasteRequest, Window, WindowId
from tests.fakes.desktop import OWN, FakeDesktop, FakeWindow, editor

BROWSER = ((2, False), (3, True), (4, False), (600, True), (601, False))


class Bench:
    """A paster over a fake desktop with one copied text."""

    def __init__(self, *windows: FakeWindow) -> None:
        self.desktop = FakeDesktop(*windows)
        self.window = windows[0]
        self.clipboard = self.desktop.clipboard
        self.clipboard.agent_copies("earlier")
        self.reports: list[PasteReport] = []
        self.paster = Paster(self.desktop.bundle(), self.reports.append)

    def insert(self, text: str, window: FakeWindow | None = None, **fields: str) -> None:
        target = (window or self.window).window
        self.paster.insert(PasteRequest(text, target, **fields))

    def outcomes(self) -> list[Outcome]:
        return [report.outcome for report in self.reports]


@pytest.fixture
def bench() -> Bench:
    return Bench(editor(), editor(200))


def test_the_text_arrives_once_and_the_clipboard_comes_back(bench: Bench) -> None:
    bench.insert("您好")
    bench.desktop.timer.pass_ms(400)
    assert (bench.window.text, bench.clipboard.text) == ("您好", "earlier")
    assert bench.outcomes() == [Outcome.DONE]


def test_the_clipboard_is_kept_before_the_offer_and_the_keys_come_last(bench: Bench) -> None:
    bench.insert("a")
    assert bench.desktop.log == ["keep", "offer a", "press Ctrl+V"]


def test_the_clipboard_stays_offered_until_the_target_is_quiet(bench: Bench) -> None:
    bench.insert("a")
    bench.desktop.timer.pass_ms(290)
    assert bench.clipboard.text == "a"


def test_a_browser_keeps_the_text_until_its_second_read() -> None:
    bench = Bench(editor(reads=BROWSER))
    bench.insert("a")
    bench.desktop.timer.pass_ms(2000)
    assert bench.window.text == "aa"
    assert (bench.clipboard.text, bench.outcomes()) == ("earlier", [Outcome.DONE])


def test_a_second_read_that_never_comes_is_waited_for_three_seconds() -> None:
    bench = Bench(editor(reads=((2, True), (3, False))))
    bench.insert("a")
    bench.desktop.timer.pass_ms(2990)
    assert bench.reports == []
    bench.desktop.timer.pass_ms(20)
    assert bench.outcomes() == [Outcome.DONE]


def test_a_stalling_target_gets_its_text_late() -> None:
    bench = Bench(editor(reads=((2000, True),)))
    bench.insert("a")
    bench.desktop.timer.pass_ms(2400)
    assert (bench.window.text, bench.clipboard.text) == ("a", "earlier")


def test_a_text_nobody_read_stays_on_the_clipboard() -> None:
    bench = Bench(editor(reads=()))
    bench.insert("a")
    bench.desktop.timer.pass_ms(3100)
    assert (bench.outcomes(), bench.clipboard.text) == ([Outcome.NOT_READ], "a")


def test_what_waits_for_a_deaf_target_is_not_sent_either() -> None:
    bench = Bench(editor(reads=()), editor(200))
    bench.insert("a")
    bench.insert("b")
    bench.desktop.timer.pass_ms(3100)
    assert bench.outcomes() == [Outcome.NOT_READ, Outcome.NOT_READ]
    assert bench.window.keys == ["Ctrl+V"]


def test_a_read_before_the_keys_does_not_count() -> None:
    bench = Bench(editor(reads=()))
    bench.desktop.keyboard.delay_ms = 20
    bench.insert("a")
    bench.clipboard.read_by(editor())
    bench.desktop.timer.pass_ms(3100)
    assert bench.outcomes() == [Outcome.NOT_READ]


def test_what_was_copied_in_between_unheard_is_kept_and_not_pasted(bench: Bench) -> None:
    bench.clipboard.agent_copies("later", unheard_ms=40)
    bench.insert("a")
    assert bench.window.keys == []
    bench.desktop.timer.pass_ms(500)
    assert (bench.window.text, bench.clipboard.text) == ("a", "later")
    assert bench.outcomes() == [Outcome.DONE]


def test_a_clipboard_that_never_becomes_ours_is_given_up(bench: Bench) -> None:
    bench.clipboard.agent_copies("later", unheard_ms=5000)
    bench.insert("a")
    bench.desktop.timer.pass_ms(1000)
    assert bench.outcomes() == [Outcome.CLIPBOARD_BUSY]
    assert (bench.window.text, bench.clipboard.text) == ("", "later")


def test_a_clipboard_manager_does_not_count() -> None:
    bench = Bench(editor(reads=()))
    bench.insert("a")
    bench.clipboard.read_by(editor(300))
    bench.desktop.timer.pass_ms(3100)
    assert bench.outcomes() == [Outcome.NOT_READ]


def test_five_at_once_arrive_in_order_and_the_first_clipboard_comes_back(bench: Bench) -> None:
    for text in "12345":
        bench.insert(text)
    bench.desktop.timer.pass_ms(5000)
    assert (bench.window.text, bench.clipboard.text) == ("12345", "earlier")
    assert bench.desktop.log.count("keep") == bench.desktop.log.count("restore") == 1


def test_what_the_agent_copied_meanwhile_wins(bench: Bench) -> None:
    bench.insert("a")
    bench.desktop.timer.pass_ms(100)
    bench.clipboard.agent_copies("newer")
    bench.desktop.timer.pass_ms(1000)
    assert bench.clipboard.text == "newer"


def test_what_the_agent_copied_between_two_phrases_comes_back(bench: Bench) -> None:
    bench.insert("a")
    bench.insert("b")
    bench.desktop.timer.pass_ms(100)
    bench.clipboard.agent_copies("newer")
    bench.desktop.timer.pass_ms(2000)
    assert (bench.window.text, bench.clipboard.text) == ("ab", "newer")


def test_another_window_in_front_gets_nothing(bench: Bench) -> None:
    bench.desktop.bring_up(bench.desktop.windows[WindowId(200)].window)
    bench.insert("a")
    assert bench.outcomes() == [Outcome.TARGET_CHANGED]
    assert bench.desktop.log == []


def test_a_window_that_changes_at_the_last_moment_gets_nothing(bench: Bench) -> None:
    bench.desktop.keyboard.delay_ms = 20
    bench.insert("a")
    bench.desktop.bring_up(bench.desktop.windows[WindowId(200)].window)
    bench.desktop.timer.pass_ms(30)
    assert (bench.outcomes(), bench.clipboard.text) == ([Outcome.TARGET_CHANGED], "earlier")


def test_a_window_that_closes_before_the_keys_gets_nothing(bench: Bench) -> None:
    bench.desktop.keyboard.delay_ms = 20
    bench.insert("a")
    del bench.desktop.windows[bench.window.window.id]
    bench.desktop.timer.pass_ms(30)
    assert (bench.outcomes(), bench.clipboard.text) == ([Outcome.TARGET_GONE], "earlier")


def test_a_window_that_closes_after_the_keys_gives_the_clipboard_back() -> None:
    bench = Bench(editor(reads=()))
    bench.insert("a")
    bench.desktop.windows.clear()
    bench.desktop.timer.pass_ms(3100)
    assert (bench.outcomes(), bench.clipboard.text) == ([Outcome.TARGET_GONE], "earlier")


def test_our_own_window_is_no_target(bench: Bench) -> None:
    bench.paster.insert(PasteRequest("a", replace(OWN, pid=os.getpid())))
    assert (bench.outcomes(), bench.desktop.log) == ([Outcome.TARGET_OURS], [])


def test_the_target_gets_the_focus_back_from_our_palette(bench: Bench) -> None:
    bench.desktop.bring_up(OWN)
    bench.insert("a")
    bench.desktop.timer.pass_ms(400)
    assert (bench.window.text, bench.outcomes()) == ("a", [Outcome.DONE])


def test_a_hung_owner_costs_the_clipboard_but_not_the_phrase(bench: Bench) -> None:
    bench.clipboard.hangs = True
    bench.insert("a")
    bench.desktop.timer.pass_ms(700)
    assert bench.window.text == "a"
    assert bench.reports[0].clipboard_lost


def test_a_clipboard_that_cannot_be_had_ends_it(bench: Bench) -> None:
    bench.clipboard.busy = True
    bench.insert("a")
    assert (bench.outcomes(), bench.window.keys) == ([Outcome.CLIPBOARD_BUSY], [])


@pytest.mark.parametrize(
    ("pressed", "outcome"),
    [
        (Pressed.UNABLE, Outcome.COPIED),
        (Pressed.DEAD, Outcome.NO_DESKTOP),
        (Pressed.ABOVE_US, Outcome.TARGET_ABOVE_US),
    ],
)
def test_where_keys_cannot_be_pressed_the_text_is_copied(
    bench: Bench, pressed: Pressed, outcome: Outcome
) -> None:
    bench.desktop.keyboard.answer = pressed
    bench.insert("a")
    assert (bench.outcomes(), bench.clipboard.text) == ([outcome], "a")


def test_a_desktop_that_never_answers_is_given_up(bench: Bench) -> None:
    bench.desktop.keyboard.silent = True
    bench.insert("a")
    bench.desktop.timer.pass_ms(3100)
    assert (bench.outcomes(), bench.clipboard.text) == ([Outcome.NO_DESKTOP], "a")


def test_without_a_target_the_text_is_copied(bench: Bench) -> None:
    bench.paster.insert(PasteRequest("a", Window(WindowId(0))))
    assert (bench.outcomes(), bench.clipboard.text) == ([Outcome.COPIED], "a")


def test_enter_is_pressed_after_the_text_was_read(bench: Bench) -> None:
    bench.insert("a", send_key="Enter")
    bench.desktop.timer.pass_ms(200)
    assert bench.window.keys == ["Ctrl+V"]
    bench.desktop.timer.pass_ms(200)
    assert bench.window.keys == ["Ctrl+V", "Enter"]


def test_enter_does_not_go_to_another_window(bench: Bench) -> None:
    bench.insert("a", send_key="Enter")
    bench.desktop.bring_up(bench.desktop.windows[WindowId(200)].window)
    bench.desktop.timer.pass_ms(400)
    assert bench.outcomes() == [Outcome.NOT_SENT]
    assert bench.desktop.windows[WindowId(200)].keys == []


def test_a_terminal_gets_its_own_paste_key(bench: Bench) -> None:
    bench.insert("a", paste_key="Ctrl+Shift+V")
    assert bench.window.keys == ["Ctrl+Shift+V"]


def test_a_key_that_is_none_is_refused_before_anything(bench: Bench) -> None:
    with pytest.raises(BadChord):
        bench.insert("a", paste_key="Ctrl+Nothing")
    assert bench.desktop.log == []


@pytest.mark.parametrize("ms_before", [0, 1, 100, 299])
def test_a_machine_that_sleeps_in_the_middle_neither_loses_nor_doubles_anything(
    bench: Bench, ms_before: float
) -> None:
    bench.insert("您好")
    bench.desktop.timer.pass_ms(ms_before)
    bench.desktop.timer.sleep_h(8)
    bench.desktop.timer.pass_ms(400)
    assert (bench.window.text, bench.clipboard.text) == ("您好", "earlier")
    bench.insert("再见")
    bench.desktop.timer.pass_ms(400)
    assert (bench.window.text, bench.clipboard.text) == ("您好再见", "earlier")
    assert bench.outcomes() == [Outcome.DONE, Outcome.DONE]


def test_leaving_in_the_middle_gives_the_clipboard_back(bench: Bench) -> None:
    bench.insert("a")
    bench.insert("b")
    bench.paster.shutdown()
    bench.desktop.timer.pass_ms(4000)
    assert (bench.clipboard.text, bench.reports) == ("earlier", [])
