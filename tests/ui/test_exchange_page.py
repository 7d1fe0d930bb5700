"""The page of import and export: the way into the wizard, and a file that is written whole."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.policy import PARTS
from assistant.domain.products import ProductDraft
from assistant.files.library_archive import read_archive
from assistant.services.exports import FORMS
from assistant.ui.settings.exchange import FORM_WORDS, ExchangePage
from assistant.ui.settings.packing import OFF_WORDS
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.scrolling import scrolling
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


def test_the_part_for_products_is_brought_into_view(qtbot: QtBot, shop: World) -> None:
    page = ExchangePage(shop.desk, shop.lane)
    area = scrolling(page)
    qtbot.addWidget(area)
    area.resize(320, 240)
    area.show()
    page.show_part("products")
    qtbot.waitUntil(lambda: not page.products.export.visibleRegion().isEmpty())


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


def test_the_way_back_to_qianniu_stands_beside_the_import(
    qtbot: QtBot, shop: World, page: ExchangePage, tmp_path: Path
) -> None:
    assert any(each.text() == "Back to 千牛…" for each in page.findChildren(Button))
    file = tmp_path / "千牛.csv"
    page.write_out(file, "qianniu", everything=True)
    qtbot.waitUntil(lambda: page.message().startswith("Phrases exported to "))
    assert file.read_bytes().startswith("快捷短语编码,快捷短语,快捷短语分组\r\n".encode("gb18030"))
    assert "催发货" in page.writing.report()  # its variable stays as text


def test_a_pack_is_written_with_what_it_switches_off(
    qtbot: QtBot, shop: World, page: ExchangePage, tmp_path: Path
) -> None:
    assert not page.packing.write.isEnabled()
    page.packing.name.setText("官方话术")
    assert page.packing.write.isEnabled()
    page.packing.boxes["out_of_time"].setChecked(True)
    page.packing.write_out(tmp_path / "官方.deskmate")
    qtbot.waitUntil(lambda: page.message().startswith("Phrases exported to "))
    assert shop.desk.packs.made() == {"官方话术": 1}
    said = read_archive(tmp_path / "官方.deskmate")["pack"]
    assert (said["version"], said["off"]) == (1, ["out_of_time"])


def test_every_form_has_its_words_and_what_is_offered_can_be_switched_off() -> None:
    assert FORM_WORDS.keys() == FORMS.keys()
    assert OFF_WORDS.keys() <= PARTS.keys()


def test_products_are_written_to_a_workbook(
    qtbot: QtBot, shop: World, page: ExchangePage, tmp_path: Path
) -> None:
    shop.worker.submit(lambda: shop.desk.catalogue.add([ProductDraft(title="裙")])).result()
    page.products.write_out(tmp_path / "out.xlsx")
    qtbot.waitUntil(lambda: page.message().startswith("Products exported to "))
    assert page.message().endswith(": 1.") and (tmp_path / "out.xlsx").exists()


def test_an_empty_table_for_products_is_written(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path
) -> None:
    page.products.write_template(tmp_path / "in.csv")
    qtbot.waitUntil(lambda: page.message().startswith("Empty table written to "))
    assert (tmp_path / "in.csv").read_text("utf-8-sig").startswith("货号,标题,")
