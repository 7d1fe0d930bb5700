"""Which of many nicknames may be like one: by what they look like, and by one slip.

Every name is looked at, column by column: two hundred thousand take a few milliseconds, whatever
they have in common. What is found may be like the name; ``lookalikes.likeness`` says whether it is.
"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from assistant.domain.index.arrays import Flags, Numbers, Positions, Small
from assistant.domain.lookalikes import skeleton, slippery

#: Characters in 16 bits, those beyond them mixed in: what is another character may look the same.
_Codes = NDArray[np.uint16]


class _Group(NamedTuple):
    """Names of one length: a row for each place, a column for each name; and whose they are."""

    codes: _Codes
    owners: Positions


class Nicknames:
    """Nicknames and whose they are. Never changes; after a change another one takes its place.

    ``fresh`` are the names of those who changed since it was made; () is somebody who is gone.
    """

    def __init__(
        self,
        groups: Mapping[int, _Group],
        looks: tuple[NDArray[np.uint32], Positions],
        fresh: Mapping[int, tuple[str, ...]],
    ) -> None:
        self._groups, self._looks, self._fresh = groups, looks, fresh

    @classmethod
    def of(cls, names: Iterable[tuple[int, str]]) -> "Nicknames":
        """Return nicknames by the numbers of their owners."""
        # No object is kept for any of them: many small ones leave memory that never goes back.
        gathered: dict[int, tuple[bytearray, array[int]]] = {}
        looks, owners = array("I"), array("i")
        for owner, name in ((owner, name) for owner, name in names if name):
            texts, numbers = gathered.setdefault(len(name), (bytearray(), array("i")))
            texts += _encoded(name)
            numbers.append(owner)
            looks.append(_look(name))
            owners.append(owner)
        groups = {
            length: _Group(_columns(texts, length), np.array(numbers))
            for length, (texts, numbers) in gathered.items()
        }
        hashes = np.array(looks, np.uint32)
        order = hashes.argsort(kind="stable")
        return cls(groups, (hashes[order], np.array(owners)[order]), {})

    def with_changes(self, changed: Mapping[int, tuple[str, ...]]) -> "Nicknames":
        """Return the nicknames after some owners have got others, () for none."""
        return Nicknames(self._groups, self._looks, {**self._fresh, **changed})

    def like(self, name: str) -> list[int]:
        """Return who may have a name like that, each once; in it may be who has the very name."""
        found = dict.fromkeys(self._of_one_look(name))
        if slippery(name):
            for owners in self._after_a_slip(_columns(_encoded(name), len(name))[:, 0]):
                found.update(dict.fromkeys(owners.tolist()))
        kept = [owner for owner in found if owner not in self._fresh]
        return kept + [owner for owner, names in self._fresh.items() if names]

    def _of_one_look(self, name: str) -> Collection[int]:
        hashes, owners = self._looks
        look = np.uint32(_look(name))
        low, high = np.searchsorted(hashes, look), np.searchsorted(hashes, look, "right")
        return [int(each) for each in owners[low:high]]

    def _after_a_slip(self, asked: _Codes) -> Iterator[Positions]:
        """Yield who has a name with one place other than asked, one more, one less, two swapped."""
        same = self._groups.get(len(asked))
        if same is not None:
            yield same.owners[_other_places(same.codes, asked)]
        longer, shorter = self._groups.get(len(asked) + 1), self._groups.get(len(asked) - 1)
        if longer is not None:
            yield longer.owners[_one_more(longer.codes, asked)]
        if shorter is not None and len(asked) > 1:
            yield shorter.owners[_one_less(shorter.codes, asked)]


def _look(name: str) -> int:
    return crc32(skeleton(name).encode("utf-8", "surrogatepass"))


def _encoded(name: str) -> bytes:
    return name.encode("utf-32-le", "surrogatepass")


def _columns(texts: bytes | bytearray, length: int) -> _Codes:
    """Return the characters of names of one length: a row for each place."""
    codes = np.frombuffer(texts, np.uint32).reshape(-1, length)
    return np.ascontiguousarray((codes ^ codes >> 16).astype(np.uint16).T)


def _other_places(codes: _Codes, asked: _Codes) -> Numbers:
    """Return which names differ at one place, or have two neighbours in the other order."""
    others: Small = np.zeros(codes.shape[1], np.uint8)
    for row, code in zip(codes, asked, strict=True):
        others += row != code
    two = (others == 2).nonzero()[0]
    if len(two):
        some = codes[:, two]
        crossed: Flags = np.zeros(len(two), np.bool_)
        for at in range(len(asked) - 1):
            crossed |= (some[at] == asked[at + 1]) & (some[at + 1] == asked[at])
        two = two[crossed]
    return np.concatenate(((others == 1).nonzero()[0], two))


def _one_more(codes: _Codes, asked: _Codes) -> Numbers:
    """Return which names are as asked but for one character more."""
    return _parted(codes[:-1], codes[1:], asked, asked)


def _one_less(codes: _Codes, asked: _Codes) -> Numbers:
    """Return which names are as asked but for one character less."""
    return _parted(codes, codes, asked[:-1], asked[1:])


def _parted(front: _Codes, back: _Codes, first: _Codes, last: _Codes) -> Numbers:
    """Return which names begin as ``first`` does and go on, from any place, as ``last`` ends."""
    count = front.shape[1]
    alike: Small = np.zeros(count, np.uint8)
    still: Flags = np.ones(count, np.bool_)
    for row, code in zip(front, first, strict=True):
        still &= row == code
        alike += still
    still[:] = True
    for row, code in zip(back[::-1], last[::-1], strict=True):
        still &= row == code
        alike += still
    return (alike >= len(first)).nonzero()[0]
