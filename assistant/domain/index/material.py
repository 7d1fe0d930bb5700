"""What an index is made of: the texts of phrases as code points, and by what the phrases rank."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from assistant.domain.hits import Entry, Spoken
from assistant.domain.index.arrays import (
    NO_POSITIONS,
    Numbers,
    Positions,
    Weights,
    each_once,
    portions,
    stretches,
)
from assistant.domain.index.watch import Watch
from assistant.domain.phrases import PhraseId
from assistant.domain.syllables import SYLLABLES

Codes = NDArray[np.uint32]
#: How characters are read: the places in ``SYLLABLES`` of the syllables of each.
Sounds = dict[str, frozenset[int]]

#: The fields of an entry in the order of ``hits.Place``; all but the questions are one text.
FIELDS = ("title", "short_code", "questions", "category", "body", "notes", "further")
#: So many entries are worked on before other threads get their turn.
_PORTION = 2000
#: How many code points there are.
CODES = 0x110000


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One field of all phrases: each text ends with a 0; phrase n has starts[n] to starts[n+1]."""

    codes: Codes
    starts: Positions

    def taken(self, numbers: Numbers) -> "Field":
        """Return the field of the phrases with these numbers, in that order."""
        lengths = self.starts[numbers + 1] - self.starts[numbers]
        starts = _starts(lengths)
        codes = np.empty(int(starts[-1]), np.uint32)
        for low in range(0, len(numbers), _PORTION):
            some = numbers[low : low + _PORTION]
            places = stretches(self.starts[some], self.starts[some + 1])
            codes[starts[low] : starts[low] + len(places)] = self.codes[places]
        return Field(codes, starts)


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """All that an index is made of, the phrases in the order of their rank.

    ``fields`` are those that ``FIELDS`` names; phrase n has ``ids[n]``, ``weights[n]`` and
    ``orders[n]``, which are those of its entry.
    """

    fields: tuple[Field, ...]
    ids: Numbers
    weights: Weights
    orders: Numbers
    sounds: Sounds

    def __len__(self) -> int:
        """How many phrases there are."""
        return len(self.ids)

    def taken(self, numbers: Numbers) -> "Material":
        """Return the material of the phrases with these numbers, in that order."""
        fields = tuple(field.taken(numbers) for field in self.fields)
        ids, weights, orders = self.ids[numbers], self.weights[numbers], self.orders[numbers]
        return Material(fields, ids, weights, orders, self.sounds)

    def ranked(self) -> "Material":
        """Return the same in the order of rank."""
        return self.taken(rank(self.ids, self.weights, self.orders))


def rank(ids: Numbers, weights: Weights, orders: Numbers) -> Numbers:
    """Return the numbers of phrases in the order in which equally good hits are shown."""
    return np.lexsort((ids, orders, -weights))


def joined(parts: Sequence[Material]) -> Material:
    """Return the material of all ``parts``, in the order of rank."""
    columns = []
    for fields in zip(*(part.fields for part in parts), strict=True):
        lengths = np.concatenate([np.diff(field.starts) for field in fields])
        columns.append(Field(np.concatenate([each.codes for each in fields]), _starts(lengths)))
    sounds: Sounds = {}
    for part in parts:
        for char, places in part.sounds.items():
            sounds[char] = sounds.get(char, frozenset()) | places
    ids = np.concatenate([part.ids for part in parts])
    weights = np.concatenate([part.weights for part in parts])
    orders = np.concatenate([part.orders for part in parts])
    return Material(tuple(columns), ids, weights, orders, sounds).ranked()


def collected(entries: Iterable[Entry], watch: Watch, spoken: Spoken | None = None) -> Material:
    """Return the material of ``entries``, none of which is kept.

    ``spoken`` has the readings of phrases that come without. Raises Cancelled where ``watch``
    says so.
    """
    gathered = _Gathered()
    for number, some in enumerate(_some_at_a_time(entries)):
        gathered.add(some)
        # How many will come is not known.
        watch(0.3 * number / (number + 20))
    return gathered.material(spoken)


