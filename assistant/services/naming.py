"""Shops and events by the names that files call them by, and the events that files bring along."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.domain.copies import Naming
from assistant.domain.events import Event
from assistant.domain.merging import Arrival
from assistant.domain.phrases import EventId
from assistant.domain.shops import ShopId
from assistant.services.events import EventBook
from assistant.services.people import People


class Namebook:
    """Knows shops and events; an event that is not here yet has a number below 0 until ``settled``.

    So nothing is made of a file that was only looked into.
    """

    def __init__(self, people: People, events: EventBook) -> None:
        self._people = people
        self._events = events
        self._coming: dict[str, EventId] = {}

    @property
    def naming(self) -> Naming:
        """What shops and events are called now."""
        return Naming(
            {each.id: each.name for each in self._people.shops},
            {each.id: each.name for each in self._events.events},
        )

    @property
    def switched(self) -> Mapping[str, bool]:
        """Which events there are, by name, and whether they are on."""
        return {each.name: each.enabled for each in self._events.events}

    def shop(self, name: str) -> ShopId | None:
        """Return the shop of that name, None where there is none."""
        return next((each.id for each in self._people.shops if each.name == name), None)

    def event(self, name: str) -> EventId | None:
        """Return the event of that name, or the number of one that would have to be made."""
        found = self._event(name)
        if found is not None:
            return found.id
        return self._coming.setdefault(name, EventId(-1 - len(self._coming)))

    def settled(
        self, arrivals: Sequence[Arrival], on: Mapping[str, bool] | None = None
    ) -> list[Arrival]:
        """[lane] Return arrivals whose events are all here; those that were not are made.

        They are off unless ``on`` says otherwise: what a promotion promised must not be offered
        because a file was imported.
        """
        made: dict[EventId, EventId] = {}
        settled: list[Arrival] = []
        for each in arrivals:
            event = each.draft.event if each.draft is not None else None
            if each.draft is not None and event is not None and event < 0:
                if event not in made:
                    made[event] = self._made(event, on or {})
                each = replace(each, draft=replace(each.draft, event=made[event]))
            settled.append(each)
        return settled

    def switch(self, on: Mapping[str, bool]) -> None:
        """[lane] Switch the events of these names on or off."""
        for name, wanted in on.items():
            found = self._event(name)
            if found is not None and found.enabled != wanted:
                self._events.switch(found.id, wanted)

    def _event(self, name: str) -> Event | None:
        return next((each for each in self._events.events if each.name == name), None)

    def _made(self, number: EventId, on: Mapping[str, bool]) -> EventId:
        name = next(name for name, each in self._coming.items() if each == number)
        found = self._event(name)
        if found is not None:
            return found.id
        return EventId(self._events.add(name, on.get(name, False)).ids[0])
