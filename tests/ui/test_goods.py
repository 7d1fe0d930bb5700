"""Products within the window: found from its search field, shown on their screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.app.goods import Goods
from assistant.app.imports import Imports
from assistant.domain.changes import Changes
from assistant.domain.products import ProductDraft
from assistant.ui.importing.wizard import REPORT, ROWS, SOURCE, ImportWizard
from assistant.ui.main_window import MainWindow, Screen
from tests.ui.world import World

SILK = [ProductDraft(title=f"真丝裙{n}", item_number=f"S{n}") for n in range(3)]
BAG = ProductDraft(title="退货袋", item_number="B7")


class Panel:
    """A window and what leads to products in it."""

    def __init__(self, shop: World) -> None:
        screen = Screen("products", "Products", "products", lambda: self.goods.screen)
        self.window = MainWindow(shop.desk, shop.board, shop.lane, [screen])
        imports = Imports(shop.desk, shop.lane, self.window, lambda then: then())
        self.goods = Goods(shop.desk, shop.board, shop.lane, self.window, imports)
        self.field = self.window.top.search

    def card(self) -> str:
        """Return the title on the card in sight."""
        product = self.goods.screen.card.product
        return product.title if product else ""


@pytest.fixture
def panel(shop: World, qtbot: QtBot) -> Iterator[Panel]:
    made = Panel(shop)
    qtbot.addWidget(made.window)
    shop.worker.submit(lambda: shop.desk.catalogue.add([*SILK, BAG])).result()
    shop.worker.submit(shop.desk.product_search.build).result()
    shop.board.changed.emit(Changes.INDEX)
    made.window.show()
    yield made


def test_the_field_says_that_it_finds_products(panel: Panel) -> None:
    assert panel.field.placeholderText() == "Search phrases and products"


def test_enter_opens_the_product_where_no_phrase_is_found(panel: Panel, qtbot: QtBot) -> None:
    panel.field.setText("真丝")
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.card() == "真丝裙1")
    assert panel.window.showing() == "products"


def test_enter_belongs_to_the_phrases_where_there_are_some(panel: Panel, qtbot: QtBot) -> None:
    panel.field.setText("退货")
    assert panel.goods.strip.isVisible()
    with qtbot.waitSignal(panel.window.phrases.phrase_chosen):
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.window.showing() == "phrases"


def test_what_a_product_answers_was_not_searched_in_vain(shop: World, panel: Panel) -> None:
    shop.worker.submit(shop.desk.library.build_index).result()
    panel.field.setText("真丝")
    panel.field.clear()
    assert shop.worker.submit(shop.desk.missed.all).result() == []


def test_all_that_is_found_is_listed_on_the_screen(panel: Panel, qtbot: QtBot) -> None:
    panel.field.setText("退货 ")
    panel.goods.strip.all_wanted.emit("真丝")
    assert panel.window.showing() == "products"
    listed = panel.goods.screen.shelf.list
    qtbot.waitUntil(lambda: listed.titles() == [each.title for each in SILK])


def test_a_product_that_comes_later_is_found_without_typing_again(
    shop: World, panel: Panel, qtbot: QtBot
) -> None:
    panel.field.setText("羊毛")
    assert not panel.goods.strip.isVisible()
    add = shop.desk.catalogue.add
    shop.lane.run(lambda: add([ProductDraft(title="羊毛大衣")]), panel.window)
    qtbot.waitUntil(panel.goods.strip.isVisible)


def test_the_way_out_stands_beside_the_way_in(panel: Panel, qtbot: QtBot) -> None:
    shelf = panel.goods.screen.shelf
    words = [each.text() for each in shelf.menu().actions()]
    assert {"Import…", "Export…"} <= {*words}
    with qtbot.waitSignal(panel.goods.export_requested):
        shelf.asked.emit("export")


def test_imported_products_are_told_of_when_the_wizard_is_left(
    panel: Panel, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "in.csv"
    file.write_text("货号,商品名称\nN1,新裙\n", encoding="utf-8")
    panel.goods.screen.import_requested.emit()
    qtbot.waitUntil(lambda: panel.window.findChild(ImportWizard) is not None)
    wizard = panel.window.findChild(ImportWizard)
    assert isinstance(wizard, ImportWizard)
    wizard.take([file])
    qtbot.waitUntil(lambda: wizard.step() == SOURCE)
    wizard.read()
    qtbot.waitUntil(lambda: wizard.step() == ROWS)
    wizard.take_in()
    qtbot.waitUntil(lambda: wizard.step() == REPORT)
    wizard.leave()
    assert panel.window.status.text() == "Products imported."
