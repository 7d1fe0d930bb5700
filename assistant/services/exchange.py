"""Phrases from files and into files.

The format of a file is known to ``assistant.files``, what a row means to ``domain.merging``.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.domain.merging import (
    LIBRARY_LIMIT,
    Arrival,
    Choices,
    LibraryFull,
    Plan,
    arrival,
    planned,
)
from assistant.domain.phrases import CategoryId, Phrase, Shelf
from assistant.domain.policy import Policy
from assistant.domain.tables import NothingInside, PhraseRow, RowNote
from assistant.domain.values import value
from assistant.files.phrase_csv import read_phrases, write_phrases
from assistant.services.backups import Backups
from assistant.services.garbage import many_objects
from assistant.services.library import PhraseLibrary

#: So many rows with something to say about them are named; the rest is only counted.
NAMED = 1_000

#: Rows between two reports of progress.
_STEP = 500


class ImportCancelled(UserError):
    """The import was called off; nothing was imported."""


class ExportCancelled(UserError):
    """The export was called off; nothing was written, and an older file is as it was."""


@value
class ImportPreview:
    """What an import would do: numbers of rows, why rows are left out, and remarks about others."""

    new: int
    changed: int
    duplicate: int
    skipped: int
    faults: tuple[RowNote, ...] = ()
    remarks: tuple[RowNote, ...] = ()


@value
class ImportResult(Done):
    """What an import did; ``counts`` is like the preview."""

    counts: ImportPreview = ImportPreview(0, 0, 0, 0)


class Exchange:
    """Imports and exports the phrase library; all of it belongs on the lane.

    Raises ByPolicy for what the shop's policy has switched off.
    """

    def __init__(
        self,
        library: PhraseLibrary,
        backups: Backups | None = None,
        policy: Policy | None = None,
    ) -> None:
        self._library = library
        self._backups = backups
        self._policy = policy or Policy()

    def preview_import(
        self,
        path: Path,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportPreview:
        """Return what importing a file would do; raise what ``import_file`` would."""
        self._policy.require("import")
        reading = _Reading(progress, cancelled)
        with many_objects():
            reading.read(path)
        return reading.counts(planned(self._library.shelf, reading.arrivals))

    def import_file(
        self,
        path: Path,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        choices: Choices | None = None,
    ) -> ImportResult:
        """Import a file as one step that can be undone; all of it or, if called off, nothing.

        Raises FileMissing, FileUnreadable, NotText, NoHeading, NothingInside, LibraryFull or
        ImportCancelled.
        """
        self._policy.require("import")
        reading = _Reading(progress, cancelled)
        with many_objects():
            reading.read(path)
            if self._backups is not None and self._library.shelf.phrases:
                self._backups.make()
            reading.go_on()
            done, plan = self._library.absorb(reading.arrivals, "import", choices)
        return ImportResult(done.changes, done.ids, done.step, counts=reading.counts(plan))

    def export_file(
        self,
        path: Path,
        category: CategoryId | None = None,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> int:
        """Write the library, or a category with all below it; return how many phrases.

        Raises FileUnreadable, DiskFull or ExportCancelled; an older file of that name stays unless
        all is written.
        """
        self._policy.require("export")
        shelf = self._library.shelf
        tops = shelf.children() if category is None else [shelf.categories[category]]
        found = [each for top in tops for each in _rows(shelf, top.id)]
        return write_phrases(path, _reported(found, progress, cancelled))


class _Reading:
    """The arrivals of one file, and what is to be said about rows that are none."""

    def __init__(
        self, progress: Callable[[float], None] | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._progress = progress or (lambda _share: None)
        self._cancelled = cancelled or (lambda: False)
        self._seen: set[tuple[object, ...]] = set()
        self.arrivals: list[Arrival] = []
        self.faults: list[RowNote] = []
        self.skipped = 0
        self.repeated = 0

    def read(self, path: Path) -> None:
        """Read the whole file; raise where it cannot be read or nothing is in it."""
        for count, (share, row) in enumerate(read_phrases(path)):
            if count % _STEP == 0:
                self._progress(share)
                self.go_on()
            if isinstance(row, RowNote):
                self._skip(row)
                continue
            try:
                arrived = arrival(row)
            except UserError as error:
                self._skip(RowNote(row.row, error))
            else:
                self._take(arrived)
        if not self.arrivals and not self.skipped:
            raise NothingInside(path=path)

    def go_on(self) -> None:
        """Raise ImportCancelled where the user has called it off."""
        if self._cancelled():
            raise ImportCancelled

    def counts(self, plan: Plan) -> ImportPreview:
        """Return the numbers of a plan made of the arrivals."""
        return ImportPreview(
            new=len(plan.new),
            changed=len(plan.changed),
            duplicate=plan.duplicates + self.repeated,
            skipped=self.skipped,
            faults=tuple(self.faults),
            remarks=tuple(plan.remarks[:NAMED]),
        )

    def _take(self, each: Arrival) -> None:
        # A file may say the same a million times; it must not fill the memory with it.
        same = (each.path, each.draft, each.uid)
        if same in self._seen:
            self.repeated += each.draft is not None
            return
        self._seen.add(same)
        self.arrivals.append(each)
        if len(self.arrivals) > LIBRARY_LIMIT:
            raise LibraryFull(limit=LIBRARY_LIMIT)

    def _skip(self, note: RowNote) -> None:
        self.skipped += 1
        if len(self.faults) < NAMED:
            self.faults.append(note)


def _rows(shelf: Shelf, top: CategoryId) -> Iterator[PhraseRow]:
    """Yield the rows of a category and all below it; an empty one is a row of its own."""
    for category in shelf.subtree(top):
        path = shelf.path(category.id)
        members = shelf.members(category.id)
        yield from (_row(path, phrase) for phrase in members)
        if not members and not shelf.children(category.id):
            yield PhraseRow(0, path, "", "")


def _row(path: tuple[str, ...], phrase: Phrase) -> PhraseRow:
    return PhraseRow(0, path, phrase.title, phrase.body, phrase.short_code, phrase.hotkey)


def _reported(
    rows: Sequence[PhraseRow],
    progress: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[PhraseRow]:
    for count, row in enumerate(rows):
        if count % _STEP == 0:
            if progress is not None:
                progress(count / len(rows))
            if cancelled is not None and cancelled():
                raise ExportCancelled
        yield row
