"""Every page of customers fits the narrowest panel, and all that takes the keyboard has a name."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.customers import Birthday, Customer, CustomerId, Nickname, Tag
from assistant.domain.person import Person
from assistant.ui.customers.bin_page import CustomerBinPage
from assistant.ui.customers.bulk_page import BulkPage
from assistant.ui.customers.editor import CustomerEditor
from assistant.ui.customers.groups_page import GroupsPage
from assistant.ui.customers.merge_page import MergePage
from assistant.ui.customers.screen import CustomerScreen
from assistant.ui.customers.tag_picker import TagPicker
from assistant.ui.theme import Theme
from tests.processes import wait_until
from tests.services.private import draft
from tests.ui.test_reachable import ROOM, SCROLL_BAR_PX, nameless
from tests.ui.world import World

_LONG = "very_long_nickname_of_a_buyer_that_fits_no_line_0001"
KNOWN = draft(
    _LONG,
    tags=(Tag("size", "M", "一个名字特别长的服装品类"), Tag("skin", "油皮"), Tag("gone", "x" * 40)),
    person=Person(height=165, weight=110, bust=84, waist=68, hip=90, foot=23, fit="loose"),
    birthday=Birthday(month=8, day=15, year=1995, lunar=True, leap=True),
    allergies="https://example.com/" + "a" * 80,
    notes="喜欢素色\n" + "长" * 60,
)


def customer(shop: World) -> Customer:
    """Somebody of whom much is known."""
    names = (Nickname(_LONG), Nickname("第二个昵称", "小红书"))
    drafts = [replace(KNOWN, names=names), draft("tb_other")]
    added = shop.worker.submit(lambda: shop.desk.customers.add(drafts)).result()
    id = CustomerId(added.ids[0])
    return shop.worker.submit(lambda: shop.desk.customers.customer(id)).result()


def until(holds: Callable[[], object]) -> None:
    wait_until(lambda: QApplication.processEvents() or bool(holds()), "a page")


def card(shop: World) -> QWidget:
    screen = CustomerScreen(shop.desk, shop.board, shop.lane)
    screen.show_customer(customer(shop).id)
    until(lambda: screen.card.customer)
    return screen


def editor(shop: World) -> QWidget:
    page = CustomerEditor(shop.desk, shop.lane, {})
    page.show_customer(customer(shop))
    page.fields.names.add.click()
    return page


def merging(shop: World) -> QWidget:
    page = MergePage(shop.desk, shop.lane, shop.board, customer(shop))
    page.choose(CustomerId(2))
    until(lambda: page.previewing)
    return page


def group(shop: World) -> QWidget:
    page = GroupsPage(shop.desk, shop.lane, shop.board)
    page.edit(1)
    return page


def picker(shop: World) -> QWidget:
    page = TagPicker(shop.desk, shop.lane, customer(shop))
    until(lambda: page.offered)
    return page


def binned(shop: World) -> QWidget:
    id = customer(shop).id
    shop.worker.submit(lambda: shop.desk.customers.delete([id])).result()
    return CustomerBinPage(shop.desk, shop.lane, shop.board)


PAGES: dict[str, Callable[[World], QWidget]] = {
    "empty": lambda shop: CustomerScreen(shop.desk, shop.board, shop.lane),
    "card": card,
    "editor": editor,
    "merging": merging,
    "groups": lambda shop: GroupsPage(shop.desk, shop.lane, shop.board),
    "group": group,
    "picker": picker,
    "many": lambda shop: BulkPage(shop.desk, shop.lane, shop.board),
    "bin": binned,
}


@pytest.fixture(params=PAGES)
def page(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, private: World
) -> QWidget:
    Theme(qapp).follow("light")
    made = PAGES[request.param](private)
    qtbot.addWidget(made)
    made.resize(ROOM, 700)
    made.show()
    request.addfinalizer(lambda: qapp.setStyleSheet(""))
    return made


def test_a_page_of_customers_fits_the_narrowest_panel(page: QWidget) -> None:
    areas = page.findChildren(QScrollArea)
    wide = [area.widget().minimumSizeHint().width() for area in areas if area.isVisibleTo(page)]
    assert page.minimumSizeHint().width() <= ROOM
    assert max(wide, default=0) <= ROOM - SCROLL_BAR_PX


def test_all_of_it_that_takes_the_keyboard_has_a_name(page: QWidget) -> None:
    assert nameless(page) == []
