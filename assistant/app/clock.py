"""The clock on the wall."""

from datetime import UTC, datetime, tzinfo


class SystemClock:
    """Tells the time of this computer."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        """Return the zone this computer is set to, as it is now."""
        zone = datetime.now(UTC).astimezone().tzinfo
        return zone if zone is not None else UTC
