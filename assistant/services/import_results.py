"""What is told of an import when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.domain.merging import Choice, Choices, Kind
from assistant.domain.tables import RowNote
from assistant.domain.values import value

if TYPE_CHECKING:
    from assistant.domain.product_merging import ProductPlan


class RowKnown(UserError):
    """The row was left out: the library, or a row above it, says the same."""


class RowNotWanted(UserError):
    """The row was left out, because all new ones, or all that change a phrase, were to be."""


KNOWN, NOT_WANTED = RowKnown(), RowNotWanted()


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

    ``added`` and ``replaced`` are numbers of phrases, ``known`` and ``unwanted`` of rows that were
    left out because they say what is there, or by choice. ``left_out`` has every row that was not
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


def told_of_products(made: ProductPlan, choices: Choices) -> ImportResult:
    """Return what is to be said of a plan for products, as if it were carried out."""
    left_out: list[Told] = []
    counts = {"known": 0, "unwanted": 0}
    titles: dict[tuple[str, int], str] = {}
    for each in made.rows:
        if isinstance(each, RowNote):
            left_out.append(Told(each.row, each.place, "", each.error))
        elif choices.of(each.kind) is Choice.SKIP:
            repeats = each.kind is Kind.DUPLICATE
            counts["known" if repeats else "unwanted"] += 1
            why = KNOWN if repeats else NOT_WANTED
            left_out.append(Told(each.row, each.place, each.draft.title, why))
        else:
            titles[each.place, each.row] = each.draft.title
    noted = [
        Told(note.row, note.place, titles.get((note.place, note.row), ""), note.error)
        for note in made.remarks
    ]
    return ImportResult(
        Changes.NONE,
        added=len(made.new) + sum(id is None for id, _ in made.charts),
        replaced=len(made.changed) + sum(id is not None for id, _ in made.charts),
        known=counts["known"],
        unwanted=counts["unwanted"],
        left_out=tuple(left_out),
        noted=tuple(noted),
    )
