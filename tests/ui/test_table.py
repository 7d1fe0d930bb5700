"""The table: rows, columns and cells, edited in place over a real file, changed many at once."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from assistant.domain.bulk import Term
from assistant.ui.table.columns import COLUMNS, NUMBERS
from assistant.ui.table.editing import TermEditor
from assistant.ui.table.window import COLUMNS_STATE, PLACE_STATE, TableWindow
from tests.ui.world import World

Key = Qt.Key
ALL = 6


@pytest.fixture
def table(qtbot: QtBot, shop: World) -> Iterator[TableWindow]:
    made = TableWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.page.model.rowCount() == ALL)
    yield made


def titles(table: TableWindow) -> list[str]:
    return [each.title for each in table.page.model.phrases]


def cell(table: TableWindow, title: str, column: str) -> QModelIndex:
    row = titles(table).index(title)
    return table.page.model.index(row, NUMBERS[column])


def choose(table: TableWindow, *wanted: str) -> None:
    table.page.grid.clearSelection()
    table.page.grid.setSelectionMode(table.page.grid.SelectionMode.MultiSelection)
    for title in wanted:
        table.page.grid.selectRow(titles(table).index(title))
    table.page.grid.setSelectionMode(table.page.grid.SelectionMode.ExtendedSelection)


def opened(table: TableWindow, title: str, column: str, kind: type[QWidget]) -> QWidget:
    grid = table.page.grid
    index = cell(table, title, column)
    grid.setCurrentIndex(index)
    grid.edit(index)
    (editor,) = (each for each in grid.viewport().findChildren(kind) if each.isVisible())
    return editor


def test_the_model_keeps_its_promises(table: TableWindow, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.page.model)


def test_a_heading_orders_both_ways_and_gives_the_order_back(
    table: TableWindow, qtbot: QtBot
) -> None:
    before, header = titles(table), table.page.grid
    header.sort_requested.emit("code")
    qtbot.waitUntil(lambda: titles(table)[:2] == ["催发货", "尺码推荐"])
    header.sort_requested.emit("code")
    qtbot.waitUntil(lambda: titles(table)[0] == "退货运费谁出")
    header.sort_requested.emit("code")
    qtbot.waitUntil(lambda: titles(table) == before)


def test_what_is_typed_filters_by_words_and_by_sound(table: TableWindow, qtbot: QtBot) -> None:
    for text, found in (("质量 运费", "退货运费谁出"), ("chima", "尺码推荐"), ("CFH", "催发货")):
        table.page.filters.text.setText(text)
        qtbot.waitUntil(lambda found=found: found in titles(table) and len(titles(table)) < ALL)
    table.page.filters.text.setText("没有这样的话术")
    qtbot.waitUntil(lambda: titles(table) == [])
    assert "0" in table.foot.counted()
    table.page.filters.clear()
    qtbot.waitUntil(lambda: len(titles(table)) == ALL)


def test_a_title_is_edited_in_place_and_undone(
    table: TableWindow, shop: World, qtbot: QtBot
) -> None:
    editor = opened(table, "欢迎语", "title", QLineEdit)
    qtbot.keyClicks(editor, "Welcome")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: "Welcome" in titles(table))
    assert shop.named("Welcome").body == "您好，欢迎光临，想看哪一款呢？"
    qtbot.keyClick(table, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "欢迎语" in titles(table))


def test_a_code_that_is_taken_stays_in_its_cell_with_the_reason(
    table: TableWindow, shop: World, qtbot: QtBot
) -> None:
    editor = opened(table, "欢迎语", "code", QLineEdit)
    qtbot.keyClicks(editor, "CM")
    qtbot.keyClick(editor, Key.Key_Return)
    assert (editor.isVisible(), "尺码推荐" in table.page.editing.refusal) == (True, True)
    qtbot.keyClick(editor, Key.Key_Escape)
    assert (shop.named("欢迎语").short_code, table.page.editing.refusal) == ("hy", "")


def test_a_text_is_edited_with_all_its_lines(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    editor = opened(table, "欢迎语", "text", QPlainTextEdit)
    qtbot.keyClicks(editor, "one")
    qtbot.keyClick(editor, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "two")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: shop.named("欢迎语").body == "one\ntwo")


def test_validity_is_edited_in_place(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    editor = opened(table, "欢迎语", "validity", TermEditor)
    assert isinstance(editor, TermEditor)
    end = shop.clock.now().replace(second=0, microsecond=0)
    editor.end.show_moment(end)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: shop.named("欢迎语").valid_until == end)


def test_tags_are_written_on_one_line(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    editor = opened(table, "欢迎语", "tags", QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("开场， 售前,常用")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: shop.named("欢迎语").tags == ("开场", "售前", "常用"))


def test_an_official_phrase_is_not_edited(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    phrase = shop.named("欢迎语")
    shop.desk.library.edit(phrase.id, replace(phrase.draft, origin="总店"))
    table.page.look()
    qtbot.waitUntil(lambda: any(each.origin for each in table.page.model.phrases))
    flags = [cell(table, "欢迎语", each.name).flags() for each in COLUMNS]
    assert not any(each & Qt.ItemFlag.ItemIsEditable for each in flags)


def test_chosen_phrases_are_changed_together(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    choose(table, "欢迎语", "催发货")
    tools, wanted = table.page.tools, ("欢迎语", "催发货")
    tools.tags_added.emit(("开场",))
    qtbot.waitUntil(lambda: all(shop.named(each).tags == ("开场",) for each in wanted))
    qtbot.waitUntil(lambda: "Phrases: 2." in table.foot.text())
    tools.switched.emit(False)
    qtbot.waitUntil(lambda: not any(shop.named(each).enabled for each in wanted))
    tools.limited.emit(Term(shop.clock.now()))
    qtbot.waitUntil(lambda: all(shop.named(each).valid_from for each in wanted))
    table.foot.undo_requested.emit()
    qtbot.waitUntil(lambda: not any(shop.named(each).valid_from for each in wanted))


def test_what_is_chosen_stays_chosen_in_another_order(table: TableWindow, qtbot: QtBot) -> None:
    choose(table, "欢迎语", "催发货")
    table.page.grid.sort_requested.emit("title")
    qtbot.waitUntil(lambda: titles(table)[-1] == "退货运费谁出")
    assert {each.title for each in table.page.grid.chosen()} == {"欢迎语", "催发货"}


def test_all_are_chosen_and_deleted_by_keys(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    qtbot.keyClick(table.page.grid, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert str(ALL) in table.foot.counted()
    qtbot.keyClick(table.page.grid, Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(table) == [])
    assert not shop.desk.library.shelf.phrases
    table.foot.undo_requested.emit()
    qtbot.waitUntil(lambda: len(titles(table)) == ALL)


def test_rows_are_copied_as_a_table(table: TableWindow, qtbot: QtBot) -> None:
    choose(table, "欢迎语")
    for name in ("category", "tags", "enabled", "validity", "last"):
        table.page.grid.setColumnHidden(NUMBERS[name], True)
    qtbot.keyClick(table.page.grid, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Title\tCode\tText\tUses\n欢迎语\thy\t您好，欢迎光临，想看哪一款呢？\t0"
    )


def test_it_first_stands_beside_the_panel_and_later_where_it_was_left(
    table: TableWindow, shop: World, qtbot: QtBot
) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    panel = QRect(screen.right() - 199, 0, 200, screen.height())
    table.stand_clear_of(panel)
    assert not table.geometry().intersects(panel)
    shop.desk.preferences.keep_state(PLACE_STATE, [10, 10, 600, 400])
    again = TableWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(again)
    again.stand_clear_of(panel)
    assert again.geometry() == QRect(10, 10, 600, 400)


def test_columns_are_remembered(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    table.page.grid.setColumnHidden(NUMBERS["code"], True)
    table.page.grid.setColumnWidth(NUMBERS["title"], 333)
    table.close()
    qtbot.waitUntil(lambda: shop.desk.preferences.state(COLUMNS_STATE) is not None)
    again = TableWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(again)
    assert again.page.grid.isColumnHidden(NUMBERS["code"])
    assert again.page.grid.columnWidth(NUMBERS["title"]) == 333


def test_columns_that_make_no_sense_are_passed_over(table: TableWindow) -> None:
    before = table.page.grid.column_state()
    for state in (None, "x", [1], [["none", 5, True]], [["title", "wide", True]]):
        table.page.grid.set_column_state(state)
    assert table.page.grid.column_state() == before


def test_enter_opens_the_phrase(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    table.page.grid.setCurrentIndex(cell(table, "催发货", "title"))
    with qtbot.waitSignal(table.edit_requested) as heard:
        qtbot.keyClick(table.page.grid, Key.Key_Return)
    assert heard.args == [shop.named("催发货").id]


def test_what_nobody_used_is_listed_but_not_what_is_young(
    table: TableWindow, shop: World, qtbot: QtBot
) -> None:
    shop.clock.advance(days=91)
    new = shop.phrase(shop.named("欢迎语").category, "新来的", "刚写好")
    shop.worker.submit(lambda: shop.desk.library.record_use(shop.named("催发货").id)).result()
    table.come_forward(90)
    qtbot.waitUntil(lambda: 0 < len(titles(table)) < ALL)
    assert new not in table.page.listed_ids()
    assert sorted(titles(table)) == sorted(
        ["欢迎语", "尺码推荐", "退货运费谁出", "补偿说明", "双十一预售"]
    )


def test_phrases_are_put_into_an_event(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    event = shop.worker.submit(lambda: shop.desk.events.add("双11")).result().ids[0]
    choose(table, "欢迎语", "催发货")
    table.page.tools.filled.emit(event)
    qtbot.waitUntil(lambda: shop.named("催发货").event == event)
    qtbot.waitUntil(lambda: table.page.model.cells.event(shop.named("催发货")) == "双11")


def test_menus_offer_what_there_is(table: TableWindow, shop: World, qtbot: QtBot) -> None:
    shop.worker.submit(lambda: shop.desk.events.add("双11")).result()
    choose(table, "欢迎语")
    menu = table.page.tools.menu(table)
    words = {action.text(): action.menu() for action in menu.actions()}
    for branch, entry in (("Move to", "售前"), ("Event", "双11"), ("Tags", "Add tags…")):
        words[branch].aboutToShow.emit()
        assert entry in [action.text() for action in words[branch].actions()]
    columns = table.page.tools._columns
    columns(menu)
    assert [action.text() for action in menu.actions()][-1] == "Changed"


def test_an_official_phrase_says_why_it_is_not_edited(
    table: TableWindow, shop: World, qtbot: QtBot
) -> None:
    phrase = shop.named("欢迎语")
    shop.desk.library.edit(phrase.id, replace(phrase.draft, origin="总店"))
    table.page.look()
    qtbot.waitUntil(lambda: any(each.origin for each in table.page.model.phrases))
    index = cell(table, "欢迎语", "title")
    table.page.grid.setCurrentIndex(index)
    table.page.grid.doubleClicked.emit(index)
    assert "欢迎语" in table.foot.text()
