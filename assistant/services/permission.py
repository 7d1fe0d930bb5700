"""Whether a phrase may be inserted now and there, and the reason where it may not."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from assistant.domain import validity
from assistant.domain.clock import Clock, local_now
from assistant.domain.drafts import PhraseMissing
from assistant.domain.errors import UserError
from assistant.domain.events import EventOff
from assistant.domain.phrases import Phrase, PhraseId
from assistant.domain.workbenches import belongs

if TYPE_CHECKING:
    from assistant.domain.shops import ShopId
    from assistant.services.events import EventBook
    from assistant.services.library import PhraseLibrary
    from assistant.services.people import People


class PhraseOff(UserError):
    """The phrase is switched off (``title``)."""


class OtherShop(UserError):
    """What was chosen belongs to another shop than the current one (``title``, ``shop``)."""


class OtherWorkbench(UserError):
    """The phrase is limited to other windows than this one (``title``, ``workbenches``)."""


class Permission:
    """Says what stands against a phrase: all of it from memory."""

    def __init__(
        self, library: PhraseLibrary, people: People, events: EventBook, clock: Clock
    ) -> None:
        self._library = library
        self._people = people
        self._events = events
        self._clock = clock

    def ask(self, id: PhraseId, at_any_time: bool = False, workbench: str | None = None) -> Phrase:
        """Return a phrase that may be inserted in that workbench (None: wherever it belongs).

        Raises PhraseMissing, PhraseOff, EventOff, OtherShop, OtherWorkbench and, unless
        ``at_any_time``, NotYetValid or NoLongerValid.
        """
        phrase = self._library.shelf.phrases.get(id)
        if phrase is None:
            raise PhraseMissing
        self._switched_on(phrase)
        check_shop(self._people, phrase.title, phrase.shop)
        if workbench is not None and not belongs(phrase.workbenches, workbench):
            raise OtherWorkbench(title=phrase.title, workbenches=phrase.workbenches)
        if not at_any_time:
            self._in_time(phrase)
        return phrase

    def _switched_on(self, phrase: Phrase) -> None:
        if not phrase.enabled:
            raise PhraseOff(title=phrase.title)
        event = self._events.holding_back(phrase)
        if event is not None:
            raise EventOff(title=phrase.title, event=event.name)

    def _in_time(self, phrase: Phrase) -> None:
        now = local_now(self._clock)
        if validity.not_yet(phrase, now):
            raise validity.NotYetValid(title=phrase.title, begins=self._shown(phrase.valid_from))
        if validity.over(phrase, now):
            raise validity.NoLongerValid(title=phrase.title, ended=self._shown(phrase.valid_until))

    def _shown(self, moment: datetime | None) -> datetime | None:
        return moment and moment.astimezone(self._clock.zone())


def check_shop(people: People, title: str, shop: ShopId | None) -> None:
    """Raise OtherShop where something is for one shop only, and that is not the active one."""
    if shop is not None and shop != people.shop.id:
        names = (each.name for each in people.shops if each.id == shop)
        raise OtherShop(title=title, shop=next(names, ""))
