"""Tags given to many customers at once, and taken."""

from pathlib import Path

import pytest

from assistant.domain.changes import Changes
from assistant.domain.customers import Customer, Tag
from assistant.files.tag_seed import read_tag_groups
from assistant.services.customer_bulk import CustomerBulk
from tests.services.private import Private

RESOURCES = Path(__file__).parents[2] / "resources"
VIP1, VIP2, OILY = Tag("level", "VIP1"), Tag("level", "VIP2"), Tag("skin", "油皮")


@pytest.fixture
def bulk(private: Private) -> CustomerBulk:
    private.book.stock(read_tag_groups(RESOURCES))
    return CustomerBulk(private.book)


def everyone(private: Private) -> list[Customer]:
    return [*private.book.everyone()]


def test_many_are_tagged_in_one_step(private: Private, bulk: CustomerBulk) -> None:
    ids = [private.customer(f"tb_{n}", notes="保留") for n in range(1_200)]
    shares: list[float] = []
    bulk.tag(ids, OILY, shares.append)
    assert all(each.tags == (OILY,) and each.notes == "保留" for each in everyone(private))
    assert shares == sorted(shares) and len(shares) > 2
    private.book.undo()
    assert not any(each.tags for each in everyone(private))


def test_of_a_single_group_the_new_tag_takes_the_place(
    private: Private, bulk: CustomerBulk
) -> None:
    id = private.customer("tb_小鹿", tags=(VIP1, OILY))
    bulk.tag([id], VIP2)
    assert private.book.customer(id).tags == (OILY, VIP2)


def test_a_tag_is_taken_from_those_who_have_it(private: Private, bulk: CustomerBulk) -> None:
    with_it, without = private.customer("tb_a", tags=(OILY,)), private.customer("tb_b")
    assert bulk.untag([with_it, without], OILY).ids == (with_it,)


def test_whoever_has_the_tag_is_not_written_again(private: Private, bulk: CustomerBulk) -> None:
    id = private.customer("tb_a", tags=(OILY,))
    assert bulk.tag([id], OILY).changes is Changes.NONE


def test_the_same_key_twice_gives_a_tag_and_takes_it(private: Private, bulk: CustomerBulk) -> None:
    id = private.customer("tb_a")
    bulk.turn(id, OILY)
    assert private.book.customer(id).tags == (OILY,)
    bulk.turn(id, OILY)
    assert private.book.customer(id).tags == ()


def test_what_is_called_off_has_changed_nobody(private: Private, bulk: CustomerBulk) -> None:
    ids = [private.customer(f"tb_{n}") for n in range(1_200)]

    def call_off(share: float) -> None:
        if share > 0.7:  # in the midst of writing
            raise KeyError

    with pytest.raises(KeyError):
        bulk.tag(ids, OILY, call_off)
    assert not any(each.tags for each in everyone(private))
    assert len(bulk.tag(ids, OILY).ids) == 1_200
