"""Long numbers that name things (barcodes, numbers of platforms), found by how they begin.

There may be a quarter of a million, all of them alike: among the texts of an index each keystroke
would meet most of them, and their pairs would take half of its memory.
"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping

import numpy as np

from assistant.domain.index.arrays import Numbers

#: One owner may have so many numbers that begin alike, one for each variant.
_PER_OWNER = 20
_NONE = np.empty(0, np.int64), np.empty(0, np.int64)


class LongNumbers:
    """Whose number it is: by the count of its digits, numbers ascending beside their owners."""

    def __init__(self, columns: Mapping[int, tuple[Numbers, Numbers]]) -> None:
        self._columns = columns

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, int]]) -> "LongNumbers":
        """Return the book of numbers, each of at most 18 digits, and their owners."""
        gathered: dict[int, tuple[array[int], array[int]]] = {}
        for number, owner in pairs:
            values, owners = gathered.setdefault(len(number), (array("q"), array("q")))
            values.append(int(number))
            owners.append(owner)
        return cls({size: _sorted(*map(np.array, each)) for size, each in gathered.items()})

    def with_changes(
        self, pairs: Iterable[tuple[str, int]], gone: Collection[int]
    ) -> "LongNumbers":
        """Return the book without all numbers of some owners, and with others."""
        fresh = LongNumbers.of(pairs)._columns
        columns = {}
        for size in {*self._columns, *fresh}:
            values, owners = self._columns.get(size, _NONE)
            stays = ~np.isin(owners, np.fromiter(gone, np.int64))
            more = fresh.get(size, _NONE)
            columns[size] = _sorted(
                np.concatenate((values[stays], more[0])), np.concatenate((owners[stays], more[1]))
            )
        return LongNumbers(columns)

    def beginning(self, digits: str, most: int) -> list[int]:
        """Return owners of numbers that begin so, each once; those with no digit more first."""
        found: dict[int, None] = {}
        for some in self._runs(digits, most):
            found.update(dict.fromkeys(some.tolist()))
        return list(found)[:most]

    def _runs(self, digits: str, most: int) -> Iterator[Numbers]:
        for size in sorted(each for each in self._columns if each >= len(digits)):
            values, owners = self._columns[size]
            shift = 10 ** (size - len(digits))
            low = int(np.searchsorted(values, int(digits) * shift))
            high = int(np.searchsorted(values, (int(digits) + 1) * shift))
            yield owners[low : min(high, low + _PER_OWNER * most)]


def _sorted(values: Numbers, owners: Numbers) -> tuple[Numbers, Numbers]:
    order = np.argsort(values, kind="stable")
    return values[order], owners[order]
