"""The promise book: what was said to buyers that somebody has to do, and what came of it.

What is open is few and kept in memory, for any thread to read; what is closed stays on disk.
Everything that changes goes through a ledger of its own, so promises have steps of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from assistant.domain.changes import Changes, Done
from assistant.domain.claims import Claim
from assistant.domain.clock import Clock, as_text, local_now
from assistant.domain.customer_drafts import keys_of
from assistant.domain.customers import Customer, CustomerId, name_key
from assistant.domain.promise_drafts import Hand, PromiseMissing, tidy_promise
from assistant.domain.promise_rules import PromiseRule, PromiseRules, due, today
from assistant.domain.promises import Promise, PromiseDraft, PromiseId, in_turn, standing
from assistant.files.promise_rules import read_promise_rules
from assistant.services.follow_ups import FollowUpBook
from assistant.services.ledger import Entry, Ledger, Written
from assistant.services.people import People
from assistant.services.rules import RuleBook
from db.codec import to_json
from db.connection import Database
from db.customers import PromiseTable
from db.documents import Row, value_of

#: How many of the closed ones are listed.
_LISTED = 200


class PromiseBook:
    """Promises and follow-ups. ``open`` and what it rests on is for any thread, the rest is not."""

    def __init__(
        self, database: Database, people: People, rules: RuleBook, clock: Clock, resources: Path
    ) -> None:
        """``resources`` holds the shipped rules."""
        self._database, self._people, self._values = database, people, rules
        self._clock = clock
        self._resources = resources
        self.allowed = True
        """Whether the shop's policy leaves what is known of buyers to its agents."""
        self._version = -1
        self._open: Mapping[PromiseId, Promise] = MappingProxyType({})
        self.table = PromiseTable(database)
        self.ledger = Ledger(database, clock, Changes.PROMISES)
        self.follow_ups = FollowUpBook(database, self.ledger, clock, lambda: self.rules)

    # Reading

    @cached_property
    def rules(self) -> PromiseRules:
        """What is promised and until when; a file is read when it is first asked for."""
        return read_promise_rules(self._resources)

    @property
    def protected(self) -> bool:
        """Whether promises may be kept: the file is encrypted, and the shop allows it."""
        return self._database.encrypted and self.allowed

    @property
    def open(self) -> Mapping[PromiseId, Promise]:
        """What is still to be done, what is due first before the others; for any thread."""
        return self._open

    def now(self) -> datetime:
        """Return the present moment in the zone in which times are shown; for any thread."""
        return local_now(self._clock)

    def load(self) -> Done:
        """[lane] Read what is open, and the rules."""
        assert self.rules
        self._version = self._database.version
        found = in_turn(self._read(self.table.open()))
        self._open = MappingProxyType({each.id: each for each in found})
        self.follow_ups.load()
        return Done(Changes.PROMISES)

    def follow(self, written: Written) -> None:
        """[lane] Read anew what is open after other steps have written promises."""
        mine = {self.table.name, self.follow_ups.table.name} & written.keys()
        if mine or self._concerns(written.get("customers", ())):
            self.load()

    def _concerns(self, customers: Sequence[int]) -> bool:
        """Say whether anything is open for one of them, who may be gone now."""
        theirs = {each.customer for each in self._open.values()}
        found = not theirs.isdisjoint(map(CustomerId, customers))
        return found or self.follow_ups.concerns(customers)

    def refresh(self) -> Done:
        """[lane] Take in what another process has written; no step from before can be undone."""
        if self._database.version == self._version:
            return Done(Changes.NONE)
        self.ledger.forget()
        return self.load()

    def promise(self, id: PromiseId) -> Promise:
        """[lane] Return a promise; raise PromiseMissing."""
        found = self._read([id])
        if not found:
            raise PromiseMissing
        return found[0]

    def of_customer(self, customer: CustomerId) -> list[Promise]:
        """[lane] Return what was promised to a customer, what is open first."""
        return self._read(self.table.of_customer(customer))

    def to_customer(self, customer: Customer) -> list[Promise]:
        """[lane] Return what was promised to a customer, also before that was one."""
        names = {name.name for name in keys_of(customer)}
        before = [
            each
            for each in self._open.values()
            if each.customer is None and name_key(each.nickname) in names
        ]
        return [*before, *self.of_customer(customer.id)]

    def closed(self) -> list[Promise]:
        """[lane] Return what was done, the last first, as many as are worth a list."""
        return self._read(self.table.closed(_LISTED))

    def stands(self, promise: Promise) -> str:
        """Return which of ``STANDINGS`` holds of an open promise now; for any thread."""
        return standing(promise.due_at, self._clock.now(), self._clock.zone())

    def due(self, rule: PromiseRule) -> datetime:
        """Return when a promise of that kind is due that is made now; for any thread."""
        return due(rule, self._values.values, self._clock.now(), self._clock.zone())

    def today(self, rule: PromiseRule) -> datetime:
        """Return when "today" ends for a promise that is made now; for any thread."""
        return today(rule, self._clock.now(), self._clock.zone())

    def draft(self, rule: PromiseRule, due_at: datetime | None = None) -> PromiseDraft:
        """Return a promise of that kind as the agent makes it now; for any thread."""
        return PromiseDraft(
            what=rule.name,
            made_at=self._clock.now(),
            due_at=due_at or self.due(rule),
            agent=self._people.agent.id,
            whom=rule.whom,
            rule=rule.key,
            repeats=rule.repeats,
        )

    def of_claim(self, claim: Claim) -> list[Promise]:
        """Return what is still to be done for the buyer in chat; for any thread.

        A masked nickname is many people's: by that nothing is anybody's.
        """
        return [each for each in self._open.values() if _is_for(each, claim)]

    def to_buyer(
        self, rule: PromiseRule, claim: Claim, due_at: datetime | None = None
    ) -> PromiseDraft:
        """Return a promise of that kind to the buyer in chat; for any thread.

        What counts from the payment does so where that is known and leaves time.
        """
        order, now = claim.order_known, self._clock.now()
        if due_at is None and rule.since == "paid" and order is not None and order.paid_at:
            paid = due(rule, self._values.values, order.paid_at, self._clock.zone())
            due_at = paid if paid > now else None
        id = claim.customer.id if claim.customer is not None else None
        draft = self.draft(rule, due_at)
        return replace(draft, nickname=claim.nickname, order=claim.order, customer=id)

    # Changing

    def make(self, draft: PromiseDraft) -> Done:
        """[lane] Note a promise; raise what ``tidy_promise`` does, or StoreOpen."""
        tidied = tidy_promise(draft, self._clock.now())
        return self._put({PromiseId(self.table.next_id()): tidied}, "make promise")

    def edit(self, id: PromiseId, draft: PromiseDraft) -> Done:
        """[lane] Write a promise anew; raise PromiseMissing or what ``tidy_promise`` does.

        What happened to it meanwhile stays: its notes, and whether it is closed.
        """
        there = self.promise(id)
        moved = draft.due_at != there.due_at
        tidied = tidy_promise(draft, self._clock.now() if moved else None)
        tidied = replace(tidied, notes=there.notes, closed_at=there.closed_at)
        return self._put({id: tidied}, "edit promise")

    def done(self, id: PromiseId, note: str = "") -> Done:
        """[lane] Note that a promise was kept; one that comes again is open at its next time."""
        promise = self.promise(id)
        step = "repeat promise" if promise.repeats else "keep promise"
        return self._put({id: self._hand.done(promise.draft, note)}, step)

    def close(self, id: PromiseId, reason: str) -> Done:
        """[lane] End one that comes again; raise ReasonMissing."""
        return self._put({id: self._hand.closed(self.promise(id).draft, reason)}, "close promise")

    def postpone(self, id: PromiseId, due_at: datetime, reason: str) -> Done:
        """[lane] Put a promise off; raise ReasonMissing or TimeOver."""
        draft = self._hand.postponed(self.promise(id).draft, due_at, reason)
        return self._put({id: draft}, "postpone promise")

    def say(self, id: PromiseId, text: str) -> Done:
        """[lane] Note what was said to the buyer meanwhile; raise NothingPromised."""
        return self._put({id: self._hand.said(self.promise(id).draft, text)}, "note promise")

    def reopen(self, id: PromiseId) -> Done:
        """[lane] Open a promise again: it is due in the time that it had at first."""
        promise = self.promise(id)
        due_at = self._clock.now() + max(promise.due_at - promise.made_at, timedelta(minutes=5))
        return self._put({id: self._hand.reopened(promise.draft, due_at)}, "reopen promise")

    def delete(self, id: PromiseId) -> Done:
        """[lane] Remove a promise that never was one."""
        return self._changed([(self.table, Row(id))], "delete promise")

    def moved(self, gone: Iterable[CustomerId], to: CustomerId) -> list[Entry]:
        """[lane] Return the rows by which what belongs to some customers is another one's."""
        rows: list[Entry] = []
        for customer in gone:
            for each in self.of_customer(customer):
                rows.append(
                    (self.table, Row(each.id, data=to_json(replace(each.draft, customer=to))))
                )
        return [*rows, *self.follow_ups.moved(gone, to)]

    def purge(self) -> None:
        """[lane] Remove for good what was closed longer ago than evidence is kept."""
        before = self._clock.now() - timedelta(days=self.rules.kept_days)
        rows: list[Entry] = [
            (self.table, Row(id)) for id in self.table.closed_before(as_text(before))
        ]
        if rows := [*rows, *self.follow_ups.closed_before(before)]:
            self.ledger.touch(rows)

    def undo(self) -> Done:
        """[lane] Take back the last step; raise NothingToUndo or ChangedSince."""
        done = self.ledger.undo()
        self.load()
        return done

    @property
    def _hand(self) -> Hand:
        return Hand(self._people.agent.id, self._clock.now(), self._clock.zone())

    def _put(self, drafts: Mapping[PromiseId, PromiseDraft], step: str) -> Done:
        rows = [(self.table, Row(id, data=to_json(draft))) for id, draft in drafts.items()]
        return self._changed(rows, step)

    def _changed(self, rows: Sequence[Entry], step: str) -> Done:
        done = self.ledger.change(step, rows)
        self.load()
        return done

    def _read(self, ids: Sequence[PromiseId]) -> list[Promise]:
        read = map(promise_of, self.table.some(ids).values())
        return [each for each in read if each is not None]


def promise_of(row: Row) -> Promise | None:
    """Return the promise of a row; None where it makes no sense to this program."""
    return value_of(Promise, row)


def _is_for(promise: Promise, claim: Claim) -> bool:
    """Say whether a promise is to the buyer of a claim, or about the order in hand."""
    if promise.order and promise.order == claim.order:
        return True
    if promise.customer is not None and claim.customer is not None:
        return promise.customer == claim.customer.id
    return claim.is_of(promise.nickname)
