"""Places in a row that is sorted by hand, such that a move touches few neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Any, Protocol, TypeVar

#: Distance between two neighbours: twenty halvings until a row has to be numbered anew.
GAP = 1 << 20


class Placed(Protocol):
    """Something with a place in a row."""

    @property
    def position(self) -> int:
        """Where it stands; only the order of positions means anything."""
        ...


Item = TypeVar("Item", bound=Placed)


def arranged(row: Sequence[Item], new: Sequence[Item], index: int) -> list[Item]:
    """Return what has to be written so that ``new`` stands in ``row`` before its ``index``th.

    That is ``new`` with other positions, and all of the row where there was no room.
    """
    low = row[index - 1].position if index else None
    high = row[index].position if index < len(row) else None
    if low is None or high is None:
        start = GAP if low is None and high is None else _outside(low, high, len(new))
        return _numbered(new, start, GAP)
    step = (high - low) // (len(new) + 1)
    if step:
        return _numbered(new, low + step, step)
    return _numbered([*row[:index], *new, *row[index:]], GAP, GAP)


def endings(row: Sequence[Placed]) -> Iterator[int]:
    """Yield one position after another behind the last of ``row``, without end."""
    return count((row[-1].position if row else 0) + GAP, GAP)


def _outside(low: int | None, high: int | None, count: int) -> int:
    return low + GAP if low is not None else (high or 0) - GAP * count


def _numbered(items: Sequence[Item], start: int, step: int) -> list[Item]:
    moved: list[Any] = [
        replace(item, position=start + number * step)  # type: ignore[type-var]
        for number, item in enumerate(items)
    ]
    return moved
