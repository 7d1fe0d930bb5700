"""The one door to all readers: finds out what a file or folder is, and reads it.

It reads in this process. What comes from outside is read in a child with limits
(``assistant.files.child``), which uses this door.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from assistant.domain.sources import (
    ColumnsUnknown,
    FileBroken,
    ReadingStopped,
    Source,
    UnknownFormat,
)
from assistant.domain.tables import FileMissing
from assistant.files import library_archive, library_json
from assistant.files.encodings import encoding_of
from assistant.files.reading import ANYTHING, Read, Reading
from assistant.files.sources import (
    autokey,
    beeftext,
    columns,
    customer_table,
    espanso,
    grid,
    input_method,
    product_table,
    product_workbook,
    qianniu_json,
    recognition,
    textblaze,
)
from assistant.files.sources.faults import told
from assistant.files.sources.notation import load

_Phrases = Callable[[Path], Iterator[Read]]


def _library(path: Path) -> Iterator[Read]:
    return ((0.0, row) for row in library_json.rows(library_json.read_json(path)))


def _archive(path: Path) -> Iterator[Read]:
    return ((0.0, row) for row in library_json.rows(library_archive.read_archive(path)))


_READERS: Mapping[str, _Phrases] = {
    "library": _library,
    "archive": _archive,
    "qianniu_json": qianniu_json.phrases,
    "beeftext": beeftext.phrases,
    "textblaze": textblaze.phrases,
    "espanso": espanso.phrases,
    "autokey": autokey.phrases,
    "input_method": input_method.phrases,
}
#: How a library of ours begins.
_START = 1_024
_OURS = re.compile(rb'^\s*\{\s*"format":\s*"%s"' % library_json.FORMAT.encode())
_NOTATIONS: Mapping[str, Callable[[object], bool]] = {
    "qianniu_json": qianniu_json.fits,
    "beeftext": beeftext.fits,
    "textblaze": textblaze.fits,
}


@dataclass(frozen=True)
class Opened:
    """A source that is read here and now, its rows by ``read``."""

    path: Path
    source: Source
    read: Callable[[], Iterator[Read]]
    cancelled: Callable[[], bool] | None = None

    def __iter__(self) -> Iterator[Read]:
        if not self.source.ready:
            raise ColumnsUnknown(path=self.path)
        with told(self.path):
            for each in self.read():
                if self.cancelled is not None and self.cancelled():
                    raise ReadingStopped
                yield each


class DirectReader:
    """A ``Reader`` in this process: for files of our own and for tests."""

    @contextmanager
    def reading(
        self,
        path: Path,
        wish: Source = ANYTHING,
        cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[Reading]:
        """Open a source, as ``Reader`` promises."""
        with opened(path, wish) as found:
            yield replace(found, cancelled=cancelled)


@contextmanager
def opened(path: Path, wish: Source = ANYTHING) -> Iterator[Opened]:
    """Give a source; raise UnknownFormat, FileMissing and their kin."""
    with told(path):
        if not path.exists():
            raise FileMissing(path=path)
        found = wish.format or (_folder(path) if path.is_dir() else _file(path))
    if found and not Source(found).is_table:
        encoding = encoding_of(path).name if found == "input_method" else ""
        source = replace(wish, format=found, encoding=encoding)
        yield Opened(path, source, partial(_READERS[found], path))
        return
    with grid.opened(path) as cells:
        source = recognition.recognised(cells, wish)
        yield Opened(path, source, partial(_rows_of(source), cells, source))


def _rows_of(source: Source) -> Callable[[grid.Grid, Source], Iterator[Read]]:
    if source.of_customers:
        return customer_table.customers
    if not source.of_products:
        return columns.phrases
    own = source.format == "product_sheet"
    return product_workbook.products if own else product_table.products


def _folder(path: Path) -> str:
    fitting = (("espanso", espanso.fits), ("autokey", autokey.fits))
    found = next((name for name, fits in fitting if fits(path)), "")
    if not found:
        raise UnknownFormat(path=path)
    return found


def _file(path: Path) -> str:
    """Return the format of a file, "" for a table whose columns have to tell."""
    suffix = path.suffix.lower()
    if suffix in (".yml", ".yaml"):
        return "espanso"
    if suffix == ".deskmate":
        return "archive"
    if suffix == ".json":
        return _notation(path)
    if grid.kind_of(path) == "text" and input_method.fits(path):
        return "input_method"
    return ""


def _notation(path: Path) -> str:
    with told(path), path.open("rb") as file:
        if _OURS.search(file.read(_START)):
            return "library"  # which may be larger than what others write
    found = load(path)
    name = next((name for name, fits in _NOTATIONS.items() if fits(found)), "")
    if not name:
        raise (UnknownFormat if found else FileBroken)(path=path)
    return name
