"""Birthdays by the solar and by the lunar calendar: which days there are, and when one comes.

Lunar dates follow borax, whose table covers the lunar years 1900 to 2100. What a year does not
have is kept on the day before: the 29th of February on the 28th, the 30th of a month of 29 days
on the 29th, and what was in a leap month in the ordinary month of that number.
"""

from calendar import isleap
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from assistant.domain.customers import Birthday
from assistant.domain.errors import UserError

#: Days of the solar months, February with its 29th: somebody may be born on it.
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: A lunar month has 29 or 30 days.
_LUNAR_DAYS = 30
_MONTHS = 12
_FEBRUARY = 2

#: Day of the year as it is written in a table of customers: month, day, whether it is lunar.
YearDay = tuple[int, int, bool]


class NoSuchDay(UserError):
    """There is no such day in the year (``month``, ``day``)."""


def checked(birthday: Birthday) -> Birthday:
    """Return a birthday that can be one; raise NoSuchDay.

    Where the year is known it has to have that day, for the lunar calendar within borax's table.
    """
    days = 0
    if 1 <= birthday.month <= _MONTHS:
        days = _LUNAR_DAYS if birthday.lunar else _DAYS[birthday.month - 1]
    there = 1 <= birthday.day <= days and (birthday.lunar or not birthday.leap)
    if there and birthday.lunar and (birthday.leap or birthday.year is not None):
        there = _was(birthday)
    elif there and birthday.year is not None:
        there = _solar(birthday.year, birthday.month, birthday.day) is not None
    if not there:
        raise NoSuchDay(month=birthday.month, day=birthday.day)
    return birthday


def day_in(birthday: Birthday, year: int) -> date | None:
    """Return when a birthday is kept in a year of its calendar; None where no table reaches.

    A lunar year begins in January or February, so that day may be in the next solar year.
    """
    if birthday.lunar:
        return _lunar(birthday, year)
    if (birthday.month, birthday.day) == (_FEBRUARY, 29) and not isleap(year):
        return _solar(year, _FEBRUARY, 28)
    return _solar(year, birthday.month, birthday.day)


def next_day(birthday: Birthday, today: date) -> date | None:
    """Return when a birthday comes next, today included; None where no table reaches."""
    days = (day_in(birthday, year) for year in range(today.year - 1, today.year + 3))
    return next((day for day in days if day is not None and day >= today), None)


def days_between(first: date, last: date) -> Iterator[YearDay]:
    """Yield under which days of the year those may stand whose birthday is kept within some days.

    There may be more than keep it then: a leap month is not told from the ordinary one.
    """
    for after in range((last - first).days + 1):
        day = first + timedelta(days=after)
        yield day.month, day.day, False
        if (day.month, day.day) == (_FEBRUARY, 28) and not isleap(day.year):
            yield _FEBRUARY, 29, False
        if (lunar := _lunar_of(day)) is not None:
            yield *lunar, True
            if lunar[1] == _LUNAR_DAYS - 1:
                yield lunar[0], _LUNAR_DAYS, True


def _solar(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None


def _was(birthday: Birthday) -> bool:
    """Say whether the lunar calendar had that very day, in any year where none is known."""
    from borax.calendars.lunardate import LCalendars

    leap = int(birthday.leap)
    years = (birthday.year,) if birthday.year is not None else LCalendars.get_leap_years()
    for year in years:
        with suppress(ValueError):
            if birthday.day <= LCalendars.ndays(year, birthday.month, leap):
                return True
    return False


def _lunar(birthday: Birthday, year: int) -> date | None:
    from borax.calendars.lunardate import LCalendars, LunarDate

    with suppress(ValueError):
        leap = int(birthday.leap and LCalendars.leap_month(year) == birthday.month)
        day = min(birthday.day, LCalendars.ndays(year, birthday.month, leap))
        return LunarDate(year, birthday.month, day, leap).to_solar_date()
    return None


def _lunar_of(day: date) -> tuple[int, int] | None:
    from borax.calendars.lunardate import LunarDate

    with suppress(ValueError):
        lunar = LunarDate.from_solar(day)
        return lunar.month, lunar.day
    return None
