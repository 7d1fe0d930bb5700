"""Builds a part of the index from its material.

The work is cut into portions so that other threads, the window's above all, never wait long.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from assistant.domain.index.arrays import Flags, Positions, Small, Tokens, stretches
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
Places = NDArray[np.int64]


def built(material: Material, watch: Watch) -> Part:
    """Return the part that ``material`` makes."""
    vocabulary = _vocabulary(material)
    tokens, starts = _laid_out(material.fields, vocabulary)
    watch(0.45)
    keys = _keys(tokens, vocabulary.signs)
    watch(0.6)
    pairs = _sorted_out(keys, len(vocabulary))
    watch(1.0)
    return Part(
        vocabulary=vocabulary,
        tokens=tokens,
        starts=starts,
        gaps=_gaps(tokens, vocabulary.signs),
        opening=_opening(tokens, starts[0], vocabulary.signs),
        pairs=pairs,
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


def _keys(tokens: Tokens, signs: Flags) -> Keys:
    """Return the keys of all pairs."""
    # Room for twice as many as there can be; what is not written to takes no memory.
    keys: Keys = np.empty(2 * len(tokens), np.uint64)
    size, last = 0, 0
    for some in _portions(len(tokens) - 1):
        firsts = tokens[some].nonzero()[0] + some.start
        stops = np.concatenate(([last], (~signs[tokens[some]]).nonzero()[0] + some.start))
        for pairs in ((firsts, firsts + 1), _across(tokens, stops)):
            keys[size : size + len(pairs[0])] = _key(tokens, *pairs)
            size += len(pairs[0])
        last = int(stops[-1])
    return keys[:size]


def _across(tokens: Tokens, stops: Places) -> tuple[Places, Places]:
    """Return the pairs with a few signs between them, of all positions that are no signs."""
    firsts, seconds = stops[:-1], stops[1:]
    gaps = seconds - firsts
    across = (gaps > 1) & (gaps <= WIDEST_GAP + 1)
    across &= (tokens[firsts] != END) & (tokens[seconds] != END)
    return firsts[across], seconds[across]


def _key(tokens: Tokens, firsts: Places, seconds: Places) -> Keys:
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
    heads = np.searchsorted(pairs >> 16, np.arange(size + 1, dtype=np.uint32)).astype(np.int32)
    offsets = np.concatenate((rows, [len(keys)])).astype(np.int32)
    return Pairs(
        heads=heads,
        seconds=(pairs & 0xFFFF).astype(np.uint16),
        offsets=offsets,
        positions=positions,
        shares=np.diff(offsets[heads]) / max(len(keys), 1),
    )


def _gaps(tokens: Tokens, signs: Flags) -> Small:
    """Return how many signs follow each position, up to the most that may be passed over."""
    gaps: Small = np.zeros(len(tokens), np.uint8)
    for some in _portions(len(tokens) - 1):
        following = signs[tokens[some.start + 1 : some.stop + WIDEST_GAP]]
        here, size = following.copy(), some.stop - some.start
        for shift in range(WIDEST_GAP):
            here = here[: len(following) - shift] & following[shift:]
            gaps[some][: len(here)] += here[:size]
    return gaps


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
