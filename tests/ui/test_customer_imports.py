"""Customers in the import wizard and on their way out: shown first, never into a plain file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.domain.customer_changes import changes
from assistant.domain.customer_columns import CUSTOMER_MEANINGS, CUSTOMER_TABLES
from assistant.domain.customers import CustomerDraft, Nickname, Tag
from assistant.domain.merging import Choice, Kind
from assistant.domain.orders import OrderDraft
from assistant.ui.importing.customer_words import CUSTOMER_MEANING_NAMES, FIELD_NAMES
from assistant.ui.importing.listing import summary
from assistant.ui.importing.wizard import REPORT, ROWS, SOURCE, WORK, ImportWizard
from assistant.ui.settings.exchange import ExchangePage
from tests.ui.world import World

_TABLE = "昵称,肤质,备注\n小鹿,油皮,怕热\n小**,干皮,\n"


@pytest.fixture
def wizard(qtbot: QtBot, private: World) -> ImportWizard:
    made = ImportWizard(private.desk, private.lane)
    qtbot.addWidget(made)
    made.resize(360, 640)
    made.show()
    return made


def _file(folder: Path, text: str = _TABLE) -> Path:
    file = folder / "table.csv"
    file.write_text(text, encoding="utf-8")
    return file


def _shown(qtbot: QtBot, wizard: ImportWizard, file: Path) -> None:
    wizard.take([file])
    qtbot.waitUntil(lambda: wizard.step() == SOURCE)
    wizard.read()
    qtbot.waitUntil(lambda: wizard.step() == ROWS)


def _imported(qtbot: QtBot, wizard: ImportWizard) -> None:
    wizard.take_in()
    qtbot.waitUntil(lambda: wizard.step() == REPORT)


def _rows(wizard: ImportWizard) -> list[tuple[str, str, str]]:
    model = wizard.rows.model
    found = (model.row(at) for at in range(model.rowCount()))
    return [summary(each) for each in found if each is not None]


def test_each_customer_is_shown_with_what_would_be_noted(
    qtbot: QtBot, wizard: ImportWizard, private: World, tmp_path: Path
) -> None:
    draft = CustomerDraft(names=(Nickname("小鹿"),), tags=(Tag("skin", "敏感肌"),))
    private.worker.submit(lambda: private.desk.customers.add([draft])).result()
    _shown(qtbot, wizard, _file(tmp_path))
    assert _rows(wizard) == [
        ("Changed", "小鹿", "Tags: 油皮 · Notes: 怕热"),
        ("Faulty", "Row 3", ""),
    ]


def test_customers_are_added_to_and_never_kept_twice(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    _shown(qtbot, wizard, _file(tmp_path))
    box = wizard.rows.boxes[Kind.CHANGED]
    offered = [box.itemData(at) for at in range(box.count())]
    assert offered == [Choice.REPLACE.value, Choice.SKIP.value]


def test_a_whole_import_is_taken_back_from_the_report(
    qtbot: QtBot, wizard: ImportWizard, private: World, tmp_path: Path
) -> None:
    _shown(qtbot, wizard, _file(tmp_path))
    _imported(qtbot, wizard)
    assert private.worker.submit(private.desk.customers.count).result() == 1
    wizard.undo()
    qtbot.waitUntil(lambda: not wizard.report.undo.isEnabled())
    assert private.worker.submit(private.desk.customers.count).result() == 0


def test_before_the_data_is_encrypted_that_is_wanted_first(
    qtbot: QtBot, shop: World, tmp_path: Path
) -> None:
    wizard = ImportWizard(shop.desk, shop.lane)
    qtbot.addWidget(wizard)
    _shown(qtbot, wizard, _file(tmp_path))
    with qtbot.waitSignal(wizard.protection_wanted) as heard:
        wizard.take_in()
    then: Callable[[], None] = heard.args[0]
    assert wizard.step() == ROWS and then == wizard.take_in


def test_once_the_data_is_encrypted_the_import_goes_on_where_it_was(
    qtbot: QtBot, shop: World, tmp_path: Path
) -> None:
    def protect(then: Callable[[], None]) -> None:
        shop.worker.submit(shop.desk.vault.protect).result()
        then()

    wizard = ImportWizard(shop.desk, shop.lane)
    qtbot.addWidget(wizard)
    wizard.protection_wanted.connect(protect)
    _shown(qtbot, wizard, _file(tmp_path))
    _imported(qtbot, wizard)
    assert shop.worker.submit(shop.desk.customers.count).result() == 1
    assert "小鹿".encode() not in (tmp_path / "deskmate.db").read_bytes()


def test_headings_of_customers_are_not_remembered_where_they_lie_open(
    qtbot: QtBot, shop: World, tmp_path: Path
) -> None:
    wizard = ImportWizard(shop.desk, shop.lane)
    qtbot.addWidget(wizard)
    file = _file(tmp_path, "小鹿,昵称\n小鸟,怕热\n")
    _shown(qtbot, wizard, file)
    assert "小鹿" not in str(shop.desk.preferences.state("import_columns", {}))


def test_the_page_that_encrypts_opens_over_the_wizard_and_the_import_goes_on(
    qtbot: QtBot, pages: Pages, tmp_path: Path
) -> None:
    pages.imports.open([_file(tmp_path)])
    qtbot.waitUntil(lambda: bool(pages.window.findChildren(ImportWizard)))
    (wizard,) = pages.window.findChildren(ImportWizard)
    qtbot.waitUntil(lambda: wizard.step() == SOURCE)
    wizard.read()
    qtbot.waitUntil(lambda: wizard.step() == ROWS)
    wizard.take_in()
    qtbot.waitUntil(lambda: pages.customers.protecting._page is not None)
    assert wizard.step() == ROWS != WORK


def test_every_meaning_and_every_field_has_a_name() -> None:
    assert {*CUSTOMER_MEANING_NAMES} == {"", *CUSTOMER_MEANINGS}
    everything = CustomerDraft.__dataclass_fields__.keys() | OrderDraft.__dataclass_fields__.keys()
    assert {*FIELD_NAMES} == everything - {"number", "platform", "customer"}
    assert not changes(CustomerDraft(), CustomerDraft()) and CUSTOMER_TABLES


def test_customers_are_written_out_where_there_may_be_any(
    qtbot: QtBot, private: World, tmp_path: Path
) -> None:
    page = ExchangePage(private.desk, private.lane)
    qtbot.addWidget(page)
    page.customers.write_out(tmp_path / "out.xlsx")
    qtbot.waitUntil(lambda: "Customers exported" in page.message())


def test_where_nobody_s_data_is_kept_no_way_out_is_offered(qtbot: QtBot, shop: World) -> None:
    page = ExchangePage(shop.desk, shop.lane)
    qtbot.addWidget(page)
    page.show()
    assert not page.customers.isVisible()
    shop.worker.submit(shop.desk.vault.protect).result()
    page.hide()
    page.show()
    assert page.customers.isVisible()


def test_the_list_of_customers_leads_to_the_way_out(qtbot: QtBot, pages: Pages) -> None:
    pages.customers.screen.shelf.asked.emit("export")
    qtbot.waitUntil(lambda: pages.window.showing() == "settings")
