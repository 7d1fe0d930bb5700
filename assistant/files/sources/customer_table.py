"""The rows of any table as customers, or as their orders, by what its columns mean."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from assistant.domain.customer_columns import customer_meanings, group_of, platform_of
from assistant.domain.customer_drafts import NicknameMasked, NicknameMissing
from assistant.domain.customer_rows import (
    CustomerRow,
    OrderNumberMissing,
    OrderRow,
    birthday_in,
    column_tags,
    measure_in,
    moment_in,
    platform_named,
    state_named,
    tags_in,
)
from assistant.domain.customer_sheets import ORDERS
from assistant.domain.customers import Nickname, Tag, is_masked
from assistant.domain.errors import UserError
from assistant.domain.orders import OrderItem
from assistant.domain.person import FITS, JIN_PER_KILO, MEASURES, Person, meant_kilos
from assistant.domain.product_rows import (
    AnswerUnclear,
    PriceUnclear,
    StockUnclear,
    money,
    pieces,
    told,
    yes_or_no,
)
from assistant.domain.sources import NumberLost, Source
from assistant.domain.tables import RowNote, from_cell, heading, lines_in, unguarded
from assistant.domain.uids import as_uid
from assistant.files.reading import Read
from assistant.files.rows import Row
from assistant.files.sources.codes import is_rounded
from assistant.files.sources.grid import Grid, rows_below

#: How exports keep a spreadsheet from taking a number for one.
_QUOTED = re.compile(r'="(.*)"')
_TEXTS = ("allergies", "notes")
_ANSWERS = ("remind", "refuses", "open_case", "keep")
_MOMENTS = ("first_contact", "last_contact")
_FITS = {word: fit for fit, word in FITS.items()}
#: A heading that says the weights below it are in kilograms.
_KILOS = re.compile("kg|公斤|千克")


def customers(grid: Grid, source: Source) -> Iterator[Read]:
    """Yield the rows of a table as customers or orders, and what is wrong with others.

    In a workbook of our own the orders follow, from their sheet.
    """
    yield from _rows(grid, source)
    own = source.format == "customer_sheet" and ORDERS in source.sheets
    if own and source.sheet != ORDERS:
        orders = replace(source, sheet=ORDERS)
        first = next((row for row in grid.rows(orders) if isinstance(row, Row)), None)
        if first is not None:
            found = tuple(first.cells)
            orders = replace(orders, headings=found, columns=customer_meanings(found))
            for share, row in _rows(grid, replace(orders, heading=first.number)):
                placed = replace(row, place=ORDERS) if row is not None else None
                yield share, placed


def _rows(grid: Grid, source: Source) -> Iterator[Read]:
    table = _Table(source)
    read = table.order if "order_number" in table.places else table.customer
    for row in rows_below(grid, source, source.heading):
        if isinstance(row, RowNote):
            yield 0.0, row
            continue
        try:
            yield row.share, read(row)
        except UserError as error:
            yield row.share, RowNote(row.number, error)


class _Table:
    """Understands the rows of one table."""

    def __init__(self, source: Source) -> None:
        self._headings = source.headings
        self._own = source.format == "customer_sheet"
        self._of_sheet = bool(source.sheets)
        self._platform = platform_of(source.headings)
        self._detailed = self._own or source.format == "order_items"
        self.places = source.places
        named = ((at, self._heading(at)) for at in self.places.get("tag", ()))
        self._groups = [(at, *group_of(title)) for at, title in named]
        weights = self.places.get("weight", ())
        self._kilos = any(_KILOS.search(heading(self._heading(at))) for at in weights)

    def customer(self, row: Row) -> CustomerRow:
        """Return what a row says; raise NicknameMissing or NicknameMasked."""
        remarks: list[UserError] = []
        uid = as_uid(self._one(row, "uid"))
        said: dict[str, Any] = {}
        for name, read in self._readers(remarks).items():
            text = "\n".join(filter(None, self._all(row, name)))
            found = read(text)
            if found or (uid and not (text and found is None)):
                said[name] = found
        person, tags = self._person(row, bool(uid), remarks), self._tags(row)
        if person:
            said["person"] = person
        if tags or (uid and not self.places.keys().isdisjoint(("tag", "tags"))):
            said["tags"] = tags
        return CustomerRow(row.number, self._names(row), said, uid, remarks=tuple(remarks))

    def order(self, row: Row) -> OrderRow:
        """Return what a row says; raise OrderNumberMissing or NumberLost."""
        number, remarks = self._one(row, "order_number"), list[UserError]()
        if is_rounded(number) and not self._kept_whole(row):
            raise NumberLost(text=number)
        if not number:
            raise OrderNumberMissing
        state = state_named(self._one(row, "state"))
        said = {
            "ordered_at": moment_in(self._one(row, "ordered_at"), remarks),
            "paid_at": moment_in(self._one(row, "paid_at"), remarks),
            "arrived_at": moment_in(self._one(row, "arrived_at"), remarks),
            "amount": told(self._one(row, "amount"), money, PriceUnclear, remarks),
            "state": state,
        }
        platform = self._platform_in(self._one(row, "platform"))
        name = next((each for each in self._all(row, "nickname") if each), "")
        return OrderRow(
            row.number,
            number,
            platform,
            Nickname(name, platform) if name and not is_masked(name) else None,
            {key: each for key, each in said.items() if each is not None and each != ""},
            self._items(row, remarks),
            self._detailed,
            as_uid(self._one(row, "uid")),
            remarks=tuple(remarks),
        )

    def _readers(self, remarks: list[UserError]) -> dict[str, Callable[[str], Any]]:
        """Return how each column that says one thing of a customer is understood."""
        found: dict[str, Callable[[str], Any]] = dict.fromkeys(_TEXTS, str)
        found |= dict.fromkeys(_ANSWERS, lambda text: _answer(text, remarks))
        found |= dict.fromkeys(_MOMENTS, lambda text: moment_in(text, remarks))
        found["birthday"] = lambda text: birthday_in(text, self._doubtful, remarks)
        found["declined"] = lines_in
        return {name: read for name, read in found.items() if name in self.places}

    @property
    def _doubtful(self) -> bool:
        """Whether a spreadsheet may have made a number of a day that was typed."""
        return self._of_sheet and not self._own

    def _heading(self, at: int) -> str:
        return self._headings[at] if at < len(self._headings) else ""

    def _all(self, row: Row, name: str) -> list[str]:
        """Return what stands in the columns of a meaning."""
        places = self.places.get(name, ())
        return [self._plain(row.cells[at]) if at < len(row.cells) else "" for at in places]

    def _one(self, row: Row, name: str) -> str:
        return next((each for each in self._all(row, name) if each), "")

    def _kept_whole(self, row: Row) -> bool:
        """Say whether the number of an order was kept from every spreadsheet, whatever its end."""
        cells = (row.cells[at] for at in self.places["order_number"] if at < len(row.cells))
        return any(_QUOTED.fullmatch(cell.strip()) for cell in cells)

    def _plain(self, cell: str) -> str:
        if self._own and self._of_sheet:
            return from_cell(cell).strip()
        found = _QUOTED.fullmatch(cell.strip())
        return (found[1] if found else unguarded(cell.strip())).strip()

    def _platform_in(self, text: str) -> str:
        return platform_named(text) if text.strip() else self._platform

    def _names(self, row: Row) -> tuple[Nickname, ...]:
        cells, platforms = self._all(row, "nickname"), self._one(row, "platform")
        if self._own:
            pairs = zip_longest(lines_in("\n".join(cells)), platforms.split("\n"), fillvalue="")
            found = [Nickname(name, self._platform_in(each)) for name, each in pairs if name]
        else:
            found = [Nickname(each, self._platform_in(platforms)) for each in cells if each]
        full = tuple(each for each in found if not is_masked(each.name))
        if not full:
            raise NicknameMasked(name=found[0].name) if found else NicknameMissing
        return full

    def _tags(self, row: Row) -> tuple[Tag, ...]:
        found = [tag for cell in self._all(row, "tags") for tag in tags_in(cell, self._own)]
        for at, group, about in self._groups:
            if group and at < len(row.cells):
                found += column_tags(group, about, self._plain(row.cells[at]))
        return tuple(found)

    def _person(self, row: Row, whole: bool, remarks: list[UserError]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if whole:
            found = dict.fromkeys(self.places.keys() & MEASURES.keys())
            found |= {"weight_in": ""} if "weight" in found else {}
            found |= {"fit": ""} if "fit" in self.places else {}
        for name in (each for each in MEASURES if self._one(row, each)):
            text = self._one(row, name)
            bare = text.replace(".", "", 1).isdigit()
            in_kilos = name == "weight" and bare and self._kilos
            found |= measure_in(name, f"{text}kg" if in_kilos else text, self._own, remarks)
        if fit := _FITS.get(self._one(row, "fit")):
            found["fit"] = fit
        if not self._own and meant_kilos(Person(**found)):
            found |= {"weight": found["weight"] * JIN_PER_KILO, "weight_in": "kg"}
        return found

    def _items(self, row: Row, remarks: list[UserError]) -> tuple[OrderItem, ...]:
        title, number = self._one(row, "item_title"), self._one(row, "item_number")
        if is_rounded(number):
            remarks.append(NumberLost(text=number))
            number = ""
        if not title and not number:
            return ()
        count = told(self._one(row, "item_count"), pieces, StockUnclear, remarks)
        kinds, titles = self._one(row, "item_kinds"), title.split("，")
        if kinds.isdigit() and 1 < int(kinds) == len(titles):
            return tuple(OrderItem(title=each) for each in titles)
        more = {"sku": self._one(row, "sku"), "category": self._one(row, "category")}
        return (OrderItem(title=title, item_number=number, count=count or 1, **more),)


def _answer(text: str, remarks: list[UserError]) -> bool | None:
    """Return what a cell says; an empty one says no."""
    return told(text, yes_or_no, AnswerUnclear, remarks) if text.strip() else False
