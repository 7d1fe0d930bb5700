"""Rows of several tables changed together, as steps that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text
from assistant.domain.customer_drafts import StoreOpen
from assistant.domain.errors import UserError
from assistant.domain.uids import Uids
from assistant.domain.values import value
from assistant.services.undo import History
from db.connection import Database
from db.documents import DocumentTable, Row

#: How many characters of older steps are remembered.
_REMEMBERED = 50_000_000

#: Rows of which table were written, by their ids.
Written = Mapping[str, Sequence[int]]
#: A row as it shall be, in its table; one without data is removed. Uid and time are filled in.
Entry = tuple[DocumentTable, Row]


class ChangedSince(UserError):
    """What the step changed was changed again elsewhere, and is left as it is now."""


@value
class _Step:
    """``before`` are the rows as they were, ``removed`` whether the step removed each of them."""

    name: str
    before: tuple[Entry, ...]
    removed: tuple[bool, ...]
    at: str


class Ledger:
    """Writes rows as one transaction each and remembers what they were. Belongs on the lane.

    What is ``private`` is written into an encrypted file only. ``followers`` hear of all that is
    written here.
    """

    def __init__(
        self, database: Database, clock: Clock, changes: Changes, *, private: bool = True
    ) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes
        self._private = private
        self._uids = Uids(clock)
        self._steps: History[_Step] = History(_length, _REMEMBERED)
        self.followers: list[Callable[[Written], None]] = []

    def change(
        self,
        step: str,
        rows: Sequence[Entry],
        went_on: Callable[[float], None] = lambda _share: None,
    ) -> Done:
        """[lane] Write rows as one step; raise StoreOpen where the file is not encrypted."""
        if self._private and not self._database.encrypted:
            raise StoreOpen
        before = _as_they_are(rows)
        now = as_text(self._clock.now())
        self._write([(each, self._whole(each, row, before, now)) for each, row in rows], went_on)
        kept = tuple((each, before[each.name].get(row.id, Row(row.id))) for each, row in rows)
        self._steps.push(_Step(step, kept, tuple(not row.data for _, row in rows), now))
        return Done(self._changes, tuple(row.id for _, row in rows), step)

    def undo(self) -> Done:
        """[lane] Take back the last step.

        Raises NothingToUndo where there is none, and ChangedSince where others have written; then
        no step before it can be taken back either.
        """
        try:
            step = self._steps.take_back(self._put_back)
        except ChangedSince:
            self._steps.clear()
            raise
        return Done(self._changes, tuple(row.id for _, row in step.before), step.name)

    def _put_back(self, step: _Step) -> None:
        present = _as_they_are(step.before)
        for (table, row), removed in zip(step.before, step.removed, strict=True):
            there = present[table.name].get(row.id)
            # What others have removed, or an erasure, must not come back with a step.
            if (there is None) != removed or (there is not None and there.updated_at != step.at):
                raise ChangedSince
        now = as_text(self._clock.now())  # else nobody would see that it was changed again
        self._write([(table, row._replace(updated_at=now)) for table, row in step.before])

    def touch(self, rows: Sequence[Entry]) -> Done:
        """[lane] Write rows so that no step is made of it, nor any step stopped by it."""
        self._write(rows)
        return Done(self._changes, tuple(row.id for _, row in rows))

    def forget(self) -> None:
        """Forget all steps: what they would bring back must not come back."""
        self._steps.clear()

    def tell(self, written: Written) -> None:
        """[lane] Tell the followers of rows that were written, here or past this ledger."""
        for tell in self.followers:
            tell(written)

    def _whole(
        self, table: DocumentTable, row: Row, before: Mapping[str, Mapping[int, Row]], now: str
    ) -> Row:
        there = before[table.name].get(row.id)
        uid = there.uid if there else row.uid or self._uids.new()
        return row._replace(uid=uid, updated_at=now)

    def _write(
        self, rows: Sequence[Entry], went_on: Callable[[float], None] = lambda _share: None
    ) -> None:
        with self._database.write() as connection:
            for table in {table.name: table for table, _ in rows}.values():
                here = [row for each, row in rows if each.name == table.name]
                table.put(connection, here, went_on)
        written: dict[str, list[int]] = {}
        for table, row in rows:
            written.setdefault(table.name, []).append(row.id)
        self.tell(written)


def _length(step: _Step) -> int:
    return sum(len(row.data) for _, row in step.before)


def _as_they_are(rows: Iterable[Entry]) -> dict[str, dict[int, Row]]:
    tables: dict[str, tuple[DocumentTable, list[int]]] = {}
    for table, row in rows:
        tables.setdefault(table.name, (table, []))[1].append(row.id)
    return {name: table.some(ids) for name, (table, ids) in tables.items()}
