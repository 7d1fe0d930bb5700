"""Duplicates in the table's window: found, shown side by side, merged and brought back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from assistant.ui.table.duplicates import DuplicatesPage
from assistant.ui.table.window import TableWindow
from tests.ui.world import World

TEXT = "亲，质量问题来回运费由我们承担，您先在订单里点申请售后哦，我们收到后当天处理。"


@pytest.fixture
def table(qtbot: QtBot, shop: World) -> Iterator[TableWindow]:
    category = shop.named("催发货").category
    first = shop.phrase(category, "运费一", TEXT)
    shop.phrase(category, "运费二", TEXT.replace("当天", "次日"), short_code="yf")
    shop.phrase(category, "运费三", TEXT + "！", tags=("运费",))
    for title in "甲乙":
        shop.phrase(category, title, "在的，请讲")
    shop.worker.submit(lambda: shop.desk.library.record_use(first)).result()
    made = TableWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.page.model.rowCount() == 11)
    yield made


@pytest.fixture
def page(table: TableWindow, qtbot: QtBot) -> DuplicatesPage:
    table.page.wished.emit("duplicates")
    qtbot.waitUntil(lambda: table.duplicates.model.rowCount() == 2)
    return table.duplicates


def go_to(page: DuplicatesPage, title: str) -> None:
    rows = range(page.model.rowCount())
    (row,) = (row for row in rows if page.model.index(row).data().startswith(title))
    page.list.setCurrentIndex(page.model.index(row))


def test_groups_are_shown_with_how_much_they_are_alike(page: DuplicatesPage) -> None:
    said = [page.model.index(row).data() for row in range(2)]
    assert said[0] == "甲\n2 phrases, equal"
    assert said[1].startswith("运费一\n3 phrases, 9")


def test_a_group_is_merged_and_undo_brings_it_back(
    table: TableWindow, page: DuplicatesPage, shop: World, qtbot: QtBot
) -> None:
    go_to(page, "运费一")
    assert "It takes over yf." in page._words.text()
    qtbot.keyClick(page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    kept = shop.named("运费一")
    assert (kept.short_code, kept.tags) == ("yf", ("运费",))
    assert "Merged." in table.foot.text()
    table.foot.undo_requested.emit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert shop.named("运费一").short_code == ""


def test_another_may_be_kept_and_others_left_out(
    page: DuplicatesPage, shop: World, qtbot: QtBot
) -> None:
    go_to(page, "运费一")
    (second,) = (card for card in page.cards if card.phrase.title == "运费二")
    second.keep.click()
    (third,) = (card for card in page.cards if card.phrase.title == "运费三")
    third.merge.setChecked(False)
    page._go.click()
    qtbot.waitUntil(lambda: len(shop.desk.library.shelf.phrases) == 10)
    titles = {each.title for each in shop.desk.library.shelf.phrases.values()}
    assert {"运费二", "运费三"} < titles and "运费一" not in titles


def test_where_nothing_is_ticked_nothing_can_be_merged(page: DuplicatesPage) -> None:
    go_to(page, "甲")
    for card in page.cards:
        card.merge.setChecked(False)
    assert not page._go.isEnabled()


def test_all_equal_ones_are_merged_in_one_step(
    page: DuplicatesPage, shop: World, qtbot: QtBot
) -> None:
    category = shop.named("催发货").category
    for title in "丙丁":
        shop.phrase(category, title, "稍等，马上查")
    page.begin([*shop.desk.library.shelf.phrases])
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert page._all.text().endswith(": 2")
    page._all.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    titles = {each.title for each in shop.desk.library.shelf.phrases.values()}
    assert {"甲", "丙"} < titles and not {"乙", "丁"} & titles


def test_a_library_without_duplicates_says_so(
    table: TableWindow, page: DuplicatesPage, qtbot: QtBot
) -> None:
    page.begin([])
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty)
    qtbot.waitUntil(lambda: page._empty._title.text() == "No two phrases are alike")
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert table.page.isVisible()


def test_the_list_keeps_its_promises(page: DuplicatesPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.model)
