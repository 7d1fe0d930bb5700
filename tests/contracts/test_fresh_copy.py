"""The system tells that another program copied something, and nothing of what it is."""

from assistant.ui.fresh_copy import FreshCopy
from tests.contracts.desktops import front_of
from tests.contracts.editors import RealSite

ASKED = "这件衣服会缩水吗"


def told(fresh: FreshCopy) -> list[str]:
    heard: list[str] = []
    fresh.ask(heard.append)
    return heard


def test_a_copy_of_another_program_can_be_asked_for(real: RealSite) -> None:
    fresh, heard = FreshCopy(real.desktop), list[str]()
    real.other_copies({"text/plain": ASKED})
    real.wait(lambda: heard or fresh.ask(heard.append))
    assert set(heard) == {ASKED}


def test_what_is_ours_makes_an_earlier_copy_old(real: RealSite) -> None:
    fresh, heard = FreshCopy(real.desktop), list[str]()
    real.other_copies({"text/plain": ASKED})
    real.wait(lambda: heard or fresh.ask(heard.append))
    real.desktop.clipboard.offer("亲", front_of(real), lambda read: None)
    real.settle()
    assert told(fresh) == []
