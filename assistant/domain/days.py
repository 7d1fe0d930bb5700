"""Days as people write them: 2026-11-30, 2026.11.30, 2026/11/30, 2026年11月30日."""

import re
from contextlib import suppress
from datetime import date

from assistant.domain.errors import UserError

_DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")


class NotADay(UserError):
    """That is no day (``text``)."""


def day_of(text: str) -> date | None:
    """Return the day that a text names, None for an empty one; raise NotADay."""
    if not (plain := text.strip()):
        return None
    if found := _DAY.fullmatch(plain):
        with suppress(ValueError):
            return date(*map(int, found.groups()))
    raise NotADay(text=text)
