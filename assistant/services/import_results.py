"""What is told of an import when it is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.domain.merging import Choice, Choices, Kind
from assistant.domain.tables import RowNote
from assistant.domain.values import value
from assistant.services.arriving import AnyVerdict


class RowKnown(UserError):
    """The row was left out: the library, or a row above it, says the same."""


class RowNotWanted(UserError):
    """The row was left out, because all new ones, or all that change a phrase, were to be."""


_KNOWN, _NOT_WANTED = RowKnown(), RowNotWanted()


@value
class Told:
    """What is to be said about one row: where it stands, its title if it is known, and why."""

    row: int
    place: str
    title: str
    error: UserError


@value
class ImportResult(Done):
    """What an import did.

    ``added`` and ``replaced`` are numbers of phrases, products, or customers with their orders;
    ``known`` and ``unwanted`` of rows that were left out because they say what is there, or by
    choice. ``left_out`` has every row that was not
    taken, with those that could not be used; ``beyond`` more of these are only counted. ``noted``
    are rows that were taken with a difference.
    """

    added: int = 0
    replaced: int = 0
    known: int = 0
    unwanted: int = 0
    beyond: int = 0
    left_out: tuple[Told, ...] = ()
    noted: tuple[Told, ...] = ()

    @property
    def faulty(self) -> int:
        """How many rows could not be used."""
        return len(self.left_out) - self.known - self.unwanted + self.beyond

    def when(self, done: Done) -> ImportResult:
        """Return what was told of rows before they were taken, now that this was done."""
        return replace(
            self, changes=done.changes, ids=done.ids, step=done.step, remarks=done.remarks
        )


def told_of(
    rows: Iterable[AnyVerdict | RowNote],
    remarks: Sequence[RowNote],
    choices: Choices,
) -> ImportResult:
    """Return what is to be said of rows and of the remarks on them, before anything is done."""
    left_out: list[Told] = []
    counts = {"known": 0, "unwanted": 0}
    titles: dict[tuple[str, int], str] = {}
    for each in rows:
        if isinstance(each, RowNote):
            left_out.append(Told(each.row, each.place, "", each.error))
        elif choices.of(each.kind) is Choice.SKIP:
            repeats = each.kind is Kind.DUPLICATE
            counts["known" if repeats else "unwanted"] += 1
            why = _KNOWN if repeats else _NOT_WANTED
            left_out.append(Told(each.row, each.place, each.title, why))
        elif remarks:
            titles[each.place, each.row] = each.title
    noted = [
        Told(note.row, note.place, titles.get((note.place, note.row), ""), note.error)
        for note in remarks
    ]
    return ImportResult(
        Changes.NONE,
        known=counts["known"],
        unwanted=counts["unwanted"],
        left_out=tuple(left_out),
        noted=tuple(noted),
    )
