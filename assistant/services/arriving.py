"""Rows on their way from files into the program: read, and what each of them is.

How files are read is known to ``assistant.files``, what a row means to ``domain.merging``,
``domain.product_merging`` and ``domain.customers_arriving``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from assistant.domain.customer_rows import CustomerRow, OrderRow
from assistant.domain.customers_arriving import CUSTOMERS_LIMIT, CustomersFull, CustomerVerdict
from assistant.domain.errors import UserError
from assistant.domain.merging import (
    LIBRARY_LIMIT,
    Arrival,
    Kind,
    LibraryFull,
    Plan,
    Verdict,
    arrival,
)
from assistant.domain.phrases import Part
from assistant.domain.product_merging import CatalogueFull, ProductVerdict
from assistant.domain.product_rows import ChartRow, ProductRow
from assistant.domain.products import Specification
from assistant.domain.sources import PictureMissing, Source
from assistant.domain.tables import NothingInside, PhraseRow, RowNote, RowPart
from assistant.files.library_archive import take_contents
from assistant.files.reading import AnyRow, Reader
from assistant.services.watching import ROWS_STEP, Watch

if TYPE_CHECKING:
    from assistant.services.attachments import Attachments
    from assistant.services.customer_imports import CustomerImports
    from assistant.services.naming import Namebook
    from assistant.services.product_imports import ProductImports

#: Most rows that are taken of products, or of customers: each variant and each order may be one.
ROWS_LIMIT = 1_000_000

AnyVerdict = Verdict | ProductVerdict | CustomerVerdict

_Row = TypeVar("_Row", bound=AnyRow)


def _direct_reader() -> Reader:
    from assistant.files.sources.opening import DirectReader

    return DirectReader()


class MixedFiles(UserError):
    """Some of the files hold phrases, some products or customers: each want their own import."""


@dataclass(eq=False)
class Preview:
    """What is in some files, and what it would do: nothing of it is written.

    ``arrivals`` are phrases, ``products`` and ``customers`` what is said of these, with the rows
    that could not be used; files bring one or the other.

    ``rows`` are all rows in the order of the files, those that can be used with what they are and
    the others with the reason; ``beyond`` more of the latter are only counted. ``remarks`` say what
    of a row would have to be different. It is used up when it is taken into the library.
    """

    sources: Mapping[Path, Source]
    arrivals: list[Arrival] = field(default_factory=list)
    products: list[ProductRow | ChartRow | RowNote] = field(default_factory=list)
    customers: list[CustomerRow | OrderRow | RowNote] = field(default_factory=list)
    rows: list[AnyVerdict | RowNote] = field(default_factory=list)
    remarks: list[RowNote] = field(default_factory=list)
    beyond: int = 0

    @property
    def subject(self) -> str:
        """What it is about: "phrases", "products" or "customers"."""
        return next((each.subject for each in self.sources.values()), "phrases")

    @property
    def faults(self) -> list[RowNote]:
        """The rows that cannot be used, each with the reason."""
        return [each for each in self.rows if isinstance(each, RowNote)]

    def count(self) -> Counter[Kind | None]:
        """Return how many rows are of each kind; None is for those that cannot be used."""
        found = Counter(None if isinstance(each, RowNote) else each.kind for each in self.rows)
        found[None] += self.beyond
        return +found

    def judge(self, plan: Plan) -> None:
        """Take over what a plan made of the arrivals."""
        verdicts = iter(plan.verdicts)
        judged: list[AnyVerdict | RowNote] = []
        for each in self.rows:
            judged.append(each if isinstance(each, RowNote) else next(verdicts))
        self.rows, self.remarks = judged, plan.remarks


@dataclass(frozen=True, eq=False)
class Intake:
    """What rows need on their way in.

    A ``reader``, by default one in this process; the store that keeps their pictures and files,
    without which these are left out; who knows shops and events by name; and who knows products and
    customers.
    """

    reader: Reader = field(default_factory=_direct_reader)
    attachments: Attachments | None = None
    names: Namebook | None = None
    products: ProductImports | None = None
    customers: CustomerImports | None = None


class Arriving:
    """Reads files into a preview."""

    def __init__(self, intake: Intake, watch: Watch) -> None:
        self._intake = intake
        self._watch = watch
        self.preview = Preview({})
        self._subject = ""
        self._same: dict[Specification, Specification] = {}

    def read(self, files: Mapping[Path, Source]) -> Preview:
        """Read files, each as what it is taken for; raise NothingInside where they are empty."""
        found: dict[Path, Source] = {}
        for number, (path, wish) in enumerate(files.items()):
            place = path.name if len(files) > 1 else ""
            with self._intake.reader.reading(path, wish, self._watch.cancelled) as reading:
                found[path] = reading.source
                self._one_kind(found.values())
                for count, (share, row) in enumerate(reading):
                    if count % ROWS_STEP == 0 or row is None:
                        self._watch.at((number + share) / len(files))
                    if row is not None:
                        self._take(_placed(row, place))
            keeper = self._intake.attachments
            if found[path].format == "archive" and keeper is not None:
                self._keep_contents(path, keeper)
        preview = self.preview
        if not (preview.arrivals or preview.rows or preview.products or preview.customers):
            raise NothingInside(path=next(iter(files)))
        self.preview.sources = found
        return self.preview

    def _one_kind(self, sources: Iterable[Source]) -> None:
        subjects = {each.subject for each in sources}
        if len(subjects) > 1:
            raise MixedFiles
        (self._subject,) = subjects

    def _take(self, row: AnyRow) -> None:
        if isinstance(row, PhraseRow):
            self._take_phrase(row)
        elif isinstance(row, ChartRow):
            self.preview.products.append(row)
        elif isinstance(row, ProductRow):
            self._take_product(row)
        elif isinstance(row, RowNote):
            self._refuse(row)
        else:
            self._take_customer(row)

    def _take_phrase(self, row: PhraseRow) -> None:
        try:
            parts, remarks = self._parts(row.parts)
            row = replace(row, remarks=(*row.remarks, *remarks)) if remarks else row
            each = arrival(row, self._intake.names, parts)
        except UserError as error:
            self._refuse(RowNote(row.row, error, row.place))
        else:
            self._accept(each)

    def _keep_contents(self, path: Path, keeper: Attachments) -> None:
        """Keep the pictures and files that lie in an archive; what is missing there shows later."""
        drafts = (each.draft for each in self.preview.arrivals if each.draft is not None)
        parts = (part for draft in drafts for part in draft.parts)
        wanted = {each.attachment: None for each in parts if each.attachment is not None}
        take_contents(path, wanted, keeper.keep_stream)

    def _accept(self, each: Arrival) -> None:
        self.preview.arrivals.append(each)
        if each.draft is not None:
            self.preview.rows.append(Verdict(each, Kind.NEW))
        if len(self.preview.arrivals) > LIBRARY_LIMIT:
            raise LibraryFull(limit=LIBRARY_LIMIT)

    def _take_customer(self, row: CustomerRow | OrderRow) -> None:
        if len(self.preview.customers) >= ROWS_LIMIT:
            raise CustomersFull(limit=CUSTOMERS_LIMIT)
        self.preview.customers.append(row)

    def _take_product(self, row: ProductRow) -> None:
        if len(self.preview.products) >= ROWS_LIMIT:
            raise CatalogueFull(limit=ROWS_LIMIT)
        if row.files or row.said.get("pictures"):
            row = self._with_pictures(row)
        self.preview.products.append(self._sharing(row))

    def _sharing(self, row: ProductRow) -> ProductRow:
        """Return a row that has what others have too in common with them: few fabrics are rare."""
        found = row.said.get("specifications")
        if not found:
            return row
        shared = tuple(self._same.setdefault(each, each) for each in found)
        return replace(row, said={**row.said, "specifications": shared})

    def _with_pictures(self, row: ProductRow) -> ProductRow:
        """Return a row whose pictures are all kept here; others are left out, with a remark."""
        parts, remarks = self._parts(RowPart(file=each) for each in row.files)
        found = [each.attachment for each in parts if each.attachment is not None]
        if named := row.said.get("pictures"):
            brought = {each.digest for each in found}
            keeper = self._intake.attachments
            there = [
                each
                for each in named
                if each.digest in brought or (keeper is not None and keeper.has(each))
            ]
            remarks += [PictureMissing(name=each.name) for each in named if each not in there]
            found = there
        said = {**row.said, "pictures": tuple(found)}
        return replace(row, said=said, remarks=(*row.remarks, *remarks))

    def _refuse(self, note: RowNote) -> None:
        if self._subject == "products" and len(self.preview.products) < ROWS_LIMIT:
            self.preview.products.append(note)
            return
        if self._subject == "customers" and len(self.preview.customers) < ROWS_LIMIT:
            self.preview.customers.append(note)
            return
        if len(self.preview.rows) < LIBRARY_LIMIT:
            self.preview.rows.append(note)
        else:
            self.preview.beyond += 1

    def _parts(self, parts: Iterable[RowPart]) -> tuple[list[Part], list[UserError]]:
        """Return messages with their files kept, and why some of these cannot be."""
        keeper = self._intake.attachments
        found: list[Part] = []
        remarks: list[UserError] = []
        for each in parts:
            if not each.file:
                found.append(Part(each.text))
            elif keeper is not None:
                try:
                    found.append(Part("", keeper.keep_file(Path(each.file))))
                except UserError as error:
                    remarks.append(error)
        return found, remarks


def _placed(row: _Row, place: str) -> _Row:
    """Return a row with the file it stands in, where several are read."""
    if not place:
        return row
    return replace(row, place=f"{place} / {row.place}" if row.place else place)
