"""Days as people write them: 2026-11-30, 2026.11.30, 2026/11/30, 2026年11月30日."""

from datetime import date

from assistant.domain.errors import UserError


class NotADay(UserError):
    """That is no day (``text``)."""


def day_of(text: str) -> date | None:
    """Return the day that a text names, None for an empty one; raise NotADay."""
    plain = text.strip().removesuffix("日")
    if not plain:
        return None
    for sign in "年月./":
        plain = plain.replace(sign, "-")
    try:
        year, month, day = map(int, plain.split("-"))
        return date(year, month, day)
    except ValueError:
        raise NotADay(text=text) from None
