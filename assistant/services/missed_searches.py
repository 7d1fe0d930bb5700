"""Searches that found nothing, kept for thirty days as the lead's list of what is to be written."""

from collections.abc import Iterable

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock
from assistant.domain.missed_searches import KEPT, MOST, MissedSearch, keepable
from assistant.services.preferences import Preferences
from db.connection import Database
from db.missed_searches import MissedSearchTable

_CHANGED = Done(Changes.MISSED)


class MissedSearches:
    """Notes what was searched for in vain, where the settings allow it. All of it on the lane."""

    def __init__(self, database: Database, preferences: Preferences, clock: Clock) -> None:
        self._table = MissedSearchTable(database)
        self._preferences = preferences
        self._clock = clock

    def note(self, typed: str) -> Done:
        """[lane] Keep a search, if it may be kept; nothing of a person is."""
        text = keepable(typed) if self._preferences.current.keep_missed else ""
        if not text:
            return Done(Changes.NONE)
        now = self._clock.now()
        self._table.note(text, now, now - KEPT, MOST)
        return _CHANGED

    def all(self) -> list[MissedSearch]:
        """[lane] Return what is kept, the most frequent first; what is too old goes before."""
        oldest = self._clock.now() - KEPT
        found = self._table.load()
        if any(each.last < oldest for each in found):
            self._table.purge(oldest)
        return [each for each in found if each.last >= oldest]

    def purge(self) -> Done:
        """[lane] Remove what is too old, and everything where nothing is to be kept."""
        if self._preferences.current.keep_missed:
            self._table.purge(self._clock.now() - KEPT)
        else:
            self._table.clear()
        return _CHANGED

    def forget(self, texts: Iterable[str]) -> Done:
        """[lane] Remove some: they were answered, or are not worth a phrase."""
        self._table.remove(texts)
        return _CHANGED

    def clear(self) -> Done:
        """[lane] Remove all."""
        self._table.clear()
        return _CHANGED
