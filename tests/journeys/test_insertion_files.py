"""Files pasted by reference: into a native chat window, and into a page in Chromium."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.foreign.browser import Browser
from tests.foreign.contents import same_as_rich
from tests.foreign.helper import Helper
from tests.foreign.stage import Stage, stage
from tests.pictures import png
from tests.processes import pause, wait_until


@pytest.fixture(scope="module")
def chart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("shop") / "尺码表 2026.png"
    file.write_bytes(png())
    return file


@pytest.fixture(scope="module")
def page(chart: Path) -> Iterator[tuple[Stage, Any, Helper]]:
    with stage() as raised:
        browser = Browser(raised.screen.env)
        raised.helpers.append(browser)
        browser.hear("ready")
        wait_until(lambda: "workbench" in raised.agent.title_in_front(), "the page in front")
        yield raised, browser, raised.host({"Ctrl+1": str(chart), "Ctrl+2": "亲，请看图"})


@pytest.mark.parametrize("field", ["textarea", "contenteditable"])
@pytest.mark.parametrize("block_ms", [0, 600])
def test_a_page_is_given_the_file_itself(
    page: tuple[Stage, Any, Helper], chart: Path, field: str, block_ms: int
) -> None:
    raised, browser, host = page
    raised.copy()
    browser.do("clear", field=field, block=block_ms)
    browser.hear("cleared")
    with raised.agent.holding("Ctrl", "1"):
        pause(0.06)
    given = browser.hear("files")["files"]
    assert given == [[chart.name, chart.stat().st_size, "image/png"]]
    assert host.hear("report")["outcome"] == "DONE"
    assert same_as_rich(raised.clipboard())
    browser.do("state")
    assert browser.hear("state")["text"] == ""


def test_a_text_a_file_and_a_text_reach_a_page_in_their_order(
    page: tuple[Stage, Any, Helper],
) -> None:
    raised, browser, host = page
    browser.do("clear", field="textarea")
    browser.hear("cleared")
    with raised.agent.holding("Ctrl"):
        for key in "212":
            with raised.agent.holding(key):
                pause(0.05)
            pause(0.1)
    browser.hear("text", text="亲，请看图")
    browser.hear("files")
    browser.hear("text", text="亲，请看图亲，请看图")
    assert [host.hear("report")["outcome"] for _ in range(3)] == ["DONE"] * 3


def test_a_native_window_is_given_the_file_and_the_clipboard_comes_back(chart: Path) -> None:
    with stage() as raised:
        editor, host = raised.editor(), raised.host({"Ctrl+1": str(chart)})
        raised.copy()
        with raised.agent.holding("Ctrl", "1"):
            pause(0.06)
        assert editor.hear("files")["files"] == [str(chart)]
        assert host.hear("report")["outcome"] == "DONE"
        assert same_as_rich(raised.clipboard())
