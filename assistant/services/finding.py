"""Finding phrases: the search index over the shelf, kept up with every change.

How a query is met is decided in ``domain.search``; this module only feeds it.
"""

from collections.abc import Callable, Mapping
from heapq import nlargest
from itertools import islice

from assistant.domain.phrases import PhraseId, Shelf, Usage
from assistant.domain.ranking import standing
from assistant.domain.search import Cancelled, Entry, Hit, Index, scan
from assistant.services.entries import Entries
from assistant.services.garbage import many_objects
from assistant.services.readings import Readings
from assistant.services.undo import Edit

#: With more changed phrases than this the index is better built anew.
FEW = 1_000

#: So many phrases, the most used ones first, are looked through while there is no index.
SCANNED = 300


class PhraseSearch:
    """Answers queries from memory, in any thread; what feeds it belongs on the lane."""

    few = FEW

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._sample: tuple[Entry, ...] = ()
        self.index: Index | None = None
        self.due = True
        """Whether the index should be built anew when there is time."""

    def find(self, query: str, limit: int) -> list[Hit]:
        """Return the best hits; before the index is ready those among the most used phrases."""
        index = self.index
        return scan(self._sample, query, limit) if index is None else index.find(query, limit)

    def prepare(self, shelf: Shelf, usage: Mapping[PhraseId, Usage]) -> None:
        """Answer from the most used phrases until an index is built."""
        known = (id for id in usage if id in shelf.phrases)
        used = (
            shelf.phrases[id] for id in nlargest(SCANNED, known, lambda id: standing(usage[id]))
        )
        rest = (each for each in shelf.phrases.values() if each.id not in usage)
        chosen = [*used, *islice(rest, SCANNED)][:SCANNED]
        self._sample = tuple(Entries(shelf, usage).of(chosen))
        self.index, self.due = None, True

    def build(
        self,
        shelf: Shelf,
        usage: Mapping[PhraseId, Usage],
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> bool:
        """Build the index, working out readings that are missing; say whether it was finished."""
        self._readings.complete(shelf, lambda share: progress(share / 2), cancelled)
        entries = Entries(shelf, usage, self._readings.of_categories())
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

    def follow(
        self, edit: Edit, before: Shelf, shelf: Shelf, usage: Mapping[PhraseId, Usage]
    ) -> None:
        """Take an edit into the index; a large one makes it due instead."""
        if self.index is None:
            self.prepare(shelf, usage)
            return
        changed = {each.id: each for each in edit.phrases if each.deleted_at is None}
        for category in edit.categories:
            old = before.categories.get(category.id)
            if old is not None and (old.name, old.parent) != (category.name, category.parent):
                changed |= {each.id: each for each in shelf.below(category.id)}
        gone = [*(each.id for each in edit.phrases if each.deleted_at), *edit.erased]
        if len(changed) > FEW:
            self.due = True
            return
        entries = Entries(shelf, usage, self._readings.of_categories())
        spoken = self._readings.of_phrases(changed)
        self.index = self.index.with_changes(entries.of(changed.values(), spoken), gone)
        # Where a category has another place, so have all behind it: only ties are told apart so.
        self.due = self.due or self.index.worn or bool(edit.categories)

    def weigh(self, id: PhraseId, shelf: Shelf, usage: Mapping[PhraseId, Usage]) -> None:
        """Take one more use of a phrase into the index."""
        if self.index is None:
            self.prepare(shelf, usage)
        else:
            self.index = self.index.reweighed({id: standing(usage[id])})
