"""What is selected in a foreign window is copied by its own key, and the clipboard given back."""

from dataclasses import replace

import pytest

from assistant.desktop.paste import Paster
from assistant.desktop.ports import Kept, Pressed
from assistant.domain.insertion import Outcome, PasteReport, PasteRequest
from tests.fakes.desktop import FakeDesktop, FakeWindow, editor


class Bench:
    """A chat with something selected, and a copied text of the agent's."""

    def __init__(self, window: FakeWindow | None = None) -> None:
        self.window = window or editor(selected="tb_小鹿1015")
        self.other = editor(200)
        self.desktop = FakeDesktop(self.window, self.other)
        self.clipboard = self.desktop.clipboard
        self.clipboard.agent_copies("earlier")
        self.reports: list[PasteReport] = []
        self.paster = Paster(self.desktop.bundle(), self.reports.append)
        self.heard: list[str] = []

    def read(self, span_ms: float = 2_000) -> list[str]:
        self.paster.read_selection(self.window.window, self.heard.append)
        self.desktop.timer.pass_ms(span_ms)
        return self.heard

    @property
    def pressed(self) -> bool:
        return "Ctrl+C" in self.window.keys


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_the_selection_is_read_and_the_clipboard_comes_back(bench: Bench) -> None:
    assert bench.read() == ["tb_小鹿1015"]
    assert bench.clipboard.text == "earlier"


def test_where_nothing_is_selected_the_clipboard_comes_back_all_the_same() -> None:
    bench = Bench(editor())
    assert bench.read() == [""]
    assert bench.clipboard.text == "earlier"


@pytest.mark.parametrize(("copies_ms", "heard"), [(700, "小鹿"), (2_000, "")])
def test_a_slow_window_is_waited_for_a_moment(copies_ms: float, heard: str) -> None:
    bench = Bench(editor(selected="小鹿", copies_ms=copies_ms))
    assert bench.read(1_900) == [heard]


def test_nothing_is_pressed_in_a_terminal() -> None:
    window = editor(selected="make test")
    window.window = replace(window.window, process="WindowsTerminal.exe")
    bench = Bench(window)
    assert (bench.read(), bench.pressed) == ([""], False)


def test_nothing_is_pressed_where_another_window_is_in_front(bench: Bench) -> None:
    bench.desktop.bring_up(bench.other.window)
    assert (bench.read(), bench.pressed) == ([""], False)


def test_nothing_is_touched_where_the_clipboard_could_not_be_given_back(bench: Bench) -> None:
    bench.clipboard.keep = lambda then: then(Kept(complete=False))  # type: ignore[method-assign]
    assert (bench.read(), bench.pressed, bench.clipboard.text) == ([""], False, "earlier")


@pytest.mark.parametrize("why", [Pressed.HELD, Pressed.ABOVE_US, Pressed.UNABLE, Pressed.DEAD])
def test_a_key_that_cannot_be_pressed_ends_it(bench: Bench, why: Pressed) -> None:
    bench.desktop.keyboard.answer = why
    assert (bench.read(), bench.clipboard.text) == ([""], "earlier")


def test_a_desktop_that_does_not_answer_ends_it(bench: Bench) -> None:
    bench.desktop.keyboard.silent = True
    assert (bench.read(), bench.clipboard.text) == ([""], "earlier")


def test_what_the_agent_copied_meanwhile_stays(bench: Bench) -> None:
    bench.desktop.keyboard.answer = Pressed.NOT_OURS
    assert bench.read(0) == [""]
    assert "restore" not in bench.desktop.log


def test_an_insertion_waits_for_the_selection(bench: Bench) -> None:
    bench.paster.read_selection(bench.window.window, bench.heard.append)
    bench.paster.insert(PasteRequest("您好", bench.window.window))
    assert bench.window.text == ""
    bench.desktop.timer.pass_ms(2_000)
    assert (bench.heard, bench.window.text) == (["tb_小鹿1015"], "您好")
    assert ([each.outcome for each in bench.reports], bench.clipboard.text) == (
        [Outcome.DONE],
        "earlier",
    )


def test_nothing_is_read_while_an_insertion_is_under_way(bench: Bench) -> None:
    bench.paster.insert(PasteRequest("您好", bench.window.window))
    assert (bench.read(0), bench.pressed) == ([""], False)


def test_the_end_of_the_program_gives_the_clipboard_back(bench: Bench) -> None:
    bench.paster.read_selection(bench.window.window, bench.heard.append)
    bench.paster.shutdown()
    bench.desktop.timer.pass_ms(2_000)
    assert bench.heard == []
