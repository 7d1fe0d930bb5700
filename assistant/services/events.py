"""Events: sets of phrases that are switched on and off together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text
from assistant.domain.drafts import tidy_name
from assistant.domain.errors import UserError
from assistant.domain.events import Event, EventMissing, EventTaken
from assistant.domain.official import OfficialSkipped
from assistant.domain.phrases import EventId, Phrase, PhraseDraft, PhraseId, Shelf
from assistant.domain.uids import Uids
from assistant.services.holdings import Making
from assistant.services.library import PhraseLibrary
from assistant.services.undo import Edit
from db.connection import Database
from db.events import EventTable

_FILLED = Changes.EVENTS | Changes.PHRASES


class EventBook:
    """The events. Reading is from memory; what changes something belongs on the lane.

    Which phrases an event has is written with the phrases, and undone with them; so an event that
    was deleted is there again as soon as a phrase has it again.
    """

    def __init__(self, database: Database, library: PhraseLibrary, clock: Clock) -> None:
        self._library = library
        self._clock = clock
        self._uids = Uids(clock)
        self._table = EventTable(database)
        self._all: Mapping[EventId, Event] = {}
        self._gone: set[EventId] = set()
        self._seen: tuple[Shelf, Mapping[EventId, Event], tuple[Event, ...]] | None = None

    @property
    def events(self) -> tuple[Event, ...]:
        """All events, the first one made first; worked out once for each shelf."""
        shelf, known = self._library.shelf, self._all
        if self._seen is None or self._seen[0] is not shelf or self._seen[1] is not known:
            held = {each.event for each in shelf.phrases.values()} if self._gone else ()
            found = (
                each for each in known.values() if each.id not in self._gone or each.id in held
            )
            self._seen = shelf, known, tuple(found)
        return self._seen[2]

    def counts(self) -> Mapping[EventId, int]:
        """Return how many phrases each event has; absent for those that have none."""
        phrases = self._library.shelf.phrases.values()
        return Counter(each.event for each in phrases if each.event is not None)

    def off(self) -> frozenset[EventId]:
        """Return the events whose phrases are not to be inserted now."""
        return frozenset(each.id for each in self._all.values() if not each.enabled)

    def holding_back(self, draft: PhraseDraft) -> Event | None:
        """Return the event of a phrase where it keeps it from being inserted now."""
        found = self._all.get(draft.event) if draft.event is not None else None
        return found if found is not None and not found.enabled else None

    def load(self) -> Done:
        """[lane] Read everything from the database."""
        self._all, self._gone = self._table.load()
        return Done(Changes.EVENTS)

    def add(self, name: str, enabled: bool = False) -> Done:
        """[lane] Add an event; its id is in the result. Raises EventTaken, EmptyName, TooLong."""
        tidied = self._free(name)
        id = self._table.add(self._uids.new(), tidied, enabled, self._moment())
        return replace(self.load(), ids=(id,))

    def rename(self, id: EventId, name: str) -> Done:
        """[lane] Give an event another name; raises EventTaken, EmptyName, TooLong."""
        known = self._known(id)
        self._table.put(replace(known, name=self._free(name, id)), self._moment())
        return self.load()

    def switch(self, id: EventId, on: bool) -> Done:
        """[lane] Have all phrases of an event inserted from now on, or none."""
        self._table.put(replace(self._known(id), enabled=on), self._moment())
        return self.load()

    def fill(self, ids: Iterable[PhraseId], event: EventId | None) -> Done:
        """[lane] Put phrases into an event, out of any other; None takes them out of theirs.

        Official phrases stay where they are, and are told of.
        """
        if event is not None:
            self._known(event)
        remarks: list[UserError] = []

        def plan(making: Making) -> Edit:
            found = [making.shelf.phrases[id] for id in ids if id in making.shelf.phrases]
            own = [each for each in found if not each.official]
            if len(own) < len(found):
                remarks.append(OfficialSkipped(count=len(found) - len(own)))
            return Edit(
                phrases=tuple(replace(each, event=event) for each in own if each.event != event)
            )

        return self._library.carry_out("event", plan, _FILLED, remarks)

    def delete(self, id: EventId) -> Done:
        """[lane] Delete an event. Its phrases stay; where it was off, they are switched off.

        Else a promotion that is over would be offered again. Raises OfficialPhrase where it has
        one: that is the shop's, and so is its event.
        """
        known = self._known(id)

        def released(phrase: Phrase) -> Phrase:
            return replace(phrase, event=None, enabled=phrase.enabled and known.enabled)

        def plan(making: Making) -> Edit:
            phrases = making.shelf.phrases.values()
            return Edit(phrases=tuple(released(each) for each in phrases if each.event == id))

        done = self._library.carry_out("delete event", plan, _FILLED)
        self._table.remove(id, self._moment())
        self.load()
        return replace(done, changes=done.changes | Changes.EVENTS)

    def _free(self, name: str, own: EventId | None = None) -> str:
        tidied = tidy_name(name)
        if any(each.name == tidied and each.id != own for each in self.events):
            raise EventTaken(name=tidied)
        return tidied

    def _known(self, id: EventId) -> Event:
        if id not in self._all:
            raise EventMissing
        return self._all[id]

    def _moment(self) -> str:
        return as_text(self._clock.now())
