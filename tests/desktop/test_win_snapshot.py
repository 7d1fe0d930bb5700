"""What lies on a Windows clipboard, read before an insertion asks: when, and what is not."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from assistant.desktop.ports import Kept
from assistant.desktop.win32.clipboard import WinClipboard
from assistant.desktop.win32.contents import MARKS, TEXT, text_content
from assistant.domain.insertion import Window, WindowId
from tests.fakes.windows import STRANGER, TARGET, FakeLoop, FakeSystem
from tests.processes import wait_until

CHAT = Window(WindowId(TARGET), pid=10)
_REST_MS = 100


@dataclass
class Here:
    """A clipboard of ours beside another program's content, and what was asked of that program."""

    loop: FakeLoop
    system: FakeSystem
    clipboard: WinClipboard
    fetched: list[str] = field(default_factory=list)
    late: Callable[[str], object] = lambda name: None

    def fetch(self, name: str) -> None:
        self.fetched.append(name)
        self.late(name)

    def copied(self, text: str = "theirs", more: dict[str, bytes] | None = None) -> None:
        self.system.copied_by(STRANGER, {TEXT: text_content(text), **(more or {})})

    def rest(self, span_ms: float = _REST_MS) -> None:
        """Let time go by, and what is read then be read."""
        self.loop.pass_ms(span_ms)
        wait_until(lambda: self.loop.pass_ms() or not _reading(), "the end of a reading")
        self.loop.pass_ms()

    def near(self) -> None:
        self.clipboard.near(True)
        self.rest()

    def keep_at_once(self) -> str | None:
        """Return the text of what is kept without any time going by."""
        kept: list[Kept] = []
        self.clipboard.keep(kept.append)
        return kept[0].text if kept else None

    def keep(self) -> Kept:
        kept: list[Kept] = []
        self.clipboard.keep(kept.append)
        wait_until(lambda: self.loop.pass_ms() or kept, "what is kept")
        return kept[0]


def _reading() -> bool:
    return any(each.name == "clipboard" for each in threading.enumerate())


@pytest.fixture
def here() -> Here:
    loop = FakeLoop()
    system = FakeSystem(loop)
    clipboard = WinClipboard(loop, system, loop.timer.now)  # type: ignore[arg-type]
    clipboard.opened()
    loop.pass_ms(2000)
    here = Here(loop, system, clipboard)
    system.on_fetch = here.fetch
    here.copied()
    return here


def test_where_an_insertion_may_come_it_finds_what_lies_there(here: Here) -> None:
    here.near()
    assert here.keep_at_once() == "theirs"


def test_a_format_is_asked_for_once(here: Here) -> None:
    here.copied("theirs", {"HTML Format": b"<b>theirs</b>"})
    here.keep()
    assert sorted(here.fetched) == sorted([TEXT, "HTML Format"])


def test_what_is_too_large_is_left_and_the_rest_is_kept(
    here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.desktop.win32.snapshot._SIZE_LIMIT", 100)
    here.copied("theirs", {"HTML Format": bytes(101)})
    kept = here.keep()
    assert kept.text == "theirs" and not kept.complete


def test_what_is_copied_beside_the_workbench_is_read_when_it_has_come_to_rest(here: Here) -> None:
    here.near()
    here.loop.pass_ms(1000)
    here.fetched.clear()
    here.copied("first")
    here.rest(_REST_MS - 1)
    assert here.fetched == []
    here.copied("second")
    here.rest(_REST_MS - 1)
    assert here.fetched == []
    here.rest(1)
    assert here.keep_at_once() == "second"


def test_elsewhere_nothing_is_read_and_nothing_remembered(here: Here) -> None:
    here.rest()
    assert here.fetched == []
    here.near()
    here.clipboard.near(False)
    assert here.keep_at_once() is None


@pytest.mark.parametrize("mark", [*MARKS, "clipboard viewer ignore"])
def test_what_asks_not_to_be_looked_into_is_read_only_for_an_insertion(
    here: Here, mark: str
) -> None:
    here.copied("a password", {mark: bytes(4)})
    here.near()
    assert here.fetched == []
    assert here.keep().text == "a password"


def test_an_insertion_that_asks_while_a_secret_is_listed_gets_it(here: Here) -> None:
    here.copied("a password", {"Clipboard Viewer Ignore": bytes(4)})
    here.clipboard.near(True)
    here.loop.pass_ms(_REST_MS)
    assert here.keep().text == "a password"


def test_what_was_copied_unheard_is_not_taken_for_what_was_read_ahead(here: Here) -> None:
    here.near()
    here.system.follower = 0
    here.copied("unheard")
    assert here.keep_at_once() is None
    assert here.keep().text == "unheard"


def test_an_expected_insertion_gets_what_was_read_for_it_and_no_other_reading(here: Here) -> None:
    here.clipboard.expect()
    here.rest(0)
    before = list(here.fetched)
    assert here.keep_at_once() == "theirs"
    assert here.fetched == before != []


def test_an_insertion_that_never_came_leaves_nothing_in_memory(here: Here) -> None:
    here.clipboard.expect()
    here.rest(0)
    here.loop.pass_ms(250)
    assert here.keep_at_once() is None


def test_what_was_copied_after_the_hotkey_was_heard_is_what_is_kept(here: Here) -> None:
    here.late = lambda name: here.loop.pass_ms() or _wait_for(asked)
    asked = threading.Event()
    here.clipboard.expect()
    kept: list[Kept] = []
    here.clipboard.keep(kept.append)
    here.loop.pass_ms()
    here.late = lambda name: None
    here.system.number += 1
    here.system.formats = {TEXT: text_content("later")}
    asked.set()
    wait_until(lambda: here.loop.pass_ms() or kept, "what is kept")
    assert kept[0].text == "later"


def test_an_owner_that_takes_its_time_is_left_alone_until_an_insertion_asks(here: Here) -> None:
    here.copied("slow", {"PNG": b"p"})
    here.late = lambda name: here.loop.pass_ms(60)
    here.near()
    assert "PNG" not in here.fetched
    here.late = lambda name: None
    assert here.keep() == Kept({"text/plain": b"slow", "image/png": b"p"})


def test_what_is_ours_is_not_read(here: Here) -> None:
    here.clipboard.copy("ours")
    here.near()
    here.clipboard.expect()
    here.rest(0)
    assert here.fetched == []


def test_an_owner_that_answers_a_reading_by_a_change_is_not_read_again_and_again(
    here: Here,
) -> None:
    here.near()
    here.fetched.clear()
    for _ in range(5):
        here.copied("again")
        here.rest()
    assert here.fetched == []
    here.loop.pass_ms(1000)
    here.copied("by the agent")
    here.rest()
    assert here.keep_at_once() == "by the agent"


def test_an_owner_that_has_just_answered_is_not_asked_again_before_the_offer(here: Here) -> None:
    here.near()
    here.clipboard.expect()
    here.system.asked.clear()
    here.clipboard.offer("亲", CHAT, lambda read: None)
    here.loop.pass_ms()
    assert here.clipboard.holds() and here.system.asked == []
    here.copied()
    here.loop.pass_ms(101)
    here.clipboard.offer("亲", CHAT, lambda read: None)
    here.loop.pass_ms()
    assert here.clipboard.holds() and here.system.asked == [STRANGER]


def _wait_for(event: threading.Event) -> bool:
    return event.wait(5)
