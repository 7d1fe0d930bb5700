"""Two products side by side: their picture is pasted as a file into a page in Chromium."""

from collections.abc import Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from assistant.app.wiring import open_desk
from assistant.domain.products import ProductDraft, Specification
from assistant.domain.workbenches import WorkbenchRule
from assistant.ui.products.compare_picture import WIDTH
from tests.foreign.browser import Browser
from tests.journeys.watched import Watch, keyboard, watched
from tests.processes import Screen, wait_until

TITLE = "workbench page"


def prepare(folder: Path) -> None:
    """Make a data folder with a dress of the shop and one of somebody else."""
    opened = open_desk(folder)
    drafts = [
        ProductDraft(
            title=title,
            item_number=number,
            category="女装 / 连衣裙",
            specifications=(Specification("面料", fabric),),
            ours=ours,
        )
        for title, number, fabric, ours in (
            ("修身连衣裙", "A2031", "棉", True),
            ("别家的裙子", "ZX9", "别家的裙子同款麻", False),
        )
    ]
    opened.desk.catalogue.add(drafts)
    rule = WorkbenchRule("千牛", "*", TITLE)
    opened.desk.preferences.change(language="en", workbenches=(rule,), first_run_done=True)
    opened.database.close()


@pytest.fixture
def beside(window_manager: Screen, tmp_path: Path) -> Iterator[tuple[Watch, Browser]]:
    """The program with the comparison on view, and the page in front of it."""
    prepare(tmp_path)
    with ExitStack() as stack:
        watch = stack.enter_context(watched(window_manager, tmp_path))
        agent = stack.enter_context(keyboard(window_manager))
        browser = Browser(window_manager.env)
        stack.callback(browser.stop)
        browser.hear("ready")
        wait_until(lambda: "workbench" in agent.title_in_front(), "the page in front")
        watch.ask("show_product", "shown", number="A2031")
        watch.sees("differences are marked")
        browser.do("clear", field="textarea")
        browser.hear("cleared")
        yield watch, browser


def test_the_picture_of_a_comparison_is_given_to_a_page_as_a_file(
    beside: tuple[Watch, Browser], tmp_path: Path
) -> None:
    watch, browser = beside
    watch.sees("Insert as picture")
    watch.ask("press", "pressed", words="Insert as picture")
    ((name, size, kind),) = browser.hear("files")["files"]
    assert (name, kind) == ("商品对比.png", "image/png")
    (kept,) = (each for each in (tmp_path / "files").rglob("*.png") if "named" not in each.parts)
    content = kept.read_bytes()
    assert (len(content), kept.stem) == (size, sha256(content).hexdigest())
    assert QImage(str(kept)).width() == WIDTH


def test_the_text_of_a_comparison_has_no_name_of_others(beside: tuple[Watch, Browser]) -> None:
    watch, browser = beside
    watch.ask("press", "pressed", words="Insert as text")
    text = browser.hear("text")["text"]
    assert "本款 A2031" in text
    assert "别家" not in text and "ZX9" not in text
