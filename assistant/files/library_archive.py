"""A library in one file: a zip with ``library.json`` and ``files/<digest><suffix>`` beside it.

Nothing is ever unpacked by the names in it: an entry is looked up by the digest that a phrase
names, and its content must have that digest.
"""

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from assistant.domain.attachments import FILE_LIMIT, well_formed
from assistant.domain.phrases import Attachment
from assistant.domain.sources import FileBroken, FileTooLarge
from assistant.domain.tables import FileMissing, FileUnreadable
from assistant.files.library_json import LIMIT, Table, understood, written
from assistant.files.writing import whole

_LIBRARY = "library.json"
_ENTRY = re.compile(r"files/[0-9a-f]{64}(?:\.[a-z0-9]{1,10})?")
#: Most entries and bytes of all contents.
_MOST, _ALL = 20_000, 2_000_000_000
_BLOCK = 1 << 20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def write_archive(
    path: Path, head: Table, phrases: Iterable[Table], files: Mapping[Attachment, Path]
) -> None:
    """Write a file that appears only when it is whole; ``files`` are the contents to go with it.

    Raises DiskFull or FileUnreadable.
    """
    with whole(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open(_LIBRARY, "w", force_zip64=True) as entry:
            for piece in written(head, phrases):
                entry.write(piece)
        for attachment, source in files.items():
            archive.write(source, _name(attachment), zipfile.ZIP_STORED)


def read_archive(path: Path) -> Table:
    """Return what ``library.json`` says.

    Raises FileMissing, FileUnreadable, FileTooLarge, FileBroken or FileNewer.
    """
    with _opened(path) as archive:
        names = {each.filename: each.file_size for each in archive.infolist()}
        strange = [name for name in names if name != _LIBRARY and not _ENTRY.fullmatch(name)]
        if _LIBRARY not in names or strange:
            raise FileBroken(path=path)
        if names[_LIBRARY] > LIMIT or len(names) > _MOST or sum(names.values()) > _ALL:
            raise FileTooLarge(path=path, limit=LIMIT // 1_000_000)
        with archive.open(_LIBRARY) as entry:
            content = entry.read(LIMIT + 1)
    return understood(content, path)


def contents(path: Path, wanted: Iterable[Attachment]) -> Iterator[tuple[Attachment, bytes]]:
    """Yield those of the contents that are in the archive and are what they claim to be."""
    with _opened(path) as archive:
        names = set(archive.namelist())
        for each in wanted:
            if well_formed(each) and _name(each) in names:
                content = _content(archive, _name(each))
                if sha256(content).hexdigest() == each.digest:
                    yield each, content


def _content(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return an entry, cut off where it is longer than any attachment may be."""
    with archive.open(name) as entry:
        return entry.read(FILE_LIMIT + 1)


def _name(attachment: Attachment) -> str:
    return f"files/{attachment.digest}{attachment.suffix}"


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        if path.exists() and not path.is_file():
            raise FileUnreadable(path=path)  # a device may go on for ever
        with zipfile.ZipFile(path) as archive:
            yield archive
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except _BROKEN as error:
        raise FileBroken(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path) from error
