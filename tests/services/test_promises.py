"""The book of promises: made, kept, put off, coming again, and found after a restart."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from assistant.domain.claims import Claim
from assistant.domain.customer_drafts import StoreOpen
from assistant.domain.customers import Birthday, CustomerId
from assistant.domain.follow_ups import ASKED, SILENT, UNPAID, WON, FollowUpId, NobodyToFollow
from assistant.domain.orders import Order, OrderId
from assistant.domain.promise_drafts import (
    NotATime,
    NothingPromised,
    PromiseMissing,
    ReasonMissing,
    TimeOver,
)
from assistant.domain.promises import Promise, PromiseId
from assistant.services.care import CareBook
from assistant.services.catalogue import Catalogue
from assistant.services.ledger import ChangedSince
from assistant.services.people import People
from assistant.services.promises import PromiseBook
from assistant.services.rules import RuleBook
from assistant.ui.theme import RESOURCES
from db.connection import Database
from tests.fakes.clock import FixedClock
from tests.services.conftest import Shop
from tests.services.private import Private, draft


def book_of(database: Database, clock: FixedClock) -> PromiseBook:
    people, rules = People(database, clock), RuleBook(database, clock)
    people.load()
    book = PromiseBook(database, people, rules, clock, RESOURCES)
    book.load()
    return book


@pytest.fixture
def book(private: Private) -> PromiseBook:
    return book_of(private.database, private.clock)


def made(book: PromiseBook, key: str = "answer_later", **more: object) -> PromiseId:
    draft = replace(book.draft(book.rules.promises[key]), nickname="tb_小鹿", **more)  # type: ignore[arg-type]
    return PromiseId(book.make(draft).ids[0])


def only(book: PromiseBook) -> Promise:
    (found,) = book.open.values()
    return found


def test_a_promise_is_there_after_a_restart(private: Private, book: PromiseBook) -> None:
    made(book, said="亲，帮您问一下仓库\n稍后回复您", order="402183711024")
    again = only(book_of(private.database, private.clock))
    assert (again.nickname, again.order, again.whom) == ("tb_小鹿", "402183711024", "客服")
    assert again.said == "亲，帮您问一下仓库\n稍后回复您"
    assert again.due_at == private.clock.now() + timedelta(minutes=10)


def test_what_is_due_first_stands_first(book: PromiseBook) -> None:
    made(book, "invoice")
    made(book)
    made(book, "resend_wrong")
    names = [each.what for each in book.open.values()]
    assert names == ["稍后回复", "错漏补发", "开票"]


def test_a_kept_promise_is_closed_with_its_note_and_can_be_taken_back(book: PromiseBook) -> None:
    id = made(book)
    book.done(id, "已告知到货时间")
    assert not book.open
    assert [(each.id, each.notes[-1].text) for each in book.closed()] == [(id, "已告知到货时间")]
    book.undo()
    assert only(book).notes == ()


def test_a_promise_is_put_off_with_a_reason(private: Private, book: PromiseBook) -> None:
    id = made(book)
    later = private.clock.now() + timedelta(hours=2)
    with pytest.raises(ReasonMissing):
        book.postpone(id, later, " ")
    with pytest.raises(TimeOver):
        book.postpone(id, private.clock.now(), "仓库没回")
    book.postpone(id, later, "仓库没回")
    assert (only(book).due_at, only(book).notes[-1].text) == (later, "仓库没回")


def test_what_repeats_is_open_again_until_it_is_closed_with_a_reason(
    private: Private, book: PromiseBook
) -> None:
    id = made(book, "complaint_grave")  # it is 17:30 where the shop is
    assert book.open[id].due_at == private.clock.now() + timedelta(hours=2.5)
    book.done(id, "已联系买家")
    assert book.open[id].due_at == private.clock.now() + timedelta(hours=16.5)
    with pytest.raises(ReasonMissing):
        book.close(id, "")
    book.close(id, "买家已确认")
    assert not book.open


def test_a_time_that_was_slept_through_comes_up_once(private: Private, book: PromiseBook) -> None:
    id = made(book, "logistics_stuck")
    private.clock.advance(days=3)
    book.done(id)
    assert book.open[id].due_at > private.clock.now()
    assert len(book.open[id].notes) == 1


def test_what_was_closed_by_mistake_is_opened_again(private: Private, book: PromiseBook) -> None:
    id = made(book)
    book.done(id)
    book.reopen(id)
    assert only(book).due_at == private.clock.now() + timedelta(minutes=10)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"what": " "}, NothingPromised),
        ({"repeats": ("25:00",)}, NotATime),
        ({"due_at": FixedClock().now()}, TimeOver),
    ],
)
def test_what_makes_no_promise_is_refused(
    book: PromiseBook, change: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        made(book, **change)


def test_a_promise_that_is_overdue_can_be_written_anew(private: Private, book: PromiseBook) -> None:
    id = made(book)
    private.clock.advance(hours=1)
    book.edit(id, replace(book.open[id].draft, what="回复到货时间"))
    assert only(book).what == "回复到货时间"


def test_nothing_is_promised_in_a_file_that_anybody_can_read(shop: Shop) -> None:
    with pytest.raises(StoreOpen):
        made(book_of(shop.database, shop.clock))


@pytest.mark.parametrize(
    "act",
    [
        lambda book: book.done(PromiseId(9)),
        lambda book: book.postpone(PromiseId(9), FixedClock().now(), "a"),
        lambda book: book.follow_ups.written(FollowUpId(9)),
    ],
)
def test_what_is_gone_is_told_so(book: PromiseBook, act: Callable[[PromiseBook], object]) -> None:
    with pytest.raises(PromiseMissing):
        act(book)


def test_promises_of_merged_customers_become_the_others(
    private: Private, book: PromiseBook
) -> None:
    one, other = private.customer("one"), private.customer("other")
    id = made(book, customer=other)
    book.follow_ups.add(replace(book.follow_ups.draft(ASKED), customer=other))
    book.ledger.change("", book.moved([other], one))
    book.load()
    assert [each.id for each in book.of_customer(one)] == [id]
    assert [each.customer for each in book.follow_ups.open()] == [one]


def test_what_is_closed_is_kept_as_evidence_and_then_goes(
    private: Private, book: PromiseBook
) -> None:
    id, other = made(book), made(book, "invoice")
    book.done(id)
    private.clock.advance(days=book.rules.kept_days)
    book.purge()
    assert [each.id for each in book.closed()] == [id]
    private.clock.advance(seconds=1)
    book.purge()
    assert book.closed() == []
    assert [*book.open] == [other]


def test_who_asked_is_written_to_once(private: Private, book: PromiseBook) -> None:
    draft = replace(book.follow_ups.draft(ASKED, "价格"), nickname="tb_小鹿")
    id = FollowUpId(book.follow_ups.add(draft).ids[0])
    assert book.follow_ups.open()[0].due_at == private.clock.now() + timedelta(hours=2)
    book.follow_ups.written(id)
    assert book.follow_ups.open() == []
    assert book.follow_ups.all[id].result == SILENT


def test_who_did_not_pay_is_written_to_twice_and_not_at_night(
    private: Private, book: PromiseBook
) -> None:
    private.clock.advance(hours=2)  # it is 19:30
    draft = replace(book.follow_ups.draft(UNPAID), order="402183711024")
    id = FollowUpId(book.follow_ups.add(draft).ids[0])
    private.clock.advance(minutes=20)
    book.follow_ups.written(id)
    local = book.follow_ups.all[id].due_at.astimezone(private.clock.zone())
    assert (local.day, local.hour) == (22, 9)
    book.follow_ups.written(id)
    assert book.follow_ups.open() == []


def test_who_bought_is_followed_no_more_and_nobody_after_a_day(
    private: Private, book: PromiseBook
) -> None:
    draft = replace(book.follow_ups.draft(ASKED), nickname="tb_小鹿")
    id = FollowUpId(book.follow_ups.add(draft).ids[0])
    book.follow_ups.end(id, WON)
    assert book.follow_ups.open() == []
    book.undo()
    assert [each.id for each in book.follow_ups.open()] == [id]
    private.clock.advance(days=2)
    assert book.follow_ups.open() == []


def test_one_doubt_takes_the_place_of_another(book: PromiseBook) -> None:
    for doubt in ("价格", "尺码"):
        book.follow_ups.add(replace(book.follow_ups.draft(ASKED, doubt), nickname="tb_小鹿"))
    assert [each.doubt for each in book.follow_ups.open()] == ["尺码"]


def test_nobody_is_followed_who_is_not_known(book: PromiseBook) -> None:
    with pytest.raises(NobodyToFollow):
        book.follow_ups.add(book.follow_ups.draft(ASKED))


def test_what_another_process_writes_is_taken_in(private: Private, book: PromiseBook) -> None:
    from db.connection import open_database
    from tests.services.private import KEY

    other = open_database(private.database.path, KEY)
    made(book_of(other, private.clock))
    assert book.refresh().changes
    assert only(book).nickname == "tb_小鹿"
    other.close()


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        (Claim(nickname="tb_小鹿"), 1),
        (Claim(nickname="tb_小鹿1"), 0),
        (Claim(nickname="别人", order="402183711024"), 1),
        (Claim(), 0),
    ],
)
def test_a_promise_is_shown_to_its_buyer_or_with_its_order(
    book: PromiseBook, claim: Claim, found: int
) -> None:
    made(book, order="402183711024")
    assert len(book.of_claim(claim)) == found


def test_by_a_masked_nickname_a_promise_is_nobodys(book: PromiseBook) -> None:
    book.make(replace(book.draft(book.rules.promises["ship"]), nickname="t***1"))
    assert book.of_claim(Claim(nickname="t***1")) == []


def test_shipping_counts_from_the_payment_where_that_is_known(
    private: Private, book: PromiseBook
) -> None:
    now = private.clock.now()
    paid = now - timedelta(hours=20)
    order = Order(id=OrderId(1), number="402183711024", paid_at=paid, updated_at=now)
    claim = Claim(nickname="tb_小鹿", order=order.number, orders=(order,))
    draft = book.to_buyer(book.rules.promises["ship"], claim)
    assert draft.due_at == paid + timedelta(hours=48)


def test_what_was_promised_before_somebody_was_a_customer_stands_on_the_card(
    private: Private, book: PromiseBook
) -> None:
    before = made(book)
    customer = private.book.customer(private.customer("tb_小鹿"))
    after = made(book, customer=customer.id)
    assert [each.id for each in book.to_customer(customer)] == [before, after]


def test_what_happened_while_a_promise_is_written_anew_stays(book: PromiseBook) -> None:
    id = made(book)
    begun = only(book).draft
    book.say(id, "仓库说明天补发")
    book.done(id, "已补发")
    book.edit(id, replace(begun, whom="仓库"))
    promise = book.promise(id)
    assert [each.kind for each in promise.notes] == ["said", "done"]
    assert (promise.whom, promise.closed_at is not None) == ("仓库", True)


@pytest.mark.parametrize("more", [{"refuses": True}, {"declined": ("*",)}, {"open_case": True}])
def test_who_takes_no_messages_or_has_a_case_open_is_not_followed_up(
    private: Private, book: PromiseBook, more: dict[str, Any]
) -> None:
    private.book.ledger.followers.append(book.follow)
    id = private.customer("tb_小鹿")
    book.follow_ups.add(replace(book.follow_ups.draft(ASKED), customer=id))
    private.book.put({id: draft("tb_小鹿", **more)})
    assert book.follow_ups.open() == []
    private.book.undo()
    assert [each.customer for each in book.follow_ups.open()] == [id]


def test_who_was_not_written_to_before_the_night_waits_for_the_morning(
    private: Private, book: PromiseBook
) -> None:
    book.follow_ups.add(replace(book.follow_ups.draft(ASKED), nickname="tb_小鹿"))
    private.clock.advance(hours=5)  # it is 22:30, and was due at 19:30
    (due_at,) = (each.due_at for each in book.follow_ups.open())
    local = due_at.astimezone(private.clock.zone())
    assert (local.day, local.hour) == (22, 9)


def removed_for_good(private: Private, id: CustomerId) -> None:
    private.book.delete([id])
    private.clock.advance(days=31)
    private.book.purge(timedelta(days=30))


@pytest.mark.parametrize("remove", [removed_for_good, lambda private, _id: private.book.undo()])
def test_a_promise_outlives_the_card_of_the_buyer(
    private: Private, book: PromiseBook, remove: Callable[[Private, CustomerId], object]
) -> None:
    private.book.ledger.followers.append(book.follow)
    customer = private.customer("tb_小鹿")
    id = made(book, customer=customer)
    book.follow_ups.add(
        replace(book.follow_ups.draft(ASKED), customer=customer, nickname="tb_小鹿")
    )
    remove(private, customer)
    book.say(id, "仓库说明天补发")
    assert (only(book).nickname, only(book).customer) == ("tb_小鹿", None)
    assert {each.customer for each in book.follow_ups.all.values()} == {None}


def test_no_step_ties_a_promise_to_a_card_that_is_gone(private: Private, book: PromiseBook) -> None:
    id = made(book, customer=private.customer("tb_小鹿"))
    book.say(id, "仓库说明天补发")
    private.book.undo()
    with pytest.raises(ChangedSince):
        book.undo()
    assert book.promise(id).customer is None


def test_a_word_of_a_follow_up_counts_where_care_is_limited(
    private: Private, book: PromiseBook
) -> None:
    def lines() -> int:
        catalogue = Catalogue(private.database, private.clock)
        care = CareBook(private.database, private.book, catalogue, private.clock, RESOURCES)
        care.load()
        return len(care.queue())

    id = private.customer("tb_小鹿", birthday=Birthday(month=11, day=24), remind=True)
    added = book.follow_ups.add(replace(book.follow_ups.draft(ASKED), customer=id))
    assert lines() == 1
    book.follow_ups.written(FollowUpId(added.ids[0]))
    assert lines() == 0
    book.undo()
    assert lines() == 1
