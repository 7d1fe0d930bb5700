"""Retention: whom nobody has had to do with for long is not kept any longer.

Nobody is erased before somebody has seen the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain.changes import Done
from assistant.domain.clock import Clock, as_text, from_text
from assistant.domain.customers import CustomerId
from db.connection import Database
from db.erasing import silent_since

if TYPE_CHECKING:
    from assistant.services.erasing import Eraser
    from assistant.services.preferences import Preferences


class Silent(NamedTuple):
    """Somebody who has not been heard of for long, and since when."""

    id: CustomerId
    nickname: str
    since: datetime


class Retention:
    """Finds and erases them. All of it belongs on the lane."""

    def __init__(
        self, database: Database, clock: Clock, preferences: Preferences, eraser: Eraser
    ) -> None:
        self._database, self._clock = database, clock
        self._preferences, self._eraser = preferences, eraser

    def due(self) -> list[Silent]:
        """[lane] Return who has been silent for longer than customers are kept, longest first.

        Nobody while that is switched off.
        """
        settings = self._preferences.current
        if not settings.retention_on:
            return []
        before = self._clock.now() - timedelta(days=settings.retention_days)
        found = silent_since(self._database, as_text(before))
        return [Silent(id, nickname, from_text(at)) for id, nickname, at in found]

    def apply(self, seen: Sequence[CustomerId]) -> Done:
        """[lane] Erase those of a list that somebody has seen who are still due."""
        due = {each.id for each in self.due()}
        return self._eraser.erase([id for id in seen if id in due], "retention")
