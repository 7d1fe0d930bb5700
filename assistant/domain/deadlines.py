"""When something is due: at the next of some times of the day, not at night, and when to be told.

Moments are aware; times of the day are those of the clock on the wall, in the zone handed in.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo

#: Days ahead in which one of a few times of the day comes for sure.
_AHEAD = 3


def time_of(text: str) -> time | None:
    """Return the time of the day that a text names ("10:00", "9：05"); None where it is none."""
    hours, colon, minutes = text.strip().replace("：", ":").partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2):
        return None
    within = int(hours) < 24 and int(minutes) < 60
    return time(int(hours), int(minutes)) if within else None


def next_of(times: Iterable[str], after: datetime, zone: tzinfo) -> datetime:
    """Return the first moment after ``after`` at which the wall shows one of these times, in UTC.

    A time that a clock change leaves out is that much later. Without any time it is a day later.
    """
    day = after.astimezone(zone).date()
    wanted = [found for each in times if (found := time_of(each)) is not None]
    moments = (
        datetime.combine(day + timedelta(days=ahead), each, zone).astimezone(UTC)
        for ahead in range(_AHEAD)
        for each in sorted(wanted)
    )
    return next((each for each in moments if each > after), after + timedelta(days=1))


def awake(moment: datetime, quiet: Sequence[str], zone: tzinfo) -> datetime:
    """Return the moment, or the end of the ``quiet`` hours ("21:30", "09:00") it falls into."""
    begins, ends = (time_of(each) for each in quiet)
    if begins is None or ends is None:
        return moment
    shown = moment.astimezone(zone).time()
    after, before = shown >= begins, shown < ends
    within = (after or before) if begins > ends else (after and before)
    return next_of([f"{ends:%H:%M}"], moment, zone) if within else moment


def lead(span: timedelta, leads: Iterable[Sequence[int]]) -> timedelta:
    """Return how long before it is due one is told of what was promised so long ahead.

    ``leads`` are pairs of minutes, the shortest first: up to which span, how long before.
    """
    minutes = span / timedelta(minutes=1)
    found = next((before for most, before in leads if minutes <= most), 0)
    return timedelta(minutes=found)
