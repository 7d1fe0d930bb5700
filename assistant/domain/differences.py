"""What a backup that is put back would change, counted."""

from collections.abc import Iterable, Iterator

from assistant.domain.values import value

#: A row: its id, and when it was written last.
Mark = tuple[str, str]


@value(kw_only=True)
class Difference:
    """Things of one kind (``KINDS``), now and in the copy.

    ``lost`` are there now alone, ``back`` in the copy alone, and ``changed`` ones in both, but
    written at another time. ``now`` is None where what there is now cannot be read.
    """

    kind: str
    now: int | None = 0
    then: int = 0
    lost: int = 0
    back: int = 0
    changed: int = 0

    @property
    def none(self) -> bool:
        """Whether all stays as it is."""
        return not (self.lost or self.back or self.changed)


#: What is counted, by the names of the tables.
KINDS = ("phrases", "rule_cards", "products", "customers", "orders", "promises", "follow_ups")


def compared(kind: str, now: Iterable[Mark], then: Iterable[Mark]) -> Difference:
    """Return what would change; both come in the order of their ids."""
    counts = dict.fromkeys(("now", "then", "lost", "back", "changed"), 0)
    for here, there in _pairs(iter(now), iter(then)):
        counts["now"] += here is not None
        counts["then"] += there is not None
        counts["lost"] += there is None
        counts["back"] += here is None
        counts["changed"] += here is not None and there is not None and here != there
    return Difference(kind=kind, **counts)


def _pairs(now: Iterator[Mark], then: Iterator[Mark]) -> Iterator[tuple[Mark | None, Mark | None]]:
    """Yield rows of one id together, and None beside those that the other does not have."""
    here, there = next(now, None), next(then, None)
    while here is not None or there is not None:
        first = there is None or (here is not None and here[0] <= there[0])
        second = here is None or (there is not None and there[0] <= here[0])
        yield (here if first else None), (there if second else None)
        here = next(now, None) if first else here
        there = next(then, None) if second else there
