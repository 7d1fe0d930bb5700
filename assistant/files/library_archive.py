"""A library in one file: a zip with ``library.json`` and ``files/<digest><suffix>`` beside it.

Nothing is ever unpacked by the names in it: an entry is looked up by the digest that a phrase
names, and its content must have that digest.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

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


def take_contents(
    path: Path, wanted: Iterable[Attachment], keep: Callable[[IO[bytes], str], Attachment]
) -> list[Attachment]:
    """Have the contents of these attachments kept; return those that are not in the archive.

    Nor is what turns out to be something else than its digest says.
    """
    lost: list[Attachment] = []
    with _opened(path) as archive:
        sizes = {each.filename: each.file_size for each in archive.infolist()}
        for each in wanted:
            if not well_formed(each) or sizes.get(_name(each), FILE_LIMIT + 1) > FILE_LIMIT:
                lost.append(each)
                continue
            with archive.open(_name(each)) as entry:
                if keep(entry, each.name).digest != each.digest:
                    lost.append(each)
    return lost


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
