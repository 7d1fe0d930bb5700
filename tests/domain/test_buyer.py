"""What a customer's card says of the buyer in chat."""

import pytest

from assistant.domain.buyer import Buyer, on_card, together
from assistant.domain.customers import Customer, CustomerId, Nickname, Tag
from assistant.domain.person import Person
from assistant.domain.products import Product, ProductId
from tests.fakes.clock import FixedClock

SIZES = (Tag("size", "L", "裤子"), Tag("size", "M", "连衣裙"))


def card(**more: object) -> Customer:
    return Customer(
        id=CustomerId(1),
        uid="u",
        updated_at=FixedClock().now(),
        names=(Nickname("小鹿"),),
        **more,  # type: ignore[arg-type]
    )


def product(title: str, category: str = "") -> Product:
    now = FixedClock().now()
    return Product(id=ProductId(1), uid="p", updated_at=now, title=title, category=category)


@pytest.mark.parametrize(
    ("goods", "size"),
    [
        (product("修身长袖连衣裙"), "M"),
        (product("直筒", "女装/裤子"), "L"),
        (product("羊毛围巾"), ""),
        (None, ""),
    ],
)
def test_the_size_is_that_for_the_goods_in_hand(goods: Product | None, size: str) -> None:
    assert on_card(card(tags=SIZES), goods).size == size


def test_the_only_size_holds_while_no_goods_are_in_hand() -> None:
    assert on_card(card(tags=SIZES[:1])).size == "L"


def test_a_size_for_all_holds_for_all_that_have_none_of_their_own() -> None:
    tags = (*SIZES, Tag("size", "XL"))
    found = [on_card(card(tags=tags), each).size for each in (product("围巾"), product("连衣裙"))]
    assert found == ["XL", "M"]


def test_allergies_in_words_are_what_is_to_be_avoided() -> None:
    assert on_card(card(allergies="对酒精过敏，香精、水杨酸")).avoids == ("酒精", "香精", "水杨酸")


def test_what_was_heard_is_laid_over_the_card() -> None:
    said = Buyer(person=Person(weight=110), size="L", avoids=("香精",))
    kept = Buyer(person=Person(height=165), size="M", skin="油皮", avoids=("酒精",))
    assert together(kept, said) == Buyer(
        person=Person(height=165, weight=110), size="L", skin="油皮", avoids=("酒精", "香精")
    )
