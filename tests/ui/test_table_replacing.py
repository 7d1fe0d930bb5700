"""Finding and replacing in the table's window: seen first, ticked, then one step."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from assistant.domain.replacing import FIELDS
from assistant.ui.table.replacing import ALL, CHOSEN, LISTED, ReplacePage
from assistant.ui.table.window import TableWindow
from tests.ui.world import World

Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot, shop: World) -> Iterator[TableWindow]:
    made = TableWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.page.model.rowCount() == 6)
    yield made


@pytest.fixture
def page(table: TableWindow, qtbot: QtBot) -> ReplacePage:
    qtbot.keyClick(table, Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    for name in FIELDS:
        table.replacing.fields[name].setChecked(True)
    return table.replacing


def look_for(page: ReplacePage, what: str, by: str, rows: int, qtbot: QtBot) -> None:
    page.what.setText(what)
    page.by.setText(by)
    page.look()
    qtbot.waitUntil(lambda: page.model.rowCount() == rows)


def test_what_would_change_is_listed_and_replaced_as_one_step(
    table: TableWindow, page: ReplacePage, shop: World, qtbot: QtBot
) -> None:
    look_for(page, "退货", "退换", 1, qtbot)
    look_for(page, "您", "你", 3, qtbot)
    assert shop.named("欢迎语").body.startswith("您好")
    page._go.click()
    qtbot.waitUntil(lambda: shop.named("欢迎语").body.startswith("你好"))
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert "Replaced." in table.foot.text()
    table.foot.undo_requested.emit()
    qtbot.waitUntil(lambda: shop.named("欢迎语").body.startswith("您好"))


def test_rows_without_a_tick_stay_as_they_are(page: ReplacePage, shop: World, qtbot: QtBot) -> None:
    look_for(page, "您", "你", 3, qtbot)
    row = [page.model.row(number).title for number in range(3)].index("欢迎语")
    page.list.setCurrentIndex(page.model.index(row, 0))
    qtbot.keyClick(page.list, Key.Key_Space)
    assert (page.model.count(), page.model.is_on(row)) == (2, False)
    page._go.click()
    qtbot.waitUntil(lambda: "你" in shop.named("尺码推荐").body)
    assert shop.named("欢迎语").body.startswith("您好")


def test_a_row_that_cannot_be_carried_out_says_why(page: ReplacePage, qtbot: QtBot) -> None:
    look_for(page, "尺码推荐", "长" * 201, 1, qtbot)
    after = page.model.index(0, 3).data()
    assert (page.model.count(), after) == (0, "The text is longer than 200 characters.")


def test_it_looks_where_it_is_told_to(table: TableWindow, page: ReplacePage, qtbot: QtBot) -> None:
    look_for(page, "您", "你", 3, qtbot)
    ids = table.page.listed_ids()
    page.begin(ids[:1], ids[:2])
    assert [page.scope.itemData(number) for number in range(3)] == [ALL, LISTED, CHOSEN]
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)


def test_an_expression_that_makes_no_sense_is_said_at_once(page: ReplacePage, qtbot: QtBot) -> None:
    page.regex.setChecked(True)
    look_for(page, "退(货|款)", "$1退", 1, qtbot)
    assert page.model.row(0).new == "货退运费谁出"
    look_for(page, "(退", "", 0, qtbot)
    assert "character" in page._message.text()


def test_the_preview_keeps_its_promises(
    page: ReplacePage, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    look_for(page, "您", "你", 3, qtbot)
    qtmodeltester.check(page.model)


def test_escape_leads_back_to_the_table(
    table: TableWindow, page: ReplacePage, qtbot: QtBot
) -> None:
    assert page.isVisible()
    qtbot.keyClick(page.what, Key.Key_Escape)
    assert (page.isVisible(), table.page.isVisible(), table.isVisible()) == (False, True, True)
