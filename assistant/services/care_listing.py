"""Keeps the lines of today and of the week, so that a step looks at one customer and not at all.

Of very many only the most urgent are kept; the others come up as those are dealt with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from assistant.domain.care_queue import CareLine, queue
from assistant.domain.customers import CustomerId
from assistant.services.care_finding import CareFinding

#: So many lines are kept; when a quarter is left, all customers are gone through again.
_KEPT = 2_000

#: So many portions are gone through before a list is returned.
_AT_ONCE = 10

#: For so many customers at once it is quicker to go through all of them.
_MANY = 5_000


class CareListing:
    """Belongs on the lane.

    To go through very many customers takes seconds: then a list has only those found so far, and
    whoever hears of ``unfinished`` calls ``go_on`` until it is done.
    """

    def __init__(self, finding: CareFinding) -> None:
        self._finding = finding
        self._lines: dict[CustomerId, list[CareLine]] = {}
        self._span: tuple[date, date] | None = None
        self._touched: set[CustomerId] = set()
        self._found: list[CareLine] = []
        self._portions: Iterator[list[CareLine]] | None = None
        self.beyond = 0
        """How many more are due than are kept."""

    @property
    def unfinished(self) -> bool:
        """Whether there are customers that were not gone through yet."""
        return self._portions is not None

    def lines(self, today: date, last: date) -> list[CareLine]:
        """[lane] Return what is to be said until a day, the most urgent first."""
        few = self.beyond and sum(map(len, self._lines.values())) <= _KEPT // 4
        if self._span != (today, last) or len(self._touched) > _MANY or few:
            self._begin(today, last)
            for _ in range(_AT_ONCE):
                self.go_on()
        if self._portions is not None:
            return queue(self._found, last)
        if self._touched:
            self._look_at(self._touched, last)
        return queue([line for each in self._lines.values() for line in each], last)

    def go_on(self) -> None:
        """[lane] Go through another portion of the customers, where any are left."""
        if self._portions is None:
            return
        portion = next(self._portions, None)
        if portion is None:
            self._end()
        else:
            self._found.extend(portion)

    def touch(self, customers: Iterable[CustomerId]) -> None:
        """Look at some customers again before the next list."""
        self._touched.update(customers)

    def forget(self) -> None:
        """Go through all customers before the next list."""
        self._span = None

    def _begin(self, today: date, last: date) -> None:
        self._span, self._touched, self._found = (today, last), set(), []
        self._portions = self._finding.until(last)

    def _end(self) -> None:
        assert self._span is not None
        today, last = self._span
        found = queue(self._found, last)
        self.beyond = sum(each.day <= today for each in found[_KEPT:])
        self._lines = {}
        for line in found[:_KEPT]:
            self._lines.setdefault(line.customer.id, []).append(line)
        self._found, self._portions = [], None

    def _look_at(self, customers: set[CustomerId], last: date) -> None:
        found = self._finding.lines(sorted(customers))
        for id in customers:
            lines = [each for each in found.get(id, ()) if each.day <= last]
            if lines:
                self._lines[id] = lines
            else:
                self._lines.pop(id, None)
        self._touched = set()
