"""When rules of care have something to say: a table of cases for each kind."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from assistant.domain.care import (
    ARRIVED,
    BIRTHDAY,
    DONE,
    LEVEL_REACHED,
    POSTPONED,
    REPEAT_GIFT,
    REPURCHASE,
    REVISIT,
    UNWANTED,
    CareLevel,
    CareNote,
    CareRule,
)
from assistant.domain.care_levels import Standing, bought, level_of, risen
from assistant.domain.care_occasions import Known, occasion_of
from assistant.domain.customers import Birthday, Customer, CustomerId, Nickname, Tag
from assistant.domain.orders import Order, OrderId, OrderItem

CHINA = timezone(timedelta(hours=8))
LEVELS = (
    CareLevel(name="新客"),
    CareLevel(name="VIP1", spend=30_000, orders=2),
    CareLevel(name="VIP2", spend=100_000, orders=4),
    CareLevel(name="沉睡", silent_days=180),
)


def person(**more: Any) -> Customer:
    names = (Nickname("tb_小鹿"),)
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return Customer(id=CustomerId(1), uid="u", updated_at=now, names=names, **more)


def order(day: str, title: str = "精华", category: str = "美妆 / 精华", **more: Any) -> Order:
    moment = datetime.fromisoformat(f"{day}T04:00+00:00")
    items = (OrderItem(title=title, category=category),)
    told = {"number": f"n{day}", "items": items, "state": "received", "ordered_at": moment}
    return Order(id=OrderId(1), updated_at=moment, customer=CustomerId(1), **(told | more))


def known(today: str, *orders: Order, levels: Sequence[CareLevel] = LEVELS, **more: Any) -> Known:
    day = date.fromisoformat(today)
    who = person(**more)
    return Known(customer=who, bought=bought(orders, CHINA), today=day, zone=CHINA, levels=levels)


def rule(kind: str, **more: Any) -> CareRule:
    return CareRule(key=kind, kind=kind, name=kind, **more)


def span(found: object) -> tuple[str, str] | None:
    return (str(found.due), str(found.until)) if found is not None else None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-10-01", ("2026-10-12", "2026-10-15")),
        ("2026-10-15", ("2026-10-12", "2026-10-15")),
        ("2026-10-16", ("2027-10-12", "2027-10-15")),
    ],
)
def test_a_birthday_is_due_some_days_before_and_over_after_it(
    today: str, expected: tuple[str, str]
) -> None:
    who = known(today, birthday=Birthday(month=10, day=15), remind=True)
    assert span(occasion_of(rule(BIRTHDAY, days=3), who)) == expected


def test_a_lunar_birthday_is_due_by_the_lunar_calendar() -> None:
    born = Birthday(month=8, day=15, lunar=True)
    who = known("2026-09-01", birthday=born, remind=True)
    assert span(occasion_of(rule(BIRTHDAY, days=3), who)) == ("2026-09-22", "2026-09-25")


def test_nobody_is_congratulated_who_did_not_agree() -> None:
    who = known("2026-10-14", birthday=Birthday(month=10, day=15))
    assert occasion_of(rule(BIRTHDAY, days=3), who) is None


@pytest.mark.parametrize(
    ("orders", "due"),
    [
        ([order("2026-10-01")], "2026-10-31"),
        ([order("2026-10-01"), order("2026-10-20")], "2026-11-19"),
        ([order("2026-10-01"), order("2026-10-20", category="女装")], "2026-10-31"),
        ([order("2026-10-01"), order("2026-10-20", state="closed")], "2026-10-31"),
        ([order("2026-10-01"), order("2026-10-20", state="unpaid")], "2026-10-31"),
        ([order("2026-10-01", category="女装")], None),
        ([order("2026-10-01", category="美妆用具")], None),
        ([], None),
    ],
)
def test_what_is_used_up_is_counted_from_the_last_order_of_its_category(
    orders: list[Order], due: str | None
) -> None:
    found = occasion_of(
        rule(REPURCHASE, days=30, categories=("美妆",)), known("2026-10-25", *orders)
    )
    assert (str(found.due) if found else None) == due


def test_without_categories_any_order_counts_and_the_goods_are_named() -> None:
    found = occasion_of(rule(REPURCHASE, days=30), known("2026-10-25", order("2026-10-01")))
    assert found is not None
    assert (found.order, found.product, str(found.since)) == ("n2026-10-01", "精华", "2026-10-01")


def test_a_revisit_counts_from_the_arrival_and_waits_until_it_is_known() -> None:
    on_the_way = order("2026-10-01", state="sent")
    arrived = order("2026-10-01", arrived_at=datetime(2026, 10, 5, 4, tzinfo=UTC))
    assert occasion_of(rule(ARRIVED, days=7), known("2026-10-10", on_the_way)) is None
    found = occasion_of(rule(ARRIVED, days=7), known("2026-10-10", arrived))
    assert span(found) == ("2026-10-12", "2026-10-26")


@pytest.mark.parametrize(
    ("contact", "orders", "due"),
    [
        ("2026-01-10", [], "2026-07-09"),
        (None, [order("2026-02-01")], "2026-07-31"),
        ("2026-01-10", [order("2026-02-01")], "2026-07-31"),
        ("2026-03-01", [order("2026-02-01")], "2026-08-28"),
        (None, [], None),
    ],
)
def test_silence_is_counted_from_whatever_was_last(
    contact: str | None, orders: list[Order], due: str | None
) -> None:
    last = datetime.fromisoformat(f"{contact}T04:00+00:00") if contact else None
    found = occasion_of(rule(REVISIT, days=180), known("2026-07-01", *orders, last_contact=last))
    assert (str(found.due) if found else None) == due


def test_the_third_order_is_an_occasion_once() -> None:
    orders = [order(f"2026-10-0{day}") for day in (1, 2, 3)]
    gift = rule(REPEAT_GIFT, count=3)
    found = occasion_of(gift, known("2026-10-04", *orders))
    assert found is not None
    assert (found.order, found.number) == ("n2026-10-03", 3)
    more = occasion_of(gift, known("2026-10-04", *orders, order("2026-10-04")))
    assert more is not None
    assert more.mark == found.mark
    assert occasion_of(gift, known("2026-10-04", *orders[:2])) is None


@pytest.mark.parametrize(
    ("spend", "orders", "last", "level"),
    [
        (0, 0, None, "新客"),
        (29_999, 1, "2026-10-01", "新客"),
        (30_000, 1, "2026-10-01", "VIP1"),
        (0, 2, "2026-10-01", "VIP1"),
        (100_000, 1, "2026-10-01", "VIP2"),
        (100, 4, "2026-10-01", "VIP2"),
        (100_000, 4, "2026-04-14", "VIP2"),
        (100_000, 4, "2026-04-13", "沉睡"),
    ],
)
def test_spend_or_orders_reach_a_level(
    spend: int, orders: int, last: str | None, level: str
) -> None:
    stand = Standing(spend=spend, orders=orders, last=date.fromisoformat(last) if last else None)
    found = level_of(LEVELS, stand, date(2026, 10, 10))
    assert found is not None
    assert found.name == level


@pytest.mark.parametrize(
    ("tag", "reached"),
    [("", "VIP1"), ("新客", "VIP1"), ("沉睡", "VIP1"), ("VIP1", None), ("VIP2", None)],
)
def test_a_level_is_told_of_where_it_is_above_the_one_marked(tag: str, reached: str | None) -> None:
    stand = Standing(spend=30_000, orders=1, last=date(2026, 10, 1))
    found = risen(LEVELS, stand, tag, date(2026, 10, 10))
    assert (found.name if found else None) == reached


def test_what_is_older_than_twelve_months_does_not_count_for_a_level() -> None:
    old, new = order("2025-10-01", amount=90_000), order("2026-10-01", amount=10_000)
    assert occasion_of(rule(LEVEL_REACHED), known("2026-10-02", old, new)) is None
    newer = order("2026-10-02", amount=20_000)
    found = occasion_of(rule(LEVEL_REACHED), known("2026-10-02", old, new, newer))
    assert found is not None
    assert found.level == "VIP1"
    tags = (Tag("level", "VIP1"),)
    assert occasion_of(rule(LEVEL_REACHED), known("2026-10-02", old, new, newer, tags=tags)) is None


def note(result: str, until: str | None = None, hour: int = 4) -> CareNote:
    return CareNote(
        customer=CustomerId(1),
        rule=REPURCHASE,
        occasion="n2026-10-01",
        result=result,
        at=datetime(2026, 11, 1, hour, tzinfo=UTC),
        until=date.fromisoformat(until) if until else None,
    )


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ([], ("2026-10-31", "2026-11-14")),
        ([note(DONE)], None),
        ([note(UNWANTED)], None),
        ([note(POSTPONED, "2026-11-05")], ("2026-11-05", "2026-11-14")),
        ([note(POSTPONED, "2026-11-20")], ("2026-11-20", "2026-11-20")),
        ([note(DONE, hour=5), note(POSTPONED, "2026-11-05")], None),
        ([note(POSTPONED, "2026-11-09", 5), note(DONE)], ("2026-11-09", "2026-11-14")),
    ],
)
def test_what_was_noted_last_holds(notes: list[CareNote], expected: tuple[str, str] | None) -> None:
    who = known("2026-11-02", order("2026-10-01"))
    assert span(occasion_of(rule(REPURCHASE, days=30), who, notes)) == expected


def test_a_rule_that_is_off_says_nothing_and_one_that_is_over_neither() -> None:
    who = known("2026-11-15", order("2026-10-01"))
    assert occasion_of(rule(REPURCHASE, days=30), who) is None
    early = known("2026-11-01", order("2026-10-01"))
    assert occasion_of(rule(REPURCHASE, days=30, enabled=False), early) is None


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Asia/Shanghai", "2026-10-02"), ("America/Los_Angeles", "2026-10-01"), ("UTC", "2026-10-01")],
)
def test_days_are_those_of_the_shops_zone(zone: str, day: str) -> None:
    late = order("2026-10-01", ordered_at=datetime(2026, 10, 1, 17, tzinfo=UTC))
    there = ZoneInfo(zone)
    orders, today = bought([late], there), date(2026, 10, 2)
    who = Known(customer=person(), bought=orders, today=today, zone=there)
    found = occasion_of(rule(REPURCHASE, days=30), who)
    assert found is not None
    assert str(found.since) == day
