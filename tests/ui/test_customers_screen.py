"""The screen of customers: the list, the card, and the way back."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.customers import CustomerId, Tag
from assistant.domain.orders import OrderDraft
from assistant.ui.customers.list_view import CustomerList
from assistant.ui.customers.listing import CustomerRow, Listing
from assistant.ui.customers.screen import CustomerScreen
from tests.services.private import draft
from tests.ui.world import World


def put(shop: World, name: str, **more: Any) -> CustomerId:
    """Add a customer."""
    added = shop.worker.submit(lambda: shop.desk.customers.add([draft(name, **more)]))
    return CustomerId(added.result().ids[0])


@pytest.fixture
def screen(qtbot: QtBot, private: World) -> Iterator[CustomerScreen]:
    made = CustomerScreen(private.desk, private.board, private.lane)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    yield made


def showing(screen: CustomerScreen, id: CustomerId) -> bool:
    customer = screen.card.customer
    return customer is not None and customer.id == id and screen.card.isVisible()


def test_who_was_talked_to_last_stands_first(
    qtbot: QtBot, private: World, screen: CustomerScreen
) -> None:
    now = private.clock.now()
    put(private, "tb_long_ago", last_contact=now - timedelta(days=30))
    put(private, "tb_today", last_contact=now)
    put(private, "tb_never")
    screen.shelf.refresh()
    names = ["tb_today", "tb_long_ago", "tb_never"]
    qtbot.waitUntil(lambda: screen.shelf.list.titles() == names)


def test_another_search_stands_on_the_best_find(qtbot: QtBot) -> None:
    kept, looked_for = (
        CustomerRow(CustomerId(id), name, "") for id, name in ((1, "a1"), (2, "al"))
    )
    customers = CustomerList()
    qtbot.addWidget(customers)
    customers.show_listing(Listing([kept, looked_for]))
    customers.show_listing(Listing([looked_for, kept], searched="al"))
    assert customers.current() == str(looked_for.id)


def test_the_same_search_stands_where_it_stood(qtbot: QtBot) -> None:
    rows = [CustomerRow(CustomerId(id), str(id), "") for id in (1, 2)]
    customers = CustomerList()
    qtbot.addWidget(customers)
    customers.show_listing(Listing(rows))
    customers.step(1)
    customers.show_listing(Listing(rows))
    assert customers.current() == "2"


def test_without_customers_there_are_ways_in(qtbot: QtBot, screen: CustomerScreen) -> None:
    qtbot.waitUntil(screen.shelf.empty.isVisible)


def test_the_card_shows_tags_in_the_order_of_their_groups(
    qtbot: QtBot, private: World, screen: CustomerScreen
) -> None:
    tags = (Tag("level", "VIP2"), Tag("size", "M", "连衣裙"))
    id = put(private, "tb_小鹿1015", tags=tags)
    screen.show_customer(id)
    qtbot.waitUntil(lambda: showing(screen, id))
    words = [(badge.text(), badge.property("tone")) for badge in screen.card.tags.badges]
    assert words == [("M 连衣裙", "accent"), ("VIP2", "warning")]


def test_the_card_lists_the_orders(qtbot: QtBot, private: World, screen: CustomerScreen) -> None:
    id = put(private, "tb_小鹿1015")
    order = OrderDraft(number="402183711024", customer=id, amount=12_900, state="paid")
    private.worker.submit(lambda: private.desk.customers.write_orders([order])).result()
    screen.show_customer(id)
    qtbot.waitUntil(lambda: showing(screen, id))
    assert screen.card.orders.facts[0][0] == "…1024"


def test_the_question_before_an_erasure_is_scrolled_into_view(
    qtbot: QtBot, private: World, screen: CustomerScreen
) -> None:
    screen.resize(300, 320)
    id = put(private, "tb_小鹿1015", notes="\n".join("老客" for _ in range(30)))
    screen.show_customer(id)
    qtbot.waitUntil(lambda: showing(screen, id))
    privacy = screen.card.privacy
    privacy.fold.open()
    privacy.erase.click()
    whole = privacy.question.rect
    qtbot.waitUntil(lambda: privacy.question.visibleRegion().boundingRect() == whole())


def test_esc_leads_from_the_card_back_to_the_list(
    qtbot: QtBot, private: World, screen: CustomerScreen
) -> None:
    id = put(private, "tb_小鹿1015")
    screen.show_customer(id)
    qtbot.waitUntil(lambda: showing(screen, id))
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.shelf.isVisible()


def test_a_customer_that_is_gone_leaves_the_card(
    qtbot: QtBot, private: World, screen: CustomerScreen
) -> None:
    id = put(private, "tb_小鹿1015")
    screen.show_customer(id)
    qtbot.waitUntil(lambda: showing(screen, id))
    screen.undo()
    qtbot.waitUntil(screen.shelf.isVisible)
