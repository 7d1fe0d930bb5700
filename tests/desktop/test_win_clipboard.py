"""The clipboard of Windows as a machine of states: what we put there, and who reads it when."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from assistant.desktop.ports import Kept, Read
from assistant.desktop.win32.clipboard import WinClipboard
from assistant.desktop.win32.contents import FILES, MARKS, TEXT, text_content
from assistant.desktop.win32.dropped import uri_list
from assistant.domain.insertion import Window, WindowId
from tests.fakes.windows import OURS, PART, STRANGER, TARGET, FakeLoop, FakeSystem
from tests.processes import wait_until

CHAT = Window(WindowId(TARGET), pid=10)


@dataclass
class Here:
    """A clipboard of ours over one in memory."""

    loop: FakeLoop
    system: FakeSystem
    clipboard: WinClipboard
    reads: list[Read] = field(default_factory=list)

    def offer(self, text: str = "亲", files: Sequence[str] = ()) -> None:
        assert self.clipboard.offer(text, CHAT, self.reads.append, files)
        self.loop.pass_ms()

    def keep(self) -> Kept:
        kept: list[Kept] = []
        self.clipboard.keep(kept.append)
        wait_until(lambda: self.loop.pass_ms() or kept, "what is kept")
        return kept[0]

    def copied(self, text: str = "theirs") -> None:
        self.system.copied_by(STRANGER, {TEXT: text_content(text)})


@pytest.fixture
def here() -> Here:
    loop = FakeLoop()
    system = FakeSystem(loop)
    clipboard = WinClipboard(loop, system, loop.timer.now)  # type: ignore[arg-type]
    clipboard.opened()
    return Here(loop, system, clipboard)


def test_an_offer_is_made_only_when_somebody_asks(here: Here) -> None:
    here.offer("第一\n第二")
    assert here.system.formats == {TEXT: None, **MARKS}
    assert here.system.read_for(TARGET) == "第一\r\n第二\0".encode("utf-16-le")


def test_files_are_offered_as_windows_has_them_and_made_only_when_somebody_asks(
    here: Here,
) -> None:
    here.offer(files=["/shop/尺码表.png", "/shop/b.pdf"])
    assert here.system.formats == {FILES: None, **MARKS}
    assert here.system.read_for(STRANGER, FILES) == b""
    listed = uri_list(here.system.read_for(TARGET, FILES))
    assert listed == b"file:///shop/%E5%B0%BA%E7%A0%81%E8%A1%A8.png\r\nfile:///shop/b.pdf\r\n"
    assert len(here.reads) == 1


def test_files_that_nobody_fetched_are_left_behind_at_the_end(here: Here) -> None:
    here.offer(files=["/shop/a.png"])
    here.system.leave()
    assert uri_list(here.system.formats[FILES] or b"") == b"file:///shop/a.png\r\n"


def test_the_target_is_told_when_it_reads(here: Here) -> None:
    here.offer()
    here.system.read_for(TARGET)
    assert here.reads == [Read(here.loop.timer.now(), True)]


def test_a_part_of_the_target_from_another_process_is_the_target_while_it_has_the_keys(
    here: Here,
) -> None:
    here.offer()
    assert here.system.read_for(PART) == b""
    here.system.has_keys = PART
    assert here.system.read_for(PART) == text_content("亲")
    assert len(here.reads) == 1


@pytest.mark.parametrize("front", [TARGET, STRANGER])
def test_who_opened_it_for_no_window_is_taken_for_the_one_in_front(here: Here, front: int) -> None:
    here.system.in_front = front
    here.offer()
    here.system.read_for(0)
    assert len(here.reads) == (1 if front == TARGET else 0)


def test_a_stranger_that_reads_at_once_does_not_hide_the_read_of_the_target(here: Here) -> None:
    here.offer()
    assert here.system.read_for(STRANGER) == b""
    assert here.reads == []
    assert here.system.read_for(TARGET) == text_content("亲")
    assert len(here.reads) == 1
    assert here.system.read_for(STRANGER) == text_content("亲")


def test_a_stranger_is_answered_when_the_target_had_its_time(here: Here) -> None:
    here.offer()
    here.loop.pass_ms(1001)
    assert here.system.read_for(STRANGER) == text_content("亲")
    here.loop.pass_ms(30)
    here.system.read_for(TARGET)
    assert len(here.reads) == 1


def test_a_stranger_that_reads_whatever_is_put_there_is_not_obeyed_for_ever(here: Here) -> None:
    here.offer()
    here.loop.pass_ms(1001)
    rounds = 0
    while here.system.formats[TEXT] is None:
        here.system.read_for(STRANGER)
        here.loop.pass_ms(30)
        rounds += 1
    assert 1 < rounds < 50


def test_what_takes_the_place_of_an_offer_is_not_made_an_offer_again(here: Here) -> None:
    here.offer()
    here.loop.pass_ms(1001)
    here.system.read_for(STRANGER)
    here.clipboard.copy("to stay")
    here.loop.pass_ms(100)
    assert here.system.formats[TEXT] == text_content("to stay")


def test_no_read_is_told_of_an_offer_that_gave_way(here: Here) -> None:
    here.offer()
    here.system.opened_for = TARGET
    here.system.fetch(TEXT, 1000)
    here.clipboard.restore(Kept())
    here.loop.pass_ms()
    assert here.reads == []


def test_it_is_tried_again_while_another_program_has_the_clipboard_open(here: Here) -> None:
    here.system.busy = True
    here.offer()
    assert here.clipboard.ours() and not here.clipboard.holds()
    here.system.busy = False
    here.loop.pass_ms(5)
    assert here.clipboard.ours() and here.clipboard.holds()


def test_what_never_got_there_is_not_ours(here: Here) -> None:
    here.system.busy = True
    here.offer()
    here.loop.pass_ms(2000)
    assert not here.clipboard.ours() and not here.clipboard.holds()


def test_an_offer_that_stands_for_another_that_could_not_is_not_kept_as_if_it_were_the_agents(
    here: Here,
) -> None:
    here.copied("the agent's")
    here.keep()
    here.offer("first")
    here.system.busy = True
    here.offer("second")
    here.clipboard.lost()
    assert here.keep().text == "the agent's"


def test_another_program_that_copies_is_believed(here: Here) -> None:
    here.offer()
    here.copied()
    assert not here.clipboard.ours() and not here.clipboard.holds()
    assert here.keep().text == "theirs"


def test_what_is_restored_is_out_of_histories_and_what_is_cleared_is_empty(here: Here) -> None:
    here.clipboard.restore(Kept({"text/plain": b"a", "PNG": b"p"}))
    here.loop.pass_ms()
    assert here.system.formats == {TEXT: text_content("a"), "PNG": b"p", **MARKS}
    here.clipboard.restore(Kept())
    here.loop.pass_ms()
    assert (here.system.formats, here.system.owned_by) == ({}, OURS)


def test_histories_may_see_what_is_put_there_where_the_agent_wants_it(here: Here) -> None:
    here.clipboard.private(False)
    here.clipboard.copy("a")
    here.loop.pass_ms()
    assert here.system.formats == {TEXT: text_content("a")}


def test_a_restore_that_was_on_its_way_at_the_end_is_done(here: Here) -> None:
    here.offer()
    here.clipboard.restore(Kept({"text/plain": b"earlier"}))
    here.system.leave()
    assert here.system.formats[TEXT] == text_content("earlier")


def test_an_offer_that_nobody_read_is_left_behind_at_the_end(here: Here) -> None:
    here.offer()
    here.system.leave()
    assert here.system.formats == {TEXT: text_content("亲"), **MARKS}


def test_nothing_of_another_programs_is_touched_at_the_end(here: Here) -> None:
    here.offer()
    here.copied()
    here.system.leave()
    assert here.system.formats == {TEXT: text_content("theirs")}


def test_all_that_lies_there_is_kept_in_the_order_it_was_put_there(here: Here) -> None:
    put = {"Rich Text Format": b"{}", TEXT: text_content("a\nb"), "PNG": b"p", "CF_TEXT": b"a"}
    here.system.copied_by(STRANGER, put)
    assert [*here.keep().formats] == ["Rich Text Format", "text/plain", "image/png"]
    assert here.keep() == Kept(
        {"Rich Text Format": b"{}", "text/plain": b"a\nb", "image/png": b"p"}
    )


def test_an_owner_that_hangs_is_not_asked(here: Here) -> None:
    here.copied()
    here.system.hung.add(STRANGER)
    assert here.keep() == Kept(complete=False)


def test_what_an_owner_gave_in_time_is_kept_where_it_is_slow_with_the_rest(here: Here) -> None:
    def late(name: str) -> None:
        if name != TEXT:
            here.loop.pass_ms(250)

    here.copied("quick")
    here.system.formats |= {"HTML Format": b"late", "PNG": b"never"}
    here.system.on_fetch = late
    assert here.keep() == Kept({"text/plain": b"quick"}, complete=False)


def test_a_content_of_which_nothing_can_be_kept_is_lost(here: Here) -> None:
    here.system.copied_by(STRANGER, {"DataObject": b"1"})
    assert here.keep() == Kept(complete=False)
    here.system.copied_by(STRANGER, {})
    assert here.keep() == Kept()


def test_who_asks_after_the_end_is_told_that_all_is_lost(here: Here) -> None:
    here.copied()
    here.loop.dead = True
    assert here.keep() == Kept(complete=False)


def test_keeping_waits_for_a_program_that_has_the_clipboard_open(here: Here) -> None:
    kept: list[Kept] = []
    here.copied()
    here.system.busy = True
    here.clipboard.keep(kept.append)
    here.loop.pass_ms()
    here.system.busy = False
    wait_until(lambda: here.loop.pass_ms() or kept, "what is kept")
    assert kept[0].text == "theirs"
