"""A real window copies what is selected in it, and the clipboard gets back what the agent had."""

import pytest

from assistant.desktop.paste import Paster
from assistant.ui.fresh_copy import FreshCopy
from tests.contracts.desktops import front_of
from tests.contracts.editors import RealSite
from tests.foreign.contents import RICH


def read(real: RealSite) -> str:
    heard: list[str] = []
    paster = Paster(real.desktop, lambda report: None)
    paster.read_selection(front_of(real), heard.append)
    real.wait(heard.__len__)
    return heard[0]


@pytest.mark.parametrize("selected", ["tb_小鹿1015", ""])
def test_a_selection_is_read_and_the_agents_copy_is_given_back(
    real: RealSite, selected: str
) -> None:
    real._ask(real.editors["workbench"], "select", "selected", text=selected)
    assert read(real) == selected
    real.other_finds(lambda found: found["text"] == RICH["text/plain"])
    real.other_finds(lambda found: RICH["text/html"] in found["html"])


def test_a_selection_is_read_while_the_keys_of_the_look_up_are_held(real: RealSite) -> None:
    real._ask(real.editors["workbench"], "select", "selected", text="tb_小鹿1015")
    with real.agent.holding("Ctrl", "Alt"):
        assert read(real) == "tb_小鹿1015"


def test_what_was_given_back_counts_as_no_fresh_copy(real: RealSite) -> None:
    fresh = FreshCopy(real.desktop)
    real._ask(real.editors["workbench"], "select", "selected", text="tb_小鹿1015")
    assert read(real) == "tb_小鹿1015"
    real.other_finds(lambda found: found["text"] == RICH["text/plain"])
    real.settle()
    real.wait(lambda: not fresh.fresh)
