"""When a phrase may be inserted: to the minute, open on either side."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.drafts import tidy
from assistant.domain.phrases import CategoryId, PhraseDraft
from assistant.domain.validity import (
    EndsBeforeItBegins,
    ends_soon,
    next_change,
    not_yet,
    over,
    valid,
)

NOON = datetime(2026, 11, 11, 12, 0, tzinfo=UTC)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
MINUTES_OF_A_YEAR = 365 * 24 * 60
MOMENTS = st.none() | st.integers(0, MINUTES_OF_A_YEAR).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@dataclass(frozen=True)
class Time:
    valid_from: datetime | None = None
    valid_until: datetime | None = None


def test_what_has_no_time_of_its_own_is_always_valid() -> None:
    assert valid(Time(), NOON) and not ends_soon(Time(), NOON)


def test_it_is_valid_from_its_first_minute_on() -> None:
    time = Time(valid_from=NOON)
    assert not_yet(time, NOON - SECOND) and valid(time, NOON)


def test_the_last_minute_belongs_to_it() -> None:
    time = Time(valid_until=NOON)
    assert valid(time, NOON + 59 * SECOND) and over(time, NOON + 60 * SECOND)


@pytest.mark.parametrize(("days", "soon"), [(-8, False), (-6, True), (6, True), (8, False)])
def test_what_ends_within_seven_days_is_soon(days: int, soon: bool) -> None:
    assert ends_soon(Time(valid_until=NOON + days * DAY), NOON) is soon


@given(st.lists(st.builds(Time, MOMENTS, MOMENTS), max_size=6))
def test_nothing_changes_before_the_next_change(times: list[Time]) -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    change = next_change(times, now)
    before = (change or datetime(2027, 6, 1, tzinfo=UTC)) - SECOND
    assert [valid(each, now) for each in times] == [valid(each, before) for each in times]


def test_at_the_next_change_something_changes() -> None:
    times = (Time(NOON, NOON + DAY), Time())
    assert next_change(times, NOON - DAY) == NOON
    assert next_change(times, NOON) == NOON + DAY + 60 * SECOND
    assert next_change(times, NOON + 2 * DAY) is None


def test_a_draft_is_kept_to_the_minute_and_in_order() -> None:
    draft = PhraseDraft(category=CategoryId(1), title="a", body="b", valid_until=NOON + SECOND)
    assert tidy(draft)[0].valid_until == NOON
    with pytest.raises(EndsBeforeItBegins):
        tidy(replace(draft, valid_from=NOON + DAY))
