"""Finding customers by what they are called and have, and who is called much the same.

How a query is met is decided in ``domain.search``, what is alike in ``domain.lookalikes``; this
module only feeds them, and keeps what they work on up with every change. The customers
themselves stay on disk: of each one line is kept in memory, which is all that a row shows. How
their characters are read is worked out at every build and nowhere kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain.customer_briefs import (
    CustomerBrief,
    Sought,
    entry_of,
    packed,
    sought,
    texts_of,
    unpacked,
)
from assistant.domain.customers import CustomerId, is_masked, name_key
from assistant.domain.hits import Cancelled, Entry, Hit
from assistant.domain.lookalikes import CHARACTERS, KINDS, Alike, likeness
from assistant.domain.phrases import PhraseId
from assistant.services.garbage import many_objects
from assistant.services.ledger import Written
from assistant.services.readings import spoken
from db.connection import Database
from db.customers import CustomerTable

if TYPE_CHECKING:
    from assistant.domain.index.lines import Lines, LineWriter
    from assistant.domain.index.nicknames import Nicknames
    from assistant.domain.search import Index
    from assistant.services.customers import CustomerBook

#: With more changed customers than this the index is better built anew.
FEW = 1_000

#: So many who are called much the same are told of.
_TOLD = 5


class CustomerFind(NamedTuple):
    """A customer found: what is shown of it, and how it met what was typed."""

    brief: CustomerBrief
    hit: Hit


class _Known(NamedTuple):
    """What is searched, the packed briefs of all that may be found, and all their nicknames."""

    search: Index
    briefs: Lines
    names: Nicknames


class CustomerSearch:
    """Answers queries from memory, in any thread; what feeds it belongs on the lane."""

    def __init__(self, customers: CustomerBook, database: Database) -> None:
        self._table: CustomerTable = customers.table
        self._database = database
        self._known: _Known | None = None
        self.due = True
        """Whether the index should be built anew when there is time."""
        customers.ledger.followers.append(self.follow)

    @property
    def ready(self) -> bool:
        """Whether customers can be found yet."""
        return self._known is not None

    def find(self, typed: str, limit: int = 50) -> list[CustomerId]:
        """Return who is found, best first; [] before the index is built."""
        return [each.brief.id for each in self.finds(typed, limit)]

    def finds(self, typed: str, limit: int = 50) -> list[CustomerFind]:
        """Return the best finds with what a row shows of each; [] before the index is built."""
        known = self._known
        hits = known.search.find(typed, limit) if known else []
        found = ((self.brief(CustomerId(hit.id)), hit) for hit in hits)
        return [CustomerFind(brief, hit) for brief, hit in found if brief is not None]

    def brief(self, id: CustomerId) -> CustomerBrief | None:
        """Return a customer in brief; None where it is not known (yet)."""
        text = self._known.briefs.get(id) if self._known else ""
        return unpacked(id, text) if text else None

    def alike(self, nickname: str) -> tuple[Alike, ...]:
        """Return who is called nearly like that and not so, the worst deception first.

        Somebody who has the very nickname may well differ from others by a character: then only
        names that look the same are told. A masked nickname is like none.
        """
        known, asked = self._known, name_key(nickname)
        if known is None or not asked or is_masked(asked):
            return ()
        briefs = [each for id in known.names.like(asked) if (each := self.brief(CustomerId(id)))]
        taken = any(asked in map(name_key, each.names) for each in briefs)
        found = [
            Alike(each.id, asked, name, kind)
            for each in briefs
            for name in each.names
            if asked not in map(name_key, each.names)
            and (kind := likeness(asked, name))
            and (kind == CHARACTERS or not taken)
        ]
        return (*sorted(found, key=lambda each: KINDS.index(each.kind))[:_TOLD],)

    def build(
        self,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bool:
        """[lane] Build the index over all customers; say whether it was finished."""
        from assistant.domain.index.lines import LineWriter
        from assistant.domain.index.nicknames import Nicknames
        from assistant.domain.search import Index

        lines, letters = LineWriter(), set[str]()

        def read(_ids: Sequence[PhraseId]) -> Iterable[bytes]:
            return [spoken("".join(letters))[1]]

        try:
            with many_objects():
                entries = self._entries(lines, letters)
                index = Index.build(entries, progress, cancelled, read)
                briefs = lines.lines()
                names = Nicknames.of(_named(briefs))
        except Cancelled:
            return False
        finally:
            self._database.forget()
        self._known, self.due = _Known(index, briefs, names), False
        return True

    def follow(self, written: Written) -> None:
        """[lane] Take changed customers into the index; many of them make it due instead."""
        changed = written.get(self._table.name, ())
        known = self._known
        if known is None or len(changed) > FEW:
            self.due = self.due or bool(changed)
            return
        there = {each.brief.id: each for each in self._sought(changed)}
        gone = [id for id in {*changed} - there.keys() if known.briefs.get(id)]
        lines = {int(id): packed(each.brief) for id, each in there.items()}
        # Who was only talked to is found by the same as before.
        others = [id for id, line in lines.items() if line != known.briefs.get(id)]
        if not others and not gone:
            return
        entries = [_read(there[CustomerId(id)]) for id in others]
        index = known.search.with_changes(entries, map(PhraseId, gone))
        briefs = known.briefs.with_changes(lines | dict.fromkeys(gone, ""))
        names = {int(id): _keys(each.brief) for id, each in there.items()}
        self._known = _Known(
            index, briefs, known.names.with_changes(names | dict.fromkeys(gone, ()))
        )
        self.due = self.due or index.worn

    def _entries(self, lines: LineWriter, letters: set[str]) -> Iterator[Entry]:
        """Yield the entries of all customers, keeping their lines and the characters in them."""
        for each in self._sought():
            lines.add(each.brief.id, packed(each.brief))
            letters.update(*texts_of(each))
            yield entry_of(each)

    def _sought(self, ids: Iterable[int] | None = None) -> Iterator[Sought]:
        """Yield customers, all or some; not of the bin, nor what makes no sense."""
        for id, row in self._table.sheets(ids):
            with suppress(LookupError, TypeError, ValueError, AttributeError):
                yield sought(id, row)


def _read(each: Sought) -> Entry:
    return entry_of(each, spoken(*texts_of(each))[1])


def _named(briefs: Lines) -> Iterator[tuple[int, str]]:
    """Yield all nicknames, as they are compared, with whose they are."""
    for id, text in briefs:
        yield from ((id, name) for name in _keys(unpacked(CustomerId(id), text)))


def _keys(brief: CustomerBrief) -> tuple[str, ...]:
    return tuple(map(name_key, brief.names))
