"""Finding customers by what they are called and have, by filters, and who is called much the same.

How a query is met is decided in ``domain.search``, what is alike in ``domain.lookalikes``; this
module only keeps what they work on up with every change. The customers themselves stay on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import NamedTuple

from assistant.domain.customer_briefs import CustomerBrief, Sought, sought
from assistant.domain.customers import CustomerId, TagGroup, is_masked, name_key
from assistant.domain.filter_words import Completion, completions
from assistant.domain.hits import Cancelled, Hit
from assistant.domain.lookalikes import CHARACTERS, KINDS, Alike, likeness
from assistant.services.customer_filtering import Sieve
from assistant.services.customer_memory import CustomerMemory
from assistant.services.customers import CustomerBook
from assistant.services.ledger import Written
from db.connection import Database

#: With more changed customers than this the index is better built anew.
FEW = 1_000

#: So many who are called much the same are told of.
_TOLD = 5


class CustomerFind(NamedTuple):
    """A customer found: what is shown of it, and how it met what was typed."""

    brief: CustomerBrief
    hit: Hit


class CustomerSearch:
    """Answers queries from memory, in any thread; what feeds it belongs on the lane."""

    def __init__(self, customers: CustomerBook, database: Database) -> None:
        self._customers = customers
        self._database = database
        self._known: CustomerMemory | None = None
        self._sieve: tuple[CustomerMemory, tuple[TagGroup, ...], Sieve] | None = None
        self.due = True
        """Whether the index should be built anew when there is time."""
        customers.ledger.followers.append(self.follow)

    @property
    def ready(self) -> bool:
        """Whether customers can be found yet."""
        return self._known is not None

    def find(self, typed: str, limit: int = 50) -> list[CustomerId]:
        """Return who is found, best first; [] before the index is built."""
        return [each.brief.id for each in self.finds(typed, limit)]

    def finds(self, typed: str, limit: int = 50) -> list[CustomerFind]:
        """Return the best finds with what a row shows of each; [] before the index is built."""
        known = self._known
        hits = known.texts.find(typed, limit) if known else []
        found = ((self.brief(CustomerId(hit.id)), hit) for hit in hits)
        return [CustomerFind(brief, hit) for brief, hit in found if brief is not None]

    def brief(self, id: CustomerId) -> CustomerBrief | None:
        """Return a customer in brief; None where it is not known (yet)."""
        return self._known.brief(id) if self._known else None

    def last_contact(self, id: CustomerId) -> datetime | None:
        """Return when a customer was talked to last, to the minute, in UTC."""
        minutes = self._known.facts.last_contact(id) if self._known else 0
        return datetime.fromtimestamp(minutes * 60, UTC) if minutes else None

    # Filters

    def filters(self, typed: str) -> bool:
        """Say whether what was typed is a filter; raise what ``matching`` does."""
        sieve = self._sieve_now()
        return sieve is not None and sieve.read(typed) is not None

    def matching(self, typed: str) -> list[CustomerId] | None:
        """Return who meets the filter that was typed, those talked to last first.

        None where it is no filter but words that ``find`` is for, and before the index is built.
        Raises FilterUnfinished, BracketOpen or FilterTooDeep.
        """
        sieve = self._sieve_now()
        filter = sieve.read(typed) if sieve else None
        return sieve.meeting(filter, self._customers.now()) if sieve and filter else None

    def completions(self, typed: str, phrases: Iterable[str] = ()) -> tuple[Completion, ...]:
        """Return filters that begin as what was typed and go on by a word.

        ``phrases`` are examples of conditions in the agent's language.
        """
        sieve = self._sieve_now()
        return completions(typed, sieve.vocabulary, phrases) if sieve else ()

    def _sieve_now(self) -> Sieve | None:
        known, groups = self._known, (*self._customers.groups.all.values(),)
        if known is None:
            return None
        kept = self._sieve
        if kept is None or kept[0] is not known or kept[1] != groups:
            self._sieve = kept = known, groups, Sieve(groups, known.lines, known.facts)
        return kept[2]

    # Look-alikes

    def alike(self, nickname: str) -> tuple[Alike, ...]:
        """Return who is called nearly like that and not so, the worst deception first.

        Somebody who has the very nickname may well differ from others by a character: then only
        names that look the same are told. A masked nickname is like none.
        """
        known, asked = self._known, name_key(nickname)
        if known is None or not asked or is_masked(asked):
            return ()
        briefs = [each for id in known.names.like(asked) if (each := self.brief(CustomerId(id)))]
        taken = any(asked in map(name_key, each.names) for each in briefs)
        found = [
            Alike(each.id, asked, name, kind)
            for each in briefs
            for name in each.names
            if asked not in map(name_key, each.names)
            and (kind := likeness(asked, name))
            and (kind == CHARACTERS or not taken)
        ]
        return (*sorted(found, key=lambda each: KINDS.index(each.kind))[:_TOLD],)

    # What feeds it

    def build(
        self,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bool:
        """[lane] Build the index over all customers; say whether it was finished."""
        try:
            self._known = CustomerMemory.of(self._sought(), progress, cancelled)
        except Cancelled:
            return False
        finally:
            self._database.forget()
        self.due = False
        return True

    def follow(self, written: Written) -> None:
        """[lane] Take changed customers into the index; many of them make it due instead.

        Who is gone is found no more, however many they are.
        """
        changed = written.get(self._customers.table.name, ())
        if not changed or (known := self._known) is None:
            self.due = self.due or bool(changed)
            return
        many, there = len(changed) > FEW, dict[CustomerId, Sought]()
        if not many:
            there = {each.brief.id: each for each in self._sought(changed)}
        stay = self._customers.table.remaining(changed) if many else there.keys()
        gone = [CustomerId(id) for id in {*changed} - stay if known.lines.get(id)]
        self._known = known.with_changes(there, gone)
        self.due = self.due or many or self._known.worn

    def _sought(self, ids: Iterable[int] | None = None) -> Iterator[Sought]:
        """Yield customers, all or some; not of the bin, nor what makes no sense."""
        for id, row in self._customers.table.sheets(ids):
            with suppress(LookupError, TypeError, ValueError, AttributeError):
                yield sought(id, row)
