"""The book of care: whom the shop speaks to first, why, and what came of it.

Who may have an occasion is found by the days that stand in columns; the rules then look at those
few alone. Steps are the book's own and can be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from assistant.domain.care import (
    ARRIVED,
    DONE,
    EVERYTHING,
    LEVEL_REACHED,
    POSTPONED,
    REVISIT,
    UNWANTED,
    CareNote,
    CarePlan,
)
from assistant.domain.care_drafts import OccasionOver
from assistant.domain.care_levels import Standing, bought, on_level, standing
from assistant.domain.care_limits import quiet_until, silenced
from assistant.domain.care_queue import CareLine
from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text, local_now
from assistant.domain.customers import CustomerDraft, CustomerId
from assistant.domain.values import value
from assistant.services.care_finding import CareFinding
from assistant.services.care_levels import LevelCheck
from assistant.services.care_listing import CareListing
from assistant.services.care_plans import CarePlans
from assistant.services.catalogue import Catalogue
from assistant.services.customers import CustomerBook
from assistant.services.ledger import Entry, Ledger, Written
from db.care import CareNoteTable
from db.codec import to_json
from db.connection import Database
from db.customers import data_of
from db.documents import Row

#: So many days after today are looked at.
WEEK = 6

#: For so many days an answer to a revisit is waited for.
_ANSWER_DAYS = 14


@value(kw_only=True)
class Asked:
    """A question to a customer (a revisit) whose answer is not noted yet; ``id`` is its note's."""

    id: int
    note: CareNote
    nickname: str


@value(kw_only=True)
class CareCard:
    """What a card shows. ``silenced`` says why nothing is said at all, "" where it may be."""

    lines: tuple[CareLine, ...]
    notes: tuple[tuple[int, CareNote], ...]
    standing: Standing
    linked: int
    silenced: str = ""


