"""Birthdays by the solar and by the lunar calendar: which days there are, and when one comes.

Lunar dates follow borax, whose table covers 1900 to 2100.
"""

from assistant.domain.customers import Birthday
from assistant.domain.errors import UserError

#: Days of the solar months, February with its 29th: somebody may be born on it.
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: A lunar month has 29 or 30 days.
_LUNAR_DAYS = 30
_MONTHS = 12


class NoSuchDay(UserError):
    """There is no such day in the year (``month``, ``day``)."""


def checked(birthday: Birthday) -> Birthday:
    """Return a birthday that can be one; raise NoSuchDay."""
    days = 0
    if 1 <= birthday.month <= _MONTHS:
        days = _LUNAR_DAYS if birthday.lunar else _DAYS[birthday.month - 1]
    if not 1 <= birthday.day <= days:
        raise NoSuchDay(month=birthday.month, day=birthday.day)
    return birthday
