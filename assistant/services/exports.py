"""The library on its way out, in each form that somebody can go on with.

What another program cannot keep is told, phrase by phrase; nothing is left out in silence.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from assistant.domain.attachments import AttachmentMissing
from assistant.domain.copies import LibraryCopy, as_table, copied
from assistant.domain.errors import UserError
from assistant.domain.leaving import QianniuRow, qianniu_remarks, qianniu_row
from assistant.domain.phrases import Attachment, CategoryId
from assistant.domain.sheets import PATH, cells, headings
from assistant.domain.tables import RowNote, guarded, joined
from assistant.domain.values import value
from assistant.files.library_archive import write_archive
from assistant.files.library_json import write_json
from assistant.files.library_workbook import write_workbook
from assistant.files.qianniu_csv import write_qianniu
from assistant.services.attachments import Attachments
from assistant.services.exchange import Exchange, ExportCancelled
from assistant.services.library import PhraseLibrary
from assistant.services.naming import Namebook

#: Every form of file → the suffix that such a file has.
FORMS: Mapping[str, str] = {
    "qianniu": ".csv",
    "xlsx": ".xlsx",
    "deskmate": ".deskmate",
    "json": ".json",
    "csv": ".csv",
}
#: So many rows with something to say about them are named; the rest is only counted.
NAMED = 1_000
_STEP = 200

Progress = Callable[[float], None]
Item = TypeVar("Item")


class FormUnknown(UserError):
    """The suffix of the file names no form that phrases are written in (``path``)."""


@value
class Exported:
    """How many phrases were written, and what is to be said about some of them."""

    count: int
    notes: tuple[RowNote, ...] = ()


class Exports:
    """Writes phrases into files; all of it belongs on the lane.

    Raises ByPolicy where the shop's policy has switched exports off; DiskFull, FileUnreadable or
    ExportCancelled, and then an older file of that name is as it was.
    """

    def __init__(
        self,
        library: PhraseLibrary,
        exchange: Exchange,
        attachments: Attachments,
        names: Namebook,
    ) -> None:
        self._library = library
        self._exchange = exchange
        self.attachments = attachments
        self.names = names

    def write(
        self,
        path: Path,
        form: str = "",
        category: CategoryId | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Exported:
        """Write the library, or a category with all below it, in a form of FORMS.

        Without a form the suffix tells it; raises FormUnknown.
        """
        form = form or form_of(path)
        if form == "csv":
            return Exported(self._exchange.export_file(path, category, progress, cancelled))
        self.require()
        writers = {
            "qianniu": _write_qianniu,
            "xlsx": _write_workbook,
            "json": _write_json,
            "deskmate": self._write_archive,
        }
        return writers[form](path, self.copy(category), Work(progress, cancelled))

    def copy(self, category: CategoryId | None = None) -> LibraryCopy:
        """Return what would be written."""
        shelf = self._library.shelf
        tops = shelf.children() if category is None else [shelf.categories[category]]
        return self.complete(copied(shelf, tops, self.names.naming))

    def complete(self, copy: LibraryCopy) -> LibraryCopy:
        """Return a copy with the events, which are not on the shelf."""
        return replace(copy, events=self.names.switched)

    def require(self, *more: str) -> None:
        """Raise ByPolicy where exports, or ``more`` parts, are switched off."""
        self._exchange.require_export(*more)

    def files_of(self, copy: LibraryCopy) -> tuple[dict[Attachment, Path], list[RowNote]]:
        """Return where the pictures and files of phrases lie, and which are not there."""
        there: dict[Attachment, Path] = {}
        missing: list[RowNote] = []
        for attachment in copy.attachments.values():
            try:
                there[attachment] = self.attachments.path(attachment)
            except AttachmentMissing as error:
                missing.append(RowNote(0, error))
        return there, missing

    def _write_archive(self, path: Path, copy: LibraryCopy, work: "Work") -> Exported:
        files, missing = self.files_of(copy)
        tables = (as_table(each) for each in work.over(copy.phrases))
        write_archive(path, head_of_copy(copy), tables, files)
        return Exported(len(copy.phrases), tuple(missing[:NAMED]))


def form_of(path: Path) -> str:
    """Return the form that a suffix stands for, of two the one of our own; raise FormUnknown."""
    found = [form for form, suffix in FORMS.items() if suffix == path.suffix.lower()]
    if not found:
        raise FormUnknown(path=path)
    return found[-1]


def head_of_copy(copy: LibraryCopy) -> dict[str, object]:
    """Return what a file of ours says beside its phrases."""
    return {"categories": [list(each) for each in copy.categories], "events": copy.events or {}}


class Work:
    """Work that tells how far it is, and stops when it is called off."""

    def __init__(self, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
        self._progress = progress or (lambda _share: None)
        self._cancelled = cancelled or (lambda: False)

    def over(self, items: Sequence[Item]) -> Iterator[Item]:
        """Yield the items; raise ExportCancelled where it was called off."""
        return self.through(items, len(items))

    def through(self, items: Iterable[Item], count: int) -> Iterator[Item]:
        """Yield items that are about so many; raise ExportCancelled where it was called off."""
        for number, item in enumerate(items):
            if number % _STEP == 0:
                self._progress(number / count)
                if self._cancelled():
                    raise ExportCancelled
            yield item


def _write_json(path: Path, copy: LibraryCopy, work: Work) -> Exported:
    write_json(path, head_of_copy(copy), (as_table(each) for each in work.over(copy.phrases)))
    return Exported(len(copy.phrases))


def _write_workbook(path: Path, copy: LibraryCopy, work: Work) -> Exported:
    write_workbook(path, headings(copy.phrases), _sheet_rows(copy, work))
    return Exported(len(copy.phrases))


def _sheet_rows(copy: LibraryCopy, work: Work) -> Iterator[dict[str, str]]:
    """Yield the phrases; a category with nothing in it is a row of its own, in its place."""
    filled = {each.path for each in copy.phrases}
    coming = iter(work.over(copy.phrases))
    ahead = next(coming, None)
    for path, following in pairwise((*copy.categories, ())):
        if path not in filled and following[: len(path)] != path:
            yield {PATH: guarded(joined(path))}
        while ahead is not None and ahead.path == path:
            yield cells(ahead)
            ahead = next(coming, None)


def _write_qianniu(path: Path, copy: LibraryCopy, work: Work) -> Exported:
    notes: list[RowNote] = []

    def rows() -> Iterable[QianniuRow]:
        for number, each in enumerate(work.over(copy.phrases), 1):
            notes.extend(RowNote(number, error) for error in qianniu_remarks(each))
            row = qianniu_row(each)
            if row is not None:
                yield row

    return Exported(write_qianniu(path, rows()), tuple(notes[:NAMED]))
