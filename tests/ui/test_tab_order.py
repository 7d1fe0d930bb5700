"""Tab leads through fields in the order in which they stand, whenever they were made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.products import ProductDraft
from assistant.domain.promotions import Tier
from assistant.ui.products.entries import Entries, EntryField
from assistant.ui.products.price import PricePage
from assistant.ui.products.promotion_tiers import TierRows
from assistant.ui.products.screen import ProductScreen
from assistant.ui.widgets.buttons import Button
from tests.ui import product_pages
from tests.ui.world import World


def tabs(window: QWidget, names: dict[QWidget, str]) -> list[str]:
    """Return which of the named fields Tab comes to, beginning after the window."""
    found, each = [], window.nextInFocusChain()
    while each is not window:
        if each in names:
            found.append(names[each])
        each = each.nextInFocusChain()
    return found


def put(qtbot: QtBot, part: QWidget) -> tuple[QWidget, dict[QWidget, str]]:
    """Put a part between two fields of a window."""
    window, above, below = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for each in (above, part, below):
        column.addWidget(each)
    return window, {above: "above", below: "below"}


def test_tab_leads_through_tiers_that_are_added(qtbot: QtBot) -> None:
    tiers = TierRows()
    window, names = put(qtbot, tiers)
    tiers.show_tiers((Tier(20_000, 2_000),))
    tiers.more.click()
    names |= {row.threshold: f"from {n}" for n, row in enumerate(tiers.rows)}
    names |= {row.effect: f"less {n}" for n, row in enumerate(tiers.rows)} | {tiers.more: "more"}
    fields = ["from 0", "less 0", "from 1", "less 1", "more"]
    assert tabs(window, names) == ["above", *fields, "below"]


def test_tab_leads_through_entries_that_are_moved(qtbot: QtBot) -> None:
    entries = Entries([EntryField(words="Asked")], str, "More")
    window, names = put(qtbot, entries)
    entries.show_contents([("a",), ("b",)])
    first, second = entries._rows
    names |= {first._parts[0]: "a", second._parts[0]: "b", entries.more: "more"}
    first.moved.emit(1)
    assert tabs(window, names) == ["above", "b", "a", "more", "below"]


def stops(qtbot: QtBot, page: QWidget) -> list[QWidget]:
    """Return where Tab comes to, from where a page begins until it is there again."""
    page.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    found: list[QWidget] = []
    while (each := QApplication.focusWidget()) is not None and each not in found:
        found.append(each)
        qtbot.keyClick(each, Qt.Key.Key_Tab)
    return found


def opened(qtbot: QtBot, page: QWidget) -> None:
    """Show a page with the keyboard in it."""
    qtbot.addWidget(page)
    page.resize(360, 900)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def test_tab_leads_through_all_of_a_card_from_above(qtbot: QtBot, shop: World) -> None:
    screen = product_pages.PAGES["card, 女装 / 连衣裙"](shop)
    assert isinstance(screen, ProductScreen)
    opened(qtbot, screen)
    card, found = screen.card, stops(qtbot, screen)
    lists = [card.sections[key].list for key in ("points", "variants", "sheet", "service")]
    fields = [screen.sizes.fields.fields["height"], screen.sizes.insert]
    names = [card.header.chips["size"], *fields, *lists]
    places = [found.index(each) for each in names]
    start = places.index(min(places))
    assert places[start:] + places[:start] == sorted(places)


def test_tab_comes_to_the_cart_though_a_page_of_prices_begins_below_it(
    qtbot: QtBot, shop: World
) -> None:
    add = shop.worker.submit(lambda: shop.desk.catalogue.add([ProductDraft(title="裙", price=9)]))
    id = add.result().ids[0]
    page = PricePage(shop.desk, shop.lane, shop.board)
    page.show_product(shop.worker.submit(lambda: shop.desk.catalogue.product(id)).result())
    opened(qtbot, page)
    found = stops(qtbot, page)
    row = page.cart.rows[0]
    assert found[0] is page.cart.add and {row.price, row.pieces, row.remove} <= {*found}
    assert found.index(page.insert) < found.index(row.price)


def test_tab_comes_to_what_stands_above_the_first_field_of_the_editor(
    qtbot: QtBot, shop: World
) -> None:
    page = product_pages.PAGES["product editor"](shop)
    opened(qtbot, page)
    wanted = [each for each in page.findChildren(QComboBox) if each.isVisibleTo(page)]
    buttons = [each for each in page.findChildren(Button) if "Picture" in each.text()]
    assert len(wanted) > 2 and len(buttons) == 1
    assert {*wanted, *buttons} <= {*stops(qtbot, page)}
