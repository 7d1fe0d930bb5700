"""Phrases from files and into files, and products and customers from files.

The format of a file is known to ``assistant.files``, what a row means to ``domain.merging``, how
rows come here to ``services.arriving``. Products are judged and written by ``product_imports``,
customers by ``customer_imports``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.domain.merging import Choices, planned
from assistant.domain.phrases import CategoryId, Phrase, Shelf
from assistant.domain.policy import Law, Policy
from assistant.domain.portions import let_go
from assistant.domain.sources import ReadingStopped, Source
from assistant.domain.tables import NothingInside, PhraseRow
from assistant.files.phrase_csv import write_phrases
from assistant.services.arriving import Arriving, Intake, Preview
from assistant.services.backups import Backups
from assistant.services.garbage import many_objects
from assistant.services.import_results import ImportResult, told_of
from assistant.services.library import PhraseLibrary
from assistant.services.shelving import edit_of
from assistant.services.watching import ROWS_STEP, ImportCancelled, Watch

if TYPE_CHECKING:
    from assistant.services.customer_imports import CustomerImports
    from assistant.services.holdings import Making
    from assistant.services.product_imports import ProductImports
    from assistant.services.undo import Edit

_CHANGES = Changes.PHRASES | Changes.CATEGORIES

#: Which share of looking at files is done when they are read.
_READ = 0.6

#: Which share of taking rows in is done when they are planned, and when phrases are made of them.
_PLANNED, _MADE = 0.1, 0.2
_PLANNED_PRODUCTS = 0.3

#: Until so much of it is done, taking in can be called off: then it is written.
REVOCABLE = (1 + _MADE) / 2


class ExportCancelled(UserError):
    """The export was called off; nothing was written, and an older file is as it was."""


class Exchange:
    """Imports and exports the phrase library; all of it belongs on the lane.

    Raises ByPolicy for what the shop's policy has switched off.
    """

    def __init__(
        self,
        library: PhraseLibrary,
        backups: Backups | None = None,
        policy: Law | None = None,
        intake: Intake | None = None,
    ) -> None:
        self._library = library
        self._backups = backups
        self._policy: Law = policy or Policy()
        self._intake = intake or Intake()

    def sniff(
        self, path: Path, wish: Source | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Source:
        """Find out what a file or folder is, as far as the ``wish`` leaves it open.

        Raises UnknownFormat and what the reader raises, NothingInside for an empty file,
        ImportCancelled where it is called off.
        """
        self._policy.require("import")
        with (
            _stoppable(),
            self._intake.reader.reading(path, wish or Source(), cancelled) as reading,
        ):
            found = reading.source
            if found.is_table and not (found.columns or found.sample or found.damaged):
                raise NothingInside(path=path)
            return found

    def look(
        self,
        files: Mapping[Path, Source],
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Preview:
        """Read files, each as what it is to be taken for, and say what importing them would do.

        Raises what the reader raises, NothingInside, LibraryFull or ImportCancelled.
        """
        self._policy.require("import")
        watch = Watch(progress, cancelled)
        with many_objects(), _stoppable():
            arriving = Arriving(self._intake, watch.part(0, _READ))
            preview = arriving.read(files)
            if preview.subject == "products":
                found = self._products.plan(preview.products, watch=watch.part(_READ, 1))
                preview.rows, preview.remarks = [*found.rows], found.remarks
            elif preview.subject == "customers":
                self._policy.require("customers")
                plan = self._customers.plan(preview.customers, watch=watch.part(_READ, 1))
                preview.rows, preview.remarks = [*plan.rows], plan.remarks
            else:
                arrivals = watch.through(preview.arrivals, _READ)
                preview.judge(planned(self._library.shelf, arrivals))
        return preview

    def take_in(
        self,
        preview: Preview,
        choices: Choices | None = None,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportResult:
        """Import what was looked at as one step that can be undone; all of it or nothing.

        The preview is used up. Raises LibraryFull or ImportCancelled.
        """
        self._policy.require("import")
        watch = Watch(progress, cancelled)
        with many_objects():
            watch.at(0)
            self._back_up()
            if preview.subject == "products":
                return self._take_products(preview, choices or Choices(), watch)
            if preview.subject == "customers":
                return self._take_customers(preview, choices or Choices(), watch)
            if self._intake.names is not None:
                preview.arrivals = self._intake.names.settled(preview.arrivals)
            taking = _Taking(preview, choices or Choices(), watch)
            done = self._library.carry_out(
                "import",
                partial(taking.plan, binned=self._library.bin),
                _CHANGES,
                progress=taking.went_on,
            )
        return taking.result(done)

    def preview_import(
        self,
        path: Path,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Preview:
        """Return what importing one file would do; raise what ``look`` does."""
        return self.look({path: Source()}, progress, cancelled)

    def import_file(
        self,
        path: Path,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        choices: Choices | None = None,
    ) -> ImportResult:
        """Look at one file and take it in; raise what ``look`` and ``take_in`` do."""
        report = progress or (lambda _share: None)
        preview = self.look({path: Source()}, lambda share: report(share / 2), cancelled)
        return self.take_in(preview, choices, lambda share: report((1 + share) / 2), cancelled)

    def undo(self, done: Done) -> Done:
        """Take back an import that was the last step; raise NothingToUndo."""
        if done.changes & Changes.CUSTOMERS:
            return self._customers.undo()
        return self._products.undo() if done.changes & Changes.PRODUCTS else self._library.undo()

    @property
    def _products(self) -> ProductImports:
        assert self._intake.products is not None, "nobody here knows products"
        return self._intake.products

    @property
    def _customers(self) -> CustomerImports:
        assert self._intake.customers is not None, "nobody here knows customers"
        return self._intake.customers

    def _back_up(self) -> None:
        """Copy the data first, unless there are none."""
        parts = (self._intake.products, self._intake.customers)
        used = self._library.shelf.phrases or any(each.any() for each in parts if each is not None)
        if self._backups is not None and used:
            self._backups.make()

    def _take_customers(self, preview: Preview, choices: Choices, watch: Watch) -> ImportResult:
        self._policy.require("customers")
        let_go(preview.rows)  # they are judged anew, and there may be very many
        plan = self._customers.plan(preview.customers, choices, watch.part(0, _PLANNED_PRODUCTS))
        told = told_of(plan.rows, plan.remarks, choices)
        told = replace(told, added=plan.added, replaced=plan.replaced)
        let_go(preview.customers, plan.rows)
        rest = watch.part(_PLANNED_PRODUCTS, 1)
        rest.at(0)
        return told.when(self._customers.carry_out(plan, rest.at))

    def _take_products(self, preview: Preview, choices: Choices, watch: Watch) -> ImportResult:
        let_go(preview.rows)  # they are judged anew, and there may be very many
        made = self._products.plan(preview.products, choices, watch.part(0, _PLANNED_PRODUCTS))
        told = replace(
            told_of(made.rows, made.remarks, choices),
            added=len(made.new) + sum(id is None for id, _ in made.charts),
            replaced=len(made.changed) + sum(id is not None for id, _ in made.charts),
        )
        let_go(preview.products, made.rows)
        watch.at(_PLANNED_PRODUCTS)
        rest = 1 - _PLANNED_PRODUCTS
        done = self._products.carry_out(
            made, lambda share: watch.at(_PLANNED_PRODUCTS + rest * share)
        )
        return told.when(done)

    def require_export(self, *more: str) -> None:
        """Raise ByPolicy where exports, or ``more`` parts, are switched off."""
        for part in ("export", *more):
            self._policy.require(part)

    def save_report(self, path: Path, rows: Callable[[], Iterable[Sequence[str]]]) -> None:
        """Write what is to be said of an import as a table; raise FileUnreadable or DiskFull."""
        from assistant.files.report_csv import write_report

        write_report(path, rows())

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
        limits = any(map(_limited, found))
        return write_phrases(path, _reported(found, progress, cancelled), limits)


class _Taking:
    """Takes a preview into the library; what has come of it is told when that is done."""

    def __init__(self, preview: Preview, choices: Choices, watch: Watch) -> None:
        self._preview = preview
        self._choices = choices
        self._watch = watch
        self._told = ImportResult(Changes.NONE)

    def plan(self, making: Making, binned: Callable[[], Iterable[Phrase]] = tuple) -> Edit:
        """Return the edit that takes the arrivals in; the preview is empty from then on."""
        preview, watch = self._preview, self._watch
        arrivals = watch.through(preview.arrivals, 0, _PLANNED)
        made = planned(making.shelf, arrivals, self._choices)
        preview.judge(made)
        self._told = replace(
            told_of(preview.rows, made.remarks, self._choices),
            added=len(made.new),
            replaced=len(made.changed),
            beyond=preview.beyond,
        )
        let_go(preview.arrivals, preview.rows, made.verdicts, made.left_out)
        watch.at(_PLANNED)
        edit = edit_of(made, making, binned)
        watch.at(_MADE)
        return edit

    def went_on(self, share: float) -> None:
        """Hear how much of the edit is done; while it is being written it can be called off."""
        tell = self._watch.at if share < 0.5 else self._watch.tell
        tell(_MADE + (1 - _MADE) * share)

    def result(self, done: Done) -> ImportResult:
        """Return what was done, with what is to be said of it."""
        return self._told.when(done)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Tell of a reading that was stopped as of an import that was called off."""
    try:
        yield
    except ReadingStopped as error:
        raise ImportCancelled from error


def _rows(shelf: Shelf, top: CategoryId) -> Iterator[PhraseRow]:
    """Yield the rows of a category and all below it; an empty one is a row of its own."""
    for category in shelf.subtree(top):
        path = shelf.path(category.id)
        members = shelf.members(category.id)
        yield from (_row(path, phrase) for phrase in members)
        if not members and not shelf.children(category.id):
            yield PhraseRow(0, path, "", "")


def _row(path: tuple[str, ...], phrase: Phrase) -> PhraseRow:
    return PhraseRow(
        *(0, path, phrase.title, phrase.body, phrase.short_code, phrase.hotkey),
        enabled=phrase.enabled,
        valid_from=phrase.valid_from,
        valid_until=phrase.valid_until,
    )


def _limited(row: PhraseRow) -> bool:
    return not row.enabled or row.valid_from is not None or row.valid_until is not None


def _reported(
    rows: Sequence[PhraseRow],
    progress: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[PhraseRow]:
    for count, row in enumerate(rows):
        if count % ROWS_STEP == 0:
            if progress is not None:
                progress(count / len(rows))
            if cancelled is not None and cancelled():
                raise ExportCancelled
        yield row
