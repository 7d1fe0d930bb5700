"""How far an import is, and whether it is called off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from assistant.domain.errors import UserError

#: Rows between two reports of progress.
ROWS_STEP = 500

_Thing = TypeVar("_Thing")


class ImportCancelled(UserError):
    """The import was called off; nothing was imported."""


class Watch:
    """Tells how far a long piece of work is, and hears that it is called off."""

    def __init__(
        self,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._progress = progress or (lambda _share: None)
        self.cancelled = cancelled or (lambda: False)

    def tell(self, share: float) -> None:
        """Tell the share that is done, 0 to 1."""
        self._progress(min(1.0, share))

    def at(self, share: float) -> None:
        """Tell the share that is done, 0 to 1; raise ImportCancelled where it is called off."""
        self.tell(share)
        if self.cancelled():
            raise ImportCancelled

    def part(self, start: float, end: float) -> Watch:
        """Return who watches a part of the work, from one share of it to another."""
        return Watch(lambda share: self.tell(start + (end - start) * share), self.cancelled)

    def through(
        self, things: Sequence[_Thing], start: float = 0, end: float = 1
    ) -> Iterator[_Thing]:
        """Yield things one after another, telling shares from ``start`` to ``end`` meanwhile."""
        for count, each in enumerate(things):
            if count % ROWS_STEP == 0:
                self.at(start + (end - start) * count / len(things))
            yield each
