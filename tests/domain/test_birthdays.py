"""When birthdays come: both calendars, with the days that not every year has."""

from datetime import date, timedelta

import pytest
from borax.calendars.lunardate import LCalendars, LunarDate

from assistant.domain.birthdays import NoSuchDay, checked, day_in, days_between, next_day
from assistant.domain.customers import Birthday
from tests.domain.lunar_years import LEAP_MONTHS, NEW_YEARS


def lunar(month: int, day: int, year: int | None = None, leap: bool = False) -> Birthday:
    return Birthday(month=month, day=day, year=year, lunar=True, leap=leap)


@pytest.mark.parametrize(
    ("month", "day", "year", "on"),
    [
        (8, 15, 2023, "2023-09-29"),
        (8, 15, 2024, "2024-09-17"),
        (8, 15, 2025, "2025-10-06"),
        (8, 15, 2026, "2026-09-25"),
        (5, 5, 2023, "2023-06-22"),
        (5, 5, 2025, "2025-05-31"),
        (5, 5, 2026, "2026-06-19"),
        (1, 15, 2024, "2024-02-24"),
        (1, 15, 2026, "2026-03-03"),
        (9, 9, 2025, "2025-10-29"),
        (7, 7, 2025, "2025-08-29"),
        (12, 8, 2025, "2026-01-26"),
    ],
)
def test_festivals_are_on_the_days_of_printed_calendars(
    month: int, day: int, year: int, on: str
) -> None:
    assert day_in(lunar(month, day), year) == date.fromisoformat(on)


def test_years_begin_and_leap_as_printed_calendars_say() -> None:
    years = range(1930, 2060)
    assert [day_in(lunar(1, 1), year) for year in years] == [*map(date.fromisoformat, NEW_YEARS)]
    assert {year: LCalendars.leap_month(year) for year in years} == {
        year: LEAP_MONTHS.get(year, 0) for year in years
    }


def test_whoever_was_born_on_a_day_keeps_it_on_that_day() -> None:
    for year in range(1930, 2060):
        for month, days, leap in LCalendars.iter_year_month(year):
            for day in (1, 15, days):
                born = lunar(month, day, year, bool(leap))
                assert (
                    day_in(checked(born), year) == LunarDate(year, month, day, leap).to_solar_date()
                )


@pytest.mark.parametrize(
    ("born", "today", "on"),
    [
        (Birthday(month=10, day=15), "2026-10-15", "2026-10-15"),
        (Birthday(month=10, day=15), "2026-10-16", "2027-10-15"),
        (Birthday(month=2, day=29), "2026-01-01", "2026-02-28"),
        (Birthday(month=2, day=29, year=1996), "2028-01-01", "2028-02-29"),
        (Birthday(month=1, day=2), "2026-12-31", "2027-01-02"),
        (lunar(8, 15), "2026-09-26", "2027-09-15"),
        (lunar(12, 30), "2024-02-01", "2024-02-09"),  # a year that has it
        (lunar(12, 30), "2025-01-01", "2025-01-28"),  # one whose last month has 29 days
        (lunar(12, 30), "2026-02-17", "2027-02-05"),
        (lunar(6, 1, leap=True), "2025-07-01", "2025-07-25"),  # 2025 has a leap sixth month
        (lunar(6, 1, leap=True), "2026-01-01", "2026-07-14"),  # 2026 has none
        (lunar(6, 1), "2025-06-26", "2026-07-14"),  # the ordinary one has passed
        (lunar(12, 20), "2026-02-01", "2026-02-07"),  # of the lunar year before
        (lunar(12, 20), "2026-02-08", "2027-01-27"),
    ],
)
def test_a_birthday_comes_next(born: Birthday, today: str, on: str) -> None:
    assert next_day(born, date.fromisoformat(today)) == date.fromisoformat(on)


def test_beyond_the_table_no_day_is_made_up() -> None:
    assert next_day(lunar(8, 15), date(2102, 1, 1)) is None
    assert next_day(Birthday(month=8, day=15), date(2102, 1, 1)) == date(2102, 8, 15)


@pytest.mark.parametrize(
    "born",
    [
        Birthday(month=2, day=30),
        Birthday(month=4, day=31),
        Birthday(month=13, day=1),
        Birthday(month=0, day=1),
        Birthday(month=5, day=0),
        Birthday(month=2, day=29, year=1995),
        Birthday(month=5, day=5, leap=True),
        lunar(8, 31),
        lunar(12, 30, 2024),
        lunar(6, 1, 2024, leap=True),
        lunar(1, 1, leap=True),
        lunar(6, 1, 1850),
    ],
)
def test_what_no_calendar_has_is_no_birthday(born: Birthday) -> None:
    with pytest.raises(NoSuchDay):
        checked(born)


@pytest.mark.parametrize(
    "born",
    [
        Birthday(month=2, day=29),
        Birthday(month=2, day=29, year=1996),
        lunar(12, 30),
        lunar(12, 30, 2023),
        lunar(6, 29, leap=True),
        lunar(6, 1, 2025, leap=True),
    ],
)
def test_a_day_of_some_year_is_a_birthday(born: Birthday) -> None:
    assert checked(born) == born


def test_nobody_is_missed_by_looking_at_days_of_the_year() -> None:
    births = [
        *(Birthday(month=month, day=day) for month, day in ((2, 28), (2, 29), (3, 1), (12, 31))),
        *(lunar(month, day, leap=leap) for month in (6, 12) for day in (1, 29, 30)
          for leap in (False, month == 6)),
    ]  # fmt: skip
    for born in births:
        for year in range(2020, 2040):
            day = day_in(born, year)
            assert day is not None
            found = set(days_between(day - timedelta(days=3), day))
            assert (born.month, born.day, born.lunar) in found
