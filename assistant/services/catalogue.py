"""The catalogue: what can be done to products, and to what is kept about all of them.

Products stay on disk and are read when they are asked for: there may be fifty thousand. Charts,
terms and promotions are few and are read at once, by the first who asks. Everything that changes
goes through ``change``, is one transaction, and can be taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any, TypeVar

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text, local_now
from assistant.domain.product_briefs import Brief, brief_of
from assistant.domain.product_bulk import ProductLine
from assistant.domain.product_drafts import (
    ItemNumberTaken,
    ProductMissing,
    dated,
    differences,
    tidy_product,
)
from assistant.domain.products import Product, ProductDraft, ProductId, key_of
from assistant.domain.promotions import Promotion
from assistant.domain.size_charts import SizeChart
from assistant.domain.terms import Term
from assistant.domain.uids import Uids
from assistant.domain.values import value
from assistant.services.books import Book
from assistant.services.undo import History
from db.codec import to_json
from db.connection import Database
from db.documents import DocumentTable, Row
from db.products import ProductTable, data_of, product_of

#: So many characters of older steps are remembered beside the last one, whatever its size.
_REMEMBERED = 50_000_000

#: Products between two reports of progress, and which share of writing them it is to clean them.
_STEP, _TIDIED = 500, 0.3

#: Hears of the share of long work that is done.
WentOn = Callable[[float], None]

_Kind = TypeVar("_Kind")


@value
class _Step:
    """What takes a step back: its name, and the rows as they were."""

    name: str
    rows: tuple[tuple[DocumentTable, Row], ...]

    @property
    def size(self) -> int:
        """How many characters the rows have."""
        return sum(len(row.data) for _, row in self.rows)


class Catalogue:
    """The shop's goods. What reads or changes them belongs on the lane; ``Book.all`` does not."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._uids = Uids(clock)
        self._products = ProductTable(database)
        self.charts = Book(database, "size_charts", SizeChart)
        self.terms = Book(database, "specification_terms", Term)
        self.promotions = Book(database, "promotions", Promotion)
        self._foreign: frozenset[str] = frozenset()
        self._history = History[_Step](lambda step: step.size, _REMEMBERED)
        self.followers: list[Callable[[Collection[ProductId]], None]] = []
        """[lane] Who is told which products are other ones now, or gone."""
        self._version = -1
        self._latest = ""

    @cached_property
    def _books(self) -> tuple[Book[Any], ...]:
        return (self.charts, self.terms, self.promotions)

    # Reading

    def now(self) -> datetime:
        """Return the present moment in the zone in which times are shown; for any thread."""
        return local_now(self._clock)

    @property
    def foreign_names(self) -> frozenset[str]:
        """What the goods of others are called, as far as the catalogue is loaded."""
        return self._foreign

    def load(self) -> Done:
        """[lane] Read what is few."""
        self._note_time()
        for book in self._books:
            book.load()
        self._foreign = self._products.foreign_names()
        return Done(Changes.PRODUCTS)

    def refresh(self) -> Done:
        """[lane] Take in what another process has written; no step from before can be undone."""
        if self._database.version == self._version:
            return Done(Changes.NONE)
        before = self._latest
        done = self.load()
        self._history.clear()
        self._tell(self._products.since(before))
        return done

    def _note_time(self) -> None:
        """Note up to when it is known what others have written."""
        self._version, self._latest = self._database.version, self._products.latest()

    def count(self) -> int:
        """[lane] Return how many products there are, the bin left out."""
        return self._products.count()

    def product(self, id: ProductId) -> Product:
        """[lane] Return a product, from the bin too; raise ProductMissing."""
        found = self.products([id])
        if id not in found:
            raise ProductMissing
        return found[id]

    def products(self, ids: Iterable[ProductId]) -> dict[ProductId, Product]:
        """[lane] Return those of some products that are there, in the order of ``ids``."""
        read = {id: product_of(row) for id, row in self._products.some(ids).items()}
        return {ProductId(id): each for id, each in read.items() if each is not None}

    def everything(self) -> Iterable[Product]:
        """[lane] Yield all products one after another, the bin left out."""
        return self._products.products()

    def sheets(
        self, ids: Iterable[ProductId] | None = None
    ) -> Iterator[tuple[ProductId, Mapping[str, Any]]]:
        """[lane] Yield all products, or some, by id with their fields as they are stored.

        Those in the bin are left out. Quicker than ``everything``, for who reads all of them.
        """
        return self._products.sheets(ids)

    def lines(self) -> list[ProductLine]:
        """[lane] Return all products as lines of a list, the bin left out."""
        return self._products.lines()

    def briefs(self, ids: Iterable[ProductId] | None = None) -> Iterator[Brief]:
        """[lane] Yield all products, or some, in brief.

        Left out are the bin, and rows that make no sense to this program.
        """
        for id, row in self.sheets(ids):
            with suppress(LookupError, TypeError, ValueError, AttributeError):
                yield brief_of(id, row)

    def binned(self) -> list[Product]:
        """[lane] Return the products in the bin, the last one first."""
        found = self._products.products(binned=True)
        return sorted(found, key=lambda each: each.updated_at, reverse=True)

    def named(self, code: str, kinds: Iterable[str] = ()) -> list[ProductId]:
        """[lane] Return the products with exactly that code (``products.codes_of`` has kinds)."""
        return self._products.find(code, kinds)

    def shared_charts(self) -> Mapping[int, SizeChart]:
        """[lane] Return the size charts of brands and categories as they are now, by id."""
        self.charts.load()
        return self.charts.all

    def coded(self, codes: Iterable[tuple[str, str]]) -> dict[tuple[str, str], ProductId]:
        """[lane] Return which products have which of many codes (``product_merging.Code``)."""
        return self._products.coded(codes)

    def categories(self) -> dict[str, int]:
        """[lane] Return the category paths in use, and how many products each has."""
        return self._products.categories()

    def brands(self) -> list[str]:
        """[lane] Return the brands in use."""
        return self._products.brands()

    def specification_names(self) -> dict[str, int]:
        """[lane] Return what specifications are called, and how often, most frequent first."""
        return self._products.specification_names()

    def in_category(self, path: str) -> list[ProductId]:
        """[lane] Return the products of a category, not of those below it."""
        return self._products.in_category(path)

    def samples(self) -> list[ProductId]:
        """[lane] Return the shipped examples."""
        return self._products.samples()

    def new_ids(self, count: int) -> list[ProductId]:
        """[lane] Return ids that no product ever had, and that nobody else will give to one."""
        if not count:
            return []
        with self._database.write() as connection:
            first = self._products.reserve(connection, count)
        return [ProductId(first + place) for place in range(count)]

    # Changing

    def stock(self, book: Book[_Kind], shipped: Iterable[_Kind]) -> Done:
        """[lane] Write what is shipped of a book that never had an entry; that is no step."""
        if book.table.next_id() > 1:
            return Done(Changes.NONE)
        rows = [Row(id, data=to_json(each)) for id, each in enumerate(shipped, 1)]
        self._write([(book.table, self._whole(row, {})) for row in rows])
        return Done(Changes.PRODUCTS)

    def add(self, drafts: Sequence[ProductDraft], step: str = "add product") -> Done:
        """[lane] Add products; raise what ``tidy_product`` does, or ItemNumberTaken."""
        return self.put(dict(zip(self.new_ids(len(drafts)), drafts, strict=True)), step)

    def put(
        self,
        drafts: Mapping[ProductId, ProductDraft],
        step: str = "edit product",
        went_on: WentOn = lambda _share: None,
        charts: Sequence[tuple[int | None, SizeChart]] = (),
    ) -> Done:
        """[lane] Write products, new or in the place of those of their ids, out of the bin too.

        ``charts`` of brands and categories go along, each with its id or None. ``went_on`` hears
        of the share that is written; what it raises leaves all as it was. Raises what
        ``tidy_product`` does, or ItemNumberTaken.
        """
        tidied: dict[ProductId, ProductDraft] = {}
        for count, (id, draft) in enumerate(drafts.items()):
            if count % _STEP == 0:
                went_on(_TIDIED * count / len(drafts))
            tidied[id] = tidy_product(draft)
        self._check_numbers(tidied)
        first = self.charts.table.next_id() if charts else 0
        beside = [
            Row(first + place if id is None else id, data=to_json(chart))
            for place, (id, chart) in enumerate(charts)
        ]
        rows: list[tuple[DocumentTable, Row]] = [(self._products, Row(id)) for id in tidied]
        rows += [(self.charts.table, row) for row in beside]
        return self.change(
            step, rows, lambda share: went_on(_TIDIED + (1 - _TIDIED) * share), tidied
        )

    def edit(self, id: ProductId, before: ProductDraft, after: ProductDraft) -> Done:
        """[lane] Change of a product what ``after`` has other than ``before``.

        What others have written meanwhile stays. Raises ProductMissing and what ``put`` does.
        """
        current = self.product(id).draft
        merged = replace(current, **differences(before, after))
        return self.put({id: dated(current, merged, self._clock.now())})

    def delete(self, ids: Iterable[ProductId], step: str = "delete product") -> Done:
        """[lane] Put products into the bin."""
        now = as_text(self._clock.now())
        rows = self._products.some(ids).values()
        gone = [(self._products, row._replace(deleted_at=now)) for row in rows]
        return self.change(step, gone)

    def restore(self, ids: Iterable[ProductId]) -> Done:
        """[lane] Take products out of the bin; raise ItemNumberTaken."""
        return self.put(self.products(ids), "restore product")

    def purge(self, after: timedelta) -> None:
        """[lane] Remove for good what has been in the bin for that long.

        Nothing goes where no product was written since: as with phrases (``Holdings.purge``), that
        may be a clock that runs ahead.
        """
        before = as_text(self._clock.now() - after)
        if self._products.latest() < before:
            return
        rows = [row for row in self._products.rows(binned=True) if (row.deleted_at or "") < before]
        if rows:
            with self._database.write() as connection:
                self._products.put(connection, [Row(row.id) for row in rows])
            self._history.clear()

    def write(
        self, book: Book[_Kind], entries: Mapping[int | None, _Kind | None], step: str
    ) -> Done:
        """[lane] Write entries of a book by id (None: a new one); an entry None removes it."""
        rows = []
        for id, entry in entries.items():
            number = book.table.next_id() if id is None else id
            rows.append((book.table, Row(number, data="" if entry is None else to_json(entry))))
        return self.change(step, rows)

    def change(
        self,
        step: str,
        rows: Sequence[tuple[DocumentTable, Row]],
        went_on: WentOn = lambda _share: None,
        drafts: Mapping[ProductId, ProductDraft] = MappingProxyType({}),
    ) -> Done:
        """[lane] Write rows of any of the tables as one step, which ``undo`` takes back.

        Ids that are new get a row; uid and time need not be given, nor the data of products whose
        ``drafts`` are: that of fifty thousand would be 100 MB at once.
        """
        self._catch_up()
        before = self._as_they_are(rows)

        def whole(table: DocumentTable, row: Row) -> Row:
            if table is self._products and (draft := drafts.get(ProductId(row.id))):
                row = row._replace(data=data_of(draft))
            return self._whole(row, before[table.name])

        self._write(rows, went_on, whole)
        kept = [(table, before[table.name].get(row.id, Row(row.id))) for table, row in rows]
        self._history.push(_Step(step, tuple(kept)))
        return Done(Changes.PRODUCTS, tuple(row.id for _, row in rows), step)

    def undo(self) -> Done:
        """[lane] Take back the last step; raise NothingToUndo where there is none.

        What others have written meanwhile is not overwritten by what was there before.
        """
        self._catch_up()
        step = self._history.take_back(self._write_back)
        return Done(Changes.PRODUCTS, tuple(row.id for _, row in step.rows), step.name)

    def _write_back(self, step: _Step) -> None:
        now = as_text(self._clock.now())  # else nobody would see that it was changed again
        self._write([(table, row._replace(updated_at=now)) for table, row in step.rows])

    def _catch_up(self) -> None:
        """Take in what others have written, where it is known what there was before."""
        if self._version != -1:
            self.refresh()

    def _as_they_are(self, rows: Sequence[tuple[DocumentTable, Row]]) -> dict[str, dict[int, Row]]:
        tables = {table.name: table for table, _ in rows}
        ids = {name: [row.id for table, row in rows if table.name == name] for name in tables}
        return {name: table.some(ids[name]) for name, table in tables.items()}

    def _whole(self, row: Row, known: Mapping[int, Row]) -> Row:
        uid = known[row.id].uid if row.id in known else self._uids.new()
        return row._replace(uid=uid, updated_at=as_text(self._clock.now()))

    def _write(
        self,
        rows: Sequence[tuple[DocumentTable, Row]],
        went_on: WentOn = lambda _share: None,
        whole: Callable[[DocumentTable, Row], Row] = lambda _table, row: row,
    ) -> None:
        with self._database.write() as connection:
            for table in {table.name: table for table, _ in rows}.values():
                here = [row for each, row in rows if each.name == table.name]
                table.put(connection, here, went_on, partial(whole, table))
        written = {table.name for table, _ in rows}
        for book in self._books:
            if book.table.name in written:
                book.load()
        self._tell([row.id for table, row in rows if table.name == self._products.name])

    def _tell(self, ids: Iterable[int]) -> None:
        changed = [ProductId(id) for id in ids]
        if changed:
            self._latest = self._products.latest()
            self._foreign = self._products.foreign_names()
            for tell in self.followers:
                tell(changed)

    def _check_numbers(self, drafts: Mapping[ProductId, ProductDraft]) -> None:
        """Raise ItemNumberTaken where two products would have one item number."""
        keys = {id: key for id, each in drafts.items() if (key := key_of(each.item_number))}
        there = self.coded(("item", key) for key in keys.values())
        given: dict[str, str] = {}
        for id, key in keys.items():
            other = there.get(("item", key), id)
            title = given.get(key) or ("" if other in drafts else self.product(other).title)
            if title:
                raise ItemNumberTaken(number=drafts[id].item_number, title=title)
            given[key] = drafts[id].title
