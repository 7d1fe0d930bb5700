"""Retention: whom nobody has had to do with for long is not kept any longer.

Nobody is erased before somebody has seen the list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import as_text, from_text
from assistant.domain.customers import CustomerId
from db.connection import Database
from db.erasing import silent_since

if TYPE_CHECKING:
    from assistant.services.audit import Audit
    from assistant.services.erasing import Eraser
    from assistant.services.preferences import Preferences

#: So many are erased at once.
_AT_ONCE = 1_000


class Silent(NamedTuple):
    """Somebody who has not been heard of for long, and since when."""

    id: CustomerId
    nickname: str
    since: datetime


class Retention:
    """Finds and erases them. All of it belongs on the lane."""

    def __init__(
        self, database: Database, preferences: Preferences, eraser: Eraser, audit: Audit
    ) -> None:
        self._database, self._preferences = database, preferences
        self._eraser, self._audit = eraser, audit

    def due(self) -> list[Silent]:
        """[lane] Return who has been silent for longer than customers are kept, longest first.

        Nobody while that is switched off.
        """
        settings = self._preferences.current
        if not settings.retention_on:
            return []
        before = self._eraser.now() - timedelta(days=settings.retention_days)
        found = silent_since(self._database, as_text(before))
        return [Silent(id, nickname, from_text(at)) for id, nickname, at in found]

    def apply(
        self,
        seen: Sequence[CustomerId],
        went_on: Callable[[float], None] = lambda _share: None,
    ) -> Done:
        """[lane] Erase those of a list that somebody has seen who are still due.

        ``went_on`` hears of the share that is done; what it raises ends the work, and who was
        erased until then stays so.
        """
        due = {each.id for each in self.due()}
        ids = [id for id in seen if id in due]
        done, erased = Done(Changes.NONE), 0
        try:
            for at in range(0, len(ids), _AT_ONCE):
                went_on(at / len(ids))
                part = ids[at : at + _AT_ONCE]
                step = self._eraser.erase(part, "")
                done = Done(step.changes, (*done.ids, *step.ids))
                erased += len(part)
        finally:
            if erased:
                self._audit.note("retention", erased)
        return done
