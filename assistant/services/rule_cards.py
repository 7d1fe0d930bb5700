"""The card book: what can be done to rule cards, and to the rule values that stand on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text, local_now
from assistant.domain.phrases import Phrase, PhraseId
from assistant.domain.rule_cards import CardMissing, RuleCard, chosen, due, tidy_card
from assistant.domain.shops import RuleValue
from assistant.domain.uids import Uids
from assistant.domain.values import value
from assistant.services.readings import readings_version, spoken
from assistant.services.rules import RuleBook, tidy_value
from assistant.services.undo import History
from db.connection import Database
from db.rule_cards import Row, RuleCardTable

if TYPE_CHECKING:
    from assistant.domain.policy import Policy
    from assistant.domain.search import Hit

#: How the ids of a shop's own cards begin.
_OWN = "own-"


@value
class _Kept:
    """A card as it is stored."""

    card: RuleCard
    binned: bool = False


@value
class _Step:
    """What a step leaves behind, or what takes it back: cards and values, None for none."""

    name: str
    cards: Mapping[str, _Kept | None]
    values: Mapping[str, RuleValue | None]


class CardBook:
    """Rule cards by id. Reading is from memory; what changes something belongs on the lane.

    Rule values change through here as well, so that one row of steps can be taken back.
    """

    def __init__(
        self,
        database: Database,
        rules: RuleBook,
        clock: Clock,
        resources: Path,
        policy: Policy | None = None,
    ) -> None:
        """``resources`` holds the shipped cards; ``policy`` may leave all to be read only."""
        self._policy = policy
        self._database = database
        self._rules = rules
        self._clock = clock
        self._resources = resources
        self._uids = Uids(clock)
        self._table = RuleCardTable(database)
        self._cards: Mapping[str, RuleCard] = MappingProxyType({})
        self._binned: Mapping[str, RuleCard] = MappingProxyType({})
        self._readings: Mapping[str, bytes] = {}
        self._history = History[_Step]()
        self._stocked = False

    @property
    def cards(self) -> Mapping[str, RuleCard]:
        """All cards in the order in which they came."""
        return self._cards

    @property
    def binned(self) -> Mapping[str, RuleCard]:
        """The cards that were deleted."""
        return self._binned

    @property
    def values(self) -> Mapping[str, RuleValue]:
        """All rule values, in order of name."""
        return self._rules.values

    @property
    def stocked(self) -> bool:
        """Whether it is known that no shipped card is missing."""
        return self._stocked

    def today(self) -> date:
        """Return the day it is where the shop works."""
        return local_now(self._clock).date()

    def due(self, days: int) -> list[RuleCard]:
        """Return the cards that somebody should check, where one is good for that many days."""
        return due(self._cards, self._clock.now(), self.today(), days)

    def find(
        self, query: str, among: Sequence[RuleCard] | None = None
    ) -> list[tuple[RuleCard, Hit]]:
        """Return the cards that a query finds, best first, with where its words stand.

        The body of a hit is what the card says to the agent.
        """
        from assistant.domain.search import Entry, scan

        cards = list(self._cards.values()) if among is None else among
        entries = []
        for place, card in enumerate(cards):
            title, scope, advice, source, further = _texts(card)
            entry = Entry(PhraseId(place), title, "", (), scope, advice, source, further)
            entries.append(entry._replace(readings=self._readings.get(card.id, b""), order=place))
        return [(cards[hit.id], hit) for hit in scan(entries, query)]

    def basis(self, phrase: Phrase) -> RuleCard | None:
        """Return the card that a phrase rests on, by its own word or by the card's."""
        if phrase.guidance.rule:
            return self._cards.get(phrase.guidance.rule)
        code = phrase.short_code
        cards = self._cards.values()
        return next((each for each in cards if code and code in each.for_buyer), None)

    def new(self, title: str = "") -> RuleCard:
        """Return an empty card with an id of its own, to be written by ``put``."""
        return RuleCard(id=_OWN + self._uids.new(), title=title, for_agent="")

    def load(self) -> Done:
        """[lane] Read the cards from the database."""
        cards, binned = self._table.load()
        self._readings = self._table.readings(readings_version())
        self._cards, self._binned = MappingProxyType(cards), MappingProxyType(binned)
        return Done(Changes.RULES)

    def stock(self) -> Done:
        """[lane] Add the shipped cards that were never here, with their values, unconfirmed.

        What was edited stays as it is, and what was deleted does not come back.
        """
        if self._stocked:
            return Done(Changes.NONE)
        from assistant.files.seed import read_rules

        shipped, known = read_rules(self._resources), self._table.names()
        new = {id: card for id, card in shipped.cards.items() if id not in known}
        wanted = {name for card in new.values() for name in card.values}
        figures = {each.name: each for each in shipped.values if each.name in wanted}
        missing = {name: each for name, each in figures.items() if name not in self._rules.values}
        if new:
            self._write({id: _Kept(card) for id, card in new.items()}, missing)
        self._stocked = True
        return Done(Changes.RULES) if new else Done(Changes.NONE)

    def put(self, card: RuleCard, by: str) -> Done:
        """[lane] Write a card, new or in place of the one of its id; ``by`` is the agent's name.

        Who writes a new one vouches for it. Its conflicts are those that it names: other cards
        stop naming it where it does not name them. Names of values that are new get an empty value.
        Raises what ``tidy_card`` does.
        """
        tidied = tidy_card(card)
        new = tidied.id not in self._cards
        if new:
            tidied = replace(tidied, checked_on=self.today(), checked_by=by)
        freed = {
            id: _Kept(replace(each, conflicts_with=_without(each.conflicts_with, tidied.id)))
            for id, each in self._cards.items()
            if tidied.id in each.conflicts_with and id not in tidied.conflicts_with
        }
        values = {
            name: tidy_value(RuleValue(name, ""))
            for name in tidied.values
            if name not in self._rules.values
        }
        step = "add card" if new else "edit card"
        return self._change(step, {**freed, tidied.id: _Kept(tidied)}, values)

    def confirm(self, id: str, by: str) -> Done:
        """[lane] Note that ``by`` found a card right today, and with it the figures on it."""
        card = self._known(id)
        return self._change("confirm card", *self._confirmed(card, by))

    def choose(self, id: str, over: str, by: str) -> Done:
        """[lane] Go by a card and not by another that contradicts it; that confirms it."""
        card = chosen(self._known(id), self._known(over).id, by, self._clock.now())
        return self._change("choose card", *self._confirmed(card, by))

    def delete(self, id: str) -> Done:
        """[lane] Put a card into the bin; its values stay."""
        return self._change("delete card", {id: _Kept(self._known(id), binned=True)}, {})

    def restore(self, id: str) -> Done:
        """[lane] Take a card out of the bin."""
        if id not in self._binned:
            raise CardMissing
        return self._change("restore card", {id: _Kept(self._binned[id])}, {})

    def put_value(self, rule: RuleValue) -> Done:
        """[lane] Write a rule value, in place of the one of that name if there is one.

        Who writes a figure down vouches for it; one without a figure stays a gap.
        """
        tidied = tidy_value(rule)
        checked = replace(tidied, checked_on=self.today() if tidied.value else None)
        return self._change("edit value", {}, {checked.name: checked})

    def remove_value(self, name: str) -> Done:
        """[lane] Remove a rule value; phrases that use it show a gap."""
        return self._change("remove value", {}, {name: None})

    def undo(self) -> Done:
        """[lane] Take back the last step; raise NothingToUndo where there is none."""
        self._require()
        step = self._history.take_back(lambda step: self._write(step.cards, step.values))
        return Done(Changes.RULES, step=step.name)

    def _known(self, id: str) -> RuleCard:
        if id not in self._cards:
            raise CardMissing
        return self._cards[id]

    def _confirmed(
        self, card: RuleCard, by: str
    ) -> tuple[Mapping[str, _Kept], Mapping[str, RuleValue]]:
        today = self.today()
        values = {
            name: replace(rule, checked_on=today)
            for name in card.values
            if (rule := self._rules.values.get(name)) is not None and rule.value
        }
        return {card.id: _Kept(replace(card, checked_on=today, checked_by=by))}, values

    def _change(
        self, name: str, cards: Mapping[str, _Kept | None], values: Mapping[str, RuleValue | None]
    ) -> Done:
        self._require()
        back = _Step(
            name,
            {id: self._kept(id) for id in cards},
            {each: self._rules.values.get(each) for each in values},
        )
        self._write(cards, values)
        self._history.push(back)
        return Done(Changes.RULES, step=name)

    def _require(self) -> None:
        """Raise ByPolicy where the shop leaves agents to read its rules only."""
        if self._policy is not None:
            self._policy.require("rules")

    def _kept(self, id: str) -> _Kept | None:
        if id in self._cards:
            return _Kept(self._cards[id])
        return _Kept(self._binned[id], binned=True) if id in self._binned else None

    def _write(
        self, cards: Mapping[str, _Kept | None], values: Mapping[str, RuleValue | None]
    ) -> None:
        moment = as_text(self._clock.now())
        # Before the transaction: what is read first of all loads large tables.
        rows = [
            (kept.card, Row(self._uids.new(), moment, spoken(*_texts(kept.card)), kept.binned))
            for kept in filter(None, cards.values())
        ]
        with self._database.write() as connection:
            self._table.erase(connection, [id for id, kept in cards.items() if kept is None])
            for card, row in rows:
                self._table.put(connection, card, row)
            self._rules.write(connection, values)
        self._rules.load()
        self.load()


def _texts(card: RuleCard) -> tuple[str, str, str, str, str]:
    """Return what a card is found by."""
    source = f"{card.source}\n{card.url}"
    further = "\n".join((*card.values, *card.for_buyer))
    return card.title, " ".join(card.scope), card.for_agent, source, further


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(each for each in names if each != name)
