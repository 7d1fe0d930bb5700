"""Names for the kinds of arrays in the index, all of one dimension, and what all of them need."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Tokens = NDArray[np.uint16]
Positions = NDArray[np.int32]
Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]
Flags = NDArray[np.bool_]
Small = NDArray[np.uint8]

NO_POSITIONS: Positions = np.empty(0, np.int32)

#: So many of a long array are worked on before other threads get their turn.
_PORTION = 1 << 18


def portions(size: int) -> Iterator[slice]:
    """Cut an array of that size into stretches to be worked on one after another."""
    for start in range(0, size, _PORTION):
        yield slice(start, min(start + _PORTION, size))


def stretches(starts: Positions, ends: Positions) -> Positions:
    """Return all numbers from each start up to its end, one stretch after another."""
    lengths = ends - starts
    total = int(lengths.sum())
    if total == 0:
        return NO_POSITIONS
    shifts = starts - (np.cumsum(lengths, dtype=np.int32) - lengths)
    numbers: Positions = np.arange(total, dtype=np.int32)
    numbers += np.repeat(shifts, lengths)
    return numbers


def each_once(groups: Sequence[Positions]) -> Positions:
    """Return all numbers of ``groups``, ascending, each once."""
    # NumPy's own ways of doing so load its masked arrays, which takes 30 ms and 2 MB.
    groups = [group for group in groups if len(group)]
    if not groups:
        return NO_POSITIONS
    numbers = groups[0] if len(groups) == 1 else np.concatenate(groups)
    if np.all(numbers[1:] > numbers[:-1]):
        return numbers
    numbers = np.sort(numbers)
    return numbers[_changes(numbers)]


def first_places(numbers: Positions) -> Numbers:
    """Return where each number stands for the first time, ascending."""
    order = numbers.argsort(kind="stable")
    return np.sort(order[_changes(numbers[order])])


def _changes(numbers: Positions) -> Flags:
    """Return which of some sorted numbers are others than the one before."""
    changes = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=changes[1:])
    return changes


def runs(numbers: Positions | Numbers) -> list[tuple[int, int]]:
    """Return the stretches (first, behind last) that ascending numbers form."""
    if not len(numbers):
        return []
    cuts = np.flatnonzero(numbers[1:] - numbers[:-1] != 1) + 1
    firsts = numbers[np.concatenate(([0], cuts))]
    lasts = numbers[np.concatenate((cuts - 1, [len(numbers) - 1]))] + 1
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))
