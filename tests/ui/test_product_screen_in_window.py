"""Products through the whole window: the rail, the keyboard, what is inserted, another language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.app.goods import Goods
from assistant.app.pages import Pages
from assistant.app.wiring import Opened
from assistant.domain.passages import Passage
from assistant.domain.products import ProductDraft, ProductId, SellingPoint
from assistant.ui.help.screen import HelpScreen
from assistant.ui.products.editor import ProductEditor
from assistant.ui.products.screen import ProductScreen
from assistant.ui.rail import RailButton
from assistant.ui.target import Target

POINTS = (SellingPoint("双层包边", "不易卷边", "少熨一次"),)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(opened: Opened) -> Opened:
    opened.desk.catalogue.add([ProductDraft(title="真丝连衣裙", selling_points=POINTS)])
    return opened


def card_shown(qtbot: QtBot, goods: Goods) -> ProductScreen:
    """Show the product's card."""
    goods.show_product(ProductId(1))
    qtbot.waitUntil(lambda: goods.screen.card.product is not None)
    return goods.screen


def test_products_come_after_phrases_on_the_rail(pages: Pages) -> None:
    words = [button.text() for button in pages.window.rail.findChildren(RailButton)]
    assert words[:2] == ["Phrases", "Products"]


def test_a_click_on_a_fact_inserts_it_and_takes_no_keyboard(qtbot: QtBot, pages: Pages) -> None:
    facts = card_shown(qtbot, pages.goods).card.sections["points"].list
    with qtbot.waitSignal(pages.goods.passage_chosen) as chosen:
        qtbot.mouseClick(facts.viewport(), LEFT, pos=facts.visualItemRect(facts.item(0)).center())
    assert chosen.args == [Passage("双层包边，不易卷边，少熨一次哦~")]
    assert not pages.window.typing.on


def test_a_click_into_the_search_takes_the_keyboard_and_esc_gives_it_back(
    qtbot: QtBot, pages: Pages
) -> None:
    pages.window.show_screen("products")
    search = pages.goods.screen.shelf.search
    qtbot.mouseClick(search, LEFT)
    assert pages.window.typing.on
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not pages.window.typing.on


def test_the_keyboard_comes_to_the_card_on_view(qtbot: QtBot, pages: Pages) -> None:
    facts = card_shown(qtbot, pages.goods).card.sections["points"].list
    pages.window.take_focus()
    qtbot.waitUntil(lambda: pages.window.focusWidget() is facts)
    facts.setCurrentRow(0)
    with qtbot.waitSignal(pages.goods.passage_chosen):
        qtbot.keyClick(facts, Qt.Key.Key_Return)


def test_a_new_product_is_written_over_the_list(qtbot: QtBot, pages: Pages) -> None:
    pages.window.show_screen("products")
    qtbot.keyClick(pages.goods.screen, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    editor = pages.window.findChild(ProductEditor)
    assert isinstance(editor, QWidget) and editor.isVisible() and pages.window.typing.on
    editor.left.emit()
    assert pages.goods.screen.isVisible()


def test_f1_explains_products(qtbot: QtBot, pages: Pages) -> None:
    card_shown(qtbot, pages.goods)
    qtbot.keyClick(pages.window, Qt.Key.Key_F1)
    page = pages.window.findChild(HelpScreen)
    assert page is not None and page.isVisible()


def test_another_language_leaves_the_card_open(qtbot: QtBot, opened: Opened, pages: Pages) -> None:
    card_shown(qtbot, pages.goods)
    other = Pages(opened, pages._board, pages._lane, Target())
    qtbot.addWidget(other.window)
    other.take_the_place_of(pages)
    qtbot.waitUntil(lambda: other.goods.screen.card.isVisible())
    assert other.goods.screen.card.product is not None


@pytest.mark.parametrize(("part", "page"), [("pricing", "prices"), ("comparing", "compare")])
def test_help_explains_what_lies_over_the_card(
    qtbot: QtBot, pages: Pages, part: str, page: str
) -> None:
    screen = card_shown(qtbot, pages.goods)
    getattr(screen, part).open(screen.card.product)
    qtbot.waitUntil(lambda: screen.property("help") == page)
    with qtbot.waitSignal(pages.window.help_requested) as asked:
        qtbot.keyClick(pages.window, Qt.Key.Key_F1)
    assert asked.args == [page]
