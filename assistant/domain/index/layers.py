"""The whole index: the phrases as they were built, and over them those that changed since."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np

from assistant.domain.hits import Entry, Hit, Place, Spoken, score
from assistant.domain.index.arrays import Flags, Numbers
from assistant.domain.index.building import built
from assistant.domain.index.finding import Finder, Found
from assistant.domain.index.marking import Marks
from assistant.domain.index.material import Material, collected, joined
from assistant.domain.index.part import Part
from assistant.domain.index.watch import Watch
from assistant.domain.phrases import PhraseId
from assistant.domain.queries import Query
from assistant.domain.ways import Ways

#: With so many changed phrases, finding and changing take noticeably longer than at first.
_WORN = 1000

#: Under which name a hit has the marks of a place.
_MARKS = {
    Place.TITLE: "title_marks",
    Place.CODE: "code_marks",
    Place.QUESTION: "question_marks",
    Place.CATEGORY: "category_marks",
    Place.BODY: "body_marks",
    Place.NOTES: "notes_marks",
    Place.FURTHER: "further_marks",
}

#: Quality, place, weight (negative), order and id: the smaller, the better.
Key = tuple[int, int, float, int, int]


class Ranked(NamedTuple):
    """A phrase found, by what it is ordered, and who found it."""

    key: Key
    found: Found
    finder: Finder


class Layers:
    """A large part and a small one. What stands in the small one, or was removed, is gone below."""

    def __init__(self, base: Part, gone: Flags, recent: Part | None = None) -> None:
        self._base = base
        self._gone = gone
        self._recent = recent

    @classmethod
    def build(cls, entries: Iterable[Entry], watch: Watch, spoken: Spoken | None) -> "Layers":
        """Return an index over ``entries``; raise Cancelled where ``watch`` says so."""
        base = built(collected(entries, watch, spoken), watch)
        return cls(base, np.zeros(len(base), np.bool_))

    def __len__(self) -> int:
        """How many phrases can be found."""
        recent = 0 if self._recent is None else len(self._recent)
        return len(self._base) - int(np.count_nonzero(self._gone)) + recent

    @property
    def worn(self) -> bool:
        """Whether building anew is worth while."""
        return int(np.count_nonzero(self._gone)) > _WORN or len(self) > len(self._base) + _WORN

    def find(self, typed: str, limit: int) -> list[Hit]:
        """Return the best hits."""
        query = Query.of(typed)
        if not query.text or limit < 1:
            return []
        ways = Ways(query)
        found: list[Ranked] = []
        for part, gone in self._parts():
            found += _ranked(part, Finder(part, gone, ways), limit)
        return _hits(sorted(found, key=attrgetter("key"))[:limit])

    def closest(self, sentence: str, limit: int) -> list[tuple[PhraseId, float]]:
        """Return the phrases nearest to a sentence, each with its share of it."""
        from assistant.domain.index.overlapping import Overlap  # most searches need none

        return Overlap(list(self._parts()), sentence).best(limit)

    def _parts(self) -> Iterator[tuple[Part, Flags]]:
        yield self._base, self._gone
        if self._recent is not None:
            yield self._recent, np.zeros(len(self._recent), np.bool_)

    def with_changes(self, changed: Iterable[Entry], removed: Iterable[PhraseId]) -> "Layers":
        """Return the index after some phrases were added, replaced or removed."""
        fresh = collected(changed, Watch())
        ids = np.concatenate((fresh.ids, np.fromiter(removed, np.int64)))
        return self._with(ids, fresh)

    def reweighed(self, weights: Mapping[PhraseId, float]) -> "Layers":
        """Return the index after some phrases got other weights."""
        ids = np.fromiter(weights, np.int64)
        below = np.flatnonzero(np.isin(self._base.ids, ids) & ~self._gone)
        pieces = [self._base.material(below)]
        if self._recent is not None:
            pieces.append(self._recent.material(np.flatnonzero(np.isin(self._recent.ids, ids))))
        fresh = joined(pieces)
        heavy = [weights[PhraseId(id)] for id in fresh.ids.tolist()]
        return self._with(fresh.ids, replace(fresh, weights=np.array(heavy, np.float64)))

    def _with(self, ids: Numbers, fresh: Material) -> "Layers":
        """Return the index without the phrases ``ids``, and with those of ``fresh``."""
        pieces = [fresh]
        if self._recent is not None:
            kept = np.flatnonzero(~np.isin(self._recent.ids, ids))
            pieces.append(self._recent.material(kept))
        material = joined(pieces)
        recent = built(material, Watch()) if len(material) else None
        return Layers(self._base, self._gone | np.isin(self._base.ids, ids), recent)


def _ranked(part: Part, finder: Finder, limit: int) -> list[Ranked]:
    found = finder.best(limit)
    numbers = [each.number for each in found]
    columns = (-part.weights[numbers], part.orders[numbers], part.ids[numbers])
    rows = zip(found, *(column.tolist() for column in columns), strict=True)
    return [Ranked((each.quality, each.place, *rest), each, finder) for each, *rest in rows]


def _hits(ranked: Sequence[Ranked]) -> list[Hit]:
    """Return the hits of what was found, with their marks, in the same order."""
    hits: dict[Key, Hit] = {}
    for finder in dict.fromkeys(each.finder for each in ranked):
        own = [each for each in ranked if each.finder is finder]
        marks = finder.marks([each.found for each in own])
        for each, marked in zip(own, marks, strict=True):
            hits[each.key] = _hit(each, marked)
    return [hits[each.key] for each in ranked]


def _hit(ranked: Ranked, marks: Marks) -> Hit:
    quality, place, weight, _, id = ranked.key
    spans: dict[str, Any] = {_MARKS[field]: tuple(marks[field]) for field in marks}
    return Hit(
        id=PhraseId(id),
        score=score(quality, place, -weight),
        kind=ranked.found.kind,
        **spans,
    )
