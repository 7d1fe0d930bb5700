"""Finds what a query means in one phrase after another, without anything prepared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest

from assistant.domain.folding import fold, is_sign
from assistant.domain.hits import MARKED, Entry, Hit, Place, Quality, Span, score
from assistant.domain.phrases import PhraseId
from assistant.domain.pinyin import spelled
from assistant.domain.programs import Program
from assistant.domain.queries import WIDEST_GAP, Query
from assistant.domain.ways import BY_WORDS, FOUND_BY_PROGRAMS, KINDS, Ways

Sounds = Mapping[str, frozenset[int]]
Spot = tuple[int, int, int, bool]
"""A match: number of the text, first and behind-last index, whether signs in it were skipped."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The folded texts of an entry with the place of each, in the order of places."""

    chars: tuple[str, ...]
    places: tuple[Place, ...]

    @classmethod
    def of(cls, entry: Entry) -> "Texts":
        """Return the texts of ``entry``."""
        questions = len(entry.questions)
        texts = (entry.title, entry.short_code, *entry.questions)
        texts += (entry.category, entry.body, entry.notes, entry.further)
        places = (Place.TITLE, Place.CODE, *[Place.QUESTION] * questions)
        places += (Place.CATEGORY, Place.BODY, Place.NOTES, Place.FURTHER)
        return cls(tuple(map(fold, texts)), places)

    def place(self, spot: Spot) -> Place:
        """Return where a match lies; the title's opening is where only signs stand before."""
        number, start, *_ = spot
        place = self.places[number]
        before = self.chars[number][:start]
        return Place.OPENING if place == Place.TITLE and all(map(is_sign, before)) else place


@dataclass(frozen=True, slots=True)
class Match:
    """The best way in which an entry meets a query; ``best`` is None if words were met apart."""

    quality: Quality
    place: Place
    kind: str
    spots: tuple[Spot, ...]
    best: Spot | None = None


class Runner:
    """Runs programs over folded texts, knowing how characters are read."""

    def __init__(self, sounds: Sounds) -> None:
        self._sounds = sounds
        self._walks: dict[int, Walk] = {}

    def spots(self, program: Program, texts: Sequence[str]) -> list[Spot]:
        """Return every match, one for each beginning: the shortest there."""
        if id(program) not in self._walks:
            self._walks[id(program)] = Walk(program, self._sounds)
        walk = self._walks[id(program)]
        begins = walk.begins
        return [
            (number, start, end, program.skips)
            for number, text in enumerate(texts)
            for start, char in enumerate(text)
            if begins[char] and (end := walk.end(text, start))
        ]


class Walk:
    """One program, and where each character has been found to lead from each node."""

    def __init__(self, program: Program, sounds: Sounds) -> None:
        self._program = program
        self._sounds = sounds
        self._targets: dict[tuple[int, str], frozenset[int]] = {}
        self.begins = _Begins(self)

    def end(self, text: str, start: int) -> int:
        """Return where the shortest match from ``start`` ends; 0 if there is none."""
        program, nodes, place = self._program, {0}, start
        if program.at_word and _in_word(text, start):
            return 0
        while nodes and place < len(text):
            nodes = set().union(*(self.targets(node, text[place]) for node in nodes))
            place += 1
            if program.aim in nodes:
                return place
            place = _past_signs(text, place) if program.skips else place
        return 0

    def targets(self, node: int, char: str) -> frozenset[int]:
        """Return the nodes to which ``char`` leads from ``node``."""
        known = self._targets.get((node, char))
        if known is None:
            sounds = self._sounds.get(char, frozenset())
            known = self._targets[node, char] = frozenset(
                step.to
                for step in self._program.steps[node]
                if char in step.chars or any(place in step.places for place in sounds)
            )
        return known


class _Begins(dict[str, bool]):
    """Whether each character can begin a walk, worked out when first asked: it is asked often."""

    def __init__(self, walk: Walk) -> None:
        super().__init__()
        self._walk = walk

    def __missing__(self, char: str) -> bool:
        begins = self[char] = bool(self._walk.targets(0, char))
        return begins


def _past_signs(text: str, place: int) -> int:
    gap = 0
    while gap < WIDEST_GAP and place + gap < len(text) and is_sign(text[place + gap]):
        gap += 1
    return place + gap


