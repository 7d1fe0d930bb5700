"""The pictures and files of phrases on disk: each content once, under the digest of its bytes.

``<folder>/<digest><suffix>`` is the content. ``<folder>/named/<digest>/<name>`` is the same file
under the name that the buyer is to see; it is made when it is needed.
"""

import os
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import IO

from assistant.domain.attachments import (
    FILE_LIMIT,
    PICTURE_LIMIT,
    PICTURES,
    AttachmentMissing,
    AttachmentTooLarge,
    BadFileName,
    PictureBroken,
    split_name,
    well_formed,
)
from assistant.domain.phrases import Attachment
from assistant.domain.storage import NO_ROOM, DiskFull, FolderReadOnly
from assistant.domain.tables import FileMissing, FileUnreadable
from assistant.files.metadata import Malformed, bare, kind_of, orientation

_BLOCK = 1 << 20
_NAMED = "named"
#: Contents, and what a crash left of one that was being written.
_OURS = r"[0-9a-f]{64}(?:\.[a-z0-9]+)?|[0-9a-f]{16}\.part"

#: Turns a picture upright: its bytes and how the camera was held → its bytes in the same format.
Turn = Callable[[bytes, int], bytes]


class AttachmentStore:
    """Keeps contents that never change. ``turn`` may raise PictureBroken."""

    def __init__(self, folder: Path, turn: Turn | None = None) -> None:
        self._folder = folder
        self._turn = turn

    def keep(self, content: bytes, name: str) -> Attachment:
        """Keep some content under a name, pictures upright and without what was noted in them.

        Its kind is told by the content, so that the suffix of the name may change. Raises
        BadFileName, AttachmentTooLarge, PictureBroken, DiskFull or FolderReadOnly.
        """
        return self._kept(BytesIO(content), name)

    def keep_stream(self, source: IO[bytes], name: str) -> Attachment:
        """Keep what stands in a stream that can go back to its beginning; raise what ``keep`` does.

        What goes wrong with the stream is its own to tell.
        """
        return self._kept(source, name)

    def keep_file(self, path: Path, name: str = "") -> Attachment:
        """Keep a copy of a file, under its own name unless another is given.

        Raises what ``keep`` does, and FileMissing or FileUnreadable.
        """
        if path.exists() and not path.is_file():  # a folder, or a pipe that would never end
            raise FileUnreadable(path=path)
        try:
            with path.open("rb") as file:
                return self._kept(file, name or path.name)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise FileMissing(path=path) from error
        except OSError as error:
            raise FileUnreadable(path=path) from error

    def has(self, attachment: Attachment) -> bool:
        """Say whether the content is there."""
        return well_formed(attachment) and self._plain(attachment).is_file()

    def path(self, attachment: Attachment) -> Path:
        """Return where the content lies; raise AttachmentMissing."""
        if not self.has(attachment):
            raise AttachmentMissing(name=attachment.name)
        return self._plain(attachment)

    def named(self, attachment: Attachment) -> Path:
        """Return the content under the name of the attachment, for who takes files by name.

        Where the disk cannot have one file under two names, it is the plain path. Raises
        AttachmentMissing.
        """
        plain = self.path(attachment)
        try:
            stem, _ = split_name(attachment.name)
            path = self._folder / _NAMED / attachment.digest / f"{stem}{attachment.suffix}"
            if not (path.exists() and path.samefile(plain)):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.unlink(missing_ok=True)
                os.link(plain, path)
        except (BadFileName, OSError):
            return plain
        return path

    def oldest(self) -> datetime | None:
        """Return when the content was kept, or found in use, for which that is longest ago."""
        moments = []
        for path in self._contents():
            with suppress(OSError):
                moments.append(path.stat().st_mtime)
        return datetime.fromtimestamp(min(moments), UTC) if moments else None

    def purge(self, used: Collection[str], now: datetime, before: datetime) -> int:
        """Remove what is not among the digests ``used`` and was not since ``before``.

        How old a file is, is the moment at which it was last kept or found in use. Returns how
        many contents are gone.
        """
        removed = 0
        for path in self._contents():
            digest = path.name.partition(".")[0]
            with suppress(OSError):  # another time, then
                if digest in used:
                    os.utime(path, (now.timestamp(),) * 2)
                elif path.stat().st_mtime < before.timestamp():
                    self._remove(path, digest)
                    removed += 1
        return removed

    def _contents(self) -> list[Path]:
        if not self._folder.is_dir():
            return []
        return [path for path in self._folder.iterdir() if re.fullmatch(_OURS, path.name)]

    def _remove(self, path: Path, digest: str) -> None:
        named = self._folder / _NAMED / digest
        for each in named.iterdir() if named.is_dir() else ():
            each.unlink()
        if named.is_dir():
            named.rmdir()
        path.unlink()

    def _plain(self, attachment: Attachment) -> Path:
        return self._folder / f"{attachment.digest}{attachment.suffix}"

    def _kept(self, source: IO[bytes], name: str) -> Attachment:
        stem, suffix = split_name(name)
        head = source.read(16)
        source.seek(0)
        kind = kind_of(head)
        if kind:
            source = BytesIO(self._picture(source.read(PICTURE_LIMIT + 1), name))
        elif suffix in PICTURES:
            raise PictureBroken(name=name)
        suffix = kind or suffix
        with self._told(), self._part() as part:
            digest = _copied(source, part, name)
            attachment = Attachment(digest, suffix, f"{stem}{suffix}")
            self._take(part, self._plain(attachment))
        return attachment

    def _picture(self, content: bytes, name: str) -> bytes:
        if len(content) > PICTURE_LIMIT:
            raise AttachmentTooLarge(name=name, limit=PICTURE_LIMIT // 1_000_000)
        held = orientation(content)
        try:
            if held != 1 and self._turn is not None:
                content = self._turn(content, held)
            return bare(content)
        except (Malformed, PictureBroken) as error:
            raise PictureBroken(name=name) from error

    @contextmanager
    def _part(self) -> Iterator[Path]:
        """Give a file to write in, which is gone afterwards."""
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._folder / f"{os.urandom(8).hex()}.part"
        try:
            yield part
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _take(self, part: Path, path: Path) -> None:
        """Give the file its place; what lies there already is the same and stays."""
        if path.is_file() and path.stat().st_size == part.stat().st_size:
            os.utime(path)
        else:
            os.replace(part, path)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            kind = DiskFull if error.errno in NO_ROOM else FolderReadOnly
            raise kind(path=self._folder) from error


def _copied(source: IO[bytes], part: Path, name: str) -> str:
    """Write the content and return its digest; it is on the disk then."""
    from hashlib import sha256  # with a library of 4 MB, which most shifts never need

    digest, size = sha256(), 0
    with part.open("wb") as file:
        for block in _blocks(source, name):
            size += len(block)
            if size > FILE_LIMIT:
                raise AttachmentTooLarge(name=name, limit=FILE_LIMIT // 1_000_000)
            digest.update(block)
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _blocks(source: IO[bytes], name: str) -> Iterator[bytes]:
    try:
        while block := source.read(_BLOCK):
            yield block
    except OSError as error:
        raise FileUnreadable(path=name) from error
