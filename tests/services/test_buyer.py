"""What is known of the buyer in chat lasts as long as that chat."""

import pytest

from assistant.domain.buyer import Buyer
from assistant.domain.person import Person
from assistant.services.buyer import BuyerInHand, Chat
from tests.fakes.clock import FixedClock

LU, YU = Chat(1, "小鹿-千牛接待台", True), Chat(1, "小鱼-千牛接待台", True)
SHOP_PAGE = Chat(2, "修身连衣裙-淘宝", False)
OTHER_PAGE = Chat(3, "一月销量", False)


def told() -> BuyerInHand:
    """A buyer of whom something is known, in the first chat."""
    buyer = BuyerInHand(FixedClock())
    buyer.look_at(LU)
    buyer.measured(Person(height=165, weight=110), "M")
    return buyer


def test_measures_that_are_said_later_stand_beside_those_before() -> None:
    buyer = told()
    buyer.measured(Person(weight=110, bust=88, fit="loose", weight_in="kg"))
    person = Person(height=165, weight=110, bust=88, fit="loose", weight_in="kg")
    assert buyer.known == Buyer(person=person, size="M")


def test_who_has_another_height_is_another_buyer() -> None:
    buyer = told()
    buyer.note(skin="油性")
    buyer.measured(Person(height=160, weight=95), "S")
    assert buyer.known == Buyer(person=Person(height=160, weight=95), size="S")


def test_another_chat_forgets_the_buyer() -> None:
    buyer = told()
    buyer.look_at(YU)
    assert buyer.known == Buyer()


def test_the_same_chat_and_windows_beside_it_forget_nobody() -> None:
    buyer = told()
    for chat in (LU, SHOP_PAGE, LU, OTHER_PAGE):
        buyer.look_at(chat)
    assert buyer.known.size == "M"


def test_another_chat_after_a_window_beside_it_forgets_the_buyer() -> None:
    buyer = told()
    for chat in (SHOP_PAGE, YU):
        buyer.look_at(chat)
    assert buyer.known == Buyer()


def test_what_was_heard_in_no_workbench_is_forgotten_with_its_window() -> None:
    buyer = BuyerInHand(FixedClock())
    buyer.look_at(SHOP_PAGE)
    buyer.note(skin="油性")
    buyer.look_at(OTHER_PAGE)
    assert buyer.known == Buyer()


def test_what_was_heard_before_any_chat_belongs_to_none() -> None:
    buyer = BuyerInHand(FixedClock())
    buyer.note(skin="油性")
    buyer.look_at(LU)
    assert buyer.known == Buyer()


@pytest.mark.parametrize(
    ("fact", "left"),
    [
        ("measures", Buyer(skin="油性")),
        ("skin", Buyer(person=Person(height=165, weight=110), size="M")),
        ("size", Buyer(person=Person(height=165, weight=110), skin="油性")),
        ("", Buyer()),
    ],
)
def test_facts_are_forgotten_one_by_one_or_together(fact: str, left: Buyer) -> None:
    buyer = told()
    buyer.note(skin="油性")
    buyer.forget(fact)
    assert buyer.known == left


def test_followers_hear_of_changes_and_of_another_buyer() -> None:
    buyer, heard = told(), []
    buyer.followers.append(lambda: heard.append((buyer.known.size, buyer.number)))
    for size in ("M", "L"):
        buyer.note(size=size)
    for chat in (SHOP_PAGE, YU, LU):
        buyer.look_at(chat)
    assert heard == [("L", 1), ("", 2), ("", 3)]
