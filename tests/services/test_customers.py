"""The customer book: what is written is found, and nobody is taken for somebody else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.domain.birthdays import NoSuchDay
from assistant.domain.customer_drafts import (
    CustomerMissing,
    NicknameMasked,
    NicknameMissing,
    NicknameTaken,
    StoreOpen,
    tagged,
)
from assistant.domain.customers import (
    Birthday,
    CustomerDraft,
    CustomerId,
    Nickname,
    Tag,
    TagGroup,
    is_masked,
)
from assistant.domain.drafts import NothingToUndo
from assistant.domain.orders import OrderDraft
from assistant.domain.person import Person
from assistant.services.customers import CustomerBook
from assistant.services.ledger import ChangedSince
from db.connection import open_database
from db.documents import Row
from tests.services.conftest import Shop
from tests.services.private import KEY, Private, draft


def test_a_customer_is_found_by_the_full_nickname(private: Private) -> None:
    id = private.customer("tb_小鹿", notes="爱蓝色", person=Person(height=165))
    assert private.again().named("tb_小鹿") == [id]
    assert private.again().customer(id).notes == "爱蓝色"


@pytest.mark.parametrize("other", ["tb_小鹿1", "TB_小鹿", "tb_小", "ｔｂ_小鹿"])
def test_a_name_that_is_only_like_it_is_somebody_elses(private: Private, other: str) -> None:
    private.customer("tb_小鹿")
    assert private.book.named(other) == []


@pytest.mark.parametrize("name", ["t***1", "小＊鹿"])
def test_a_masked_name_is_nobodys(private: Private, name: str) -> None:
    assert is_masked(name)
    with pytest.raises(NicknameMasked):
        private.customer(name)


def test_a_customer_needs_a_name(private: Private) -> None:
    with pytest.raises(NicknameMissing):
        private.book.add([CustomerDraft(names=(Nickname("  "),))])


def test_nothing_is_written_into_a_file_that_anybody_can_read(shop: Shop) -> None:
    with pytest.raises(StoreOpen):
        CustomerBook(shop.database, shop.clock).add([draft("tb_小鹿")])


def test_two_customers_have_no_name_in_common(private: Private) -> None:
    private.customer("tb_小鹿")
    with pytest.raises(NicknameTaken):
        private.customer("tb_小鹿")
    with pytest.raises(NicknameTaken):
        private.book.add([draft("a"), draft("a")])


def test_one_name_on_two_platforms_is_two_peoples(private: Private) -> None:
    taobao = private.customer("小鹿")
    douyin = private.book.add([CustomerDraft(names=(Nickname("小鹿", "抖音"),))]).ids[0]
    assert private.book.named("小鹿", "抖音") == [douyin]
    assert private.book.named("小鹿") == [taobao, douyin]


def test_merging_takes_the_others_names_and_can_be_taken_back(private: Private) -> None:
    one, other = private.customer("one"), private.customer("other")
    both = CustomerDraft(names=(Nickname("one"), Nickname("other")))
    private.book.put({one: both}, "merge customers", gone=[other])
    assert private.book.named("other") == [one]
    private.book.undo()
    assert private.book.named("other") == [other]
    assert private.book.named("one") == [one]


def test_what_was_deleted_comes_back(private: Private) -> None:
    id = private.customer("tb_小鹿", notes="爱蓝色")
    private.book.delete([id])
    assert private.book.named("tb_小鹿") == []
    private.book.undo()
    assert private.book.customer(private.book.named("tb_小鹿")[0]).notes == "爱蓝色"


def test_a_step_is_not_taken_back_over_a_later_change_of_another_hand(private: Private) -> None:
    id = private.customer("tb_小鹿")
    elsewhere = private.again()
    private.clock.advance(seconds=1)
    elsewhere.put({id: draft("tb_小鹿", notes="later")})
    with pytest.raises(ChangedSince):
        private.book.undo()
    assert private.book.customer(id).notes == "later"


def test_without_a_step_nothing_is_taken_back(private: Private) -> None:
    with pytest.raises(NothingToUndo):
        private.book.undo()


def test_noting_a_contact_stops_no_step_from_being_taken_back(private: Private) -> None:
    id = private.customer("tb_小鹿")
    private.clock.advance(seconds=5)
    private.book.note_contact(id)
    assert private.book.customer(id).last_contact == private.clock.now()
    private.book.undo()
    with pytest.raises(CustomerMissing):
        private.book.customer(id)


def test_what_another_process_writes_is_told_to_the_followers(private: Private) -> None:
    told: list[object] = []
    private.book.ledger.followers.append(told.append)
    other = open_database(private.database.path, KEY)
    private.clock.advance(seconds=1)
    id = CustomerBook(other, private.clock).add([draft("tb_小鹿")]).ids[0]
    private.book.refresh()
    assert told == [{"customers": [id]}]
    other.close()


@pytest.mark.parametrize(
    "birthday", [Birthday(month=2, day=30), Birthday(month=13, day=1), Birthday(month=4, day=31)]
)
def test_a_day_that_never_comes_is_no_birthday(private: Private, birthday: Birthday) -> None:
    with pytest.raises(NoSuchDay):
        private.customer("tb_小鹿", birthday=birthday)


def test_a_single_group_has_one_tag_for_each_garment() -> None:
    size = TagGroup(key="size", name="尺码", single=True)
    tags = (Tag("size", "M", "连衣裙"), Tag("skin", "油皮"))
    tags = tagged(tagged(tags, Tag("size", "L", "连衣裙"), size), Tag("size", "40", "鞋"), size)
    assert tags == (Tag("skin", "油皮"), Tag("size", "L", "连衣裙"), Tag("size", "40", "鞋"))


def test_groups_of_tags_are_shipped_once(private: Private) -> None:
    skin = TagGroup(key="skin", name="肤质", texts=("油皮", "干皮"))
    private.book.stock([skin])
    private.book.write_groups({1: replace(skin, name="皮肤")})
    again = private.again()
    again.stock([skin])
    assert [each.name for each in again.groups.all.values()] == ["皮肤"]


def test_an_order_is_written_once_and_is_its_buyers(private: Private) -> None:
    id = private.customer("tb_小鹿")
    order = OrderDraft(number="3301234567890123456")
    private.book.write_orders([order])
    private.book.write_orders([replace(order, customer=id, amount=12900)])
    found = private.book.orders_of(CustomerId(id))
    assert [(each.number, each.amount) for each in found] == [(order.number, 12900)]


def test_a_step_brings_back_nobody_whom_another_process_has_removed(private: Private) -> None:
    id = private.customer("小鹿")
    private.book.put({id: draft("小鹿", notes="怕痒")})
    other = private.again()
    with private.database.write() as connection:
        other.table.put(connection, [Row(id)])
    with pytest.raises(ChangedSince):
        private.book.undo()
    assert private.book.customers([id]) == {}


@pytest.mark.parametrize(
    "name", ["n***8", "n＊8", "小**", "张●●", "t∗∗8", "小⁎⁎", "n✱8", "小鹿…", "小··8", "tb_xiao..."]
)
def test_a_nickname_that_hides_something_is_masked_however_it_is_written(name: str) -> None:
    assert is_masked(name)


@pytest.mark.parametrize("name", ["tb_小鹿1015", "迪丽·热巴", "小×鱼", "a.b", "tb-x_1"])
def test_a_nickname_that_only_has_a_mark_in_it_is_none(name: str) -> None:
    assert not is_masked(name)


def test_an_order_whose_buyer_was_removed_for_good_can_be_written_anew(private: Private) -> None:
    id = private.customer("小鹿")
    private.book.write_orders([OrderDraft(number="402183711024", customer=id)])
    private.book.delete([id])
    private.clock.advance(days=31)
    private.book.purge(timedelta(days=30))
    (order,) = private.book.orders_numbered("402183711024")
    assert order.customer is None
    again = private.customer("小鹿")
    private.book.write_orders([OrderDraft(number="402183711024", customer=again)])
    assert len(private.book.orders_of(again)) == 1
