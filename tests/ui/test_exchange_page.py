"""The page of import and export: the way into the wizard, and a file that is written whole."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.ui.settings.exchange import ExchangePage
from assistant.ui.widgets.buttons import Button
from tests.ui.world import World


@pytest.fixture
def page(qtbot: QtBot, shop: World) -> ExchangePage:
    made = ExchangePage(shop.desk, shop.lane)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_wizard_is_wanted_by_its_button(qtbot: QtBot, page: ExchangePage) -> None:
    button = next(each for each in page.findChildren(Button) if each.text() == "Import…")
    with qtbot.waitSignal(page.import_requested) as heard:
        button.click()
    assert heard.args == [[]]


def test_an_export_that_is_called_off_leaves_the_older_file(
    qtbot: QtBot, shop: World, page: ExchangePage, tmp_path: Path
) -> None:
    file, gate = tmp_path / "out.csv", threading.Event()
    file.write_text("older", "utf-8")
    shop.worker.submit(gate.wait)
    page.write_out(file)
    page.call_off()
    gate.set()
    qtbot.waitUntil(lambda: page.message() == "Called off: nothing was written.")
    assert [each.name for each in tmp_path.glob("out*")] == ["out.csv"]
    assert file.read_text("utf-8") == "older"


def test_the_library_is_written_to_a_file(qtbot: QtBot, page: ExchangePage, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    page.write_out(file)
    qtbot.waitUntil(lambda: page.message().startswith("Phrases exported to "))
    assert file.read_text(encoding="utf-8-sig").startswith("分组,标题,编码,快捷键,内容")
