"""Measures and size that a buyer said are kept on the card; what else is on it stays."""

from assistant.domain.buyer import Buyer
from assistant.domain.customers import SIZE, Tag, TagGroup
from assistant.domain.person import Person
from assistant.domain.products import Product, ProductId
from assistant.services.buyer_card import keep_on_card
from tests.fakes.clock import FixedClock
from tests.services.private import Private

DRESS = Product(
    id=ProductId(1),
    uid="p",
    updated_at=FixedClock().now(),
    title="长裙",
    category="女装 / 连衣裙",
)
SAID = Buyer(person=Person(height=165, weight=110, fit="loose", weight_in="jin"), size="M")


def test_the_size_is_kept_for_such_goods_and_measures_beside_the_others(private: Private) -> None:
    private.book.stock([TagGroup(key=SIZE, name="尺码", single=True)])
    tags = (Tag(SIZE, "L", "裤子"), Tag(SIZE, "S", "连衣裙"), Tag("skin", "油皮"))
    id = private.customer("小鹿1015", tags=tags, person=Person(height=160, bust=88))
    keep_on_card(private.book, id, SAID, DRESS)
    card = private.book.customer(id)
    assert set(card.tags) == {tags[0], tags[2], Tag(SIZE, "M", "连衣裙")}
    assert card.person == Person(height=165, weight=110, bust=88, weight_in="jin")


def test_it_can_be_taken_back(private: Private) -> None:
    id = private.customer("小鹿1015")
    keep_on_card(private.book, id, SAID, None)
    assert private.book.customer(id).tags == (Tag(SIZE, "M"),)
    private.book.undo()
    card = private.book.customer(id)
    assert (card.tags, card.person) == ((), Person())
