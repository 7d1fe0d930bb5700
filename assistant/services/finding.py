"""Finding phrases: the search index over the shelf, kept up with every change.

How a query is met is decided in ``domain.search``; this module only feeds it.
"""

from collections.abc import Callable, Mapping
from itertools import chain, islice

from assistant.domain.phrases import PhraseId, Shelf
from assistant.domain.ranking import standing
from assistant.domain.search import Cancelled, Entry, Hit, Index, scan
from assistant.services.entries import NO_READINGS, Entries
from assistant.services.garbage import many_objects
from assistant.services.holdings import Holdings
from assistant.services.readings import Readings
from assistant.services.undo import Edit

#: With more changed phrases than this the index is better built anew.
FEW = 1_000

#: So many phrases, the most used ones first, are looked through while there is no index.
SCANNED = 300


class PhraseSearch:
    """Answers queries from memory, in any thread; what feeds it belongs on the lane."""

    few = FEW

    def __init__(self, holdings: Holdings, readings: Readings) -> None:
        self._holdings = holdings
        self._readings = readings
        self._sample: tuple[Entry, ...] = ()
        self.index: Index | None = None
        self.due = True
        """Whether the index should be built anew when there is time."""

    def find(self, query: str, limit: int) -> list[Hit]:
        """Return the best hits; before the index is ready those among the most used phrases."""
        index = self.index
        return scan(self._sample, query, limit) if index is None else index.find(query, limit)

    def closest(self, sentence: str, limit: int) -> list[Hit]:
        """Return what comes nearest to a sentence; nothing before the index is ready."""
        from assistant.domain.overlap import near_hit, terms, worth_it

        if self.index is None or not worth_it(sentence):
            return []
        phrases, asked = self._holdings.shelf.phrases, terms(sentence)
        found = {id: share for id, share in self.index.closest(sentence, limit) if id in phrases}
        entries = self._entries().of(phrases[id] for id in found)
        return [near_hit(each, asked, found[each.id]) for each in entries]

    def prepare(self) -> None:
        """Answer from the most used phrases until an index is built."""
        used = {each.id: each for each in islice(self._holdings.most_used(), SCANNED)}
        phrases = self._holdings.shelf.phrases.values()
        rest = islice((each for each in phrases if each.id not in used), SCANNED - len(used))
        self._sample = tuple(self._entries().of(chain(used.values(), rest)))
        self.index, self.due = None, True

    def build(self, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> bool:
        """Build the index, working out readings that are missing; say whether it was finished."""
        shelf = self._holdings.shelf
        self._readings.complete(shelf, lambda share: progress(share / 2), cancelled)
        entries = self._entries(self._readings.of_categories())
        try:
            with many_objects():
                self.index = Index.build(
                    entries.of(shelf.phrases.values()),
                    lambda share: progress(0.5 + share / 2),
                    cancelled,
                    # Asked for later and for a few, as all of them are half of what is stored.
                    lambda ids: self._readings.of_phrases(ids).values(),
                )
        except Cancelled:
            return False
        finally:
            self._readings.forget()
        self._sample, self.due = (), False
        return True

    def follow(self, edit: Edit, before: Shelf) -> None:
        """Take an edit of the shelf ``before`` into the index; a large one makes it due instead."""
        if self.index is None:
            self.prepare()
            return
        changed = {each.id: each for each in edit.phrases if each.deleted_at is None}
        for category in edit.categories:
            old = before.categories.get(category.id)
            if old is not None and (old.name, old.parent) != (category.name, category.parent):
                changed |= {each.id: each for each in self._holdings.shelf.below(category.id)}
        shelf = self._holdings.shelf.phrases
        changed |= {
            each.phrase: shelf[each.phrase] for each in edit.recounts if each.phrase in shelf
        }
        gone = [*(each.id for each in edit.phrases if each.deleted_at), *edit.erased]
        if len(changed) > FEW:
            self.due = True
            return
        entries = self._entries(self._readings.of_categories())
        spoken = self._readings.of_phrases(changed)
        self.index = self.index.with_changes(entries.of(changed.values(), spoken), gone)
        # Where a category has another place, so have all behind it: only ties are told apart so.
        self.due = self.due or self.index.worn or bool(edit.categories)

    def weigh(self, id: PhraseId) -> None:
        """Take one more use of a phrase into the index."""
        if self.index is None:
            self.prepare()
        else:
            self.index = self.index.reweighed({id: standing(self._holdings.usage[id])})

    def _entries(self, said: Mapping[int, bytes] = NO_READINGS) -> Entries:
        return Entries(self._holdings.shelf, self._holdings.usage, said)
