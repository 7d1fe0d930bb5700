"""What an index is made of: the texts of phrases as code points, and by what the phrases rank."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.domain.hits import Entry
from assistant.domain.index.arrays import Flags, Numbers, Positions, Weights, stretches
from assistant.domain.index.watch import Watch
from assistant.domain.syllables import SYLLABLES

Codes = NDArray[np.uint32]
Sounds = dict[str, frozenset[int]]

#: The texts of a phrase in the order of ``hits.Place``, without the two kinds of title.
FIELDS: tuple[Callable[[Entry], Sequence[str]], ...] = (
    lambda entry: (entry.title,),
    lambda entry: (entry.short_code,),
    lambda entry: entry.questions,
    lambda entry: (entry.category,),
    lambda entry: (entry.body,),
    lambda entry: (entry.notes,),
)
#: So many entries are worked on before other threads get their turn.
_PORTION = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One field of all phrases: each text ends with a 0; phrase n has starts[n] to starts[n+1]."""

    codes: Codes
    starts: Positions

    def taken(self, numbers: Numbers) -> "Field":
        """Return the field of the phrases with these numbers, in that order."""
        places = stretches(self.starts[numbers], self.starts[numbers + 1])
        lengths = self.starts[numbers + 1] - self.starts[numbers]
        return Field(self.codes[places], _starts(lengths))


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """All that an index is made of. The phrases stand in the order of their rank."""

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


def collected(entries: Iterable[Entry], watch: Watch) -> Material:
    """Return the material of ``entries``."""
    entries = list(entries)
    size = len(entries)
    ids = np.fromiter((entry.id for entry in entries), np.int64, size)
    weights = np.fromiter((entry.weight for entry in entries), np.float64, size)
    orders = np.fromiter((entry.order for entry in entries), np.int64, size)
    order = rank(ids, weights, orders)
    entries = [entries[number] for number in order.tolist()]
    sounds = _sounds(entries)
    fields = []
    for number, texts_of in enumerate(FIELDS):
        fields.append(_field(entries, texts_of))
        watch(0.05 + 0.05 * number)
    return Material(tuple(fields), ids[order], weights[order], orders[order], sounds)


def _field(entries: list[Entry], texts_of: Callable[[Entry], Sequence[str]]) -> Field:
    codes, lengths = [], []
    for some in _portions(entries):
        lists = [texts_of(entry) for entry in some]
        counts = np.fromiter(map(len, lists), np.int64, len(lists))
        codes.append(_coded([text for texts in lists for text in texts]))
        ends = np.concatenate(([0], np.flatnonzero(codes[-1] == 0) + 1))
        lengths.append(np.diff(ends[np.concatenate(([0], np.cumsum(counts)))]))
    if not codes:
        return Field(np.empty(0, np.uint32), np.zeros(1, np.int32))
    return Field(np.concatenate(codes), _starts(np.concatenate(lengths)))


def _coded(texts: list[str]) -> Codes:
    """Return the code points of ``texts``, with a 0 behind each and nowhere else."""
    whole = "\0".join([*texts, ""])
    if whole.count("\0") != len(texts):
        whole = "\0".join([*(text.replace("\0", " ") for text in texts), ""])
    return np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), np.uint32)


def _sounds(entries: list[Entry]) -> Sounds:
    """Return how characters are read, gathered from the readings of all entries."""
    known: Flags = np.zeros((0x10000, len(SYLLABLES) + 1), np.bool_)
    for some in _portions(entries):
        stored = b"".join([entry.readings[: len(entry.readings) // 4 * 4] for entry in some])
        pairs = np.frombuffer(stored, "<u2").reshape(-1, 2)
        known[pairs[:, 0], np.minimum(pairs[:, 1], len(SYLLABLES))] = True
    sounds: dict[str, list[int]] = {}
    for code in np.flatnonzero(known.any(axis=1)).tolist():
        sounds[chr(code)] = np.flatnonzero(known[code, :-1]).tolist()
    return {char: frozenset(places) for char, places in sounds.items()}


def _portions(entries: list[Entry]) -> Iterator[list[Entry]]:
    for start in range(0, len(entries), _PORTION):
        yield entries[start : start + _PORTION]


def _starts(lengths: NDArray[np.signedinteger]) -> Positions:
    starts = np.zeros(len(lengths) + 1, np.int32)
    np.cumsum(lengths, out=starts[1:])
    return starts
