"""Customers and orders from files: what rows would do, and taking them in as one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, local_now
from assistant.domain.customer_drafts import StoreOpen, key_of_name, keys_of
from assistant.domain.customer_rows import CustomerRow, OrderRow
from assistant.domain.customers import Customer, CustomerId, Nickname
from assistant.domain.customers_arriving import (
    CUSTOMERS_LIMIT,
    CustomerPlan,
    CustomersFull,
    Known,
    planned,
)
from assistant.domain.merging import Choices
from assistant.domain.orders import Order, OrderItem
from assistant.domain.portions import let_go
from assistant.domain.product_merging import Code
from assistant.domain.products import ProductId, key_of
from assistant.domain.tables import RowNote
from assistant.services.audit import Audit
from assistant.services.customers import CustomerBook, order_row
from assistant.services.ledger import Entry
from assistant.services.watching import Watch
from db.codec import to_json
from db.customers import order_of
from db.documents import Row

if TYPE_CHECKING:
    from assistant.services.catalogue import Catalogue

_Row = CustomerRow | OrderRow | RowNote

#: Which share of a plan is done when it is known whom rows speak of.
_KNOWN = 0.4

#: So many customers are read at once: between them the work can be called off.
_PORTION = 500


class CustomerImports:
    """Knows what rows mean for the customers. All of it belongs on the lane."""

    def __init__(
        self, book: CustomerBook, audit: Audit, clock: Clock, catalogue: Catalogue
    ) -> None:
        self._book = book
        self._audit = audit
        self._clock = clock
        self._catalogue = catalogue

    def any(self) -> bool:
        """[lane] Say whether there are customers."""
        return self._book.protected and self._book.count() > 0

    def plan(
        self, rows: Sequence[_Row], choices: Choices | None = None, watch: Watch | None = None
    ) -> CustomerPlan:
        """[lane] Return what is to be done with rows; raise CustomersFull or ImportCancelled."""
        watch = watch or Watch()
        rows = self._categorised(rows)
        known = self._known(rows, watch.part(0, _KNOWN))
        each = watch.through(rows, _KNOWN)
        plan = planned(known, each, choices or Choices(), local_now(self._clock))
        if plan.new and self._book.count() + len(plan.new) > CUSTOMERS_LIMIT:
            raise CustomersFull(limit=CUSTOMERS_LIMIT)
        return plan

    def carry_out(self, plan: CustomerPlan, went_on: Callable[[float], None]) -> Done:
        """[lane] Write what is planned as one step; what ``went_on`` raises leaves all as it was.

        Raises StoreOpen where the file is not encrypted.
        """
        if not self._book.protected:
            raise StoreOpen
        if not (plan.new or plan.changed or plan.orders):
            return Done(Changes.NONE)
        ids = dict(zip(plan.new, self._book.new_ids(len(plan.new)), strict=True))
        drafts = {**{ids[id]: draft for id, draft in plan.new.items()}, **plan.changed}
        beside = [*self._orders(plan, ids), *self._groups(plan)]
        done = self._book.put(drafts, "import customers", beside=beside, went_on=went_on)
        self._book.groups.load()
        self._audit.note("import", plan.added + plan.replaced)
        let_go(drafts, plan.new, plan.changed, plan.orders)
        return done

    def undo(self) -> Done:
        """[lane] Take the last step back; raise NothingToUndo or ChangedSince."""
        return self._book.undo()

    def _categorised(self, rows: Sequence[_Row]) -> Sequence[_Row]:
        """Return rows whose goods have the category of the product they are, if that is known."""
        orders = [each for each in rows if isinstance(each, OrderRow)]
        if not orders or not self._catalogue.count():
            return rows
        codes = {code for each in orders for item in each.items for code in _codes(item)}
        found = self._catalogue.coded(codes)
        ids = [*{*found.values()}]
        categories: dict[ProductId, str] = {}
        for at in range(0, len(ids), _PORTION):
            products = self._catalogue.products(ids[at : at + _PORTION])
            categories |= {id: each.category for id, each in products.items()}
        of_code = {code: categories.get(id, "") for code, id in found.items()}
        return [_with_categories(e, of_code) if isinstance(e, OrderRow) else e for e in rows]

    def _known(self, rows: Sequence[_Row], watch: Watch) -> Known:
        people = [each for each in rows if isinstance(each, CustomerRow)]
        orders = [each for each in rows if isinstance(each, OrderRow)]
        asked = (
            *(each.names for each in people),
            *((each.buyer,) for each in orders if each.buyer is not None),
        )
        keys = {key_of_name(each) for names in asked for each in names}
        names: dict[Nickname, CustomerId] = self._book.known(keys)
        told = {*(each.uid for each in people), *(each.uid for each in orders)}
        uids = self._book.table.with_uids(filter(None, told))
        numbered = self._numbered({each.number for each in orders})
        owners = {each.customer for each in numbered if each.customer is not None}
        there = self._there([*{*names.values(), *uids.values(), *owners}], watch)
        return Known(
            customers=there,
            names=names | {key: id for id, each in there.items() for key in keys_of(each)},
            uids=uids,
            orders={(each.platform, each.number): each for each in numbered},
            groups=(*self._book.groups.all.values(),),
        )

    def _numbered(self, numbers: set[str]) -> list[Order]:
        ids = self._book.orders.all_numbered(numbers)
        read = map(order_of, self._book.orders.some(ids).values())
        return [each for each in read if each is not None]

    def _there(self, ids: Sequence[CustomerId], watch: Watch) -> dict[CustomerId, Customer]:
        found: dict[CustomerId, Customer] = {}
        for at in range(0, len(ids), _PORTION):
            watch.at(at / len(ids))
            found |= self._book.customers(ids[at : at + _PORTION])
        return {id: each for id, each in found.items() if each.binned_at is None}

    def _orders(self, plan: CustomerPlan, ids: dict[int, CustomerId]) -> list[Entry]:
        """Return the rows of orders, with the ids that new customers have got."""
        drafts = [
            (id, replace(each, customer=ids.get(each.customer or 0, each.customer)))
            for id, each in plan.orders
        ]
        new = self._book.new_orders([each for id, each in drafts if id is None])
        table = self._book.orders
        return [*new, *((table, order_row(id, each)) for id, each in drafts if id is not None)]

    def _groups(self, plan: CustomerPlan) -> list[Entry]:
        """Return the rows of the groups that tags need; only those of tags that are written."""
        tags = (tag for each in (*plan.new.values(), *plan.changed.values()) for tag in each.tags)
        used = {tag.group for tag in tags}
        table = self._book.groups.table
        first = table.next_id()
        groups = [each for each in plan.groups if each.key in used]
        return [(table, Row(first + at, data=to_json(each))) for at, each in enumerate(groups)]


def _codes(item: OrderItem) -> list[Code]:
    """Return by what a product may be known, what tells most first."""
    number = key_of(item.item_number)
    kinds = [(kind, number) for kind in ("item", "sku", "platform") if number]
    return [*kinds, ("title", item.title)] if item.title else kinds


def _with_categories(row: OrderRow, of_code: Mapping[Code, str]) -> OrderRow:
    found = (
        next((of_code[code] for code in _codes(item) if of_code.get(code)), "")
        for item in row.items
    )
    pairs = zip(row.items, found, strict=True)
    items = (replace(item, category=item.category or category) for item, category in pairs)
    return replace(row, items=tuple(items))
