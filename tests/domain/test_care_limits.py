"""The limits of care: hours, how often, and what the buyer wants."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.care import DONE, REPURCHASE, REVISIT, CareLimits, CareNote, CarePlan, Most
from assistant.domain.care_limits import free_from, quiet_until, silenced
from assistant.domain.care_queue import lines_of, queue
from assistant.domain.customers import CustomerId
from tests.domain.test_care_occasions import known, order, person, rule

LIMITS = CareLimits(
    quiet_from="21:30", quiet_to="09:00", most=(Most(count=1, days=7), Most(count=2, days=30))
)
CHINA = timezone(timedelta(hours=8))


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(each) for each in texts]


@pytest.mark.parametrize(
    ("said", "free"),
    [
        ([], "2026-10-20"),
        (["2026-10-13"], "2026-10-20"),
        (["2026-10-14"], "2026-10-21"),
        (["2026-10-20"], "2026-10-27"),
        (["2026-09-25", "2026-10-05"], "2026-10-25"),
        (["2026-09-20", "2026-10-05"], "2026-10-20"),
        (["2026-10-05", "2026-10-19"], "2026-11-04"),
        (["2026-10-23"], "2026-10-30"),  # a clock was ahead when it was said
    ],
)
def test_one_message_in_seven_days_and_two_in_thirty(said: list[str], free: str) -> None:
    assert free_from(LIMITS, days(*said), date(2026, 10, 20)) == date.fromisoformat(free)


@given(st.lists(st.dates(date(2026, 1, 1), date(2026, 6, 1)), max_size=8))
def test_whatever_is_wanted_the_limits_hold(wanted: list[date]) -> None:
    said: list[date] = []
    for day in wanted:
        said.append(free_from(LIMITS, said, day))
    said.sort()
    assert all(later - day >= timedelta(days=7) for day, later in pairwise(said))
    assert all(said[at + 2] - said[at] >= timedelta(days=30) for at in range(len(said) - 2))


@pytest.mark.parametrize(
    ("hour", "until"),
    [
        ("21:29", None),
        ("21:30", "2026-10-21T09:00"),
        ("23:59", "2026-10-21T09:00"),
        ("00:00", "2026-10-20T09:00"),
        ("08:59", "2026-10-20T09:00"),
        ("09:00", None),
    ],
)
def test_at_night_nothing_is_said(hour: str, until: str | None) -> None:
    now = datetime.fromisoformat(f"2026-10-20T{hour}").replace(tzinfo=CHINA)
    later = quiet_until(LIMITS, now)
    shown = f"{later.astimezone(CHINA):%Y-%m-%dT%H:%M}" if later else None
    assert shown == until


def test_the_night_ends_by_the_wall_also_where_the_clock_changes() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    now = datetime(2026, 10, 24, 23, tzinfo=berlin)  # the hour from two to three comes twice
    later = quiet_until(LIMITS, now)
    assert later is not None
    assert later.astimezone(berlin).isoformat() == "2026-10-25T09:00:00+01:00"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, ""),
        ({"refuses": True}, "refuses"),
        ({"declined": ("*",)}, "declined"),
        ({"declined": ("birthday",)}, "declined"),
        ({"declined": ("other",)}, ""),
        ({"open_case": True}, "open_case"),
    ],
)
def test_who_does_not_want_it_is_left_alone(more: dict[str, object], why: str) -> None:
    assert silenced(person(**more), "birthday") == why


def plan() -> CarePlan:
    rules = (
        rule(REPURCHASE, days=30, window=20),
        rule(REVISIT, days=30, window=40),
    )
    return CarePlan(rules=rules, levels=(), limits=LIMITS)


def test_of_two_occasions_the_rule_that_stands_first_has_its_turn() -> None:
    who = known("2026-11-05", order("2026-10-01"))
    lines = lines_of(plan(), who, [])
    shown = [(each.rule.key, str(each.day), each.waits) for each in lines]
    assert shown == [(REPURCHASE, "2026-11-05", False), (REVISIT, "2026-11-12", True)]
    assert [each.rule.key for each in queue(lines, date(2026, 11, 11))] == [REPURCHASE]


def test_what_may_be_said_only_after_its_last_day_is_left_out() -> None:
    said = [
        CareNote(
            customer=CustomerId(1),
            rule="birthday",
            occasion=str(day),
            result=DONE,
            at=datetime(2026, 11, day, 4, tzinfo=UTC),
        )
        for day in (1, 4)
    ]
    lines = lines_of(plan(), known("2026-11-05", order("2026-10-01")), said)
    assert [(each.rule.key, str(each.day)) for each in lines] == [(REVISIT, "2026-12-01")]


def test_with_a_case_open_nothing_is_said() -> None:
    assert lines_of(plan(), known("2026-11-05", order("2026-10-01"), open_case=True), []) == []
