"""Builds a part of the index from its material.

The work is cut into portions so that other threads, the window's above all, never wait long.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from assistant.domain.index.arrays import Flags, Positions, Tokens, stretches
from assistant.domain.index.material import Field, Material
from assistant.domain.index.pairs import Pairs
from assistant.domain.index.part import Part
from assistant.domain.index.vocabulary import CODES, END, Vocabulary
from assistant.domain.index.watch import Watch
from assistant.domain.queries import WIDEST_GAP

#: So many tokens are worked on before other threads get their turn.
_PORTION = 1 << 18

#: First token, second token and position (16, 16 and 32 bits): sorts like the three in turn.
Keys = NDArray[np.uint64]


def built(material: Material, watch: Watch) -> Part:
    """Return the part that ``material`` makes."""
    vocabulary = _vocabulary(material)
    tokens, starts = _laid_out(material.fields, vocabulary)
    watch(0.45)
    near = _sorted_out(_near(tokens), len(vocabulary))
    watch(0.9)
    across = _sorted_out(_across(tokens, vocabulary.signs), len(vocabulary))
    watch(1.0)
    return Part(
        vocabulary=vocabulary,
        tokens=tokens,
        starts=starts,
        opening=_opening(tokens, starts[0], vocabulary.signs),
        near=near,
        across=across,
        ids=material.ids,
        weights=material.weights,
        orders=material.orders,
    )


def _portions(size: int) -> Iterator[slice]:
    for start in range(0, size, _PORTION):
        yield slice(start, min(start + _PORTION, size))


def _vocabulary(material: Material) -> Vocabulary:
    seen: Flags = np.zeros(CODES, np.bool_)
    for field in material.fields:
        for some in _portions(len(field.codes)):
            seen[field.codes[some]] = True
    seen[END] = False
    return Vocabulary("".join(map(chr, np.flatnonzero(seen).tolist())), material.sounds)


def _laid_out(
    fields: tuple[Field, ...], vocabulary: Vocabulary
) -> tuple[Tokens, tuple[Positions, ...]]:
    """Return the tokens of all fields one after another, and where each phrase has its own.

    An END stands before the first and behind the last, so that no position lacks a neighbour.
    """
    tokens: Tokens = np.full(sum(len(field.codes) for field in fields) + 2, END, np.uint16)
    starts, base = [], 1
    for field in fields:
        for some in _portions(len(field.codes)):
            tokens[base + some.start : base + some.stop] = vocabulary.table[field.codes[some]]
        starts.append(field.starts + np.int32(base))
        base += len(field.codes)
    return tokens, tuple(starts)


def _near(tokens: Tokens) -> Keys:
    """Return the keys of all neighbours."""
    keys: Keys = np.empty(np.count_nonzero(tokens), np.uint64)
    done = 0
    for some in _portions(len(tokens) - 1):
        firsts = np.flatnonzero(tokens[some]) + some.start
        keys[done : done + len(firsts)] = _keys(tokens, firsts, firsts + 1)
        done += len(firsts)
    return keys


def _across(tokens: Tokens, signs: Flags) -> Keys:
    """Return the keys of all that would be neighbours but for a few signs between them."""
    found, last = [], 0
    for some in _portions(len(tokens)):
        stops = np.flatnonzero(~signs[tokens[some]]) + some.start
        stops = np.concatenate(([last], stops))
        firsts, seconds = stops[:-1], stops[1:]
        gaps = seconds - firsts
        fitting = (gaps > 1) & (gaps <= WIDEST_GAP + 1)
        fitting &= (tokens[firsts] != END) & (tokens[seconds] != END)
        found.append(_keys(tokens, firsts[fitting], seconds[fitting]))
        last = int(stops[-1])
    return np.concatenate(found)


def _keys(tokens: Tokens, firsts: NDArray[np.int64], seconds: NDArray[np.int64]) -> Keys:
    keys = tokens[firsts].astype(np.uint64)
    keys <<= np.uint64(16)
    keys |= tokens[seconds]
    keys <<= np.uint64(32)
    keys |= firsts.astype(np.uint64)
    return keys


def _sorted_out(keys: Keys, size: int) -> Pairs:
    """Return the pairs that the keys stand for; the keys are used up."""
    keys.sort()
    halves = keys.astype("<u8", copy=False).view("<u4").reshape(-1, 2)
    positions: Positions = np.empty(len(keys), np.int32)
    cuts = [np.zeros(min(len(keys), 1), np.int64)]
    for some in _portions(len(keys)):
        positions[some] = halves[some, 0]
        pairs = halves[max(some.start - 1, 0) : some.stop, 1]
        cuts.append(np.flatnonzero(pairs[1:] != pairs[:-1]) + max(some.start, 1))
    rows = np.concatenate(cuts)
    pairs = halves[rows, 1]
    heads = np.searchsorted(pairs >> 16, np.arange(size + 1, dtype=np.uint32))
    return Pairs(
        heads=heads.astype(np.int32),
        seconds=(pairs & 0xFFFF).astype(np.uint16),
        offsets=np.concatenate((rows, [len(keys)])).astype(np.int32),
        positions=positions,
    )


def _opening(tokens: Tokens, starts: Positions, signs: Flags) -> Flags:
    """Return which positions, as far as the titles go, have only signs before them."""
    titles = tokens[: starts[-1]]
    stops = np.flatnonzero(~signs[titles]).astype(np.int32)
    opening: Flags = np.zeros(len(titles), np.bool_)
    if len(starts) > 1:
        firsts = stops[np.searchsorted(stops, starts[:-1])]
        opening[stretches(starts[:-1], firsts + np.int32(1))] = True
    opening &= titles != END
    return opening
