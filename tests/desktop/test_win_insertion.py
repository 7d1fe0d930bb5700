"""Whole insertions over a Windows clipboard in memory: what other programs do meanwhile."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.desktop.paste import Paster
from assistant.desktop.ports import Keys, KeysDone, Pressed
from assistant.desktop.win32.clipboard import WinClipboard
from assistant.desktop.win32.contents import MARKS, TEXT, text_content
from assistant.domain.insertion import Outcome, PasteReport, PasteRequest
from tests.fakes.desktop import FakeDesktop, editor
from tests.fakes.windows import STRANGER, TARGET, FakeLoop, FakeSystem
from tests.processes import wait_until

EARLIER = {TEXT: text_content("earlier"), "Rich Text Format": b"{}"}
Step = Callable[["Here"], object]


class Here:
    """An insertion into a window that reads as soon as the keys have come."""

    def __init__(self) -> None:
        window = editor(TARGET)
        fake = FakeDesktop(window)
        self.window = replace(window.window, pid=10)
        fake.in_front = self.window
        self.loop = FakeLoop()
        self.loop.timer = fake.timer
        self.loop.after = fake.timer.after
        self.system = FakeSystem(self.loop)
        self.clipboard = WinClipboard(self.loop, self.system, fake.timer.now)  # type: ignore[arg-type]
        self.clipboard.opened()
        self.system.copied_by(STRANGER, EARLIER)
        self.before_keys: list[Step] = []
        self.after_keys: list[Step] = []
        self.pasted: list[bytes] = []
        self.reports: list[PasteReport] = []
        desktop = replace(fake.bundle(), clipboard=self.clipboard, keyboard=self)
        self.paster = Paster(desktop, self.reports.append)

    def press(self, keys: Keys, then: Callable[[KeysDone], None]) -> None:
        """Press, on the desktop thread, after what was handed to it before."""
        self.loop.post(lambda: self._press(then))

    def _press(self, then: Callable[[KeysDone], None]) -> None:
        if self.before_keys:
            self.before_keys.pop(0)(self)
        if not self.clipboard.holds():
            then(KeysDone(Pressed.NOT_OURS))
            return
        at = self.loop.timer.now()
        for step in self.after_keys or [Here.paste]:
            step(self)
        then(KeysDone(Pressed.SENT, at))

    def paste(self) -> None:
        """Let the target read."""
        self.pasted.append(self.system.read_for(TARGET))

    def insert(self, *texts: str) -> list[Outcome]:
        for text in texts:
            self.paster.insert(PasteRequest(text, self.window))

        def ended() -> bool:
            self.loop.pass_ms(20)
            return len(self.reports) == len(texts)

        wait_until(ended, "the end of the insertion")
        self.loop.pass_ms(20)
        return [report.outcome for report in self.reports]


@pytest.fixture
def here() -> Here:
    return Here()


def test_texts_are_read_in_order_and_what_was_there_is_back(here: Here) -> None:
    assert here.insert("一", "二") == [Outcome.DONE, Outcome.DONE]
    assert here.pasted == [text_content("一"), text_content("二")]
    assert here.system.formats == {**EARLIER, **MARKS}


def test_a_program_that_looks_first_neither_ends_nor_hides_the_wait_for_the_target(
    here: Here,
) -> None:
    here.before_keys = [lambda it: it.system.read_for(STRANGER)]
    here.after_keys = [lambda it: it.system.read_for(STRANGER), Here.paste]
    assert here.insert("一") == [Outcome.DONE]
    assert here.pasted == [text_content("一")]


def test_a_clipboard_that_is_open_elsewhere_for_a_moment_is_waited_for(here: Here) -> None:
    def open_elsewhere(it: Here) -> None:
        it.clipboard.lost()  # as if it could not be put there in time
        it.system.busy = True
        it.loop.after(40, lambda: setattr(it.system, "busy", False))

    here.before_keys = [open_elsewhere]
    assert here.insert("一") == [Outcome.DONE]
    assert here.pasted == [text_content("一")]
    assert here.system.formats == {**EARLIER, **MARKS}


def test_what_is_copied_right_before_the_keys_is_kept_and_comes_back(here: Here) -> None:
    theirs = {TEXT: text_content("theirs")}
    here.before_keys = [lambda it: it.system.copied_by(STRANGER, theirs)]
    assert here.insert("一") == [Outcome.DONE]
    assert here.pasted == [text_content("一")]
    assert here.system.formats == {**theirs, **MARKS}


def test_a_text_that_the_target_never_reads_stays_for_the_agent(here: Here) -> None:
    here.after_keys = [lambda it: None]
    assert here.insert("一") == [Outcome.NOT_READ]
    assert here.system.read_for(TARGET) == text_content("一")


def test_a_clipboard_that_is_never_free_is_told(here: Here) -> None:
    here.system.busy = True
    assert here.insert("一") == [Outcome.CLIPBOARD_BUSY]
    assert here.pasted == []
    assert here.system.formats == EARLIER
