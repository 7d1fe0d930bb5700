"""Pages on which customers are kept in order: two made one, the bin, and the way back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.customers import Customer, CustomerId, Tag
from assistant.domain.orders import OrderDraft
from assistant.domain.promises import PromiseDraft
from assistant.services.customers import CustomerBook
from assistant.ui.customers.bin_page import CustomerBinPage
from assistant.ui.customers.bulk_page import BulkPage
from assistant.ui.customers.merge_page import MergePage
from tests.services.private import draft
from tests.ui.world import World

VIP1 = Tag("level", "VIP1")


class Two:
    """Two customers; the second has an order and a promise."""

    def __init__(self, shop: World) -> None:
        self.shop = shop
        drafts = [draft("tb_a", notes="喜欢素色"), draft("tb_b", notes="发顺丰")]
        self.ids = [CustomerId(id) for id in self.do(lambda: self.book.add(drafts)).ids]  # type: ignore[attr-defined]
        order = OrderDraft(number="4021", customer=self.ids[1])
        self.do(lambda: self.book.write_orders([order]))
        now = shop.clock.now()
        promise = PromiseDraft(
            what="补发", due_at=now + timedelta(hours=1), made_at=now, customer=self.ids[1]
        )
        self.do(lambda: shop.desk.promises.make(promise))

    @property
    def book(self) -> CustomerBook:
        return self.shop.desk.customers

    def do(self, work: Callable[[], object]) -> object:
        return self.shop.worker.submit(work).result()

    def customer(self, at: int) -> Customer:
        found = self.do(lambda: self.book.customer(self.ids[at]))
        assert isinstance(found, Customer)
        return found

    def belongs(self) -> tuple[int, int]:
        """How many orders and promises are the first one's."""
        orders = self.do(lambda: len(self.book.orders_of(self.ids[0])))
        promises = self.do(lambda: len(self.shop.desk.promises.of_customer(self.ids[0])))
        assert isinstance(orders, int) and isinstance(promises, int)
        return orders, promises


@pytest.fixture
def two(private: World) -> Two:
    return Two(private)


def merging(qtbot: QtBot, two: Two) -> MergePage:
    shop = two.shop
    page = MergePage(shop.desk, shop.lane, shop.board, two.customer(0))
    qtbot.addWidget(page)
    page.resize(300, 600)
    page.show()
    return page


def test_the_result_is_shown_before_two_are_merged(qtbot: QtBot, two: Two) -> None:
    page = merging(qtbot, two)
    qtbot.waitUntil(lambda: page.list.titles() == ["tb_b"])
    page.list.open_current()
    qtbot.waitUntil(lambda: page.previewing)
    assert any(text == "喜欢素色\n发顺丰" for _, text in page.known.facts)
    assert two.customer(1).binned_at is None


def test_what_belonged_to_the_other_belongs_to_the_one(qtbot: QtBot, two: Two) -> None:
    page = merging(qtbot, two)
    page.choose(two.ids[1])
    qtbot.waitUntil(lambda: page.previewing)
    with qtbot.waitSignal(page.done):
        page.merge.click()
    assert two.belongs() == (1, 1) and two.customer(1).binned_at is not None


def test_a_merge_is_taken_back_whole(qtbot: QtBot, two: Two) -> None:
    page = merging(qtbot, two)
    page.choose(two.ids[1])
    qtbot.waitUntil(lambda: page.previewing)
    with qtbot.waitSignal(page.done):
        page.merge.click()
    two.do(two.book.undo)
    assert two.belongs() == (0, 0) and two.customer(1).binned_at is None
    assert two.customer(0).notes == "喜欢素色"


def test_the_other_name_can_be_the_one_that_is_shown(qtbot: QtBot, two: Two) -> None:
    page = merging(qtbot, two)
    page.choose(two.ids[1])
    qtbot.waitUntil(lambda: page.name.text() == "tb_a")
    page.turn.click()
    qtbot.waitUntil(lambda: page.name.text() == "tb_b")


def test_whoever_was_deleted_comes_back_out_of_the_bin(qtbot: QtBot, two: Two) -> None:
    shop = two.shop
    two.do(lambda: two.book.delete([two.ids[0]]))
    page = CustomerBinPage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: [row.title for row in page.list.picks.rows()] == ["tb_a"])
    page.list.tick_all()
    page.restore.click()
    qtbot.waitUntil(lambda: two.customer(0).binned_at is None)


def bulk(qtbot: QtBot, two: Two) -> BulkPage:
    shop = two.shop
    page = BulkPage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(page)
    page.resize(300, 600)
    page.show()
    qtbot.waitUntil(lambda: len(page.list.picks.rows()) == 2)
    return page


def test_many_are_tagged_at_once_and_that_is_taken_back(qtbot: QtBot, two: Two) -> None:
    page = bulk(qtbot, two)
    page.list.tick_all()
    page.group.show_value("level")
    page.text.show_value("VIP1")
    page.apply.click()
    qtbot.waitUntil(lambda: two.customer(0).tags == two.customer(1).tags == (VIP1,))
    page.undo()
    qtbot.waitUntil(lambda: two.customer(0).tags == two.customer(1).tags == ())


def test_without_a_tag_nothing_is_changed(qtbot: QtBot, two: Two) -> None:
    page = bulk(qtbot, two)
    page.list.tick_all()
    page.apply.click()
    assert page.message.text() and two.customer(0).tags == ()


def test_many_go_into_the_bin_at_once(qtbot: QtBot, two: Two) -> None:
    page = bulk(qtbot, two)
    page.list.tick_all()
    page.delete.click()
    qtbot.waitUntil(lambda: two.customer(0).binned_at is not None)
    qtbot.waitUntil(lambda: not page.list.picks.rows() and not page.list.picks.ticked)
