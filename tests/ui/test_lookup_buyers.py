"""What was copied in a workbench names a buyer, an order or a parcel: the strip tells whom."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from assistant.app.chats import Chats
from assistant.app.lookup import Lookup
from assistant.domain.claims import State
from assistant.domain.customers import Customer, CustomerDraft, CustomerId, Nickname
from assistant.domain.lookalikes import Alike
from assistant.domain.orders import OrderDraft
from assistant.ui.main_window import MainWindow
from assistant.ui.target import Target
from tests.ui.world import World

NUMBER = "4021883711024556612"


class Desk:
    """A window with its strip, and what looks up beside it."""

    def __init__(self, shop: World, qtbot: QtBot) -> None:
        self.shop, self.buyer = shop, shop.desk.buyer
        self.window = MainWindow(shop.desk, shop.board, shop.lane)
        qtbot.addWidget(self.window)
        Chats(shop.desk, shop.board, shop.lane, Target(), self.window)
        self.lookup = Lookup(shop.desk, shop.lane, self.window, lambda *_: None, lambda _: None)
        self.strip = self.window.buyer
        self.strip.add_wanted.connect(self.lookup.add_buyer)

    def look_up(self, text: str) -> None:
        self.lookup.look_up(text)
        self.shop.worker.submit(lambda: None).result()

    def on_lane(self, work: Callable[[], object]) -> object:
        return self.shop.worker.submit(work).result()

    def add(self, *names: Nickname) -> CustomerId:
        draft = CustomerDraft(names=names)
        return self.on_lane(lambda: self.shop.desk.customers.add([draft]).ids[0])  # type: ignore[return-value]

    def customer(self, id: CustomerId) -> Customer:
        return self.on_lane(lambda: self.shop.desk.customers.customer(id))  # type: ignore[return-value]


@pytest.fixture
def at(private: World, qtbot: QtBot) -> Desk:
    return Desk(private, qtbot)


def test_a_known_nickname_brings_its_customer_into_hand(at: Desk, qtbot: QtBot) -> None:
    id = at.add(Nickname("tb_小鹿1015"))
    at.look_up("tb_小鹿1015")
    qtbot.waitUntil(lambda: at.buyer.customer is not None)
    assert at.buyer.customer is not None
    assert (at.buyer.customer.id, at.buyer.state) == (id, State.CURRENT)
    qtbot.waitUntil(lambda: at.customer(id).last_contact is not None)


def test_one_key_makes_a_customer_of_an_unknown_nickname(at: Desk, qtbot: QtBot) -> None:
    at.look_up("tb_小鹿1015")
    qtbot.waitUntil(lambda: at.buyer.nickname == "tb_小鹿1015")
    at.strip.view.add.click()
    qtbot.waitUntil(lambda: at.buyer.customer is not None)
    assert at.buyer.nickname == "tb_小鹿1015"


def test_who_is_made_a_customer_in_a_chat_was_talked_to_now(at: Desk, qtbot: QtBot) -> None:
    at.look_up("tb_小鹿1015")
    qtbot.waitUntil(lambda: at.buyer.nickname == "tb_小鹿1015")
    at.lookup.again()
    qtbot.waitUntil(lambda: at.buyer.customer is not None)
    assert at.buyer.customer is not None
    assert at.buyer.customer.draft.last_contact == at.shop.desk.customers.now()


def test_the_same_key_makes_no_twin_of_who_is_called_nearly_the_same(
    at: Desk, qtbot: QtBot
) -> None:
    at.look_up("tb_xiaolu1")
    qtbot.waitUntil(lambda: at.buyer.nickname == "tb_xiaolu1")
    at.strip.warn([Alike(CustomerId(1), "tb_xiaolu1", "tb_xiaolul", "characters")])
    assert not at.lookup.again()
    at.strip.warn([])
    assert at.lookup.again()


def test_before_there_are_customers_the_data_is_protected_first(shop: World, qtbot: QtBot) -> None:
    at, asked = Desk(shop, qtbot), []
    at.lookup.protection_wanted.connect(asked.append)
    at.look_up("tb_小鹿1015")
    qtbot.waitUntil(lambda: at.buyer.nickname == "tb_小鹿1015")
    at.lookup.add_buyer()
    assert len(asked) == 1


def test_several_people_of_one_name_are_listed(at: Desk, qtbot: QtBot) -> None:
    at.add(Nickname("小鹿1015"))
    second = at.add(Nickname("小鹿1015", "douyin"))
    at.look_up("小鹿1015")
    qtbot.waitUntil(lambda: len(at.strip.offers) == 2)
    assert at.strip.choose(2)
    assert at.buyer.customer is not None
    assert (at.buyer.customer.id, at.strip.offers) == (second, ())


def test_what_may_be_a_name_is_asked_for_and_searched(at: Desk, qtbot: QtBot) -> None:
    at.look_up("小鹿1015")
    qtbot.waitUntil(lambda: at.strip.offers == ("Yes, the buyer",))
    assert at.window.top.search.text() == "小鹿1015"
    at.strip.choose(1)
    assert at.buyer.nickname == "小鹿1015"
    assert (at.window.top.search.text(), at.window.phrases.missed) == ("", "")


def test_an_order_that_is_known_brings_its_buyer(at: Desk, qtbot: QtBot) -> None:
    id = at.add(Nickname("tb_小鹿1015"))
    order = OrderDraft(number=NUMBER, customer=id, state="paid")
    at.on_lane(lambda: at.shop.desk.customers.write_orders([order]))
    at.look_up(NUMBER)
    qtbot.waitUntil(lambda: at.buyer.nickname == "tb_小鹿1015")
    assert (at.buyer.order, at.strip.tags) == (NUMBER, ("Order …6612 to be sent",))


def test_two_copies_teach_whose_an_order_is(at: Desk, qtbot: QtBot) -> None:
    id = at.add(Nickname("tb_小鹿1015"))
    for text in (NUMBER, "tb_小鹿1015"):
        at.look_up(text)
        qtbot.waitUntil(lambda text=text: text in (at.buyer.order, at.buyer.nickname))
    numbers = lambda: [each.number for each in at.shop.desk.customers.orders_of(id)]  # noqa: E731
    qtbot.waitUntil(lambda: at.on_lane(numbers) == [NUMBER])
    assert at.buyer.order == NUMBER


def test_a_number_that_may_be_several_things_is_asked_for(at: Desk, qtbot: QtBot) -> None:
    at.look_up("773212345678901")
    qtbot.waitUntil(lambda: at.strip.offers == ("A parcel", "An order"))
    at.strip.choose(1)
    assert (at.buyer.claim.parcel, at.strip.tags) == ("773212345678901", ("Parcel …8901",))


def test_a_telephone_number_is_masked_and_refused(at: Desk) -> None:
    at.window.show()
    at.look_up("张三 13812341234 杭州市")
    words = at.window._message.text()
    assert "138****1234" in words
    assert "13812341234" not in words
    assert (at.window.top.search.text(), at.buyer.claim.empty) == ("", True)


def test_a_masked_name_is_shown_and_is_nobody(at: Desk, qtbot: QtBot) -> None:
    at.add(Nickname("t鹿5"))
    at.look_up("t**5")
    qtbot.waitUntil(lambda: at.buyer.nickname == "t**5")
    assert at.buyer.customer is None
    assert at.strip.view.add.isHidden()


def test_what_is_changed_on_the_card_is_known_at_once(at: Desk, qtbot: QtBot) -> None:
    id = at.add(Nickname("tb_小鹿1015"))
    at.look_up("tb_小鹿1015")
    qtbot.waitUntil(lambda: at.buyer.customer is not None)
    draft = replace(at.customer(id).draft, notes="爱穿宽松的")
    at.shop.lane.run(lambda: at.shop.desk.customers.put({id: draft}), at.window)
    qtbot.waitUntil(lambda: (at.buyer.customer or draft).notes == "爱穿宽松的")


def test_who_was_here_before_is_taken_up_again(at: Desk, qtbot: QtBot) -> None:
    id = at.add(Nickname("tb_小鹿1015"))
    at.look_up("tb_小鹿1015")
    qtbot.waitUntil(lambda: at.buyer.customer is not None)
    at.look_up("tb_xiaoyu1")
    qtbot.waitUntil(lambda: at.buyer.nickname == "tb_xiaoyu1")
    at.strip.past_chosen.emit(at.buyer.history[0])
    qtbot.waitUntil(lambda: at.buyer.customer is not None)
    assert at.buyer.customer is not None
    assert (at.buyer.customer.id, at.buyer.state) == (id, State.CURRENT)


@pytest.mark.parametrize("part", ["search", "list"])
def test_ctrl_tab_lists_who_was_here_before(at: Desk, qtbot: QtBot, part: str) -> None:
    for name in ("tb_xiaolu1", "tb_xiaoyu1"):
        at.buyer.take(name)
    at.window.show()
    focused = at.window.top.search if part == "search" else at.window.phrases.list
    qtbot.keyClick(focused, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    (menu,) = at.strip.view.findChildren(QMenu)
    assert [each.text() for each in menu.actions()] == ["tb_xiaolu1"]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert at.buyer.nickname == "tb_xiaolu1"
