"""Which phrases are listed: a category's, the most used, what a search found, or the bin's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain.phrases import (
    PATH_SEPARATOR,
    CategoryId,
    EventId,
    Phrase,
    PhraseId,
    Shelf,
)
from assistant.domain.settings import Settings
from assistant.domain.shops import AgentId
from assistant.domain.validity import ends_soon
from assistant.services.desk import Desk
from assistant.services.opening import CATEGORY_STATE, active_category, visible_tops
from assistant.ui.phrases.model import Surroundings

if TYPE_CHECKING:  # no search before the first paint
    from assistant.domain.hits import Hit
    from assistant.services.looking import Finds

#: How many of the most used phrases are listed, and how many a search may find.
MOST_USED = 50
FOUND = 50
#: How many phrases with a tag are listed.
TAGGED = 1_000

#: What nobody used for so many days may not be needed any more.
UNUSED_DAYS = 90

#: How many phrases have a number key.
NUMBERED = 9


class View(NamedTuple):
    """What is listed: finds, the bin, what ends soon, the favourites, a category, or the most used.

    The most used, the favourites before them, are where ``category`` is None.
    """

    category: CategoryId | None = None
    query: str = ""
    bin: bool = False
    ending: bool = False
    starred: bool = False

    @property
    def sortable(self) -> bool:
        """Whether the order of the list is the library's own, to be changed by dragging."""
        return self.category is not None and not self.elsewhere

    @property
    def elsewhere(self) -> bool:
        """Whether something else than the active category is listed."""
        return bool(self.query) or self.bin or self.ending or self.starred


class Listing(NamedTuple):
    """Phrases in the order of the list, and what the list says beside them.

    ``near``: none of them holds all that was searched for.
    """

    phrases: Sequence[Phrase]
    hits: Mapping[PhraseId, Hit] = MappingProxyType({})
    places: Mapping[PhraseId, str] = MappingProxyType({})
    near: bool = False


def in_category(shelf: Shelf, category: CategoryId) -> Listing:
    """Return all phrases in a category and below it."""
    return Listing(shelf.below(category))


def favourites(shelf: Shelf, starred: Sequence[PhraseId]) -> Listing:
    """Return the favourites, the first one starred first."""
    found = [shelf.phrases[id] for id in starred]
    return Listing(found, places=_places(shelf, found))


def most_used(shelf: Shelf, used: Iterable[Phrase], agent: AgentId | None) -> Listing:
    """Return the first of the phrases that were used, as far as the agent sees them."""
    mine = (phrase for phrase in used if _visible(shelf, phrase.category, agent))
    found = [*islice(mine, MOST_USED)]
    return Listing(found, places=_places(shelf, found))


def ending(shelf: Shelf, now: datetime, agent: AgentId | None) -> Listing:
    """Return what ends within seven days or has just ended, as far as the agent sees it."""
    soon = (each for each in shelf.phrases.values() if ends_soon(each, now))
    mine = (each for each in soon if _visible(shelf, each.category, agent))
    found = sorted(mine, key=lambda each: (each.valid_until or now, each.id))
    return Listing(found, places=_places(shelf, found))


def found(shelf: Shelf, finds: Finds) -> Listing:
    """Return what a search found, in its order; what is gone meanwhile is left out."""
    phrases = [shelf.phrases[hit.id] for hit in finds.hits if hit.id in shelf.phrases]
    hits = {hit.id: hit for hit in finds.hits}
    return Listing(phrases, hits, _places(shelf, phrases), near=finds.near)


def _favourites_first(
    shelf: Shelf, starred: Sequence[PhraseId], used: Iterable[Phrase]
) -> Iterable[Phrase]:
    yield from (shelf.phrases[id] for id in starred)
    yield from (phrase for phrase in used if phrase.id not in starred)


def number_keys(phrases: Sequence[Phrase], settings: Settings) -> dict[PhraseId, str]:
    """Return the chords that insert the first phrases of a listing; none while they are off."""
    if not settings.hotkeys_on or not settings.number_keys:
        return {}
    return {
        phrase.id: f"{settings.number_keys}+{number}"
        for number, phrase in enumerate(phrases[:NUMBERED], 1)
    }


def _places(shelf: Shelf, phrases: Sequence[Phrase]) -> dict[PhraseId, str]:
    return {each.id: _place(shelf.path(each.category)) for each in phrases}


