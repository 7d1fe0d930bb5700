"""From when until when a phrase may be inserted: a promotion that is over must not be promised.

Moments are aware and mean whole minutes. The last minute belongs to the time: a phrase valid until
23:59 may still be inserted at 23:59:40.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol

from assistant.domain.errors import UserError

MINUTE = timedelta(minutes=1)

#: What ends within that time is listed, so that somebody writes it anew before it is needed.
SOON = timedelta(days=7)


class Limited(Protocol):
    """Something with a time of its own; None leaves it open on that side."""

    @property
    def valid_from(self) -> datetime | None: ...

    @property
    def valid_until(self) -> datetime | None: ...


class OutOfTime(UserError):
    """The phrase is not valid at this moment (``title``)."""


class NotYetValid(OutOfTime):
    """The phrase is valid only later (``title``, ``begins``)."""


class NoLongerValid(OutOfTime):
    """The time of the phrase is over (``title``, ``ended``: its last minute)."""


class EndsBeforeItBegins(UserError):
    """A phrase would be valid until a moment before it begins to be."""


def not_yet(limited: Limited, now: datetime) -> bool:
    """Say whether its time is still to come."""
    return limited.valid_from is not None and now < limited.valid_from


def over(limited: Limited, now: datetime) -> bool:
    """Say whether its time is over."""
    return limited.valid_until is not None and now >= limited.valid_until + MINUTE


def valid(limited: Limited, now: datetime) -> bool:
    """Say whether it may be inserted."""
    return not (not_yet(limited, now) or over(limited, now))


def ends_soon(limited: Limited, now: datetime) -> bool:
    """Say whether it ends within seven days, or has ended within the last seven."""
    return limited.valid_until is not None and abs(limited.valid_until + MINUTE - now) <= SOON


def next_change(all_of_them: Iterable[Limited], now: datetime) -> datetime | None:
    """Return when one of them begins or ends next, None where none does."""
    moments = (
        moment
        for each in all_of_them
        if each.valid_from or each.valid_until
        for moment in (each.valid_from, each.valid_until and each.valid_until + MINUTE)
        if moment is not None and moment > now
    )
    return min(moments, default=None)


def in_order(limited: Limited) -> bool:
    """Say whether there is any moment at which it would be valid."""
    begins, ends = limited.valid_from, limited.valid_until
    return begins is None or ends is None or begins <= ends


def whole_minute(moment: datetime | None) -> datetime | None:
    """Return a moment without its seconds."""
    return moment and moment.replace(second=0, microsecond=0)
