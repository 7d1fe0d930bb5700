"""The book of care: who is found, what is noted, and that it can be taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from assistant.domain.care import CareLimits, CareRule, CareText, Most
from assistant.domain.care_drafts import BadDays, LevelTwice, OccasionOver
from assistant.domain.care_queue import CareLine
from assistant.domain.care_texts import texts_of
from assistant.domain.changes import Changes
from assistant.domain.customer_drafts import CustomerMissing, StoreOpen
from assistant.domain.customers import Birthday, CustomerId, Nickname, Tag
from assistant.domain.orders import OrderDraft, OrderItem
from assistant.domain.products import ProductDraft
from assistant.domain.promise_drafts import NotATime
from assistant.services.care import CareBook
from assistant.services.catalogue import Catalogue
from assistant.services.customers import CustomerBook
from assistant.ui.theme import RESOURCES
from db.connection import Database
from tests.fakes.clock import FixedClock
from tests.services.conftest import Shop
from tests.services.private import Private

#: The fixed clock shows 17:30 on 2026-11-21, a Saturday.
TODAY = date(2026, 11, 21)


def book_of(database: Database, clock: FixedClock, customers: CustomerBook) -> CareBook:
    book = CareBook(database, customers, Catalogue(database, clock), clock, RESOURCES)
    book.load()
    return book


@pytest.fixture
def care(private: Private) -> CareBook:
    return book_of(private.database, private.clock, private.book)


def ordered(private: Private, who: CustomerId, days: int, category: str = "食品 / 坚果") -> str:
    """Note an order of so many days ago."""
    number = f"{4_000_000_000 + days}"
    item = OrderItem(title="每日坚果", item_number="JG01", category=category)
    at = private.clock.now() - timedelta(days=days)
    draft = OrderDraft(number=number, customer=who, ordered_at=at, items=(item,), amount=20_000)
    private.book.write_orders([draft])
    return number


def only(care: CareBook) -> CareLine:
    (line,) = care.queue()
    return line


def kinds(care: CareBook) -> list[tuple[str, str]]:
    return [(each.rule.key, str(each.day)) for each in care.queue()]


def test_this_week_has_who_has_a_birthday_and_agreed(private: Private, care: CareBook) -> None:
    soon = Birthday(month=11, day=24)
    private.customer("agreed", birthday=soon, remind=True)
    private.customer("never asked", birthday=soon)
    private.customer("lunar", birthday=Birthday(month=10, day=20, lunar=True), remind=True)
    private.customer("later", birthday=Birthday(month=12, day=2), remind=True)
    private.customer("refuses", birthday=soon, remind=True, refuses=True)
    found = [(each.customer.nickname, str(each.day)) for each in care.queue()]
    assert found == [("agreed", "2026-11-21"), ("lunar", "2026-11-25")]
    assert care.due == 1


def test_what_is_used_up_is_found_by_the_category_of_the_product(
    private: Private, care: CareBook
) -> None:
    catalogue = Catalogue(private.database, private.clock)
    catalogue.load()
    catalogue.add([ProductDraft(title="每日坚果", item_number="jg01", category="食品 / 坚果")])
    number = ordered(private, private.customer("小鹿"), 30, category="")
    line = only(care)
    assert (line.rule.key, line.occasion.order) == ("repurchase_food", number)
    assert texts_of(line, TODAY)["上次商品"] == "每日坚果"


def test_an_arrival_is_asked_about_and_the_answer_is_noted(
    private: Private, care: CareBook
) -> None:
    at = private.clock.now() - timedelta(days=7)
    who = private.customer("小鹿")
    items = (OrderItem(title="连衣裙", category="女装 / 连衣裙"),)
    draft = OrderDraft(number="1", customer=who, ordered_at=at, arrived_at=at, items=items)
    private.book.write_orders([draft])
    care.done(only(care))
    (asked,) = care.asked()
    assert asked.nickname == "小鹿"
    care.answer(asked.id, "trouble")
    assert care.asked() == []
    assert [note.answer for _, note in care.of_customer(who).notes] == ["trouble"]
    care.undo()
    assert len(care.asked()) == 1


def test_what_was_said_is_a_contact_and_leaves_the_buyer_in_peace(
    private: Private, care: CareBook
) -> None:
    who = private.customer("小鹿", birthday=Birthday(month=11, day=24), remind=True)
    ordered(private, who, 27)
    assert kinds(care) == [("birthday", "2026-11-21")]  # snacks would be due on the 24th
    done = care.done(only(care))
    assert done.changes == Changes.CARE | Changes.CUSTOMERS
    assert private.book.customer(who).last_contact == private.clock.now()
    assert kinds(care) == []
    assert [str(each.day) for each in care.of_customer(who).lines[:1]] == ["2026-11-28"]
    assert care.due == 0


def test_saying_it_can_be_taken_back(private: Private, care: CareBook) -> None:
    who = private.customer("小鹿", birthday=Birthday(month=11, day=24), remind=True)
    care.done(only(care))
    care.undo()
    assert kinds(care) == [("birthday", "2026-11-21")]
    assert private.book.customer(who).last_contact is None


def test_what_is_put_off_comes_back_on_its_day(private: Private, care: CareBook) -> None:
    ordered(private, private.customer("小鹿"), 40)
    care.postpone(only(care), TODAY + timedelta(days=6))
    assert kinds(care) == [("repurchase_food", "2026-11-27")]
    private.clock.advance(days=6)
    assert care.queue() != []
    assert care.due == 1
    private.clock.advance(days=1)
    assert care.queue() == []


def test_what_is_not_wanted_never_comes_back(private: Private, care: CareBook) -> None:
    who = private.customer("小鹿", birthday=Birthday(month=11, day=24), remind=True)
    care.unwanted(only(care))
    assert private.book.customer(who).declined == ("birthday",)
    private.clock.advance(days=365)
    assert care.queue() == []
    ordered(private, who, 30)
    care.unwanted(only(care), everything=True)
    assert "*" in private.book.customer(who).declined
    assert care.of_customer(who).silenced == "declined"
    care.undo()
    assert kinds(care) == [("repurchase_food", "2027-11-21")]


def test_a_level_that_was_reached_is_marked_once_it_was_said(
    private: Private, care: CareBook
) -> None:
    who = private.customer("小鹿", tags=(Tag("level", "新客"), Tag("skin", "油皮")))
    for days in (1, 2):
        ordered(private, who, days, category="女装")
    line = only(care)
    assert (line.rule.key, line.occasion.level) == ("level", "VIP1")
    assert texts_of(line, TODAY)["等级"] == "VIP1"
    care.done(line)
    assert Tag("level", "VIP1") in private.book.customer(who).tags
    assert Tag("level", "新客") not in private.book.customer(who).tags
    assert care.queue() == []


def test_a_level_that_is_reached_again_another_year_is_told_of_again(
    private: Private, care: CareBook
) -> None:
    who = private.customer("小鹿")
    for days in (1, 2):
        ordered(private, who, days, category="女装")
    care.done(only(care))
    private.clock.advance(days=400)
    care.levels.apply(care.levels.changes())
    assert private.book.customer(who).tags == (Tag("level", "沉睡"),)
    for days in (3, 4):
        ordered(private, who, days, category="女装")
    assert only(care).occasion.level == "VIP1"


def test_two_agents_do_not_say_the_same_twice(private: Private, care: CareBook) -> None:
    ordered(private, private.customer("小鹿"), 30)
    line = only(care)
    book_of(private.database, private.clock, private.book).done(line)
    with pytest.raises(OccasionOver):
        care.done(line)


def test_somebody_in_the_bin_is_not_spoken_to(private: Private, care: CareBook) -> None:
    who = private.customer("小鹿", birthday=Birthday(month=11, day=24), remind=True)
    line = only(care)
    private.book.delete([who])
    assert care.queue() == []
    with pytest.raises(OccasionOver):
        care.done(line)
    with pytest.raises(CustomerMissing):
        care.of_customer(CustomerId(99))


def test_a_card_says_what_comes_and_what_was_bought(private: Private, care: CareBook) -> None:
    who = private.customer("小鹿", birthday=Birthday(month=3, day=1), remind=True)
    ordered(private, who, 5)
    card = care.of_customer(who)
    assert (card.linked, card.standing.spend, card.standing.orders) == (1, 20_000, 1)
    shown = {each.rule.key: str(each.day) for each in card.lines}
    assert shown["repurchase_food"] == "2026-12-16"
    assert shown["birthday"] == "2027-02-26"


def test_figures_are_gaps_until_somebody_looked_at_the_rule(
    private: Private, care: CareBook
) -> None:
    private.customer("小鹿", birthday=Birthday(month=11, day=24), remind=True)
    assert texts_of(only(care), TODAY).keys() == {"昵称", "生日"}
    birthday = replace(care.plan.rules[0], texts=(CareText("券面额", "20"),))
    care.plans.put_rule(0, birthday)
    texts = texts_of(only(care), TODAY)
    assert (texts["券面额"], texts["券有效期"]) == ("20", "11月28日")


def test_the_plan_is_the_shops_and_can_be_taken_back(private: Private, care: CareBook) -> None:
    shipped = care.plan
    care.plans.write(replace(shipped, rules=()))
    again = book_of(private.database, private.clock, private.book)
    assert again.plan.rules == ()
    assert again.plan.limits == shipped.limits
    care.undo()
    assert care.plan == shipped


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"rules": (CareRule(key="a", kind="birthday", name="a", days=-1),)}, BadDays),
        ({"rules": (CareRule(key="a", kind="repeat_gift", name="a"),)}, BadDays),
        ({"limits": CareLimits(quiet_from="25:00", quiet_to="09:00", most=())}, NotATime),
        ({"limits": CareLimits(quiet_from="21:00", quiet_to="9:00", most=(Most(count=0, days=1),))},
         BadDays),
    ],
)  # fmt: skip
def test_a_plan_that_makes_no_sense_is_refused(
    care: CareBook, change: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        care.plans.write(replace(care.plan, **change))  # type: ignore[arg-type]


def test_two_levels_have_two_names(care: CareBook) -> None:
    levels = (*care.plan.levels, care.plan.levels[0])
    with pytest.raises(LevelTwice):
        care.plans.write(replace(care.plan, levels=levels))


def test_nothing_of_care_is_written_into_a_plain_file(shop: Shop) -> None:
    customers = CustomerBook(shop.database, shop.clock)
    care = book_of(shop.database, shop.clock, customers)
    assert care.queue() == []
    with pytest.raises(StoreOpen):
        care.plans.write(care.plan)


def test_the_day_turns_at_midnight_of_the_shop(private: Private, care: CareBook) -> None:
    private.customer("小鹿", birthday=Birthday(month=11, day=24), remind=True)
    private.clock.moment = datetime(2026, 11, 20, 15, 59, tzinfo=UTC)
    assert (kinds(care), care.due) == ([("birthday", "2026-11-21")], 0)
    private.clock.moment = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
    assert (kinds(care), care.due) == ([("birthday", "2026-11-21")], 1)
    private.clock.moment = datetime(2026, 11, 24, 15, 59, tzinfo=UTC)
    assert care.due == 1
    private.clock.moment = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
    assert care.queue() == []


def test_a_clock_that_went_back_does_not_let_it_be_said_again(
    private: Private, care: CareBook
) -> None:
    who = private.customer("小鹿", birthday=Birthday(month=11, day=24), remind=True)
    care.done(only(care))
    private.clock.advance(days=-2)
    ordered(private, who, 30)
    assert kinds(care) == []


def test_a_new_name_is_the_one_that_is_greeted(private: Private, care: CareBook) -> None:
    who = private.customer("小鹿", birthday=Birthday(month=11, day=24), remind=True)
    draft = private.book.customer(who).draft
    private.book.put({who: replace(draft, names=(Nickname("大鹿"),))})
    assert texts_of(only(care), TODAY)["昵称"] == "大鹿"


def test_all_levels_are_gone_through_and_marked_in_one_step(
    private: Private, care: CareBook
) -> None:
    risen = private.customer("升")
    fallen = private.customer("降", tags=(Tag("level", "VIP2"), Tag("skin", "干皮")))
    asleep = private.customer("睡", tags=(Tag("level", "VIP1"),))
    private.customer("没下过单", tags=(Tag("level", "VIP3"),))
    for who, days in ((risen, 1), (risen, 2), (fallen, 3), (asleep, 200)):
        ordered(private, who, days)
    ordered(private, private.customer("新"), 4)
    found = care.levels.changes()
    shown = [(each.nickname, each.before, each.after, each.rises) for each in found]
    assert shown == [
        ("升", "", "VIP1", True),
        ("降", "VIP2", "新客", False),
        ("睡", "VIP1", "沉睡", False),
    ]
    care.levels.apply(found)
    assert care.levels.changes() == []
    assert private.book.customer(fallen).tags == (Tag("skin", "干皮"), Tag("level", "新客"))
    assert care.plan.checked_on == TODAY
    care.undo()
    assert len(care.levels.changes()) == 3
    assert care.plan.checked_on is None


def test_a_long_list_is_made_in_portions(
    private: Private, care: CareBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.services.care_finding.MANY", 2)
    monkeypatch.setattr("assistant.services.care_listing._AT_ONCE", 1)
    monkeypatch.setattr("assistant.services.care_listing._KEPT", 3)
    for number in range(7):
        private.customer(f"小鹿{number}", birthday=Birthday(month=11, day=24), remind=True)
    care.load()
    assert (care.unfinished, care.due) == (True, 2)
    while care.unfinished:
        done = care.go_on()
    assert done.changes == Changes.CARE
    assert (len(care.queue()), care.due) == (3, 7)
    for left in (6, 5, 4):
        care.done(care.queue()[0])
        while care.unfinished:
            care.go_on()
        assert care.due == left
