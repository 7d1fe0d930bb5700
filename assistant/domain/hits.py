"""What the search is given and what it answers: entries and hits, and by what hits are ordered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from assistant.domain.phrases import PhraseId

#: Where marks lie: first and behind-last index in the text as it was given.
Span = tuple[int, int]
#: Marks are given in so many characters of each text; beyond it only the best match has one.
MARKED = 1000


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
    FURTHER = 7


class Entry(NamedTuple):
    """What the search knows of a phrase.

    ``category`` is the path as shown; ``further`` are tags, messages and wordings, a line each;
    ``readings`` the stored bytes of ``pinyin.readings`` for all the texts here (those of the parts
    joined by ``+``). ``weight`` is ``ranking.standing`` of its uses, ``order`` its place in the
    tree.
    """

    # No dataclass: an index is built of a hundred thousand, and these take half the time.

    id: PhraseId
    title: str
    short_code: str = ""
    questions: Sequence[str] = ()
    category: str = ""
    body: str = ""
    notes: str = ""
    further: str = ""
    readings: bytes = b""
    weight: float = 0.0
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A phrase found. More ``score`` is better; the marks say what to highlight in which text.

    ``kind`` is one of code, exact, prefix, substring, words, initials, pinyin, mixed, typo.
    A mark in a question tells first which question.
    """

    id: PhraseId
    score: float
    kind: str
    title_marks: tuple[Span, ...] = ()
    code_marks: tuple[Span, ...] = ()
    question_marks: tuple[tuple[int, int, int], ...] = ()
    category_marks: tuple[Span, ...] = ()
    body_marks: tuple[Span, ...] = ()
    notes_marks: tuple[Span, ...] = ()
    further_marks: tuple[Span, ...] = ()


def score(quality: int, place: int, weight: float) -> float:
    """Return one number that orders hits like quality, place and weight do."""
    return 100.0 - 8 * quality - place + weight / (weight + 1000.0)


class Cancelled(Exception):
    """The building of an index was called off by its caller."""


Progress = Callable[[float], None]
Stop = Callable[[], bool]
Spoken = Callable[[Sequence[PhraseId]], Iterable[bytes]]
