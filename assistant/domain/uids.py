"""Ids that stay unique when rows of several computers meet: UUIDv7, in order of making."""

import os
import re
from datetime import UTC, datetime

from assistant.domain.clock import Clock

_COUNTER_BITS = 12

_FORM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def as_uid(text: str) -> str:
    """Return what a file gives for an id, "" where it cannot be one."""
    plain = text.strip().lower()
    return plain if _FORM.fullmatch(plain) else ""


class Uids:
    """Makes UUIDv7 texts, each greater than the one before, even when the clock goes back."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0  # milliseconds and counter as one number

    def new(self) -> str:
        """Return a new id."""
        now = int(self._clock.now().timestamp() * 1000) << _COUNTER_BITS
        # Within one millisecond, and while the clock is behind, the counter goes on; it runs over
        # into the milliseconds, which may thus be ahead of the clock for a moment.
        self._last = max(now, self._last + 1)
        milliseconds, counter = divmod(self._last, 1 << _COUNTER_BITS)
        value = milliseconds << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62
        value |= int.from_bytes(os.urandom(8), "big") >> 2
        text = f"{value:032x}"
        return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def made_at(uid: str) -> datetime | None:
    """Return when an id was made (UTC), None for one from elsewhere that does not tell."""
    digits = uid.replace("-", "")
    try:
        moment = datetime.fromtimestamp(int(digits[:12], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if digits[12:13] == "7" else None
