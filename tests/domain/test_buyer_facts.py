"""What phrases can say of the buyer in chat: from the claim, the card and the orders."""

from dataclasses import replace

import pytest

from assistant.domain.birthday_words import birthday_said
from assistant.domain.buyer import Buyer
from assistant.domain.buyer_facts import facts_of
from assistant.domain.claims import Claim
from assistant.domain.customers import Birthday, Customer, CustomerId, Nickname, Tag
from assistant.domain.facts import OF_ONE_BUYER
from assistant.domain.orders import Order, OrderId, OrderItem
from assistant.domain.person import Person
from tests.fakes.clock import FixedClock

NOW = FixedClock().now()
CARD = Customer(
    id=CustomerId(1),
    uid="u",
    updated_at=NOW,
    names=(Nickname("小鹿"),),
    tags=(Tag("level", "VIP2"), Tag("preference", "宽松"), Tag("preference", "棉")),
    birthday=Birthday(month=8, day=23, lunar=True),
)


def order(number: str, *titles: str, **more: object) -> Order:
    items = tuple(OrderItem(title=each, count=2) for each in titles)
    return Order(id=OrderId(1), updated_at=NOW, number=number, items=items, **more)  # type: ignore[arg-type]


def test_who_is_only_named_has_a_name() -> None:
    assert facts_of(Claim(nickname="小鹿"), Buyer()) == {"昵称": "小鹿"}


def test_a_masked_name_is_told_to_nobody() -> None:
    assert facts_of(Claim(nickname="t**5"), Buyer()) == {}


def test_what_is_known_goes_by_the_names_of_variables() -> None:
    known = Buyer(person=Person(height=165, weight=110, foot=23.5), size="M", skin="油皮")
    assert facts_of(Claim(nickname="小鹿"), known) == {
        "昵称": "小鹿",
        "身高": "165cm",
        "体重": "110斤",
        "脚长": "23.5cm",
        "尺码": "M",
        "肤质": "油皮",
    }


def test_a_card_tells_level_preferences_and_birthday() -> None:
    found = facts_of(Claim(nickname="小鹿", customer=CARD), Buyer())
    told = (found["会员等级"], found["偏好"], found["生日"])
    assert told == ("VIP2", "宽松、棉", "农历八月廿三")


def test_the_order_in_hand_tells_what_is_to_be_paid_while_it_is_not() -> None:
    claim = Claim(order="9", orders=(order("9", "长裙", amount=12900, state="unpaid"),))
    found = facts_of(claim, Buyer())
    assert (found["订单号"], found["数量"], found["应付"]) == ("9", "2", "¥129")
    paid = replace(claim, orders=(order("9", "长裙", amount=12900, state="paid"),))
    assert "应付" not in facts_of(paid, Buyer())


def test_what_was_bought_last_is_no_part_of_the_order_in_hand() -> None:
    orders = (order("9", "长裙"), order("8", "衬衫"))
    claim = Claim(nickname="小鹿", customer=CARD, order="9", orders=orders)
    assert facts_of(claim, Buyer())["上次商品"] == "衬衫"
    assert facts_of(replace(claim, orders=orders[:1]), Buyer())["上次商品"] == "长裙"


@pytest.mark.parametrize(
    ("birthday", "words"),
    [
        (Birthday(month=10, day=15, year=1995), "10月15日"),
        (Birthday(month=1, day=1, lunar=True), "农历正月初一"),
        (Birthday(month=6, day=10, lunar=True, leap=True), "农历闰六月初十"),
        (Birthday(month=12, day=30, lunar=True), "农历腊月三十"),
        (Birthday(month=11, day=20, lunar=True), "农历冬月二十"),
        (Birthday(month=8, day=15, lunar=True), "农历八月十五"),
    ],
)
def test_birthdays_are_said_as_people_say_them(birthday: Birthday, words: str) -> None:
    assert birthday_said(birthday) == words


def test_no_answer_about_one_buyer_is_remembered_for_the_next() -> None:
    known = Buyer(person=Person(height=165, weight=110, foot=23.5), size="M", skin="油皮")
    claim = Claim(nickname="小鹿", customer=CARD, order="9", parcel="8", orders=(order("9", "裙"),))
    assert facts_of(claim, known).keys() <= OF_ONE_BUYER
