"""A whole insertion on a real desktop, where another program comes between."""

from collections.abc import Iterator

import pytest

from assistant.desktop.paste import Paster
from assistant.desktop.ports import Kept
from assistant.domain.insertion import Outcome, PasteReport, PasteRequest
from tests.contracts.desktops import front_of
from tests.contracts.editors import RealSite
from tests.foreign.helper import Helper
from tests.processes import wait_until


@pytest.fixture
def taker(on_x11: RealSite) -> Iterator[Helper]:
    taker = Helper("taker", env=on_x11.screen.env)
    taker.hear("ready")
    yield taker
    taker.stop()


@pytest.mark.no_qt_log  # Qt warns that it could not get the clipboard, and goes on
def test_what_was_copied_while_we_were_busy_is_kept_and_not_pasted(
    on_x11: RealSite, taker: Helper
) -> None:
    def is_kept() -> bool:
        found: list[Kept] = []
        on_x11.desktop.clipboard.keep(found.append)
        return [each.text for each in found] == ["theirs"]

    reports: list[PasteReport] = []
    on_x11.desktop.hotkeys.take([], lambda window: True, lambda refused: None)  # reads ahead
    on_x11.settle()
    taker.do("take", text="theirs")
    wait_until(is_kept, "what is read ahead, without a look at our own events")
    Paster(on_x11.desktop, reports.append).insert(PasteRequest("ours", front_of(on_x11)))
    on_x11.wait(reports.__len__)
    assert (reports[0].outcome, on_x11.state()["text"]) == (Outcome.DONE, "ours")
    on_x11.other_finds(lambda found: found["text"] == "theirs")
