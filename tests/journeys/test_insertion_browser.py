"""Insertions into a page in Chromium, which reads before and after the page's own handler."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.foreign.browser import Browser
from tests.foreign.contents import same_as_rich
from tests.foreign.helper import Helper
from tests.foreign.stage import PHRASES, Stage, stage
from tests.processes import pause, wait_until


@pytest.fixture(scope="module")
def page() -> Iterator[tuple[Stage, Any, Helper]]:
    with stage() as raised:
        browser = Browser(raised.screen.env)
        raised.helpers.append(browser)
        browser.hear("ready")
        wait_until(lambda: "workbench" in raised.agent.title_in_front(), "the page in front")
        yield raised, browser, raised.host()


@pytest.mark.parametrize("field", ["textarea", "contenteditable"])
@pytest.mark.parametrize("block_ms", [0, 600, 1500])
def test_a_page_that_handles_the_paste_itself_gets_exactly_the_phrase(
    page: tuple[Stage, Any, Helper], field: str, block_ms: int
) -> None:
    raised, browser, host = page
    raised.copy()
    browser.do("clear", field=field, block=block_ms)
    assert browser.hear("cleared")["focus"]
    with raised.agent.holding("Ctrl", "1"):
        pause(0.06)
    browser.hear("text", text=PHRASES["Ctrl+1"])
    assert host.hear("report")["outcome"] == "DONE"
    assert same_as_rich(raised.clipboard())
    browser.do("state")
    assert browser.hear("state")["text"] == PHRASES["Ctrl+1"]


def test_five_phrases_in_a_row_arrive_in_order(page: tuple[Stage, Any, Helper]) -> None:
    raised, browser, host = page
    browser.do("clear", field="textarea", block=200)
    browser.hear("cleared")
    with raised.agent.holding("Ctrl"):
        for key in "12345":
            with raised.agent.holding(key):
                pause(0.05)
            pause(0.1)
    browser.hear("text", text="".join(PHRASES[f"Ctrl+{key}"] for key in "12345"))
    assert [host.hear("report")["outcome"] for _ in range(5)] == ["DONE"] * 5
