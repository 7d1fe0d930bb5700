"""The phrases of a shelf as the search wants them: with category, readings, weight and order."""

from collections.abc import Iterable, Iterator, Mapping

from assistant.domain.phrases import PATH_SEPARATOR, CategoryId, Phrase, PhraseId, Shelf, Usage
from assistant.domain.ranking import standing
from assistant.domain.search import Entry

#: Numbers for the places within one category; categories follow each other in tree order.
_ROOM = 1 << 42

NO_READINGS: Mapping[int, bytes] = {}


class Entries:
    """Makes entries; ``said`` are the readings of the categories' names."""

    def __init__(
        self,
        shelf: Shelf,
        usage: Mapping[PhraseId, Usage],
        said: Mapping[int, bytes] = NO_READINGS,
    ) -> None:
        self._usage = usage
        tree = [each for top in shelf.children() for each in shelf.subtree(top.id)]
        self._ranks = {category.id: rank for rank, category in enumerate(tree)}
        self._paths: dict[CategoryId, tuple[str, bytes]] = {}
        for category in tree:  # from the top down, so that what stands above is known
            path, above = self._paths.get(category.parent or CategoryId(0), ("", b""))
            name = f"{path}{PATH_SEPARATOR}{category.name}" if path else category.name
            self._paths[category.id] = (name, above + said.get(category.id, b""))

    def of(
        self, phrases: Iterable[Phrase], readings: Mapping[int, bytes] = NO_READINGS
    ) -> Iterator[Entry]:
        """Yield the entries of phrases."""
        for phrase in phrases:
            path, said = self._paths.get(phrase.category, ("", b""))
            yield Entry(
                id=phrase.id,
                title=phrase.title,
                short_code=phrase.short_code,
                questions=phrase.questions,
                category=path,
                body=phrase.body,
                notes=phrase.notes,
                further="\n".join(phrase.further),
                readings=readings.get(phrase.id, b"") + said,
                weight=standing(self._usage[phrase.id]) if phrase.id in self._usage else 0.0,
                order=self._ranks.get(phrase.category, 0) * _ROOM + phrase.position,
            )
