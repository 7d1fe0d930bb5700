"""Tags: short words by which phrases are put together beside their categories.

In a search ``#大促 退货`` means: of the phrases with a tag that begins so, those that hold the
rest.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from assistant.domain.folding import fold
from assistant.domain.phrases import PhraseId, Shelf

#: What a tag begins with where it is typed or shown.
SIGN = "#"


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of a shelf: as written → the phrases that have it, in the order of the shelf.

    Tags that differ in case or width alone are one, written as it was met first.
    """

    shelf: Shelf
    by_name: Mapping[str, tuple[PhraseId, ...]]
    _folded: Mapping[str, str] = field(repr=False)

    @classmethod
    def of(cls, shelf: Shelf) -> "Tags":
        """Return the tags of a shelf."""
        names: dict[str, str] = {}
        found: dict[str, list[PhraseId]] = {}
        for phrase in shelf.phrases.values():
            for tag in phrase.tags:
                name = names.setdefault(fold(tag), tag)
                found.setdefault(name, []).append(phrase.id)
        by_name = {name: tuple(found[name]) for name in sorted(found)}
        return cls(shelf, by_name, names)

    def tagged(self, beginnings: Iterable[str]) -> frozenset[PhraseId]:
        """Return the phrases that for each of ``beginnings`` have a tag that begins so."""
        sets = [self._beginning(each) for each in beginnings]
        return frozenset.intersection(*sets) if sets else frozenset()

    def _beginning(self, typed: str) -> frozenset[PhraseId]:
        wanted = fold(typed)
        names = [name for alike, name in self._folded.items() if alike.startswith(wanted)]
        return frozenset(id for name in names for id in self.by_name[name])


def asked_for(typed: str) -> tuple[tuple[str, ...], str]:
    """Return the tags that somebody typed, without their sign, and the rest of the query."""
    words = fold(typed).split()
    tags = tuple(word[1:] for word in words if word.startswith(SIGN))
    rest = " ".join(word for word in words if not word.startswith(SIGN))
    return tags, rest if tags else typed
