"""Writing products through the whole window: the editor over it, the pages, the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import Opened
from assistant.domain.products import ProductDraft
from assistant.ui.manage_page import ManagePage
from assistant.ui.products.editor import ProductEditor
from assistant.ui.products.screen import ProductScreen
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.message import InlineMessage

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def opened(opened: Opened) -> Opened:
    opened.desk.catalogue.add([ProductDraft(title="真丝吊带", item_number="A1987")])
    return opened


@pytest.fixture
def pages(pages: Pages) -> Pages:
    pages.window.show_screen("products")
    return pages


def found(pages: Pages, kind: type[QWidget]) -> QWidget:
    part = pages.window.findChild(kind)
    assert isinstance(part, kind)
    return part


def screen(pages: Pages) -> ProductScreen:
    part = found(pages, ProductScreen)
    assert isinstance(part, ProductScreen)
    return part


def editor(pages: Pages) -> ProductEditor:
    part = found(pages, ProductEditor)
    assert isinstance(part, ProductEditor)
    return part


def titles(opened: Opened) -> set[str]:
    return {each.title for each in opened.desk.catalogue.everything()}


def test_what_the_window_says_lies_above_the_buttons_of_the_card(
    qtbot: QtBot, opened: Opened, pages: Pages
) -> None:
    pages.window.show()
    (id,) = opened.desk.catalogue.named("A1987")
    screen(pages).show_product(id)
    card = screen(pages).card
    qtbot.waitUntil(lambda: card.isVisible() and card.product is not None)
    pages.window.warn("复制好了，请按 Ctrl+V。")
    (said,) = (
        each for each in pages.window.findChildren(InlineMessage) if each.parent() is pages.window
    )
    (button,) = (each for each in card.findChildren(Button) if each.text() == "Compare")
    bottom = said.mapTo(pages.window, said.rect().bottomLeft()).y()
    assert bottom < button.mapTo(pages.window, button.rect().topLeft()).y()


def test_a_new_product_is_written_saved_and_shown(
    qtbot: QtBot, opened: Opened, pages: Pages
) -> None:
    qtbot.keyClick(screen(pages), Key.Key_N, Mod.ControlModifier)
    page = editor(pages)
    page.fields.fields["title"].show_value("补水面膜")
    page.save()
    card = screen(pages).card
    qtbot.waitUntil(lambda: card.product is not None and card.product.title == "补水面膜")
    assert card.isVisible() and titles(opened) == {"真丝吊带", "补水面膜"}


def test_a_product_on_view_is_edited_deleted_and_brought_back(
    qtbot: QtBot, opened: Opened, pages: Pages
) -> None:
    here = screen(pages)
    (id,) = opened.desk.catalogue.named("A1987")
    here.show_product(id)
    qtbot.waitUntil(lambda: here.card.product is not None)
    qtbot.keyClick(here, Key.Key_F2)
    editor(pages).fields.fields["brand"].show_value("小鹿")
    editor(pages).save()
    qtbot.waitUntil(lambda: opened.desk.catalogue.product(id).brand == "小鹿")
    qtbot.waitUntil(lambda: here.card.isVisible())
    qtbot.keyClick(here, Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(opened) == set())
    here.undo()
    qtbot.waitUntil(lambda: titles(opened) == {"真丝吊带"})


@pytest.mark.parametrize("name", ["many", "charts", "terms", "bin"])
def test_a_page_opens_over_the_window_and_esc_leaves_it(
    qtbot: QtBot, pages: Pages, name: str
) -> None:
    screen(pages).shelf.asked.emit(name)
    page = found(pages, ManagePage)
    assert page.isVisible() and page.property("help") == "product_editor"
    qtbot.keyClick(page, Key.Key_Escape)
    qtbot.waitUntil(lambda: screen(pages).shelf.isVisible())


def test_the_screen_offers_to_take_back_nothing_from_before_a_page(
    qtbot: QtBot, pages: Pages
) -> None:
    here = screen(pages)
    here.say("done", "Undo")
    here.shelf.asked.emit("many")
    qtbot.keyClick(found(pages, ManagePage), Key.Key_Escape)
    qtbot.waitUntil(lambda: here.shelf.isVisible())
    assert not here.message.text()