class _Gathered:
    """What is gathered from entries, a portion at a time."""

    def __init__(self) -> None:
        self._codes: list[list[Codes]] = [[np.empty(0, np.uint32)] for _ in FIELDS]
        self._lengths: list[list[Numbers]] = [[np.empty(0, np.int64)] for _ in FIELDS]
        self._ids: list[int] = []
        self._weights: list[float] = []
        self._orders: list[int] = []
        #: Characters with a syllable of each, as they are stored: 16 bits and 16 bits.
        self._read: Positions = NO_POSITIONS

    def add(self, entries: Sequence[Entry]) -> None:
        """Take some more entries."""
        self._ids += [entry.id for entry in entries]
        self._weights += [entry.weight for entry in entries]
        self._orders += [entry.order for entry in entries]
        self._learn({entry.readings for entry in entries})
        for field, name in enumerate(FIELDS):
            values = list(map(attrgetter(name), entries))
            several = name == "questions"
            texts = [text for texts in values for text in texts] if several else values
            counts = list(map(len, values)) if several else [1] * len(values)
            codes = _coded(texts)
            ends = np.concatenate(([0], (codes == 0).nonzero()[0] + 1))
            self._codes[field].append(codes)
            self._lengths[field].append(np.diff(ends[np.cumsum([0, *counts])]))

    def material(self, spoken: Spoken | None) -> Material:
        """Return the material of all entries taken, in the order of rank."""
        ids, orders = np.array(self._ids, np.int64), np.array(self._orders, np.int64)
        weights = np.array(self._weights, np.float64)
        order = rank(ids, weights, orders)
        fields, examples = [], set[int]()
        for name, codes, lengths in zip(FIELDS, self._codes, self._lengths, strict=True):
            field = Field(np.concatenate(codes), _starts(np.concatenate(lengths)))
            codes.clear()
            # How a category is read comes with each phrase in it.
            if spoken is not None and name != "category":
                examples.update(ids[_examples(field)].tolist())
            fields.append(field.taken(order))
        if spoken is not None:
            self._learn(spoken([PhraseId(id) for id in examples]))
        sounds = _sounds(self._read)
        return Material(tuple(fields), ids[order], weights[order], orders[order], sounds)

    def _learn(self, readings: Iterable[bytes]) -> None:
        stored = b"".join([data[: len(data) // 4 * 4] for data in readings])
        self._read = each_once([self._read, np.frombuffer(stored, "<i4")])


def _examples(field: Field) -> Numbers:
    """Return numbers of phrases that have among them all characters of a field."""
    behind: Positions = np.zeros(CODES, np.int32)
    for some in portions(len(field.codes)):
        behind[field.codes[some]] = np.arange(some.start + 1, some.stop + 1, dtype=np.int32)
    return field.starts.searchsorted(each_once([behind[behind > 0]])) - 1


def _coded(texts: list[str]) -> Codes:
    """Return the code points of ``texts``, with a 0 behind each and nowhere else."""
    whole = "\0".join([*texts, ""])
    if whole.count("\0") != len(texts):
        whole = "\0".join([*(text.replace("\0", " ") for text in texts), ""])
    return np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), np.uint32)


def _sounds(read: Positions) -> Sounds:
    """Return how characters are read, from the stored pairs of a character and a syllable."""
    sounds: dict[str, set[int]] = {}
    for code, place in read.astype("<i4").view("<u2").reshape(-1, 2).tolist():
        if place < len(SYLLABLES):
            sounds.setdefault(chr(code), set()).add(place)
    # Most characters share their sound with many others.
    known = {frozenset(places): frozenset(places) for places in sounds.values()}
    return {char: known[frozenset(places)] for char, places in sounds.items()}


def _some_at_a_time(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    remaining = iter(entries)
    while some := list(islice(remaining, _PORTION)):
        yield some


def _starts(lengths: NDArray[np.signedinteger]) -> Positions:
    starts = np.zeros(len(lengths) + 1, np.int32)
    np.cumsum(lengths, out=starts[1:])
    return starts
