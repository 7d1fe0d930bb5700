"""What every reader of phrases, products and customers promises, whoever does the reading."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from assistant.domain.customer_rows import CustomerRow, OrderRow
from assistant.domain.product_rows import ChartRow, ProductRow
from assistant.domain.sources import Source
from assistant.domain.tables import PhraseRow, RowNote

AnyRow = PhraseRow | ProductRow | ChartRow | CustomerRow | OrderRow | RowNote
#: A row or what is wrong with one, and the share of the source that is read by then, 0 to 1;
#: None while there is none yet.
Read = tuple[float, AnyRow | None]


#: A wish that leaves everything to be found out.
ANYTHING = Source()


class Reading(Protocol):
    """A source being read: what it is taken for, and its rows, which are read as they are asked."""

    @property
    def source(self) -> Source:
        """Say what it is taken for, with headings and a sample where it is a table."""
        ...

    def __iter__(self) -> Iterator[Read]:
        """Yield what is in it, in its order; raises ColumnsUnknown unless ``source.ready``.

        Raises FileMissing, FileUnreadable, NotText, FileTooLarge, TooManyFiles, FileHostile,
        FileBroken or ReadingStopped.
        """
        ...


class Reader(Protocol):
    """Reads phrases from any file or folder that is known to ``domain.sources``."""

    def reading(
        self,
        path: Path,
        wish: Source = ANYTHING,
        cancelled: Callable[[], bool] | None = None,
    ) -> AbstractContextManager[Reading]:
        """Open a source and find out what it is, as far as the ``wish`` leaves it open.

        Leaving the context stops what is still going on. ``cancelled`` may be asked on any thread;
        once it says yes, ReadingStopped is raised within a tenth of a second. Raises what iterating
        raises, and UnknownFormat.
        """
        ...