class CareBook:
    """Occasions, what came of them, and the plan. ``plan`` and ``due`` are for any thread."""

    def __init__(
        self,
        database: Database,
        customers: CustomerBook,
        catalogue: Catalogue,
        clock: Clock,
        resources: Path,
    ) -> None:
        """``resources`` holds the shipped plan."""
        self._database, self._customers = database, customers
        self._clock = clock
        self.notes = CareNoteTable(database)
        self._finding = CareFinding(database, customers, catalogue, clock, lambda: self.plan)
        self._version = -1
        self._due = 0
        self.ledger = Ledger(database, clock, Changes.CARE)
        self.ledger.followers = customers.ledger.followers
        self.ledger.followers.append(self._on_written)
        self._listing = CareListing(self._finding)
        self._noted_of: dict[int, CustomerId] = {}
        self.plans = CarePlans(database, self.ledger, clock, resources)
        self.levels = LevelCheck(customers, self._finding, self.plans, self.ledger, clock)

    # Reading

    @property
    def plan(self) -> CarePlan:
        """The rules, levels and limits: the shop's, or those shipped while it changed none."""
        return self.plans.current

    @property
    def due(self) -> int:
        """How many lines were due when the queue was last looked at."""
        return self._due

    def now(self) -> datetime:
        """Return the present moment in the zone in which times are shown; for any thread."""
        return local_now(self._clock)

    @property
    def quiet_until(self) -> datetime | None:
        """When something may be said again, None where it may be now; for any thread."""
        later = quiet_until(self.plan.limits, self.now())
        return later.astimezone(self._clock.zone()) if later else None

    def load(self) -> Done:
        """[lane] Read the plan, and how much is due."""
        self._version = self._database.version
        self.plans.load()
        self._listing.forget()
        self.queue()
        return Done(Changes.CARE)

    def refresh(self) -> Done:
        """[lane] Take in what another process has written; no step from before can be undone."""
        if self._database.version == self._version:
            return Done(Changes.NONE)
        self.ledger.forget()
        return self.load()

    def queue(self) -> list[CareLine]:
        """[lane] Return what is to be said today and in the week, the most urgent first."""
        today = self.now().date()
        found = self._listing.lines(today, today + timedelta(days=WEEK))
        self._due = sum(each.day <= today for each in found) + self._listing.beyond
        return found

    @property
    def unfinished(self) -> bool:
        """Whether the list is still being made: ``go_on`` goes on with it."""
        return self._listing.unfinished

    def go_on(self) -> Done:
        """[lane] Go through another portion of the customers; at the end the list is another."""
        self._listing.go_on()
        if self._listing.unfinished:
            return Done(Changes.NONE)
        self.queue()
        return Done(Changes.CARE)

    def recount(self) -> Done:
        """[lane] See how much is due now; that changed something where it is another number."""
        before = self._due
        self.queue()
        return Done(Changes.CARE if self._due != before else Changes.NONE)

    def of_customer(self, id: CustomerId) -> CareCard:
        """[lane] Return what a customer's card shows of care; raise CustomerMissing."""
        customer = self._customers.customer(id)
        orders = self._finding.orders([id]).get(id, [])
        return CareCard(
            lines=tuple(self._finding.lines([id]).get(id, [])),
            notes=tuple(self.notes.of([id]).get(id, [])),
            standing=standing(bought(orders, self._clock.zone()), self.now().date()),
            linked=len(orders),
            silenced=silenced(customer, EVERYTHING),
        )

    def asked(self) -> list[Asked]:
        """[lane] Return the revisits whose answers are not noted, the last first."""
        kinds = {each.key: each.kind for each in self.plan.rules}
        first = as_text(self._clock.now() - timedelta(days=_ANSWER_DAYS))
        found = [
            (id, note)
            for id, note in self.notes.since(first)
            if note.result == DONE
            and not note.answer
            and kinds.get(note.rule) in (ARRIVED, REVISIT)
        ]
        names = self._customers.customers({note.customer for _, note in found})
        return [
            Asked(id=id, note=note, nickname=names[note.customer].nickname)
            for id, note in found
            if note.customer in names
        ]

    # Changing

    def done(self, line: CareLine) -> Done:
        """[lane] Note that it was said; raise OccasionOver, CustomerMissing or StoreOpen.

        That is a contact. A level that was reached is marked on the customer.
        """
        draft = self._present(line)
        now = self._clock.now()
        draft = replace(draft, first_contact=draft.first_contact or now, last_contact=now)
        if line.rule.kind == LEVEL_REACHED:
            draft = on_level(draft, line.occasion.level)
        return self._noted(line, DONE, "care said", draft)

    def postpone(self, line: CareLine, until: date) -> Done:
        """[lane] Have it come back on a day; raise OccasionOver, CustomerMissing or StoreOpen."""
        self._present(line)
        return self._noted(line, POSTPONED, "care postponed", until=until)

    def unwanted(self, line: CareLine, everything: bool = False) -> Done:
        """[lane] Note that the buyer wants nothing more of that rule, or of any.

        Raises OccasionOver, CustomerMissing or StoreOpen.
        """
        draft = self._present(line)
        refused = EVERYTHING if everything else line.rule.key
        declined = tuple(dict.fromkeys((*draft.declined, refused)))
        return self._noted(line, UNWANTED, "care unwanted", replace(draft, declined=declined))

    def answer(self, id: int, answer: str) -> Done:
        """[lane] Note what the buyer said to a revisit; raise OccasionOver."""
        note = self.notes.note(id)
        if note is None:
            raise OccasionOver
        row = Row(id, data=to_json(replace(note, answer=answer)))
        return self.ledger.change("care answer", [(self.notes, row)])

    def undo(self) -> Done:
        """[lane] Take back the last step; raise NothingToUndo or ChangedSince."""
        done = self.ledger.undo()
        self.plans.load()
        self.queue()
        return replace(done, changes=done.changes | Changes.CUSTOMERS)

    def _on_written(self, written: Written) -> None:
        """[lane] Look again at whom a step was about, of whatever book it was."""
        if "care_rules" in written:
            self._listing.forget()
        ids = {CustomerId(id) for id in written.get("customers", ())}
        ids |= {self._noted_of[id] for id in written.get("care_notes", ()) if id in self._noted_of}
        if orders := written.get("orders"):
            ids |= self._finding.whose(orders)
        self._listing.touch(ids)

    def _present(self, line: CareLine) -> CustomerDraft:
        """Return the customer as it is now, where the occasion is still one."""
        id = line.customer.id
        lines = self._finding.lines([id]).get(id, [])
        there = {(each.occasion.rule, each.occasion.mark): each for each in lines}
        found = there.get((line.occasion.rule, line.occasion.mark))
        if found is None:
            self._customers.customer(id)
            raise OccasionOver
        return found.customer.draft

    def _noted(
        self,
        line: CareLine,
        result: str,
        step: str,
        draft: CustomerDraft | None = None,
        until: date | None = None,
    ) -> Done:
        id, occasion = line.customer.id, line.occasion
        note = CareNote(
            customer=id,
            rule=occasion.rule,
            occasion=occasion.mark,
            result=result,
            at=self._clock.now(),
            until=until,
        )
        number = self.notes.next_id()
        self._noted_of[number] = id
        rows: list[Entry] = [(self.notes, Row(number, data=to_json(note)))]
        if draft is not None:
            rows.append((self._customers.table, Row(id, data=data_of(draft))))
        done = self.ledger.change(step, rows)
        self.queue()
        changes = Changes.CUSTOMERS if draft is not None else Changes.NONE
        return replace(done, changes=done.changes | changes)
