"""What is listed for something typed: what holds all of it, else what comes nearest."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, NamedTuple

from assistant.services.library import PhraseLibrary

if TYPE_CHECKING:
    from collections.abc import Collection

    from assistant.domain.hits import Hit
    from assistant.domain.phrases import PhraseId

#: What is near is for choosing from at a glance.
NEAR = 10
#: Of so many that hold the words, those with a tag are chosen.
_LOOKED_AT = 500


class Finds(NamedTuple):
    """Hits, best first; ``near`` says that none of them holds all that was typed."""

    hits: list[Hit]
    near: bool = False


class Lookup:
    """One way to ask for phrases: how many are wanted, and which are somebody's favourites.

    ``limit`` is for what holds words, ``tagged`` for a tag alone. Of those that are met in the
    same way and place the ``starred`` come first.
    """

    def __init__(
        self,
        library: PhraseLibrary,
        starred: Collection[PhraseId] = (),
        limit: int = 50,
        tagged: int = 50,
    ) -> None:
        self._library = library
        self._starred = frozenset(starred)
        self._limit, self._tagged = limit, tagged

    def find(self, typed: str, near: bool = True) -> Finds:
        """Return what is to be listed for something typed; ``near`` ones where nothing holds it."""
        from assistant.domain.tags import asked_for

        tags, words = asked_for(typed)
        ids = self._library.tags.tagged(tags) if tags else frozenset()
        if ids:
            return Finds(self._among(ids, words))
        hits = self._library.find(typed, self._limit)
        if hits or not near or not typed.strip():
            return Finds(self._lifted(hits))
        closest = self._library.closest(typed, NEAR)
        return Finds(closest, near=bool(closest))

    def _among(self, ids: Collection[PhraseId], words: str) -> list[Hit]:
        """Return those of some phrases that hold words; without words all, the favourites first."""
        if words:
            hits = self._library.find(words, _LOOKED_AT)
            return self._lifted([hit for hit in hits if hit.id in ids])[: self._limit]
        from assistant.domain.hits import Hit

        used = [each.id for each in self._library.most_used() if each.id in ids]
        ranks = {id: rank for rank, id in enumerate(used)}
        order = sorted(ids, key=lambda id: (id not in self._starred, ranks.get(id, len(used)), id))
        return [Hit(id=id, score=0.0, kind="tag") for id in order[: self._tagged]]

    def _lifted(self, hits: list[Hit]) -> list[Hit]:
        if self._starred.isdisjoint(hit.id for hit in hits):
            return hits
        # The whole part of a score is how and where; what is behind the point, how much it is used.
        return sorted(hits, key=lambda hit: (-floor(hit.score), hit.id not in self._starred))
