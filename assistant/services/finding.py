"""Finding phrases: the search index over the shelf, kept up with every change.

How a query is met is decided in ``domain.search``; this module only feeds it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from assistant.domain.phrases import PATH_SEPARATOR, CategoryId, Phrase, PhraseId, Shelf, Usage
from assistant.domain.ranking import standing
from assistant.domain.search import Cancelled, Entry, Hit, Index, scan
from assistant.services.readings import Readings, Spoken
from assistant.services.undo import Edit

#: With more changed phrases than this the index is better built anew.
FEW = 1_000

#: So many phrases, the most used ones first, are looked through while there is no index.
SCANNED = 300

#: Numbers for the places within one category; categories follow each other in tree order.
_ROOM = 1 << 42


class Finder:
    """Answers queries from memory, in any thread; what feeds it belongs on the lane."""

    few = FEW

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._sample: tuple[Entry, ...] = ()
        self._ranks: Mapping[CategoryId, int] = {}
        self.index: Index | None = None
        self.due = True
        """Whether the index should be built anew when there is time."""

    def find(self, query: str, limit: int) -> list[Hit]:
        """Return the best hits; before the index is ready those among the most used phrases."""
        index = self.index
        return scan(self._sample, query, limit) if index is None else index.find(query, limit)

    def prepare(self, shelf: Shelf, usage: Mapping[PhraseId, Usage]) -> None:
        """Answer from the most used phrases until an index is built."""
        self._ranks = _ranks(shelf)
        often = sorted(usage, key=lambda id: standing(usage[id]), reverse=True)
        used = (shelf.phrases[id] for id in often if id in shelf.phrases)
        rest = (each for each in shelf.phrases.values() if each.id not in usage)
        chosen = [*islice(used, SCANNED), *islice(rest, SCANNED)][:SCANNED]
        self._sample = tuple(self._entries(chosen, shelf, usage, Spoken()))
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
        spoken = self._readings.load()
        self._ranks = _ranks(shelf)
        entries = self._entries(shelf.phrases.values(), shelf, usage, spoken)
        try:
            self.index = Index.build(entries, lambda share: progress(0.5 + share / 2), cancelled)
        except Cancelled:
            return False
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
        self._ranks = _ranks(shelf) if edit.categories else self._ranks
        spoken = self._readings.load(changed)
        entries = self._entries(changed.values(), shelf, usage, spoken)
        self.index = self.index.with_changes(entries, gone)
        # Where a category has another place, so have all behind it: only ties are told apart so.
        self.due = self.due or self.index.worn or bool(edit.categories)

    def weigh(self, id: PhraseId, shelf: Shelf, usage: Mapping[PhraseId, Usage]) -> None:
        """Take one more use of a phrase into the index."""
        if self.index is None:
            self.prepare(shelf, usage)
        else:
            self.index = self.index.reweighed({id: standing(usage[id])})

    def _entries(
        self,
        phrases: Iterable[Phrase],
        shelf: Shelf,
        usage: Mapping[PhraseId, Usage],
        spoken: Spoken,
    ) -> Iterator[Entry]:
        paths: dict[CategoryId, tuple[str, bytes]] = {}
        for phrase in phrases:
            if phrase.category not in paths:
                path = PATH_SEPARATOR.join(shelf.path(phrase.category))
                paths[phrase.category] = (path, spoken.of_category(phrase.category, shelf))
            path, said = paths[phrase.category]
            yield Entry(
                id=phrase.id,
                title=phrase.title,
                short_code=phrase.short_code,
                questions=phrase.questions,
                category=path,
                body=phrase.body,
                notes=phrase.notes,
                readings=spoken.phrases.get(phrase.id, b"") + said,
                weight=standing(usage[phrase.id]) if phrase.id in usage else 0.0,
                order=self._ranks.get(phrase.category, 0) * _ROOM + phrase.position,
            )


def _ranks(shelf: Shelf) -> dict[CategoryId, int]:
    tree = (each for top in shelf.children() for each in shelf.subtree(top.id))
    return {category.id: rank for rank, category in enumerate(tree)}
