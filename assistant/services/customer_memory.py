"""What is kept in memory of all customers: by what they are found, compared, shown and filtered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain.customer_briefs import (
    CustomerBrief,
    Sought,
    entry_of,
    packed,
    texts_of,
    unpacked,
)
from assistant.domain.customers import CustomerId, name_key
from assistant.domain.hits import Entry
from assistant.domain.phrases import PhraseId
from assistant.services.garbage import many_objects
from assistant.services.readings import spoken

if TYPE_CHECKING:
    from assistant.domain.index.customer_columns import ColumnWriter, FactLayers
    from assistant.domain.index.lines import Lines, LineWriter
    from assistant.domain.index.nicknames import Nicknames
    from assistant.domain.search import Index

#: With so many changed customers filters take noticeably longer.
_WORN = 5_000


class CustomerMemory(NamedTuple):
    """All customers at one moment. Never changes; after a change another one takes its place."""

    texts: Index
    lines: Lines
    names: Nicknames
    facts: FactLayers

    @classmethod
    def of(
        cls,
        customers: Iterable[Sought],
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> CustomerMemory:
        """Return what is to be known of customers; raise Cancelled where that is wanted.

        How their characters are read is worked out now and nowhere kept.
        """
        from assistant.domain.index.customer_columns import ColumnWriter, FactLayers
        from assistant.domain.index.lines import LineWriter
        from assistant.domain.index.nicknames import Nicknames
        from assistant.domain.search import Index

        lines, columns, letters = LineWriter(), ColumnWriter(), set[str]()

        def read(_ids: Sequence[PhraseId]) -> Iterable[bytes]:
            return [spoken("".join(letters))[1]]

        with many_objects():
            entries = _entries(customers, lines, columns, letters)
            texts = Index.build(entries, progress, cancelled, read)
            briefs = lines.lines()
            names = Nicknames.of(_named(briefs))
            return cls(texts, briefs, names, FactLayers(columns.columns(), {}))

    def with_changes(
        self, changed: Mapping[CustomerId, Sought], gone: Collection[CustomerId]
    ) -> CustomerMemory:
        """Return what is known after some customers were added, changed or removed."""
        removed = dict.fromkeys(map(int, gone))
        facts = self.facts.with_changes(
            {**{int(id): each for id, each in changed.items()}, **removed}
        )
        told = {id: packed(each.brief) for id, each in changed.items()}
        # Who was only talked to is found by the same as before.
        others = [id for id, line in told.items() if line != self.lines.get(id)]
        if not others and not removed:
            return self._replace(facts=facts)
        lines = {int(id): told[id] for id in others}
        names = {int(id): _keys(changed[id].brief) for id in others}
        entries = [_read(changed[id]) for id in others]
        return CustomerMemory(
            self.texts.with_changes(entries, map(PhraseId, removed)),
            self.lines.with_changes(lines | dict.fromkeys(removed, "")),
            self.names.with_changes(names | dict.fromkeys(removed, ())),
            facts,
        )

    @property
    def worn(self) -> bool:
        """Whether so much has changed that gathering anew is worth while."""
        return self.texts.worn or len(self.facts.fresh) > _WORN

    def brief(self, id: CustomerId) -> CustomerBrief | None:
        """Return a customer in brief; None where it is not known."""
        text = self.lines.get(id)
        return unpacked(id, text) if text else None


def _entries(
    customers: Iterable[Sought], lines: LineWriter, columns: ColumnWriter, letters: set[str]
) -> Iterator[Entry]:
    """Yield the entries of customers, writing down all else that is to be known of them."""
    for each in customers:
        lines.add(each.brief.id, packed(each.brief))
        columns.add(each)
        letters.update(*texts_of(each.brief))
        yield entry_of(each)


def _read(each: Sought) -> Entry:
    return entry_of(each, spoken(*texts_of(each.brief))[1])


def _named(lines: Lines) -> Iterator[tuple[int, str]]:
    """Yield all nicknames, as they are compared, with whose they are."""
    for id, text in lines:
        yield from ((id, name) for name in _keys(unpacked(CustomerId(id), text)))


def _keys(brief: CustomerBrief) -> tuple[str, ...]:
    return tuple(map(name_key, brief.names))
