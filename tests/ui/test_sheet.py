"""A small table to write in: typed, pasted, moved, taken back, by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.ui.products.sheet import Sheet

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet("参数", ("分组", "名称", "值"), check=lambda at, text: "坏" * (text == "x"))
    qtbot.addWidget(made)
    made.resize(320, 200)
    made.show()
    made.setFocus()
    return made


def rows(sheet: Sheet) -> list[tuple[str, ...]]:
    return sheet.cells.rows()


def field(sheet: Sheet) -> QLineEdit:
    found = sheet.viewport().findChildren(QLineEdit)
    return found[-1]


def test_there_is_always_a_row_to_write_on(sheet: Sheet) -> None:
    sheet.cells.show_rows([("主体", "面料", "棉")])
    sheet.cells.write(1, 0, "主体")
    assert sheet.cells.rowCount() == 3 and len(rows(sheet)) == 2


def test_typing_writes_at_once_and_enter_goes_down(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.setCurrentIndex(sheet.cells.index(0, 1))
    qtbot.keyClicks(sheet, "a")
    qtbot.keyClicks(field(sheet), "b")
    assert rows(sheet) == [("", "ab", "")]
    qtbot.keyClick(field(sheet), Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.currentIndex().row() == 1)


def test_esc_in_a_cell_takes_back_what_was_typed(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.cells.show_rows([("主体", "面料", "棉")])
    sheet.setCurrentIndex(sheet.cells.index(0, 2))
    qtbot.keyClick(sheet, Key.Key_F2)
    qtbot.keyClicks(field(sheet), "95%")
    qtbot.keyClick(field(sheet), Key.Key_Escape)
    assert rows(sheet) == [("主体", "面料", "棉")]


def test_cells_of_a_worksheet_are_pasted_where_one_stands(qtbot: QtBot, sheet: Sheet) -> None:
    QApplication.clipboard().setText("面料\t95% 棉\r\n厚度\t适中\r\n")
    sheet.setCurrentIndex(sheet.cells.index(0, 1))
    qtbot.keyClick(sheet, Key.Key_V, Mod.ControlModifier)
    assert rows(sheet) == [("", "面料", "95% 棉"), ("", "厚度", "适中")]


def test_cells_pasted_into_a_field_are_not_run_together(qtbot: QtBot, sheet: Sheet) -> None:
    QApplication.clipboard().setText("面料\t棉\n厚度\t适中")
    sheet.setCurrentIndex(sheet.cells.index(0, 1))
    qtbot.keyClick(sheet, Key.Key_F2)
    qtbot.keyClick(field(sheet), Key.Key_V, Mod.ControlModifier)
    assert rows(sheet) == [("", "面料", "棉"), ("", "厚度", "适中")]


def test_what_is_marked_is_copied_as_worksheets_take_it(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.cells.show_rows([("主体", "面料", "棉"), ("主体", "厚度", "薄")])
    sheet.selectAll()
    qtbot.keyClick(sheet, Key.Key_C, Mod.ControlModifier)
    assert QApplication.clipboard().text().split("\n")[:2] == ["主体\t面料\t棉", "主体\t厚度\t薄"]


def test_rows_change_places_and_go_and_come_back(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.cells.show_rows([("a", "", ""), ("b", "", "")])
    sheet.setCurrentIndex(sheet.cells.index(1, 0))
    qtbot.keyClick(sheet, Key.Key_Up, Mod.AltModifier)
    qtbot.keyClick(sheet, Key.Key_Delete, Mod.ControlModifier)
    assert rows(sheet) == [("a", "", "")]
    qtbot.keyClick(sheet, Key.Key_Z, Mod.ControlModifier)
    assert [row[0] for row in rows(sheet)] == ["b", "a"]
    qtbot.keyClick(sheet, Key.Key_Z, Mod.ControlModifier)
    assert [row[0] for row in rows(sheet)] == ["a", "b"]


def test_a_cell_that_cannot_stay_says_why(sheet: Sheet) -> None:
    sheet.cells.show_rows([("", "x", "")])
    assert sheet.problem() == "坏"
    assert sheet.cells.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "<qt>坏</qt>"


def test_a_table_without_names_grows_to_the_right(qtbot: QtBot) -> None:
    wide = Sheet("尺码表")
    qtbot.addWidget(wide)
    wide.cells.show_rows([("尺码", "胸围")])
    wide.cells.write(0, 2, "衣长")
    assert wide.cells.columnCount() == 4 and rows(wide)[0][:3] == ("尺码", "胸围", "衣长")


def test_a_wide_table_is_pasted_with_its_names(qtbot: QtBot) -> None:
    wide = Sheet("尺码表")
    qtbot.addWidget(wide)
    wide.paste("尺码\t胸围\t衣长\nM\t88\t60")
    assert [row[:3] for row in rows(wide)] == [("尺码", "胸围", "衣长"), ("M", "88", "60")]


def test_known_texts_are_offered_while_one_types(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.offer(1, ["面料", "里料", "面料"])
    sheet.setCurrentIndex(sheet.cells.index(0, 1))
    qtbot.keyClick(sheet, Key.Key_F2)
    completer = field(sheet).completer()
    completer.setCompletionPrefix("面")
    completer.activated.emit(completer.currentCompletion())
    assert rows(sheet) == [("", "面料", "")]


def test_an_input_method_begins_to_write_in_the_cell_one_stands_on(
    qtbot: QtBot, sheet: Sheet
) -> None:
    sheet.setCurrentIndex(sheet.cells.index(0, 2))
    composing = QInputMethodEvent("mian", [])
    QApplication.sendEvent(sheet, composing)
    committed = QInputMethodEvent()
    committed.setCommitString("棉")
    QApplication.sendEvent(field(sheet), committed)
    assert rows(sheet) == [("", "", "棉")]


def test_enter_at_the_end_of_a_row_leads_to_where_it_was_begun(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.setCurrentIndex(sheet.cells.index(0, 0))
    qtbot.keyClicks(sheet, "a")
    qtbot.keyClick(field(sheet), Key.Key_Tab)
    qtbot.waitUntil(lambda: sheet.currentIndex().column() == 1)
    qtbot.keyClicks(field(sheet), "b")
    qtbot.keyClick(field(sheet), Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.currentIndex().row() == 1)
    assert sheet.currentIndex().column() == 0 and rows(sheet) == [("a", "b", "")]


def test_the_row_that_names_the_columns_stays_on_top(qtbot: QtBot) -> None:
    wide = Sheet("尺码表")
    qtbot.addWidget(wide)
    wide.cells.show_rows([("尺码", "胸围"), ("M", "88"), ("L", "92")])
    wide.cells.take([0, 1])
    assert not wide.cells.move(1, -1)
    assert [row[0] for row in rows(wide)] == ["尺码", "L"]
