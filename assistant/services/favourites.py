"""Favourites: the phrases that an agent has starred."""

from collections.abc import Collection, Iterable, Sequence

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text
from assistant.domain.phrases import PhraseId
from assistant.services.library import PhraseLibrary
from assistant.services.people import People
from db.connection import Database
from db.favourites import FavouriteTable


class Favourites:
    """Stars and unstars phrases for the agent who works now.

    What is starred is read from ``PhraseLibrary.starred``, which needs nothing loaded for it.
    """

    def __init__(
        self, database: Database, library: PhraseLibrary, people: People, clock: Clock
    ) -> None:
        self._table = FavouriteTable(database)
        self._library = library
        self._people = people
        self._clock = clock

    def load(self) -> Done:
        """[lane] Read everything."""
        before, self._library.stars = self._library.stars, self._table.load()
        same = before == self._library.stars
        return Done(Changes.NONE if same else Changes.FAVOURITES)

    def star(self, phrases: Collection[PhraseId], on: bool) -> Done:
        """[lane] Star phrases, or take their stars away. Those that are gone are passed over."""
        agent = self._people.agent.id
        known = [id for id in phrases if id in self._library.shelf.phrases]
        if on:
            self._table.add(agent, known, as_text(self._clock.now()))
        else:
            self._table.remove(agent, known)
        self.load()
        return Done(Changes.FAVOURITES, tuple(known))

    def hand_over(self, groups: Iterable[Sequence[PhraseId]]) -> Done:
        """[lane] Star the first phrase of each group for whoever has starred one that is gone.

        Its own star it keeps for when it comes back.
        """
        moment, before = as_text(self._clock.now()), self._library.stars
        for heir, *others in groups:
            gone = {id for id in others if id not in self._library.shelf.phrases}
            for agent in [agent for agent, ids in before.items() if not gone.isdisjoint(ids)]:
                self._table.add(agent, [heir], moment)
        return self.load()

    def toggle(self, phrases: Collection[PhraseId]) -> Done:
        """[lane] Star phrases; where all of them are starred, take their stars away."""
        starred = self._library.starred(self._people.agent.id)
        return self.star(phrases, on=not set(phrases) <= set(starred))