def _place(path: Sequence[str]) -> str:
    """Return the end of a path: what tells phrases apart in little room."""
    return PATH_SEPARATOR.join(path[-1:])


def _visible(shelf: Shelf, category: CategoryId, agent: AgentId | None) -> bool:
    current: CategoryId | None = category
    while current is not None and (found := shelf.categories.get(current)) is not None:
        if found.owner not in (None, agent):
            return False
        current = found.parent
    return True


class Browser:
    """Knows what is listed now, and what stands behind the number keys."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.view = View(self._remembered())
        self._had_categories = self.first_category() is not None
        self.home = Listing(())
        self.binned: Sequence[Phrase] = ()
        self.workbench: str | None = None
        """The name of the workbench in front, "" for another window, None for none."""
        self.off: Collection[EventId] = ()
        """The events whose phrases are not inserted now."""

    @property
    def agent(self) -> AgentId:
        """The agent for whom phrases are listed."""
        return self._desk.people.agent.id

    @property
    def starred(self) -> tuple[PhraseId, ...]:
        """The favourites of the agent."""
        return self._desk.library.starred(self.agent)

    def numbered(self) -> tuple[PhraseId, ...]:
        """Return the phrases that the number keys insert, in their order."""
        return tuple(phrase.id for phrase in self.home.phrases[:NUMBERED])

    def refresh(self) -> Listing:
        """Look at the library again; return what is to be listed.

        A category that is gone gives way to the most used phrases, and these, where there are none,
        to the first of the categories that a library got which had none.
        """
        if self.view.category not in self._desk.library.shelf.categories:
            self.view = self.view._replace(category=None)
        self.home = self._listing(View(self.view.category))
        first = self.first_category()
        if not (self._had_categories or first is None or self.home.phrases):
            self.view = self.view._replace(category=first)
            self.home = self._listing(View(first))
        self._had_categories = first is not None
        return self._listing(self.view) if self.view.elsewhere else self.home

    def missed(self, listing: Listing) -> str:
        """Return the search on view if nothing holds all of it; "" while that is not known yet."""
        if not self.view.query or (listing.phrases and not listing.near):
            return ""
        return self.view.query if self._desk.library.index is not None else ""

    def around(self, places: Mapping[PhraseId, str]) -> Surroundings:
        """Return what is shown beside the phrases."""
        people, settings = self._desk.people, self._desk.preferences.current
        return Surroundings(
            shop=people.shop.id,
            shops={shop.id: shop.name for shop in people.shops},
            keys={} if self.view.bin else number_keys(self.home.phrases, settings),
            places=places,
            usage=self._desk.library.usage,
            now=self._desk.library.now(),
            workbench=self.workbench,
            off=self.off,
            starred=frozenset(self.starred),
        )

    def reason(self) -> str:
        """Return why nothing is listed: library, category, used, search, ending, starred or bin."""
        if self.view.bin:
            return "bin"
        if self.view.query:
            return "search"
        if self.view.ending:
            return "ending"
        if self.view.starred:
            return "starred"
        if not self._desk.library.shelf.phrases:
            return "library"
        return "used" if self.view.category is None else "category"

    def first_category(self) -> CategoryId | None:
        """Return the first category there is for this agent."""
        tops = visible_tops(self._desk.library.shelf, self.agent)
        return tops[0].id if tops else None

    def above(self, category: CategoryId) -> CategoryId:
        """Return the category above one, or itself at the top."""
        parent = self._desk.library.shelf.categories[category].parent
        return category if parent is None else parent

    def _remembered(self) -> CategoryId | None:
        kept = self._desk.preferences.state(CATEGORY_STATE)
        return active_category(self._desk.library.shelf, kept, self.agent)

    def _listing(self, view: View) -> Listing:
        library = self._desk.library
        if view.bin:
            return Listing(self.binned)
        if view.query:
            from assistant.services.looking import Lookup

            lookup = Lookup(library, self.starred, FOUND, TAGGED)
            return found(library.shelf, lookup.find(view.query))
        if view.starred:
            return favourites(library.shelf, self.starred)
        if view.ending:
            return ending(library.shelf, self._desk.library.now(), self.agent)
        if view.category is None:
            often = _favourites_first(library.shelf, self.starred, library.most_used())
            return most_used(library.shelf, often, self.agent)
        return in_category(library.shelf, view.category)
