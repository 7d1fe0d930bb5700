"""Pasting a sheet through the whole window: from the list, from a card and from the editor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import Opened
from assistant.domain.products import ProductDraft, ProductId, SellingPoint, Specification
from assistant.ui.help.screen import HelpScreen
from assistant.ui.products.editor import ProductEditor
from assistant.ui.products.paste import PastePage

CONTROL = Qt.KeyboardModifier.ControlModifier
DRESS = ProductDraft(title="真丝连衣裙", selling_points=(SellingPoint("双层包边"),))


@pytest.fixture
def opened(opened: Opened) -> Opened:
    opened.desk.catalogue.add([DRESS])
    return opened


@pytest.fixture
def pages(pages: Pages) -> Pages:
    pages.window.show_screen("products")
    return pages


def pasted(pages: Pages) -> PastePage:
    """Return the page on view."""
    (page,) = pages.window.findChildren(PastePage)
    return page


def on_card(qtbot: QtBot, pages: Pages) -> None:
    pages.goods.show_product(ProductId(1))
    qtbot.waitUntil(lambda: pages.goods.screen.card.product is not None)
    pages.window.take_focus()


def test_a_sheet_pasted_on_a_card_is_written_into_its_product(qtbot: QtBot, pages: Pages) -> None:
    on_card(qtbot, pages)
    QGuiApplication.clipboard().setText("面料：真丝")
    qtbot.keyClick(pages.window.focusWidget(), Qt.Key.Key_V, CONTROL)
    assert pages.window.typing.on
    pasted(pages).save.click()
    card = pages.goods.screen.card
    qtbot.waitUntil(lambda: card.product is not None and bool(card.product.specifications))
    assert card.product is not None
    assert card.product.specifications == (Specification("面料", "真丝"),)


def test_several_lines_pasted_into_the_search_make_a_new_product(
    qtbot: QtBot, pages: Pages
) -> None:
    QGuiApplication.clipboard().setText("品名：亚麻裙\n面料：亚麻")
    qtbot.keyClick(pages.goods.screen.shelf.search, Qt.Key.Key_V, CONTROL)
    pasted(pages).save.click()
    card = pages.goods.screen.card
    qtbot.waitUntil(lambda: card.product is not None and card.product.title == "亚麻裙")


def test_one_line_pasted_into_the_search_is_searched(qtbot: QtBot, pages: Pages) -> None:
    QGuiApplication.clipboard().setText("真丝")
    search = pages.goods.screen.shelf.search
    qtbot.keyClick(search, Qt.Key.Key_V, CONTROL)
    assert search.text() == "真丝"


def test_a_picture_that_was_copied_is_no_sheet(qtbot: QtBot, pages: Pages) -> None:
    on_card(qtbot, pages)
    QGuiApplication.clipboard().setImage(QImage(8, 8, QImage.Format.Format_RGB32))
    qtbot.keyClick(pages.window.focusWidget(), Qt.Key.Key_V, CONTROL)
    assert not pages.window.findChildren(PastePage)


def test_a_sheet_pasted_in_the_editor_waits_for_its_save(
    qtbot: QtBot, opened: Opened, pages: Pages
) -> None:
    on_card(qtbot, pages)
    qtbot.keyClick(pages.goods.screen, Qt.Key.Key_F2)
    (editor,) = pages.window.findChildren(ProductEditor)
    editor._paste.click()
    page = pasted(pages)
    page.text.setPlainText("面料：真丝")
    page.save.setEnabled(True)
    page.save.click()
    assert editor.changed and editor.isVisible()
    assert editor.fields.draft().specifications == (Specification("面料", "真丝"),)


def test_f1_explains_what_can_be_pasted(qtbot: QtBot, pages: Pages) -> None:
    pages.goods.screen.pasting.open(None, "面料：棉")
    qtbot.keyClick(pasted(pages), Qt.Key.Key_F1)
    (help_screen,) = pages.window.findChildren(HelpScreen)
    assert help_screen.isVisible()
    assert help_screen.page() == "product_start"


def test_esc_leads_back_to_the_list(qtbot: QtBot, pages: Pages) -> None:
    pages.goods.screen.pasting.open()
    qtbot.keyClick(pasted(pages), Qt.Key.Key_Escape)
    assert pages.goods.screen.shelf.isVisible()
