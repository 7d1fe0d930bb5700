"""The import wizard over a real library: from a file to phrases, and back."""

import csv
from dataclasses import fields as fields_of
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.merging import Choice, Kind
from assistant.domain.product_columns import PRODUCT_MEANINGS
from assistant.domain.products import ProductDraft, Sku, Suitability
from assistant.domain.sources import FORMATS, MEANINGS, Source
from assistant.services.mappings import Mappings
from assistant.ui.dropping import FileDrop
from assistant.ui.importing.listing import ALL
from assistant.ui.importing.product_words import FIELD_NAMES, PRODUCT_MEANING_NAMES
from assistant.ui.importing.wizard import FILES, REPORT, ROWS, SOURCE, WORK, ImportWizard
from assistant.ui.importing.words import FORMAT_NAMES, MEANING_NAMES
from tests.ui.world import World

_QIANNIU = "快捷短语编码,快捷短语,快捷短语分组\n"
_UNKNOWN = "问法,怎么说\n能便宜吗,已经是活动价了\n"


@pytest.fixture
def wizard(qtbot: QtBot, shop: World) -> ImportWizard:
    made = ImportWizard(shop.desk, shop.lane)
    qtbot.addWidget(made)
    made.resize(360, 640)
    made.show()
    return made


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "table.csv"
    file.write_text(text, encoding=encoding)
    return file


def opened(qtbot: QtBot, wizard: ImportWizard, file: Path, step: int = ROWS) -> None:
    """Lead a file to a step."""
    wizard.take([file])
    qtbot.waitUntil(lambda: wizard.step() != WORK)
    if step == ROWS:
        wizard.read()
        qtbot.waitUntil(lambda: wizard.step() == ROWS)


def imported(qtbot: QtBot, wizard: ImportWizard) -> None:
    wizard.take_in()
    qtbot.waitUntil(lambda: wizard.step() == REPORT)


def test_a_file_is_shown_row_by_row_before_anything_is_taken(
    qtbot: QtBot, shop: World, wizard: ImportWizard, tmp_path: Path
) -> None:
    before = shop.desk.library.shelf
    rows = "hy,您好，欢迎光临，想看哪一款呢？,售前\ncm,按身高体重推荐,尺码\nx,,售前\n"
    opened(qtbot, wizard, written(tmp_path, _QIANNIU + rows, "gb18030"))
    texts = [wizard.rows.model.index(row, 0).data() for row in range(3)]
    assert [text.partition(" ")[0] for text in texts] == ["There", "New", "Faulty"]
    assert wizard.rows.taken() == 1 and shop.desk.library.shelf is before


def test_what_is_on_view_is_imported_and_taken_back_as_a_whole(
    qtbot: QtBot, shop: World, wizard: ImportWizard, tmp_path: Path
) -> None:
    before = len(shop.desk.library.shelf.phrases)
    opened(qtbot, wizard, written(tmp_path, f"{_QIANNIU}a,第一句,新组\nb,第二句,新组\n"))
    imported(qtbot, wizard)
    assert shop.named("第一句").short_code == "a"
    wizard.undo()
    qtbot.waitUntil(lambda: wizard.report.message.text().startswith("Undone"))
    assert len(shop.desk.library.shelf.phrases) == before
    assert "新组" not in {each.name for each in shop.desk.library.shelf.categories.values()}


@pytest.mark.parametrize(
    ("choice", "bodies"),
    [
        (Choice.REPLACE, ["新的话"]),
        (Choice.SKIP, ["您好，欢迎光临，想看哪一款呢？"]),
        (Choice.BOTH, ["您好，欢迎光临，想看哪一款呢？", "新的话"]),
    ],
)
def test_a_row_that_changes_a_phrase_goes_the_way_that_is_chosen(
    qtbot: QtBot,
    shop: World,
    wizard: ImportWizard,
    tmp_path: Path,
    choice: Choice,
    bodies: list[str],
) -> None:
    text = "分组,标题,内容\n售前,欢迎语,新的话\n售前,别的,别的\n"
    opened(qtbot, wizard, written(tmp_path, text))
    box = wizard.rows.boxes[Kind.CHANGED]
    box.setCurrentIndex(box.findData(choice.value))
    imported(qtbot, wizard)
    phrases = shop.desk.library.shelf.phrases.values()
    assert [each.body for each in phrases if each.title == "欢迎语"] == bodies


def test_columns_of_an_unknown_table_are_named_once_and_known_the_next_time(
    qtbot: QtBot, shop: World, wizard: ImportWizard, tmp_path: Path
) -> None:
    file = written(tmp_path, _UNKNOWN)
    opened(qtbot, wizard, file, SOURCE)
    assert not wizard.next.isEnabled()
    for box, meaning in zip(wizard.source.columns.boxes, ("questions", "body"), strict=True):
        box.setCurrentIndex(box.findData(meaning))
        box.activated.emit(box.currentIndex())
    assert wizard.next.isEnabled()
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step() == ROWS)
    imported(qtbot, wizard)
    assert shop.named("已经是活动价了").questions == ("能便宜吗",)
    opened(qtbot, wizard, file, SOURCE)
    assert wizard.source.columns.columns() == ("questions", "body")


