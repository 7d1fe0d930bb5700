"""Times of the day: the next of them, nights, clock changes; and how long before one is told."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant.domain.deadlines import awake, lead, next_of, time_of

CHINA = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = ("21:30", "09:00")


def at(text: str, zone: ZoneInfo = CHINA) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-21T09:59", "2026-11-21T10:00"),
        ("2026-11-21T10:00", "2026-11-21T15:00"),
        ("2026-11-21T20:00", "2026-11-22T10:00"),
    ],
)
def test_what_repeats_comes_at_the_next_of_its_times(now: str, then: str) -> None:
    assert next_of(("20:00", "10:00", "15:00"), at(now), CHINA) == at(then)


def test_a_time_that_the_clock_leaves_out_comes_an_hour_later() -> None:
    due = next_of(("02:30",), at("2026-03-28T20:00", BERLIN), BERLIN)
    assert due == at("2026-03-29T03:30", BERLIN)


def test_a_day_is_a_day_of_the_wall_where_the_clock_changes() -> None:
    due = next_of(("10:00",), at("2026-10-24T10:00", BERLIN), BERLIN)
    assert due - at("2026-10-24T10:00", BERLIN).astimezone(UTC) == timedelta(hours=25)


@pytest.mark.parametrize("text", ["", "10", "24:00", "9:5", "10:60", "早上", "-1:00"])
def test_what_is_no_time_of_the_day_is_none(text: str) -> None:
    assert time_of(text) is None


@pytest.mark.parametrize(
    ("moment", "then"),
    [
        ("2026-11-21T21:29", "2026-11-21T21:29"),
        ("2026-11-21T21:30", "2026-11-22T09:00"),
        ("2026-11-22T03:00", "2026-11-22T09:00"),
        ("2026-11-22T09:00", "2026-11-22T09:00"),
    ],
)
def test_nobody_is_written_to_at_night(moment: str, then: str) -> None:
    assert awake(at(moment), NIGHT, CHINA) == at(then)


def test_quiet_hours_may_lie_within_a_day() -> None:
    noon = ("12:00", "13:30")
    assert awake(at("2026-11-21T12:10"), noon, CHINA) == at("2026-11-21T13:30")
    assert awake(at("2026-11-21T14:10"), noon, CHINA) == at("2026-11-21T14:10")


def test_one_is_told_the_earlier_the_longer_there_was_time() -> None:
    leads = ((15, 2), (60, 5), (2880, 60))
    spans = (timedelta(minutes=10), timedelta(minutes=30), timedelta(days=1), timedelta(days=9))
    assert [lead(each, leads).total_seconds() / 60 for each in spans] == [2, 5, 60, 0]
