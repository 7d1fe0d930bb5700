"""The plan of care: rules, levels and limits of the shop, or those shipped while it has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from assistant.domain.care import CareLevel, CareLimits, CarePlan, CareRule
from assistant.domain.care_drafts import tidy_plan
from assistant.domain.changes import Done
from assistant.domain.clock import Clock, local_now
from assistant.domain.uids import Uids
from assistant.files.care_rules import read_care_plan
from assistant.services.books import Book
from assistant.services.ledger import Entry, Ledger
from db.codec import to_json
from db.connection import Database
from db.documents import Row

_Kind = TypeVar("_Kind")


class CarePlans:
    """Holds the plan. ``current`` is for any thread; what writes belongs on the lane.

    What writes raises what ``tidy_plan`` does, or StoreOpen. Rules and levels are named by their
    places in the plan, None for a new one at the end.
    """

    def __init__(self, database: Database, ledger: Ledger, clock: Clock, resources: Path) -> None:
        """``resources`` holds the shipped plan."""
        self._book: Book[CarePlan] = Book(database, "care_rules", CarePlan)
        self._ledger, self._clock, self._resources = ledger, clock, resources
        self._uids = Uids(clock)

    @property
    def current(self) -> CarePlan:
        """The plan."""
        return next(iter(self._book.all.values()), self._shipped)

    @cached_property
    def _shipped(self) -> CarePlan:
        return read_care_plan(self._resources)

    def load(self) -> None:
        """[lane] Read it."""
        assert self._shipped
        self._book.load()

    def write(self, plan: CarePlan, step: str = "edit care") -> Done:
        """[lane] Write the whole plan."""
        done = self._ledger.change(step, [self.entry(tidy_plan(plan))])
        self._book.load()
        return done

    def entry(self, plan: CarePlan) -> Entry:
        """[lane] Return the row of a plan, to be written together with others."""
        return self._book.table, Row(next(iter(self._book.all), 1), data=to_json(plan))

    def put_rule(self, at: int | None, rule: CareRule) -> Done:
        """[lane] Write a rule; whoever does so has looked at it."""
        key = rule.key or f"own-{self._uids.new()}"
        checked = replace(rule, key=key, checked_on=local_now(self._clock).date())
        return self.write(replace(self.current, rules=_put(self.current.rules, at, checked)))

    def remove_rule(self, at: int) -> Done:
        """[lane] Remove a rule."""
        return self.write(replace(self.current, rules=_without(self.current.rules, at)))

    def put_level(self, at: int | None, level: CareLevel) -> Done:
        """[lane] Write a level."""
        return self.write(replace(self.current, levels=_put(self.current.levels, at, level)))

    def remove_level(self, at: int) -> Done:
        """[lane] Remove a level; who is marked with it stays so."""
        return self.write(replace(self.current, levels=_without(self.current.levels, at)))

    def put_limits(self, limits: CareLimits) -> Done:
        """[lane] Write what holds for all rules."""
        return self.write(replace(self.current, limits=limits))


def _put(row: Sequence[_Kind], at: int | None, one: _Kind) -> tuple[_Kind, ...]:
    if at is None:
        return (*row, one)
    return tuple(one if place == at else each for place, each in enumerate(row))


def _without(row: Sequence[_Kind], at: int) -> tuple[_Kind, ...]:
    return tuple(each for place, each in enumerate(row) if place != at)
