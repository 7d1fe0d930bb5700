"""The one door to all readers: finds out what a file or folder is, and reads it.

It reads in this process. What comes from outside is read in a child with limits
(``assistant.files.child``), which uses this door.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.domain.sources import (
    TABLES,
    ColumnsUnknown,
    FileBroken,
    ReadingStopped,
    Source,
    UnknownFormat,
)
from assistant.domain.tables import FileMissing
from assistant.files.encodings import encoding_of
from assistant.files.reading import ANYTHING, Read, Reading
from assistant.files.sources import (
    autokey,
    beeftext,
    columns,
    espanso,
    input_method,
    qianniu_json,
    textblaze,
)
from assistant.files.sources.faults import told
from assistant.files.sources.grid import kind_of
from assistant.files.sources.notation import load

_Phrases = Callable[[Path], Iterator[Read]]

_READERS: Mapping[str, _Phrases] = {
    "qianniu_json": qianniu_json.phrases,
    "beeftext": beeftext.phrases,
    "textblaze": textblaze.phrases,
    "espanso": espanso.phrases,
    "autokey": autokey.phrases,
    "input_method": input_method.phrases,
}
_NOTATIONS = {
    "qianniu_json": qianniu_json.fits,
    "beeftext": beeftext.fits,
    "textblaze": textblaze.fits,
}


@dataclass(frozen=True)
class _Opened:
    """A source that is read here and now."""

    path: Path
    source: Source
    cancelled: Callable[[], bool] | None

    def __iter__(self) -> Iterator[Read]:
        for read in phrases(self.path, self.source):
            if self.cancelled is not None and self.cancelled():
                raise ReadingStopped
            yield read


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
        yield _Opened(path, recognised(path, wish), cancelled)


def recognised(path: Path, wish: Source) -> Source:
    """Return what a file or folder is; raise UnknownFormat, FileMissing and their kin."""
    if wish.format in TABLES:
        return columns.recognised(path, wish)
    if wish.format:
        return wish
    with told(path):
        if not path.exists():
            raise FileMissing(path=path)
        found = _folder(path) if path.is_dir() else _file(path)
    if found in TABLES or found == "":
        return columns.recognised(path, wish)
    encoding = encoding_of(path).name if found == "input_method" else ""
    return replace(wish, format=found, encoding=encoding)


def phrases(path: Path, source: Source) -> Iterator[Read]:
    """Yield what is in a source that was recognised; raise ColumnsUnknown and others."""
    if not source.ready:
        raise ColumnsUnknown(path=path)
    with told(path):
        if source.is_table:
            yield from columns.phrases(path, source)
        else:
            yield from _READERS[source.format](path)


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
    if suffix == ".json":
        return _notation(path)
    if kind_of(path) == "text" and input_method.fits(path):
        return "input_method"
    return ""


def _notation(path: Path) -> str:
    found = load(path)
    name = next((name for name, fits in _NOTATIONS.items() if fits(found)), "")
    if not name:
        raise (UnknownFormat if found else FileBroken)(path=path)
    return name
