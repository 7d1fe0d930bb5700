"""Finding products: the search index over the catalogue, kept up with every change.

How a query is met is decided in ``domain.search``; this module only feeds it, and answers with
what a row of a list shows. The products themselves stay on disk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain.copied import Copied, recognise
from assistant.domain.hits import Cancelled, Entry, Hit, Place, Quality, score
from assistant.domain.phrases import PhraseId
from assistant.domain.product_briefs import (
    Brief,
    entry_of,
    numbers_of,
    packed,
    texts_of,
    unpacked,
)
from assistant.domain.products import ProductId, key_of
from assistant.services.catalogue import Catalogue
from assistant.services.garbage import many_objects
from assistant.services.readings import readings_version, spoken
from db.connection import Database
from db.readings import ReadingsTable

if TYPE_CHECKING:
    from assistant.domain.index.numbers import LongNumbers
    from assistant.domain.search import Index

#: With more changed products than this the index is better built anew.
FEW = 1_000

#: What may be a code within other words.
_NUMBERED = re.compile(r"[A-Za-z]\w*\d|\d{5}", re.ASCII)

#: So many products are looked at for one with the very title that was shared.
_SAME_TITLE = 5

#: With fewer digits nobody means the beginning of a long number; longer ones are not kept apart.
_DIGITS = range(4, 19)
_BY_NUMBER = score(Quality.TEXT, Place.CODE, 0)


class ProductFind(NamedTuple):
    """A product found: what is shown of it, and how it met what was typed."""

    brief: Brief
    hit: Hit


class _Known(NamedTuple):
    """What is searched: texts, long numbers, and the packed briefs of all that may be found."""

    search: Index
    numbers: LongNumbers
    briefs: Mapping[ProductId, str]


class ProductSearch:
    """Answers queries from memory, in any thread; what feeds it belongs on the lane."""

    def __init__(self, catalogue: Catalogue, database: Database) -> None:
        self._catalogue = catalogue
        self._database = database
        self._readings = ReadingsTable(database, "products")
        self._known: _Known | None = None
        self.due = True
        """Whether the index should be built anew when there is time."""
        catalogue.followers.append(self.follow)

    @property
    def ready(self) -> bool:
        """Whether products can be found yet."""
        return self._known is not None

    def find(self, typed: str, limit: int = 50) -> list[ProductFind]:
        """Return the best finds, best first; [] before the index is built."""
        known = self._known
        if known is None:
            return []
        finds = self._finds(known, typed, limit)
        return finds if finds or not _NUMBERED.search(typed) else self._named(known, typed, limit)

    def _finds(self, known: _Known, typed: str, limit: int) -> list[ProductFind]:
        hits = {ProductId(each.id): each for each in self._hits(known, typed, limit)}
        there = {id: text for id in hits if (text := known.briefs.get(id))}
        finds = [ProductFind(unpacked(id, text), hits[id]) for id, text in there.items()]
        key = key_of(typed)
        return sorted(finds, key=lambda each: not each.brief.has_code(key))[:limit]

    def _named(self, known: _Known, typed: str, limit: int) -> list[ProductFind]:
        """Return the products of the first code within a sentence or a link that has any."""
        for code in recognise(typed).codes:
            key = key_of(code.text)
            finds = self._finds(known, code.text, limit)
            if own := [each for each in finds if each.brief.has_code(key)]:
                return own
        return []

    def _hits(self, known: _Known, typed: str, limit: int) -> Iterator[Hit]:
        """Yield what is found by its texts, and whose long number begins so."""
        yield from known.search.find(typed, limit)
        key = key_of(typed)
        if len(key) in _DIGITS and key.isascii() and key.isdigit():
            for id in known.numbers.beginning(key, limit):
                yield Hit(id=PhraseId(id), score=_BY_NUMBER, kind="prefix")

    def brief(self, id: ProductId) -> Brief | None:
        """Return a product in brief; None where it is not known (yet)."""
        text = self._known.briefs.get(id) if self._known else None
        return unpacked(id, text) if text else None

    def meant(self, copied: Copied) -> tuple[list[ProductId], str]:
        """[lane] Return the products that a copied text names, and by what.

        They are those of its first code that has any, or of the very title that was shared.
        """
        for code in copied.codes:
            if ids := self._catalogue.named(code.text, code.kinds):
                return ids, code.text
        alike = (each.brief for each in self.find(copied.title, _SAME_TITLE))
        ids = [each.id for each in alike if key_of(each.title) == key_of(copied.title)]
        return ids, copied.title

    def build(
        self,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bool:
        """[lane] Build the index over all products; say whether it was finished."""
        from assistant.domain.index.numbers import LongNumbers
        from assistant.domain.search import Index

        briefs: dict[ProductId, str] = {}
        try:
            with many_objects():
                index = Index.build(self._entries(briefs), progress, cancelled, self._spoken)
                each_brief = (unpacked(id, text) for id, text in briefs.items())
                numbers = LongNumbers.of(pair for each in each_brief for pair in numbers_of(each))
        except Cancelled:
            return False
        finally:
            self._database.forget()
        self._known, self.due = _Known(index, numbers, briefs), False
        return True

    def follow(self, changed: Collection[ProductId]) -> None:
        """[lane] Take changed products into the index; many of them make it due instead."""
        known = self._known
        if known is None or len(changed) > FEW:
            self.due = True
            return
        briefs = [*self._catalogue.briefs(changed)]
        gone = {*changed} - {each.id for each in briefs}
        kept = {id: text for id, text in known.briefs.items() if id not in gone}
        entries = [entry_of(each, spoken(*texts_of(each))[1]) for each in briefs]
        index = known.search.with_changes(entries, [PhraseId(id) for id in gone])
        pairs = (pair for each in briefs for pair in numbers_of(each))
        numbers = known.numbers.with_changes(pairs, changed)
        self._known = _Known(index, numbers, kept | {each.id: packed(each) for each in briefs})
        self.due = self.due or index.worn

    def _entries(self, briefs: dict[ProductId, str]) -> Iterator[Entry]:
        """Yield the entries of all products, and keep the briefs of them."""
        for brief in self._catalogue.briefs():
            briefs[brief.id] = packed(brief)
            yield entry_of(brief)

    def _spoken(self, ids: Sequence[PhraseId]) -> Iterable[bytes]:
        """Return how some products are read; what is worked out for it is kept."""
        version = readings_version()
        known = self._readings.load(version, ids)
        missing = [ProductId(id) for id in ids if id not in known]
        if missing:
            fresh: dict[int, bytes] = {
                each.id: spoken(*texts_of(each))[1] for each in self._catalogue.briefs(missing)
            }
            with self._database.write() as connection:
                self._readings.put(connection, fresh.items(), version)
            known |= fresh
        return known.values()
