"""Finds all pairs of a body of tokens and puts them in order.

A band of first tokens at a time, so that little memory is needed beside what is made, and other
threads, the window's above all, never wait long.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from assistant.domain.index.arrays import Flags, Numbers, Positions, Tokens, portions
from assistant.domain.index.pairs import Pairs
from assistant.domain.index.vocabulary import END
from assistant.domain.queries import WIDEST_GAP

#: A band has so many pairs; but for each all tokens are looked at, so there are but a few bands.
_BAND = 1 << 17
_BANDS = 8

#: First and second token of each pair, 16 bits each.
Rows = NDArray[np.uint32]


def paired(tokens: Tokens, signs: Flags) -> Pairs:
    """Return the pairs of ``tokens``; ``signs`` tells which of them are signs."""
    before, beyond = _across(tokens, signs)
    openers = tokens.take(before)
    counts = _counts(tokens, len(signs)) + np.bincount(openers, minlength=len(signs))
    positions: Positions = np.empty(int(counts.sum()), np.int32)
    rows: list[Rows] = [np.empty(0, np.uint32)]
    starts, done = [np.empty(0, np.int32)], 0
    for low, high in _bands(counts):
        chosen = (openers >= low) & (openers < high)
        here = _between(tokens, low, high)
        places = np.concatenate((here, before[chosen]))
        firsts = tokens.take(places)
        seconds = np.concatenate((tokens.take(here + 1), beyond[chosen]))
        # Twice by a short number, for which there is a way that takes no comparisons.
        order = seconds.argsort(kind="stable")
        order = order.take(firsts.take(order).argsort(kind="stable"))
        positions[done : done + len(places)] = places.take(order)
        pairs: Rows = firsts.take(order).astype(np.uint32)
        pairs <<= 16
        pairs |= seconds.take(order)
        heads = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1])))
        rows.append(pairs[heads])
        starts.append((heads + done).astype(np.int32))
        done += len(places)
    return _table(np.concatenate(rows), np.concatenate(starts), positions, counts)


def _table(rows: Rows, starts: Positions, positions: Positions, counts: Numbers) -> Pairs:
    tokens = np.arange(len(counts) + 1, dtype=np.uint32)
    return Pairs(
        heads=np.searchsorted(rows >> 16, tokens).astype(np.int32),
        seconds=(rows & 0xFFFF).astype(np.uint16),
        offsets=np.concatenate((starts, [len(positions)])).astype(np.int32),
        positions=positions,
        shares=counts / max(len(positions), 1),
    )


def _across(tokens: Tokens, signs: Flags) -> tuple[Positions, Tokens]:
    """Return the positions before a few signs, and the tokens behind these."""
    found = [signs.take(tokens[some]).nonzero()[0] + some.start for some in portions(len(tokens))]
    places = np.concatenate(found).astype(np.int32)
    apart = np.flatnonzero(places[1:] - places[:-1] != 1)
    befores = places[np.concatenate(([0], apart + 1))] - 1 if len(places) else places
    behinds = places[np.concatenate((apart, [-1]))] + 1 if len(places) else places
    few = behinds - befores <= WIDEST_GAP + 1
    few &= (tokens.take(befores) != END) & (tokens.take(behinds) != END)
    return befores[few], tokens.take(behinds[few])


def _counts(tokens: Tokens, size: int) -> Numbers:
    """Return how often each token occurs, none of them an END."""
    counts: Numbers = np.zeros(size, np.int64)
    for some in portions(len(tokens)):
        counts += np.bincount(tokens[some], minlength=size)
    counts[END] = 0
    return counts


def _bands(counts: Numbers) -> Iterator[tuple[int, int]]:
    """Cut the tokens into stretches with about as many pairs each."""
    before = np.concatenate(([0], np.cumsum(counts)))
    band, low = max(_BAND, int(before[-1]) // _BANDS), 0
    while low < len(counts):
        high = int(np.searchsorted(before, before[low] + band, "right")) - 1
        high = min(max(high, low + 1), len(counts))
        if before[high] > before[low]:
            yield low, high
        low = high


def _between(tokens: Tokens, low: int, high: int) -> Positions:
    """Return where tokens from ``low`` up to ``high`` stand, without the ENDs."""
    found = []
    for some in portions(len(tokens)):
        inside = tokens[some] >= max(low, END + 1)
        inside &= tokens[some] < high
        found.append(inside.nonzero()[0].astype(np.int32) + np.int32(some.start))
    return np.concatenate(found)
