"""Time, as something that is handed in."""

from datetime import UTC, datetime, tzinfo
from typing import Protocol


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...

    def zone(self) -> tzinfo:
        """Return the zone in which times are shown to the user."""
        ...


def local_now(clock: Clock) -> datetime:
    """Return the present moment as the user's clock shows it, aware."""
    return clock.now().astimezone(clock.zone())


def as_text(moment: datetime) -> str:
    """Return how a moment is stored: UTC, ISO 8601, milliseconds, ``Z``."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_text(text: str) -> datetime:
    """Return the moment that ``as_text`` stored."""
    return datetime.fromisoformat(text)
