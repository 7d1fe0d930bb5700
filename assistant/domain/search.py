"""The search: what it is given, what it answers, and its two doors.

``Index`` answers in milliseconds over a hundred thousand phrases and takes a moment to build;
``scan`` needs nothing built and suits a few hundred. Both give the same hits in the same order.

Hits are ordered by how the query was met (``Quality``), then by where (``Place``), then by how
much the phrase is used, then by the order of the category tree. Of several ways in which one
phrase meets a query the best counts.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from assistant.domain.phrases import PhraseId

#: Where marks lie: first and behind-last index in the text as it was given.
Span = tuple[int, int]


class Quality(IntEnum):
    """How a phrase meets a query, best first."""

    CODE = 0
    TITLE = 1
    TEXT = 2
    WORDS = 3
    SOUND = 4
    MIXED = 5
    SOUND_WORDS = 6
    TYPO = 7
    TYPO_WORDS = 8


class Place(IntEnum):
    """Where in a phrase the query was met, best first."""

    OPENING = 0
    TITLE = 1
    CODE = 2
    QUESTION = 3
    CATEGORY = 4
    BODY = 5
    NOTES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the search knows of a phrase.

    ``category`` is the path as shown; ``readings`` the stored bytes of ``pinyin.readings`` for all
    the texts here (those of the parts joined by ``+``). ``weight`` is ``ranking.standing`` of its
    uses, ``order`` its place in the tree.
    """

    id: PhraseId
    title: str
    short_code: str = ""
    questions: Sequence[str] = ()
    category: str = ""
    body: str = ""
    notes: str = ""
    readings: bytes = b""
    weight: float = 0.0
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A phrase found. More ``score`` is better; the marks say what to highlight in which text.

    ``kind`` is one of code, exact, prefix, substring, words, initials, pinyin, mixed, typo.
    ``question_marks`` holds one tuple for each question.
    """

    id: PhraseId
    score: float
    kind: str
    title_marks: tuple[Span, ...] = ()
    code_marks: tuple[Span, ...] = ()
    question_marks: tuple[tuple[Span, ...], ...] = ()
    category_marks: tuple[Span, ...] = ()
    body_marks: tuple[Span, ...] = ()
    notes_marks: tuple[Span, ...] = ()


def score(quality: int, place: int, weight: float) -> float:
    """Return one number that orders hits like quality, place and weight do."""
    return 100.0 - 8 * quality - place + weight / (weight + 1000.0)


class Cancelled(Exception):
    """The building of an index was called off by its caller."""


Progress = Callable[[float], None]
Stop = Callable[[], bool]


class Index:
    """All phrases, prepared so that each keystroke is answered in a few milliseconds.

    An index never changes, so any thread may ask it; a change gives another index that shares
    most of its memory. ``find`` never raises, whatever is typed.
    """

    def __init__(self, entries: Mapping[PhraseId, Entry]) -> None:
        self._entries = entries

    @staticmethod
    def build(
        entries: Iterable[Entry], progress: Progress | None = None, cancelled: Stop | None = None
    ) -> "Index":
        """Return an index over ``entries``; meant for a thread of its own.

        ``progress`` is told the share done (0 to 1); when ``cancelled`` says so, ``Cancelled`` is
        raised. The entries are not kept.
        """
        return Index({entry.id: entry for entry in entries})

    def __len__(self) -> int:
        """How many phrases can be found."""
        return len(self._entries)

    def find(self, typed: str, limit: int = 50) -> list[Hit]:
        """Return the best hits, best first; [] for an empty query."""
        return scan(self._entries.values(), typed, limit)

    def with_changes(
        self, changed: Iterable[Entry] = (), removed: Iterable[PhraseId] = ()
    ) -> "Index":
        """Return the index after ``changed`` were added or replaced and ``removed`` taken out.

        Its hits are those of an index built anew. Cheap while few have changed since the build.
        """
        entries = dict(self._entries)
        for gone in removed:
            entries.pop(gone, None)
        return Index(entries | {entry.id: entry for entry in changed})

    def reweighed(self, weights: Mapping[PhraseId, float]) -> "Index":
        """Return the index after some phrases were used: their new ``Entry.weight`` by id."""
        changed = [
            replace(self._entries[id], weight=weight)
            for id, weight in weights.items()
            if id in self._entries
        ]
        return self.with_changes(changed)

    @property
    def worn(self) -> bool:
        """Whether so much has changed since the build that building anew is worth while."""
        return False


def scan(entries: Iterable[Entry], typed: str, limit: int = 50) -> list[Hit]:
    """Return the best hits among ``entries`` by looking at each; [] for an empty query.

    For a few hundred phrases, and while the index is being built.
    """
    from assistant.domain.matching import matches  # not needed where the index answers

    return matches(entries, typed, limit)
