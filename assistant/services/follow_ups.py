"""Whom to come back to: who asked and did not buy, who ordered and did not pay."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from assistant.domain.care import DONE, EVERYTHING, CareNote
from assistant.domain.care_limits import silenced
from assistant.domain.changes import Done
from assistant.domain.claims import Claim
from assistant.domain.clock import Clock
from assistant.domain.customers import CustomerId
from assistant.domain.deadlines import awake
from assistant.domain.follow_ups import (
    WON,
    FollowUp,
    FollowUpDraft,
    FollowUpId,
    first_due,
    tidy_follow_up,
    too_late,
    written,
)
from assistant.domain.promise_drafts import PromiseMissing
from assistant.domain.promise_rules import PromiseRules
from assistant.services.ledger import Entry, Ledger
from db.care import CareNoteTable
from db.codec import to_json
from db.connection import Database
from db.customers import CustomerTable, customer_of
from db.documents import DocumentTable, Row, value_of


class FollowUpBook:
    """Follow-ups by id, all in memory: there are few, and what is closed goes with time."""

    def __init__(
        self, database: Database, ledger: Ledger, clock: Clock, rules: Callable[[], PromiseRules]
    ) -> None:
        """``ledger`` is that of the promises: they share one row of steps."""
        self.table = DocumentTable(database, "follow_ups")
        self._ledger, self._clock, self._rules = ledger, clock, rules
        self._all: Mapping[FollowUpId, FollowUp] = MappingProxyType({})
        self._customers, self._notes = CustomerTable(database), CareNoteTable(database)
        self._silenced: frozenset[CustomerId] = frozenset()

    @property
    def all(self) -> Mapping[FollowUpId, FollowUp]:
        """All of them, those that are closed too; for any thread."""
        return self._all

    def open(self) -> list[FollowUp]:
        """Return who may still be written to, who is due first before the others; any thread.

        Nobody who takes no messages or has a case open, and nobody before the night is over.
        """
        now, rules = self._clock.now(), self._rules().follow_ups
        found = [
            replace(each, due_at=self._awake(each.due_at, now))
            for each in self._all.values()
            if each.closed_at is None
            and each.kind in rules
            and each.customer not in self._silenced
            and not too_late(each, rules[each.kind], now)
        ]
        return sorted(found, key=lambda each: (each.due_at, each.id))

    def draft(self, kind: str, doubt: str = "") -> FollowUpDraft:
        """Return a follow-up of that kind that begins now; for any thread."""
        now, rules = self._clock.now(), self._rules()
        due = first_due(rules.follow_ups[kind], now, rules.quiet, self._clock.zone())
        return FollowUpDraft(kind=kind, made_at=now, due_at=due, doubt=doubt)

    def to_buyer(self, kind: str, claim: Claim, doubt: str = "") -> FollowUpDraft:
        """Return a follow-up of the buyer in chat; for any thread."""
        id = claim.customer.id if claim.customer is not None else None
        draft = self.draft(kind, doubt)
        return replace(draft, nickname=claim.nickname, order=claim.order, customer=id)

    def load(self) -> None:
        """[lane] Read them."""
        read = map(follow_up_of, self.table.rows())
        self._all = MappingProxyType({each.id: each for each in read if each is not None})
        self._look_at_customers()

    def concerns(self, customers: Iterable[int]) -> bool:
        """Say whether any of them is followed up; for any thread."""
        theirs = {each.customer for each in self._all.values()}
        return not theirs.isdisjoint(map(CustomerId, customers))

    def add(self, draft: FollowUpDraft) -> Done:
        """[lane] Note whom to come back to; one of that kind for that buyer is noted anew.

        Raises NobodyToFollow or StoreOpen.
        """
        tidied = tidy_follow_up(draft)
        there = [each for each in self.open() if _same(each, tidied)]
        if there:
            tidied = replace(tidied, times=there[0].times, due_at=there[0].due_at)
        id = there[0].id if there else FollowUpId(self.table.next_id())
        return self._put(id, tidied, "add follow-up")

    def written(self, id: FollowUpId) -> Done:
        """[lane] Note that the buyer was written to; raise PromiseMissing.

        To a customer that is a message of the shop's own, which counts where care is limited.
        """
        follow_up, rules = self._one(id), self._rules()
        rule, zone = rules.follow_ups[follow_up.kind], self._clock.zone()
        draft = written(follow_up.draft, rule, self._clock.now(), rules.quiet, zone)
        return self._put(id, draft, "follow up", self._said(follow_up))

    def end(self, id: FollowUpId, result: str = WON) -> Done:
        """[lane] Note how it ended; raise PromiseMissing."""
        now = self._clock.now()
        return self._put(
            id, replace(self._one(id).draft, closed_at=now, result=result), "end follow-up"
        )

    def moved(self, gone: Iterable[CustomerId], to: CustomerId) -> list[Entry]:
        """Return the rows by which what belongs to some customers is another one's."""
        theirs = frozenset(gone)
        return [
            (self.table, Row(each.id, data=to_json(replace(each.draft, customer=to))))
            for each in self._all.values()
            if each.customer in theirs
        ]

    def closed_before(self, time: datetime) -> list[Entry]:
        """Return the rows by which those vanish that were made before that moment and are over."""
        open = {each.id for each in self.open()}
        return [
            (self.table, Row(each.id))
            for each in self._all.values()
            if each.made_at < time and each.id not in open
        ]

    def _look_at_customers(self) -> None:
        ids = {each.customer for each in self._all.values() if each.customer is not None}
        found = map(customer_of, self._customers.some(ids).values())
        self._silenced = frozenset(
            each.id for each in found if each is not None and silenced(each, EVERYTHING)
        )

    def _awake(self, due_at: datetime, now: datetime) -> datetime:
        """Return when somebody may be written to who was not before the night came."""
        if due_at > now:
            return due_at
        free = awake(now, self._rules().quiet, self._clock.zone())
        return due_at if free == now else free

    def _one(self, id: FollowUpId) -> FollowUp:
        if id not in self._all:
            raise PromiseMissing
        return self._all[id]

    def _said(self, follow_up: FollowUp) -> list[Entry]:
        """Return the row by which care hears that a customer was written to."""
        if follow_up.customer is None:
            return []
        note = CareNote(
            customer=follow_up.customer,
            rule=follow_up.kind,
            occasion=f"{follow_up.uid} {follow_up.times + 1}",
            result=DONE,
            at=self._clock.now(),
        )
        return [(self._notes, Row(self._notes.next_id(), data=to_json(note)))]

    def _put(
        self, id: FollowUpId, draft: FollowUpDraft, step: str, beside: Iterable[Entry] = ()
    ) -> Done:
        row = Row(id, data=to_json(draft))
        done = self._ledger.change(step, [(self.table, row), *beside])
        self.load()
        return done


def follow_up_of(row: Row) -> FollowUp | None:
    """Return the follow-up of a row; None where it makes no sense to this program."""
    return value_of(FollowUp, row)


def _same(one: FollowUpDraft, other: FollowUpDraft) -> bool:
    """Say whether two are about the same: one buyer, and where there is one, one order."""
    buyer = one.customer == other.customer and one.nickname == other.nickname
    return buyer and (one.kind, one.order) == (other.kind, other.order)
