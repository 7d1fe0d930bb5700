"""Which programs find a query in each quality: the one table that scan and index both follow."""

from collections.abc import Callable

from assistant.domain.hits import Quality
from assistant.domain.programs import Program
from assistant.domain.queries import Query
from assistant.domain.typos import FEWEST_LETTERS, mistyped

#: One group for each word that must be found; any program of a group finds it.
Groups = tuple[tuple[Program, ...], ...]

#: The qualities that are found by programs, best first.
FOUND_BY_PROGRAMS = (
    Quality.TEXT,
    Quality.WORDS,
    Quality.SOUND,
    Quality.MIXED,
    Quality.SOUND_WORDS,
    Quality.TYPO,
    Quality.TYPO_WORDS,
)
#: Those in which the words of a query are found apart from one another.
BY_WORDS = frozenset({Quality.WORDS, Quality.SOUND_WORDS, Quality.TYPO_WORDS})

KINDS = {
    Quality.CODE: "code",
    Quality.TITLE: "exact",
    Quality.TEXT: "substring",
    Quality.WORDS: "words",
    Quality.SOUND: "pinyin",
    Quality.MIXED: "mixed",
    Quality.SOUND_WORDS: "words",
    Quality.TYPO: "typo",
    Quality.TYPO_WORDS: "typo",
}

#: What finds the query as a whole.
_WHOLE: dict[Quality, Callable[[Query], list[Program | None]]] = {
    Quality.TITLE: lambda query: [query.whole],
    Quality.TEXT: lambda query: [query.literal],
    Quality.SOUND: lambda query: [query.initials, query.pinyin],
    Quality.MIXED: lambda query: [query.mixed],
    Quality.TYPO: lambda query: [*mistyped(query)],
}


class Ways:
    """The programs of one query; each quality worked out when it is first asked for."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self._groups: dict[Quality, Groups] = {}

    def groups(self, quality: Quality) -> Groups:
        """Return the groups of programs for a quality; none if the query cannot have it."""
        if quality not in self._groups:
            self._groups[quality] = _whole_groups(self._made(quality))
        return self._groups[quality]

    def _made(self, quality: Quality) -> list[list[Program | None]]:
        query, words = self.query, self.query.words
        if quality in BY_WORDS:
            return [self._word(word, quality) for word in words] if self._worth(quality) else []
        return [_WHOLE[quality](query)]

    def _worth(self, quality: Quality) -> bool:
        """Tell whether a quality can find more than the better ones did."""
        long = any(len(word.sound.units) >= FEWEST_LETTERS for word in self.query.words)
        return quality != Quality.TYPO_WORDS or long

    def _word(self, word: Query, quality: Quality) -> list[Program | None]:
        if quality == Quality.WORDS:
            return [word.literal]
        typos = mistyped(word) if quality == Quality.TYPO_WORDS else []
        return [*word.anyhow, *typos]


def _whole_groups(made: list[list[Program | None]]) -> Groups:
    """Return the groups without gaps in them; none at all if one is empty."""
    groups = tuple(tuple(program for program in group if program) for group in made)
    return groups if all(groups) else ()