def _in_word(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isascii() and text[start - 1].isalnum()


class Matcher:
    """Finds the best way in which entries meet one query."""

    def __init__(self, query: Query, runner: Runner) -> None:
        self._query = query
        self._ways = Ways(query)
        self._runner = runner

    def match(self, texts: Texts) -> Match | None:
        """Return how an entry with these texts meets the query, or None."""
        found = self._code(texts) or self._title(texts)
        for quality in FOUND_BY_PROGRAMS:
            found = found or self._by_programs(quality, texts)
        return found

    def _code(self, texts: Texts) -> Match | None:
        code = texts.chars[1]
        met = code and code in (self._query.text, self._query.text.replace(" ", ""))
        spot = (1, 0, len(code), False)
        return Match(Quality.CODE, Place.CODE, "code", (spot,)) if met else None

    def _title(self, texts: Texts) -> Match | None:
        met = texts.chars[0] == self._query.text
        return self._by_programs(Quality.TITLE, texts) if met else None

    def _by_programs(self, quality: Quality, texts: Texts) -> Match | None:
        each = [
            [spot for program in group for spot in self._runner.spots(program, texts.chars)]
            for group in self._ways.groups(quality)
        ]
        if not each or not all(each):
            return None
        spots = tuple(spot for some in each for spot in some)
        if quality in BY_WORDS:
            worst = max(min(map(texts.place, some)) for some in each)
            return Match(quality, max(worst, Place.TITLE), KINDS[quality], spots)
        best = min(spots, key=lambda spot: (texts.place(spot), spot))
        place = texts.place(best)
        return Match(quality, place, self._kind(quality, place, best, texts), spots, best)

    def _kind(self, quality: Quality, place: Place, best: Spot, texts: Texts) -> str:
        opens = place == Place.OPENING or best[:2] == (1, 0)
        if quality == Quality.TEXT and opens:
            return "prefix"
        if quality == Quality.SOUND and self._query.initials:
            begun = self._runner.spots(self._query.initials, texts.chars)
            return "initials" if best[:2] in {spot[:2] for spot in begun} else "pinyin"
        return KINDS[quality]


def matches(entries: Iterable[Entry], typed: str, limit: int) -> list[Hit]:
    """Return the best ``limit`` hits; see ``search.scan``."""
    query = Query.of(typed)
    if not query.text:
        return []
    entries = list(entries)
    matcher = Matcher(query, Runner(_sounds(tuple(entry.readings for entry in entries))))
    return [hit for *_, hit in nsmallest(limit, _ranked(entries, matcher))]


@lru_cache(maxsize=1)
def _sounds(readings: tuple[bytes, ...]) -> Sounds:
    # The same few phrases are looked through on every keystroke.
    return spelled(readings)


def _ranked(
    entries: Iterable[Entry], matcher: Matcher
) -> Iterator[tuple[int, int, float, int, PhraseId, Hit]]:
    for entry in entries:
        texts = Texts.of(entry)
        if match := matcher.match(texts):
            hit = _hit(entry, match, texts)
            yield match.quality, match.place, -entry.weight, entry.order, entry.id, hit


def _hit(entry: Entry, match: Match, texts: Texts) -> Hit:
    marks = _marks(match, texts)
    return Hit(
        id=entry.id,
        score=score(match.quality, match.place, entry.weight),
        kind=match.kind,
        title_marks=marks[0],
        code_marks=marks[1],
        question_marks=tuple(
            (number, *span) for number, spans in enumerate(marks[2:-4]) for span in spans
        ),
        category_marks=marks[-4],
        body_marks=marks[-3],
        notes_marks=marks[-2],
        further_marks=marks[-1],
    )


def _marks(match: Match, texts: Texts) -> list[tuple[Span, ...]]:
    """Return what to mark in each text: the matches, without the signs that typing passed over."""
    marked: list[set[int]] = [set() for _ in texts.chars]
    for spot in match.spots:
        number, start, end, skips = spot
        if start < MARKED or spot == match.best:
            text = texts.chars[number]
            marked[number].update(
                place for place in range(start, end) if not (skips and is_sign(text[place]))
            )
    return [runs(sorted(places)) for places in marked]


def runs(places: Sequence[int]) -> tuple[Span, ...]:
    """Return the stretches that ascending ``places`` form."""
    spans: list[Span] = []
    for place in places:
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return tuple(spans)
