"""The pictures and files of phrases and products: kept, found, thrown away when unused."""

from datetime import timedelta
from pathlib import Path
from typing import IO

from assistant.domain.clock import Clock
from assistant.domain.phrases import Attachment
from assistant.files.attachments import AttachmentStore
from db.connection import Database
from db.phrases import PhraseTable
from db.products import ProductTable

#: How long a content stays that no phrase has, not even in the bin: a backup may still name it.
UNUSED = timedelta(days=60)
#: So often it is noted which contents phrases have: to ask all phrases takes a while.
LOOK = timedelta(days=7)


class Attachments:
    """What can be done with pictures and files."""

    def __init__(self, database: Database, store: AttachmentStore, clock: Clock) -> None:
        self._phrases = PhraseTable(database)
        self._products = ProductTable(database)
        self._store = store
        self._clock = clock

    def keep(self, content: bytes, name: str) -> Attachment:
        """[lane] Keep some content under a name, whose suffix may change to what it is.

        Raises BadFileName, AttachmentTooLarge, PictureBroken, DiskFull or FolderReadOnly.
        """
        return self._store.keep(content, name)

    def keep_file(self, path: Path, name: str = "") -> Attachment:
        """[lane] Keep a copy of a file, under its own name unless another is given.

        Raises what ``keep`` does, and FileMissing or FileUnreadable.
        """
        return self._store.keep_file(path, name)

    def keep_stream(self, source: IO[bytes], name: str) -> Attachment:
        """[lane] Keep what stands in a stream that can go back; raise what ``keep`` does."""
        return self._store.keep_stream(source, name)

    def path(self, attachment: Attachment) -> Path:
        """Return where the content lies; raise AttachmentMissing."""
        return self._store.path(attachment)

    def has(self, attachment: Attachment) -> bool:
        """Say whether the content is there."""
        return self._store.has(attachment)

    def named(self, attachment: Attachment) -> Path:
        """Return the file to hand over, called as the buyer is to see it; raise AttachmentMissing.

        Quick enough for the GUI thread.
        """
        return self._store.named(attachment)

    def purge(self) -> int:
        """[lane] Remove what nothing has had for ``UNUSED``; return how many contents."""
        now, oldest = self._clock.now(), self._store.oldest()
        if oldest is None or now - oldest < LOOK:
            return 0
        used = self._phrases.digests() | self._products.digests()
        return self._store.purge(used, now, now - UNUSED)
