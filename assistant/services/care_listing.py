"""Keeps the lines of today and of the week, so that a step looks at one customer and not at all.

Of very many only the most urgent are kept; the others come up as those are dealt with.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.domain.care_queue import CareLine, queue
from assistant.domain.customers import CustomerId
from assistant.services.care_finding import CareFinding

#: So many lines are kept, and so few are left when all customers are gone through again.
_KEPT, _FEW = 2_000, 500

#: For so many customers at once it is quicker to go through all of them.
_MANY = 5_000


class CareListing:
    """Belongs on the lane."""

    def __init__(self, finding: CareFinding) -> None:
        self._finding = finding
        self._lines: dict[CustomerId, list[CareLine]] = {}
        self._beyond = 0  # lines that are due and not kept
        self._span: tuple[date, date] | None = None
        self._touched: set[CustomerId] = set()

    def lines(self, today: date, last: date) -> list[CareLine]:
        """[lane] Return what is to be said until a day, the most urgent first."""
        if self._span != (today, last) or len(self._touched) > _MANY:
            self._go_through_all(today, last)
        elif self._touched:
            self._look_at(self._touched, last)
        if self._beyond and sum(map(len, self._lines.values())) < _FEW:
            self._go_through_all(today, last)
        return queue([line for each in self._lines.values() for line in each], last)

    @property
    def beyond(self) -> int:
        """How many more are due than are kept."""
        return self._beyond

    def touch(self, customers: Iterable[CustomerId]) -> None:
        """Look at some customers again before the next list."""
        self._touched.update(customers)

    def forget(self) -> None:
        """Go through all customers before the next list."""
        self._span = None

    def _go_through_all(self, today: date, last: date) -> None:
        self._touched, found = set(), queue(self._finding.until(last), last)
        self._beyond = sum(each.day <= today for each in found[_KEPT:])
        self._lines = {}
        for line in found[:_KEPT]:
            self._lines.setdefault(line.customer.id, []).append(line)
        self._span = today, last

    def _look_at(self, customers: set[CustomerId], last: date) -> None:
        found = self._finding.lines(sorted(customers))
        for id in customers:
            lines = [each for each in found.get(id, ()) if each.day <= last]
            if lines:
                self._lines[id] = lines
            else:
                self._lines.pop(id, None)
        self._touched = set()