def test_a_meaning_only_passed_by_with_the_arrow_keys_stays_with_its_column(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    opened(qtbot, wizard, written(tmp_path, _UNKNOWN), SOURCE)
    first, second = wizard.source.columns.boxes
    QTest.keyClick(second, Qt.Key.Key_Down)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert wizard.source.columns.columns() == ("body", "")
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert wizard.source.columns.columns() == ("title", "body")


def test_a_table_without_headings_has_columns_to_name_all_the_same(
    qtbot: QtBot, shop: World, wizard: ImportWizard, tmp_path: Path
) -> None:
    opened(qtbot, wizard, written(tmp_path, "a,第一句话\nb,第二句话\n"), SOURCE)
    wizard.source.heading.setValue(0)
    qtbot.waitUntil(lambda: wizard.step() == SOURCE)
    box = wizard.source.columns.boxes[1]
    box.setCurrentIndex(box.findData("body"))
    box.activated.emit(box.currentIndex())
    wizard.read()
    qtbot.waitUntil(lambda: wizard.step() == ROWS)
    assert wizard.rows.taken() == 2


def test_several_files_are_one_import_and_rows_are_told_with_their_file(
    qtbot: QtBot, shop: World, wizard: ImportWizard, tmp_path: Path
) -> None:
    first, second = written(tmp_path, f"{_QIANNIU}a,第一句,新组\n"), tmp_path / "more.yml"
    second.write_text("matches:\n  - {trigger: ':x', replace: 第二句}\n", encoding="utf-8")
    (third := tmp_path / "third.csv").write_text(f"{_QIANNIU}x,,新组\n", encoding="utf-8")
    wizard.take([first, second, third])
    qtbot.waitUntil(lambda: wizard.step() == SOURCE)
    assert wizard.source.file.count() == 3
    wizard.read()
    qtbot.waitUntil(lambda: wizard.step() == ROWS)
    imported(qtbot, wizard)
    assert {"第一句", "第二句"} <= {each.body for each in shop.desk.library.shelf.phrases.values()}
    assert wizard.report.lines.toPlainText().startswith("third.csv · Row 2")


def test_another_encoding_is_tried_at_once(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    opened(qtbot, wizard, written(tmp_path, f"{_QIANNIU}a,您好,售前\n", "gb18030"), SOURCE)
    box = wizard.source.encoding
    box.setCurrentIndex(box.findData("utf-8"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: wizard.step() == SOURCE and wizard.source.note.isVisible())
    box.setCurrentIndex(box.findData("gb18030"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: wizard.step() == SOURCE and wizard.source.ready())


def test_a_file_that_cannot_be_read_is_told_and_another_can_be_chosen(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    file = tmp_path / "broken.xlsx"
    file.write_bytes(b"PK\x03\x04 no workbook at all")
    wizard.take([file])
    qtbot.waitUntil(lambda: bool(wizard.message.text()))
    assert wizard.step() == FILES


def test_an_import_that_is_called_off_takes_nothing(
    qtbot: QtBot, shop: World, wizard: ImportWizard, tmp_path: Path
) -> None:
    before = shop.desk.library.shelf
    rows = "".join(f"k{n},第{n}句,新组\n" for n in range(3_000))
    opened(qtbot, wizard, written(tmp_path, _QIANNIU + rows))
    wizard.take_in()
    wizard.leave()
    qtbot.waitUntil(lambda: wizard.message.text() == "Called off: nothing was imported.")
    assert shop.desk.library.shelf is before and wizard.step() == SOURCE


def test_every_row_that_was_not_taken_stands_in_the_saved_report(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    rows = "hy,您好，欢迎光临，想看哪一款呢？,售前\nx,,售前\nthyf,别的话,新组\n"
    opened(qtbot, wizard, written(tmp_path, _QIANNIU + rows))
    imported(qtbot, wizard)
    wizard.save(tmp_path / "report.csv")
    qtbot.waitUntil(lambda: wizard.report.message.text().startswith("Saved"))
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))[1:]
    assert [line[1:4] for line in lines] == [
        ["2", "您好，欢迎光临，想看哪一款呢？", "not taken"],
        ["3", "", "not taken"],
        ["4", "别的话", "taken"],
    ]


def test_the_list_can_be_narrowed_to_the_faulty_rows(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    opened(qtbot, wizard, written(tmp_path, f"{_QIANNIU}a,您好,售前\nx,,售前\n"))
    qtbot.mouseClick(wizard.rows.chips[None], Qt.MouseButton.LeftButton)
    assert wizard.rows.model.rowCount() == 1
    wizard.rows.list.setCurrentIndex(wizard.rows.model.index(0, 0))
    assert wizard.rows.detail.toPlainText() == "Row 3\nThere is no text to insert yet."
    wizard.rows.narrow(ALL)
    assert wizard.rows.model.rowCount() == 2


def test_the_keyboard_leads_through_it(qtbot: QtBot, wizard: ImportWizard, tmp_path: Path) -> None:
    opened(qtbot, wizard, written(tmp_path, f"{_QIANNIU}a,您好,售前\n"), SOURCE)
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.step() == ROWS)
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.step() == SOURCE
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.step() == FILES
    with qtbot.waitSignal(wizard.closed):
        qtbot.keyClick(wizard, Qt.Key.Key_Escape)


def test_every_format_and_every_meaning_of_a_column_has_a_name() -> None:
    assert (FORMAT_NAMES.keys(), MEANING_NAMES.keys()) == ({*FORMATS}, {"", *MEANINGS})


def test_what_was_imported_is_reported_when_the_wizard_is_left(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    opened(qtbot, wizard, written(tmp_path, f"{_QIANNIU}a,您好,售前\n"))
    imported(qtbot, wizard)
    with qtbot.waitSignals([wizard.reported, wizard.closed]):
        wizard.go_on()


def _drop(window: QWidget, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), action, data, buttons, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), action, data, buttons, keys))


def test_files_dropped_on_the_window_are_told_and_pictures_left_to_others(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window, found = QWidget(), []
    qtbot.addWidget(window)
    FileDrop(window).dropped.connect(found.append)
    _drop(window, tmp_path / "a.csv", tmp_path / "folder")
    _drop(window, tmp_path / "a.png")
    assert found == [[tmp_path / "a.csv", tmp_path / "folder"]]


_PRODUCTS = "货号,商品名称,价格\n"


def test_products_are_shown_with_what_would_change(
    qtbot: QtBot, shop: World, wizard: ImportWizard, tmp_path: Path
) -> None:
    draft = ProductDraft(title="裙", item_number="A1", price=12_900)
    shop.worker.submit(lambda: shop.desk.catalogue.add([draft])).result()
    opened(qtbot, wizard, written(tmp_path, f"{_PRODUCTS}A1,裙,119\nB1,衫,59\nC1,,1\n"))
    texts = [wizard.rows.model.index(row, 0).data() for row in range(3)]
    assert "Price: 129 → 119" in texts[0]
    assert [text.partition(" ")[0] for text in texts] == ["Changed", "New", "Faulty"]
    assert "Price: 129 → 119" in wizard.rows.detail.toPlainText()


def test_imported_products_are_taken_back_as_a_whole(
    qtbot: QtBot, shop: World, wizard: ImportWizard, tmp_path: Path
) -> None:
    opened(qtbot, wizard, written(tmp_path, f"{_PRODUCTS}A1,裙,119\nB1,衫,59\n"))
    imported(qtbot, wizard)
    assert shop.worker.submit(shop.desk.catalogue.count).result() == 2
    wizard.undo()
    qtbot.waitUntil(lambda: wizard.report.message.text().startswith("Undone"))
    assert shop.worker.submit(shop.desk.catalogue.count).result() == 0


def test_any_table_may_be_said_to_hold_products(
    qtbot: QtBot, shop: World, wizard: ImportWizard, tmp_path: Path
) -> None:
    opened(qtbot, wizard, written(tmp_path, "甲,乙\nA1,裙\n"), SOURCE)
    page = wizard.source
    page.format.setCurrentIndex(page.format.findData("product_table"))
    page.format.activated.emit(page.format.currentIndex())
    qtbot.waitUntil(lambda: wizard.step() == SOURCE)
    assert not page.ready()
    for box, meaning in zip(page.columns.boxes, ("item_number", "title"), strict=True):
        box.setCurrentIndex(box.findData(meaning))
        box.activated.emit(box.currentIndex())
    wizard.read()
    qtbot.waitUntil(lambda: wizard.step() == ROWS)
    imported(qtbot, wizard)
    assert shop.worker.submit(lambda: shop.desk.catalogue.named("A1")).result()


def test_a_table_that_was_said_to_hold_products_is_known_again(shop: World, tmp_path: Path) -> None:
    file, mappings = written(tmp_path, "甲,乙\nA1,裙\n"), Mappings(shop.desk.preferences)
    found = shop.desk.exchange.sniff(file, Source("product_table"))
    said = replace(found, columns=("item_number", "title"))
    shop.worker.submit(lambda: mappings.remember([said])).result()
    again = mappings.recalled(shop.desk.exchange.sniff(file))
    assert (again.format, again.columns) == ("product_table", ("item_number", "title"))


def test_every_meaning_of_a_column_of_products_has_a_name() -> None:
    assert {"", *PRODUCT_MEANINGS} <= PRODUCT_MEANING_NAMES.keys()
    fields = {each.name for kind in (ProductDraft, Suitability) for each in fields_of(kind)}
    skus = {f"sku_{each.name}" for each in fields_of(Sku)}
    assert fields - {"skus", "suitability", "shipped"} | skus <= FIELD_NAMES.keys()
