"""Whom a copied nickname or order number names, and how it is learnt whose an order is."""

from dataclasses import replace

from assistant.domain.changes import Changes
from assistant.domain.claims import Claim
from assistant.domain.customers import CustomerId, Nickname
from assistant.domain.meanings import Meaning, meanings_of
from assistant.domain.orders import OrderDraft
from assistant.services.customers import CustomerBook
from assistant.services.recognition import Named, link_order, named_by, recall
from db.connection import open_database
from tests.services.private import Private, draft

NUMBER = "4021883711024556612"


def claim(private: Private, id: CustomerId, **more: object) -> Claim:
    customer = private.book.customer(id)
    return Claim(nickname=customer.nickname, customer=customer, order=NUMBER, **more)  # type: ignore[arg-type]


def test_a_full_nickname_names_its_customer_with_the_orders(private: Private) -> None:
    id = private.customer("tb_小鹿1015")
    private.book.write_orders([OrderDraft(number=NUMBER, customer=id)])
    found = named_by(private.book, meanings_of("tb_小鹿1015"))
    assert found.customer == private.book.customer(id)
    assert [each.number for each in found.orders] == [NUMBER]


def test_one_nickname_on_two_platforms_may_be_two_people(private: Private) -> None:
    ids = [private.customer("小鹿1015")]
    other = replace(draft("x"), names=(Nickname("小鹿1015", "douyin"),))
    ids += [CustomerId(private.book.add([other]).ids[0])]
    found = named_by(private.book, meanings_of("小鹿1015"))
    assert ([each.id for each in found.customers], found.customer) == (ids, None)


def test_a_masked_nickname_names_nobody(private: Private) -> None:
    private.customer("t鹿5")
    assert named_by(private.book, [Meaning("nickname", "t**5", sure=True)]) == Named()


def test_an_order_number_names_the_buyer(private: Private) -> None:
    id = private.customer("tb_小鹿1015")
    private.book.write_orders([OrderDraft(number=NUMBER, customer=id)])
    found = named_by(private.book, meanings_of(NUMBER))
    assert (found.order, found.customer and found.customer.id) == (NUMBER, id)


def test_an_order_of_nobody_is_known_all_the_same(private: Private) -> None:
    private.book.write_orders([OrderDraft(number=NUMBER, amount=12900)])
    found = named_by(private.book, meanings_of(NUMBER))
    assert (found.customers, found.order) == ((), NUMBER)
    assert [each.amount for each in found.orders] == [12900]


def test_who_was_deleted_is_named_by_nothing(private: Private) -> None:
    id = private.customer("tb_小鹿1015")
    before = claim(private, id)
    private.book.delete([id])
    assert named_by(private.book, meanings_of("tb_小鹿1015")) == Named()
    assert recall(private.book, before) == Named()


def test_who_is_in_chat_is_recalled_once_there_is_a_card(private: Private) -> None:
    id = private.customer("tb_小鹿1015")
    found = recall(private.book, Claim(nickname="tb_小鹿1015"))
    assert found.customer is not None
    assert found.customer.id == id


def test_an_order_that_was_learnt_is_the_customers_until_undone(private: Private) -> None:
    id = private.customer("tb_小鹿1015")
    assert link_order(private.book, claim(private, id)).step == "link order"
    assert [each.number for each in private.book.orders_of(id)] == [NUMBER]
    private.book.undo()
    assert private.book.orders_of(id) == []


def test_an_order_that_was_noted_keeps_what_is_known_of_it(private: Private) -> None:
    id = private.customer("tb_小鹿1015")
    private.book.write_orders([OrderDraft(number=NUMBER, amount=12900, state="paid")])
    link_order(private.book, claim(private, id))
    (order,) = private.book.orders_of(id)
    assert (order.amount, order.state) == (12900, "paid")


def test_an_order_of_somebody_else_stays_so(private: Private) -> None:
    first, second = private.customer("小鹿1015"), private.customer("小鱼1016")
    private.book.write_orders([OrderDraft(number=NUMBER, customer=first)])
    assert link_order(private.book, claim(private, second)).changes is Changes.NONE
    assert [each.number for each in private.book.orders_of(first)] == [NUMBER]


def test_in_a_plain_file_nobody_is_known(private: Private, tmp_path: object) -> None:
    database = open_database(tmp_path / "plain.db")  # type: ignore[operator]
    book = CustomerBook(database, private.clock)
    assert named_by(book, meanings_of("tb_小鹿1015")) == Named()
    database.close()
