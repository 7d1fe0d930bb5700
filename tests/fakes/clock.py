"""A clock that stands still until it is told to go."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo


class FixedClock:
    """Says the moment it was given."""

    def __init__(self, moment: datetime | None = None) -> None:
        self.moment = moment or datetime(2026, 11, 21, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> tzinfo:
        return timezone(timedelta(hours=8))

    def advance(self, **by: float) -> None:
        """Go on by some time, or back by a negative one."""
        self.moment += timedelta(**by)
