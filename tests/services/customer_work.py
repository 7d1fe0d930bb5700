"""An agent's work with customers, chosen by chance; alone, a process that works until it is killed.

What a piece of work does is told before it begins and once it is acknowledged, a line each:
``try have NAME`` or ``try gone NAME``, then ``ok``.
"""

import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from assistant.app.wiring import Opened, open_desk
from assistant.domain.customers import CustomerId, Tag
from assistant.domain.orders import OrderDraft
from assistant.domain.promises import PromiseDraft
from tests.services.private import KEY, draft

#: So many customers there are at once; who comes more lets another be erased.
CROWD = 60


class CustomerWork:
    """Adds, changes, looks up, promises, bins, takes back and erases."""

    def __init__(self, opened: Opened, chance: random.Random, mark: str = "c") -> None:
        self._opened, self._desk, self._chance = opened, opened.desk, chance
        self._mark = mark
        self._number = 0
        self.here: dict[str, CustomerId] = {}
        self._ways: tuple[Callable[[str], object], ...] = (
            self._edit,
            self._order,
            self._promise,
            self._bin_and_undo,
            self._look_up,
        )

    def one(self, tell: Callable[[str], object] = lambda _line: None) -> None:
        """Do one piece of work."""
        if len(self.here) < CROWD // 2 or (len(self.here) < CROWD and self._chance.random() < 0.3):
            name = f"{self._mark}_{self._number}"
            self._number += 1
            self._told(tell, "have", name, self._add)
        elif self._chance.random() < 0.15:
            self._told(tell, "gone", self._chance.choice([*self.here]), self._erase)
        else:
            name = self._chance.choice([*self.here])
            self._told(tell, "have", name, self._chance.choice(self._ways))

    def _told(
        self, tell: Callable[[str], object], fact: str, name: str, way: Callable[[str], object]
    ) -> None:
        tell(f"try {fact} {name}")
        way(name)
        tell("ok")

    def _add(self, name: str) -> None:
        done = self._desk.customers.add([draft(name, notes="喜欢蓝色")])
        self.here[name] = CustomerId(done.ids[0])

    def _edit(self, name: str) -> None:
        id = self.here[name]
        before = self._desk.customers.customer(id).draft
        tags = (Tag("size", self._chance.choice("SML")),)
        self._desk.customers.put({id: replace(before, tags=tags, notes="x" * 200)})

    def _order(self, name: str) -> None:
        number = f"40{self._chance.randrange(10**10)}"
        self._desk.customers.write_orders([OrderDraft(number=number, customer=self.here[name])])

    def _promise(self, name: str) -> None:
        now = self._opened.clock.now()
        due = now + timedelta(hours=1)
        promise = PromiseDraft(what="回电", due_at=due, made_at=now, customer=self.here[name])
        self._desk.promises.make(promise)

    def _bin_and_undo(self, name: str) -> None:
        self._desk.customers.delete([self.here[name]])
        self._desk.customers.undo()

    def _look_up(self, name: str) -> None:
        id = self.here[name]
        self._desk.customers.note_contact(id)
        self._desk.customer_search.find(name)
        self._desk.buyer.take(self._desk.customers.customer(id))
        self._desk.care.of_customer(id)

    def _erase(self, name: str) -> None:
        self._desk.eraser.erase([self.here.pop(name)])


def _until_killed(folder: Path, seed: int) -> None:
    opened = open_desk(folder, KEY)
    opened.complete()
    work = CustomerWork(opened, random.Random(seed), f"run{seed}")
    for number in range(1_000_000):
        work.one(lambda line: sys.stdout.write(f"{line}\n"))
        sys.stdout.flush()
        if number % 50 == 25:
            opened.backups.make()


if __name__ == "__main__":
    _until_killed(Path(sys.argv[1]), int(sys.argv[2]))
