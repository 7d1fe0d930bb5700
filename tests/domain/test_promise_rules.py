"""Rules of promises as data: when each is due, and when one is told of it."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.promise_rules import (
    ANSWER_LATER,
    AT,
    BEFORE,
    due,
    reminders,
    span,
    today,
    told_at,
)
from assistant.domain.promises import (
    DUE,
    OVERDUE,
    WAITING,
    Promise,
    PromiseId,
    PromiseNote,
    standing,
)
from assistant.domain.shops import RuleValue
from assistant.files.promise_rules import read_promise_rules
from assistant.files.toml import read_table
from assistant.ui.theme import RESOURCES

CHINA = ZoneInfo("Asia/Shanghai")
RULES = read_promise_rules(RESOURCES)
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=CHINA)
NONE: Mapping[str, RuleValue] = MappingProxyType({})


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def promise(due_in: float = 60, **more: Any) -> Promise:
    facts: dict[str, Any] = {"what": "补发", "made_at": NOON, "due_at": NOON + minutes(due_in)}
    return Promise(**{**facts, **more}, id=PromiseId(1), uid="", updated_at=NOON)


def told(each: Promise, seen: float, now: float) -> list[str]:
    """Return what one is told at ``now`` minutes past noon, where one was told last at ``seen``."""
    found = reminders([each], NOON + minutes(seen), NOON + minutes(now), RULES)
    return [when for _, when in found]


def test_every_promise_that_a_shipped_phrase_declares_has_a_rule() -> None:
    declared = read_table(RESOURCES / "seed" / "topics.toml")["promises"]
    assert [each for each in declared if RULES.declared(each) is None] == []


def test_a_phrase_that_declares_nothing_has_no_rule() -> None:
    assert RULES.declared(" ") is None


def test_a_time_that_the_shop_has_written_goes_before_the_shipped_one() -> None:
    rule = RULES.promises["resend_wrong"]
    assert span(rule, NONE) == timedelta(hours=24)
    shop = RuleValue("错漏补发时限", "2", "天")
    assert span(rule, {shop.name: shop}) == timedelta(days=2)


def test_a_value_that_is_called_after_the_promise_counts_for_it() -> None:
    shop = RuleValue("投诉回复时限", "30", "分钟")
    assert span(RULES.promises["complaint_first"], {shop.name: shop}) == minutes(30)


@pytest.mark.parametrize("unit", ["", "次"])
def test_a_value_that_is_no_time_leaves_the_shipped_one(unit: str) -> None:
    shop = RuleValue("错漏补发时限", "2", unit)
    assert span(RULES.promises["resend_wrong"], {shop.name: shop}) == timedelta(hours=24)


def test_what_is_told_of_every_day_is_due_at_its_next_time() -> None:
    then = due(RULES.promises["complaint_grave"], NONE, NOON, CHINA)
    assert then == NOON + timedelta(hours=3)


def test_today_leaves_half_an_hour_at_least() -> None:
    rule = RULES.promises[ANSWER_LATER]
    evening = NOON.replace(hour=17, minute=45)
    assert today(rule, NOON, CHINA) == NOON.replace(hour=18)
    assert today(rule, evening, CHINA) == NOON.replace(hour=22)
    assert today(rule, NOON.replace(hour=23, minute=40), CHINA).day == 22


def test_one_is_told_before_the_time_and_at_the_time_and_once() -> None:
    one = promise(60)
    assert told(one, 54, 55) == [BEFORE]
    assert told(one, 55, 56) == []
    assert told(one, 59, 60) == [AT]
    assert told(one, 60, 61) == []


def test_after_a_sleep_one_is_told_of_what_came_meanwhile_and_only_that_it_is_over() -> None:
    assert told(promise(60), 10, 600) == [AT]


def test_a_clock_that_goes_back_is_as_if_one_had_been_told_just_now() -> None:
    one = promise(60)
    assert told(one, 61, 30) == []
    assert told(one, 30, 55) == [BEFORE]


def test_what_was_put_off_is_told_of_by_the_time_it_has_left() -> None:
    note = PromiseNote(at=NOON + minutes(60), kind="postponed", due_at=NOON + minutes(70))
    later = promise(70, notes=(note,))
    assert told_at(later, RULES) == NOON + minutes(68)


def test_shipping_is_told_of_six_hours_before() -> None:
    assert told_at(promise(2880, rule="ship"), RULES) == NOON + minutes(2880 - 360)


@pytest.mark.parametrize(
    ("due_in", "stands"), [(-1, OVERDUE), (0, OVERDUE), (5, DUE), (719, DUE), (720, WAITING)]
)
def test_a_promise_is_over_due_today_or_waits(due_in: float, stands: str) -> None:
    assert standing(NOON + minutes(due_in), NOON, CHINA) == stands


@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=60),
    st.integers(1, 2_000),
)
def test_however_one_looks_each_time_is_told_once(steps: list[int], due_in: int) -> None:
    one, seen, heard = promise(due_in), 0, []
    for step in (*steps, due_in):
        heard += told(one, seen, seen + step)
        seen += step
    assert heard.count(AT) == 1
    assert heard in ([AT], [BEFORE, AT])


def test_what_falls_into_the_hour_that_a_clock_shows_twice_is_told() -> None:
    zone = ZoneInfo("Europe/Berlin")
    seen = datetime(2026, 10, 25, 2, 59, 55, tzinfo=zone)
    now = datetime(2026, 10, 25, 2, 0, 10, tzinfo=zone, fold=1)
    due_at = datetime(2026, 10, 25, 1, 0, 0, tzinfo=UTC)
    each = promise(due_at=due_at, made_at=due_at - minutes(10))
    assert [when for _, when in reminders([each], seen, now, RULES)] == [AT]
